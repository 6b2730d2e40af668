/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data that record no service do not say that nobody offers one. */
#include "recorded.h"

#include "area-index.h"
#include "message.h"

/* More names are not read. */
#define MOST_NAMED 20

static gboolean
has_rows (const SitnetNetwork *self, SitnetSheet sheet)
{
  return sitnet_dataset_n_rows (self->dataset, sheet) > 0;
}

gboolean
sitnet_network_records_services (const SitnetNetwork *self)
{
  const SitnetDataset *dataset = self->dataset;
  gboolean were_taken_away = dataset->dropped != NULL && dataset->sheets[SITNET_SHEET_SERVICES] != NULL;
  return has_rows (self, SITNET_SHEET_SERVICES) || were_taken_away;
}

const char *
sitnet_network_unrecorded_sentence (const SitnetNetwork *self, SitnetLanguage language)
{
  if (sitnet_network_records_services (self))
    return NULL;
  return sitnet_translate (language, "No service is recorded in these data: fill in the sheet of services (who offers "
                                     "what, for which needs, at what age and where).");
}

gboolean
sitnet_network_tells_gaps (const SitnetNetwork *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return sitnet_network_records_services (self) || has_rows (self, SITNET_SHEET_DEMANDS) ||
         has_rows (self, SITNET_SHEET_STANDARD);
}

/* What is known of an area. */
enum { HAS_ACTOR = 1, HAS_SERVICE = 2 };

/* Per area what is known of it; NULL where a service is for everywhere. */
static guint8 *
mark_areas (const SitnetDataset *dataset)
{
  const SitnetList *areas = &dataset->services_areas;
  const SitnetColumn *homes = sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "area");
  const gint32 *home_of = homes != NULL ? sitnet_column_get_codes (homes) : NULL;
  const gint32 *actors = sitnet_column_get_codes (sitnet_dataset_column (dataset, SITNET_SHEET_SERVICES, "actor"));
  guint32 n_named = areas->offsets != NULL ? areas->offsets[sitnet_dataset_n_rows (dataset, SITNET_SHEET_SERVICES)] : 0;
  g_autofree guint8 *known = g_new0 (guint8, (gsize)dataset->n_areas + 1);
  for (gsize actor = 0; home_of != NULL && actor < sitnet_dataset_n_rows (dataset, SITNET_SHEET_ACTORS); actor++)
    if (home_of[actor] >= 0)
      known[home_of[actor]] |= HAS_ACTOR;
  for (gsize service = 0; home_of != NULL && service < sitnet_dataset_n_rows (dataset, SITNET_SHEET_SERVICES);
       service++)
    if (home_of[actors[service]] >= 0)
      known[home_of[actors[service]]] |= HAS_SERVICE;
  for (guint32 i = 0; i < n_named; i++) {
    if (areas->items[i] == SITNET_AREA_EVERYWHERE)
      return NULL;
    known[areas->items[i]] |= HAS_SERVICE;
  }
  return g_steal_pointer (&known);
}

static guint32
append_unrecorded (GString *names, const SitnetNetwork *self, const guint8 *known)
{
  guint32 n = 0;
  for (guint32 area = 0; area < self->dataset->n_areas; area++)
    if (known[area] == HAS_ACTOR && sitnet_network_has_area (self, (gint32)area) && n++ < MOST_NAMED)
      g_string_append_printf (names, "%s%s", n > 1 ? ", " : "", sitnet_dataset_area_name (self->dataset, (gint32)area));
  if (n > MOST_NAMED)
    g_string_append (names, ", …");
  return n;
}

char *
sitnet_network_dup_unrecorded_areas (const SitnetNetwork *self, SitnetLanguage language)
{
  if (!has_rows (self, SITNET_SHEET_SERVICES) || self->dataset->dropped != NULL)
    return NULL;
  g_autofree guint8 *known = mark_areas (self->dataset);
  g_autoptr (GString) names = g_string_new (NULL);
  guint32 n = known != NULL ? append_unrecorded (names, self, known) : 0;
  return n == 0 ? NULL
                : g_strdup_printf (sitnet_translate_count (
                                       language, n,
                                       P_ ("No service is recorded of this area, so its white spots may only say that "
                                           "nobody asked there: %s.",
                                           "No service is recorded of these areas, so their white spots may only say "
                                           "that nobody asked there: %s.")),
                                   names->str);
}
