/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Carries what is to be drawn over to the drawing program, as length-prefixed binary. */
#include "description.h"

#include <string.h>

/* Changes with every change of the fields below, so that an old drawing program refuses a new library. */
static const char MAGIC[8] = "sitmap3\n";

/* Each field is carried over by one function that writes when there is no reader and reads when there is one,
 * so that the two sides cannot disagree about the order. */
typedef struct {
  GByteArray *out;
  const guint8 *at;
  gsize left;
  gboolean failed;
} Carrier;

static void
carry_bytes (Carrier *carrier, void *bytes, gsize n_bytes)
{
  if (n_bytes == 0) /* then there may be no bytes at all */
    return;
  if (carrier->out != NULL) {
    g_byte_array_append (carrier->out, bytes, (guint)n_bytes);
    return;
  }
  if (carrier->failed || carrier->left < n_bytes) {
    carrier->failed = TRUE;
    return;
  }
  memcpy (bytes, carrier->at, n_bytes);
  carrier->at += n_bytes;
  carrier->left -= n_bytes;
}

static void
carry_count (Carrier *carrier, guint32 *count, gsize least_size)
{
  carry_bytes (carrier, count, sizeof *count);
  if (carrier->out == NULL && (carrier->failed || *count > carrier->left / least_size)) {
    carrier->failed = TRUE;
    *count = 0;
  }
}

static void
carry_text (Carrier *carrier, char **text)
{
  guint32 length = carrier->out != NULL ? (guint32)strlen (*text) : 0;
  carry_count (carrier, &length, 1);
  if (carrier->out == NULL) {
    g_free (*text);
    *text = g_malloc0 ((gsize)length + 1);
  }
  if (length > 0) {
    carry_bytes (carrier, *text, length);
  }
  if (carrier->out == NULL && !g_utf8_validate (*text, (gssize)length, NULL)) {
    carrier->failed = TRUE;
  }
}

static void
carry_number (Carrier *carrier, gint32 *number)
{
  carry_bytes (carrier, number, sizeof *number);
}

static void
carry_dash (Carrier *carrier, SitnetDash *dash)
{
  gint32 value = (gint32)*dash;
  carry_number (carrier, &value);
  if (value < 0 || value > SITNET_DASH_DOTTED) {
    carrier->failed = TRUE;
    value = SITNET_DASH_NONE;
  }
  *dash = (SitnetDash)value;
}

static void
carry_points (Carrier *carrier, SitnetPoint **points, guint32 *n_points)
{
  carry_count (carrier, n_points, sizeof (SitnetPoint));
  if (carrier->out == NULL)
    *points = g_new0 (SitnetPoint, *n_points);
  carry_bytes (carrier, *points, *n_points * sizeof (SitnetPoint));
}

static void
carry_figure (Carrier *carrier, SitnetFigure *figure)
{
  gint32 kind = (gint32)figure->kind;
  gint32 align = (gint32)figure->align;
  carry_number (carrier, &kind);
  carry_number (carrier, &align);
  if (kind < 0 || kind > SITNET_FIGURE_TEXT || align < 0 || align > SITNET_ALIGN_RIGHT) {
    carrier->failed = TRUE;
    kind = align = 0;
  }
  figure->kind = (SitnetFigureKind)kind;
  figure->align = (SitnetAlign)align;
  carry_text (carrier, &figure->stroke);
  carry_text (carrier, &figure->fill);
  carry_text (carrier, &figure->text);
  carry_number (carrier, &figure->pen);
  carry_dash (carrier, &figure->dash);
  carry_number (carrier, &figure->type_size);
  carry_number (carrier, &figure->is_bold);
  carry_points (carrier, &figure->points, &figure->n_points);
  if (figure->n_points == 0) {
    carrier->failed = TRUE;
  }
}

