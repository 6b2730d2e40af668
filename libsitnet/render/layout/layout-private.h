/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the files of the layout share: the page, its boxes and lines in flat arrays, and what they cost. */
#ifndef SITNET_LAYOUT_PRIVATE_H
#define SITNET_LAYOUT_PRIVATE_H

#include "layout.h"

/* All flat arrays are a multiple of this long, so that the counting loops need no remainder. */
#define LAYOUT_LANES 8

/* An actor that lies over a line counts so much. */
#define LAYOUT_ACTOR_WEIGHT 6

/* Where boxes, lines and padding wait that are not on the page: no test against a box on the page succeeds
 * there. */
#define LAYOUT_PARKED (-2000)

/* Boxes are this much larger when lines are tested against them (3 pt). */
#define LAYOUT_CLEARANCE 30

typedef struct {
  guint n;
  guint n_padded;
  gint32 *x0, *y0, *x1, *y1;
  gint32 *weight;
} LayoutLines;

typedef struct {
  guint n;
  guint n_padded;
  gint32 *x, *y;
  gint32 *half_width, *half_height;
  gint32 *weight;
  gint32 *sector;
} LayoutBoxes;

typedef struct {
  gint32 x0, y0, x1, y1;
} LayoutSegment;

/* Counting, layout-count.c. A tally, when given, gets the amount for each line or box that is counted. */
gint32 sitnet_layout_count_crossings (const LayoutLines *lines, const LayoutSegment *segment, gint32 amount,
                                      gint32 *tally);
gint32 sitnet_layout_count_boxes (const LayoutBoxes *boxes, const LayoutSegment *segment, gint32 amount, gint32 *tally);
gint32 sitnet_layout_count_lines (const LayoutLines *lines, const LayoutBoxes *boxes, guint box, gint32 amount,
                                  gint32 *tally);
gint32 sitnet_layout_count_close (const LayoutBoxes *boxes, guint box, gint32 x, gint32 y);
gint32 sitnet_layout_sum_crowding (const LayoutBoxes *boxes, guint box, gint32 own, gint32 foreign);

/* What is held against a map; the unit is a thousandth of a crossing. Lengths are in tenths of a point. */
typedef struct {
  gint64 crossing;      /* one crossing */
  gint64 under;         /* a line under a foreign box; half of it under a title, fourfold for a bridge */
  gint64 length;        /* 1000 of length; threefold for a bridge */
  gint64 pull;          /* 1000 of distance from the middle of the sector beyond its reach; 3 % of it within */
  gint64 reach_percent; /* of the radius that the sector would have as a disc */
  gint64 crowding;      /* a box of the same sector that is nearer than crowding_own, when it touches */
  gint32 crowding_own;
  gint32 crowding_foreign;
} LayoutTaste;

typedef struct {
  gint64 sum_x, sum_y; /* of its boxes on the page */
  gint64 n;
  gint64 n_actors;
  gint64 radius;
  gint32 title;          /* its box, −1 for none */
  guint32 member, after; /* its boxes: members[member] to members[after - 1] */
} LayoutSector;

typedef struct {
  gint32 width, height;
  LayoutTaste taste;
  LayoutBoxes boxes;
  LayoutLines lines;
  LayoutSector *sectors;
  guint n_sectors;
  guint32 *members; /* boxes by sector */

  /* The ledger: kept for the boxes as they stand, so that the cost of a box is known without counting. */
  gint32 *crossings; /* of each line */
  gint32 *covered;   /* weight of the boxes over each line, its ends too */
  gint32 *hidden;    /* weight of the lines under each box, its own too */

  const SitnetLayoutBox *given;
  guint32 *from, *to; /* ends of the lines */
  guint32 *first;     /* of the lines of box i: incident[first[i]] to incident[first[i + 1] - 1] */
  guint32 *incident;
  gboolean *is_placed;
  gboolean *is_pendant; /* has one line: stands beside its partner, whatever the sector of either */

  guint64 random;
  SitnetGoOnFunc progress;
  gpointer progress_data;
} LayoutPage;

/* The page, layout-page.c. */
LayoutPage *sitnet_layout_page_new (const SitnetLayoutBox *boxes, guint n_boxes, const SitnetLayoutLine *lines,
                                    guint n_lines, const SitnetLayoutOptions *options);
void sitnet_layout_page_free (LayoutPage *self);
void sitnet_layout_page_put (LayoutPage *self, guint box, gint32 x, gint32 y);
void sitnet_layout_page_lift (LayoutPage *self, guint box);
gboolean sitnet_layout_page_holds (const LayoutPage *self, guint box, gint32 x, gint32 y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LayoutPage, sitnet_layout_page_free)

static inline gboolean
sitnet_layout_page_draws (const LayoutPage *self, guint line)
{
  return self->is_placed[self->from[line]] && self->is_placed[self->to[line]];
}

/* What takes no counting of lines, layout-cost.c. */
gint64 sitnet_layout_whole_root (gint64 square);
gint64 sitnet_layout_length_cost (const LayoutPage *self, guint line);
gint64 sitnet_layout_pull_cost (const LayoutPage *self, guint box);
gint64 sitnet_layout_cheap_cost (const LayoutPage *self, guint box);
gint32 sitnet_layout_page_title_gap (const LayoutPage *self, guint box);

/* The ledger, layout-ledger.c. */
void sitnet_layout_page_record (LayoutPage *self, guint box, gint32 sign);
void sitnet_layout_page_recount (LayoutPage *self);
gint64 sitnet_layout_page_recorded (const LayoutPage *self, guint box);
gint64 sitnet_layout_page_price (const LayoutPage *self, guint box, gint64 limit);
gint64 sitnet_layout_page_total (const LayoutPage *self);

/* One search after another, layout-course.c; several at once, layout-best.c, where each is judged. */
gboolean sitnet_layout_arrange (LayoutPage *page, guint32 trials_each, GError **error);
LayoutPage *sitnet_layout_best (const SitnetLayoutBox *boxes, guint n_boxes, const SitnetLayoutLine *lines,
                                guint n_lines, const SitnetLayoutOptions *options, GError **error);
gint64 sitnet_layout_page_scatter (const LayoutPage *self);
gint64 sitnet_layout_page_judge (const LayoutPage *self);
LayoutTaste sitnet_layout_first_taste (const LayoutPage *page);
LayoutTaste sitnet_layout_last_taste (const LayoutPage *page);

/* A first legal place for every box that has none, layout-start.c. */
gboolean sitnet_layout_start (LayoutPage *page, GError **error);

/* The search for better ones, layout-search.c. */
typedef struct {
  guint64 trials;
  gint32 hot, cold;               /* temperature in costs, at the beginning and at the end */
  gint32 far, near;               /* how far a box is moved, at the beginning and at the end */
  double done_before, done_after; /* for the progress function */
} LayoutSchedule;

gboolean sitnet_layout_search (LayoutPage *page, const LayoutSchedule *schedule, GError **error);
void sitnet_layout_stretch (LayoutPage *page, gint64 limit_percent);
void sitnet_layout_settle_titles (LayoutPage *page);
guint32 sitnet_layout_random (guint64 *state, guint32 limit);
gint32 sitnet_layout_negative_log (guint32 numerator, guint32 denominator);

#endif
