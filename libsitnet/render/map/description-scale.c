/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Draws the whole picture larger or smaller: places, letters and pens alike. */
#include "description.h"

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
