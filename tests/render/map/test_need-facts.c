/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who serves a need, who asks for it and who should meet, with those of finer needs. */
#include "need-facts.h"

#include "sample-need.h"

#include <string.h>

enum { CLINIC, CLUB, SCHOOL, COURT, POLICE };

static gint32
find_need (const SitnetNetwork *network, const char *code)
{
  return sitnet_vocabulary_find (network->dataset->vocabularies[SITNET_SHEET_NEEDS],
                                 (SitnetSlice){code, strlen (code)});
}

static SitnetNeedFacts *
read_facts (const SitnetNetwork *network, const char *code)
{
  g_autoptr (GError) error = NULL;
  SitnetNeedFacts *facts = sitnet_need_facts_new (network, find_need (network, code), NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (facts);
  return facts;
}

static guint32
count_at (const SitnetNeedFacts *facts, guint32 level, guint year)
{
  return facts->providers[level * SITNET_NEED_YEARS + year];
}

static void
finer_needs_count (void)
{
  g_autoptr (SitnetNetwork) network = sample_need_network ();
  for (guint i = 0; i < 2; i++) {
    g_autoptr (SitnetNeedFacts) facts = read_facts (network, i == 0 ? "health.psychology" : "health");
    const guint8 serves[] = {1, 1, 0, 0, 0}, asks[] = {0, 1, 1, 1, 0};
    CU_ASSERT_EQUAL (memcmp (facts->serves, serves, sizeof serves), 0);
    CU_ASSERT_EQUAL (memcmp (facts->asks, asks, sizeof asks), 0);
  }
}

static void
ages_and_levels_are_counted (void)
{
  g_autoptr (SitnetNetwork) network = sample_need_network ();
  g_autoptr (SitnetNeedFacts) facts = read_facts (network, "health");
  const guint32 askers[SITNET_NEED_YEARS] = {0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1};
  CU_ASSERT_EQUAL (memcmp (facts->askers, askers, sizeof askers), 0);
  CU_ASSERT_EQUAL (count_at (facts, 2, 5), 0); /* specialised, 6 to 10 */
  CU_ASSERT_EQUAL (count_at (facts, 2, 6), 1);
  CU_ASSERT_EQUAL (count_at (facts, 2, 10), 1);
  CU_ASSERT_EQUAL (count_at (facts, 2, 11), 0);
  CU_ASSERT_EQUAL (count_at (facts, facts->n_levels, 10), 0); /* level not said */
  CU_ASSERT_EQUAL (count_at (facts, facts->n_levels, 11), 1);
  CU_ASSERT_EQUAL (count_at (facts, facts->n_levels, 18), 1);
}

static void
needs_of_somebody_are_named (void)
{
  g_autoptr (SitnetNetwork) network = sample_need_network ();
  g_autoptr (GError) error = NULL;
  g_autofree char *needs = sitnet_need_facts_dup_needs (network, SITNET_LANGUAGE_EN, NULL, &error);
  ASSERT_NO_ERROR (error);
  ASSERT_TEXT (needs, "Help with domestic violence, Shelter, Psychology");
}

static void
only_those_who_do_not_know_each_other_are_introduced (void)
{
  g_autoptr (SitnetNetwork) network = sample_need_network ();
  g_autoptr (SitnetNeedFacts) facts = read_facts (network, "health");
  g_autoptr (SitnetNeedFacts) shelter = read_facts (network, "safety.shelter");
  CU_ASSERT_EQUAL_FATAL (facts->pairs->len, 1);
  const SitnetNeedPair *pair = &g_array_index (facts->pairs, SitnetNeedPair, 0);
  CU_ASSERT_EQUAL (pair->asker, COURT);
  CU_ASSERT_EQUAL (pair->provider, CLUB);
  CU_ASSERT_EQUAL (shelter->pairs->len, 0);
  CU_ASSERT_EQUAL (shelter->asks[POLICE], 1);
}

static const TestCase cases[] = {
    {"finer needs count", finer_needs_count},
    {"ages and levels are counted", ages_and_levels_are_counted},
    {"needs of somebody are named", needs_of_somebody_are_named},
    {"only those who do not know each other are introduced", only_those_who_do_not_know_each_other_are_introduced},
};
TEST_MAIN ("need-facts", cases)
