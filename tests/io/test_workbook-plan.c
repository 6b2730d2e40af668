/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which sheet a sheet is. */
#include "test.h"
#include "workbook-plan.h"

#include <string.h>

/* "by name actors", of rows with ',' between cells and '\n' between rows. */
static char *
plan (const char *name, const char *text)
{
  static const char *const reasons[] = {"by name", "by headers", "unknown", "damaged", "left out"};
  g_autoptr (SitnetTextGrid) grid = sitnet_text_grid_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    SitnetSlice row[8];
    g_auto (GStrv) cells = g_strsplit (lines[i], ",", 8);
    guint n = g_strv_length (cells);
    for (guint c = 0; c < n; c++)
      row[c] = (SitnetSlice){cells[c], strlen (cells[c])};
    sitnet_text_grid_add (grid, i + 1, row, n);
  }
  const SitnetHead head = {.grid = grid, .has_cells = TRUE};
  SitnetPlannedSheet planned = sitnet_workbook_plan (name, &head, NULL);
  return g_strdup_printf ("%s %s", reasons[planned.reason],
                          planned.sheet < 0 ? "-" : sitnet_schema[planned.sheet].name);
}

#define EXPECT_PLAN(name, text, expected)                                                                              \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *shown_ = plan (name, text);                                                                       \
    ASSERT_TEXT (shown_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

static void
knows_names (void)
{
  EXPECT_PLAN ("AKTERI", "id,název", "by name actors");
  EXPECT_PLAN ("Tie kinds", "code", "by name tie_kinds");
  EXPECT_PLAN ("Elements", "id", "by name actors");
  EXPECT_PLAN ("Vazby", "x,y", "by name ties");
}

static void
looks_below_titles (void)
{
  EXPECT_PLAN ("Aktéři", "Síť 2018\nstav k 30. 6.\nid,název,rezort", "by name actors");
  EXPECT_PLAN ("Aktéři", "Síť 2018\nnázev,rezort\nZŠ,school", "by name actors");
  EXPECT_PLAN ("List1", "Kdo s kým\nkdo,s kým,síla", "by headers ties");
}

static void
knows_headers (void)
{
  EXPECT_PLAN ("List1", "kdo,s kým", "by headers ties");
  EXPECT_PLAN ("List1", "kdo,s kým,priorita", "by headers wishes");
  EXPECT_PLAN ("List1", "kdo,od koho,co,s kým", "by headers expectations");
  EXPECT_PLAN ("List1", "id,aktér,potřeby,kapacita", "by headers services");
  EXPECT_PLAN ("List1", "název,rezort,telefon", "by headers actors");
  EXPECT_PLAN ("List1", "název,poskytovatel,potřeby", "by headers services");
  EXPECT_PLAN ("List1", "název", "unknown -");
  EXPECT_PLAN ("List1", "kdo,s kým,a,b,c", "unknown -");
  EXPECT_PLAN ("List1", "(pomocné),kdo,s kým", "by headers ties");
  EXPECT_PLAN ("List1", "Vyplňujte jen bílá pole.", "unknown -");
}

static void
asks_where_two_would_do (void)
{
  EXPECT_PLAN ("List1", "kód,název", "unknown -");
}

static void
tells_needs_from_demands (void)
{
  EXPECT_PLAN ("Potřeby", "potřeba,rodin", "by name demands");
  EXPECT_PLAN ("needs", "potřeba,území", "by name demands");
  EXPECT_PLAN ("Potřeby", "potřeba,název,rodin", "by name demands");
  EXPECT_PLAN ("Potřeby", "kód,název", "by name needs");
  EXPECT_PLAN ("needs", "code,name", "by name needs");
}

/* A word in the name and headings that have what such a sheet must have; or headings that can hardly be another sheet's. */
static void
guesses (void)
{
  EXPECT_PLAN ("Seznam aktérů 2024", "č.,Organizace,IČO,Adresa,Kontakt", "by headers actors");
  EXPECT_PLAN ("Vazby mezi aktéry", "Organizace 1,Organizace 2", "by headers ties");
  EXPECT_PLAN ("Přehled služeb", "Organizace,Název služby,Oblast potřeb,IČO,Adresa", "by headers services");
  EXPECT_PLAN ("List1", "Název organizace,Resort,IČO", "by headers actors");
  EXPECT_PLAN ("List1", "Název organizace,IČO,Adresa,Vedoucí", "unknown -");
  EXPECT_PLAN ("Legenda k aktérům", "barva,význam", "unknown -");
  EXPECT_PLAN ("Aktéři a vazby", "Aktér,poznámka", "by headers actors");
}

static void
leaves_out (void)
{
  EXPECT_PLAN ("(Aktéři)", "id,název", "left out -");
  EXPECT_PLAN (" [pomocný] ", "id,název", "left out -");
}

static const TestCase cases[] = {
    {"knows names", knows_names},
    {"looks below titles", looks_below_titles},
    {"knows headers", knows_headers},
    {"asks where two would do", asks_where_two_would_do},
    {"tells needs from demands", tells_needs_from_demands},
    {"guesses", guesses},
    {"leaves out", leaves_out},
};
TEST_MAIN ("workbook-plan", cases)
