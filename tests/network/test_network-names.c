/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Options and arguments name actors, areas and codes as people do. */
#include "network-names.h"
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/error.h>

static SitnetNetwork *
sample (void)
{
  return sample_network ("sectors: code,name,name_cs\nsport,Sport clubs,Sportovní oddíly\n"
                         "areas: code,name\npod,ORP Podlesí\nlip,ORP Lipová\n"
                         "actors: id,name,sector,area\nzs,ZŠ Lipová,school,lip\np1,Poradna Most,social,pod\n"
                         "p2,poradna most,social,pod\n"
                         "aliases: alias,actor\nškola,zs\n"
                         "ties: from,to\nzs,p1\n");
}

static void
assert_named (gint sheet, const char *text, const char *expected, SitnetNameMatch expected_match)
{
  g_autoptr (SitnetNetwork) network = sample ();
  SitnetNameMatch match;
  ASSERT_TEXT (sitnet_network_find_named (network, sheet, text, &match), expected);
  CU_ASSERT_EQUAL (match, expected_match);
}

static void
finds_what_is_named (void)
{
  assert_named (SITNET_SHEET_ACTORS, "zs", "zs", SITNET_NAME_ONE);
  assert_named (SITNET_SHEET_ACTORS, " zs lipova", "zs", SITNET_NAME_ONE);
  assert_named (SITNET_SHEET_ACTORS, "ŠKOLA", "zs", SITNET_NAME_ONE);
  assert_named (SITNET_SHEET_ACTORS, "Poradna Most", NULL, SITNET_NAME_SEVERAL);
  assert_named (SITNET_SHEET_ACTORS, "nikdo", NULL, SITNET_NAME_NONE);
  assert_named (SITNET_SHEET_AREAS, "orp podlesí", "pod", SITNET_NAME_ONE);
  assert_named (SITNET_SHEET_AREAS, "pod", "pod", SITNET_NAME_ONE);
  assert_named (SITNET_SHEET_SECTORS, "školství", "school", SITNET_NAME_ONE);
  assert_named (SITNET_SHEET_SECTORS, "sportovni oddily", "sport", SITNET_NAME_ONE);
  assert_named (-1, "a", NULL, SITNET_NAME_NONE);
  assert_named (SITNET_SHEET_TIES, "a", NULL, SITNET_NAME_NONE);
}

static void
assert_refused (const char *text, const char *expected)
{
  g_autoptr (SitnetNetwork) network = sample ();
  g_autoptr (GError) error = NULL;
  guint32 row = 7;
  gboolean found = sitnet_network_find_named_actor (network, text, &row, &error);
  CU_ASSERT_EQUAL (found, expected == NULL);
  ASSERT_TEXT (error != NULL ? error->message : NULL, expected);
}

static void
says_who_may_be_meant (void)
{
  assert_refused ("ZŠ Lipová", NULL);
  assert_refused ("ZŠ Lipovi", "there is no actor \"ZŠ Lipovi\" in the data; did you mean \"ZŠ Lipová\"?");
  assert_refused ("Nemocnice", "there is no actor \"Nemocnice\" in the data");
  assert_refused ("PORADNA MOST", "\"PORADNA MOST\" may mean several: p1, p2; give the id or the code of one");
}

/* A scope by name is the scope by code, also when it is intersected with another. */
static void
scopes_by_name (void)
{
  g_autoptr (SitnetNetwork) network = sample ();
  g_autoptr (SitnetScope) by_name = sitnet_scope_new (), by_code = sitnet_scope_new ();
  sitnet_scope_add_area (by_name, "ORP Podlesí");
  sitnet_scope_add_sector (by_name, "Sociální");
  sitnet_scope_add_area (by_code, "pod");
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, by_code, NULL);
  g_autoptr (SitnetNetwork) same = sitnet_network_scope (part, by_name, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (same);
  CU_ASSERT_EQUAL (same->n_actors, 2);
  g_autofree char *sentence = sitnet_scope_dup_sentence (sitnet_network_get_scope (same), SITNET_LANGUAGE_EN);
  ASSERT_TEXT (sentence, "area pod, sector social; every claimed tie counts");
  g_autoptr (SitnetScope) unknown = sitnet_scope_new ();
  sitnet_scope_add_area (unknown, "ORP Podlesi nad");
  CU_ASSERT_PTR_NULL (sitnet_network_scope (network, unknown, NULL));
}

static void
drops_by_name (void)
{
  g_autoptr (SitnetNetwork) network = sample ();
  const char *ids[] = {"ZŠ Lipová", NULL};
  g_autoptr (SitnetNetwork) without = sitnet_network_drop (network, ids, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (without);
  CU_ASSERT_EQUAL (without->n_actors, 2);
}

/* Also where there was no tie before. */
static void
adds_a_tie_by_name (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("actors: id,name\na,Alfa\nb,Beta\n");
  g_autoptr (SitnetNetwork) tied = sitnet_network_add_tie (network, "ALFA", "Beta", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (tied);
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (tied), 1);
}

static const TestCase cases[] = {
    {"finds what is named", finds_what_is_named}, {"says who may be meant", says_who_may_be_meant},
    {"scopes by name", scopes_by_name},           {"drops by name", drops_by_name},
    {"adds a tie by name", adds_a_tie_by_name},
};
TEST_MAIN ("network-names", cases)
