/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Takes the rows of a comparison apart by kind, puts white spots of one place together and sorts. */
#include "compare-list.h"

#include <string.h>

static void
free_difference (gpointer data)
{
  Difference *self = data;
  g_clear_pointer (&self->turned, g_ptr_array_unref);
  g_free (self);
}

static const char *
cell (const SitnetTable *table, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (table, column);
  return found == NULL || sitnet_column_is_missing (found, row) ? NULL : sitnet_column_get_text (found, row);
}

static Change
change_of (const char *text)
{
  return strcmp (text, "gained") == 0 ? CHANGE_GAINED : strcmp (text, "lost") == 0 ? CHANGE_LOST : CHANGE_CHANGED;
}

char *
difference_dup_gap_kind (const Difference *gap)
{
  return g_strndup (gap->id, strcspn (gap->id, " "));
}

/* Families or actors; what is not known concerns nobody that we know of. Measures keep the order of the
 * summary. */
static double
weight_of (const Difference *self, const char *what)
{
  double weight = 0;
  if (strcmp (what, "measure") == 0)
    return weight;
  const char *const values[] = {self->before, self->after};
  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    double known = values[i] != NULL ? g_ascii_strtod (values[i], NULL) : 0;
    weight = MAX (weight, known);
  }
  return weight;
}

static Difference *
read_row (const SitnetTable *table, const SitnetTable *words, gsize row)
{
  Difference *self = g_new0 (Difference, 1);
  self->change = change_of (cell (table, "change", row));
  self->id = cell (table, "id", row);
  self->name = cell (table, "name", row);
  self->before = cell (table, "before", row);
  self->after = cell (table, "after", row);
  self->words[0] = cell (words, "before", row);
  self->words[1] = cell (words, "after", row);
  self->weight = weight_of (self, cell (table, "what", row));
  return self;
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  const Difference *one = *(Difference *const *)a, *other = *(Difference *const *)b;
  if (one->change != other->change)
    return one->change < other->change ? -1 : 1;
  return (one->weight < other->weight) - (one->weight > other->weight);
}

/* What the white spots of one place have in common; what is asked of whom has no place. */
static const char *
place_of (const Difference *gap)
{
  static const char *const of_places[] = {"missing ", "short ", "fragile "};
  for (guint i = 0; i < G_N_ELEMENTS (of_places); i++)
    if (g_str_has_prefix (gap->id, of_places[i]))
      return gap->id + strlen (of_places[i]);
  return NULL;
}

static gboolean
holds (const GPtrArray *rows, Change change)
{
  for (guint i = 0; i < rows->len; i++)
    if (((const Difference *)rows->pdata[i])->change == change)
      return TRUE;
  return FALSE;
}

static GHashTable *
gather_places (const GPtrArray *gaps)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < gaps->len; i++) {
    const char *place = place_of (gaps->pdata[i]);
    GPtrArray *rows = place != NULL ? g_hash_table_lookup (places, place) : NULL;
    if (place != NULL && rows == NULL)
      g_hash_table_insert (places, (char *)place, rows = g_ptr_array_new ());
    if (rows != NULL)
      g_ptr_array_add (rows, gaps->pdata[i]);
  }
  return places;
}

/* A place with one kind less and another more has changed; its rows go into one. */
static GPtrArray *
turn_gaps (GPtrArray *gaps)
{
  GPtrArray *turned = g_ptr_array_new_with_free_func (free_difference);
  g_autoptr (GHashTable) places = gather_places (gaps);
  for (guint i = 0; i < gaps->len; i++) {
    Difference *gap = gaps->pdata[i];
    const char *place = place_of (gap);
    GPtrArray *rows = place != NULL ? g_hash_table_lookup (places, place) : NULL;
    gboolean is_turned = rows != NULL && holds (rows, CHANGE_GAINED) && holds (rows, CHANGE_LOST);
    if (is_turned && rows->pdata[0] == gap) {
      Difference *all = g_memdup2 (gap, sizeof *gap);
      all->change = CHANGE_CHANGED;
      all->turned = g_ptr_array_ref (rows);
      g_ptr_array_set_free_func (rows, free_difference); /* no longer the list's own */
      gap = all;
    } else if (is_turned)
      continue;
    g_ptr_array_add (turned, gap);
  }
  g_ptr_array_unref (gaps);
  return turned;
}

GPtrArray *
compare_list_new (SitnetTable *comparison, SitnetTable *words, const char *what)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_difference);
  for (gsize row = 0; row < sitnet_table_get_n_rows (comparison); row++)
    if (strcmp (cell (comparison, "what", row), what) == 0)
      g_ptr_array_add (list, read_row (comparison, words, row));
  if (strcmp (what, "gap") == 0) {
    g_ptr_array_set_free_func (list, NULL);
    list = turn_gaps (list);
  }
  g_ptr_array_sort (list, compare);
  return list;
}
