/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows that are not about one thing each. */
#include "row-kinds.h"
#include "test.h"

#include <string.h>

/* Cells with | between. */
static guint
split (const char *text, SitnetSlice cells[8])
{
  guint n = 0;
  while (n < 8) {
    const char *end = strchr (text, '|');
    cells[n++] = (SitnetSlice){text, end != NULL ? (gsize)(end - text) : strlen (text)};
    if (end == NULL)
      break;
    text = end + 1;
  }
  return n;
}

static void
knows_rows (void)
{
  static const struct {
    const char *row;
    SitnetRowKind kind;
  } rows[] = {
      {"celkem|12", SITNET_ROW_TOTAL},
      {"||Celkem:|12", SITNET_ROW_TOTAL},
      {" CELKEM 45 |", SITNET_ROW_TOTAL},
      {"Součet (3)|", SITNET_ROW_TOTAL},
      {"total: 1 200|", SITNET_ROW_TOTAL},
      {"Celkem v pohodě, z. s.|social", SITNET_ROW_PLAIN},
      {"totalita|", SITNET_ROW_PLAIN},
      {"Celkem organizací: 3|", SITNET_ROW_TOTAL},
      {"Celkem za ORP Lipová|3", SITNET_ROW_TOTAL},
      {"Σ|3", SITNET_ROW_TOTAL},
      {"|Σ 12|", SITNET_ROW_TOTAL},
      {"Suma|3", SITNET_ROW_TOTAL},
      {"Počet|3", SITNET_ROW_TOTAL},
      {"Celkový počet aktérů|3", SITNET_ROW_TOTAL},
      {"Počet dětí|3", SITNET_ROW_TOTAL},
      {"Pochod|3", SITNET_ROW_PLAIN},
      {"Sumava|3", SITNET_ROW_PLAIN},
      {"Součet sil, z. s.|3", SITNET_ROW_PLAIN},
      {"a|celkem", SITNET_ROW_PLAIN},
      {"# b|Beta", SITNET_ROW_COMMENT},
      {"#|", SITNET_ROW_COMMENT},
      {"|#b|Beta", SITNET_ROW_PLAIN},
      {"#org|#org +name|#adm1+code", SITNET_ROW_TAGS},
      {"|#org|#sector", SITNET_ROW_TAGS},
      {"#org|Beta", SITNET_ROW_COMMENT},
      {"||", SITNET_ROW_PLAIN},
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    SitnetSlice cells[8];
    guint n = split (rows[i].row, cells);
    if (sitnet_row_kind (cells, n) != rows[i].kind)
      g_printerr ("%s\n", rows[i].row);
    CU_ASSERT_EQUAL (sitnet_row_kind (cells, n), rows[i].kind);
  }
}

static void
knows_questions (void)
{
  SitnetSlice row[8], next[8];
  guint n = split ("Kdo jste?|S kým spolupracujete?|", row);
  CU_ASSERT_TRUE (sitnet_row_has_questions (row, NULL, n));
  n = split ("a|b|?", row);
  CU_ASSERT_FALSE (sitnet_row_has_questions (row, NULL, n));
  n = split ("?|?|?", row);
  CU_ASSERT_FALSE (sitnet_row_has_questions (row, NULL, n));
  n = split ("1|Kdo jste?|S kým spolupracujete?|", row);
  CU_ASSERT_FALSE (sitnet_row_has_questions (row, NULL, n));
  n = split ("Name|Partner|x", row);
  split ("{\"ImportId\":\"QID1\"}|{\"ImportId\":\"QID2\"}|", next);
  CU_ASSERT_TRUE (sitnet_row_has_questions (row, next, n));
  CU_ASSERT_TRUE (sitnet_row_has_questions (next, NULL, n));
  CU_ASSERT_FALSE (sitnet_row_has_questions (row, NULL, n));
}

static void
knows_footnotes (void)
{
  static const char *const notes[] = {"* stav k 1. 5.|",
                                      "|Poznámka ke kapacitě",
                                      "Source: register|",
                                      "2) jen obec|",
                                      "Zdroje: obce|",
                                      "NOTE. see above|",
                                      "Stav k 1. 1. 2024|",
                                      "Zpracovala: síťařka|",
                                      "Vysvětlivky: viz list 2|",
                                      "Údaje jsou k 31. 12. 2023.|",
                                      "Šedě jsou ti, kdo neodpověděli.|"};
  static const char *const others[] = {"* a|b",
                                       "Zdroj|",
                                       "Sourcing partners|",
                                       "Zdroj pomoci, z. s.|",
                                       "1 a)|",
                                       "a) b|",
                                       "Note|",
                                       "* a",
                                       "Klub Vlna, z. s.|",
                                       "Poradna pro rodinu, spol. s r. o.|",
                                       "Stavba kol|",
                                       "Knihovna Lipová|"};
  SitnetSlice row[8];
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++) {
    guint n = split (notes[i], row);
    CU_ASSERT_TRUE (sitnet_row_is_footnote (row, n));
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    guint n = split (others[i], row);
    CU_ASSERT_FALSE (sitnet_row_is_footnote (row, n));
  }
}

static void
knows_group_headings (void)
{
  static const char *const headings[] = {"ŠKOLSTVÍ||", "|Lékaři:|", "sociální služby|"};
  static const char *const others[] = {"Policie|", "Školství|x", "Školství", "Škola|", "||", ":|"};
  SitnetSlice row[8];
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++) {
    guint n = split (headings[i], row);
    CU_ASSERT_TRUE (sitnet_row_is_group_heading (row, n));
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    guint n = split (others[i], row);
    CU_ASSERT_FALSE (sitnet_row_is_group_heading (row, n));
  }
}

static void
knows_brackets (void)
{
  CU_ASSERT_TRUE (sitnet_row_is_in_brackets ((SitnetSlice){" [a] ", 5}));
  CU_ASSERT_TRUE (sitnet_row_is_in_brackets ((SitnetSlice){"(a)", 3}));
  CU_ASSERT_FALSE (sitnet_row_is_in_brackets ((SitnetSlice){"(a) b", 5}));
  CU_ASSERT_FALSE (sitnet_row_is_in_brackets ((SitnetSlice){"(", 1}));
}

static const TestCase cases[] = {
    {"rows", knows_rows},           {"questions", knows_questions},
    {"footnotes", knows_footnotes}, {"group headings", knows_group_headings},
    {"brackets", knows_brackets},
};
TEST_MAIN ("row-kinds", cases)
