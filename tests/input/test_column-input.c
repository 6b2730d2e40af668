/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A typed table gives the same network and the same findings as its cells written out as text. */
#include "column-builder.h"

#include "column-input.h"
#include "sample-sheets.h"
#include "sheet-builder.h"
#include "table-private.h"
#include "test.h"

#include <math.h>
#include <sitnet/error.h>

static SitnetTable *
as_text (SitnetTable *table)
{
  GPtrArray *columns = g_ptr_array_new ();
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++) {
    const SitnetColumn *column = sitnet_table_get_column (table, c);
    SitnetColumnBuilder *texts = sitnet_column_builder_new (sitnet_column_get_name (column), SITNET_VALUE_TEXT);
    for (gsize r = 0; r < sitnet_column_get_n_rows (column); r++) {
      g_autofree char *cell = sitnet_column_dup_cell (column, r);
      sitnet_column_builder_add_text (texts, cell);
    }
    g_ptr_array_add (columns, sitnet_column_builder_seal (texts));
  }
  return sitnet_table_new_take (sitnet_table_get_name (table), NULL, columns);
}

static SitnetNetwork *
build (SitnetTable *const *sheets, guint n_sheets, SitnetTable **findings)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (guint s = 0; s < n_sheets; s++)
    CU_ASSERT_TRUE_FATAL (sitnet_builder_add_table (builder, sitnet_table_get_name (sheets[s]), sheets[s], NULL));
  return sitnet_builder_seal (builder, findings, NULL);
}

/* Whether a network came of it. */
static gboolean
same_as_text (SitnetTable *const *sheets, guint n_sheets)
{
  SitnetTable *texts[3] = {NULL};
  for (guint s = 0; s < n_sheets; s++)
    texts[s] = as_text (sheets[s]);
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetTable) expected_findings = NULL;
  g_autoptr (SitnetNetwork) network = build (sheets, n_sheets, &findings);
  g_autoptr (SitnetNetwork) expected = build (texts, n_sheets, &expected_findings);
  CU_ASSERT_TRUE (sitnet_table_equal (findings, expected_findings));
  CU_ASSERT_EQUAL_FATAL (network == NULL, expected == NULL);
  CU_ASSERT_TRUE (network == NULL || sitnet_network_equal (network, expected));
  for (guint s = 0; s < n_sheets; s++)
    sitnet_table_unref (texts[s]);
  return network != NULL;
}

/* A column of n random cells; `mistakes` makes some of them wrong. */
static SitnetColumn *
random_column (const char *name, SitnetValueType type, gsize n, const char *const *words, gboolean gaps,
               gboolean mistakes, guint64 *state)
{
  g_autoptr (SitnetColumn) labels = NULL;
  guint n_words = words != NULL ? g_strv_length ((char **)words) : 0;
  if (type == SITNET_VALUE_CATEGORY)
    labels = sitnet_column_new_text ("labels", n_words, words, NULL);
  SitnetColumnBuilder *cells =
      labels != NULL ? sitnet_column_builder_new_category (name, labels) : sitnet_column_builder_new (name, type);
  for (gsize r = 0; r < n; r++) {
    gboolean wrong = mistakes && test_random_below (state, 20) == 0;
    guint32 draw = test_random_below (state, 50);
    if (gaps && test_random_below (state, 4) == 0)
      sitnet_column_builder_add_missing (cells);
    else if (type == SITNET_VALUE_CATEGORY)
      sitnet_column_builder_add_code (cells, (gint32)test_random_below (state, n_words - (wrong ? 0 : 1)));
    else if (type == SITNET_VALUE_INT64)
      sitnet_column_builder_add_int64 (cells, wrong ? -3 : (gint64)draw);
    else if (type == SITNET_VALUE_DOUBLE)
      sitnet_column_builder_add_double (cells, wrong ? (double)-INFINITY : draw + 0.1);
    else if (type == SITNET_VALUE_DATE)
      sitnet_column_builder_add_date (cells, wrong ? G_MAXINT32 : (gint32)draw + 17000);
    else
      sitnet_column_builder_add_bool (cells, draw & 1);
  }
  return sitnet_column_builder_seal (cells);
}

static SitnetTable *
actors (void)
{
  static const char *const ids[] = {"a", "b", "c", "d", "e"};
  GPtrArray *columns = g_ptr_array_new ();
  g_ptr_array_add (columns, sitnet_column_new_text ("id", 5, ids, NULL));
  g_ptr_array_add (columns, sitnet_column_new_text ("name", 5, ids, NULL));
  return sitnet_table_new_take ("actors", NULL, columns);
}

/* The last word of each list is the mistake. */
static const char *const ends[] = {"e", "c", "a", "d", "b", "stranger", NULL};
static const char *const kinds[] = {"refers", "cooperates", "friends", "informs ", NULL};

