/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Compares few values with each other, and keeps many in a hash table. */
#include "distinct.h"

/* Up to here comparing is faster than hashing; most lists are shorter. */
enum { FEW = 16 };

static gsize
distinct_of_few (gint32 *values, gsize n)
{
  gsize kept = 0;
  for (gsize i = 0; i < n; i++) {
    gboolean repeated = FALSE;
    for (gsize k = 0; k < kept; k++)
      repeated |= values[k] == values[i];
    if (!repeated)
      values[kept++] = values[i];
  }
  return kept;
}

gsize
sitnet_distinct (gint32 *values, gsize n)
{
  if (n <= FEW)
    return distinct_of_few (values, n);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  gsize kept = 0;
  for (gsize i = 0; i < n; i++)
    if (g_hash_table_add (seen, GINT_TO_POINTER (values[i])))
      values[kept++] = values[i];
  return kept;
}
