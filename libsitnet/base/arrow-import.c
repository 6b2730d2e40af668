/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table from an Arrow stream: every batch is copied into typed columns. */
#include "arrow-values.h"
#include "column-builder.h"
#include "column-private.h"
#include "error-private.h"
#include "message.h"
#include "table-private.h"

#include <errno.h>
#include <string.h>

/* One column on its way in, over all batches. */
typedef struct {
  const struct ArrowSchema *schema;
  SitnetArrowKind kind;
  SitnetColumnBuilder *values; /* NULL for a dictionary */
  GArray *codes;               /* gint32, of a dictionary */
  GHashTable *known;           /* its labels → code + 1; batches may bring different ones */
  SitnetColumnBuilder *labels;
} Column;

static void
column_clear (gpointer data)
{
  Column *self = data;
  g_clear_pointer (&self->values, sitnet_column_builder_free);
  g_clear_pointer (&self->labels, sitnet_column_builder_free);
  g_clear_pointer (&self->codes, g_array_unref);
  g_clear_pointer (&self->known, g_hash_table_unref);
}

static gboolean
refuse_type (const struct ArrowSchema *schema, GError **error)
{
  sitnet_error_set (
      error, SITNET_ERROR_DATA,
      "column \"%s\": values of type \"%s\" (Arrow format) cannot be taken; make it texts, numbers, dates, "
      "or lists of texts",
      schema->name ? schema->name : "", schema->format);
  return FALSE;
}

static const SitnetValueType types[] = {
    [SITNET_ARROW_INTEGER] = SITNET_VALUE_INT64, [SITNET_ARROW_NUMBER] = SITNET_VALUE_DOUBLE,
    [SITNET_ARROW_BOOL] = SITNET_VALUE_BOOL,     [SITNET_ARROW_DATE] = SITNET_VALUE_DATE,
    [SITNET_ARROW_TEXT] = SITNET_VALUE_TEXT,     [SITNET_ARROW_LIST] = SITNET_VALUE_TEXT,
    [SITNET_ARROW_NOTHING] = SITNET_VALUE_TEXT};

static gboolean
column_init (Column *self, const struct ArrowSchema *schema, GError **error)
{
  const struct ArrowSchema *values = schema->dictionary != NULL ? schema->dictionary : schema;
  const char *name = schema->name ? schema->name : "";
  self->schema = schema;
  self->kind = sitnet_arrow_kind (values);
  gboolean labels_are_texts = self->kind == SITNET_ARROW_TEXT || self->kind == SITNET_ARROW_NOTHING;
  if (self->kind == SITNET_ARROW_UNKNOWN || (schema->dictionary != NULL && !labels_are_texts))
    return refuse_type (values, error);
  if (schema->dictionary == NULL) {
    self->values = sitnet_column_builder_new (name, types[self->kind]);
    return TRUE;
  }
  if (sitnet_arrow_kind (&(struct ArrowSchema){.format = schema->format}) != SITNET_ARROW_INTEGER)
    return refuse_type (schema, error);
  self->codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->labels = sitnet_column_builder_new ("labels", SITNET_VALUE_TEXT);
  return TRUE;
}

/* A value that cannot be taken, and why, in English. */
typedef struct {
  const char *column, *why;
  gint64 row;
} BadText;

static char *
word_bad_text (SitnetLanguage language, gconstpointer data)
{
  const BadText *bad = data;
  return g_strdup_printf (sitnet_translate (language, "column \"%s\", value %jd: %s"), bad->column, bad->row + 1,
                          sitnet_translate (language, bad->why));
}

static gboolean
refuse_text (const Column *self, gint64 row, const char *why, GError **error)
{
  const BadText bad = {self->schema->name ? self->schema->name : "", why, row};
  sitnet_error_set_worded (error, SITNET_ERROR_DATA, word_bad_text, &bad);
  return FALSE;
}

/* Texts of others are not trusted: ours are UTF-8 and end with a NUL. */
static gboolean
check_text (const Column *self, gint64 row, SitnetArrowText text, GError **error)
{
  if (memchr (text.bytes, '\0', text.length) != NULL)
    return refuse_text (self, row, N_ ("the text holds a NUL character"), error);
  if (!g_utf8_validate (text.bytes, (gssize)text.length, NULL))
    return refuse_text (self, row, N_ ("the text is not UTF-8"), error);
  return TRUE;
}

static gboolean
add_text (Column *self, SitnetColumnBuilder *to, gint64 row, SitnetArrowText text, GError **error)
{
  if (!check_text (self, row, text, error))
    return FALSE;
  return sitnet_column_builder_add_slice (to, text.bytes, text.length) ||
         refuse_text (self, row, N_ ("the column holds more than 4 GiB of text"), error);
}

