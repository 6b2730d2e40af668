/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sheets that are read as one: which of them a row is of, and what its columns are headed there. */
#include "joined-rows.h"

typedef struct {
  char *name;
  GHashTable *headings; /* in the table of all → in this sheet */
} Further;

struct _SitnetJoinedRows {
  GPtrArray *sheets; /* Further */
};

static void
further_free (gpointer data)
{
  Further *sheet = data;
  g_free (sheet->name);
  g_hash_table_unref (sheet->headings);
  g_free (sheet);
}

SitnetJoinedRows *
sitnet_joined_rows_new (void)
{
  SitnetJoinedRows *self = g_new0 (SitnetJoinedRows, 1);
  self->sheets = g_ptr_array_new_with_free_func (further_free);
  return self;
}

void
sitnet_joined_rows_free (SitnetJoinedRows *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->sheets);
  g_free (self);
}

guint
sitnet_joined_rows_add (SitnetJoinedRows *self, const char *name)
{
  Further *sheet = g_new0 (Further, 1);
  sheet->name = g_strdup (name);
  sheet->headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_ptr_array_add (self->sheets, sheet);
  return self->sheets->len;
}

void
sitnet_joined_rows_add_heading (SitnetJoinedRows *self, guint k, const char *heading, const char *own)
{
  g_return_if_fail (k >= 1 && k <= self->sheets->len);
  Further *sheet = self->sheets->pdata[k - 1];
  g_hash_table_replace (sheet->headings, g_strdup (heading), g_strdup (own));
}

const char *
sitnet_joined_rows_find (const SitnetJoinedRows *self, guint64 *row, const char **column)
{
  guint64 k = *row / SITNET_JOINED_ROWS_APART;
  if (k == 0 || k > self->sheets->len)
    return NULL;
  const Further *sheet = self->sheets->pdata[k - 1];
  const char *own = *column != NULL ? g_hash_table_lookup (sheet->headings, *column) : NULL;
  *column = own != NULL ? own : *column;
  *row %= SITNET_JOINED_ROWS_APART;
  return sheet->name;
}
