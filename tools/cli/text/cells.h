/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table as a person reads it: headings in words, names for codes, numbers and dates in the reader's way. */
#ifndef TOOLS_CELLS_H
#define TOOLS_CELLS_H

#include <sitnet/sitnet.h>

typedef struct {
  SitnetColumn *column; /* lent by the table */
  SitnetColumn *until;  /* the other end when two columns are one range of ages; else NULL */
  char *heading;
  gboolean is_number;
} Field;

typedef struct {
  SitnetTable *table;
  SitnetNames *names;
  SitnetLanguage language;
  GArray *fields; /* Field: the columns that hold anything */
} Cells;

Cells *cells_new (SitnetTable *table, SitnetNames *names, SitnetLanguage language);
void cells_free (Cells *self);
/* Appends the text of a cell, nothing when it is missing. */
void cells_append (const Cells *self, gsize row, guint field, GString *text);
/* A number rounded as it is shown. */
double cells_round (double number);
/* A number rounded for reading, with the language's decimal sign. */
void cells_append_number (double number, SitnetLanguage language, GString *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Cells, cells_free)

#endif
