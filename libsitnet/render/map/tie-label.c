/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looks along each line for a free place, from its middle outwards. */
#include "tie-label.h"

#include "label.h"

/* Between a line and the text beside it. */
#define GAP 22

/* Hundredths of the way along a line, in the order in which they are tried. */
static const gint32 shares[] = {50, 42, 58, 34, 66, 26, 74, 18, 82};

typedef struct {
  gint32 x0, y0, x1, y1;
} Area;

typedef struct {
  SitnetDescription *page;
  GArray *taken; /* Area: boxes, then labels */
  gint32 size;
} Labels;

static void
take (const Labels *self, Area area)
{
  g_array_append_val (self->taken, area);
}

static guint
count_overlaps (const Labels *self, const Area *area)
{
  guint n = 0;
  for (guint i = 0; i < self->taken->len; i++) {
    const Area *other = &g_array_index (self->taken, Area, i);
    n += area->x0 < other->x1 && area->x1 > other->x0 && area->y0 < other->y1 && area->y1 > other->y0;
  }
  return n;
}

/* A Bézier curve, at so many hundredths of its way. */
static SitnetPoint
point_at (const SitnetPoint *curve, double t)
{
  double u = 1 - t, a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
  return (SitnetPoint){
      (gint32)(a * curve[0].x + b * curve[1].x + c * curve[2].x + d * curve[3].x),
      (gint32)(a * curve[0].y + b * curve[1].y + c * curve[2].y + d * curve[3].y),
  };
}

/* Where the line is after this share of it, and which way it goes there. */
static SitnetPoint
walk (const Labels *self, const SitnetStroke *stroke, gint32 share, SitnetPoint *direction)
{
  if (stroke->n_points < 4) {
    const SitnetBox *from = &g_array_index (self->page->boxes, SitnetBox, stroke->from);
    const SitnetBox *to = &g_array_index (self->page->boxes, SitnetBox, stroke->to);
    *direction = (SitnetPoint){to->x - from->x, to->y - from->y};
    return (SitnetPoint){from->x + direction->x * share / 100, from->y + direction->y * share / 100};
  }
  guint n_curves = (stroke->n_points - 1) / 3;
  double at = share / 100.0 * n_curves;
  guint curve = MIN ((guint)at, n_curves - 1);
  const SitnetPoint *points = stroke->points + (gsize)3 * curve;
  *direction = (SitnetPoint){points[3].x - points[0].x, points[3].y - points[0].y};
  return point_at (points, at - curve);
}

/* Above a line that lies, to the right of one that stands. */
static Area
beside (const Labels *self, SitnetPoint at, SitnetPoint direction, gint32 width)
{
  if (ABS (direction.x) > ABS (direction.y)) {
    gint32 rise = ABS (direction.x) > 0 ? width / 2 * ABS (direction.y) / ABS (direction.x) : 0;
    gint32 base = at.y - GAP - rise;
    return (Area){at.x - width / 2, base - self->size, at.x + width / 2, base};
  }
  return (Area){at.x + GAP, at.y - self->size / 2, at.x + GAP + width, at.y + self->size / 2};
}

static void
draw (const Labels *self, const SitnetStroke *stroke, const char *text)
{
  gint32 width = sitnet_label_measure (text, self->size, FALSE);
  Area best = {0, 0, 0, 0};
  guint fewest = G_MAXUINT;
  for (guint i = 0; i < G_N_ELEMENTS (shares) && fewest > 0; i++) {
    SitnetPoint direction;
    SitnetPoint at = walk (self, stroke, shares[i], &direction);
    Area area = beside (self, at, direction, width);
    guint overlaps = count_overlaps (self, &area);
    if (overlaps < fewest) {
      fewest = overlaps;
      best = area;
    }
  }
  take (self, best);
  sitnet_description_add_text (self->page, (SitnetPoint){best.x0, best.y1 - self->size / 5}, SITNET_ALIGN_LEFT, text,
                               self->size, FALSE, "#111111");
}

void
sitnet_tie_labels_draw (SitnetDescription *page, const SitnetMapTie *ties, const guint32 *numbers, gint32 size)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (Area));
  const Labels self = {page, taken, size};
  for (guint i = 0; i < page->boxes->len; i++) {
    const SitnetBox *box = &g_array_index (page->boxes, SitnetBox, i);
    take (&self,
          (Area){box->x - box->width / 2, box->y - box->height / 2, box->x + box->width / 2, box->y + box->height / 2});
  }
  for (guint i = 0; i < page->strokes->len; i++) {
    if (ties[numbers[i]].label != NULL)
      draw (&self, &g_array_index (page->strokes, SitnetStroke, i), ties[numbers[i]].label);
  }
}
