/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "sqlite-write.h"

#include "error-private.h"
#include "schema-private.h"

#include <sitnet/file.h>
#include <sqlite3.h>

#define ROWS_BETWEEN_LOOKS 4096

typedef struct {
  SitnetNetwork *network;
  const char *path;
  sqlite3 *database;
  SitnetWatch *watch;
} Run;

static gboolean
fail (const Run *self, GError **error)
{
  sitnet_error_set (error, SITNET_ERROR_WRITE, "cannot write %s: SQLite says: %s", self->path,
                    sqlite3_errmsg (self->database));
  return FALSE;
}

static gboolean
execute (const Run *self, const char *command, GError **error)
{
  return sqlite3_exec (self->database, command, NULL, NULL, NULL) == SQLITE_OK || fail (self, error);
}

static const char *
declared_type (const SitnetColumn *column)
{
  switch (sitnet_column_get_value_type (column)) {
  case SITNET_VALUE_INT64:
  case SITNET_VALUE_BOOL:
    return "INTEGER";
  case SITNET_VALUE_DOUBLE:
    return "REAL";
  default:
    return "TEXT"; /* days too, as ISO text */
  }
}

/* The sheet whose rows the cells of a column name, each cell one; −1 for none. */
static gint
referred_sheet (const SitnetColumnSchema *column)
{
  switch (column->kind) {
  case SITNET_CELL_ACTOR:
  case SITNET_CELL_REPORTER:
    return SITNET_SHEET_ACTORS;
  case SITNET_CELL_AREA:
    return SITNET_SHEET_AREAS;
  case SITNET_CELL_CODE:
    return column->vocabulary;
  default:
    return -1;
  }
}

static GHashTable *
collect_ids (const SitnetTable *table, SitnetSheet sheet)
{
  const char *id = sitnet_schema[sheet].columns[sitnet_schema_find_id (sheet)].name;
  const SitnetColumn *column = sitnet_table_find_column (table, id);
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (gsize row = 0; column != NULL && row < sitnet_column_get_n_rows (column); row++)
    if (!sitnet_column_is_missing (column, row))
      g_hash_table_add (ids, (gpointer)sitnet_column_get_text (column, row));
  return ids;
}

static gboolean
all_are_there (const SitnetColumn *column, GHashTable *ids)
{
  for (gsize row = 0; row < sitnet_column_get_n_rows (column); row++)
    if (!sitnet_column_is_missing (column, row) && !g_hash_table_contains (ids, sitnet_column_get_text (column, row)))
      return FALSE;
  return TRUE;
}

static gboolean
holds_text (const SitnetColumn *column)
{
  SitnetValueType type = sitnet_column_get_value_type (column);
  return type == SITNET_VALUE_TEXT || type == SITNET_VALUE_CATEGORY;
}

static void
append_name (GString *command, const char *name)
{
  char *quoted = sqlite3_mprintf ("\"%w\"", name);
  g_string_append (command, quoted != NULL ? quoted : "");
  sqlite3_free (quoted);
}

static void
append_reference (const Run *self, GString *command, const SitnetColumn *column, gint sheet)
{
  const SitnetTable *table = sheet >= 0 ? sitnet_network_get_sheet (self->network, sitnet_schema[sheet].name) : NULL;
  if (table == NULL || !holds_text (column))
    return;
  g_autoptr (GHashTable) ids = collect_ids (table, (SitnetSheet)sheet);
  if (!all_are_there (column, ids))
    return;
  g_string_append (command, " REFERENCES ");
  append_name (command, sitnet_schema[sheet].name);
  g_string_append (command, " (");
  append_name (command, sitnet_schema[sheet].columns[sitnet_schema_find_id ((SitnetSheet)sheet)].name);
  g_string_append_c (command, ')');
}

static void
append_column (const Run *self, GString *command, SitnetSheet sheet, const SitnetColumn *column)
{
  const char *name = sitnet_column_get_name (column);
  gint known = sitnet_schema_find_column (sheet, name);
  append_name (command, name);
  g_string_append_printf (command, " %s", declared_type (column));
  if (known < 0)
    return;
  if (known == sitnet_schema_find_id (sheet))
    g_string_append (command, " PRIMARY KEY NOT NULL");
  else if (sitnet_schema[sheet].columns[known].must_fill)
    g_string_append (command, " NOT NULL");
  append_reference (self, command, column, referred_sheet (&sitnet_schema[sheet].columns[known]));
}

static gboolean
create_table (const Run *self, SitnetSheet sheet, const SitnetTable *table, GError **error)
{
  g_autoptr (GString) command = g_string_new ("CREATE TABLE ");
  append_name (command, sitnet_schema[sheet].name);
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++) {
    g_string_append (command, c == 0 ? " (" : ", ");
    append_column (self, command, sheet, sitnet_table_get_column (table, c));
  }
  g_string_append_c (command, ')');
  return execute (self, command->str, error);
}

