/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors in and out of the order of their ids; numbers put back; the same arcs from rows in any order. */
#include "by-id.h"

#include "sample-network.h"
#include "network-arcs.h"
#include "tie-strengths.h"

/* "a>b=2 …" in the numbers of ids. */
static char *
print (const SitnetById *by_id)
{
  GString *text = g_string_new (NULL);
  for (guint32 k = 0; k < by_id->arcs.n_actors; k++)
    for (guint32 i = by_id->arcs.offsets[k]; i < by_id->arcs.offsets[k + 1]; i++)
      g_string_append_printf (text, "%u>%u=%g ", k, by_id->arcs.heads[i],
                              by_id->strengths != NULL ? by_id->strengths[i] : 0);
  return g_string_free (text, FALSE);
}

static void
rows_do_not_matter (void)
{
  static const char *const actors[] = {"a b c d", "d c b a", "c a d b"};
  static const char *const ties[] = {"a>b=2 b-c=3 c>a d-b=5", "d-b=5 c>a b-c=3 a>b=2", "c-b=3 b-d=5 a>b=2 c>a"};
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++) {
    g_autoptr (SitnetNetwork) network = sample_network (actors[i], ties[i]);
    g_auto (SitnetArcs) arcs = {0};
    CU_ASSERT_TRUE_FATAL (sitnet_network_arcs_init (&arcs, network, TRUE, "test", NULL));
    g_autofree double *strengths = sitnet_tie_strengths_of_arcs (network, &arcs, TRUE);
    g_auto (SitnetById) with = {0}, without = {0};
    sitnet_by_id_init (&with, network, &arcs, strengths);
    sitnet_by_id_init (&without, network, &arcs, NULL);
    g_autofree char *weighted = print (&with), *plain = print (&without);
    ASSERT_TEXT (weighted, "0>1=2 1>2=3 1>3=5 2>0=1 2>1=3 3>1=5 ");
    ASSERT_TEXT (plain, "0>1=0 1>2=0 1>3=0 2>0=0 2>1=0 3>1=0 ");
    CU_ASSERT_EQUAL (with.actors == NULL, i == 0);
    double numbers[] = {0, 1, 2, 3}; /* of a, b, c, d */
    sitnet_by_id_restore (&with, numbers);
    for (guint32 row = 0; row < 4; row++)
      CU_ASSERT_EQUAL (numbers[row], *sitnet_column_get_text (network->actor_ids, row) - 'a');
  }
}

static void
nobody (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_auto (SitnetArcs) arcs = {0};
  g_auto (SitnetById) by_id = {0};
  sitnet_arcs_init_links (&arcs, &network->links);
  sitnet_by_id_init (&by_id, network, &arcs, NULL);
  CU_ASSERT_EQUAL (by_id.arcs.n_arcs, 0);
  sitnet_by_id_restore (&by_id, NULL);
}

static const TestCase cases[] = {{"rows do not matter", rows_do_not_matter}, {"nobody", nobody}};
TEST_MAIN ("by-id", cases)
