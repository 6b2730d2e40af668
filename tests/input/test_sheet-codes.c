/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells that name terms: one code a cell, lists of them, fixed choices. */
#include "sheet-codes.h"

#include "sample-sheets.h"
#include "sheet-state.h"
#include "test.h"

static SitnetInputColumn *
column_of (const SitnetBuilder *builder, SitnetSheet sheet, const char *name)
{
  return sitnet_sheet_builder_find (builder->sheets[sheet], name);
}

static const char *
term (const SitnetBuilder *builder, const SitnetInputColumn *column, gsize place)
{
  return sitnet_vocabulary_get (builder->vocabularies[SITNET_SHEET_NEEDS],
                                (guint32)sitnet_codes_get (&column->codes, place))
      ->code;
}

static void
lists_each_code_once (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder (
      "actors: id,name\na,A\nservices: id,actor,needs\ns,a,safety|health|safety\nt,a,\nu,a, my own ;health\n");
  const SitnetInputColumn *needs = column_of (builder, SITNET_SHEET_SERVICES, "needs");
  CU_ASSERT_EQUAL_FATAL (needs->ends.n, 3);
  CU_ASSERT_EQUAL (sitnet_codes_get (&needs->ends, 0), 2);
  CU_ASSERT_EQUAL (sitnet_codes_get (&needs->ends, 1), 2);
  CU_ASSERT_EQUAL_FATAL (sitnet_codes_get (&needs->ends, 2), 4);
  ASSERT_TEXT (term (builder, needs, 0), "safety");
  ASSERT_TEXT (term (builder, needs, 1), "health");
  ASSERT_TEXT (term (builder, needs, 2), "my own");
  CU_ASSERT_EQUAL (sitnet_codes_get (&needs->codes, 3), sitnet_codes_get (&needs->codes, 1));
}

static void
lists_reach_the_network (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("actors: id,name\na,A\nservices: id,actor,needs\ns,a,safety|health|safety\nu,a,health\n");
  const SitnetList *needs = &network->dataset->services_needs;
  CU_ASSERT_EQUAL (needs->offsets[1], 2);
  CU_ASSERT_EQUAL (needs->offsets[2], 3);
  CU_ASSERT_EQUAL (needs->items[2], needs->items[1]);
}

static void
tells_unknown_items_by_row (void)
{
  g_autoptr (SitnetBuilder) builder =
      sample_builder ("actors: id,name\na,A\nservices: id,actor,needs\ns,a,safety\nt,a,health|saftey\nu,a,health\n");
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL (network);
  g_autofree char *found = sample_findings (findings);
  ASSERT_TEXT (found, "warning services 3 needs|");
}

static void
finds_choices_whatever_their_case (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder (
      "actors: id,name\na,A\nb,B\nexpectations: from,to,what,status\na,b,x,Asked\na,b,y,\na,b,z,perhaps\n");
  const SitnetInputColumn *status = column_of (builder, SITNET_SHEET_EXPECTATIONS, "status");
  CU_ASSERT_TRUE (sitnet_codes_get (&status->codes, 0) >= 0);
  CU_ASSERT_EQUAL (sitnet_codes_get (&status->codes, 1), -1);
  CU_ASSERT_EQUAL (sitnet_codes_get (&status->codes, 2), -1);
  CU_ASSERT_EQUAL (sitnet_findings_get_n_errors (builder->findings), 1);
}

static const TestCase cases[] = {
    {"lists each code once", lists_each_code_once},
    {"lists reach the network", lists_reach_the_network},
    {"tells unknown items by row", tells_unknown_items_by_row},
    {"finds choices whatever their case", finds_choices_whatever_their_case},
};
TEST_MAIN ("sheet-codes", cases)
