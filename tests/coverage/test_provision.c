/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Services and demands: what each can serve, naively; repeats, everywhere, circles of parents. */
#include "random-provision.h"

#include "provision-seal.h"
static void
counts_a_repeated_need_once (void)
{
  SitnetOffer offer = {.age_to = 17, .fit = {-1, -1, -1}, .capacity = 10};
  g_autoptr (SitnetProvision) provision = sitnet_provision_new (1, 3, RANDOM_NEEDS, random_parents);
  guint32 number = sitnet_provision_add_offer (provision, &offer);
  sitnet_provision_place_offer (provision, number, 2, 1);
  sitnet_provision_place_offer (provision, number, 2, 1);
  sitnet_provision_place_offer (provision, number, 3, 2);
  number = sitnet_provision_add_offer (provision, &offer);
  sitnet_provision_place_offer (provision, number, 4, SITNET_PLACE_EVERYWHERE);
  CU_ASSERT_TRUE (sitnet_provision_seal (provision));
  CU_ASSERT_EQUAL (provision->placements->len, 3);
  CU_ASSERT_DOUBLE_EQUAL (provision->spread[0], 2, 0);
  CU_ASSERT_DOUBLE_EQUAL (provision->spread[1], 3, 0);
}

static void
ends_in_a_circle_of_parents (void)
{
  static const gint32 circle[] = {1, 0, 1};
  g_autoptr (SitnetProvision) provision = sitnet_provision_new (0, 0, 3, circle);
  CU_ASSERT_TRUE (sitnet_provision_seal (provision));
  CU_ASSERT_EQUAL (provision->finer_offsets[3], 2 + 2 + 3);
}

/* The sum of the depths of this chain is beyond 32 bits. */
static void
refuses_a_long_chain (void)
{
  enum { N = 92682 };
  g_autofree gint32 *parents = g_new (gint32, N);
  for (gint32 i = 0; i < N; i++)
    parents[i] = i - 1;
  g_autoptr (SitnetProvision) provision = sitnet_provision_new (0, 0, N, parents);
  CU_ASSERT_FALSE (sitnet_provision_seal (provision));
}

static void
groups_asks_into_lines (void)
{
  guint64 state = 3;
  RandomCase from = random_case (&state);
  from.n_asks = 3;
  from.asks[0] = from.asks[2] = (SitnetAsk){.need = 4, .area = 1, .age_to = 3, .families = 1};
  from.asks[1] = (SitnetAsk){.need = 2, .area = 0, .age_to = 3, .families = 2};
  g_autoptr (SitnetProvision) provision = random_provision (&from);
  CU_ASSERT_EQUAL (provision->ask_lines->len, 2);
  SitnetLine key = {4, 1, {0, 0, 0}, 0, 0};
  const SitnetLine *line = sitnet_provision_find_line (provision, &key);
  CU_ASSERT_TRUE (line != NULL && line->first_ask == 1 && line->n_asks == 2);
  key.area = 0;
  CU_ASSERT_PTR_NULL (sitnet_provision_find_line (provision, &key));
}

static const TestCase cases[] = {
    {"counts a repeated need once", counts_a_repeated_need_once},
    {"ends in a circle of parents", ends_in_a_circle_of_parents},
    {"refuses a long chain", refuses_a_long_chain},
    {"groups asks into lines", groups_asks_into_lines},
};
TEST_MAIN ("provision", cases)