static sqlite3_stmt *
prepare_insert (const Run *self, SitnetSheet sheet, const SitnetTable *table, GError **error)
{
  g_autoptr (GString) command = g_string_new ("INSERT INTO ");
  append_name (command, sitnet_schema[sheet].name);
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++)
    g_string_append (command, c == 0 ? " VALUES (?" : ", ?");
  g_string_append_c (command, ')');
  sqlite3_stmt *insert = NULL;
  if (sqlite3_prepare_v2 (self->database, command->str, -1, &insert, NULL) != SQLITE_OK)
    fail (self, error);
  return insert;
}

static int
bind_date (sqlite3_stmt *insert, int place, const SitnetColumn *column, gsize row)
{
  char *text = sitnet_column_dup_cell (column, row);
  return sqlite3_bind_text (insert, place, text, -1, g_free);
}

static int
bind (sqlite3_stmt *insert, int place, const SitnetColumn *column, gsize row)
{
  if (sitnet_column_is_missing (column, row))
    return sqlite3_bind_null (insert, place);
  switch (sitnet_column_get_value_type (column)) {
  case SITNET_VALUE_INT64:
    return sqlite3_bind_int64 (insert, place, sitnet_column_get_int64s (column)[row]);
  case SITNET_VALUE_BOOL:
    return sqlite3_bind_int (insert, place, sitnet_column_get_bools (column)[row]);
  case SITNET_VALUE_DOUBLE:
    return sqlite3_bind_double (insert, place, sitnet_column_get_doubles (column)[row]);
  case SITNET_VALUE_DATE:
    return bind_date (insert, place, column, row);
  default:
    return sqlite3_bind_text (insert, place, sitnet_column_get_text (column, row), -1, SQLITE_STATIC);
  }
}

static gboolean
insert_row (sqlite3_stmt *insert, const SitnetTable *table, gsize row)
{
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++)
    if (bind (insert, (int)c + 1, sitnet_table_get_column (table, c), row) != SQLITE_OK)
      return FALSE;
  return sqlite3_step (insert) == SQLITE_DONE && sqlite3_reset (insert) == SQLITE_OK;
}

static gboolean
goes_on (const Run *self, gsize row, GError **error)
{
  if (row % ROWS_BETWEEN_LOOKS == 0)
    sitnet_watch_goes_on (self->watch, ROWS_BETWEEN_LOOKS);
  return !sitnet_watch_fail_if_stopped (self->watch, error);
}

static gboolean
insert_rows (const Run *self, SitnetSheet sheet, const SitnetTable *table, GError **error)
{
  sqlite3_stmt *insert = prepare_insert (self, sheet, table, error);
  gboolean good = insert != NULL;
  for (gsize row = 0; good && row < sitnet_table_get_n_rows (table); row++)
    good = goes_on (self, row, error) && (insert_row (insert, table, row) || fail (self, error));
  sqlite3_finalize (insert);
  return good;
}

static gboolean
write_tables (const Run *self, GError **error)
{
  if (!execute (self, "PRAGMA foreign_keys = OFF; BEGIN", error))
    return FALSE;
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++) {
    const SitnetTable *table = sitnet_network_get_sheet (self->network, sitnet_schema[sheet].name);
    if (table == NULL || sitnet_table_get_n_columns (table) == 0)
      continue;
    if (!create_table (self, (SitnetSheet)sheet, table, error) || !insert_rows (self, (SitnetSheet)sheet, table, error))
      return FALSE;
  }
  return execute (self, "COMMIT", error);
}

static gboolean
save (const Run *self, GError **error)
{
  sqlite3_int64 length = 0;
  unsigned char *bytes = sqlite3_serialize (self->database, "main", &length, 0);
  if (bytes == NULL) {
    sitnet_error_set (error, SITNET_ERROR_WRITE, "cannot write %s: not enough memory", self->path);
    return FALSE;
  }
  gboolean good = sitnet_file_save (self->path, bytes, (gsize)length, error);
  sqlite3_free (bytes);
  return good;
}

static guint64
count_rows (SitnetNetwork *network)
{
  guint64 n = 0;
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++) {
    const SitnetTable *table = sitnet_network_get_sheet (network, sitnet_schema[sheet].name);
    n += table != NULL ? sitnet_table_get_n_rows (table) : 0;
  }
  return n;
}

gboolean
sitnet_sqlite_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error)
{
  Run self = {.network = network, .path = path, .watch = watch};
  sitnet_watch_begin (watch, count_rows (network));
  if (sitnet_watch_fail_if_stopped (watch, error))
    return FALSE;
  gboolean good = (sqlite3_open (":memory:", &self.database) == SQLITE_OK || fail (&self, error)) &&
                  write_tables (&self, error) && save (&self, error);
  sqlite3_close_v2 (self.database);
  return good;
}
