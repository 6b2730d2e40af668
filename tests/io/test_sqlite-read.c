/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data sets read from databases that other programs made, or damaged. */
#include "sqlite-file.h"

#include <sitnet/error.h>
#include <sitnet/options.h>

#define ACTORS                                                                                                         \
  "CREATE TABLE actors (id TEXT PRIMARY KEY, name, sector);"                                                           \
  "INSERT INTO actors VALUES ('A', 'První', 'school'), ('B', 'Druhý', 'health');"

/* The size of the network, or the error's code, then its findings. */
static char *
read_file (const char *path)
{
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_network_read (path, NULL, &findings, &error);
  CU_ASSERT_TRUE ((network == NULL) == (error != NULL));
  g_autofree char *found = findings_to_text (findings);
  return network == NULL ? g_strdup_printf ("%s\n%s", error->message, found)
                         : g_strdup_printf ("%u actors %u ties\n%s", sitnet_network_get_n_actors (network),
                                            sitnet_network_get_n_tie_rows (network), found);
}

/* Takes the place where the file was out of the message. */
static char *
read_commands (const char *commands)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "d.db", NULL);
  sqlite_run (path, commands);
  g_autofree char *shown = read_file (path);
  g_free (data_set_remove (folder));
  g_auto (GStrv) parts = g_strsplit (shown, path, -1);
  return g_strjoinv ("FILE", parts);
}

#define READS(commands, expected)                                                                                      \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *shown_ = read_commands (commands);                                                                \
    ASSERT_TEXT (shown_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

static void
reads_tables_under_their_names (void)
{
  READS (ACTORS "CREATE TABLE Vazby (kdo, komu); INSERT INTO Vazby VALUES ('A', 'B');"
                "CREATE TABLE notes (x); CREATE INDEX i ON actors (name);",
         "2 actors 1 ties\n");
}

static void
the_caller_may_say_what_tables_and_columns_are (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "d.db", NULL);
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  sqlite_run (path, ACTORS "CREATE TABLE Sociogram (who, \"to\"); INSERT INTO Sociogram VALUES ('A', 'B');");
  sitnet_options_name_sheet (options, "Sociogram", "ties");
  sitnet_options_name_column (options, "who", "from");
  g_autoptr (SitnetNetwork) network = sitnet_network_read (path, options, NULL, NULL);
  CU_ASSERT_TRUE (network != NULL && sitnet_network_get_n_tie_rows (network) == 1);
  g_free (data_set_remove (folder));
}

static void
values_have_types_of_their_own (void)
{
  READS (
      "CREATE TABLE actors (id, name, lat);"
      "INSERT INTO actors VALUES (NULL, NULL, NULL), (1, 'a', NULL), (2, 'b', 49), (3, 'c', 49.5), ('x4', 'd', ' 50 ');"
      "DELETE FROM actors WHERE id IS NULL;"
      "CREATE TABLE ties (\"from\" INTEGER, \"to\" TEXT, strength); INSERT INTO ties VALUES (1, 'x4', 2), (2, 3, 0.5);",
      "4 actors 2 ties\n");
}

static void
text_of_numbers_is_exact (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "d.db", NULL);
  sqlite_run (path, "CREATE TABLE actors (id, own); INSERT INTO actors VALUES ('A', 0.1), ('B', 9007199254740993),"
                    "('C', NULL), ('D', 'x');");
  g_autoptr (SitnetNetwork) network = sitnet_network_read (path, NULL, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  const SitnetColumn *own = sitnet_table_find_column (sitnet_network_get_sheet (network, "actors"), "own");
  ASSERT_TEXT (sitnet_column_get_text (own, 0), "0.1");
  ASSERT_TEXT (sitnet_column_get_text (own, 1), "9007199254740993");
  CU_ASSERT_TRUE (sitnet_column_is_missing (own, 2));
  g_free (data_set_remove (folder));
}

static void
what_is_wrong_names_table_row_and_column (void)
{
  READS ("CREATE TABLE actors (id, name); INSERT INTO actors VALUES ('A', 'a'), ('B', x'00ff');",
         "table \"actors\", row 2, column \"name\": bytes that are neither text nor a number\n");
  READS ("CREATE TABLE actors (id, name); INSERT INTO actors VALUES ('A', CAST (x'c328' AS TEXT));",
         "table \"actors\", row 1, column \"name\": text that is not UTF-8\n");
  READS ("CREATE TABLE notes (x);",
         "FILE holds no table with the name of a sheet, such as actors or ties; rename one, or make a view a table\n");
}

static void
two_tables_for_one_sheet_are_an_error (void)
{
  g_autofree char *shown = read_commands (ACTORS "CREATE TABLE \"Aktéři\" (id); INSERT INTO \"Aktéři\" VALUES ('C');");
  CU_ASSERT_PTR_NOT_NULL (strstr (shown, "error actors - -\n"));
}

