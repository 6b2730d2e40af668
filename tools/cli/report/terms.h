/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The codes of a vocabulary for a section of the report: built in, of the data's own sheet, and those that only cells mention. */
#ifndef TOOLS_TERMS_H
#define TOOLS_TERMS_H

#include "report.h"

typedef struct {
  GPtrArray *codes;    /* in the order of the vocabulary, then of the data */
  GHashTable *parents; /* code -> code of the wider term, NULL for a broad one */
} Terms;

void terms_init (Terms *self, const Report *report, const char *sheet);
/* Codes of a column, a list or one of them in each cell, that no vocabulary has. */
void terms_add_occurring (Terms *self, SitnetTable *table, const char *column);
void terms_clear (Terms *self);
/* Whether it lies under a wider term. */
gboolean terms_is_part (const Terms *self, const char *code);
/* Whether it is the other, or lies under it. */
gboolean terms_is_within (const Terms *self, const char *code, const char *other);
/* The widest term that holds this one; lent. */
const char *terms_get_broad (const Terms *self, const char *code);

#endif