static void
carry_box (Carrier *carrier, SitnetBox *box)
{
  carry_text (carrier, &box->name);
  carry_text (carrier, &box->title);
  carry_text (carrier, &box->about);
  carry_text (carrier, &box->sector);
  carry_text (carrier, &box->kind);
  carry_text (carrier, &box->label);
  carry_text (carrier, &box->shape);
  carry_text (carrier, &box->style);
  carry_text (carrier, &box->fill);
  carry_text (carrier, &box->stroke);
  carry_number (carrier, &box->x);
  carry_number (carrier, &box->y);
  carry_number (carrier, &box->width);
  carry_number (carrier, &box->height);
  carry_number (carrier, &box->type_size);
  carry_number (carrier, &box->is_bold);
  carry_number (carrier, &box->pen);
  carry_bytes (carrier, &box->frames, sizeof box->frames);
}

static void
carry_stroke (Carrier *carrier, SitnetStroke *stroke, guint32 n_boxes)
{
  carry_bytes (carrier, &stroke->from, sizeof stroke->from);
  carry_bytes (carrier, &stroke->to, sizeof stroke->to);
  carry_text (carrier, &stroke->colour);
  carry_number (carrier, &stroke->pen);
  carry_dash (carrier, &stroke->dash);
  carry_bytes (carrier, &stroke->arrows, sizeof stroke->arrows);
  carry_number (carrier, &stroke->casing);
  carry_text (carrier, &stroke->kind);
  carry_text (carrier, &stroke->about);
  carry_points (carrier, &stroke->points, &stroke->n_points);
  if (stroke->from >= n_boxes || stroke->to >= n_boxes || (stroke->n_points > 0 && stroke->n_points % 3 != 1)) {
    carrier->failed = TRUE;
  }
}

static void
carry_array_size (Carrier *carrier, GArray *array, gsize least_size)
{
  guint32 count = array->len;
  carry_count (carrier, &count, least_size);
  g_array_set_size (array, count);
}

static void
carry_description (Carrier *carrier, SitnetDescription *self)
{
  char magic[sizeof MAGIC];
  memcpy (magic, MAGIC, sizeof magic);
  carry_bytes (carrier, magic, sizeof magic);
  if (memcmp (magic, MAGIC, sizeof magic) != 0) {
    carrier->failed = TRUE;
    return;
  }
  carry_text (carrier, &self->title);
  carry_text (carrier, &self->about);
  carry_number (carrier, &self->width);
  carry_number (carrier, &self->height);
  carry_array_size (carrier, self->figures, sizeof (gint32));
  for (guint i = 0; i < self->figures->len; i++) {
    carry_figure (carrier, &g_array_index (self->figures, SitnetFigure, i));
  }
  carry_array_size (carrier, self->boxes, sizeof (gint32));
  for (guint i = 0; i < self->boxes->len; i++) {
    carry_box (carrier, &g_array_index (self->boxes, SitnetBox, i));
  }
  carry_array_size (carrier, self->strokes, sizeof (gint32));
  for (guint i = 0; i < self->strokes->len; i++) {
    carry_stroke (carrier, &g_array_index (self->strokes, SitnetStroke, i), self->boxes->len);
  }
}

/**
 * sitnet_description_to_bytes:
 * @self: a description
 *
 * Returns: (transfer full): the description for a program on the same machine
 */
GBytes *
sitnet_description_to_bytes (const SitnetDescription *self)
{
  Carrier carrier = {.out = g_byte_array_new ()};
  /* Writing changes nothing in it. */
  carry_description (&carrier, (SitnetDescription *)(gpointer)self);
  return g_byte_array_free_to_bytes (carrier.out);
}

/**
 * sitnet_description_from_bytes:
 * @bytes: what sitnet_description_to_bytes() gave
 *
 * Returns: (transfer full) (nullable): the description, or %NULL when the bytes are not a whole one
 */
SitnetDescription *
sitnet_description_from_bytes (GBytes *bytes)
{
  Carrier carrier = {0};
  carrier.at = g_bytes_get_data (bytes, &carrier.left);
  SitnetDescription *self = sitnet_description_new (NULL, 0, 0);
  carry_description (&carrier, self);
  if (carrier.failed || carrier.left > 0) {
    sitnet_description_free (self);
    return NULL;
  }
  return self;
}
