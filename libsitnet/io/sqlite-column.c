/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "sqlite-column.h"

#include "cell-text.h"
#include "column-builder.h"
#include "error-private.h"

#include <stdint.h>

struct _SitnetSqliteColumn {
  char *table, *name; /* for messages */
  guint64 n_rows;
  gboolean has_large;           /* a whole number that a double does not hold */
  gsize n_missing;              /* rows before the first value, while there is no builder */
  SitnetColumnBuilder *builder; /* of whole numbers, numbers or text; NULL while there is no value */
};

SitnetSqliteColumn *
sitnet_sqlite_column_new (const char *table, const char *name)
{
  SitnetSqliteColumn *self = g_new0 (SitnetSqliteColumn, 1);
  self->table = g_strdup (table);
  self->name = g_strdup (name);
  return self;
}

void
sitnet_sqlite_column_free (SitnetSqliteColumn *self)
{
  g_clear_pointer (&self->builder, sitnet_column_builder_free);
  g_free (self->table);
  g_free (self->name);
  g_free (self);
}

static void
begin (SitnetSqliteColumn *self, SitnetValueType type)
{
  self->builder = sitnet_column_builder_new (self->name, type);
  for (gsize i = 0; i < self->n_missing; i++)
    sitnet_column_builder_add_missing (self->builder);
}

static void
copy_number (SitnetColumnBuilder *wider, const SitnetColumn *column, gsize row)
{
  if (sitnet_column_is_missing (column, row))
    sitnet_column_builder_add_missing (wider);
  else
    sitnet_column_builder_add_double (wider, (double)sitnet_column_get_int64s (column)[row]);
}

static gboolean
copy_text (SitnetColumnBuilder *wider, const SitnetColumn *column, gsize row, GString *room)
{
  gboolean present;
  SitnetSlice text = sitnet_cell_text (column, row, room, &present);
  if (present)
    return sitnet_column_builder_add_slice (wider, text.text, text.length);
  sitnet_column_builder_add_missing (wider);
  return TRUE;
}

/* What was taken so far goes into a column that holds the next value too. */
static gboolean
widen (SitnetSqliteColumn *self, SitnetValueType type)
{
  g_autoptr (SitnetColumn) narrow = sitnet_column_builder_seal (g_steal_pointer (&self->builder));
  self->builder = sitnet_column_builder_new (self->name, type);
  g_autoptr (GString) room = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_column_get_n_rows (narrow); row++) {
    if (type == SITNET_VALUE_DOUBLE)
      copy_number (self->builder, narrow, row);
    else if (!copy_text (self->builder, narrow, row, room))
      return FALSE;
  }
  return TRUE;
}

/* Whole numbers beyond this are not exact as a double; a column of them and of fractions becomes text. */
#define EXACT (G_GINT64_CONSTANT (1) << 53)

/* The narrowest type that holds this value and those before. */
static SitnetValueType
needed_type (const SitnetSqliteColumn *self, int type)
{
  if (type == SQLITE_TEXT)
    return SITNET_VALUE_TEXT;
  SitnetValueType own = type == SQLITE_INTEGER ? SITNET_VALUE_INT64 : SITNET_VALUE_DOUBLE;
  if (self->builder == NULL)
    return own;
  SitnetValueType present = sitnet_column_builder_get_type (self->builder);
  if (present == own || present == SITNET_VALUE_TEXT)
    return present;
  return self->has_large ? SITNET_VALUE_TEXT : SITNET_VALUE_DOUBLE;
}

static gboolean
fail_too_long (const SitnetSqliteColumn *self, GError **error)
{
  sitnet_error_set (error, SITNET_ERROR_LIMIT, "table \"%s\", column \"%s\": more than 4 GiB of text", self->table,
                    self->name);
  return FALSE;
}

static gboolean
add_text (SitnetSqliteColumn *self, sqlite3_stmt *query, int c, GError **error)
{
  const char *text = (const char *)sqlite3_column_text (query, c);
  int length = sqlite3_column_bytes (query, c);
  if (text == NULL || length < 0 || !g_utf8_validate_len (text, (gsize)length, NULL)) {
    sitnet_error_set (error, SITNET_ERROR_DATA, "table \"%s\", row %ju, column \"%s\": text that is not UTF-8",
                      self->table, (uintmax_t)self->n_rows, self->name);
    return FALSE;
  }
  return sitnet_column_builder_add_slice (self->builder, text, (gsize)length) || fail_too_long (self, error);
}

/* SQLite itself would give 15 digits. */
static gboolean
add_number_as_text (SitnetSqliteColumn *self, double value, GError **error)
{
  g_autoptr (GString) room = g_string_new (NULL);
  SitnetSlice text = sitnet_cell_number_text (value, room);
  return sitnet_column_builder_add_slice (self->builder, text.text, text.length) || fail_too_long (self, error);
}

static gboolean
add_value (SitnetSqliteColumn *self, sqlite3_stmt *query, int c, int type, GError **error)
{
  switch (sitnet_column_builder_get_type (self->builder)) {
  case SITNET_VALUE_INT64:
    sitnet_column_builder_add_int64 (self->builder, sqlite3_column_int64 (query, c));
    return TRUE;
  case SITNET_VALUE_DOUBLE:
    sitnet_column_builder_add_double (self->builder, sqlite3_column_double (query, c));
    return TRUE;
  default:
    return type == SQLITE_FLOAT ? add_number_as_text (self, sqlite3_column_double (query, c), error)
                                : add_text (self, query, c, error);
  }
}

static void
add_missing (SitnetSqliteColumn *self)
{
  if (self->builder != NULL)
    sitnet_column_builder_add_missing (self->builder);
  else
    self->n_missing++;
}

static void
note_large (SitnetSqliteColumn *self, gint64 value)
{
  self->has_large = self->has_large || value > EXACT || value < -EXACT;
}

gboolean
sitnet_sqlite_column_add (SitnetSqliteColumn *self, sqlite3_stmt *query, int c, GError **error)
{
  int type = sqlite3_column_type (query, c);
  self->n_rows++;
  if (type == SQLITE_BLOB) {
    sitnet_error_set (error, SITNET_ERROR_DATA,
                      "table \"%s\", row %ju, column \"%s\": bytes that are neither text nor a number", self->table,
                      (uintmax_t)self->n_rows, self->name);
    return FALSE;
  }
  if (type == SQLITE_NULL) {
    add_missing (self);
    return TRUE;
  }
  if (type == SQLITE_INTEGER)
    note_large (self, sqlite3_column_int64 (query, c));
  SitnetValueType needed = needed_type (self, type);
  if (self->builder == NULL)
    begin (self, needed);
  else if (sitnet_column_builder_get_type (self->builder) != needed && !widen (self, needed))
    return fail_too_long (self, error);
  return add_value (self, query, c, type, error);
}

SitnetColumn *
sitnet_sqlite_column_seal (SitnetSqliteColumn *self)
{
  if (self->builder == NULL)
    begin (self, SITNET_VALUE_TEXT);
  SitnetColumn *column = sitnet_column_builder_seal (g_steal_pointer (&self->builder));
  sitnet_sqlite_column_free (self);
  return column;
}
