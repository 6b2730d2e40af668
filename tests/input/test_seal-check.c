/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* References and codes. */
#include "sample-sheets.h"
#include "test.h"

static SitnetTable *
findings_of (const char *text)
{
  g_autoptr (SitnetBuilder) builder = sample_builder (text);
  SitnetTable *table = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &table, NULL);
  g_clear_pointer (&network, sitnet_network_unref);
  return table;
}

static void
assert_findings (const char *text, const char *expected)
{
  g_autoptr (SitnetTable) table = findings_of (text);
  g_autofree char *found = sample_findings (table);
  ASSERT_TEXT (found, expected);
}

static void
knows_references (void)
{
  assert_findings ("actors: id,name\na,A\nties: from,to,reported_by\na,x,\ny,a,nobody\n",
                   "error ties 2 to|error ties 3 from|warning ties 3 reported_by|");
  assert_findings ("areas: code\nA1\nactors: id,name,area\na,A,A1\nb,B,A2\n", "error actors 3 area|");
  assert_findings ("actors: id,name,area\na,A,A1\n", "");
  assert_findings ("actors: id,name\na,A\nmeetings: id,participants\nm,a|b\n", "error meetings 2 participants|");
}

static void
assert_first_message (const char *text, const char *kind, const char *part)
{
  g_autoptr (SitnetTable) table = findings_of (text);
  g_autofree char *found = sample_findings (table);
  ASSERT_TEXT (found, kind);
  g_autofree char *message = sitnet_column_dup_cell (sitnet_table_find_column (table, "message"), 0);
  if (strstr (message, part) == NULL)
    ASSERT_TEXT (message, part);
}

/* "There is no actor a" would send one to look for an actor that is not meant. */
static void
names_ids_that_a_list_takes_apart (void)
{
  assert_first_message ("actors: id,name\na|b,A\nmeetings: id,participants\nm,a|b\n", "error meetings 2 participants|",
                        "“a|b” is an id with | or ;");
  assert_first_message ("areas: code\nx;y\nz\nactors: id,name\na,A\nservices: id,actor,needs,areas\ns,a,health,z|x;y\n",
                        "error services 2 areas|", "“x;y” is an id with | or ;");
  assert_first_message ("actors: id,name\na|b,Alfa\nc,C\nmeetings: id,participants\nm,c|a|d\n",
                        "error meetings 2 participants|error meetings 2 participants|", "“a” does not exist");
}

static void
names_the_sheet_of_an_unknown_code (void)
{
  assert_first_message ("actors: id,name,sector\na,A,scial\n", "warning actors 2 sector|",
                        "the vocabulary sectors (did you mean “social”?)");
  assert_first_message ("actors: id,name\na,A\nservices: id,actor,needs\ns,a,zzzzzzzz\n", "warning services 2 needs|",
                        "the vocabulary needs and");
}

static void
shows_lists_with_words_between (void)
{
  assert_first_message ("actors: id,name\na,A\nservices: id,actor,needs\ns,a,doučování a mediace\n",
                        "warning services 2 needs|", "so: “doučování|mediace”.");
  assert_first_message ("actors: id,name\na,Klub\nb,ZŠ\nc,C\nties: from,to\nc,Klub a ZŠ\n", "error ties 2 to|",
                        "so: “Klub|ZŠ”.");
  assert_first_message ("actors: id,name\na,Klub\nb,ZŠ\nties: from,to\nKlub a ZŠ,a\n", "error ties 2 from|",
                        "“Klub a ZŠ” does not exist in the sheet actors");
}

/* People leave the legal form out. */
static void
knows_names_without_legal_forms (void)
{
  assert_first_message ("actors: id,name\na,Charita Doubrava z. s.\nb,B\nties: from,to\nCharita Doubrava,b\n",
                        "error ties 2 from|", "Did you mean “Charita Doubrava z. s.”?");
  assert_first_message ("actors: id,name\na,Klub Vlna z. ú.\nb,B\nmeetings: id,participants\nm,Klub Vlna/z.ú.\n",
                        "error meetings 2 participants|", "Did you mean “Klub Vlna z. ú.”?");
}

static void
keeps_unknown_codes_with_a_warning (void)
{
  g_autoptr (SitnetTable) table = findings_of ("actors: id,name,sector,kind\na,A,scial,anything\n");
  g_autofree char *found = sample_findings (table);
  ASSERT_TEXT (found, "warning actors 2 sector|");
  g_autofree char *message = sitnet_column_dup_cell (sitnet_table_find_column (table, "message"), 0);
  CU_ASSERT_PTR_NOT_NULL (strstr (message, "social"));
  assert_findings ("sectors: code,name\nrescue,Rescue\nactors: id,name,sector\na,A,rescue\n", "");
  assert_findings ("actors: id,name\na,A\nservices: id,actor,needs\ns,a,helth|safety\n", "warning services 2 needs|");
}

/* A number that is marked and yet stands there would be published. */
static void
warns_of_numbers_marked_as_hidden (void)
{
  assert_findings ("actors: id,name,area\na,A,x\ndemands: need,area,families,suppressed\n"
                   "health,x,2,yes\nhealth,x,,yes\nhealth,x,3,no\nhealth,x,4,\nhealth,x,0,yes\n",
                   "warning demands 2 families|warning demands 6 families|");
  assert_findings ("actors: id,name,area\na,A,x\ndemands: need,area,suppressed\nhealth,x,yes\n", "");
}

static void
counts_beyond_a_hundred (void)
{
  g_autoptr (GString) text = g_string_new ("actors: id,name\na,A\nties: from,to\n");
  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, "a,x%u\n", i);
  g_autoptr (SitnetTable) table = findings_of (text->str);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (table), 101);
}

static const TestCase cases[] = {
    {"references", knows_references},
    {"codes", keeps_unknown_codes_with_a_warning},
    {"ids that a list takes apart", names_ids_that_a_list_takes_apart},
    {"sheet of an unknown code", names_the_sheet_of_an_unknown_code},
    {"names without legal forms", knows_names_without_legal_forms},
    {"lists with words between", shows_lists_with_words_between},
    {"numbers marked as hidden", warns_of_numbers_marked_as_hidden},
    {"beyond a hundred", counts_beyond_a_hundred},
};
TEST_MAIN ("seal-check", cases)