static SitnetTable *
ties (gboolean mistakes, guint64 *state)
{
  gsize n = 1 + test_random_below (state, 600);
  GPtrArray *columns = g_ptr_array_new ();
  g_ptr_array_add (columns, random_column ("from", SITNET_VALUE_CATEGORY, n, ends, FALSE, mistakes, state));
  g_ptr_array_add (columns, random_column ("to", SITNET_VALUE_CATEGORY, n, ends, FALSE, mistakes, state));
  g_ptr_array_add (columns, random_column ("kind", SITNET_VALUE_CATEGORY, n, kinds, TRUE, mistakes, state));
  g_ptr_array_add (columns, random_column ("reported_by", SITNET_VALUE_CATEGORY, n, ends, TRUE, mistakes, state));
  g_ptr_array_add (columns, random_column ("strength", SITNET_VALUE_DOUBLE, n, NULL, TRUE, mistakes, state));
  g_ptr_array_add (columns, random_column ("directed", SITNET_VALUE_BOOL, n, NULL, TRUE, FALSE, state));
  g_ptr_array_add (columns, random_column ("since", SITNET_VALUE_DATE, n, NULL, TRUE, mistakes, state));
  return sitnet_table_new_take ("ties", NULL, columns);
}

static void
typed_ties (void)
{
  guint n_networks = 0;
  for (guint64 seed = 1; seed <= 60; seed++) {
    guint64 state = seed;
    g_autoptr (SitnetTable) first = actors ();
    g_autoptr (SitnetTable) second = ties (seed % 3 == 0, &state);
    SitnetTable *sheets[] = {first, second};
    n_networks += same_as_text (sheets, 2) ? 1 : 0;
    if (CU_get_number_of_failures () > 0) {
      g_printerr ("seed %" G_GUINT64_FORMAT "\n", seed);
      return;
    }
  }
  CU_ASSERT_TRUE (n_networks >= 40); /* those without mistakes */
}

static void
ends_of_ages_and_dates (void)
{
  for (guint64 seed = 1; seed <= 40; seed++) {
    guint64 state = seed;
    static const char *const needs[] = {"health", "safety", "learning", NULL};
    gsize n = 1 + test_random_below (&state, 3);
    g_autoptr (SitnetTable) first = actors ();
    GPtrArray *columns = g_ptr_array_new ();
    g_ptr_array_add (columns, random_column ("need", SITNET_VALUE_CATEGORY, n, needs, FALSE, FALSE, &state));
    g_ptr_array_add (columns, random_column ("area", SITNET_VALUE_CATEGORY, n, needs, FALSE, FALSE, &state));
    g_ptr_array_add (columns, random_column ("age_from", SITNET_VALUE_INT64, n, NULL, TRUE, FALSE, &state));
    g_ptr_array_add (columns, random_column ("age_to", SITNET_VALUE_INT64, n, NULL, TRUE, FALSE, &state));
    g_ptr_array_add (columns, random_column ("families", SITNET_VALUE_INT64, n, NULL, TRUE, FALSE, &state));
    g_autoptr (SitnetTable) second = sitnet_table_new_take ("demands", NULL, columns);
    SitnetTable *sheets[] = {first, second};
    same_as_text (sheets, 2);
  }
}

/* Every cell of a row is missing: it is skipped and counted. */
static void
empty_rows (void)
{
  for (guint64 seed = 1; seed <= 20; seed++) {
    guint64 state = seed;
    g_autoptr (SitnetTable) first = actors ();
    GPtrArray *columns = g_ptr_array_new ();
    g_ptr_array_add (columns, random_column ("from", SITNET_VALUE_CATEGORY, 9, ends, TRUE, FALSE, &state));
    g_ptr_array_add (columns, random_column ("to", SITNET_VALUE_CATEGORY, 9, ends, TRUE, FALSE, &state));
    g_ptr_array_add (columns, random_column ("strength", SITNET_VALUE_INT64, 9, NULL, TRUE, FALSE, &state));
    g_autoptr (SitnetTable) second = sitnet_table_new_take ("ties", NULL, columns);
    SitnetTable *sheets[] = {first, second};
    same_as_text (sheets, 2);
  }
}

/* What is taken does not depend on what could be wrong with other columns. */
static void
only_what_would_pass (void)
{
  guint64 state = 7;
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (SitnetTable) table = ties (FALSE, &state);
  SitnetSlice header[7];
  for (guint c = 0; c < G_N_ELEMENTS (header); c++) {
    const char *name = sitnet_column_get_name (sitnet_table_get_column (table, c));
    header[c] = (SitnetSlice){name, strlen (name)};
  }
  SitnetSheetBuilder *sheet = sitnet_builder_open_sheet (builder, SITNET_SHEET_TIES, "ties", header, 7, 1);
  guint8 taken[7];
  sitnet_sheet_builder_take_columns (sheet, table, taken);
  for (guint c = 0; c < G_N_ELEMENTS (taken); c++)
    CU_ASSERT_TRUE (taken[c]);
}

static const TestCase cases[] = {{"typed ties", typed_ties},
                                 {"ends of ages and dates", ends_of_ages_and_dates},
                                 {"empty rows", empty_rows},
                                 {"only what would pass", only_what_would_pass}};
TEST_MAIN ("column-input", cases)
