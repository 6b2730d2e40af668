/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ledger of a page: what crosses and covers what, kept while boxes move, so that a box is priced without counting. */
#include "layout-private.h"

static LayoutSegment
segment_of (const LayoutPage *self, guint line)
{
  const LayoutLines *lines = &self->lines;
  return (LayoutSegment){lines->x0[line], lines->y0[line], lines->x1[line], lines->y1[line]};
}

/* Enters (sign 1) a box that has just been put, or strikes it (sign -1) before it goes. */
void
sitnet_layout_page_record (LayoutPage *self, guint box, gint32 sign)
{
  gint32 hidden =
      sitnet_layout_count_lines (&self->lines, &self->boxes, box, sign * self->boxes.weight[box], self->covered);
  for (guint i = self->first[box]; i < self->first[box + 1]; i++) {
    guint line = self->incident[i];
    if (!sitnet_layout_page_draws (self, line))
      continue;
    LayoutSegment segment = segment_of (self, line);
    self->crossings[line] = sitnet_layout_count_crossings (&self->lines, &segment, sign, self->crossings);
    self->covered[line] =
        sitnet_layout_count_boxes (&self->boxes, &segment, sign * self->lines.weight[line], self->hidden);
  }
  self->hidden[box] = hidden;
}

/* Makes the ledger anew, after many boxes have moved. */
void
sitnet_layout_page_recount (LayoutPage *self)
{
  for (guint line = 0; line < self->lines.n; line++) {
    LayoutSegment segment = segment_of (self, line);
    self->crossings[line] = sitnet_layout_count_crossings (&self->lines, &segment, 0, NULL);
    self->covered[line] = sitnet_layout_count_boxes (&self->boxes, &segment, 0, NULL);
  }
  for (guint box = 0; box < self->boxes.n; box++)
    self->hidden[box] = sitnet_layout_count_lines (&self->lines, &self->boxes, box, 0, NULL);
}

static gint64
hidden_cost (const LayoutPage *self, guint box, gint32 hidden)
{
  return (gint64)hidden * self->boxes.weight[box] * self->taste.under / LAYOUT_ACTOR_WEIGHT;
}

static gint64
line_cost (const LayoutPage *self, guint line, gint32 crossings, gint32 covered)
{
  return crossings * self->taste.crossing +
         (gint64)covered * self->lines.weight[line] * self->taste.under / LAYOUT_ACTOR_WEIGHT;
}

/* The cost of a box where it stands, from the ledger. The box and its lines cover each other wherever they
   are: that adds the same amount to every place, here and in sitnet_layout_page_price(). */
gint64
sitnet_layout_page_recorded (const LayoutPage *self, guint box)
{
  gint64 cost = sitnet_layout_cheap_cost (self, box) + hidden_cost (self, box, self->hidden[box]);
  for (guint i = self->first[box]; i < self->first[box + 1]; i++) {
    guint line = self->incident[i];
    if (sitnet_layout_page_draws (self, line))
      cost += line_cost (self, line, self->crossings[line], self->covered[line]);
  }
  return cost;
}

/* What a reader meets on the whole page, from the ledger: crossings, covered boxes, length. A line under its own ends counts
   the same on every page. */
gint64
sitnet_layout_page_total (const LayoutPage *self)
{
  gint64 total = 0;
  for (guint line = 0; line < self->lines.n; line++)
    total += self->crossings[line] * self->taste.crossing / 2 + sitnet_layout_length_cost (self, line);
  for (guint box = 0; box < self->boxes.n; box++)
    total += hidden_cost (self, box, self->hidden[box]);
  return total;
}

/* The cost of a box where it stands, counted; counting ends as soon as the cost is above the limit. */
gint64
sitnet_layout_page_price (const LayoutPage *self, guint box, gint64 limit)
{
  gint64 cost = sitnet_layout_cheap_cost (self, box);
  if (cost > limit)
    return cost;
  cost += hidden_cost (self, box, sitnet_layout_count_lines (&self->lines, &self->boxes, box, 0, NULL));
  for (guint i = self->first[box]; i < self->first[box + 1] && cost <= limit; i++) {
    guint line = self->incident[i];
    if (!sitnet_layout_page_draws (self, line))
      continue;
    LayoutSegment segment = segment_of (self, line);
    cost += line_cost (self, line, sitnet_layout_count_crossings (&self->lines, &segment, 0, NULL),
                       sitnet_layout_count_boxes (&self->boxes, &segment, 0, NULL));
  }
  return cost;
}
