/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Arrow columns laid out by hand, and a stream of batches of them. */
#ifndef SITNET_TEST_ARROW_SAMPLE_H
#define SITNET_TEST_ARROW_SAMPLE_H

#include <sitnet/arrow.h>

/* One column that owns nothing; its release only marks it. */
typedef struct {
  struct ArrowSchema schema, dictionary_schema, item_schema;
  struct ArrowArray array, dictionary, items;
  const void *buffers[4], *dictionary_buffers[4], *item_buffers[4];
  struct ArrowSchema *item_schemas[1];
  struct ArrowArray *item_arrays[1];
} ArrowSample;

static inline void
arrow_release_schema (struct ArrowSchema *schema)
{
  schema->release = NULL;
}

static inline void
arrow_release_array (struct ArrowArray *array)
{
  array->release = NULL;
}

static inline void
arrow_fill (struct ArrowSchema *schema, struct ArrowArray *array, const void **buffers, const char *format,
            gint64 length, const void *validity, const void *values, const void *bytes)
{
  buffers[0] = validity;
  buffers[1] = values;
  buffers[2] = bytes;
  *schema = (struct ArrowSchema){.format = format, .name = "it", .flags = 2, .release = arrow_release_schema};
  *array = (struct ArrowArray){.length = length,
                               .null_count = validity ? -1 : 0,
                               .n_buffers = 3,
                               .buffers = buffers,
                               .release = arrow_release_array};
}

static inline void
arrow_sample (ArrowSample *self, const char *format, gint64 length, const void *validity, const void *values,
              const void *bytes)
{
  arrow_fill (&self->schema, &self->array, self->buffers, format, length, validity, values, bytes);
}

static inline void
arrow_sample_dictionary (ArrowSample *self, gint64 length, const void *offsets, const void *bytes)
{
  arrow_fill (&self->dictionary_schema, &self->dictionary, self->dictionary_buffers, "u", length, NULL, offsets, bytes);
  self->schema.dictionary = &self->dictionary_schema;
  self->array.dictionary = &self->dictionary;
}

static inline void
arrow_sample_items (ArrowSample *self, gint64 length, const void *validity, const void *offsets, const void *bytes)
{
  arrow_fill (&self->item_schema, &self->items, self->item_buffers, "u", length, validity, offsets, bytes);
  self->item_schemas[0] = &self->item_schema;
  self->item_arrays[0] = &self->items;
  self->schema.n_children = self->array.n_children = 1;
  self->schema.children = self->item_schemas;
  self->array.children = self->item_arrays;
}

#endif
