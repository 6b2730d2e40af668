/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sectors: diagonal, zeros, what is not possible, actors without a sector, and every pair counted anew. */
#include "random-links.h"
#include "sample-answer.h"
#include "questions.h"

static void
diagonal_and_zeros (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("a/school b/school c/health d/police x", "a-b b-a a>c b-c c-x a-a");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_sectors, network, NULL, NULL);
  ASSERT_TABLE (answer, "school,school,1,1,1\n"
                        "school,health,2,2,1\n"
                        "school,police,0,2,0\n"
                        "health,health,0,0,\n"
                        "health,police,0,1,0\n"
                        "police,police,0,0,\n");
}

static void
without_sectors (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "a-b");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_sectors, network, NULL, NULL);
  ASSERT_TABLE (answer, "");
}

static void
empty (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_sectors, network, NULL, NULL);
  ASSERT_TABLE (answer, "");
}

static const char *const four[] = {"child_protection", "social", "school", "health"};

static guint
wrong_in (SitnetTable *answer, const RandomTies *ties, const guint *sector)
{
  guint8 tied[MOST_ACTORS][MOST_ACTORS] = {{0}};
  guint wrong = 0;
  for (guint32 t = 0; t < ties->n_ties; t++)
    tied[ties->from[t]][ties->to[t]] = tied[ties->to[t]][ties->from[t]] = 1;
  for (gsize row = 0; row < sitnet_table_get_n_rows (answer); row++) {
    g_autofree char *one = sample_cell (answer, "sector", row), *other = sample_cell (answer, "other", row);
    gint64 n_ties = 0, possible = 0;
    for (guint32 a = 0; a < ties->n_actors; a++)
      for (guint32 b = a + 1; b < ties->n_actors; b++)
        if ((!strcmp (four[sector[a]], one) && !strcmp (four[sector[b]], other)) ||
            (!strcmp (four[sector[b]], one) && !strcmp (four[sector[a]], other))) {
          n_ties += tied[a][b];
          possible++;
        }
    wrong += sitnet_column_get_int64s (sitnet_table_find_column (answer, "ties"))[row] != n_ties;
    wrong += sitnet_column_get_int64s (sitnet_table_find_column (answer, "possible"))[row] != possible;
  }
  return wrong;
}

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (100); seed++) {
    guint64 state = random_state (seed);
    RandomTies ties;
    guint sector[MOST_ACTORS];
    random_ties_draw (&ties, &state);
    g_autoptr (GString) actors = g_string_new (NULL), pairs = g_string_new (NULL);
    for (guint32 a = 0; a < ties.n_actors; a++) {
      sector[a] = test_random_below (&state, 4);
      g_string_append_printf (actors, "%sa%u/%s", a > 0 ? " " : "", a, four[sector[a]]);
    }
    for (guint32 t = 0; t < ties.n_ties; t++)
      g_string_append_printf (pairs, "%sa%u-a%u", t > 0 ? " " : "", ties.from[t], ties.to[t]);
    g_autoptr (SitnetNetwork) network = sample_network (actors->str, pairs->str);
    g_autoptr (SitnetTable) answer = sample_run (&sitnet_sectors, network, NULL, NULL);
    ASSERT_SEED (seed, wrong_in (answer, &ties, sector));
  }
}

static const TestCase cases[] = {{"empty", empty},
                                 {"diagonal and zeros", diagonal_and_zeros},
                                 {"without sectors", without_sectors},
                                 {"random networks", random_networks}};
TEST_MAIN ("sectors", cases)