/* A view could work for ever, and is no table. */
static void
views_are_not_asked (void)
{
  READS (ACTORS
         "CREATE VIEW ties AS WITH RECURSIVE t (\"from\", \"to\") AS (SELECT 'A', 'B' UNION ALL SELECT * FROM t) "
         "SELECT * FROM t;",
         "2 actors 0 ties\n");
}

static void
a_damaged_database_is_an_error (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "d.db", NULL);
  g_autoptr (GString) commands = g_string_new ("CREATE TABLE actors (id PRIMARY KEY, name);");
  for (guint i = 0; i < 500; i++)
    g_string_append_printf (commands, "INSERT INTO actors VALUES ('A%u', 'name %u of some length');", i, i);
  sqlite_run (path, commands->str);
  g_autofree char *bytes = NULL;
  gsize length;
  CU_ASSERT_TRUE_FATAL (g_file_get_contents (path, &bytes, &length, NULL));
  const struct {
    gsize from, to, length;
  } damages[] = {{4096, 8192, length}, {length - 4096, length, length}, {0, 0, length / 2}, {100, 140, length}};
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++) {
    g_autofree char *copy = g_memdup2 (bytes, length);
    memset (copy + damages[i].from, 0xa5, damages[i].to - damages[i].from);
    CU_ASSERT_TRUE (g_file_set_contents (path, copy, (gssize)damages[i].length, NULL));
    g_autoptr (GError) error = NULL;
    CU_ASSERT_PTR_NULL (sitnet_network_read (path, NULL, NULL, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_FORMAT));
    CU_ASSERT_TRUE (error != NULL && g_str_has_suffix (error->message, "the database is damaged"));
  }
  g_free (data_set_remove (folder));
}

static void
leaves_the_file_as_it_was (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "d.db", NULL);
  sqlite_run (path, ACTORS);
  g_autofree char *before = NULL, *after = NULL, *shown = NULL;
  gsize n_before, n_after;
  CU_ASSERT_TRUE (g_file_get_contents (path, &before, &n_before, NULL));
  shown = read_file (path);
  CU_ASSERT_TRUE (g_file_get_contents (path, &after, &n_after, NULL));
  CU_ASSERT_TRUE (n_before == n_after && memcmp (before, after, n_after) == 0);
  g_autofree char *names = data_set_remove (folder);
  ASSERT_TEXT (names, "d.db");
}

/* One that writes ahead to a second file is read without that file, from memory too, and none is made beside it. */
static void
reads_what_writes_ahead (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "d?%23.db", NULL), *bytes = NULL;
  gsize length;
  sqlite_run (path, "PRAGMA journal_mode = WAL; " ACTORS);
  g_autofree char *shown = read_file (path);
  ASSERT_TEXT (shown, "2 actors 0 ties\n");
  CU_ASSERT_TRUE_FATAL (g_file_get_contents (path, &bytes, &length, NULL));
  CU_ASSERT_EQUAL (bytes[18], 2);
  g_autofree char *names = data_set_remove (folder);
  ASSERT_TEXT (names, "d?%23.db");
  g_autoptr (GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_bytes_unref);
  g_hash_table_insert (files, (gpointer) "data", g_bytes_new_static (bytes, length));
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_network_read_memory (files, NULL, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE (network != NULL && sitnet_network_get_n_actors (network) == 2);
}

/* While another program has it open, what it has written so far counts. */
static void
reads_what_is_written_ahead (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "d.db", NULL);
  sqlite3 *other = NULL;
  CU_ASSERT_EQUAL (sqlite3_open (path, &other), SQLITE_OK);
  CU_ASSERT_EQUAL (sqlite3_exec (other, "PRAGMA journal_mode = WAL; " ACTORS, NULL, NULL, NULL), SQLITE_OK);
  g_autofree char *shown = read_file (path);
  ASSERT_TEXT (shown, "2 actors 0 ties\n");
  sqlite3_close (other);
  g_free (data_set_remove (folder));
}

static const TestCase cases[] = {
    {"reads tables under their names", reads_tables_under_their_names},
    {"the caller may say what tables and columns are", the_caller_may_say_what_tables_and_columns_are},
    {"values have types of their own", values_have_types_of_their_own},
    {"text of numbers is exact", text_of_numbers_is_exact},
    {"what is wrong names table, row and column", what_is_wrong_names_table_row_and_column},
    {"two tables for one sheet are an error", two_tables_for_one_sheet_are_an_error},
    {"views are not asked", views_are_not_asked},
    {"a damaged database is an error", a_damaged_database_is_an_error},
    {"leaves the file as it was", leaves_the_file_as_it_was},
    {"reads what writes ahead", reads_what_writes_ahead},
    {"reads what is written ahead", reads_what_is_written_ahead},
};
TEST_MAIN ("sqlite-read", cases)
