/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as Arrow streams: every type, gaps, memory that is lent and outlives what it came from. */
#include "column-builder.h"
#include "table-private.h"
#include "test.h"

#include <errno.h>
#include <sitnet/arrow.h>
#include <string.h>

static SitnetTable *
sample_table (void)
{
  SitnetColumnBuilder *labels = sitnet_column_builder_new ("labels", SITNET_VALUE_TEXT);
  sitnet_column_builder_add_text (labels, "school");
  sitnet_column_builder_add_text (labels, "zdraví");
  g_autoptr (SitnetColumn) words = sitnet_column_builder_seal (labels);
  SitnetColumnBuilder *builders[] = {
      sitnet_column_builder_new ("int", SITNET_VALUE_INT64), sitnet_column_builder_new ("double", SITNET_VALUE_DOUBLE),
      sitnet_column_builder_new ("bool", SITNET_VALUE_BOOL), sitnet_column_builder_new ("text", SITNET_VALUE_TEXT),
      sitnet_column_builder_new ("date", SITNET_VALUE_DATE), sitnet_column_builder_new_category ("code", words),
  };
  sitnet_column_builder_add_int64 (builders[0], 1);
  sitnet_column_builder_add_double (builders[1], 0.5);
  sitnet_column_builder_add_bool (builders[2], TRUE);
  sitnet_column_builder_add_text (builders[3], "ž");
  sitnet_column_builder_add_date (builders[4], 17652);
  sitnet_column_builder_add_code (builders[5], 1);
  GPtrArray *columns = g_ptr_array_new ();
  for (guint c = 0; c < G_N_ELEMENTS (builders); c++) {
    sitnet_column_builder_add_missing (builders[c]);
    g_ptr_array_add (columns, sitnet_column_builder_seal (builders[c]));
  }
  return sitnet_table_new_take ("sample", NULL, columns);
}

static void
schema (void)
{
  static const char *const formats[] = {"l", "g", "b", "u", "tdD", "i"};
  g_autoptr (SitnetTable) table = sample_table ();
  struct ArrowArrayStream stream;
  sitnet_table_export_arrow (table, &stream);
  struct ArrowSchema found;
  CU_ASSERT_EQUAL_FATAL (stream.get_schema (&stream, &found), 0);
  ASSERT_TEXT (found.format, "+s");
  CU_ASSERT_EQUAL_FATAL (found.n_children, (int64_t)G_N_ELEMENTS (formats));
  for (guint c = 0; c < G_N_ELEMENTS (formats); c++) {
    ASSERT_TEXT (found.children[c]->format, formats[c]);
    ASSERT_TEXT (found.children[c]->name, sitnet_column_get_name (sitnet_table_get_column (table, c)));
    CU_ASSERT_EQUAL (found.children[c]->flags, ARROW_FLAG_NULLABLE);
  }
  CU_ASSERT_PTR_NOT_NULL_FATAL (found.children[5]->dictionary);
  ASSERT_TEXT (found.children[5]->dictionary->format, "u");
  found.release (&found);
  CU_ASSERT_PTR_NULL (found.release);
  stream.release (&stream);
  CU_ASSERT_PTR_NULL (stream.release);
}

static void
there_and_back (void)
{
  g_autoptr (SitnetTable) table = sample_table ();
  struct ArrowArrayStream stream;
  sitnet_table_export_arrow (table, &stream);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) back = sitnet_table_import_arrow ("sample", &stream, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (back);
  CU_ASSERT_TRUE (sitnet_table_equal (table, back));
  CU_ASSERT_PTR_NULL (stream.release);
}

