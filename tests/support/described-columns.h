/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the columns of an answer say of themselves, as sitnet_analysis_columns_to_table() has it. */
#ifndef SITNET_TEST_DESCRIBED_COLUMNS_H
#define SITNET_TEST_DESCRIBED_COLUMNS_H

#include <sitnet/table.h>

/* Columns actor, what, state, steps, sector and service of a made-up question, and a row that names none. */
static inline SitnetTable *
described_columns (void)
{
  static const char *const headings[] = {"name", "title", "heading", "refers_to", "codes", "words"};
  static const char *const cells[G_N_ELEMENTS (headings)][7] = {
      {"actor", "what", "state", "steps", "sector", "service", NULL},
      {"who it is", "what is asked", "how it stands", "fewest hands to it", "its sector", "what is offered", "nothing"},
      {NULL, NULL, NULL, "fewest hands", NULL, NULL, NULL},
      {"actors", "needs|actors", NULL, "", "sectors", "services", NULL},
      {NULL, NULL, "late|done", NULL, NULL, NULL, NULL},
      {NULL, NULL, "too late|done", NULL, NULL, NULL, NULL},
  };
  SitnetColumn *columns[G_N_ELEMENTS (headings)];
  for (guint c = 0; c < G_N_ELEMENTS (headings); c++)
    columns[c] = sitnet_column_new_text (headings[c], 7, cells[c], NULL);
  SitnetTable *table = sitnet_table_new ("columns", NULL, columns, G_N_ELEMENTS (headings), NULL);
  for (guint c = 0; c < G_N_ELEMENTS (headings); c++)
    sitnet_column_unref (columns[c]);
  return table;
}

#endif
