/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Counts brokerage roles (Gould and Fernandez 1989): all pairs of who passes to a broker and to whom it
 * passes, by sector, less those who need no broker. */
#include "brokerage.h"

#include "arcs.h"
#include "triangles.h"

typedef struct {
  const SitnetLinks *links;
  const guint8 *ways; /* NULL = every link both ways */
  SitnetActorCodes sectors;
  gint64 *before; /* per sector: who passes to the broker at hand; zero between brokers */
  gint64 *after;  /* per sector: to whom it passes */
  gint64 *counts;
} Sums;

static gboolean
passes (const Sums *sums, guint32 actor, guint32 link)
{
  guint8 way = sums->links->from[link] == actor ? SITNET_WAY_FORTH : SITNET_WAY_BACK;
  return sums->ways == NULL || (sums->ways[link] & way) != 0;
}

static SitnetRole
role_of (gint32 broker, gint32 source, gint32 target)
{
  if (source == target)
    return source == broker ? SITNET_ROLE_COORDINATOR : SITNET_ROLE_ITINERANT;
  if (target == broker)
    return SITNET_ROLE_GATEKEEPER;
  return source == broker ? SITNET_ROLE_REPRESENTATIVE : SITNET_ROLE_LIAISON;
}

static void
forget_partners (const Sums *sums, guint32 broker)
{
  const SitnetLinks *links = sums->links;
  for (guint32 i = links->offsets[broker]; i < links->offsets[broker + 1]; i++) {
    gint32 sector = sitnet_actor_code (sums->sectors, links->neighbours[i]);
    if (sector >= 0)
      sums->before[sector] = sums->after[sector] = 0;
  }
}

/* A partner is paired with those before it and only then counted, so that nobody is paired with themselves. */
static void
add_all_pairs (const Sums *sums, guint32 broker)
{
  const SitnetLinks *links = sums->links;
  gint32 own = sitnet_actor_code (sums->sectors, broker);
  gint64 others_before = 0, others_after = 0, own_alike = 0, others_alike = 0, both = 0;
  for (guint32 i = links->offsets[broker]; i < links->offsets[broker + 1]; i++) {
    gint32 sector = sitnet_actor_code (sums->sectors, links->neighbours[i]);
    if (sector < 0)
      continue;
    gint64 comes = passes (sums, links->neighbours[i], links->link_ids[i]) ? 1 : 0;
    gint64 goes = passes (sums, broker, links->link_ids[i]) ? 1 : 0;
    gint64 alike = comes * sums->after[sector] + goes * sums->before[sector];
    own_alike += sector == own ? alike : 0;
    others_alike += sector == own ? 0 : alike;
    both += sector == own ? 0 : comes * goes;
    others_before += sector == own ? 0 : comes;
    others_after += sector == own ? 0 : goes;
    sums->before[sector] += comes;
    sums->after[sector] += goes;
  }
  gint64 *counts = sums->counts + (gsize)broker * SITNET_N_ROLES;
  counts[SITNET_ROLE_COORDINATOR] = own_alike;
  counts[SITNET_ROLE_ITINERANT] = others_alike;
  counts[SITNET_ROLE_GATEKEEPER] = others_before * sums->after[own];
  counts[SITNET_ROLE_REPRESENTATIVE] = sums->before[own] * others_after;
  counts[SITNET_ROLE_LIAISON] = others_before * others_after - both - others_alike;
  forget_partners (sums, broker);
}

/* Who passes to the target directly needs no broker. links: source–broker, broker–target, target–source. */
static void
take_back (const Sums *sums, const guint32 actors[3], const guint32 links[3])
{
  gint32 sectors[3];
  for (guint i = 0; i < 3; i++)
    sectors[i] = sitnet_actor_code (sums->sectors, actors[i]);
  if (MIN (sectors[0], MIN (sectors[1], sectors[2])) < 0)
    return;
  gint64 *counts = sums->counts + (gsize)actors[1] * SITNET_N_ROLES;
  if (passes (sums, actors[0], links[0]) && passes (sums, actors[1], links[1]) && passes (sums, actors[0], links[2]))
    counts[role_of (sectors[1], sectors[0], sectors[2])]--;
  if (passes (sums, actors[2], links[1]) && passes (sums, actors[1], links[0]) && passes (sums, actors[2], links[2]))
    counts[role_of (sectors[1], sectors[2], sectors[0])]--;
}

static void
take_back_triangle (const guint32 actors[3], const guint32 links[3], gpointer data)
{
  for (guint i = 0; i < 3; i++)
    take_back (data, (guint32[]){actors[i], actors[(i + 1) % 3], actors[(i + 2) % 3]},
               (guint32[]){links[i], links[(i + 1) % 3], links[(i + 2) % 3]});
}

/* Without direction a pair of one sector, or of two foreign ones, was met from both its ends; one of the
   broker's own sector and a foreign one was met once as gatekeeper and once as representative. */
static void
halve (gint64 *counts, guint32 n_actors)
{
  for (guint32 a = 0; a < n_actors; a++) {
    counts[(gsize)a * SITNET_N_ROLES + SITNET_ROLE_COORDINATOR] /= 2;
    counts[(gsize)a * SITNET_N_ROLES + SITNET_ROLE_ITINERANT] /= 2;
    counts[(gsize)a * SITNET_N_ROLES + SITNET_ROLE_LIAISON] /= 2;
  }
}

void
sitnet_brokerage_count (const SitnetLinks *links, const guint8 *ways, SitnetActorCodes sectors, guint32 n_sectors,
                        gint64 *counts)
{
  g_autofree gint64 *before = g_new0 (gint64, n_sectors);
  g_autofree gint64 *after = g_new0 (gint64, n_sectors);
  Sums sums = {links, ways, sectors, before, after, counts};
  for (guint32 broker = 0; broker < links->n_actors; broker++)
    if (sitnet_actor_code (sectors, broker) >= 0)
      add_all_pairs (&sums, broker);
  sitnet_triangles_foreach (links, take_back_triangle, &sums);
  if (ways == NULL)
    halve (counts, links->n_actors);
}