static void
memory_is_lent_and_outlives_the_table (void)
{
  SitnetTable *table = sample_table ();
  const gint64 *values = sitnet_column_get_int64s (sitnet_table_get_column (table, 0));
  struct ArrowArrayStream stream;
  struct ArrowArray batch, end;
  sitnet_table_export_arrow (table, &stream);
  sitnet_table_unref (table);
  CU_ASSERT_EQUAL_FATAL (stream.get_next (&stream, &batch), 0);
  CU_ASSERT_EQUAL_FATAL (stream.get_next (&stream, &end), 0);
  CU_ASSERT_PTR_NULL (end.release);
  stream.release (&stream);
  CU_ASSERT_EQUAL (batch.length, 2);
  CU_ASSERT_PTR_EQUAL (batch.children[0]->buffers[1], values);
  struct ArrowArray moved = *batch.children[0]; /* a consumer may move a child out */
  batch.children[0]->release = NULL;
  batch.release (&batch);
  CU_ASSERT_EQUAL (((const gint64 *)moved.buffers[1])[0], 1);
  CU_ASSERT_EQUAL (moved.null_count, 1);
  moved.release (&moved);
}

static void
texts_and_codes (void)
{
  g_autoptr (SitnetTable) table = sample_table ();
  struct ArrowArrayStream stream;
  struct ArrowArray batch;
  sitnet_table_export_arrow (table, &stream);
  CU_ASSERT_EQUAL_FATAL (stream.get_next (&stream, &batch), 0);
  const gint32 *offsets = batch.children[3]->buffers[1];
  CU_ASSERT_TRUE (offsets[0] == 0 && offsets[1] == 2 && offsets[2] == 2);
  CU_ASSERT_EQUAL (memcmp (batch.children[3]->buffers[2], "ž", 2), 0);
  const struct ArrowArray *codes = batch.children[5];
  CU_ASSERT_EQUAL (codes->null_count, 1);
  CU_ASSERT_EQUAL (((const guint8 *)codes->buffers[0])[0] & 3, 1);
  CU_ASSERT_EQUAL (((const gint32 *)codes->buffers[1])[0], 1);
  CU_ASSERT_EQUAL (((const gint32 *)codes->buffers[1])[1], 0);
  CU_ASSERT_EQUAL (codes->dictionary->length, 2);
  batch.release (&batch);
  stream.release (&stream);
}

/* Three rows of a category: the second label, none, the first. */
static SitnetTable *
table_of_labels (const char *name)
{
  SitnetColumnBuilder *labels = sitnet_column_builder_new (name, SITNET_VALUE_TEXT);
  sitnet_column_builder_add_text (labels, "ž");
  sitnet_column_builder_add_text (labels, "ospod");
  g_autoptr (SitnetColumn) words = sitnet_column_builder_seal (labels);
  SitnetColumnBuilder *codes = sitnet_column_builder_new_category ("actor", words);
  sitnet_column_builder_add_code (codes, 1);
  sitnet_column_builder_add_missing (codes);
  sitnet_column_builder_add_code (codes, 0);
  GPtrArray *columns = g_ptr_array_new ();
  g_ptr_array_add (columns, sitnet_column_builder_seal (codes));
  return sitnet_table_new_take ("sample", NULL, columns);
}

static void
ids_are_texts (void)
{
  g_autoptr (SitnetTable) table = table_of_labels ("id");
  struct ArrowArrayStream stream;
  struct ArrowSchema schema;
  struct ArrowArray batch;
  sitnet_table_export_arrow (table, &stream);
  CU_ASSERT_EQUAL_FATAL (stream.get_schema (&stream, &schema), 0);
  ASSERT_TEXT (schema.children[0]->format, "u");
  CU_ASSERT_PTR_NULL (schema.children[0]->dictionary);
  schema.release (&schema);
  CU_ASSERT_EQUAL_FATAL (stream.get_next (&stream, &batch), 0);
  const struct ArrowArray *ids = batch.children[0];
  CU_ASSERT_EQUAL_FATAL (ids->n_buffers, 3);
  CU_ASSERT_PTR_NULL (ids->dictionary);
  CU_ASSERT_EQUAL (ids->null_count, 1);
  CU_ASSERT_EQUAL (((const guint8 *)ids->buffers[0])[0], 5);
  const gint32 *offsets = ids->buffers[1];
  CU_ASSERT_TRUE (offsets[0] == 0 && offsets[1] == 5 && offsets[2] == 5 && offsets[3] == 7);
  CU_ASSERT_EQUAL (memcmp (ids->buffers[2], "ospodž", 7), 0);
  batch.release (&batch);
  stream.release (&stream);
}

