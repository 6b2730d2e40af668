/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Arrow streams as tables: several batches, dictionaries that differ, lists, and what is refused. */
#include "arrow-sample.h"
#include "test.h"

#include <errno.h>
#include <sitnet/error.h>

/* A stream of the batches given, each of one column. */
typedef struct {
  struct ArrowArrayStream stream;
  ArrowSample *samples;
  guint n, next;
  gint64 offset; /* of the batch itself */
  int failure;
  struct ArrowSchema *column_schemas[1];
  struct ArrowArray *column_arrays[1];
  gboolean released;
} Source;

static int
get_schema (struct ArrowArrayStream *stream, struct ArrowSchema *out)
{
  Source *self = stream->private_data;
  self->column_schemas[0] = &self->samples[0].schema;
  *out = (struct ArrowSchema){
      .format = "+s", .n_children = 1, .children = self->column_schemas, .release = arrow_release_schema};
  return self->failure == 1 ? EIO : 0;
}

static int
get_next (struct ArrowArrayStream *stream, struct ArrowArray *out)
{
  Source *self = stream->private_data;
  *out = (struct ArrowArray){.release = NULL};
  if (self->failure == 2)
    return EIO;
  if (self->next == self->n)
    return 0;
  self->column_arrays[0] = &self->samples[self->next++].array;
  *out = (struct ArrowArray){.length = self->column_arrays[0]->length - self->offset,
                             .offset = self->offset,
                             .n_children = self->failure == 3 ? 0 : 1,
                             .children = self->column_arrays,
                             .release = arrow_release_array};
  return 0;
}

static const char *
get_last_error (struct ArrowArrayStream *stream)
{
  return ((Source *)stream->private_data)->failure == 2 ? "the disk is gone" : NULL;
}

static void
release (struct ArrowArrayStream *stream)
{
  ((Source *)stream->private_data)->released = TRUE;
  stream->release = NULL;
}

static SitnetTable *
import (Source *self, ArrowSample *samples, guint n, GError **error)
{
  self->samples = samples;
  self->n = n;
  self->stream = (struct ArrowArrayStream){get_schema, get_next, get_last_error, release, self};
  SitnetTable *table = sitnet_table_import_arrow ("table", &self->stream, error);
  CU_ASSERT_TRUE (self->released);
  return table;
}

static char *
cells_of (const SitnetTable *table)
{
  const SitnetColumn *column = sitnet_table_get_column (table, 0);
  GString *text = g_string_new (NULL);
  for (gsize r = 0; r < sitnet_column_get_n_rows (column); r++) {
    g_autofree char *cell = sitnet_column_dup_cell (column, r);
    g_string_append_printf (text, "%s%s", r > 0 ? "," : "", cell ? cell : "?");
  }
  return g_string_free (text, FALSE);
}

static void
assert_cells (ArrowSample *samples, guint n, SitnetValueType type, const char *expected)
{
  Source source = {0};
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) table = import (&source, samples, n, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (table);
  CU_ASSERT_EQUAL (sitnet_column_get_value_type (sitnet_table_get_column (table, 0)), type);
  g_autofree char *cells = cells_of (table);
  ASSERT_TEXT (cells, expected);
}

static void
assert_refused (Source source, ArrowSample *sample, const char *expected)
{
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (import (&source, sample, 1, &error));
  CU_ASSERT_TRUE_FATAL (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DATA));
  ASSERT_TEXT (error->message, expected);
}

static const guint8 second_missing[] = {0xfd};

static void
every_type (void)
{
  static const gint16 small[] = {-1, 2, 3};
  static const float numbers[] = {0.5f, 0, 1};
  static const guint8 bits[] = {0x05};
  static const gint32 days[] = {17652, 0, -1};
  static const gint32 offsets[] = {0, 1, 1, 3};
  ArrowSample sample = {0};
  arrow_sample (&sample, "s", 3, second_missing, small, NULL);
  assert_cells (&sample, 1, SITNET_VALUE_INT64, "-1,?,3");
  arrow_sample (&sample, "f", 3, second_missing, numbers, NULL);
  assert_cells (&sample, 1, SITNET_VALUE_DOUBLE, "0.5,?,1");
  arrow_sample (&sample, "b", 3, second_missing, bits, NULL);
  assert_cells (&sample, 1, SITNET_VALUE_BOOL, "true,?,true");
  arrow_sample (&sample, "tdD", 3, second_missing, days, NULL);
  assert_cells (&sample, 1, SITNET_VALUE_DATE, "2018-05-01,?,1969-12-31");
  arrow_sample (&sample, "u", 3, second_missing, offsets, "a\xc5\xbe");
  assert_cells (&sample, 1, SITNET_VALUE_TEXT, "a,?,\xc5\xbe");
  arrow_sample (&sample, "n", 3, NULL, NULL, NULL);
  assert_cells (&sample, 1, SITNET_VALUE_TEXT, "?,?,?");
}

