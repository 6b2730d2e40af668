/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ties laid out by link: every row once, in its pair, in the order of the file; self-ties in none. */
#include "tie-groups.h"

#include "random-network.h"

static guint
wrong_in (const SitnetNetwork *network)
{
  const SitnetLinks *links = &network->links;
  g_auto (SitnetTieGroups) groups;
  sitnet_tie_groups_init (&groups, network);
  guint wrong = 0, n_selves = 0;
  for (guint32 l = 0; l < links->n_links; l++)
    for (guint32 i = groups.offsets[l]; i < groups.offsets[l + 1]; i++) {
      guint32 from = network->tie_from[groups.ties[i]], to = network->tie_to[groups.ties[i]];
      wrong += !(from == links->from[l] && to == links->to[l]) && !(from == links->to[l] && to == links->from[l]);
      wrong += i > groups.offsets[l] && groups.ties[i] <= groups.ties[i - 1];
    }
  for (guint32 t = 0; t < network->n_ties; t++)
    n_selves += network->tie_from[t] == network->tie_to[t];
  return wrong + (groups.offsets[links->n_links] + n_selves != network->n_ties);
}

static void
random_networks (void)
{
  for (guint64 seed = 1; seed <= test_rounds (200); seed++) {
    RandomTies ties;
    g_autoptr (SitnetNetwork) network = random_network_draw (&ties, seed, '-');
    ASSERT_SEED (seed, wrong_in (network));
  }
}

static void
kind_is_cooperates (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "a-b");
  const SitnetVocabulary *kinds = network->dataset->vocabularies[SITNET_SHEET_TIE_KINDS];
  gint32 kind = sitnet_tie_group_kind (network, 0);
  CU_ASSERT_TRUE_FATAL (kind >= 0);
  ASSERT_TEXT (sitnet_vocabulary_get (kinds, (guint32)kind)->code, "cooperates");
}

static const TestCase cases[] = {{"random networks", random_networks}, {"kind", kind_is_cooperates}};
TEST_MAIN ("tie-groups", cases)
