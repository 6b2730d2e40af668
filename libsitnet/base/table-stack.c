/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Puts tables one under another, a first column saying which row came from where. */
#include "memory-room.h"
#include "message.h"
#include "pace.h"
#include "table-private.h"

#include <sitnet/table.h>
#include <string.h>

/* Of a cell as text, with the block it is in and a place in a list. */
enum { BYTES_PER_CELL = 64 };

typedef struct {
  const char *column;
  const char *const *labels;
  SitnetTable *const *tables;
  guint n;
  gsize n_rows;
  SitnetPace pace;
} Stack;

static gboolean
goes_on (Stack *self, guint64 work, GError **error)
{
  return sitnet_pace_goes_on (&self->pace, work, error);
}

static gsize
value_size (SitnetValueType type)
{
  switch (type) {
  case SITNET_VALUE_INT64:
    return sizeof (gint64);
  case SITNET_VALUE_DOUBLE:
    return sizeof (double);
  case SITNET_VALUE_BOOL:
    return sizeof (guint8);
  case SITNET_VALUE_DATE:
    return sizeof (gint32);
  default:
    return 0;
  }
}

static const void *
values_of (const SitnetColumn *column)
{
  switch (sitnet_column_get_value_type (column)) {
  case SITNET_VALUE_INT64:
    return sitnet_column_get_int64s (column);
  case SITNET_VALUE_DOUBLE:
    return sitnet_column_get_doubles (column);
  case SITNET_VALUE_BOOL:
    return sitnet_column_get_bools (column);
  default:
    return sitnet_column_get_dates (column);
  }
}

/* Text as well when two data sets hold one column in different types. */
static SitnetValueType
common_type (const Stack *stack, const char *name)
{
  SitnetValueType type = SITNET_VALUE_TEXT;
  gboolean is_first = TRUE;
  for (guint t = 0; t < stack->n; t++) {
    const SitnetColumn *column = sitnet_table_find_column (stack->tables[t], name);
    if (column == NULL)
      continue;
    SitnetValueType own = sitnet_column_get_value_type (column);
    if (own == SITNET_VALUE_CATEGORY || (!is_first && own != type))
      return SITNET_VALUE_TEXT;
    type = own;
    is_first = FALSE;
  }
  return type;
}

static SitnetColumn *
stack_texts (Stack *stack, const char *name, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  for (guint t = 0; t < stack->n; t++) {
    const SitnetColumn *column = sitnet_table_find_column (stack->tables[t], name);
    for (gsize row = 0; row < sitnet_table_get_n_rows (stack->tables[t]); row++) {
      gboolean is_missing = column == NULL || sitnet_column_is_missing (column, row);
      if (!goes_on (stack, 8, error))
        return NULL;
      g_ptr_array_add (texts, is_missing ? NULL : sitnet_column_dup_cell (column, row));
    }
  }
  return sitnet_column_new_text (name, stack->n_rows, (const char *const *)texts->pdata, error);
}

/* Values first, the bitmap of those present behind them, in one block. */
static SitnetColumn *
stack_values (Stack *stack, const char *name, SitnetValueType type, GError **error)
{
  gsize size = value_size (type), at = 0;
  guint8 *block = g_malloc0 (stack->n_rows * size + stack->n_rows / 8 + 1);
  guint8 *validity = block + stack->n_rows * size;
  for (guint t = 0; t < stack->n; t++) {
    const SitnetColumn *column = sitnet_table_find_column (stack->tables[t], name);
    gsize n_rows = sitnet_table_get_n_rows (stack->tables[t]);
    if (column != NULL && n_rows > 0)
      memcpy (block + at * size, values_of (column), n_rows * size);
    for (gsize row = 0; row < n_rows; row++, at++)
      if (column != NULL && !sitnet_column_is_missing (column, row))
        validity[at / 8] = (guint8)(validity[at / 8] | 1u << at % 8);
    if (!goes_on (stack, 1 + n_rows, error)) {
      g_free (block);
      return NULL;
    }
  }
  return sitnet_column_new (name, type, stack->n_rows, block, validity, g_free, block);
}

static gboolean
has_room (const Stack *stack, GError **error)
{
  if (sitnet_memory_room_for (stack->n_rows, BYTES_PER_CELL, G_MAXUINT32))
    return TRUE;
  return sitnet_memory_room_refuse (N_ ("parts × rows of each"), error);
}

static SitnetColumn *
label_column (Stack *stack, GError **error)
{
  g_autoptr (SitnetColumn) labels = sitnet_column_new_text (stack->column, stack->n, stack->labels, error);
  if (labels == NULL)
    return NULL;
  gint32 *codes = g_new (gint32, stack->n_rows + 1);
  gsize at = 0;
  for (guint t = 0; t < stack->n; t++)
    for (gsize row = 0; row < sitnet_table_get_n_rows (stack->tables[t]); row++)
      codes[at++] = stack->labels[t] != NULL ? (gint32)t : -1;
  return sitnet_column_new_category (stack->column, stack->n_rows, codes, labels, g_free, codes);
}

static GPtrArray *
column_names (Stack *stack, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint t = 0; t < stack->n; t++)
    for (guint c = 0; c < sitnet_table_get_n_columns (stack->tables[t]); c++) {
      const char *name = sitnet_column_get_name (sitnet_table_get_column (stack->tables[t], c));
      if (!goes_on (stack, 16, error))
        return NULL;
      if (g_hash_table_add (known, (char *)name))
        g_ptr_array_add (names, (char *)name);
    }
  return g_steal_pointer (&names);
}

SitnetTable *
sitnet_table_stack (const char *column, const char *const *labels, SitnetTable *const *tables, guint n, GError **error)
{
  return sitnet_table_stack_watched (column, labels, tables, n, NULL, error);
}

SitnetTable *
sitnet_table_stack_watched (const char *column, const char *const *labels, SitnetTable *const *tables, guint n,
                            const SitnetProgress *progress, GError **error)
{
  g_return_val_if_fail (column != NULL && labels != NULL && tables != NULL && n > 0, NULL);
  Stack stack = {column, labels, tables, n, 0, {.progress = progress, .fraction = 1}};
  for (guint t = 0; t < n; t++)
    stack.n_rows += sitnet_table_get_n_rows (tables[t]);
  g_autoptr (GPtrArray) names = column_names (&stack, error);
  if (names == NULL)
    return NULL;
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint i = 0; i <= names->len; i++) {
    const char *name = i > 0 ? names->pdata[i - 1] : NULL;
    if (!has_room (&stack, error))
      return NULL;
    SitnetValueType type = name != NULL ? common_type (&stack, name) : SITNET_VALUE_CATEGORY;
    SitnetColumn *stacked = name == NULL                ? label_column (&stack, error)
                            : type == SITNET_VALUE_TEXT ? stack_texts (&stack, name, error)
                                                        : stack_values (&stack, name, type, error);
    if (stacked == NULL)
      return NULL;
    g_ptr_array_add (columns, stacked);
  }
  return sitnet_table_new (sitnet_table_get_name (tables[0]), sitnet_table_get_note (tables[0]),
                           (SitnetColumn *const *)columns->pdata, columns->len, error);
}
