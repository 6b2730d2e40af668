/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The same data set without its small counts of families: what is not there, no later output can tell. */
#include "network-private.h"

#include "column-builder.h"
#include "table-private.h"

#include <math.h>
#include <sitnet/error.h>
#include <string.h>

enum { LEAST_COUNT = 2, GREATEST_COUNT = 1000000 };

SitnetSuppression *
sitnet_suppression_ref (SitnetSuppression *self)
{
  if (self != NULL)
    g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sitnet_suppression_unref (SitnetSuppression *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->groups);
  g_free (self->sums);
  g_free (self->sizes);
  g_free (self);
}

static void
append_code (GString *key, const SitnetDataset *dataset, const char *name, gsize row)
{
  const SitnetColumn *column = sitnet_dataset_column (dataset, SITNET_SHEET_DEMANDS, name);
  g_string_append_printf (key, "%d ", column != NULL ? sitnet_column_get_codes (column)[row] : -1);
}

static gint64
age_at (const SitnetDataset *dataset, const char *name, gsize row, gint64 empty)
{
  const SitnetColumn *column = sitnet_dataset_column (dataset, SITNET_SHEET_DEMANDS, name);
  return column != NULL && !sitnet_column_is_missing (column, row) ? sitnet_column_get_int64s (column)[row]
                                                                   : empty;
}

/* Demands of one place, as a number: they stand in the same rows, in the same measure. */
static guint32
place_of (const SitnetDataset *dataset, gsize row, GHashTable *places)
{
  static const char *const codes[] = {"area", "target", "level", "form"};
  g_autoptr (GString) key = g_string_new (NULL);
  gint64 from = age_at (dataset, "age_from", row, 0);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    append_code (key, dataset, codes[i], row);
  g_string_append_printf (key, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, from,
                          age_at (dataset, "age_to", row, MAX (from, SITNET_AGE_LAST_CHILD)));
  gpointer known = g_hash_table_lookup (places, key->str);
  guint32 number = known != NULL ? GPOINTER_TO_UINT (known) : g_hash_table_size (places) + 1;
  if (known == NULL)
    g_hash_table_insert (places, g_strdup (key->str), GUINT_TO_POINTER (number));
  return number;
}

static SitnetCount *
read_counts (const SitnetDataset *dataset, const SitnetColumn *families, gsize n)
{
  const SitnetColumn *needs = sitnet_dataset_column (dataset, SITNET_SHEET_DEMANDS, "need");
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  SitnetCount *counts = g_new0 (SitnetCount, n);
  for (gsize row = 0; row < n; row++)
    counts[row] = (SitnetCount){.place = place_of (dataset, row, places),
                                .need = sitnet_column_get_codes (needs)[row],
                                .families = sitnet_column_is_missing (families, row)
                                                ? NAN
                                                : sitnet_column_get_doubles (families)[row]};
  return counts;
}

static SitnetSuppression *
suppression_new (guint smallest, const SitnetCount *counts, gsize n, const GArray *groups)
{
  SitnetSuppression *self = g_new0 (SitnetSuppression, 1);
  g_atomic_ref_count_init (&self->refs);
  self->smallest = smallest;
  self->groups = g_new (guint32, n);
  self->sums = g_new (double, groups->len);
  self->sizes = g_new (guint32, groups->len);
  for (gsize row = 0; row < n; row++)
    self->groups[row] = counts[row].group;
  for (guint32 g = 0; g < groups->len; g++) {
    self->sums[g] = g_array_index (groups, SitnetCountGroup, g).sum;
    self->sizes[g] = g_array_index (groups, SitnetCountGroup, g).n;
  }
  return self;
}

static SitnetSuppression *
decide (const SitnetDataset *dataset, guint smallest)
{
  const SitnetColumn *families = sitnet_dataset_column (dataset, SITNET_SHEET_DEMANDS, "families");
  const SitnetVocabulary *needs = dataset->vocabularies[SITNET_SHEET_NEEDS];
  gsize n = families != NULL ? sitnet_column_get_n_rows (families) : 0;
  g_autofree SitnetCount *counts = n > 0 ? read_counts (dataset, families, n) : NULL;
  g_autofree gint32 *parents = g_new (gint32, (gsize)sitnet_vocabulary_get_n (needs) + 1);
  for (guint32 i = 0; i < sitnet_vocabulary_get_n (needs); i++)
    parents[i] = sitnet_vocabulary_get (needs, i)->parent;
  g_autoptr (GArray) groups = sitnet_small_counts_hide (counts, (guint32)n, parents, smallest);
  return suppression_new (smallest, counts, n, groups);
}

