/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table in the Arrow format: numbers, dates and codes as they lie in memory, texts, ids and bools packed
 * anew. */
#include "column-private.h"
#include "memory-room.h"

#include <errno.h>
#include <sitnet/arrow.h>
#include <string.h>

/* No batch has so many bytes of texts: ids may be long, and stand in many rows. */
#define MOST_BYTES ((guint64)1 << 40)

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

/* Ids are given as texts: with other people's ids, which are texts, they are joined, and a dictionary of sixty thousand
 * would be read for every short answer. */
static gboolean
holds_ids (const SitnetColumn *column)
{
  return sitnet_column_get_value_type (column) == SITNET_VALUE_CATEGORY &&
         strcmp (sitnet_column_get_name (sitnet_column_get_labels (column)), "id") == 0;
}

/* What is given as texts: text by row or, of ids, by the code of a row. */
typedef struct {
  const guint32 *offsets;
  const char *bytes;
  const gint32 *codes; /* NULL: the rows' own texts */
} Texts;

static Texts
texts_of (const SitnetColumn *column)
{
  gboolean ids = holds_ids (column);
  Texts self = {.codes = ids ? sitnet_column_get_codes (column) : NULL};
  self.offsets = sitnet_column_get_offsets (ids ? sitnet_column_get_labels (column) : column, &self.bytes);
  return self;
}

static gsize
text_length (const Texts *self, gsize row)
{
  if (self->codes != NULL && self->codes[row] < 0)
    return 0;
  gsize place = self->codes != NULL ? (gsize)self->codes[row] : row;
  return self->offsets[place + 1] - self->offsets[place] - 1; /* without its NUL */
}

static gsize
count_bytes (const Texts *self, gsize n_rows)
{
  gsize n_bytes = 0;
  for (gsize r = 0; r < n_rows; r++)
    n_bytes += text_length (self, r);
  return n_bytes;
}

/* Offsets of Arrow's plain texts are int32. */
static const char *
format_of_bytes (gsize n_bytes)
{
  return n_bytes > G_MAXINT32 ? "U" : "u";
}

static const char *
text_format (const SitnetColumn *column)
{
  Texts texts = texts_of (column);
  return format_of_bytes (count_bytes (&texts, sitnet_column_get_n_rows (column)));
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
    return holds_ids (column) ? text_format (column) : "i";
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
  if (sitnet_column_get_value_type (column) != SITNET_VALUE_CATEGORY || holds_ids (column))
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
    type *packed = g_new (type, n_rows + 1);                                                                           \
    for (gsize r = 0; r < n_rows; r++) {                                                                               \
      gsize length = text_length (&texts, r);                                                                          \
      packed[r] = (type)end;                                                                                           \
      if (length > 0)                                                                                                  \
        memcpy (all + end, texts.bytes + texts.offsets[texts.codes != NULL ? (gsize)texts.codes[r] : r], length);      \
      end += length;                                                                                                   \
    }                                                                                                                  \
    packed[n_rows] = (type)end;                                                                                        \
    put (holding, 1, packed);                                                                                          \
  }                                                                                                                    \
  G_STMT_END

static void
put_texts (Holding *holding, gsize n_rows)
{
  Texts texts = texts_of (holding->column);
  gsize n_bytes = count_bytes (&texts, n_rows), end = 0;
  char *all = g_malloc (n_bytes + 1);
  if (*format_of_bytes (n_bytes) == 'u')
    PACK_TEXTS (int32_t);
  else
    PACK_TEXTS (int64_t);
  put (holding, 2, all);
}

static void
put_validity_of_codes (Holding *holding, gsize n_rows)
{
  const gint32 *codes = sitnet_column_get_codes (holding->column);
  guint8 *bits = g_malloc0 (n_rows / 8 + 1);
  for (gsize r = 0; r < n_rows; r++)
    bits[r >> 3] |= (guint8)((codes[r] >= 0) << (r & 7));
  put (holding, 0, bits);
}

static void
put_ids (Holding *holding, gsize n_rows, gboolean whole)
{
  put_texts (holding, n_rows);
  if (!whole)
    put_validity_of_codes (holding, n_rows);
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
  gint32 *filled = g_new (gint32, n_rows);
  for (gsize r = 0; r < n_rows; r++)
    filled[r] = MAX (codes[r], 0);
  put_validity_of_codes (holding, n_rows);
  put (holding, 1, filled);
}

static void
export_column (SitnetColumn *column, struct ArrowArray *array)
{
  static const double nothing = 0; /* what an empty block points at */
  SitnetValueType type = sitnet_column_get_value_type (column);
  gsize n_rows = sitnet_column_get_n_rows (column);
  gboolean as_texts = type == SITNET_VALUE_TEXT || holds_ids (column);
  Holding *holding = array_init (array, column, n_rows, as_texts ? 3 : 2);
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
    if (as_texts) {
      put_ids (holding, n_rows, array->null_count == 0);
      break;
    }
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

/* What is packed anew for a column, at most. */
static guint64
bytes_to_pack (const SitnetColumn *column)
{
  guint64 n_rows = sitnet_column_get_n_rows (column), widest = sizeof (gint64) + 1;
  SitnetValueType type = sitnet_column_get_value_type (column);
  guint64 n_bytes = (n_rows + 1) * widest;
  if (type == SITNET_VALUE_CATEGORY && !holds_ids (column))
    return n_bytes + bytes_to_pack (sitnet_column_get_labels (column));
  if (type != SITNET_VALUE_TEXT && type != SITNET_VALUE_CATEGORY)
    return n_bytes;
  Texts texts = texts_of (column);
  return n_bytes + count_bytes (&texts, n_rows);
}

static gboolean
has_room (SitnetTable *table)
{
  guint64 n_bytes = 0;
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++)
    n_bytes += bytes_to_pack (sitnet_table_get_column (table, c));
  return sitnet_memory_room_for (n_bytes, 1, MOST_BYTES);
}

/* The stream: one batch, then its end. */
typedef struct {
  SitnetTable *table;
  gboolean given;
  const char *error;
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
  *out = (struct ArrowArray){.release = NULL};
  if (source->given)
    return 0;
  if (!has_room (source->table)) {
    source->error = "there is not enough memory for the texts of this table";
    return ENOMEM;
  }
  export_rows (source->table, out);
  source->given = TRUE;
  return 0;
}

static const char *
get_last_error (struct ArrowArrayStream *stream)
{
  return ((const Source *)stream->private_data)->error;
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
