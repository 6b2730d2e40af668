/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table with a row for each need. */
#include "sample-table.h"
#include "table-shape.h"

/* Crosses of a table of organisations, turned round. */
static void
reads_crosses (void)
{
  assert_read ("Potřeba|Klub|ZŠ|Úřad\nMediace|x||\nDoučování|1|ano|0\nDluhové poradenství|-|ne|\nCelkem|2|1|0\n", -1,
               "Klub - -|ZŠ - -|Úřad - -|", "",
               "Klub Klub relationships.mediation|learning.tutoring - -|ZŠ ZŠ learning.tutoring - -|");
}

static void
looks_past_groups (void)
{
  assert_read ("Oblast|Potřeba|Klub|ZŠ\nVztahy|Mediace|x|\nUčení|Doučování||✓\n|školka||✓\n", SITNET_SHEET_DEMANDS,
               "Klub - -|ZŠ - -|", "",
               "Klub Klub relationships.mediation - -|ZŠ ZŠ learning.tutoring|learning.preschool - -|");
}

static void
reads_names (void)
{
  assert_read ("Potřeba|Kdo ji řeší|Poznámka\nMediace|Klub, ZŠ Lipová, z. s.|x\nDoučování|nikdo|\nDluhové "
               "poradenství|Klub|\n",
               -1, "Klub - -|ZŠ Lipová, z. s. - -|", "",
               "Klub Klub relationships.mediation|material.debt - -|ZŠ Lipová, z. s. ZŠ Lipová, z. s. "
               "relationships.mediation - -|");
}

/* Who is no actor of the sheet that there is is asked about. */
static void
knows_who_is_no_actor (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id\nKlub\nZŠ\n");
  SampleReading reading = sample_read (builder, "Potřeba|Klub|Škola\nMediace|x|\nDoučování||x\n", -1);
  CU_ASSERT_PTR_NULL (reading.network);
  CU_ASSERT_TRUE (sample_tells (&reading, "error", "“Škola”"));
  sample_reading_clear (&reading);
}

/* Who speaks of a need does not serve it, and numbers are nobody's names. */
static void
leaves_who_needs (void)
{
  static const char *const tables[] = {"Potřeba|Kdo upozornil\nMediace|OSPOD\nDoučování|ZŠ\n",
                                       "Potřeba|Kdo ji potřebuje\nMediace|OSPOD\nDoučování|ZŠ\n",
                                       "Telefon|777|778\nMediace|x|\nDoučování||x\n"};
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    guint header;
    g_autoptr (SitnetTextGrid) grid = sample_grid (tables[i]);
    CU_ASSERT_EQUAL (sitnet_table_shape (grid, -1, &header), SITNET_SHAPE_NONE);
  }
}

/* Numbers that count something are no crosses, nor are columns that another sheet has. */
static void
leaves_other_tables (void)
{
  static const char *const others[] = {
      "Potřeba|Rok 2018|Rok 2019\nMediace|3|5\nDoučování|4|7\n",
      "Potřeba|Kapacita|Věk\nMediace|1|1\nDoučování|1|1\n",
      "Potřeba|Klub\nMediace|x\nDoučování|x\n",
      "Organizace|Mediace|Doučování\nKlub|x|x\nZŠ|x|x\n",
  };
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autoptr (SitnetTextGrid) grid = sample_grid (others[i]);
    guint header;
    CU_ASSERT_NOT_EQUAL (sitnet_table_shape (grid, -1, &header), SITNET_SHAPE_NEEDS);
  }
}

static const TestCase cases[] = {
    {"leaves who needs something", leaves_who_needs}, {"reads crosses", reads_crosses},
    {"looks past groups", looks_past_groups},         {"reads names", reads_names},
    {"knows who is no actor", knows_who_is_no_actor}, {"leaves other tables", leaves_other_tables},
};
TEST_MAIN ("table-needs", cases)
