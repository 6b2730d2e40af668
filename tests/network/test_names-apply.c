/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Answers as people read them: headings in words, names beside ids and codes. */
#include "described-columns.h"
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/names.h>

static const char district[] = "actors: id,name,sector\nclub,Club,leisure\nschool,School,school\n";

/* actor, sector, steps and the same heading twice. */
static SitnetTable *
answer_of (gsize n_rows)
{
  static const char *const actors[] = {"club", NULL, "club|school"}, *const sectors[] = {"leisure", "school", "mine"};
  static const gint64 steps[] = {1, 2, 3};
  static const guint8 told[] = {5};
  SitnetColumn *columns[] = {
      sitnet_column_new_text ("actor", n_rows, actors, NULL),
      sitnet_column_new_text ("sector", n_rows, sectors, NULL),
      sitnet_column_new ("steps", SITNET_VALUE_INT64, n_rows, steps, told, NULL, NULL),
      sitnet_column_new_text ("fewest_hands", n_rows, sectors, NULL),
  };
  SitnetTable *table = sitnet_table_new ("answer", "A row is an actor.", columns, G_N_ELEMENTS (columns), NULL);
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    sitnet_column_unref (columns[c]);
  return table;
}

static SitnetTable *
apply (SitnetTable *answer, SitnetLanguage language, gboolean with_codes)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetTable) said = described_columns ();
  g_autoptr (SitnetNames) names = sitnet_names_new (network, said, language);
  g_autoptr (GError) error = NULL;
  SitnetTable *named = sitnet_names_apply (names, answer, with_codes, &error);
  ASSERT_NO_ERROR (error);
  return named;
}

/* Headings and cells of a row with / between. */
static char *
line (const SitnetTable *table, gint row)
{
  GString *text = g_string_new (NULL);
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++) {
    const SitnetColumn *column = sitnet_table_get_column (table, c);
    g_autofree char *cell = row >= 0 ? sitnet_column_dup_cell (column, (gsize)row) : NULL;
    g_string_append_printf (text, "%s%s", c > 0 ? "/" : "",
                            row < 0        ? sitnet_column_get_name (column)
                            : cell != NULL ? cell
                                           : "");
  }
  return g_string_free (text, FALSE);
}

#define ASSERT_LINE(table, row, expected)                                                                              \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *line_ = line (table, row);                                                                        \
    ASSERT_TEXT (line_, expected);                                                                                     \
  }                                                                                                                    \
  G_STMT_END

static void
names_alone (void)
{
  g_autoptr (SitnetTable) answer = answer_of (3), named = apply (answer, SITNET_LANGUAGE_CS, FALSE);
  ASSERT_TEXT (sitnet_table_get_name (named), "answer");
  ASSERT_TEXT (sitnet_table_get_note (named), "A row is an actor.");
  ASSERT_LINE (named, -1, "Who it is/Its sector/Fewest hands/Fewest hands (2)");
  ASSERT_LINE (named, 0, "Club/Volný čas/1/leisure");
  ASSERT_LINE (named, 1, "/Školství//school");
  ASSERT_LINE (named, 2, "Club, School/mine/3/mine");
}

static void
names_with_codes_beside (void)
{
  g_autoptr (SitnetTable) answer = answer_of (3), named = apply (answer, SITNET_LANGUAGE_EN, TRUE);
  ASSERT_LINE (named, -1, "Who it is/Who it is – id/Its sector/Its sector – code/Fewest hands/Fewest hands (2)");
  ASSERT_LINE (named, 0, "Club/club/Leisure/leisure/1/leisure");
  ASSERT_LINE (named, 2, "Club, School/club|school/mine/mine/3/mine");
}

static void
numbers_are_shared (void)
{
  g_autoptr (SitnetTable) answer = answer_of (3), named = apply (answer, SITNET_LANGUAGE_EN, FALSE);
  const SitnetColumn *before = sitnet_table_find_column (answer, "steps"),
                     *after = sitnet_table_find_column (named, "Fewest hands");
  CU_ASSERT_PTR_EQUAL (sitnet_column_get_int64s (before), sitnet_column_get_int64s (after));
}

static void
no_rows (void)
{
  g_autoptr (SitnetTable) answer = answer_of (0), named = apply (answer, SITNET_LANGUAGE_EN, TRUE);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (named), 0);
  ASSERT_LINE (named, -1, "Who it is/Who it is – id/Its sector/Its sector – code/Fewest hands/Fewest hands (2)");
}

static const TestCase cases[] = {
    {"alone", names_alone},
    {"with_codes", names_with_codes_beside},
    {"shared", numbers_are_shared},
    {"no_rows", no_rows},
};
TEST_MAIN ("names-apply", cases)
