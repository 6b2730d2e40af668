/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The header below titles, and of two rows. */
#include "header-search.h"
#include "sample-sheets.h"
#include "test.h"

#include <string.h>

/* The headings that are found in rows with ; between their cells, with the row and how many rows are below. */
static char *
find (SitnetSheet sheet, const char *text, char **found_findings)
{
  g_autoptr (SitnetHeaderSearch) search = sitnet_header_search_new (sheet);
  g_autoptr (SitnetFindings) findings = sitnet_findings_new (SITNET_LANGUAGE_EN);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean goes_on = TRUE;
  for (guint i = 0; lines[i] != NULL && goes_on; i++) {
    g_auto (GStrv) names = g_strsplit (lines[i], ";", -1);
    SitnetSlice cells[8];
    guint n = g_strv_length (names);
    for (guint c = 0; c < n; c++)
      cells[c] = (SitnetSlice){names[c], strlen (names[c])};
    goes_on = sitnet_header_search_add (search, i + 1, cells, n);
  }
  GString *headings = g_string_new (NULL);
  const SitnetHeaderRow *header = sitnet_header_search_settle (search, findings, "sheet");
  for (guint c = 0; header != NULL && c < header->n_cells; c++)
    g_string_append_printf (headings, "%.*s;", (int)header->cells[c].length, header->cells[c].text);
  guint n_rows, first_below;
  sitnet_header_search_get_rows (search, &n_rows, &first_below);
  if (header != NULL)
    g_string_append_printf (headings, " %" G_GUINT64_FORMAT ", %u below", header->number, n_rows - first_below);
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (findings);
  *found_findings = sample_findings (table);
  return g_string_free (headings, FALSE);
}

#define ASSERT_FOUND(sheet, text, headings, expected)                                                                  \
  do {                                                                                                                 \
    g_autofree char *told = NULL;                                                                                      \
    g_autofree char *found = find (SITNET_SHEET_##sheet, text, &told);                                                 \
    ASSERT_TEXT (found, headings);                                                                                     \
    ASSERT_TEXT (told, expected);                                                                                      \
  } while (0)

static void
finds_headers (void)
{
  ASSERT_FOUND (ACTORS, "id;název\na;A\nb;B", "id;název; 1, 1 below", "");
  ASSERT_FOUND (ACTORS, "Seznam;;\n;;\nk 1. 6. 2018;;\nid;název;x\n;;\na;A;", "id;název;x; 4, 1 below",
                "info sheet 1 |");
  ASSERT_FOUND (TIES, "Vazby;\nkdo;s kým", "kdo;s kým; 2, 0 below", "info sheet 1 |");
  ASSERT_FOUND (TIES, "kdo;druh\na;b", "kdo;druh; 1, 1 below", "");
  ASSERT_FOUND (TIES, "x;y\na;b", "x;y; 1, 1 below", "");
  ASSERT_FOUND (ACTORS, ";;\n;", "", "");
  ASSERT_FOUND (DEMANDS, "Potřeby\npotřeba;rodin\nsafety;3", "potřeba;rodin; 2, 1 below", "info sheet 1 |");
}

/* Two organisations over the same words. */
static void
keeps_what_stands_over_words (void)
{
  ASSERT_FOUND (TIES, "Organizace A;;Organizace B;;Vazba;\nnázev;rezort;název;rezort;druh;síla\nA;x;B;y;z;1",
                "Organizace A;Organizace A rezort;Organizace B;Organizace B rezort;druh;síla; 2, 1 below", "");
  ASSERT_FOUND (TIES, "Kdo;;S kým;\nnázev;obec;název;obec\nA;x;B;y", "Kdo;Kdo obec;S kým;S kým obec; 2, 0 below", "");
  ASSERT_FOUND (TIES, "Kdo;;S kým\nškola;x;y\nA;B;C", "Kdo;;S kým; 1, 1 below", "");
}

static void
puts_two_rows_together (void)
{
  ASSERT_FOUND (SERVICES, ";;;Věk;;\nid;aktér;potřeby;od;do;kapacita\ns;a;safety;3;6;1",
                "id;aktér;potřeby;Věk od;Věk do;kapacita; 2, 1 below", "");
  ASSERT_FOUND (SERVICES, "id;aktér;potřeby;Věk;;kapacita\n;;;od;do;\ns;a;safety;3;6;1",
                "id;aktér;potřeby;Věk od;Věk do;kapacita; 2, 0 below", "");
  ASSERT_FOUND (SERVICES, "Služby;;;;;\n;;;Platnost;;\nid;aktér;potřeby;od;do;kapacita\ns;a;safety;;;1",
                "id;aktér;potřeby;od;do;kapacita; 3, 1 below", "info sheet 1 |");
  ASSERT_FOUND (SERVICES, ";;;Kapacita;\nid;aktér;potřeby;od;do\ns;a;safety;3;6", "id;aktér;potřeby;od;do; 2, 1 below",
                "error sheet 2 |");
}

static void
looks_for_clients (void)
{
  ASSERT_FOUND (ACTORS, "900101/0106;\nid;název", "id;název; 2, 0 below", "error sheet 1 |info sheet 1 |");
}

/* Behind an empty heading, and with all that such a sheet must have. */
static void
finds_a_table_beside (void)
{
  static const struct {
    const char *headings;
    gint sheet;
    guint first;
  } rows[] = {
      {"Název|Rezort||Kdo|S kým", SITNET_SHEET_TIES, 3},
      {"Název|Rezort||Kdo|S kým|Druh||pozn", SITNET_SHEET_TIES, 3},
      {"Název|Rezort|Kdo|S kým", -1, 0},
      {"Název|Rezort||viz|S kým", -1, 0},
      {"a|b||Kdo|S kým", -1, 0},
      {"Název|Rezort||(Kdo)|(S kým)", -1, 0},
      {"", -1, 0},
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SitnetSlice cells[10];
    guint first = 0;
    g_auto (GStrv) list = g_strsplit (rows[i].headings, "|", 10);
    guint n = g_strv_length (list);
    for (guint c = 0; c < n; c++)
      cells[c] = (SitnetSlice){list[c], strlen (list[c])};
    CU_ASSERT_EQUAL (sitnet_header_find_beside (cells, n, &first), rows[i].sheet);
    if (rows[i].sheet >= 0)
      CU_ASSERT_EQUAL (first, rows[i].first);
  }
}

static const TestCase cases[] = {
    {"keeps what stands over words", keeps_what_stands_over_words},
    {"headers", finds_headers},
    {"two rows", puts_two_rows_together},
    {"clients", looks_for_clients},
    {"finds a table beside", finds_a_table_beside},
};
TEST_MAIN ("header-search", cases)
