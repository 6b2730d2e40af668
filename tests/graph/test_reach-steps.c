/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Steps and middlemen from one source and from several. */
#include "reach-steps.h"

#include "test.h"

/* 0 → 1 → 3, 0 → 2 → 3 → 4, 5 ↔ 4, 6 alone */
static const guint32 from[] = {0, 1, 0, 2, 3, 5}, to[] = {1, 3, 2, 3, 4, 4};
static const guint8 directed[] = {1, 1, 1, 1, 1, 0};

static void
check (const guint32 *sources, guint32 n, const guint32 *steps, const guint32 *via)
{
  g_auto (SitnetArcs) arcs = {0};
  CU_ASSERT_TRUE_FATAL (sitnet_arcs_init_directed (&arcs, 7, 6, from, to, directed));
  guint32 found[7], through[7];
  sitnet_reach_steps (&arcs, sources, n, found, through);
  for (guint i = 0; i < 7; i++) {
    CU_ASSERT_EQUAL (found[i], steps[i]);
    CU_ASSERT_EQUAL (through[i], via[i]);
  }
}

static void
one_source (void)
{
  const guint32 never = SITNET_REACH_NOBODY;
  const guint32 sources[] = {0}, steps[] = {0, 1, 1, 2, 3, 4, never}, via[] = {never, 0, 0, 1, 3, 4, never};
  check (sources, 1, steps, via);
}

static void
several_sources (void)
{
  const guint32 never = SITNET_REACH_NOBODY;
  const guint32 sources[] = {2, 5, 2}, steps[] = {never, never, 0, 1, 1, 0, never},
                via[] = {never, never, never, 2, 5, never, never};
  check (sources, 3, steps, via);
}

static const TestCase cases[] = {
    {"one source", one_source},
    {"several sources", several_sources},
};
TEST_MAIN ("reach-steps", cases)
