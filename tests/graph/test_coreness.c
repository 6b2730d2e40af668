/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Coreness against peeling the network by hand for every k. */
#include "coreness.h"
#include "random-links.h"

/* The actors that are left when those with fewer than k partners go, until none does. */
static void
peel (const SitnetLinks *links, guint8 matrix[MOST_ACTORS][MOST_ACTORS], guint32 k, guint8 *stays)
{
  memset (stays, 1, links->n_actors);
  for (gboolean changed = TRUE; changed;) {
    changed = FALSE;
    for (guint32 a = 0; a < links->n_actors; a++) {
      guint32 partners = 0;
      for (guint32 b = 0; b < links->n_actors; b++)
        partners += matrix[a][b] && stays[b];
      if (stays[a] && partners < k) {
        stays[a] = 0;
        changed = TRUE;
      }
    }
  }
}

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (500); seed++) {
    SitnetLinks links;
    random_links_draw (&links, seed);
    guint8 matrix[MOST_ACTORS][MOST_ACTORS], stays[MOST_ACTORS];
    links_to_matrix (&links, G_MAXUINT32, matrix);
    g_autofree guint32 *coreness = sitnet_coreness (&links);
    guint wrong = 0;
    for (guint32 k = 0; k <= MOST_ACTORS; k++) {
      peel (&links, matrix, k, stays);
      for (guint32 a = 0; a < links.n_actors; a++)
        wrong += (coreness[a] >= k) != stays[a] ? 1 : 0;
    }
    ASSERT_SEED (seed, wrong);
    sitnet_links_clear (&links);
  }
}

static void
nobody (void)
{
  SitnetLinks links;
  CU_ASSERT_TRUE_FATAL (sitnet_links_init (&links, 0, 0, NULL, NULL));
  g_free (sitnet_coreness (&links));
  sitnet_links_clear (&links);
}

static const TestCase cases[] = {{"random networks", random_networks}, {"nobody", nobody}};
TEST_MAIN ("coreness", cases)