static SitnetColumn *
without_hidden (const SitnetColumn *families, const SitnetSuppression *suppression)
{
  SitnetColumnBuilder *shown = sitnet_column_builder_new ("families", SITNET_TYPE_DOUBLE);
  for (gsize row = 0; row < sitnet_column_get_n_rows (families); row++)
    if (sitnet_column_is_missing (families, row) || suppression->groups[row] != SITNET_COUNT_SHOWN)
      sitnet_column_builder_add_missing (shown);
    else
      sitnet_column_builder_add_double (shown, sitnet_column_get_doubles (families)[row]);
  return sitnet_column_builder_seal (shown);
}

/* Says of each row whether its number was there. */
static SitnetColumn *
suppressed_column (const SitnetSuppression *suppression, gsize n)
{
  SitnetColumnBuilder *marks = sitnet_column_builder_new ("suppressed", SITNET_TYPE_TEXT);
  for (gsize row = 0; row < n; row++)
    sitnet_column_builder_add_text (marks, suppression->groups[row] != SITNET_COUNT_SHOWN ? "true" : "false");
  return sitnet_column_builder_seal (marks);
}

/* A column of that name of the user's own gives way. */
static SitnetTable *
public_demands (SitnetTable *demands, const SitnetSuppression *suppression)
{
  GPtrArray *columns = g_ptr_array_new ();
  for (guint c = 0; c < sitnet_table_get_n_columns (demands); c++) {
    SitnetColumn *column = sitnet_table_get_column (demands, c);
    const char *name = sitnet_column_get_name (column);
    if (g_str_equal (name, "families"))
      g_ptr_array_add (columns, without_hidden (column, suppression));
    else if (!g_str_equal (name, "suppressed"))
      g_ptr_array_add (columns, sitnet_column_ref (column));
  }
  g_ptr_array_add (columns, suppressed_column (suppression, sitnet_table_get_n_rows (demands)));
  return sitnet_table_new_take ("demands", NULL, columns);
}

static SitnetNetwork *
rebuild (SitnetNetwork *self, SitnetSuppression *suppression, GError **error)
{
  const SitnetDataset *dataset = self->dataset;
  SitnetTable *sheets[SITNET_N_SHEETS];
  memcpy (sheets, dataset->sheets, sizeof sheets);
  g_autoptr (SitnetTable) demands = NULL;
  if (sitnet_dataset_column (dataset, SITNET_SHEET_DEMANDS, "families") != NULL)
    sheets[SITNET_SHEET_DEMANDS] = demands = public_demands (sheets[SITNET_SHEET_DEMANDS], suppression);
  SitnetDatasetEdit edit = {sheets, dataset->dropped, dataset->added_ties, suppression};
  return sitnet_network_rebuild (self, &edit, error);
}

/**
 * sitnet_network_suppress:
 * @self: a network, whole or scoped
 * @smallest: the smallest number of families that may be told, 2 to 1,000,000
 * @error: set to %SITNET_ERROR_ARGUMENT when @smallest is out of range, or small counts are hidden already
 * and another number was meant
 *
 * The data set as it may be published: a demand of 1 … @smallest − 1 families says no number any more, and
 * where a row of a broader need would give such a number away, the next smallest one is hidden with it. 0 is
 * told. What is hidden is decided for the whole data set, whatever the scope, and is then not in the network
 * any more: no question asked of it, no map and no file written of it can tell it, and different scopes
 * cannot be played off against each other. The sheet of demands has a column `suppressed`; so has every
 * answer with counts of families. Hide before sitnet_network_drop(). Primary and secondary suppression after
 * Hundepool et al., Statistical Disclosure Control (2012). Everything is built anew, in time linear in the
 * size of the data and n log n in the demands.
 *
 * Returns: (transfer full): another network in the same scope; @self is as it was
 */
SitnetNetwork *
sitnet_network_suppress (SitnetNetwork *self, guint smallest, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  guint before = sitnet_network_get_suppression (self);
  if (smallest < LEAST_COUNT || smallest > GREATEST_COUNT) {
    g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT,
                 "the smallest number of families to be told must be from %d to %d, not %u", LEAST_COUNT,
                 GREATEST_COUNT, smallest);
    return NULL;
  }
  if (before > 0 && before != smallest) {
    g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT,
                 "counts under %u are hidden already; take the data as they were read", before);
    return NULL;
  }
  if (before > 0)
    return sitnet_network_ref (self);
  SitnetSuppression *suppression = decide (self->dataset, smallest);
  SitnetNetwork *hidden = rebuild (self, suppression, error);
  sitnet_suppression_unref (suppression);
  return hidden;
}

/**
 * sitnet_network_get_suppression:
 * @self: a network
 *
 * Returns: the smallest number of families that it tells, 0 when nothing is hidden
 */
guint
sitnet_network_get_suppression (const SitnetNetwork *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->dataset->suppression != NULL ? self->dataset->suppression->smallest : 0;
}
