/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table with every type of column, and a way to see what a writer makes of a table. */
#ifndef SITNET_TEST_SAMPLE_TABLE_H
#define SITNET_TEST_SAMPLE_TABLE_H

#include "column-builder.h"
#include "table-private.h"

#include <sitnet/io.h>

static inline gboolean
sample_append (const char *bytes, gsize length, gpointer text, GError **error)
{
  g_string_append_len (text, bytes, (gssize)length);
  return TRUE;
}

static inline char *
sample_write (const SitnetTable *table, SitnetFormat format)
{
  GString *text = g_string_new (NULL);
  if (!sitnet_table_write (table, format, sample_append, text, NULL))
    g_string_assign (text, "failed");
  return g_string_free (text, FALSE);
}

static inline SitnetTable *
sample_table_of (SitnetColumn *const *columns, guint n_columns)
{
  GPtrArray *array = g_ptr_array_new ();
  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (array, columns[i]);
  return sitnet_table_new_take ("sample", NULL, array);
}

/* One text column. */
static inline SitnetTable *
sample_texts (const char *name, const char *const *texts, gsize n)
{
  SitnetColumn *column = sitnet_column_new_text (name, n, texts, NULL);
  return sample_table_of (&column, 1);
}

/* Two rows of every type; the second all missing. */
static inline SitnetTable *
sample_table (void)
{
  SitnetColumnBuilder *builders[] = {
      sitnet_column_builder_new ("name", SITNET_VALUE_TEXT),    sitnet_column_builder_new ("count", SITNET_VALUE_INT64),
      sitnet_column_builder_new ("share", SITNET_VALUE_DOUBLE), sitnet_column_builder_new ("is it", SITNET_VALUE_BOOL),
      sitnet_column_builder_new ("since", SITNET_VALUE_DATE),   NULL,
  };
  static const char *const labels[] = {"school"};
  g_autoptr (SitnetColumn) sectors = sitnet_column_new_text ("sector", 1, labels, NULL);
  builders[5] = sitnet_column_builder_new_category ("sector", sectors);
  sitnet_column_builder_add_text (builders[0], "Škola „U lípy“, \"jih\"");
  sitnet_column_builder_add_int64 (builders[1], -12);
  sitnet_column_builder_add_double (builders[2], 0.25);
  sitnet_column_builder_add_bool (builders[3], TRUE);
  sitnet_column_builder_add_date (builders[4], 17652);
  sitnet_column_builder_add_code (builders[5], 0);
  SitnetColumn *columns[6];
  for (guint i = 0; i < 6; i++) {
    sitnet_column_builder_add_missing (builders[i]);
    columns[i] = sitnet_column_builder_seal (builders[i]);
  }
  return sample_table_of (columns, 6);
}

#endif
