/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lays out actors, services and ties by area, with counting sorts. */
#include "area-index.h"

static SitnetBuckets
buckets_new (guint32 n_buckets, guint32 n_entries)
{
  return (SitnetBuckets){g_new0 (guint32, (gsize)n_buckets + 2), g_new (guint32, (gsize)n_entries + 1)};
}

void
sitnet_buckets_clear (SitnetBuckets *self)
{
  g_free (self->offsets);
  g_free (self->rows);
}

/* Counted in slots from 2 on, so that while rows are put in, slot b + 1 is the cursor of bucket b. */
static void
count_entry (SitnetBuckets *self, guint32 bucket)
{
  self->offsets[bucket + 2]++;
}

static void
accumulate (SitnetBuckets *self, guint32 n_buckets)
{
  for (guint32 b = 1; b < n_buckets; b++)
    self->offsets[b + 1] += self->offsets[b];
}

static void
put_entry (SitnetBuckets *self, guint32 bucket, guint32 row)
{
  self->rows[self->offsets[bucket + 1]++] = row;
}

SitnetBuckets
sitnet_buckets_new (const gint32 *buckets, guint32 n_rows, guint32 n_buckets)
{
  SitnetBuckets self = buckets_new (n_buckets, n_rows);
  for (guint32 row = 0; row < n_rows; row++)
    if (buckets[row] >= 0 && (guint32)buckets[row] < n_buckets)
      count_entry (&self, (guint32)buckets[row]);
  accumulate (&self, n_buckets);
  for (guint32 row = 0; row < n_rows; row++)
    if (buckets[row] >= 0 && (guint32)buckets[row] < n_buckets)
      put_entry (&self, (guint32)buckets[row], row);
  return self;
}

/* One bucket for each code of a column; rows without a code are in none. */
static SitnetBuckets
index_codes (const SitnetColumn *column, guint32 n_buckets)
{
  if (column == NULL)
    return sitnet_buckets_new (NULL, 0, n_buckets);
  return sitnet_buckets_new (sitnet_column_get_codes (column), (guint32)sitnet_column_get_n_rows (column), n_buckets);
}

static SitnetBuckets
index_services (const SitnetDataset *dataset)
{
  const SitnetList *areas = &dataset->services_areas;
  guint32 n_rows = (guint32)sitnet_dataset_n_rows (dataset, SITNET_SHEET_SERVICES);
  guint32 n_entries = areas->offsets != NULL ? areas->offsets[n_rows] : 0, everywhere = dataset->n_areas;
  SitnetBuckets self = buckets_new (dataset->n_areas + 1, n_entries);
  for (guint32 k = 0; k < n_entries; k++)
    count_entry (&self, areas->items[k] == SITNET_AREA_EVERYWHERE ? everywhere : (guint32)areas->items[k]);
  accumulate (&self, dataset->n_areas + 1);
  for (guint32 row = 0; n_entries > 0 && row < n_rows; row++)
    for (guint32 k = areas->offsets[row]; k < areas->offsets[row + 1]; k++)
      put_entry (&self, areas->items[k] == SITNET_AREA_EVERYWHERE ? everywhere : (guint32)areas->items[k], row);
  return self;
}

static gpointer
area_index_new (const SitnetNetwork *whole, SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  const SitnetDataset *dataset = whole->dataset;
  SitnetAreaIndex *self = g_new0 (SitnetAreaIndex, 1);
  self->codes = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 a = dataset->n_areas; a > 0; a--)
    g_hash_table_insert (self->codes, (gpointer)sitnet_column_get_text (dataset->area_codes, a - 1),
                         GUINT_TO_POINTER (a));
  self->actors = index_codes (sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "area"), dataset->n_areas);
  self->services = index_services (dataset);
  self->ties = index_codes (sitnet_dataset_column (dataset, SITNET_SHEET_TIES, "from"),
                            (guint32)sitnet_dataset_n_rows (dataset, SITNET_SHEET_ACTORS));
  return self;
}

static void
area_index_free (gpointer data)
{
  SitnetAreaIndex *self = data;
  g_hash_table_unref (self->codes);
  sitnet_buckets_clear (&self->actors);
  sitnet_buckets_clear (&self->services);
  sitnet_buckets_clear (&self->ties);
  g_free (self);
}

const SitnetAreaIndex *
sitnet_area_index_of (const SitnetNetwork *whole)
{
  static const SitnetDerivedKind kind = {area_index_new, area_index_free};
  return sitnet_network_derive (whole, &kind, (SitnetVariant){0}, NULL, NULL);
}

gint32
sitnet_area_index_find (const SitnetAreaIndex *self, const char *code)
{
  return (gint32)GPOINTER_TO_UINT (g_hash_table_lookup (self->codes, code)) - 1;
}

void
sitnet_buckets_append (const SitnetBuckets *self, guint32 bucket, GArray *rows)
{
  guint32 n = self->offsets[bucket + 1] - self->offsets[bucket];
  if (n > 0)
    g_array_append_vals (rows, self->rows + self->offsets[bucket], n);
}

static gint
compare_rows (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;
  return (left > right) - (left < right);
}

void
sitnet_rows_sort (GArray *rows)
{
  guint32 *all = (guint32 *)(void *)rows->data, n = 0;
  g_array_sort (rows, compare_rows);
  for (guint32 i = 0; i < rows->len; i++)
    if (n == 0 || all[n - 1] != all[i])
      all[n++] = all[i];
  g_array_set_size (rows, n);
}
