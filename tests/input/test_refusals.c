/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A refusal is an error at once and a finding at the end. */
#include "refusals.h"

#include "test.h"

static void
told_twice (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_CS);
  const SitnetRefusal refusal = {
      .sheet = "ties", .row = 4, .column = "from", .value = "x", .why = "there is no such sheet"};
  g_autoptr (GError) error = NULL;
  sitnet_builder_refuse (builder, SITNET_SHEET_TIES, &refusal, SITNET_ERROR_ARGUMENT, &error);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  ASSERT_TEXT (error->message, "sheet \"ties\", column \"from\": there is no such sheet");
  CU_ASSERT_EQUAL (sitnet_findings_get_n_errors (builder->findings), 1);
  CU_ASSERT_TRUE (builder->incomplete[SITNET_SHEET_TIES]);
}

static void
unknown_sheet (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (GError) error = NULL;
  sitnet_builder_refuse_sheet (builder, "nothing", &error);
  CU_ASSERT_PTR_NOT_NULL (error);
  CU_ASSERT_EQUAL (sitnet_findings_get_n_errors (builder->findings), 1);
}

static const TestCase cases[] = {{"told twice", told_twice}, {"unknown sheet", unknown_sheet}};
TEST_MAIN ("refusals", cases)
