/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The type of a column is what holds all its values. */
#include "sqlite-column.h"
#include "test.h"

static SitnetColumn *
take (const char *values)
{
  sqlite3 *database = NULL;
  sqlite3_stmt *query = NULL;
  CU_ASSERT_EQUAL (sqlite3_open (":memory:", &database), SQLITE_OK);
  g_autofree char *question = g_strdup_printf ("VALUES %s", values);
  CU_ASSERT_EQUAL (sqlite3_prepare_v2 (database, question, -1, &query, NULL), SQLITE_OK);
  SitnetSqliteColumn *column = sitnet_sqlite_column_new ("t", "c");
  while (sqlite3_step (query) == SQLITE_ROW)
    CU_ASSERT_TRUE (sitnet_sqlite_column_add (column, query, 0, NULL));
  sqlite3_finalize (query);
  sqlite3_close (database);
  return sitnet_sqlite_column_seal (column);
}

static char *
show (const char *values)
{
  static const char *const types[] = {"int64", "double", "bool", "text", "category", "date"};
  g_autoptr (SitnetColumn) column = take (values);
  GString *text = g_string_new (types[sitnet_column_get_value_type (column)]);
  for (gsize row = 0; row < sitnet_column_get_n_rows (column); row++) {
    g_autofree char *cell = sitnet_column_dup_cell (column, row);
    g_string_append_printf (text, " %s", cell != NULL ? cell : "-");
  }
  return g_string_free (text, FALSE);
}

#define SHOWS(values, expected)                                                                                        \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *shown_ = show (values);                                                                           \
    ASSERT_TEXT (shown_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

static void
is_the_narrowest_that_holds_all (void)
{
  SHOWS ("(NULL), (NULL)", "text - -");
  SHOWS ("(NULL), (1), (2)", "int64 - 1 2");
  SHOWS ("(1), (NULL), (2.5), (3)", "double 1 - 2.5 3");
  SHOWS ("(0.5), (1), ('x')", "text 0.5 1 x");
  SHOWS ("('x'), (NULL), (7), (0.1)", "text x - 7 0.1");
}

static void
no_digit_is_lost (void)
{
  SHOWS ("(9007199254740993), (0.5)", "text 9007199254740993 0.5");
  SHOWS ("(0.5), (9007199254740993)", "text 0.5 9007199254740993");
  SHOWS ("(9007199254740993), (NULL)", "int64 9007199254740993 -");
}

static const TestCase cases[] = {
    {"is the narrowest that holds all", is_the_narrowest_that_holds_all},
    {"no digit is lost", no_digit_is_lost},
};
TEST_MAIN ("sqlite-column", cases)
