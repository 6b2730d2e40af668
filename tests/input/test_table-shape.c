/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a table is by its first rows. */
#include "sample-table.h"

static void
assert_shape (const char *text, gint sheet, SitnetTableShape expected, guint expected_header)
{
  guint header = G_MAXUINT;
  g_autoptr (SitnetTextGrid) grid = sample_grid (text);
  CU_ASSERT_EQUAL (sitnet_table_shape (grid, sheet, &header), expected);
  if (expected != SITNET_SHAPE_NONE)
    CU_ASSERT_EQUAL (header, expected_header);
}

#define ORGANISATIONS "Název|Rezort|Potřeby|Partneři\nA|school||B\n"
#define SQUARE "|A|B|C\nA||x|\nB|x||1\nC||1|\n"

static void
knows_tables_of_organisations (void)
{
  assert_shape (ORGANISATIONS, -1, SITNET_SHAPE_ORGANISATIONS, 0);
  assert_shape ("Síť Lipová\n" ORGANISATIONS, SITNET_SHEET_ACTORS, SITNET_SHAPE_ORGANISATIONS, 1);
  assert_shape ("Organizace|doučování|mediace\nA|x|\nB||x\n", SITNET_SHEET_SERVICES, SITNET_SHAPE_ORGANISATIONS, 0);
  assert_shape ("Časová značka|Název organizace|S kým spolupracujete?\n1|A|B\n", -1, SITNET_SHAPE_QUESTIONNAIRE, 0);
  assert_shape ("StartDate|Q1|Q2\nStart Date|Název organizace|S kým spolupracujete?\n1|A|B\n", -1,
                SITNET_SHAPE_QUESTIONNAIRE, 1);
}

static void
knows_squares_of_names (void)
{
  assert_shape (SQUARE, SITNET_SHEET_TIES, SITNET_SHAPE_MATRIX, 0);
  assert_shape (SQUARE, -1, SITNET_SHAPE_MATRIX, 0);
  assert_shape ("Kdo s kým\nOrganizace|A|B|C\nA||x|\nB|x||1\nC||1|\nCelkem|1|2|1\n", -1, SITNET_SHAPE_MATRIX, 1);
  assert_shape (SQUARE, SITNET_SHEET_DEMANDS, SITNET_SHAPE_NONE, 0);
}

static void
leaves_sheets_as_they_are (void)
{
  assert_shape ("id|název|rezort\na|A|school\n", SITNET_SHEET_ACTORS, SITNET_SHAPE_NONE, 0);
  assert_shape ("id|actor|needs|a|b|c|d|e\n1|A|health|||||\n", SITNET_SHEET_SERVICES, SITNET_SHAPE_NONE, 0);
  assert_shape ("kdo|s kým|a|b|c\nA|B|||\n", SITNET_SHEET_TIES, SITNET_SHAPE_NONE, 0);
  assert_shape ("kdo|s kým|druh\nA|B|\n", SITNET_SHEET_TIES, SITNET_SHAPE_NONE, 0);
  assert_shape ("Aktér|S kým|Druh\nA|B|\n", SITNET_SHEET_TIES, SITNET_SHAPE_NONE, 0);
  assert_shape ("Poskytovatel|Název|Potřeby\nA|S|mediace\n", -1, SITNET_SHAPE_NONE, 0);
  assert_shape ("Potřeba|Území|Rodin\nmediace|x|2\n", -1, SITNET_SHAPE_NONE, 0);
  assert_shape ("a|b|c|d\n1|2|3|4\n", -1, SITNET_SHAPE_NONE, 0);
  assert_shape ("", -1, SITNET_SHAPE_NONE, 0);
}

static void
assert_codes (const char *text, const char *expected)
{
  g_autoptr (SitnetTextGrid) grid = sample_grid (text);
  g_autofree char *codes = sitnet_table_shape_dup_codes (grid);
  ASSERT_TEXT (codes != NULL ? codes : "-", expected);
}

/* Answers below nothing but codes; a table that only has codes somewhere is none. */
static void
knows_codes_of_questions (void)
{
  assert_codes ("id|submitdate|G1Q1|Q01[SQ001]\n1|2018|A|Y\n", "G1Q1, Q01[SQ001]");
  assert_codes ("Export\nStartDate|Q1|Q2|Q3|Q4|Q5|Q6\n1|2|3\n", "Q1, Q2, Q3, Q4, Q5, …");
  assert_codes ("submitdate|Q1|Text\n1|2|3\n", "-");
  assert_codes ("id|Q1|Q2\n1|2|3\n", "-");
  assert_codes ("submitdate|Název|QA\n", "-");
  assert_codes ("", "-");
}

static const TestCase cases[] = {
    {"knows tables of organisations", knows_tables_of_organisations},
    {"knows squares of names", knows_squares_of_names},
    {"knows codes of questions", knows_codes_of_questions},
    {"leaves sheets as they are", leaves_sheets_as_they_are},
};
TEST_MAIN ("table-shape", cases)
