/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Maximum flow against the minimum over all cuts, and the groups that prove a want. */
#include "flow.h"
#include "test.h"

#include <sitnet/error.h>

#include <math.h>

enum { MOST = 7 };

typedef struct {
  guint n_sources, n_sinks;
  double held[MOST], needed[MOST];
  guint32 arc_source[MOST * MOST], sink_arcs[MOST + 1];
} Case;

static Case
random_flow (guint64 *state)
{
  Case made = {.n_sources = 1 + test_random_below (state, MOST), .n_sinks = 1 + test_random_below (state, MOST)};
  guint32 n_arcs = 0;
  for (guint i = 0; i < made.n_sources; i++)
    made.held[i] = test_random_below (state, 12) / 3.0;
  for (guint sink = 0; sink < made.n_sinks; sink++) {
    made.needed[sink] = test_random_below (state, 12) / 3.0;
    for (guint source = 0; source < made.n_sources; source++)
      if (test_random_below (state, 3) == 0)
        made.arc_source[n_arcs++] = source;
    made.sink_arcs[sink + 1] = n_arcs;
  }
  return made;
}

/* What a group of sinks (bits) lacks: its needs less everything that its sources hold. */
static double
lack (const Case *from, const double *needed, guint group)
{
  gboolean source[MOST] = {FALSE};
  double sum = 0;
  for (guint sink = 0; sink < from->n_sinks; sink++)
    if (group >> sink & 1) {
      sum += needed[sink];
      for (guint32 arc = from->sink_arcs[sink]; arc < from->sink_arcs[sink + 1]; arc++)
        source[from->arc_source[arc]] = TRUE;
    }
  for (guint i = 0; i < from->n_sources; i++)
    sum -= source[i] ? from->held[i] : 0;
  return sum;
}

/* Maximum flow = all needs less the largest lack of any group (Ford and Fulkerson 1956). */
static double
flow_by_cuts (const Case *from, const double *needed)
{
  double total = 0, worst = 0;
  for (guint sink = 0; sink < from->n_sinks; sink++)
    total += needed[sink];
  for (guint group = 0; group < 1u << from->n_sinks; group++)
    worst = MAX (worst, lack (from, needed, group));
  return total - worst;
}

/* Some maximum flow leaves a sink wanting when the flow is no smaller for a sink that needs a little less. */
static gboolean
may_want (const Case *from, guint sink)
{
  double less[MOST];
  for (guint i = 0; i < from->n_sinks; i++)
    less[i] = from->needed[i];
  if (less[sink] <= 0)
    return FALSE;
  less[sink] -= 0.01;
  return fabs (flow_by_cuts (from, less) - flow_by_cuts (from, from->needed)) < 1e-6;
}

static void
check (const Case *from, guint round)
{
  SitnetFlow flow = {from->n_sources, from->n_sinks, from->held, from->needed, from->arc_source, from->sink_arcs};
  guint32 group[MOST], n_groups;
  guint members[MOST] = {0};
  double value = sitnet_flow_maximum (&flow, NULL, group, &n_groups, NULL);
  gboolean right = fabs (value - flow_by_cuts (from, from->needed)) < 1e-9;
  for (guint sink = 0; sink < from->n_sinks; sink++) {
    right = right && (group[sink] != G_MAXUINT32) == may_want (from, sink);
    if (group[sink] != G_MAXUINT32)
      members[group[sink]] |= 1u << sink;
  }
  for (guint32 g = 0; g < n_groups; g++)
    right = right && lack (from, from->needed, members[g]) > 1e-9;
  if (!right)
    printf ("round %u: flow %g, by cuts %g\n", round, value, flow_by_cuts (from, from->needed));
  CU_ASSERT_TRUE (right);
}

static void
is_the_minimum_cut (void)
{
  guint64 state = 31;
  for (guint round = 0; round < test_rounds (3000); round++) {
    Case from = random_flow (&state);
    check (&from, round);
  }
}

