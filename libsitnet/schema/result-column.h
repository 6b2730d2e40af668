/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a column of an answer says of itself: what it holds, its heading, whose names stand for its codes. */
#ifndef SITNET_RESULT_COLUMN_H
#define SITNET_RESULT_COLUMN_H

#include "message.h"

#include <sitnet/column.h>
#include <sitnet/table.h>

/* What a code in a cell means, in words. */
typedef struct {
  const char *code;
  const char *word;
} SitnetCellWord;

/* Fields from `heading` on may be left out. */
typedef struct {
  const char *name;
  SitnetValueType type;
  const char *unit;            /* "actors", "links", "years"; NULL for none */
  const char *title;           /* what it holds, in a few words */
  const char *heading;         /* of the column, where it is not the start of the title, up to the first of ,;:( */
  const char *refers_to;       /* the sheets whose ids or codes stand in the cells, with '|' between; NULL for none */
  const SitnetCellWord *words; /* codes of its own, ending with one without a code; NULL for none */
  const char *empty;           /* what an empty cell means; NULL where it means nothing but that nothing is known */
} SitnetResultColumn;

/* A row for each column: `name` `type` `unit` `title` `heading` `refers_to` `codes` `words` `empty`, texts in the language. */
SitnetTable *sitnet_result_columns_to_table (const SitnetResultColumn *columns, guint n_columns, const char *name,
                                             SitnetLanguage language);

#endif
