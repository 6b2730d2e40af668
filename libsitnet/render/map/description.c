/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Keeps what is to be drawn, and carries it over to the drawing program as length-prefixed binary. */
#include "description.h"

#include <string.h>

/* Changes with every change of the fields below, so that an old drawing program refuses a new library. */
static const char MAGIC[8] = "sitmap3\n";

static void
clear_figure (gpointer data)
{
  SitnetFigure *figure = data;
  g_free (figure->stroke);
  g_free (figure->fill);
  g_free (figure->points);
  g_free (figure->text);
}

static void
clear_box (gpointer data)
{
  SitnetBox *box = data;
  g_free (box->name);
  g_free (box->title);
  g_free (box->about);
  g_free (box->sector);
  g_free (box->kind);
  g_free (box->label);
  g_free (box->shape);
  g_free (box->style);
  g_free (box->fill);
  g_free (box->stroke);
}

static void
clear_stroke (gpointer data)
{
  SitnetStroke *stroke = data;
  g_free (stroke->colour);
  g_free (stroke->kind);
  g_free (stroke->about);
  g_free (stroke->points);
}

static GArray *
new_array (guint element_size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, element_size);
  g_array_set_clear_func (array, clear);
  return array;
}

/**
 * sitnet_description_new:
 * @title: name of the drawing
 * @width: of the page, tenths of a point
 * @height: of the page
 *
 * Returns: (transfer full): an empty page
 */
SitnetDescription *
sitnet_description_new (const char *title, gint32 width, gint32 height)
{
  SitnetDescription *self = g_new0 (SitnetDescription, 1);
  self->title = g_strdup (title);
  self->about = g_strdup ("");
  self->width = width;
  self->height = height;
  self->figures = new_array (sizeof (SitnetFigure), clear_figure);
  self->boxes = new_array (sizeof (SitnetBox), clear_box);
  self->strokes = new_array (sizeof (SitnetStroke), clear_stroke);
  return self;
}

/**
 * sitnet_description_free:
 * @self: (transfer full) (nullable): a description
 */
void
sitnet_description_free (SitnetDescription *self)
{
  if (self == NULL) {
    return;
  }
  g_free (self->title);
  g_free (self->about);
  g_array_unref (self->figures);
  g_array_unref (self->boxes);
  g_array_unref (self->strokes);
  g_free (self);
}

/**
 * sitnet_description_set_about:
 * @self: a description
 * @about: more about it in words, copied
 */
void
sitnet_description_set_about (SitnetDescription *self, const char *about)
{
  g_free (self->about);
  self->about = g_strdup (about);
}

