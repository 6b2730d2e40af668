/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table of who with whom: mutual ties; where its halves differ, claims of the rows. */
#include "sample-table.h"
#include "sheet-builder.h"

static void
assert_ties (const char *text, const char *expected, const char *told)
{
  static const char *const columns[] = {"from", "to", "strength", "reported_by", NULL};
  g_autoptr (SitnetBuilder) builder = SAMPLE_EMPTY_BUILDER;
  SampleReading reading = sample_read (builder, text, SITNET_SHEET_TIES);
  CU_ASSERT_PTR_NOT_NULL (reading.network);
  g_autofree char *ties = sample_sheet_rows (reading.network, "ties", columns);
  ASSERT_TEXT (ties, expected);
  CU_ASSERT_TRUE (sample_tells (&reading, "info", told));
  CU_ASSERT_TRUE (sample_tells (&reading, "warning", "There is no sheet actors"));
  sample_reading_clear (&reading);
}

static void
reads_equal_halves_once (void)
{
  assert_ties ("|A|B|C\nA|x|x|0\nB|x|-|2\nC|ne|2|\n", "A B - -|B C 2 -|", "halves are equal");
}

static void
reads_one_half (void)
{
  assert_ties ("|A|B|C\nA||x|3\nB|||\nC|||\n", "A B - -|A C 3 -|", "one half is empty");
  assert_ties ("|A|B|C\nA|||\nB|1||\nC||ano|\n", "B A - -|C B - -|", "one half is empty");
}

static void
reads_claims (void)
{
  assert_ties ("Kdo|A|B|C|Celkem\nA||x||1\nB|2||x|2\nC||||\nCelkem|1|1|1|\n", "A B - A|B A 2 B|B C - B|",
               "what the organisation in that row says");
}

/* Sectors before the names, above them in rows of their own, or numbers in the place of names. */
static void
looks_past_groups (void)
{
  static const char *const tables[] = {
      "||A|B|C\nškola|A||x|\nsoud|B|x||\nsoud|C|||\n",
      "|A|B|C\nškolství|||\nA||x|\nsoud|||\nB|x||\nC|||\n",
      "Rezort|Název|A|B|C\nškola|A||x|\nsoud|B|x||\nsoud|C|||\n",
  };
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    assert_read (tables[i], SITNET_SHEET_TIES, "A school -|B justice -|C justice -|", "A B - -|", "");
  assert_read ("č.|Organizace|1|2|3\n1|A||x|\n2|B|x||\n3|C|||\n", SITNET_SHEET_TIES, "A - -|B - -|C - -|", "A B - -|",
               "");
  assert_read ("|1|2|3\n1||x|\n2|x||\n3|||\n", SITNET_SHEET_TIES, "1 - -|2 - -|3 - -|", "1 2 - -|", "");
}

/* Who has no tie is there all the same. */
static void
keeps_everybody (void)
{
  assert_read ("|A|B|C|D\nA||x||\nB|x|||\nC||||\nD||||\n", SITNET_SHEET_TIES, "A - -|B - -|C - -|D - -|", "A B - -|",
               "");
}

static void
knows_who_is_no_actor (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id\nA\nB\n");
  SampleReading reading = sample_read (builder, "|A|B|C\nA||x|\nB|x||\nC|||\n", SITNET_SHEET_TIES);
  g_autofree char *found = sample_findings (reading.findings);
  CU_ASSERT_PTR_NULL (reading.network);
  CU_ASSERT_PTR_NOT_NULL (strstr (found, "error Tabulka 4 "));
  sample_reading_clear (&reading);
}

static void
refuses_what_is_neither (void)
{
  g_autoptr (SitnetBuilder) builder = SAMPLE_EMPTY_BUILDER;
  SampleReading reading = sample_read (builder, "|A|B|C\nA||asi|x\nB|x||x\nC|x|x|\nC|x|x|\n", SITNET_SHEET_TIES);
  g_autofree char *found = sample_findings (reading.findings);
  CU_ASSERT_PTR_NULL (reading.network);
  CU_ASSERT_TRUE (sample_tells (&reading, "error", "“asi” says neither yes nor no"));
  CU_ASSERT_PTR_NOT_NULL (strstr (found, "error Tabulka 2 B|"));
  CU_ASSERT_PTR_NOT_NULL (strstr (found, "error Tabulka 5 "));
  sample_reading_clear (&reading);
}

static void
leaves_what_has_a_sheet (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id\nA\nB\nC\nties: from,to\nA,C\n");
  SampleReading reading = sample_read (builder, "|A|B|C\nA||x|\nB|x||x\nC||x|\n", SITNET_SHEET_TIES);
  g_autofree char *ties = sample_sheet_rows (reading.network, "ties", (const char *const[]){"from", "to", NULL});
  ASSERT_TEXT (ties, "A C|");
  CU_ASSERT_TRUE (sample_tells (&reading, "warning", "there is the sheet “ties” for it"));
  sample_reading_clear (&reading);
}

/* Actors that could not be read are there all the same: no second sheet is made of the names. */
static void
leaves_actors_that_failed (void)
{
  static const char *const texts[] = {"|A|B|C\nA||x|\nB|x||\nC|||\n", "Potřeba|A|B\nmediace|x|\ndoučování||x\n"};
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (SitnetBuilder) builder = SAMPLE_EMPTY_BUILDER;
    const SitnetSlice headings[] = {{"x", 1}, {"y", 1}};
    CU_ASSERT_PTR_NULL (sitnet_builder_open_sheet (builder, SITNET_SHEET_ACTORS, "actors", headings, 2, 1));
    SampleReading reading = sample_read (builder, texts[i], i == 0 ? (gint)SITNET_SHEET_TIES : -1);
    CU_ASSERT_PTR_NULL (reading.network);
    CU_ASSERT_TRUE (sample_tells (&reading, "error", "The column “id” is missing"));
    sample_reading_clear (&reading);
  }
}

/* Colours of cells, perhaps. */
static void
tells_that_nothing_is_marked (void)
{
  g_autoptr (SitnetBuilder) builder = SAMPLE_EMPTY_BUILDER;
  SampleReading reading = sample_read (builder, "|A|B|C\nA||||\nB||||\nC||||\n", SITNET_SHEET_TIES);
  CU_ASSERT_PTR_NOT_NULL (reading.network);
  CU_ASSERT_TRUE (sample_tells (&reading, "warning", "Colours of cells are not read"));
  CU_ASSERT_FALSE (sample_tells (&reading, "info", "halves"));
  sample_reading_clear (&reading);
}

static const TestCase cases[] = {
    {"tells that nothing is marked", tells_that_nothing_is_marked},
    {"reads equal halves once", reads_equal_halves_once},
    {"reads one half", reads_one_half},
    {"reads claims", reads_claims},
    {"keeps everybody", keeps_everybody},
    {"knows who is no actor", knows_who_is_no_actor},
    {"refuses what is neither", refuses_what_is_neither},
    {"leaves what has a sheet", leaves_what_has_a_sheet},
    {"looks past groups", looks_past_groups},
    {"leaves actors that failed", leaves_actors_that_failed},
};
TEST_MAIN ("table-matrix", cases)
