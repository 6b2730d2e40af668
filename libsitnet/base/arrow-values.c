/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Single values out of Arrow arrays (https://arrow.apache.org/docs/format/Columnar.html). */
#include "arrow-values.h"

#include <math.h>
#include <string.h>

/* How each layout that we take lies in memory; what is not here is not taken. */
typedef struct {
  const char *format; /* whole, or its beginning where it ends with ':' */
  SitnetArrowKind kind;
  guint8 n_buffers; /* at least */
  guint8 width;     /* bytes of a value, or of an offset */
  gint64 per_day;   /* of dates and times: how many units a day has */
} Layout;

static const Layout layouts[] = {
    {"n", SITNET_ARROW_NOTHING, 0, 0, 0},
    {"b", SITNET_ARROW_BOOL, 2, 0, 0},
    {"c", SITNET_ARROW_INTEGER, 2, 1, 0},
    {"C", SITNET_ARROW_INTEGER, 2, 1, 0},
    {"s", SITNET_ARROW_INTEGER, 2, 2, 0},
    {"S", SITNET_ARROW_INTEGER, 2, 2, 0},
    {"i", SITNET_ARROW_INTEGER, 2, 4, 0},
    {"I", SITNET_ARROW_INTEGER, 2, 4, 0},
    {"l", SITNET_ARROW_INTEGER, 2, 8, 0},
    {"L", SITNET_ARROW_INTEGER, 2, 8, 0},
    {"f", SITNET_ARROW_NUMBER, 2, 4, 0},
    {"g", SITNET_ARROW_NUMBER, 2, 8, 0},
    {"u", SITNET_ARROW_TEXT, 3, 4, 0},
    {"U", SITNET_ARROW_TEXT, 3, 8, 0},
    {"vu", SITNET_ARROW_TEXT, 2, 16, 0},
    {"+l", SITNET_ARROW_LIST, 2, 4, 0},
    {"+L", SITNET_ARROW_LIST, 2, 8, 0},
    {"tdD", SITNET_ARROW_DATE, 2, 4, 1},
    {"tdm", SITNET_ARROW_DATE, 2, 8, 86400000},
    {"tss:", SITNET_ARROW_DATE, 2, 8, 86400},
    {"tsm:", SITNET_ARROW_DATE, 2, 8, 86400000},
    {"tsu:", SITNET_ARROW_DATE, 2, 8, G_GINT64_CONSTANT (86400000000)},
    {"tsn:", SITNET_ARROW_DATE, 2, 8, G_GINT64_CONSTANT (86400000000000)},
};

static const Layout *
layout_of (const struct ArrowSchema *schema)
{
  for (guint i = 0; schema->format != NULL && i < G_N_ELEMENTS (layouts); i++)
    if (strcmp (schema->format, layouts[i].format) == 0)
      return &layouts[i];
  return NULL;
}

SitnetArrowKind
sitnet_arrow_kind (const struct ArrowSchema *schema)
{
  const Layout *layout = layout_of (schema);
  if (layout == NULL)
    return SITNET_ARROW_UNKNOWN;
  if (layout->kind != SITNET_ARROW_LIST)
    return layout->kind;
  gboolean of_texts = schema->n_children == 1 && schema->children[0]->dictionary == NULL &&
                      sitnet_arrow_kind (schema->children[0]) == SITNET_ARROW_TEXT;
  return of_texts ? SITNET_ARROW_LIST : SITNET_ARROW_UNKNOWN;
}

gboolean
sitnet_arrow_is_sound (const struct ArrowSchema *schema, const struct ArrowArray *array)
{
  const Layout *layout = layout_of (schema);
  if (layout == NULL || array->length < 0 || array->offset < 0 || array->n_buffers < layout->n_buffers)
    return FALSE;
  if (layout->kind == SITNET_ARROW_LIST)
    return array->n_children == 1 && sitnet_arrow_is_sound (schema->children[0], array->children[0]);
  return array->length == 0 || layout->n_buffers < 2 || array->buffers[1] != NULL;
}

static gboolean
bit_at (const void *bits, gint64 place)
{
  return ((const guint8 *)bits)[place >> 3] >> (place & 7) & 1;
}

gboolean
sitnet_arrow_is_missing (const struct ArrowSchema *schema, const struct ArrowArray *array, gint64 row)
{
  if (*schema->format == 'n')
    return TRUE;
  return array->null_count != 0 && array->buffers[0] != NULL && !bit_at (array->buffers[0], array->offset + row);
}

/* Memory of others need not be aligned. */
#define VALUE_AT(type, buffer, place)                                                                                  \
  ({                                                                                                                   \
    type value_;                                                                                                       \
    memcpy (&value_, (const char *)(buffer) + (gsize)(place) * sizeof (type), sizeof (type));                          \
    value_;                                                                                                            \
  })

gboolean
sitnet_arrow_get_integer (const struct ArrowSchema *schema, const struct ArrowArray *array, gint64 row, gint64 *value)
{
  const void *values = array->buffers[1];
  gint64 place = array->offset + row;
  switch (*schema->format) {
  case 'c':
    *value = VALUE_AT (gint8, values, place);
    return TRUE;
  case 'C':
    *value = VALUE_AT (guint8, values, place);
    return TRUE;
  case 's':
    *value = VALUE_AT (gint16, values, place);
    return TRUE;
  case 'S':
    *value = VALUE_AT (guint16, values, place);
    return TRUE;
  case 'i':
    *value = VALUE_AT (gint32, values, place);
    return TRUE;
  case 'I':
    *value = VALUE_AT (guint32, values, place);
    return TRUE;
  default:
    *value = VALUE_AT (gint64, values, place);
    return *schema->format == 'l' || *value >= 0;
  }
}

double
sitnet_arrow_get_number (const struct ArrowSchema *schema, const struct ArrowArray *array, gint64 row)
{
  gint64 place = array->offset + row;
  return *schema->format == 'f' ? (double)VALUE_AT (float, array->buffers[1], place)
                                : VALUE_AT (double, array->buffers[1], place);
}

gboolean
sitnet_arrow_get_bool (const struct ArrowArray *array, gint64 row)
{
  return bit_at (array->buffers[1], array->offset + row);
}

gint64
sitnet_arrow_get_day (const struct ArrowSchema *schema, const struct ArrowArray *array, gint64 row)
{
  const Layout *layout = layout_of (schema);
  gint64 place = array->offset + row;
  gint64 units =
      layout->width == 4 ? VALUE_AT (gint32, array->buffers[1], place) : VALUE_AT (gint64, array->buffers[1], place);
  gint64 days = units / layout->per_day;
  return units % layout->per_day < 0 ? days - 1 : days; /* before 1970 the day began earlier */
}

/* Of "u" and "+l" int32, of "U" and "+L" int64. */
static gint64
offset_at (const struct ArrowSchema *schema, const struct ArrowArray *array, gint64 place)
{
  gboolean is_large = schema->format[0] == 'U' || schema->format[1] == 'L';
  return is_large ? VALUE_AT (gint64, array->buffers[1], place) : VALUE_AT (gint32, array->buffers[1], place);
}

/* Texts of up to 12 bytes lie in the view itself, others in one of the array's further buffers. */
static SitnetArrowText
view_at (const struct ArrowArray *array, gint64 place)
{
  const char *view = (const char *)array->buffers[1] + (gsize)place * 16;
  gsize length = (gsize)VALUE_AT (guint32, view, 0);
  if (length <= 12)
    return (SitnetArrowText){view + 4, length};
  guint32 buffer = VALUE_AT (guint32, view, 2), offset = VALUE_AT (guint32, view, 3);
  return (SitnetArrowText){(const char *)array->buffers[2 + buffer] + offset, length};
}

SitnetArrowText
sitnet_arrow_get_text (const struct ArrowSchema *schema, const struct ArrowArray *array, gint64 row)
{
  gint64 place = array->offset + row;
  if (schema->format[0] == 'v')
    return view_at (array, place);
  gint64 first = offset_at (schema, array, place), end = offset_at (schema, array, place + 1);
  return (SitnetArrowText){end > first ? (const char *)array->buffers[2] + first : "", (gsize)MAX (end - first, 0)};
}

void
sitnet_arrow_list_range (const struct ArrowSchema *schema, const struct ArrowArray *array, gint64 row, gint64 *first,
                         gint64 *end)
{
  *first = offset_at (schema, array, array->offset + row);
  *end = MIN (offset_at (schema, array, array->offset + row + 1), array->children[0]->length);
}
