/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The lines of coverage: wherever something stands and above it, once each, sorted, only in listed areas. */
#include "lines.h"
#include "random-provision.h"

static gboolean
holds (const GArray *lines, gint32 need, gint32 area, SitnetFit fit)
{
  SitnetLine key = {need, area, fit, 0, 0};
  for (guint32 i = 0; i < lines->len; i++)
    if (sitnet_line_compare (&g_array_index (lines, SitnetLine, i), &key) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
holds_with_parents (const GArray *lines, gint32 need, gint32 area, SitnetFit fit)
{
  for (; need >= 0; need = random_parents[need])
    if (!holds (lines, need, area, fit))
      return FALSE;
  return TRUE;
}

static void
lists_every_place (void)
{
  guint64 state = 5;
  for (guint round = 0; round < 300; round++) {
    RandomCase from = random_case (&state);
    g_autoptr (SitnetProvision) provision = random_provision (&from);
    g_autoptr (GArray) lines = sitnet_lines_list (provision, NULL);
    gboolean all = TRUE;
    for (guint i = 0; i < from.n_asks; i++)
      all = all && holds_with_parents (lines, from.asks[i].need, from.asks[i].area, from.asks[i].fit);
    for (guint i = 0; i < from.n_offers; i++)
      for (guint n = 0; n < from.offers[i].n_needs; n++)
        for (guint a = 0; a < from.offers[i].n_areas; a++) {
          gint32 area = from.offers[i].areas[a];
          all = all &&
                holds_with_parents (lines, from.offers[i].needs[n],
                                    area == SITNET_PLACE_EVERYWHERE ? 0 : area, from.offers[i].offer.fit);
        }
    CU_ASSERT_TRUE (all);
    for (guint32 i = 1; i < lines->len; i++)
      CU_ASSERT_TRUE (sitnet_line_compare (&g_array_index (lines, SitnetLine, i - 1),
                                           &g_array_index (lines, SitnetLine, i)) < 0);
  }
}

static void
keeps_to_listed_areas (void)
{
  static const guint8 listed[] = {0, 0, 1};
  guint64 state = 9;
  RandomCase from = random_case (&state);
  from.n_offers = from.n_asks = RANDOM_MOST;
  g_autoptr (SitnetProvision) provision = random_provision (&from);
  g_autoptr (GArray) lines = sitnet_lines_list (provision, listed);
  CU_ASSERT_TRUE (lines->len > 0);
  for (guint32 i = 0; i < lines->len; i++)
    CU_ASSERT_EQUAL (g_array_index (lines, SitnetLine, i).area, 1);
}

static void
lists_nothing (void)
{
  RandomCase from = {.n_offers = 0};
  g_autoptr (SitnetProvision) provision = random_provision (&from);
  g_autoptr (GArray) lines = sitnet_lines_list (provision, NULL);
  CU_ASSERT_EQUAL (lines->len, 0);
}

static const TestCase cases[] = {
    {"lists every place", lists_every_place},
    {"keeps to listed areas", keeps_to_listed_areas},
    {"lists nothing", lists_nothing},
};
TEST_MAIN ("lines", cases)
