/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One typed, immutable column: values in one block, missing ones in a bitmap. */
#include "column-private.h"

#include "error-private.h"

#include <string.h>

struct _SitnetColumn {
  gatomicrefcount refs;
  char *name;
  SitnetValueType type;
  gsize n_rows;
  const void *values; /* gint64, double, guint8, gint32 codes or dates; NULL for text */
  const guint8 *validity;
  const guint32 *offsets; /* text only */
  const char *bytes;      /* text only */
  SitnetColumn *labels;   /* category only */
  GDestroyNotify destroy; /* frees what `owner` stands for */
  gpointer owner;
};

/* What a column made by the library owns. */
typedef struct {
  void *first;
  void *second;
  void *third;
} Blocks;

static void
blocks_free (gpointer data)
{
  Blocks *blocks = data;
  g_free (blocks->first);
  g_free (blocks->second);
  g_free (blocks->third);
  g_free (blocks);
}

static gpointer
blocks_new (void *first, void *second, void *third)
{
  Blocks *blocks = g_new (Blocks, 1);
  *blocks = (Blocks){first, second, third};
  return blocks;
}

static SitnetColumn *
column_new (const char *name, SitnetValueType type, gsize n_rows, GDestroyNotify destroy, gpointer owner)
{
  SitnetColumn *self = g_new0 (SitnetColumn, 1);
  g_atomic_ref_count_init (&self->refs);
  self->name = g_strdup (name);
  self->type = type;
  self->n_rows = n_rows;
  self->destroy = destroy;
  self->owner = owner;
  return self;
}

SitnetColumn *
sitnet_column_new (const char *name, SitnetValueType type, gsize n_rows, const void *values, const guint8 *validity,
                   GDestroyNotify destroy, gpointer owner)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (type != SITNET_VALUE_TEXT && type != SITNET_VALUE_CATEGORY, NULL);
  g_return_val_if_fail (values != NULL || n_rows == 0, NULL);
  SitnetColumn *self = column_new (name, type, n_rows, destroy, owner);
  self->values = values;
  self->validity = validity;
  return self;
}

SitnetColumn *
sitnet_column_new_category (const char *name, gsize n_rows, const gint32 *codes, SitnetColumn *labels,
                            GDestroyNotify destroy, gpointer owner)
{
  g_return_val_if_fail (name != NULL && labels != NULL, NULL);
  g_return_val_if_fail (labels->type == SITNET_VALUE_TEXT, NULL);
  SitnetColumn *self = column_new (name, SITNET_VALUE_CATEGORY, n_rows, destroy, owner);
  self->values = codes;
  self->labels = sitnet_column_ref (labels);
  return self;
}

SitnetColumn *
sitnet_column_new_text (const char *name, gsize n_rows, const char *const *texts, GError **error)
{
  g_return_val_if_fail (name != NULL && (texts != NULL || n_rows == 0), NULL);
  guint64 total = 0;
  for (gsize r = 0; r < n_rows; r++) {
    if (texts[r] != NULL && !g_utf8_validate (texts[r], -1, NULL)) {
      sitnet_error_set (error, SITNET_ERROR_DATA, "column \"%s\", row %zu: the text is not UTF-8", name, r + 1);
      return NULL;
    }
    total += (texts[r] ? strlen (texts[r]) : 0) + 1;
  }
  if (total > G_MAXUINT32) {
    sitnet_error_set (error, SITNET_ERROR_LIMIT, "column \"%s\" holds more than 4 GiB of text", name);
    return NULL;
  }
  guint32 *offsets = g_new (guint32, n_rows + 1);
  char *bytes = g_malloc (total + 1);
  guint8 *validity = NULL;
  offsets[0] = 0;
  for (gsize r = 0; r < n_rows; r++) {
    gsize length = texts[r] ? strlen (texts[r]) : 0;
    if (texts[r] == NULL && validity == NULL) {
      validity = g_malloc (n_rows / 8 + 1);
      memset (validity, 0xff, n_rows / 8 + 1);
    }
    if (texts[r] == NULL)
      validity[r >> 3] &= (guint8) ~(1u << (r & 7));
    if (length > 0)
      memcpy (bytes + offsets[r], texts[r], length);
    bytes[offsets[r] + length] = '\0';
    offsets[r + 1] = offsets[r] + (guint32)length + 1;
  }
  return sitnet_column_new_text_take (name, n_rows, offsets, bytes, validity);
}

