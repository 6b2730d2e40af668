/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Grows a column row by row; missing rows cost nothing until the first one comes. */
#include "column-builder.h"

#include "column-private.h"

#include <math.h>
#include <string.h>

struct _SitnetColumnBuilder {
  char *name;
  SitnetValueType type;
  SitnetColumn *labels;
  gsize n_rows;
  gsize capacity; /* rows that `values` (or `offsets`, without the last) has room for */
  gsize width;
  char *values;
  guint32 *offsets;
  char *bytes;
  gsize n_bytes;
  gsize bytes_capacity;
  guint8 *validity;
  gsize validity_capacity; /* bytes */
};

static SitnetColumnBuilder *
builder_new (const char *name, SitnetValueType type, SitnetColumn *labels, gsize width)
{
  SitnetColumnBuilder *self = g_new0 (SitnetColumnBuilder, 1);
  self->name = g_strdup (name);
  self->type = type;
  self->labels = labels ? sitnet_column_ref (labels) : NULL;
  self->width = width;
  return self;
}

SitnetColumnBuilder *
sitnet_column_builder_new (const char *name, SitnetValueType type)
{
  g_return_val_if_fail (type != SITNET_VALUE_CATEGORY, NULL);
  static const gsize widths[] = {[SITNET_VALUE_INT64] = 8,
                                 [SITNET_VALUE_DOUBLE] = 8,
                                 [SITNET_VALUE_BOOL] = 1,
                                 [SITNET_VALUE_TEXT] = 0,
                                 [SITNET_VALUE_DATE] = 4};
  return builder_new (name, type, NULL, widths[type]);
}

SitnetColumnBuilder *
sitnet_column_builder_new_category (const char *name, SitnetColumn *labels)
{
  return builder_new (name, SITNET_VALUE_CATEGORY, labels, 4);
}

void
sitnet_column_builder_free (SitnetColumnBuilder *self)
{
  g_clear_pointer (&self->labels, sitnet_column_unref);
  g_free (self->name);
  g_free (self->values);
  g_free (self->offsets);
  g_free (self->bytes);
  g_free (self->validity);
  g_free (self);
}

SitnetValueType
sitnet_column_builder_get_type (const SitnetColumnBuilder *self)
{
  return self->type;
}

static void
set_capacity (SitnetColumnBuilder *self, gsize capacity)
{
  self->capacity = capacity;
  if (self->type == SITNET_VALUE_TEXT)
    self->offsets = g_renew (guint32, self->offsets, self->capacity + 1);
  else
    self->values = g_realloc_n (self->values, self->capacity, self->width);
}

static void
grow (SitnetColumnBuilder *self)
{
  set_capacity (self, self->capacity < 64 ? 64 : self->capacity + self->capacity / 2);
}

void
sitnet_column_builder_reserve (SitnetColumnBuilder *self, gsize n_rows)
{
  if (n_rows > self->capacity)
    set_capacity (self, n_rows);
}

/* Room for so many bytes of bits; rows are present until they are said to be missing. */
static void
reserve_validity (SitnetColumnBuilder *self, gsize needed)
{
  if (needed <= self->validity_capacity)
    return;
  gsize capacity = MAX (needed * 2, 64);
  self->validity = g_realloc (self->validity, capacity);
  memset (self->validity + self->validity_capacity, 0xff, capacity - self->validity_capacity);
  self->validity_capacity = capacity;
}

/* Room for one row, marked as present or not; returns its index. */
static inline gsize
next_row (SitnetColumnBuilder *self, gboolean present)
{
  gsize row = self->n_rows++;
  if (row == self->capacity)
    grow (self);
  if (present && self->validity == NULL)
    return row;
  reserve_validity (self, row / 8 + 1);
  if (!present)
    self->validity[row >> 3] &= (guint8) ~(1u << (row & 7));
  return row;
}

#define VALUES(self, type) ((type *)(void *)(self)->values)

