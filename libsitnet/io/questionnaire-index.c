/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which rows are an organisation's own, and whom it may choose from, found once for all questionnaires of a network. */
#include "questionnaire-index.h"

#include "area-index.h"

static void
buckets_free (gpointer data)
{
  sitnet_buckets_clear (data);
  g_free (data);
}

static gpointer
make_rows (const SitnetNetwork *whole, SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  SitnetSheet sheet = (SitnetSheet)variant.options;
  const char *name = sheet == SITNET_SHEET_TIES ? "reported_by" : "actor";
  const SitnetColumn *column = sitnet_dataset_column (whole->dataset, sheet, name);
  SitnetBuckets *buckets = g_new (SitnetBuckets, 1);
  *buckets = column == NULL ? sitnet_buckets_new (NULL, 0, whole->n_actors)
                            : sitnet_buckets_new (sitnet_column_get_codes (column),
                                                  (guint32)sitnet_column_get_n_rows (column), whole->n_actors);
  return buckets;
}

GArray *
sitnet_questionnaire_rows_of (const SitnetNetwork *network, SitnetSheet sheet, guint32 actor)
{
  static const SitnetDerivedKind kind = {make_rows, buckets_free};
  const SitnetNetwork *whole = network->whole != NULL ? network->whole : network;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  sitnet_buckets_append (sitnet_network_derive (whole, &kind, (SitnetVariant){.options = (guint64)sheet}, NULL, NULL),
                         actor, rows);
  return rows;
}

/* Actors without an area are a bucket too, the first. */
static gint32
area_of (const SitnetNetwork *network, guint32 row)
{
  const SitnetColumn *areas = sitnet_dataset_column (network->dataset, SITNET_SHEET_ACTORS, "area");
  return areas != NULL ? sitnet_column_get_codes (areas)[row] + 1 : 0;
}

/* Actors in scope, by their number there. */
static gpointer
make_areas (const SitnetNetwork *network, SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  g_autofree gint32 *areas = g_new (gint32, MAX (network->n_actors, 1));
  for (guint32 i = 0; i < network->n_actors; i++)
    areas[i] = area_of (network, sitnet_network_actor_row (network, i));
  SitnetBuckets *buckets = g_new (SitnetBuckets, 1);
  *buckets = sitnet_buckets_new (areas, network->n_actors, network->dataset->n_areas + 1);
  return buckets;
}

static GArray *
list_near (const SitnetNetwork *network, guint32 actor)
{
  static const SitnetDerivedKind kind = {make_areas, buckets_free};
  GArray *near = g_array_new (FALSE, FALSE, sizeof (guint32));
  sitnet_buckets_append (sitnet_network_derive (network, &kind, (SitnetVariant){.options = 0}, NULL, NULL),
                         (guint32)area_of (network, actor), near);
  return near;
}

GArray *
sitnet_questionnaire_list_offered (const SitnetNetwork *network, guint32 actor)
{
  g_autoptr (GArray) near = network->n_actors > SITNET_MOST_OFFERED ? list_near (network, actor) : NULL;
  guint32 n = near != NULL ? near->len : network->n_actors;
  GArray *offered = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < n && offered->len < SITNET_MOST_OFFERED; i++) {
    guint32 row = sitnet_network_actor_row (network, near != NULL ? g_array_index (near, guint32, i) : i);
    if (row != actor)
      g_array_append_val (offered, row);
  }
  return offered;
}