SitnetColumn *
sitnet_column_new_take (const char *name, SitnetValueType type, gsize n_rows, void *values, guint8 *validity)
{
  SitnetColumn *self = column_new (name, type, n_rows, blocks_free, blocks_new (values, validity, NULL));
  self->values = values;
  self->validity = validity;
  return self;
}

SitnetColumn *
sitnet_column_new_category_take (const char *name, gsize n_rows, gint32 *codes, SitnetColumn *labels)
{
  return sitnet_column_new_category (name, n_rows, codes, labels, g_free, codes);
}

SitnetColumn *
sitnet_column_new_text_take (const char *name, gsize n_rows, guint32 *offsets, char *bytes, guint8 *validity)
{
  SitnetColumn *self = column_new (name, SITNET_VALUE_TEXT, n_rows, blocks_free, blocks_new (offsets, bytes, validity));
  self->offsets = offsets;
  self->bytes = bytes;
  self->validity = validity;
  return self;
}

SitnetColumn *
sitnet_column_new_text_shared (const char *name, gsize n_rows, const guint32 *offsets, const char *bytes,
                               GDestroyNotify destroy, gpointer owner)
{
  SitnetColumn *self = column_new (name, SITNET_VALUE_TEXT, n_rows, destroy, owner);
  self->offsets = offsets;
  self->bytes = bytes;
  return self;
}

