/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of a table that a person keeps which are not about one thing each: totals, comments, tags, questions, headers that
   come again. */
#ifndef SITNET_ROW_KINDS_H
#define SITNET_ROW_KINDS_H

#include "slice.h"

typedef enum {
  SITNET_ROW_PLAIN,
  SITNET_ROW_TOTAL,   /* its first filled cell is a word for totals, with what is counted, a count or a colon */
  SITNET_ROW_COMMENT, /* its first cell begins with # */
  SITNET_ROW_TAGS, /* every filled cell is a tag of the Humanitarian Exchange Language (HXL 1.1), such as #org+name */
  SITNET_ROW_QUESTIONS /* below a header: the questions of a survey, or the ids that an export gives them */
} SitnetRowKind;

/* The words for totals have as many bytes at least. */
#define SITNET_SHORTEST_TOTAL 4

/* Whether one of them starts with the first three letters of a text, for a quick look at very many rows. */
static inline gboolean
sitnet_row_may_be_total (const char *text)
{
  if ((guchar)text[0] == 0xCE && (guchar)text[1] == 0xA3) /* Σ */
    return TRUE;
  switch (text[0] | 0x20) {
  case 'c':
    return (text[1] | 0x20) == 'e' && (text[2] | 0x20) == 'l'; /* celkem */
  case 'p':
    return (text[1] | 0x20) == 'o' && (text[2] | 0x20) == (char)0xE4; /* počet: č without its 0x20 */
  case 's':
    return ((text[1] | 0x20) == 'o' && (text[2] | 0x20) == 'u') ||
           ((text[1] | 0x20) == 'u' && ((text[2] | 0x20) == 'b' || (text[2] | 0x20) == 'm'));
  case 't':
    return (text[1] | 0x20) == 'o' && (text[2] | 0x20) == 't';
  case 'm':
    return (text[1] | 0x20) == 'e' && (text[2] | 0x20) == 'z'; /* mezisoučet */
  case 'g':
    return (text[1] | 0x20) == 'r' && (text[2] | 0x20) == 'a';
  default:
    return FALSE;
  }
}

/* Of the cells of a row. */
SitnetRowKind sitnet_row_kind (const SitnetSlice *cells, guint n_cells);
/* Of a row right below the header, where `next` is the row below it, or NULL. */
gboolean sitnet_row_has_questions (const SitnetSlice *cells, const SitnetSlice *next, guint n_cells);

/* The one filled cell of a row of several is a note below a table: it begins with a star, with 1), with a word such as
   "Pozn.", "Zdroj:" or "Aktualizováno", or is a sentence. */
gboolean sitnet_row_is_footnote (const SitnetSlice *cells, guint n_cells);
/* Such a note that needs no empty row above it: it begins with a star. */
gboolean sitnet_row_is_starred (const SitnetSlice *cells, guint n_cells);
/* A row of several cells with only "Legenda" or "Vysvětlivky": what follows explains the table. */
gboolean sitnet_row_begins_legend (const SitnetSlice *cells, guint n_cells);
/* Whether only one cell of several is filled. */
gboolean sitnet_row_is_lone (const SitnetSlice *cells, guint n_cells);

/* A row of several cells with nothing but "Školství", "Lékaři" or another word for organisations of a kind: a heading above
   those that belong to it. */
gboolean sitnet_row_is_group_heading (const SitnetSlice *cells, guint n_cells);

/* "(pomocný)" or "[pomocný]": the name of a sheet or of a column that its author wants left out. */
gboolean sitnet_row_is_in_brackets (SitnetSlice cell);

#endif
