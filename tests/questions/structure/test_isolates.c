/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* isolates: both reasons, and actors and partners without a sector. */
#include "sample-answer.h"
#include "questions.h"

static void
both_reasons (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("a/school b/school c/health d/health e/police", "a-b c-d d-e e-e");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_isolates, network, NULL, NULL);
  ASSERT_TABLE (answer, "a,school,own_sector_only,\nb,school,own_sector_only,\nc,health,own_sector_only,\n");
}

static void
no_ties (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a/school b c/health", "b-c a-a");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_isolates, network, NULL, NULL);
  ASSERT_TABLE (answer, "a,school,no_ties,\n");
}

/* x has no sector, so neither x nor whoever is tied with x is known to be among their own. */
static void
without_sector (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("x y/school z/school w", "x-y y-z x-w");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_isolates, network, NULL, NULL);
  ASSERT_TABLE (answer, "z,school,own_sector_only,\n");
}

static void
no_sector_column_at_all (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b c", "a-b");
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_isolates, network, NULL, NULL);
  ASSERT_TABLE (answer, "c,,no_ties,\n");
}

static void
empty (void)
{
  g_autoptr (SitnetNetwork) network = sample_empty ();
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_isolates, network, NULL, NULL);
  ASSERT_TABLE (answer, "");
}

/* Whoever was not asked may well have ties. */
static void
tells_who_was_not_asked (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  static const char *const ids[] = {"a", "b", "c", "d"};
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    sitnet_builder_add (builder, NULL, "actors", "id", ids[i], "name", ids[i], "asked", i == 3 ? "yes" : NULL, NULL);
  sitnet_builder_add (builder, NULL, "ties", "from", "a", "to", "b", "reported_by", "a", NULL);
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, NULL);
  g_autoptr (SitnetTable) answer = sample_run (&sitnet_isolates, network, NULL, NULL);
  ASSERT_TABLE (answer, "c,,no_ties,false\nd,,no_ties,true\n");
}

static const TestCase cases[] = {{"empty", empty},
                                 {"both reasons", both_reasons},
                                 {"no ties", no_ties},
                                 {"without sector", without_sector},
                                 {"no sectors at all", no_sector_column_at_all},
                                 {"not asked", tells_who_was_not_asked}};
TEST_MAIN ("isolates", cases)