SitnetColumn *
sitnet_column_ref (SitnetColumn *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sitnet_column_unref (SitnetColumn *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  if (self->destroy != NULL)
    self->destroy (self->owner);
  g_clear_pointer (&self->labels, sitnet_column_unref);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_BOXED_TYPE (SitnetColumn, sitnet_column, sitnet_column_ref, sitnet_column_unref)

const char *
sitnet_column_get_name (const SitnetColumn *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

SitnetValueType
sitnet_column_get_value_type (const SitnetColumn *self)
{
  g_return_val_if_fail (self != NULL, SITNET_VALUE_TEXT);
  return self->type;
}

gsize
sitnet_column_get_n_rows (const SitnetColumn *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_rows;
}

gboolean
sitnet_column_is_missing (const SitnetColumn *self, gsize row)
{
  g_return_val_if_fail (self != NULL && row < self->n_rows, TRUE);
  if (self->type == SITNET_VALUE_CATEGORY)
    return ((const gint32 *)self->values)[row] < 0;
  return !sitnet_validity_get (self->validity, row);
}

const guint8 *
sitnet_column_get_validity (const SitnetColumn *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->validity;
}

const gint64 *
sitnet_column_get_int64s (const SitnetColumn *self)
{
  g_return_val_if_fail (self != NULL && self->type == SITNET_VALUE_INT64, NULL);
  return self->values;
}

const double *
sitnet_column_get_doubles (const SitnetColumn *self)
{
  g_return_val_if_fail (self != NULL && self->type == SITNET_VALUE_DOUBLE, NULL);
  return self->values;
}

const guint8 *
sitnet_column_get_bools (const SitnetColumn *self)
{
  g_return_val_if_fail (self != NULL && self->type == SITNET_VALUE_BOOL, NULL);
  return self->values;
}

const gint32 *
sitnet_column_get_codes (const SitnetColumn *self)
{
  g_return_val_if_fail (self != NULL && self->type == SITNET_VALUE_CATEGORY, NULL);
  return self->values;
}

const gint32 *
sitnet_column_get_dates (const SitnetColumn *self)
{
  g_return_val_if_fail (self != NULL && self->type == SITNET_VALUE_DATE, NULL);
  return self->values;
}

SitnetColumn *
sitnet_column_get_labels (const SitnetColumn *self)
{
  g_return_val_if_fail (self != NULL && self->type == SITNET_VALUE_CATEGORY, NULL);
  return self->labels;
}

const char *
sitnet_column_get_text (const SitnetColumn *self, gsize row)
{
  g_return_val_if_fail (self != NULL && row < self->n_rows, NULL);
  if (self->type == SITNET_VALUE_CATEGORY) {
    gint32 code = ((const gint32 *)self->values)[row];
    return code < 0 ? NULL : sitnet_column_get_text (self->labels, (gsize)code);
  }
  g_return_val_if_fail (self->type == SITNET_VALUE_TEXT, NULL);
  return sitnet_validity_get (self->validity, row) ? self->bytes + self->offsets[row] : NULL;
}

const guint32 *
sitnet_column_get_offsets (const SitnetColumn *self, const char **bytes)
{
  static const guint32 none = 0;
  g_return_val_if_fail (self->type == SITNET_VALUE_TEXT, NULL);
  *bytes = self->bytes;
  return self->offsets != NULL ? self->offsets : &none;
}

static gsize
value_width (SitnetValueType type)
{
  switch (type) {
  case SITNET_VALUE_INT64:
  case SITNET_VALUE_DOUBLE:
    return 8;
  case SITNET_VALUE_BOOL:
    return 1;
  case SITNET_VALUE_CATEGORY:
  case SITNET_VALUE_DATE:
    return 4;
  case SITNET_VALUE_TEXT:
    break;
  }
  return 0;
}

static gboolean
cells_equal (const SitnetColumn *self, const SitnetColumn *other, gsize row)
{
  gboolean missing = sitnet_column_is_missing (self, row);
  if (missing != sitnet_column_is_missing (other, row))
    return FALSE;
  if (missing)
    return TRUE;
  if (self->type == SITNET_VALUE_TEXT || self->type == SITNET_VALUE_CATEGORY)
    return g_str_equal (sitnet_column_get_text (self, row), sitnet_column_get_text (other, row));
  gsize width = value_width (self->type);
  return memcmp ((const char *)self->values + row * width, (const char *)other->values + row * width, width) == 0;
}

gboolean
sitnet_column_equal (const SitnetColumn *self, const SitnetColumn *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);
  if (self == other)
    return TRUE;
  if (self->type != other->type || self->n_rows != other->n_rows || !g_str_equal (self->name, other->name))
    return FALSE;
  for (gsize r = 0; r < self->n_rows; r++)
    if (!cells_equal (self, other, r))
      return FALSE;
  return TRUE;
}

static SitnetColumn *
select_text (const SitnetColumn *self, const guint32 *rows, gsize n_rows, guint8 *validity)
{
  guint64 total = 0;
  for (gsize r = 0; r < n_rows; r++)
    total += self->offsets[rows[r] + 1] - self->offsets[rows[r]];
  guint32 *offsets = g_new (guint32, n_rows + 1);
  char *bytes = g_malloc (total + 1);
  offsets[0] = 0;
  for (gsize r = 0; r < n_rows; r++) { /* a selection repeats no row, so it cannot outgrow its source */
    guint32 length = self->offsets[rows[r] + 1] - self->offsets[rows[r]];
    memcpy (bytes + offsets[r], self->bytes + self->offsets[rows[r]], length);
    offsets[r + 1] = offsets[r] + length;
  }
  return sitnet_column_new_text_take (self->name, n_rows, offsets, bytes, validity);
}

static guint8 *
select_validity (const guint8 *validity, const guint32 *rows, gsize n_rows)
{
  if (validity == NULL)
    return NULL;
  guint8 *selected = g_malloc0 (n_rows / 8 + 1);
  for (gsize r = 0; r < n_rows; r++)
    if (sitnet_validity_get (validity, rows[r]))
      selected[r >> 3] |= (guint8)(1u << (r & 7));
  return selected;
}

SitnetColumn *
sitnet_column_select (const SitnetColumn *self, const guint32 *rows, gsize n_rows)
{
  guint8 *validity = select_validity (self->validity, rows, n_rows);
  if (self->type == SITNET_VALUE_TEXT)
    return select_text (self, rows, n_rows, validity);
  gsize width = value_width (self->type);
  char *values = g_malloc (n_rows * width + 1);
  for (gsize r = 0; r < n_rows; r++)
    memcpy (values + r * width, (const char *)self->values + rows[r] * width, width);
  if (self->type == SITNET_VALUE_CATEGORY)
    return sitnet_column_new_category_take (self->name, n_rows, (gint32 *)(void *)values, self->labels);
  return sitnet_column_new_take (self->name, self->type, n_rows, values, validity);
}

SitnetColumn *
sitnet_column_rename (SitnetColumn *self, const char *name)
{
  SitnetColumn *renamed =
      column_new (name, self->type, self->n_rows, (GDestroyNotify)sitnet_column_unref, sitnet_column_ref (self));
  renamed->values = self->values;
  renamed->validity = self->validity;
  renamed->offsets = self->offsets;
  renamed->bytes = self->bytes;
  renamed->labels = self->labels ? sitnet_column_ref (self->labels) : NULL;
  return renamed;
}
