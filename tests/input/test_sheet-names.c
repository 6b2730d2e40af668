/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows are found by id, name and alias. */
#include "sample-sheets.h"
#include "sheet-names.h"
#include "test.h"

static SitnetSlice
slice_of (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
assert_found (SitnetSheetNames *names, const char *text, SitnetNameMatch expected, guint32 expected_number)
{
  guint32 number = 77;
  gboolean diacritics;
  CU_ASSERT_EQUAL (sitnet_sheet_names_find (names, slice_of (text), &number, &diacritics), expected);
  CU_ASSERT_EQUAL (number, expected == SITNET_NAME_ONE ? expected_number : 77);
}

static void
finds_rows (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder (
      "ties: from,to\nb,nobody\nactors: id,name\na,Alfa\nb,Beta\nc,beta\naliases: alias,actor\nPrvní,a\nNikdo,x\n");
  g_autoptr (SitnetSheetNames) names = sitnet_sheet_names_new (builder, SITNET_SHEET_ACTORS);
  CU_ASSERT_EQUAL (sitnet_sheet_names_get_n (names), 3);
  CU_ASSERT_TRUE (sitnet_sheet_names_has (names, 0));
  CU_ASSERT_FALSE (sitnet_sheet_names_has (names, 1)); /* "nobody" */
  CU_ASSERT_FALSE (sitnet_sheet_names_has (names, 1000));
  assert_found (names, "b", SITNET_NAME_ONE, 0);
  assert_found (names, "ALFA", SITNET_NAME_ONE, 2);
  assert_found (names, "prvni", SITNET_NAME_ONE, 2);
  assert_found (names, "Beta", SITNET_NAME_SEVERAL, 0);
  assert_found (names, "nikdo", SITNET_NAME_NONE, 0);
  g_autofree char *several = sitnet_sheet_names_dup_several (names, slice_of ("beta"));
  ASSERT_TEXT (several, "b (Beta), c (beta)");
  ASSERT_TEXT (sitnet_sheet_names_nearest (names, slice_of ("Alfi")), "Alfa");
}

static void
names_only_a_few_of_many (void)
{
  g_autoptr (GString) text = g_string_new ("actors: id,name\n");
  for (guint i = 0; i < 9; i++)
    g_string_append_printf (text, "k%u,Klub\n", i);
  g_autoptr (SitnetBuilder) builder = sample_builder (text->str);
  g_autoptr (SitnetSheetNames) names = sitnet_sheet_names_new (builder, SITNET_SHEET_ACTORS);
  g_autofree char *several = sitnet_sheet_names_dup_several (names, slice_of ("klub"));
  ASSERT_TEXT (several, "k0 (Klub), k1 (Klub), k2 (Klub), k3 (Klub), k4 (Klub), …");
}

static void
says_nothing_of_what_was_not_read (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id,name\na,Alfa\n");
  CU_ASSERT_PTR_NULL (sitnet_sheet_names_new (builder, SITNET_SHEET_AREAS));
  builder->incomplete[SITNET_SHEET_ACTORS] = TRUE;
  CU_ASSERT_PTR_NULL (sitnet_sheet_names_new (builder, SITNET_SHEET_ACTORS));
}

static const TestCase cases[] = {
    {"finds rows", finds_rows},
    {"names only a few of many", names_only_a_few_of_many},
    {"says nothing of what was not read", says_nothing_of_what_was_not_read},
};
TEST_MAIN ("sheet-names", cases)
