/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a box costs where it stands, but for lines that cross or are covered: length, distance, crowding. */
#include "layout-private.h"

#include <math.h>

#define BRIDGE_LENGTH_WEIGHT 3

/* A bridge is what the map is looked at for: between its two boxes it shows this long (30 pt) where it can. Costs per
 * tenth of a point that is missing. */
#define BRIDGE_SEEN_LENGTH 300
#define BRIDGE_SHORT_COST 30

/* An actor with one tie stands beside its partner: costs per tenth of a point that the line is longer than this (35 pt
   and half of two boxes), and the share of the pull of its sector that is left, in percent. */
#define PENDANT_LENGTH 1000
#define PENDANT_LENGTH_COST 12
#define PENDANT_PULL_PERCENT 10

/* Shares of a line are counted in so many parts. */
#define PARTS 1024

/* Within its reach a sector still pulls a little, so that it closes up (percent of the full pull). */
#define PULL_WITHIN_PERCENT 3

/* A title is held within 12 pt of a box of its sector: costs per tenth of a point beyond, and from the
 * middle. */
#define TITLE_REACH 120
#define TITLE_STRAY_COST 20
#define TITLE_MIDDLE_COST 1

/* Exact on every machine: the rounding of sqrt() is put right. */
gint64
sitnet_layout_whole_root (gint64 square)
{
  gint64 root = (gint64)sqrt ((double)square);
  while (root * root > square)
    root--;
  while ((root + 1) * (root + 1) <= square)
    root++;
  return root;
}

static gint64
distance (gint64 dx, gint64 dy)
{
  return sitnet_layout_whole_root (dx * dx + dy * dy);
}

/* From the box to the nearest other box of its sector; negative when there is none. */
gint32
sitnet_layout_page_title_gap (const LayoutPage *self, guint box)
{
  const LayoutBoxes *boxes = &self->boxes;
  gint32 nearest = -1;
  if (boxes->sector[box] < 0)
    return nearest;
  const LayoutSector *sector = &self->sectors[boxes->sector[box]];
  for (guint32 member = sector->member; member < sector->after; member++) {
    guint32 i = self->members[member];
    if (i == box || !self->is_placed[i])
      continue;
    gint32 beside = ABS (boxes->x[i] - boxes->x[box]) - boxes->half_width[i] - boxes->half_width[box];
    gint32 above = ABS (boxes->y[i] - boxes->y[box]) - boxes->half_height[i] - boxes->half_height[box];
    gint32 gap = MAX (0, MAX (beside, above));
    if (nearest < 0 || gap < nearest)
      nearest = gap;
  }
  return nearest;
}

static gint64
stray_cost (const LayoutPage *self, guint title)
{
  return (gint64)TITLE_STRAY_COST * MAX (0, sitnet_layout_page_title_gap (self, title) - TITLE_REACH);
}

/* An actor, too, can bring the title of its sector home. */
static gint64
title_cost (const LayoutPage *self, guint box)
{
  gint32 number = self->boxes.sector[box];
  gint32 title = number >= 0 ? self->sectors[number].title : -1;
  return title >= 0 && (guint)title != box && self->is_placed[title] ? stray_cost (self, (guint)title) : 0;
}

/* What the box pays for being away from its sector. */
gint64
sitnet_layout_pull_cost (const LayoutPage *self, guint box)
{
  gint32 number = self->boxes.sector[box];
  if (number < 0 || self->sectors[number].n < 2)
    return 0;
  const LayoutSector *sector = &self->sectors[number];
  gint32 x = self->boxes.x[box], y = self->boxes.y[box];
  gint64 others = sector->n - 1;
  gint64 away = distance ((sector->sum_x - x) / others - x, (sector->sum_y - y) / others - y);
  if (self->given[box].is_title)
    return TITLE_MIDDLE_COST * away + stray_cost (self, box);
  gint64 beyond = MAX (0, away - sector->radius * self->taste.reach_percent / 100);
  gint64 pull = self->is_pendant[box] ? self->taste.pull * PENDANT_PULL_PERCENT / 100 : self->taste.pull;
  return pull * (100 * beyond + PULL_WITHIN_PERCENT * away) / 100000;
}

/* What is seen of a line between the boxes at its ends: a share of its whole length. */
static gint64
seen_length (const LayoutPage *self, guint line, gint64 along)
{
  const LayoutBoxes *boxes = &self->boxes;
  guint ends[] = {self->from[line], self->to[line]};
  gint64 dx = ABS (boxes->x[ends[0]] - boxes->x[ends[1]]), dy = ABS (boxes->y[ends[0]] - boxes->y[ends[1]]);
  gint64 seen = PARTS;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    gint64 beside = boxes->half_width[ends[i]], above = boxes->half_height[ends[i]];
    seen -= MIN (dx > beside ? PARTS * beside / dx : PARTS, dy > above ? PARTS * above / dy : PARTS);
  }
  return along * MAX (seen, 0) / PARTS;
}

/* A bridge is to be short, but not so short that it is overlooked. */
gint64
sitnet_layout_length_cost (const LayoutPage *self, guint line)
{
  const LayoutLines *lines = &self->lines;
  gint64 along = distance (lines->x1[line] - lines->x0[line], lines->y1[line] - lines->y0[line]);
  if (self->lines.weight[line] == 1)
    return along * self->taste.length / 1000;
  gint64 missing = MAX (0, BRIDGE_SEEN_LENGTH - seen_length (self, line, along));
  gint64 cost = BRIDGE_LENGTH_WEIGHT * along * self->taste.length / 1000 + BRIDGE_SHORT_COST * missing;
  if (self->is_pendant[self->from[line]] || self->is_pendant[self->to[line]])
    cost += PENDANT_LENGTH_COST * MAX (0, along - PENDANT_LENGTH);
  return cost;
}

/* The part of the cost that takes no counting of lines. */
gint64
sitnet_layout_cheap_cost (const LayoutPage *self, guint box)
{
  gint64 length = 0;
  for (guint i = self->first[box]; i < self->first[box + 1]; i++) {
    guint line = self->incident[i];
    length += sitnet_layout_page_draws (self, line) ? sitnet_layout_length_cost (self, line) : 0;
  }
  const LayoutTaste *taste = &self->taste;
  gint64 crowding = sitnet_layout_sum_crowding (&self->boxes, box, taste->crowding_own, taste->crowding_foreign);
  return length + crowding * taste->crowding / taste->crowding_own + sitnet_layout_pull_cost (self, box) +
         title_cost (self, box);
}
