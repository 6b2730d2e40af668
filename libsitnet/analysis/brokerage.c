/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Counts brokerage roles (Gould and Fernandez 1989): all pairs of partners by sector, less those tied
 * themselves. */
#include "brokerage.h"

#include "triangles.h"

typedef struct {
  SitnetActorCodes sectors;
  gint64 *counts;
} Sums;

static gint64
pairs_of (gint64 n)
{
  return n * (n - 1) / 2;
}

static void
add_all_pairs (const SitnetLinks *links, SitnetActorCodes sectors, guint32 broker, gint64 *partners,
               gint64 *counts)
{
  gint32 own_sector = sitnet_actor_code (sectors, broker);
  gint64 others = 0, alike = 0;
  for (guint32 i = links->offsets[broker]; i < links->offsets[broker + 1]; i++) {
    gint32 sector = sitnet_actor_code (sectors, links->neighbours[i]);
    if (sector < 0)
      continue;
    if (sector != own_sector) {
      others++;
      alike += partners[sector];
    }
    partners[sector]++;
  }
  gint64 own = partners[own_sector];
  counts[SITNET_ROLE_COORDINATOR] = pairs_of (own);
  counts[SITNET_ROLE_ITINERANT] = alike;
  counts[SITNET_ROLE_GATEKEEPER] = counts[SITNET_ROLE_REPRESENTATIVE] = own * others;
  counts[SITNET_ROLE_LIAISON] = pairs_of (others) - alike;
  for (guint32 i = links->offsets[broker]; i < links->offsets[broker + 1]; i++) {
    gint32 sector = sitnet_actor_code (sectors, links->neighbours[i]);
    if (sector >= 0)
      partners[sector] = 0;
  }
}

/* Two partners who are tied need no broker. */
static void
take_back (gint64 *counts, gint32 broker, gint32 one, gint32 other)
{
  if (one == broker && other == broker)
    counts[SITNET_ROLE_COORDINATOR]--;
  else if (one == other)
    counts[SITNET_ROLE_ITINERANT]--;
  else if (one == broker || other == broker) {
    counts[SITNET_ROLE_GATEKEEPER]--;
    counts[SITNET_ROLE_REPRESENTATIVE]--;
  } else
    counts[SITNET_ROLE_LIAISON]--;
}

static void
take_back_triangle (const guint32 actors[3], const guint32 links[3], gpointer data)
{
  Sums *sums = data;
  gint32 sectors[3];
  for (guint i = 0; i < 3; i++) {
    sectors[i] = sitnet_actor_code (sums->sectors, actors[i]);
    if (sectors[i] < 0)
      return;
  }
  for (guint i = 0; i < 3; i++)
    take_back (sums->counts + (gsize)actors[i] * SITNET_N_ROLES, sectors[i], sectors[(i + 1) % 3],
               sectors[(i + 2) % 3]);
}

void
sitnet_brokerage_count (const SitnetLinks *links, SitnetActorCodes sectors, guint32 n_sectors, gint64 *counts)
{
  g_autofree gint64 *partners = g_new0 (gint64, n_sectors);
  for (guint32 broker = 0; broker < links->n_actors; broker++)
    if (sitnet_actor_code (sectors, broker) >= 0)
      add_all_pairs (links, sectors, broker, partners, counts + (gsize)broker * SITNET_N_ROLES);
  Sums sums = {sectors, counts};
  sitnet_triangles_foreach (links, take_back_triangle, &sums);
}
