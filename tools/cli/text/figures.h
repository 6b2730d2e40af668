/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tables and pictures of a document as files of their own: CSV and SVG, with an index. */
#ifndef TOOLS_FIGURES_H
#define TOOLS_FIGURES_H

#include <sitnet/sitnet.h>

typedef struct _Figures Figures;

Figures *figures_new (void);
void figures_free (Figures *self);

/* The heading above what follows. */
void figures_title (Figures *self, const char *title);
/* What the next table or picture is called: the same word in every language and for all data. */
void figures_name (Figures *self, const char *name);
/* A table or a picture of squares, cell by cell. */
void figures_begin_table (Figures *self, const char *const *headings, guint n_columns, gboolean is_picture);
/* `colour`: of a square, "#RRGGBB" or "" for none. `number`: what the text says, NaN where it is no number; NULL as a text: an
   empty cell. */
void figures_cell (Figures *self, const char *colour, double number, const char *text);
/* A cell of a table with a date as a program writes it, 2026-03-01; NULL: an empty cell. */
void figures_date (Figures *self, const char *date);
/* What a square means; it stands before the picture. */
void figures_legend (Figures *self, const char *colour, const char *sign, const char *text);
/* The name of the picture without its ending, NULL for a table; lent until the next one begins. */
const char *figures_end_table (Figures *self);
const char *figures_drawing (Figures *self, const char *svg, gsize length);

guint figures_get_n (const Figures *self);
/* The name of a file; lent. */
const char *figures_get_file (const Figures *self, guint index);
/* What it is to hold: tables as CSV, pictures as SVG. NULL with an error when a table could not be made. (transfer full) */
char *figures_dup_text (const Figures *self, guint index, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Figures, figures_free)

#endif
