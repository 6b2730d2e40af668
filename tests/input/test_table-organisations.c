/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table with a row for each organisation: actors, ties and services. */
#include "sample-table.h"

static void
makes_three_sheets (void)
{
  assert_read (
      "Název|Rezort|Potřeby|Věk|S kým spolupracuje\n"
      "OSPOD|OSPOD|||Škola, Klub, z. s.\n"
      "Škola|školství|doučování|6–15|\n"
      "Klub, z. s.|soc. služby|mediace; doučování||Policie\n"
      "Celkem|3|||\n",
      -1, "OSPOD child_protection -|Škola school -|Klub, z. s. social -|Policie - -|",
      "OSPOD Škola - -|OSPOD Klub, z. s. - -|Klub, z. s. Policie - -|",
      "Škola Škola learning.tutoring 6 15|Klub, z. s. Klub, z. s. relationships.mediation|learning.tutoring - -|");
}

static void
reads_crosses (void)
{
  assert_read ("Organizace|doučování|mediace\nA|x|\nB|ne|ano\nC||\n", -1, "A - -|B - -|C - -|", "",
               "A A learning.tutoring - -|B B relationships.mediation - -|");
}

/* A row for each service. */
static void
takes_rows_of_one_together (void)
{
  assert_read ("Název|Rezort|Potřeby|Věk\nA|school|doučování|6–10\nA||mediace|11–15\n", -1, "A school -|", "",
               "A A learning.tutoring 6 10|A (2) A relationships.mediation 11 15|");
  g_autoptr (SitnetBuilder) builder = SAMPLE_EMPTY_BUILDER;
  SampleReading reading = sample_read (builder, "Název|Rezort|Potřeby\nA|school|doučování\nA|social|mediace\n", -1);
  CU_ASSERT_PTR_NULL (reading.network);
  CU_ASSERT_TRUE (sample_tells (&reading, "error", "another row of the same organisation says “school”"));
  CU_ASSERT_TRUE (sample_tells (&reading, "info", "“A” stands in several rows: 2, 3"));
  sample_reading_clear (&reading);
}

/* A telephone for each service; and a second time the same. */
static void
keeps_every_telephone (void)
{
  g_autoptr (SitnetBuilder) builder = SAMPLE_EMPTY_BUILDER;
  SampleReading reading =
      sample_read (builder, "Organizace|Služba|Telefon\nA|doučování|777\nA|mediace|778\nA|dluhy|777\n", -1);
  CU_ASSERT_PTR_NOT_NULL_FATAL (reading.network);
  SitnetTable *actors = sitnet_network_get_sheet (reading.network, "actors");
  g_autofree char *phone = sitnet_column_dup_cell (sitnet_table_find_column (actors, "phone"), 0);
  ASSERT_TEXT (phone, "777; 778");
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (sitnet_network_get_sheet (reading.network, "services")), 3);
  sample_reading_clear (&reading);
}

static void
tells_how_it_was_read (void)
{
  g_autoptr (SitnetBuilder) builder = SAMPLE_EMPTY_BUILDER;
  SampleReading reading = sample_read (builder, "Síť\nNázev|Partneři||Barva\nA|B|pozor|x\n", -1);
  CU_ASSERT_TRUE (
      sample_tells (&reading, "info", "a table with a row for each organisation (“Název”); partners: Partneři"));
  CU_ASSERT_TRUE (sample_tells (&reading, "warning", "(1 in all)"));
  CU_ASSERT_TRUE (sample_tells (&reading, "info", "above the headings"));
  CU_ASSERT_TRUE (sample_tells (&reading, "info", "Column C has no heading"));
  CU_ASSERT_TRUE (sample_tells (&reading, "info", "“Barva” is not known"));
  sample_reading_clear (&reading);
}

static void
asks_which_column_is_meant (void)
{
  g_autoptr (SitnetBuilder) builder = SAMPLE_EMPTY_BUILDER;
  SampleReading reading = sample_read (builder, "Název organizace|Vaše organizace|Partneři\nA|B|C\n", -1);
  CU_ASSERT_PTR_NULL (reading.network);
  CU_ASSERT_TRUE (sample_tells (&reading, "error", "Both “Název organizace” and “Vaše organizace”"));
  sample_reading_clear (&reading);
}

/* What no sheet takes is looked at for clients all the same. */
static void
takes_nothing_of_a_client (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id\nA\n");
  SampleReading reading =
      sample_read (builder, "Název|Partneři|Rodné číslo|Web\nA||x|000101/0009\n", SITNET_SHEET_ACTORS);
  CU_ASSERT_PTR_NULL (reading.network);
  CU_ASSERT_TRUE (sample_tells (&reading, "error", "Rodné číslo"));
  CU_ASSERT_FALSE (sample_tells (&reading, "error", "000101/0009"));
  sample_reading_clear (&reading);
}

static const TestCase cases[] = {
    {"keeps every telephone", keeps_every_telephone},
    {"makes three sheets", makes_three_sheets},
    {"reads crosses", reads_crosses},
    {"takes rows of one together", takes_rows_of_one_together},
    {"tells how it was read", tells_how_it_was_read},
    {"asks which column is meant", asks_which_column_is_meant},
    {"takes nothing of a client", takes_nothing_of_a_client},
};
TEST_MAIN ("table-organisations", cases)