/* Texts that a caller need not give are carried over as empty ones. */
static char *
dup_or_empty (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

/**
 * sitnet_description_add_polygon:
 * @self: a description
 * @points: (array length=n_points): its corners, not closed
 * @n_points: at least 3
 * @stroke: colour of its outline
 * @pen: thickness of its outline
 * @fill: (nullable): colour inside, or %NULL for none
 * @dash: whether the outline is dashed or dotted
 */
void
sitnet_description_add_polygon (SitnetDescription *self, const SitnetPoint *points, guint32 n_points,
                                const char *stroke, gint32 pen, const char *fill, SitnetDash dash)
{
  SitnetFigure figure = {.kind = SITNET_FIGURE_POLYGON, .pen = pen, .dash = dash, .n_points = n_points};
  figure.stroke = g_strdup (stroke);
  figure.fill = g_strdup (fill != NULL ? fill : "");
  figure.points = g_memdup2 (points, n_points * sizeof *points);
  figure.text = g_strdup ("");
  g_array_append_val (self->figures, figure);
}

/**
 * sitnet_description_add_line:
 * @self: a description
 * @from: one end
 * @to: other end
 * @stroke: its colour
 * @pen: its thickness
 * @dash: whether it is dashed
 */
void
sitnet_description_add_line (SitnetDescription *self, SitnetPoint from, SitnetPoint to, const char *stroke, gint32 pen,
                             SitnetDash dash)
{
  SitnetPoint points[] = {from, to};
  sitnet_description_add_polygon (self, points, G_N_ELEMENTS (points), stroke, pen, NULL, dash);
  g_array_index (self->figures, SitnetFigure, self->figures->len - 1).kind = SITNET_FIGURE_LINE;
}

/**
 * sitnet_description_add_text:
 * @self: a description
 * @at: a point of the base line
 * @align: which part of the text stands there
 * @text: one line, drawn as it is
 * @type_size: tenths of a point
 * @is_bold: in bold
 * @colour: its colour
 */
void
sitnet_description_add_text (SitnetDescription *self, SitnetPoint at, SitnetAlign align, const char *text,
                             gint32 type_size, gboolean is_bold, const char *colour)
{
  SitnetFigure figure = {.kind = SITNET_FIGURE_TEXT, .n_points = 1, .type_size = type_size};
  figure.is_bold = is_bold;
  figure.align = align;
  figure.stroke = g_strdup (colour);
  figure.fill = g_strdup ("");
  figure.points = g_memdup2 (&at, sizeof at);
  figure.text = g_strdup (text);
  g_array_append_val (self->figures, figure);
}

/**
 * sitnet_description_add_box:
 * @self: a description
 * @box: copied with its texts
 */
void
sitnet_description_add_box (SitnetDescription *self, const SitnetBox *box)
{
  SitnetBox copy = *box;
  copy.name = g_strdup (box->name);
  copy.title = g_strdup (box->title);
  copy.about = dup_or_empty (box->about);
  copy.sector = dup_or_empty (box->sector);
  copy.kind = dup_or_empty (box->kind);
  copy.label = g_strdup (box->label);
  copy.shape = g_strdup (box->shape);
  copy.style = g_strdup (box->style);
  copy.fill = g_strdup (box->fill);
  copy.stroke = g_strdup (box->stroke);
  g_array_append_val (self->boxes, copy);
}

/**
 * sitnet_description_add_stroke:
 * @self: a description
 * @stroke: copied with its texts; its boxes must have been added
 */
void
sitnet_description_add_stroke (SitnetDescription *self, const SitnetStroke *stroke)
{
  g_return_if_fail (stroke->from < self->boxes->len && stroke->to < self->boxes->len);
  SitnetStroke copy = *stroke;
  copy.colour = g_strdup (stroke->colour);
  copy.kind = dup_or_empty (stroke->kind);
  copy.about = dup_or_empty (stroke->about);
  copy.points = g_memdup2 (stroke->points, stroke->n_points * sizeof *stroke->points);
  g_array_append_val (self->strokes, copy);
}

typedef struct {
  gint64 to, from;
} Ratio;

static void
scale (const Ratio *ratio, gint32 *length)
{
  gint64 twice = 2 * *length * ratio->to + ratio->from;
  *length = (gint32)(twice >= 0 ? twice / (2 * ratio->from) : (twice - 2 * ratio->from + 1) / (2 * ratio->from));
}

/* A line that is drawn must not vanish. */
static void
scale_pen (const Ratio *ratio, gint32 *pen)
{
  gboolean is_drawn = *pen > 0;
  scale (ratio, pen);
  *pen = MAX (*pen, is_drawn);
}

static void
scale_figure (const Ratio *ratio, SitnetFigure *figure)
{
  for (guint32 i = 0; i < figure->n_points; i++) {
    scale (ratio, &figure->points[i].x);
    scale (ratio, &figure->points[i].y);
  }
  scale (ratio, &figure->type_size);
  scale_pen (ratio, &figure->pen);
}

static void
scale_box (const Ratio *ratio, SitnetBox *box)
{
  gint32 *lengths[] = {&box->x, &box->y, &box->width, &box->height, &box->type_size};
  gint32 frames = box->frames == 2 ? 2 * SITNET_SECOND_FRAME : 0;
  box->width += frames;
  box->height += frames;
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    scale (ratio, lengths[i]);
  box->width -= frames;
  box->height -= frames;
  scale_pen (ratio, &box->pen);
}

static void
scale_stroke (const Ratio *ratio, SitnetStroke *stroke)
{
  for (guint32 i = 0; i < stroke->n_points; i++) {
    scale (ratio, &stroke->points[i].x);
    scale (ratio, &stroke->points[i].y);
  }
  scale_pen (ratio, &stroke->pen);
  scale_pen (ratio, &stroke->casing);
}

/**
 * sitnet_description_scale:
 * @self: a description
 * @width: the new width of the page
 * @height: its new height, in the same ratio to the width as before, but for rounding
 *
 * Makes the whole picture larger or smaller, letters and lines too.
 */
void
sitnet_description_scale (SitnetDescription *self, gint32 width, gint32 height)
{
  if (width == self->width)
    return;
  const Ratio ratio = {width, self->width};
  for (guint i = 0; i < self->figures->len; i++)
    scale_figure (&ratio, &g_array_index (self->figures, SitnetFigure, i));
  for (guint i = 0; i < self->boxes->len; i++)
    scale_box (&ratio, &g_array_index (self->boxes, SitnetBox, i));
  for (guint i = 0; i < self->strokes->len; i++)
    scale_stroke (&ratio, &g_array_index (self->strokes, SitnetStroke, i));
  self->width = width;
  self->height = height;
}

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
