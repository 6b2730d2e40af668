/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Services of a table of organisations. */
#include "sample-table.h"

static void
keeps_what_is_said_of_a_service (void)
{
  static const char *const columns[] = {"actor", "needs", "form", "capacity", NULL};
  g_autoptr (SitnetBuilder) builder = SAMPLE_EMPTY_BUILDER;
  SampleReading reading = sample_read (
      builder, "Organizace|Forma|Kapacita|doučování|mediace|Potřeby\nA|terénní|12|x||dluhy\nB|||0|-|\n", -1);
  CU_ASSERT_PTR_NOT_NULL (reading.network);
  g_autofree char *services = sample_sheet_rows (reading.network, "services", columns);
  ASSERT_TEXT (services, "A learning.tutoring|material.debt field 12|");
  sample_reading_clear (&reading);
}

static void
leaves_what_has_a_sheet (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("services: id,actor,needs\ns,A,learning.tutoring\n");
  SampleReading reading = sample_read (builder, "Název|Potřeby|Partneři\nA|mediace|B\nB||\n", SITNET_SHEET_ACTORS);
  g_autofree char *services = sample_sheet_rows (reading.network, "services", (const char *const[]){"id", NULL});
  ASSERT_TEXT (services, "s|");
  CU_ASSERT_TRUE (
      sample_tells (&reading, "warning", "Potřeby: this was not read, because there is the sheet “services”"));
  sample_reading_clear (&reading);
}

static const TestCase cases[] = {
    {"keeps what is said of a service", keeps_what_is_said_of_a_service},
    {"leaves what has a sheet", leaves_what_has_a_sheet},
};
TEST_MAIN ("table-services", cases)