static void
gives_back_what_it_took (void)
{
  /* Sink 0 may be served by both sources, sink 1 only by the first: serving in turn is not enough. */
  Case from = {2, 2, {5, 5}, {5, 5}, {0, 1, 0}, {0, 2, 3}};
  SitnetFlow flow = {2, 2, from.held, from.needed, from.arc_source, from.sink_arcs};
  guint32 group[2], n_groups;
  CU_ASSERT_DOUBLE_EQUAL (sitnet_flow_maximum (&flow, NULL, group, &n_groups, NULL), 10, 1e-9);
  CU_ASSERT_EQUAL (n_groups, 0);
}

static void
joins_groups_that_share_a_source (void)
{
  Case from = {1, 2, {1}, {2, 2}, {0, 0}, {0, 1, 2}};
  SitnetFlow flow = {1, 2, from.held, from.needed, from.arc_source, from.sink_arcs};
  guint32 group[2], n_groups;
  CU_ASSERT_DOUBLE_EQUAL (sitnet_flow_maximum (&flow, NULL, group, &n_groups, NULL), 1, 1e-9);
  CU_ASSERT_TRUE (n_groups == 1 && group[0] == 0 && group[1] == 0);
}

/* Every sink wants all; which of them are connected through sources, once more by colouring until nothing
   changes, must be the groups. */
static void
groups_are_the_connected_parts (void)
{
  enum { SOURCES = 40, SINKS = 60 };
  guint64 state = 77;
  for (guint round = 0; round < test_rounds (300); round++) {
    double held[SOURCES], needed[SINKS];
    guint32 arc_source[SINKS * 3], sink_arcs[SINKS + 1] = {0}, colour[SINKS], group[SINKS], n_groups, n = 0;
    guint per_sink = 1 + test_random_below (&state, 3);
    gboolean changed = TRUE, right = TRUE;
    for (guint i = 0; i < SOURCES; i++)
      held[i] = 1;
    for (guint i = 0; i < SINKS; i++) {
      guint32 first = test_random_below (&state, SOURCES - 3);
      needed[i] = 100;
      for (guint k = 0; k < per_sink; k++)
        arc_source[n++] = first + k;
      sink_arcs[i + 1] = n;
      colour[i] = i;
    }
    while (changed) {
      changed = FALSE;
      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < n; j++)
          if (arc_source[i] == arc_source[j] && colour[i / per_sink] > colour[j / per_sink]) {
            colour[i / per_sink] = colour[j / per_sink];
            changed = TRUE;
          }
    }
    sitnet_flow_maximum (&(SitnetFlow){SOURCES, SINKS, held, needed, arc_source, sink_arcs}, NULL, group, &n_groups,
                         NULL);
    for (guint i = 0; i < SINKS; i++)
      for (guint j = 0; j < SINKS; j++)
        right = right && (colour[i] == colour[j]) == (group[i] == group[j]);
    if (!right)
      printf ("round %u of seed 77\n", round);
    CU_ASSERT_TRUE (right);
  }
}

/* One who says stop at once. */
static gboolean
stop (double fraction, gpointer data)
{
  return FALSE;
}

static void
stops_when_told (void)
{
  static const double held[] = {1, 1}, needed[] = {2, 2};
  static const guint32 arc_source[] = {0, 1, 1}, sink_arcs[] = {0, 2, 3};
  SitnetProgress progress = {stop, NULL, SITNET_LANGUAGE_EN, "coverage"};
  SitnetPace pace = {.progress = &progress};
  g_autoptr (GError) error = NULL;
  guint32 group[2], n_groups = 7;
  CU_ASSERT_TRUE (sitnet_flow_maximum (&(SitnetFlow){2, 2, held, needed, arc_source, sink_arcs}, &pace, group,
                                       &n_groups, &error) < 0);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
}

static const TestCase cases[] = {
    {"stops when told", stops_when_told},
    {"is the minimum cut", is_the_minimum_cut},
    {"gives back what it took", gives_back_what_it_took},
    {"joins groups that share a source", joins_groups_that_share_a_source},
    {"groups are the connected parts", groups_are_the_connected_parts},
};
TEST_MAIN ("flow", cases)
