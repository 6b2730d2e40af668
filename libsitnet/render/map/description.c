/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Keeps what is to be drawn. */
#include "description.h"

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
