/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Notes and lists of a sheet to be filled in. */
#include "cell-rules.h"
#include "test.h"

#include <string.h>

static void
nothing_said_is_no_element (void)
{
  SitnetCellRules rules;
  sitnet_cell_rules_init (&rules);
  g_autofree char *xml = sitnet_cell_rules_end (&rules);
  CU_ASSERT_PTR_NULL (xml);
}

static void
notes_and_lists_are_counted_and_escaped (void)
{
  SitnetCellRules rules;
  sitnet_cell_rules_init (&rules);
  sitnet_cell_rules_add_note (&rules, 0, "a < b");
  sitnet_cell_rules_add_list (&rules, 27, 2, "\"yes,no\"");
  g_autofree char *xml = sitnet_cell_rules_end (&rules);
  ASSERT_TEXT (xml, "<dataValidations count=\"2\"><dataValidation allowBlank=\"1\" showInputMessage=\"1\" "
                    "prompt=\"a &lt; b\" sqref=\"A1\"/><dataValidation type=\"list\" allowBlank=\"1\" "
                    "sqref=\"AB2:AB2000\"><formula1>&quot;yes,no&quot;</formula1></dataValidation></dataValidations>");
}

static void
a_long_note_is_cut_between_letters (void)
{
  SitnetCellRules rules;
  sitnet_cell_rules_init (&rules);
  g_autoptr (GString) note = g_string_new (NULL);
  for (guint i = 0; i < 300; i++)
    g_string_append (note, "ř");
  sitnet_cell_rules_add_note (&rules, 0, note->str);
  g_autofree char *xml = sitnet_cell_rules_end (&rules);
  const char *start = strstr (xml, "prompt=\"") + strlen ("prompt=\"");
  CU_ASSERT_EQUAL (g_utf8_strlen (start, strchr (start, '"') - start), 255);
}

static const TestCase cases[] = {
    {"nothing said is no element", nothing_said_is_no_element},
    {"notes and lists are counted and escaped", notes_and_lists_are_counted_and_escaped},
    {"a long note is cut between letters", a_long_note_is_cut_between_letters},
};
TEST_MAIN ("cell-rules", cases)
