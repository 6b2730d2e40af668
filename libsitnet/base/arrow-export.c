/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table in the Arrow format: numbers, dates and codes as they lie in memory, texts and bools packed
 * anew. */
#include "column-private.h"

#include <sitnet/arrow.h>
#include <string.h>

/* A released structure is marked by release = NULL; its parts may have been moved away by then. */

static void
release_schema (struct ArrowSchema *schema)
{
  for (int64_t c = 0; c < schema->n_children; c++) {
    if (schema->children[c]->release != NULL)
      schema->children[c]->release (schema->children[c]);
    g_free (schema->children[c]);
  }
  g_free (schema->children);
  if (schema->dictionary != NULL && schema->dictionary->release != NULL)
    schema->dictionary->release (schema->dictionary);
  g_free (schema->dictionary);
  g_free ((gpointer)schema->name);
  schema->release = NULL;
}

/* Offsets of Arrow's plain texts are int32. */
static const char *
text_format (const SitnetColumn *column)
{
  const char *bytes;
  const guint32 *offsets = sitnet_column_get_offsets (column, &bytes);
  return offsets[sitnet_column_get_n_rows (column)] > G_MAXINT32 ? "U" : "u";
}

static const char *
format_of (const SitnetColumn *column)
{
  switch (sitnet_column_get_value_type (column)) {
  case SITNET_VALUE_INT64:
    return "l";
  case SITNET_VALUE_DOUBLE:
    return "g";
  case SITNET_VALUE_BOOL:
    return "b";
  case SITNET_VALUE_DATE:
    return "tdD";
  case SITNET_VALUE_CATEGORY:
    return "i";
  case SITNET_VALUE_TEXT:
    break;
  }
  return text_format (column);
}

static void
schema_init (struct ArrowSchema *schema, const char *format, const char *name, int64_t flags)
{
  *schema = (struct ArrowSchema){.format = format, .name = g_strdup (name), .flags = flags, .release = release_schema};
}

static void
export_column_schema (const SitnetColumn *column, struct ArrowSchema *schema)
{
  schema_init (schema, format_of (column), sitnet_column_get_name (column), ARROW_FLAG_NULLABLE);
  if (sitnet_column_get_value_type (column) != SITNET_VALUE_CATEGORY)
    return;
  schema->dictionary = g_new (struct ArrowSchema, 1);
  export_column_schema (sitnet_column_get_labels (column), schema->dictionary);
}

static void
export_schema (SitnetTable *table, struct ArrowSchema *schema)
{
  schema_init (schema, "+s", "", 0);
  guint n = sitnet_table_get_n_columns (table);
  schema->children = g_new (struct ArrowSchema *, n);
  for (guint c = 0; c < n; c++) {
    schema->children[c] = g_new (struct ArrowSchema, 1);
    export_column_schema (sitnet_table_get_column (table, c), schema->children[c]);
  }
  schema->n_children = n;
}

/* What one array holds on to: the column whose memory it lends, and what was made for it. */
typedef struct {
  SitnetColumn *column;
  void *made[3]; /* NULL where a buffer is the column's own */
  const void *buffers[3];
} Holding;

static void
release_array (struct ArrowArray *array)
{
  for (int64_t c = 0; c < array->n_children; c++) {
    if (array->children[c]->release != NULL)
      array->children[c]->release (array->children[c]);
    g_free (array->children[c]);
  }
  g_free (array->children);
  if (array->dictionary != NULL && array->dictionary->release != NULL)
    array->dictionary->release (array->dictionary);
  g_free (array->dictionary);
  Holding *holding = array->private_data;
  for (guint b = 0; b < G_N_ELEMENTS (holding->made); b++)
    g_free (holding->made[b]);
  g_clear_pointer (&holding->column, sitnet_column_unref);
  g_free (holding);
  array->release = NULL;
}

static Holding *
array_init (struct ArrowArray *array, SitnetColumn *column, gsize n_rows, int64_t n_buffers)
{
  Holding *holding = g_new0 (Holding, 1);
  holding->column = column != NULL ? sitnet_column_ref (column) : NULL;
  *array = (struct ArrowArray){.length = (int64_t)n_rows,
                               .n_buffers = n_buffers,
                               .buffers = holding->buffers,
                               .release = release_array,
                               .private_data = holding};
  return holding;
}

static void
put (Holding *holding, guint buffer, void *made)
{
  holding->made[buffer] = made;
  holding->buffers[buffer] = made;
}

static int64_t
count_missing (const SitnetColumn *column)
{
  int64_t n_missing = 0;
  for (gsize r = 0; r < sitnet_column_get_n_rows (column); r++)
    n_missing += sitnet_column_is_missing (column, r) ? 1 : 0;
  return n_missing;
}

static void
put_bools (Holding *holding, gsize n_rows)
{
  const guint8 *bools = sitnet_column_get_bools (holding->column);
  guint8 *bits = g_malloc0 (n_rows / 8 + 1);
  for (gsize r = 0; r < n_rows; r++)
    bits[r >> 3] |= (guint8)((bools[r] != 0) << (r & 7));
  put (holding, 1, bits);
}

