/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which services fit which lines, against a naive look at every pair. */
#include "fitting.h"
#include "random-provision.h"

static void
check_fitting (const RandomCase *from, const SitnetProvision *provision, SitnetFitting *fitting,
               const SitnetLine *line, guint round)
{
  guint expected = 0;
  gboolean all = TRUE;
  sitnet_fitting_find (fitting, provision, line);
  for (guint i = 0; i < from->n_offers; i++)
    if (naive_fits (&from->offers[i], line)) {
      gboolean found = FALSE;
      for (guint32 k = 0; k < fitting->n; k++)
        found = found || fitting->found[k].offer == i;
      all = all && found;
      expected++;
    }
  if (!all || fitting->n != expected)
    printf ("round %u: need %d area %d: %u offers, expected %u\n", round, line->need, line->area, fitting->n,
            expected);
  CU_ASSERT_TRUE (all && fitting->n == expected);
}

static void
fits_like_every_pair (void)
{
  guint64 state = 7;
  for (guint round = 0; round < 500; round++) {
    RandomCase from = random_case (&state);
    g_autoptr (SitnetProvision) provision = random_provision (&from);
    g_autoptr (SitnetFitting) fitting = sitnet_fitting_new (provision);
    for (gint32 need = 0; need < RANDOM_NEEDS; need++)
      for (gint32 area = -1; area < RANDOM_AREAS; area++)
        for (gint32 level = -1; level < 2; level++) {
          SitnetLine line = {need, area, {-1, level, -1}, 0, 0};
          check_fitting (&from, provision, fitting, &line, round);
        }
  }
}

static void
goes_by_actor (void)
{
  guint64 state = 13;
  RandomCase from = random_case (&state);
  from.n_offers = RANDOM_MOST;
  for (guint i = 0; i < RANDOM_MOST; i++) {
    from.offers[i].needs[0] = 2;
    from.offers[i].areas[0] = 0;
    from.offers[i].offer.fit.level = -1;
  }
  g_autoptr (SitnetProvision) provision = random_provision (&from);
  g_autoptr (SitnetFitting) fitting = sitnet_fitting_new (provision);
  SitnetLine line = {0, 0, {-1, -1, -1}, 0, 0};
  sitnet_fitting_find (fitting, provision, &line);
  CU_ASSERT_EQUAL (fitting->n, RANDOM_MOST);
  for (guint32 i = 1; i < fitting->n; i++)
    CU_ASSERT_TRUE (fitting->found[i - 1].actor <= fitting->found[i].actor);
}

static const TestCase cases[] = {
    {"fits like every pair", fits_like_every_pair},
    {"goes by actor", goes_by_actor},
};
TEST_MAIN ("fitting", cases)
