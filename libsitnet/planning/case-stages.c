/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads the sheet of cases, and finds for each stage the actors with a service that fits. */
#include "case-stages.h"

#include "service-list.h"

static void
clear_stage (gpointer data)
{
  SitnetStage *self = data;
  g_array_unref (self->rows);
  g_array_unref (self->actors);
  g_array_unref (self->told);
}

static gint
compare_actors (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;
  return (left > right) - (left < right);
}

static gboolean
mark (SitnetCaseStages *self, guint32 actor)
{
  gboolean first = self->marks[actor] != self->marked;
  self->marks[actor] = self->marked;
  return first;
}

/* Stages in the order in which each is first named; a stage follows the one of its case that was named
 * before. */
static void
read_stages (SitnetCaseStages *self)
{
  const SitnetDataset *dataset = self->network->dataset;
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) last_of_case = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 row = 0; row < sitnet_dataset_n_rows (dataset, SITNET_SHEET_CASES); row++) {
    const char *case_name = sitnet_service_list_text (dataset, SITNET_SHEET_CASES, "case", row);
    const char *name = sitnet_service_list_text (dataset, SITNET_SHEET_CASES, "stage", row);
    const SitnetList *needs = &dataset->cases_needs;
    if (case_name == NULL || name == NULL || needs->offsets == NULL || needs->offsets[row] == needs->offsets[row + 1])
      continue;
    g_autofree char *key = g_strconcat (case_name, "\x1f", name, NULL);
    guint number = GPOINTER_TO_UINT (g_hash_table_lookup (known, key));
    if (number == 0) {
      SitnetStage stage = {case_name,
                           name,
                           (gint32)GPOINTER_TO_UINT (g_hash_table_lookup (last_of_case, case_name)) - 1,
                           g_array_new (FALSE, FALSE, sizeof (guint32)),
                           g_array_new (FALSE, FALSE, sizeof (guint32)),
                           g_array_new (FALSE, FALSE, sizeof (guint32))};
      g_array_append_val (self->stages, stage);
      number = self->stages->len;
      g_hash_table_insert (known, g_steal_pointer (&key), GUINT_TO_POINTER (number));
      g_hash_table_insert (last_of_case, (char *)case_name, GUINT_TO_POINTER (number));
    }
    g_array_append_val (g_array_index (self->stages, SitnetStage, number - 1).rows, row);
  }
}

static gboolean
is_below (const SitnetVocabulary *needs, gint32 need, gint32 above)
{
  while (need >= 0 && need != above)
    need = sitnet_vocabulary_get (needs, (guint32)need)->parent;
  return need == above;
}

static gint64
age_of (const SitnetDataset *dataset, const char *column, guint32 row, gint64 empty)
{
  const SitnetColumn *ages = sitnet_dataset_column (dataset, SITNET_SHEET_CASES, column);
  return ages != NULL && !sitnet_column_is_missing (ages, row) ? sitnet_column_get_int64s (ages)[row] : empty;
}

/* Actors in scope, not marked yet, with a service for the need in at least one year of the row. */
static void
add_actors (SitnetCaseStages *self, guint32 row, gint32 need, GArray *found)
{
  const SitnetDataset *dataset = self->network->dataset;
  gint64 youngest = age_of (dataset, "age_from", row, 0), oldest = age_of (dataset, "age_to", row, G_MAXINT64);
  for (guint i = 0; i < self->places->len; i++) {
    const SitnetServicePlace *place = &g_array_index (self->places, SitnetServicePlace, i);
    guint32 actor = sitnet_nearby_actor (self->nearby, place->actor);
    gint64 from, to;
    if (actor == G_MAXUINT32 || !is_below (dataset->vocabularies[SITNET_SHEET_NEEDS], place->need, need))
      continue;
    sitnet_service_list_ages (dataset, place->service, &from, &to);
    if (from <= oldest && (to < 0 || to >= youngest) && mark (self, actor))
      g_array_append_val (found, actor);
  }
}

GArray *
sitnet_case_stages_find_actors (SitnetCaseStages *self, const GArray *rows, gint32 need)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->marked++;
  for (guint r = 0; r < rows->len; r++)
    add_actors (self, g_array_index (rows, guint32, r), need, found);
  g_array_sort (found, compare_actors);
  return found;
}

static void
keep_distinct (GArray *numbers)
{
  guint kept = 0;
  g_array_sort (numbers, compare_actors);
  for (guint i = 0; i < numbers->len; i++)
    if (kept == 0 || g_array_index (numbers, guint32, kept - 1) != g_array_index (numbers, guint32, i))
      g_array_index (numbers, guint32, kept++) = g_array_index (numbers, guint32, i);
  g_array_set_size (numbers, kept);
}

static void
gather_stage (SitnetCaseStages *self, SitnetStage *stage)
{
  const SitnetList *needs = &self->network->dataset->cases_needs, *tells = &self->network->dataset->cases_tells;
  self->marked++;
  for (guint r = 0; r < stage->rows->len; r++) {
    guint32 row = g_array_index (stage->rows, guint32, r);
    for (guint32 n = needs->offsets[row]; n < needs->offsets[row + 1]; n++)
      add_actors (self, row, needs->items[n], stage->actors);
    if (tells->offsets != NULL)
      g_array_append_vals (stage->told, tells->items + tells->offsets[row],
                           tells->offsets[row + 1] - tells->offsets[row]);
  }
  keep_distinct (stage->actors);
  keep_distinct (stage->told);
}

void
sitnet_case_stages_mark (SitnetCaseStages *self, const GArray *actors)
{
  self->marked++;
  for (guint i = 0; i < actors->len; i++)
    mark (self, g_array_index (actors, guint32, i));
}

gboolean
sitnet_case_stages_reaches (const SitnetCaseStages *self, guint32 actor)
{
  const SitnetLinks *links = &self->network->links;
  gboolean reaches = self->marks[actor] == self->marked;
  for (guint32 i = links->offsets[actor]; i < links->offsets[actor + 1] && !reaches; i++)
    reaches = self->marks[links->neighbours[i]] == self->marked;
  return reaches;
}

SitnetCaseStages *
sitnet_case_stages_new (const SitnetNetwork *network, const SitnetProgress *progress, GError **error)
{
  GArray *places = sitnet_service_list_new (network, error);
  if (places == NULL)
    return NULL;
  g_autoptr (SitnetCaseStages) self = g_new0 (SitnetCaseStages, 1);
  self->network = network;
  self->places = places;
  self->nearby = sitnet_nearby_new (network);
  self->stages = g_array_new (FALSE, FALSE, sizeof (SitnetStage));
  self->marks = g_new0 (guint32, (gsize)network->n_actors + 1);
  g_array_set_clear_func (self->stages, clear_stage);
  if (!sitnet_progress_report (progress, 0, error))
    return NULL;
  read_stages (self);
  for (guint i = 0; i < self->stages->len; i++) {
    gather_stage (self, &g_array_index (self->stages, SitnetStage, i));
    if (!sitnet_progress_report (progress, (double)i / self->stages->len, error))
      return NULL;
  }
  return g_steal_pointer (&self);
}

void
sitnet_case_stages_free (SitnetCaseStages *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->stages);
  g_array_unref (self->places);
  sitnet_nearby_free (self->nearby);
  g_free (self->marks);
  g_free (self);
}