static void
ids_come_back_as_texts (void)
{
  g_autoptr (SitnetTable) ids = table_of_labels ("id"), codes = table_of_labels ("code");
  SitnetTable *tables[] = {ids, codes};
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++) {
    struct ArrowArrayStream stream;
    sitnet_table_export_arrow (tables[t], &stream);
    g_autoptr (SitnetTable) back = sitnet_table_import_arrow ("sample", &stream, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL (back);
    SitnetColumn *column = sitnet_table_get_column (back, 0);
    CU_ASSERT_EQUAL (sitnet_column_get_value_type (column), t == 0 ? SITNET_VALUE_TEXT : SITNET_VALUE_CATEGORY);
    ASSERT_TEXT (sitnet_column_get_text (column, 0), "ospod");
    CU_ASSERT_PTR_NULL (sitnet_column_get_text (column, 1));
    ASSERT_TEXT (sitnet_column_get_text (column, 2), "ž");
  }
}

/* An id as long as a book in a million rows. */
static void
memory_is_asked_for_before (void)
{
  g_autofree char *book = g_strnfill (1 << 20, 'x');
  SitnetColumnBuilder *labels = sitnet_column_builder_new ("id", SITNET_VALUE_TEXT);
  sitnet_column_builder_add_text (labels, book);
  g_autoptr (SitnetColumn) ids = sitnet_column_builder_seal (labels);
  SitnetColumnBuilder *codes = sitnet_column_builder_new_category ("actor", ids);
  for (guint r = 0; r <= 1 << 20; r++)
    sitnet_column_builder_add_code (codes, 0);
  GPtrArray *columns = g_ptr_array_new ();
  g_ptr_array_add (columns, sitnet_column_builder_seal (codes));
  g_autoptr (SitnetTable) table = sitnet_table_new_take ("sample", NULL, columns);
  struct ArrowArrayStream stream;
  struct ArrowArray batch;
  sitnet_table_export_arrow (table, &stream);
  CU_ASSERT_PTR_NULL (stream.get_last_error (&stream));
  CU_ASSERT_EQUAL (stream.get_next (&stream, &batch), ENOMEM);
  CU_ASSERT_PTR_NULL (batch.release);
  ASSERT_TEXT (stream.get_last_error (&stream), "there is not enough memory for the texts of this table");
  stream.release (&stream);
}

static void
nothing_in_it (void)
{
  g_autoptr (SitnetColumn) texts = sitnet_column_new_text ("text", 0, NULL, NULL);
  g_autoptr (SitnetColumn) numbers = sitnet_column_new ("int", SITNET_VALUE_INT64, 0, NULL, NULL, NULL, NULL);
  SitnetColumn *columns[] = {texts, numbers};
  for (guint n = 0; n <= 2; n += 2) {
    g_autoptr (SitnetTable) table = sitnet_table_new ("empty", NULL, columns, n, NULL);
    struct ArrowArrayStream stream;
    sitnet_table_export_arrow (table, &stream);
    g_autoptr (SitnetTable) back = sitnet_table_import_arrow ("empty", &stream, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL (back);
    CU_ASSERT_TRUE (sitnet_table_equal (table, back));
  }
}

static const TestCase cases[] = {{"schema", schema},
                                 {"there and back", there_and_back},
                                 {"memory is lent and outlives the table", memory_is_lent_and_outlives_the_table},
                                 {"texts and codes", texts_and_codes},
                                 {"ids are texts", ids_are_texts},
                                 {"ids come back as texts", ids_come_back_as_texts},
                                 {"memory is asked for before", memory_is_asked_for_before},
                                 {"nothing in it", nothing_in_it}};
TEST_MAIN ("arrow-export", cases)
