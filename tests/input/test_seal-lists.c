/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lists of actors and areas: names in the place of ids, and other signs between than | and ;. */
#include "named-samples.h"

/* A cell may hold what the samples take for the end of a cell. */
static SitnetBuilder *
with_meeting (const char *participants)
{
  SitnetBuilder *builder = sample_builder ("actors: id,name\nzs,ZŠ Lipová\nklub,Klub Vlnka\n");
  sitnet_builder_add (builder, NULL, "actors", "id", "most", "name", "Poradna Most, z. s.", NULL);
  sitnet_builder_add (builder, NULL, "meetings", "id", "m", "participants", participants, NULL);
  return builder;
}

static void
assert_participants (const char *participants, const char *expected, const char *findings)
{
  g_autoptr (SitnetBuilder) builder = with_meeting (participants);
  g_autoptr (SitnetTable) table = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &table, NULL);
  g_autofree char *found = sample_findings (table);
  ASSERT_TEXT (found, findings);
  const SitnetColumn *column =
      network != NULL ? sitnet_dataset_column (network->dataset, SITNET_SHEET_MEETINGS, "participants") : NULL;
  ASSERT_TEXT (column != NULL ? sitnet_column_get_text (column, 0) : "", expected);
}

static void
reads_names_in_lists (void)
{
  assert_participants ("zs|Klub Vlnka", "zs|klub", "info meetings 2 participants|");
  assert_participants ("ZŠ LIPOVÁ; Poradna Most, z. s.", "zs|most", "info meetings 2 participants|");
  assert_participants ("ZS Lipova", "zs", "warning meetings 2 participants|info meetings 2 participants|");
  assert_participants ("zs;klub", "zs|klub", "");
}

static void
cuts_where_all_is_known (void)
{
  assert_participants ("ZŠ Lipová, Poradna Most, z. s., Klub Vlnka", "zs|most|klub", "info meetings 2 participants|");
  assert_participants ("zs/klub", "zs|klub", "");
  assert_participants ("zs\nklub", "zs|klub", "");
  assert_participants ("zs, nikdo", "", "error meetings 2 participants|");
}

static void
names_the_sign_that_parts (void)
{
  g_autoptr (SitnetBuilder) builder = with_meeting ("zs, nikdo");
  g_autoptr (SitnetTable) table = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &table, NULL);
  CU_ASSERT_PTR_NULL (network);
  const char *message = sitnet_column_get_text (sitnet_table_find_column (table, "message"), 0);
  CU_ASSERT_PTR_NOT_NULL (strstr (message, "Put | between them"));
}

static void
reads_areas_by_name (void)
{
  const char *text =
      "areas: code,name,neighbours\nx,ORP Podlesí,Orp Lipová\ny,ORP Lipová,\nactors: id,name,area\na,A,x\n"
      "services: id,actor,needs,areas\ns,a,health,orp podlesí|y\nt,a,health,*\n";
  assert_findings (text, "info areas 2 neighbours|info services 2 areas|");
  assert_cells (text, SITNET_SHEET_SERVICES, "areas", "x|y,*,");
  assert_cells (text, SITNET_SHEET_AREAS, "neighbours", "y,-,");
}

/* The index of the list holds what the cell reads as. */
static void
lists_each_once (void)
{
  g_autoptr (SitnetBuilder) builder = with_meeting ("zs|ZŠ Lipová|klub");
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_EQUAL_FATAL (network->dataset->meetings_participants.offsets[1], 2);
  CU_ASSERT_EQUAL (network->dataset->meetings_participants.items[0], 0);
  CU_ASSERT_EQUAL (network->dataset->meetings_participants.items[1], 1);
}

static const TestCase cases[] = {
    {"reads names in lists", reads_names_in_lists},
    {"cuts where all is known", cuts_where_all_is_known},
    {"names the sign that parts", names_the_sign_that_parts},
    {"reads areas by name", reads_areas_by_name},
    {"lists each once", lists_each_once},
};
TEST_MAIN ("seal-lists", cases)
