/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tables and pictures of a document as files of their own: CSV and SVG, with an index. */
#ifndef TOOLS_FIGURES_H
#define TOOLS_FIGURES_H

#include <sitnet/sitnet.h>

typedef struct _Figures Figures;

Figures *figures_new (SitnetLanguage language);
void figures_free (Figures *self);

/* The heading above what follows. */
void figures_title (Figures *self, const char *title);
/* What the next table or picture is called: the same word in every language and for all data. */
void figures_name (Figures *self, const char *name);
/* A table, cell by cell; `kinds` as of a document, NULL for a picture of squares. */
void figures_begin_table (Figures *self, const char *const *headings, guint n_columns, const char *kinds);
/* `colour`: of a square, "#RRGGBB" or "" for none. */
void figures_cell (Figures *self, const char *colour, const char *text);
/* What a square means; it stands before the picture. */
void figures_legend (Figures *self, const char *colour, const char *sign, const char *text);
/* The name of the picture without its ending, NULL for a table; lent until the next one begins. */
const char *figures_end_table (Figures *self);
const char *figures_drawing (Figures *self, const char *svg, gsize length);

guint figures_get_n (const Figures *self);
/* The name of a file, and what it is to hold; lent. */
const char *figures_get_file (const Figures *self, guint index);
const char *figures_get_text (const Figures *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Figures, figures_free)

#endif