#define PACK_TEXTS(type)                                                                                               \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    type *packed = g_new (type, n_rows + 1), end = 0;                                                                  \
    for (gsize r = 0; r < n_rows; r++) {                                                                               \
      gsize length = offsets[r + 1] - offsets[r] - 1; /* without its NUL */                                            \
      packed[r] = end;                                                                                                 \
      memcpy (texts + end, bytes + offsets[r], length);                                                                \
      end = (type)(end + (type)length);                                                                                \
    }                                                                                                                  \
    packed[n_rows] = end;                                                                                              \
    put (holding, 1, packed);                                                                                          \
  }                                                                                                                    \
  G_STMT_END

static void
put_texts (Holding *holding, gsize n_rows)
{
  const char *bytes;
  const guint32 *offsets = sitnet_column_get_offsets (holding->column, &bytes);
  char *texts = g_malloc ((gsize)offsets[n_rows] + 1);
  if (*text_format (holding->column) == 'u')
    PACK_TEXTS (int32_t);
  else
    PACK_TEXTS (int64_t);
  put (holding, 2, texts);
}

/* Where codes are missing, a bitmap says so and they point at the first label, for readers that look before
 * they ask. */
static void
put_codes (Holding *holding, gsize n_rows, gboolean whole)
{
  const gint32 *codes = sitnet_column_get_codes (holding->column);
  holding->buffers[1] = codes;
  if (whole)
    return;
  guint8 *bits = g_malloc0 (n_rows / 8 + 1);
  gint32 *filled = g_new (gint32, n_rows);
  for (gsize r = 0; r < n_rows; r++) {
    bits[r >> 3] |= (guint8)((codes[r] >= 0) << (r & 7));
    filled[r] = MAX (codes[r], 0);
  }
  put (holding, 0, bits);
  put (holding, 1, filled);
}

static void
export_column (SitnetColumn *column, struct ArrowArray *array)
{
  static const double nothing = 0; /* what an empty block points at */
  SitnetValueType type = sitnet_column_get_value_type (column);
  gsize n_rows = sitnet_column_get_n_rows (column);
  Holding *holding = array_init (array, column, n_rows, type == SITNET_VALUE_TEXT ? 3 : 2);
  array->null_count = count_missing (column);
  holding->buffers[0] = array->null_count > 0 ? sitnet_column_get_validity (column) : NULL;
  switch (type) {
  case SITNET_VALUE_INT64:
    holding->buffers[1] = sitnet_column_get_int64s (column);
    break;
  case SITNET_VALUE_DOUBLE:
    holding->buffers[1] = sitnet_column_get_doubles (column);
    break;
  case SITNET_VALUE_DATE:
    holding->buffers[1] = sitnet_column_get_dates (column);
    break;
  case SITNET_VALUE_BOOL:
    put_bools (holding, n_rows);
    break;
  case SITNET_VALUE_TEXT:
    put_texts (holding, n_rows);
    break;
  case SITNET_VALUE_CATEGORY:
    put_codes (holding, n_rows, array->null_count == 0);
    array->dictionary = g_new (struct ArrowArray, 1);
    export_column (sitnet_column_get_labels (column), array->dictionary);
    break;
  }
  if (holding->buffers[1] == NULL)
    holding->buffers[1] = &nothing;
}

static void
export_rows (SitnetTable *table, struct ArrowArray *array)
{
  array_init (array, NULL, sitnet_table_get_n_rows (table), 1);
  guint n = sitnet_table_get_n_columns (table);
  array->children = g_new (struct ArrowArray *, n);
  for (guint c = 0; c < n; c++) {
    array->children[c] = g_new (struct ArrowArray, 1);
    export_column (sitnet_table_get_column (table, c), array->children[c]);
  }
  array->n_children = n;
}

/* The stream: one batch, then its end. */
typedef struct {
  SitnetTable *table;
  gboolean given;
} Source;

static int
get_schema (struct ArrowArrayStream *stream, struct ArrowSchema *out)
{
  export_schema (((Source *)stream->private_data)->table, out);
  return 0;
}

static int
get_next (struct ArrowArrayStream *stream, struct ArrowArray *out)
{
  Source *source = stream->private_data;
  if (source->given)
    *out = (struct ArrowArray){.release = NULL};
  else
    export_rows (source->table, out);
  source->given = TRUE;
  return 0;
}

static const char *
get_last_error (struct ArrowArrayStream *stream)
{
  return NULL; /* there is none to make */
}

static void
release_stream (struct ArrowArrayStream *stream)
{
  Source *source = stream->private_data;
  sitnet_table_unref (source->table);
  g_free (source);
  stream->release = NULL;
}

void
sitnet_table_export_arrow (SitnetTable *self, struct ArrowArrayStream *stream)
{
  g_return_if_fail (self != NULL && stream != NULL);
  Source *source = g_new0 (Source, 1);
  source->table = sitnet_table_ref (self);
  *stream = (struct ArrowArrayStream){.get_schema = get_schema,
                                      .get_next = get_next,
                                      .get_last_error = get_last_error,
                                      .release = release_stream,
                                      .private_data = source};
}
