/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Scopes of areas found through the index against a look at every row, on random data. */
#include "area-index.h"
#include "test.h"

#include <sitnet/builder.h>

enum { AREAS = 7, ACTORS = 12, SERVICES = 10, TIES = 25 };

typedef struct {
  guint area[ACTORS];                     /* AREAS = none */
  guint actor[SERVICES], names[SERVICES]; /* bits of areas; bit AREAS = everywhere */
  guint from[TIES], to[TIES];
} Drawn;

static SitnetNetwork *
draw_network (guint64 *state, Drawn *drawn)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (GError) error = NULL;
  char ids[2][8];
  for (guint i = 0; i < AREAS; i++) {
    g_snprintf (ids[0], sizeof ids[0], "x%u", i);
    sitnet_builder_add (b, NULL, "areas", "code", ids[0], NULL);
  }
  for (guint i = 0; i < ACTORS; i++) {
    drawn->area[i] = test_random_below (state, AREAS + 1);
    g_snprintf (ids[0], sizeof ids[0], "a%u", i);
    g_snprintf (ids[1], sizeof ids[1], "x%u", drawn->area[i]);
    sitnet_builder_add (b, NULL, "actors", "id", ids[0], drawn->area[i] < AREAS ? "area" : NULL, ids[1], NULL);
  }
  for (guint i = 0; i < SERVICES; i++) {
    g_autoptr (GString) names = g_string_new (NULL);
    drawn->actor[i] = test_random_below (state, ACTORS);
    drawn->names[i] = 0;
    for (guint k = test_random_below (state, 3); k > 0; k--)
      drawn->names[i] |= 1u << test_random_below (state, AREAS);
    if (test_random_below (state, 12) == 0)
      drawn->names[i] = 1u << AREAS;
    for (guint area = 0; area <= AREAS; area++)
      if (drawn->names[i] >> area & 1)
        g_string_append_printf (names, area < AREAS ? "%sx%u" : "%s*", names->len > 0 ? "|" : "", area);
    g_snprintf (ids[0], sizeof ids[0], "s%u", i);
    g_snprintf (ids[1], sizeof ids[1], "a%u", drawn->actor[i]);
    sitnet_builder_add (b, NULL, "services", "id", ids[0], "actor", ids[1], "needs", "health", "areas", names->str,
                        NULL);
  }
  for (guint i = 0; i < TIES; i++) {
    drawn->from[i] = test_random_below (state, ACTORS);
    drawn->to[i] = test_random_below (state, ACTORS);
    g_snprintf (ids[0], sizeof ids[0], "a%u", drawn->from[i]);
    g_snprintf (ids[1], sizeof ids[1], "a%u", drawn->to[i]);
    sitnet_builder_add (b, NULL, "ties", "from", ids[0], "to", ids[1], NULL);
  }
  SitnetNetwork *network = sitnet_builder_seal (b, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

/* 0 = out of scope, 1 = at home, 2 = a guest. */
static guint
standing_of (const Drawn *drawn, guint actor, guint areas)
{
  if (drawn->area[actor] < AREAS && areas >> drawn->area[actor] & 1)
    return 1;
  for (guint i = 0; i < SERVICES; i++)
    if (drawn->actor[i] == actor && drawn->names[i] & (areas | 1u << AREAS))
      return 2;
  return 0;
}

static gboolean
is_right (const Drawn *drawn, const SitnetNetwork *part, guint areas)
{
  guint32 n_actors = 0, n_ties = 0;
  for (guint i = 0; i < ACTORS; i++) {
    guint standing = standing_of (drawn, i, areas);
    if (standing == 0)
      continue;
    if (n_actors >= part->n_actors || sitnet_network_actor_row (part, n_actors) != i ||
        (part->guests != NULL && part->guests[n_actors]) != (standing == 2))
      return FALSE;
    n_actors++;
  }
  for (guint i = 0; i < TIES; i++) {
    if (drawn->from[i] == drawn->to[i] || standing_of (drawn, drawn->from[i], areas) == 0 ||
        standing_of (drawn, drawn->to[i], areas) == 0)
      continue;
    if (n_ties >= part->n_ties || sitnet_network_tie_row (part, n_ties) != i ||
        sitnet_network_actor_row (part, part->tie_from[n_ties]) != drawn->from[i] ||
        sitnet_network_actor_row (part, part->tie_to[n_ties]) != drawn->to[i])
      return FALSE;
    n_ties++;
  }
  return n_actors == part->n_actors && n_ties == part->n_ties;
}

static void
scopes_as_if_all_rows_were_read (void)
{
  guint64 state = 1848;
  for (guint round = 0; round < test_rounds (300); round++) {
    Drawn drawn;
    g_autoptr (SitnetNetwork) network = draw_network (&state, &drawn);
    for (guint k = 0; k < 4; k++) {
      g_autoptr (SitnetScope) scope = sitnet_scope_new ();
      guint areas = 1 + test_random_below (&state, (1u << AREAS) - 1);
      for (guint area = AREAS; area > 0; area--) {
        char code[4] = {'x', (char)('0' + area - 1), '\0'};
        if (areas >> (area - 1) & 1)
          sitnet_scope_add_area (scope, code);
      }
      g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
      CU_ASSERT_PTR_NOT_NULL_FATAL (part);
      gboolean right = is_right (&drawn, part, areas);
      if (!right)
        printf ("round %u of seed 1848, areas %x\n", round, areas);
      CU_ASSERT_TRUE (right);
    }
  }
}

static const TestCase cases[] = {{"scopes as if all rows were read", scopes_as_if_all_rows_were_read}};
TEST_MAIN ("area-index", cases)