static void
add_empty_text (SitnetColumnBuilder *self, gboolean present)
{
  if (self->n_bytes == self->bytes_capacity) {
    self->bytes_capacity = self->bytes_capacity + self->bytes_capacity / 2 + 64;
    self->bytes = g_realloc (self->bytes, self->bytes_capacity);
  }
  gsize row = next_row (self, present);
  self->offsets[row] = (guint32)self->n_bytes;
  self->bytes[self->n_bytes++] = '\0';
}

void
sitnet_column_builder_add_missing (SitnetColumnBuilder *self)
{
  switch (self->type) {
  case SITNET_VALUE_INT64: {
    gsize row = next_row (self, FALSE);
    VALUES (self, gint64)[row] = 0;
    break;
  }
  case SITNET_VALUE_DOUBLE: {
    gsize row = next_row (self, FALSE);
    VALUES (self, double)[row] = NAN;
    break;
  }
  case SITNET_VALUE_BOOL: {
    gsize row = next_row (self, FALSE);
    VALUES (self, guint8)[row] = 0;
    break;
  }
  case SITNET_VALUE_DATE: {
    gsize row = next_row (self, FALSE);
    VALUES (self, gint32)[row] = 0;
    break;
  }
  case SITNET_VALUE_CATEGORY:
    sitnet_column_builder_add_code (self, -1);
    break;
  case SITNET_VALUE_TEXT:
    add_empty_text (self, FALSE);
    break;
  }
}

void
sitnet_column_builder_add_int64 (SitnetColumnBuilder *self, gint64 value)
{
  g_return_if_fail (self->type == SITNET_VALUE_INT64);
  gsize row = next_row (self, TRUE);
  VALUES (self, gint64)[row] = value;
}

void
sitnet_column_builder_add_double (SitnetColumnBuilder *self, double value)
{
  g_return_if_fail (self->type == SITNET_VALUE_DOUBLE);
  gsize row = next_row (self, !isnan (value));
  VALUES (self, double)[row] = value;
}

void
sitnet_column_builder_add_doubles (SitnetColumnBuilder *self, const double *values, gsize n)
{
  g_return_if_fail (self->type == SITNET_VALUE_DOUBLE);
  gboolean is_complete = self->validity == NULL;
  for (gsize i = 0; i < n; i++)
    is_complete &= values[i] == values[i]; /* NaN is not */
  if (!is_complete || self->n_rows + n > self->capacity) {
    for (gsize i = 0; i < n; i++)
      sitnet_column_builder_add_double (self, values[i]);
    return;
  }
  memcpy (VALUES (self, double) + self->n_rows, values, n * sizeof *values);
  self->n_rows += n;
}

void
sitnet_column_builder_add_bool (SitnetColumnBuilder *self, gboolean value)
{
  g_return_if_fail (self->type == SITNET_VALUE_BOOL);
  gsize row = next_row (self, TRUE);
  VALUES (self, guint8)[row] = value ? 1 : 0;
}

void
sitnet_column_builder_add_code (SitnetColumnBuilder *self, gint32 code)
{
  g_return_if_fail (self->type == SITNET_VALUE_CATEGORY);
  gsize row = next_row (self, TRUE);
  VALUES (self, gint32)[row] = code;
}

void
sitnet_column_builder_add_date (SitnetColumnBuilder *self, gint32 days)
{
  g_return_if_fail (self->type == SITNET_VALUE_DATE);
  gsize row = next_row (self, TRUE);
  VALUES (self, gint32)[row] = days;
}

void
sitnet_column_builder_add_text (SitnetColumnBuilder *self, const char *text)
{
  if (text == NULL)
    sitnet_column_builder_add_missing (self);
  else if (!sitnet_column_builder_add_slice (self, text, strlen (text)))
    sitnet_column_builder_add_missing (self);
}