/* The items with '|' between, as a cell of a sheet has them. */
static gboolean
add_list (Column *self, const struct ArrowArray *array, gint64 row, GError **error)
{
  const struct ArrowSchema *item_schema = self->schema->children[0];
  const struct ArrowArray *items = array->children[0];
  gint64 first, end;
  sitnet_arrow_list_range (self->schema, array, row, &first, &end);
  g_autoptr (GString) cell = g_string_new (NULL);
  for (gint64 i = first; i < end; i++) {
    if (sitnet_arrow_is_missing (item_schema, items, i))
      continue;
    SitnetArrowText item = sitnet_arrow_get_text (item_schema, items, i);
    g_string_append_printf (cell, "%s%.*s", cell->len > 0 ? "|" : "", (int)item.length, item.bytes);
  }
  return add_text (self, self->values, row, (SitnetArrowText){cell->str, cell->len}, error);
}

static gboolean
add_value (Column *self, const struct ArrowArray *array, gint64 row, GError **error)
{
  if (sitnet_arrow_is_missing (self->schema, array, row)) {
    sitnet_column_builder_add_missing (self->values);
    return TRUE;
  }
  gint64 integer = 0;
  switch (self->kind) {
  case SITNET_ARROW_INTEGER:
    if (!sitnet_arrow_get_integer (self->schema, array, row, &integer))
      return refuse_text (self, row, N_ ("the number is beyond 9223372036854775807"), error);
    sitnet_column_builder_add_int64 (self->values, integer);
    break;
  case SITNET_ARROW_NUMBER:
    sitnet_column_builder_add_double (self->values, sitnet_arrow_get_number (self->schema, array, row));
    break;
  case SITNET_ARROW_BOOL:
    sitnet_column_builder_add_bool (self->values, sitnet_arrow_get_bool (array, row));
    break;
  case SITNET_ARROW_DATE:
    integer = sitnet_arrow_get_day (self->schema, array, row);
    if (integer < G_MININT32 || integer > G_MAXINT32)
      return refuse_text (self, row, N_ ("the date is millions of years away"), error);
    sitnet_column_builder_add_date (self->values, (gint32)integer);
    break;
  case SITNET_ARROW_LIST:
    return add_list (self, array, row, error);
  default:
    return add_text (self, self->values, row, sitnet_arrow_get_text (self->schema, array, row), error);
  }
  return TRUE;
}

static gint32
code_of (Column *self, SitnetArrowText text)
{
  g_autofree char *label = g_strndup (text.bytes, text.length);
  gpointer found = g_hash_table_lookup (self->known, label);
  if (found != NULL)
    return GPOINTER_TO_INT (found) - 1;
  gint32 code = (gint32)g_hash_table_size (self->known);
  g_hash_table_insert (self->known, g_steal_pointer (&label), GINT_TO_POINTER (code + 1));
  return code;
}

/* Codes of this batch's dictionary in ours; −1 for a label that is missing. NULL with an error. */
static gint32 *
map_dictionary (Column *self, const struct ArrowArray *dictionary, GError **error)
{
  const struct ArrowSchema *schema = self->schema->dictionary;
  g_autofree gint32 *map = g_new (gint32, (gsize)dictionary->length + 1);
  for (gint64 i = 0; i < dictionary->length; i++) {
    map[i] = -1;
    if (sitnet_arrow_is_missing (schema, dictionary, i))
      continue;
    SitnetArrowText label = sitnet_arrow_get_text (schema, dictionary, i);
    if (!check_text (self, i, label, error))
      return NULL;
    guint before = g_hash_table_size (self->known);
    map[i] = code_of (self, label);
    if (g_hash_table_size (self->known) > before && !add_text (self, self->labels, i, label, error))
      return NULL;
  }
  return g_steal_pointer (&map);
}

static gboolean
add_codes (Column *self, const struct ArrowArray *array, gint64 first, gint64 end, GError **error)
{
  if (array->dictionary == NULL || !sitnet_arrow_is_sound (self->schema->dictionary, array->dictionary))
    return refuse_text (self, 0, "its dictionary is not there", error);
  g_autofree gint32 *map = map_dictionary (self, array->dictionary, error);
  for (gint64 row = first; map != NULL && row < end; row++) {
    gint64 place = -1;
    gint32 code = -1;
    if (!sitnet_arrow_is_missing (self->schema, array, row)) {
      if (!sitnet_arrow_get_integer (self->schema, array, row, &place) || place < 0 ||
          place >= array->dictionary->length)
        return refuse_text (self, row, N_ ("its code is not in the dictionary"), error);
      code = map[place];
    }
    g_array_append_val (self->codes, code);
  }
  return map != NULL;
}

