/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A document of headings, sentences and tables, written as a page of HTML to print on A4 or as Markdown. */
#ifndef TOOLS_DOCUMENT_H
#define TOOLS_DOCUMENT_H

#include "figures.h"
#include "message.h"

#include <sitnet/sitnet.h>

typedef struct _Document Document;

typedef enum { DOCUMENT_UPRIGHT, DOCUMENT_LYING } DocumentShape; /* of the paper */

/* All texts that are added are plain: what a format takes for a sign of its own is written so that it is none. */
Document *document_new (gboolean is_markdown, DocumentShape shape, SitnetLanguage language, const char *title);
/* The whole document; nothing can be added any more. (transfer full) */
char *document_finish (Document *self);
void document_free (Document *self);
gboolean document_is_markdown (const Document *self);

/* Tables and pictures are told to `figures` too, which is lent; `folder`: where their files will lie, as seen from the
   document, for the pictures of Markdown. */
void document_set_figures (Document *self, Figures *figures, const char *folder);
/* Whether a drawing is seen: Markdown needs figures for that. */
gboolean document_holds_pictures (const Document *self);
/* What the next table or picture is called there, in every language. */
void document_name (Document *self, const char *name);

/* Where the list of sections is to stand. */
void document_contents (Document *self);
void document_section (Document *self, const char *title);
void document_topic (Document *self, const char *title);
void document_paragraph (Document *self, const char *text);
void document_small (Document *self, const char *text);
/* A list, item by item. */
void document_begin_list (Document *self);
void document_item (Document *self, const char *text);
void document_end_list (Document *self);

/* A table, cell by cell; kinds has a letter for each column: 't' text, 'l' long text, which has the room that
   others leave, 's' short text that is not broken, 'n' numbers. */
void document_begin_table (Document *self, const char *const *headings, const char *kinds);
void document_cell (Document *self, const char *text);
/* A cell with a number, NaN for none, and how it is shown; figures are told the number itself. */
void document_number (Document *self, double number, const char *text);
/* A date, as a program writes it (2026-03-01) for figures, and as it is shown; NULL both where there is none. */
void document_date (Document *self, const char *date, const char *text);
/* A row with one text across all columns; between whole rows. */
void document_row (Document *self, const char *text);
void document_end_table (Document *self);

typedef enum { SHADE_NONE, SHADE_GOOD, SHADE_WEAK, SHADE_POOR, SHADE_EMPTY, SHADE_BLANK } Shade;

/* A picture of shaded squares, each with a sign or a number (else NaN) that says the same without colour. The first heading is that of
   the labels. */
void document_begin_grid (Document *self, const char *const *headings, guint n_columns);
void document_label (Document *self, const char *text);
void document_square (Document *self, Shade shade, double number, const char *text);
void document_end_grid (Document *self);
void document_begin_legend (Document *self);
void document_legend (Document *self, Shade shade, const char *sign, const char *text);
void document_end_legend (Document *self);

/* What follows, as far as document_end(), begins a page; stands on pages that lie; stands in a frame to cut out, which is
   torn between two pages only where it is longer than one. Markdown knows none of these. */
void document_begin_page (Document *self);
/* points: size of type of a table that fills such a page. */
void document_begin_lying (Document *self, double points);
void document_begin_card (Document *self);
void document_end (Document *self);
/* Lines to write on by hand; Markdown has none. */
void document_lines (Document *self, guint n);

/* A drawing on a page of its own, lying; Markdown says its caption alone. */
void document_drawing (Document *self, const char *svg, gsize length, const char *caption);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, document_free)

#endif