gboolean
sitnet_column_builder_add_slice (SitnetColumnBuilder *self, const char *text, gsize length)
{
  g_return_val_if_fail (self->type == SITNET_VALUE_TEXT, FALSE);
  gsize needed = self->n_bytes + length + 1;
  if (needed > G_MAXUINT32)
    return FALSE;
  if (needed > self->bytes_capacity) {
    self->bytes_capacity = needed + needed / 2 + 64;
    self->bytes = g_realloc (self->bytes, self->bytes_capacity);
  }
  gsize row = next_row (self, TRUE);
  self->offsets[row] = (guint32)self->n_bytes;
  if (length > 0)
    memcpy (self->bytes + self->n_bytes, text, length);
  self->n_bytes = needed;
  self->bytes[needed - 1] = '\0';
  return TRUE;
}

SitnetColumnBuilder *
sitnet_column_builder_new_like (const SitnetColumnBuilder *other)
{
  return builder_new (other->name, other->type, other->labels, other->width);
}

gboolean
sitnet_column_builder_can_append (const SitnetColumnBuilder *self, const SitnetColumnBuilder *more)
{
  return self->type == more->type && self->n_bytes + more->n_bytes <= G_MAXUINT32;
}

static void
append_texts (SitnetColumnBuilder *self, const SitnetColumnBuilder *more)
{
  gsize needed = self->n_bytes + more->n_bytes;
  if (needed > self->bytes_capacity) {
    self->bytes_capacity = needed + needed / 2;
    self->bytes = g_realloc (self->bytes, self->bytes_capacity);
  }
  if (more->n_bytes > 0)
    memcpy (self->bytes + self->n_bytes, more->bytes, more->n_bytes);
  for (gsize row = 0; row < more->n_rows; row++)
    self->offsets[self->n_rows + row] = more->offsets[row] + (guint32)self->n_bytes;
  self->n_bytes = needed;
}

static void
append_validity (SitnetColumnBuilder *self, const SitnetColumnBuilder *more)
{
  gsize n_rows = self->n_rows + more->n_rows;
  if (self->validity == NULL && more->validity == NULL)
    return;
  reserve_validity (self, n_rows / 8 + 1);
  for (gsize row = 0; more->validity != NULL && row < more->n_rows; row++)
    if (!sitnet_validity_get (more->validity, row))
      self->validity[(self->n_rows + row) >> 3] &= (guint8) ~(1u << ((self->n_rows + row) & 7));
}

void
sitnet_column_builder_append (SitnetColumnBuilder *self, const SitnetColumnBuilder *more)
{
  g_return_if_fail (sitnet_column_builder_can_append (self, more));
  gsize n_rows = self->n_rows + more->n_rows;
  if (n_rows > self->capacity)
    set_capacity (self, n_rows + n_rows / 2);
  append_validity (self, more);
  if (self->type == SITNET_VALUE_TEXT)
    append_texts (self, more);
  else if (more->n_rows > 0)
    memcpy (self->values + self->n_rows * self->width, more->values, more->n_rows * self->width);
  self->n_rows = n_rows;
}

static SitnetColumn *
seal_text (SitnetColumnBuilder *self)
{
  guint32 *offsets = g_renew (guint32, g_steal_pointer (&self->offsets), self->n_rows + 1);
  offsets[self->n_rows] = (guint32)self->n_bytes;
  char *bytes = g_realloc (g_steal_pointer (&self->bytes), self->n_bytes + 1);
  return sitnet_column_new_text_take (self->name, self->n_rows, offsets, bytes, g_steal_pointer (&self->validity));
}

SitnetColumn *
sitnet_column_builder_seal (SitnetColumnBuilder *self)
{
  SitnetColumn *column;
  if (self->type == SITNET_VALUE_TEXT)
    column = seal_text (self);
  else {
    char *values = g_realloc (g_steal_pointer (&self->values), MAX (self->n_rows, 1) * self->width);
    if (self->type == SITNET_VALUE_CATEGORY)
      column = sitnet_column_new_category_take (self->name, self->n_rows, (gint32 *)(void *)values, self->labels);
    else
      column = sitnet_column_new_take (self->name, self->type, self->n_rows, values, g_steal_pointer (&self->validity));
  }
  sitnet_column_builder_free (self);
  return column;
}