static gboolean
add_batch (GArray *columns, const struct ArrowArray *batch, GError **error)
{
  if (batch->n_children != (int64_t)columns->len)
    return refuse_text (&g_array_index (columns, Column, 0), 0, "a batch has other columns than its schema", error);
  gint64 first = batch->offset, end = batch->offset + batch->length;
  for (guint c = 0; c < columns->len; c++) {
    Column *column = &g_array_index (columns, Column, c);
    const struct ArrowArray *array = batch->children[c];
    if (!sitnet_arrow_is_sound (column->schema, array) || array->length < end)
      return refuse_text (column, 0, "its memory is not as Arrow lays it out", error);
    if (column->codes != NULL && !add_codes (column, array, first, end, error))
      return FALSE;
    for (gint64 row = first; column->codes == NULL && row < end; row++)
      if (!add_value (column, array, row, error))
        return FALSE;
  }
  return TRUE;
}

static SitnetColumn *
seal (Column *self)
{
  if (self->codes == NULL)
    return sitnet_column_builder_seal (g_steal_pointer (&self->values));
  g_autoptr (SitnetColumn) labels = sitnet_column_builder_seal (g_steal_pointer (&self->labels));
  gsize n_rows = self->codes->len;
  gint32 *codes = (gint32 *)(void *)g_array_free (g_steal_pointer (&self->codes), FALSE);
  return sitnet_column_new_category_take (self->schema->name ? self->schema->name : "", n_rows, codes, labels);
}

/* What the producer of a stream says of its failure; NULL where it has only a number. */
typedef struct {
  const char *why;
  int number;
} SourceFailure;

static char *
word_source_failure (SitnetLanguage language, gconstpointer data)
{
  const SourceFailure *failure = data;
  return g_strdup_printf (sitnet_translate (language, "Arrow producer error: %s"),
                          failure->why != NULL ? failure->why : sitnet_error_reason (failure->number, language));
}

static gboolean
fail_by_source (struct ArrowArrayStream *stream, int code, GError **error)
{
  const SourceFailure failure = {stream->get_last_error (stream), code};
  sitnet_error_set_worded (error, SITNET_ERROR_DATA, word_source_failure, &failure);
  return FALSE;
}

static gboolean
add_batches (GArray *columns, struct ArrowArrayStream *stream, GError **error)
{
  for (;;) {
    struct ArrowArray batch = {.release = NULL};
    int code = stream->get_next (stream, &batch);
    if (code != 0)
      return fail_by_source (stream, code, error);
    if (batch.release == NULL)
      return TRUE;
    gboolean good = columns->len == 0 || add_batch (columns, &batch, error);
    batch.release (&batch);
    if (!good)
      return FALSE;
  }
}

static SitnetTable *
import_table (const char *name, const struct ArrowSchema *schema, struct ArrowArrayStream *stream, GError **error)
{
  if (strcmp (schema->format, "+s") != 0) {
    sitnet_error_set (error, SITNET_ERROR_DATA, "\"%s\" is no table: its Arrow format is \"%s\"", name, schema->format);
    return NULL;
  }
  g_autoptr (GArray) columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (columns, column_clear);
  for (int64_t c = 0; c < schema->n_children; c++) {
    g_array_set_size (columns, columns->len + 1);
    if (!column_init (&g_array_index (columns, Column, columns->len - 1), schema->children[c], error))
      return NULL;
  }
  if (!add_batches (columns, stream, error))
    return NULL;
  g_autoptr (GPtrArray) sealed = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < columns->len; c++)
    g_ptr_array_add (sealed, seal (&g_array_index (columns, Column, c)));
  return sitnet_table_new (name, NULL, (SitnetColumn *const *)sealed->pdata, sealed->len, error);
}

SitnetTable *
sitnet_table_import_arrow (const char *name, struct ArrowArrayStream *stream, GError **error)
{
  g_return_val_if_fail (name != NULL && stream != NULL && stream->release != NULL, NULL);
  struct ArrowSchema schema = {.release = NULL};
  SitnetTable *table = NULL;
  int code = stream->get_schema (stream, &schema);
  if (code != 0)
    fail_by_source (stream, code, error);
  else {
    table = import_table (name, &schema, stream, error);
    schema.release (&schema);
  }
  stream->release (stream);
  return table;
}