static void
lists_have_bars_between (void)
{
  static const gint32 lists[] = {0, 2, 2, 3}, items[] = {0, 1, 2, 4};
  ArrowSample sample = {0};
  arrow_sample (&sample, "+l", 3, second_missing, lists, NULL);
  arrow_sample_items (&sample, 3, NULL, items, "abcd");
  assert_cells (&sample, 1, SITNET_VALUE_TEXT, "a|b,?,cd");
}

static void
batches_with_dictionaries_of_their_own (void)
{
  static const gint32 codes[] = {1, 0, 0}, offsets[] = {0, 1, 2};
  ArrowSample samples[2] = {0};
  arrow_sample (&samples[0], "i", 3, second_missing, codes, NULL);
  arrow_sample_dictionary (&samples[0], 2, offsets, "ab");
  arrow_sample (&samples[1], "i", 3, NULL, codes, NULL);
  arrow_sample_dictionary (&samples[1], 2, offsets, "bc");
  assert_cells (samples, 2, SITNET_VALUE_CATEGORY, "b,?,a,c,b,b");
}

static void
a_batch_that_begins_later (void)
{
  static const gint64 values[] = {1, 2, 3, 4};
  ArrowSample sample = {0};
  arrow_sample (&sample, "l", 4, NULL, values, NULL);
  Source source = {.offset = 2};
  g_autoptr (SitnetTable) table = import (&source, &sample, 1, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (table);
  g_autofree char *cells = cells_of (table);
  ASSERT_TEXT (cells, "3,4");
}

static void
refused (void)
{
  static const gint32 offsets[] = {0, 1, 3}, codes[] = {0, 7};
  static const gint64 far = G_MAXINT64;
  ArrowSample sample = {0};
  arrow_sample (&sample, "z", 2, NULL, offsets, "abc");
  assert_refused (
      (Source){0}, &sample,
      "column \"it\": values of type \"z\" (Arrow format) cannot be taken; make it texts, numbers, dates, or "
      "lists of texts");
  arrow_sample (&sample, "u", 2, NULL, offsets, "a\0c");
  assert_refused ((Source){0}, &sample, "column \"it\", value 2: the text holds a NUL character");
  arrow_sample (&sample, "u", 2, NULL, offsets, "a\xff.");
  assert_refused ((Source){0}, &sample, "column \"it\", value 2: the text is not UTF-8");
  arrow_sample (&sample, "L", 1, NULL, "\xff\xff\xff\xff\xff\xff\xff\xff", NULL);
  assert_refused ((Source){0}, &sample, "column \"it\", value 1: the number is beyond 9223372036854775807");
  arrow_sample (&sample, "tss:", 1, NULL, &far, NULL);
  assert_refused ((Source){0}, &sample, "column \"it\", value 1: the date is millions of years away");
  arrow_sample (&sample, "i", 2, NULL, codes, NULL);
  arrow_sample_dictionary (&sample, 2, offsets, "abc");
  assert_refused ((Source){0}, &sample, "column \"it\", value 2: its code is not in the dictionary");
  arrow_sample (&sample, "l", 1, NULL, NULL, NULL);
  assert_refused ((Source){0}, &sample, "column \"it\", value 1: its memory is not as Arrow lays it out");
}

static void
sources_that_fail (void)
{
  static const gint64 value = 1;
  ArrowSample sample = {0};
  arrow_sample (&sample, "l", 1, NULL, &value, NULL);
  assert_refused ((Source){.failure = 1}, &sample, "Arrow producer error: Input/output error");
  assert_refused ((Source){.failure = 2}, &sample, "Arrow producer error: the disk is gone");
  assert_refused ((Source){.failure = 3}, &sample, "column \"it\", value 1: a batch has other columns than its schema");
}

static const TestCase cases[] = {{"every type", every_type},
                                 {"lists have bars between", lists_have_bars_between},
                                 {"batches with dictionaries of their own", batches_with_dictionaries_of_their_own},
                                 {"a batch that begins later", a_batch_that_begins_later},
                                 {"refused", refused},
                                 {"sources that fail", sources_that_fail}};
TEST_MAIN ("arrow-import", cases)
