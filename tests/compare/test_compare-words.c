/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What was and what is, in words: each kind of row, in both languages, with names of either side and with unknown parts. */
#include "test.h"

#include <sitnet/analysis.h>
#include <sitnet/builder.h>

/* A comparison of one row. NaN stands for a missing number. */
static SitnetTable *
comparison (const char *what, const char *kind, const char *before, const double *numbers)
{
  static const char *const texts[] = {"what", "kind", "before", "after"};
  static const char *const counts[] = {"number_before", "number_after", "capacity_before", "capacity_after"};
  const char *cells[] = {what, kind, before, NULL};
  static const guint8 told[] = {1}, missing[] = {0};
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < G_N_ELEMENTS (texts); c++)
    g_ptr_array_add (columns, sitnet_column_new_text (texts[c], 1, &cells[c], NULL));
  for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
    g_ptr_array_add (columns, sitnet_column_new (counts[c], SITNET_VALUE_DOUBLE, 1, &numbers[c],
                                                 numbers[c] < 0 ? missing : told, NULL, NULL));
  return sitnet_table_new ("compare", "A note.", (SitnetColumn *const *)columns->pdata, columns->len, NULL);
}

static SitnetNetwork *
network_with_names (const char *sector)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "a", "sector", "guild", NULL);
  sitnet_builder_add (builder, NULL, "sectors", "code", "guild", "name", sector, NULL);
  return sitnet_builder_seal (builder, NULL, NULL);
}

/* In the first row: numbers before and after, then capacities, below 0 where there is none. */
static void
check (SitnetLanguage language, const char *what, const char *kind, const char *before, double number, double capacity,
       const char *expected)
{
  const double numbers[] = {number, -1, capacity, -1};
  g_autoptr (SitnetTable) table = comparison (what, kind, before, numbers);
  g_autoptr (SitnetNetwork) first = network_with_names ("Old guild"), second = network_with_names ("New guild");
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) words = sitnet_comparison_to_words (table, first, second, language, &error);
  ASSERT_NO_ERROR (error);
  g_autofree char *shown = sitnet_column_dup_cell (sitnet_table_find_column (words, "before"), 0);
  ASSERT_TEXT (shown, expected);
  CU_ASSERT_TRUE (sitnet_column_is_missing (sitnet_table_find_column (words, "after"), 0));
  CU_ASSERT_PTR_EQUAL (sitnet_table_find_column (words, "kind"), sitnet_table_find_column (table, "kind"));
  ASSERT_TEXT (sitnet_table_get_note (words), "A note.");
}

static void
names_for_codes (void)
{
  check (SITNET_LANGUAGE_EN, "actor", NULL, "guild", -1, -1, "Old guild");
  check (SITNET_LANGUAGE_CS, "actor", NULL, "police", -1, -1, "Policie");
  check (SITNET_LANGUAGE_CS, "tie", NULL, "informs|refers|mine", -1, -1, "informuje, odkazuje na, mine");
  check (SITNET_LANGUAGE_EN, "isolate", NULL, "own_sector_only", -1, -1, "ties in its own sector only");
  check (SITNET_LANGUAGE_EN, "bridge", NULL, "4", 4, -1, "4");
}

static void
numbers_as_people_write_them (void)
{
  check (SITNET_LANGUAGE_CS, "measure", NULL, "0.0571234", 0.0571234, -1, "0,057");
  check (SITNET_LANGUAGE_EN, "gap", "short", "14/4.25", 14, 4.25, "14 families, capacity about 4");
  check (SITNET_LANGUAGE_CS, "gap", "short", "9.6/4", 9.6, 4, "asi 10 rodin, kapacita 4");
  check (SITNET_LANGUAGE_CS, "gap", "short", "14+/4", 14, 4, "nejméně 14 rodin, kapacita 4");
  check (SITNET_LANGUAGE_EN, "gap", "short", "?/4", -1, 4, "capacity 4");
  check (SITNET_LANGUAGE_EN, "gap", "missing", "1/0", 1, 0, "1 family");
  check (SITNET_LANGUAGE_EN, "gap", "missing", "?/0", -1, 0, NULL);
  check (SITNET_LANGUAGE_EN, "gap", "unmet", NULL, -1, -1, NULL);
}

static void
each_side_has_its_names (void)
{
  const double numbers[] = {-1, -1, -1, -1};
  g_autoptr (SitnetTable) table = comparison ("actor", NULL, "guild", numbers);
  g_autoptr (SitnetNetwork) second = network_with_names ("New guild");
  g_autoptr (SitnetTable) words = sitnet_comparison_to_words (table, NULL, second, SITNET_LANGUAGE_EN, NULL);
  ASSERT_TEXT (sitnet_column_get_text (sitnet_table_find_column (words, "before"), 0), "guild");
}

static const TestCase cases[] = {
    {"names", names_for_codes},
    {"numbers", numbers_as_people_write_them},
    {"sides", each_side_has_its_names},
};
TEST_MAIN ("compare-words", cases)
