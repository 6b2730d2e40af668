/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Counts crossings, lines under boxes and close boxes: the inner loops of the layout, eight at a time. */
#include "layout-private.h"

#include "target-clones.h"

/* Written with the vector types of gcc and clang, because neither vectorises these loops at -O2 by itself.
   All is exact arithmetic on 32-bit integers (sitnet_layout_place() checks that the page is small enough), so
   both clones give the same counts. */
typedef gint32 Lanes
    __attribute__ ((vector_size (sizeof (gint32) * LAYOUT_LANES), aligned (sizeof (gint32)), may_alias));

#define LANES(array, at) (*(const Lanes *)((array) + (at)))
#define SIGN(v) ((v) >> 31)
#define ABSOLUTE(v) (((v) ^ SIGN (v)) - SIGN (v))
#define SMALLER(a, b) ((b) + (((a) - (b)) & SIGN ((a) - (b))))
#define LARGER(a, b) ((a) - (((a) - (b)) & SIGN ((a) - (b))))

/* Comparisons of lanes give −1 for true and 0 for false. */
#define COUNT(sum, mask, amounts) ((sum) += (mask) & (amounts))
#define TALLY(tally, at, mask, amount) (*(Lanes *)((tally) + (at)) += (mask) & (amount))

static inline gint32
total (const Lanes *lanes)
{
  gint32 sum = 0;
  for (guint i = 0; i < LAYOUT_LANES; i++)
    sum += (*lanes)[i];
  return sum;
}

/* Lines that cross the segment within both; lines that only touch it, as those with a common end do, do not
 * count. */
SITNET_TARGET_CLONES static gint32
count_crossings (const LayoutLines *lines, const LayoutSegment *segment, gint32 amount, gint32 *tally)
{
  gint32 ax = segment->x0, ay = segment->y0;
  gint32 dx = segment->x1 - ax, dy = segment->y1 - ay;
  Lanes sum = {0};
  for (guint i = 0; i < lines->n_padded; i += LAYOUT_LANES) {
    Lanes cx = LANES (lines->x0, i), cy = LANES (lines->y0, i);
    Lanes ex = LANES (lines->x1, i), ey = LANES (lines->y1, i);
    Lanes fx = ex - cx, fy = ey - cy, px = cx - ax, py = cy - ay;
    Lanes turn = dx * fy - dy * fx;
    Lanes start = dx * py - dy * px, end = start + turn;
    Lanes own_start = fy * px - fx * py, own_end = own_start - turn;
    Lanes touches = (start == 0) | (end == 0) | (own_start == 0) | (own_end == 0);
    Lanes crosses = SIGN ((start ^ end) & (own_start ^ own_end)) & ~touches;
    COUNT (sum, crosses, 1);
    if (tally != NULL)
      TALLY (tally, i, crosses, amount);
  }
  return total (&sum);
}

/* The weight of the boxes that lie over the segment, those at its ends too. A box and a segment are apart
   exactly when they are on one of three axes: x, y, and across the segment. */
SITNET_TARGET_CLONES static gint32
count_boxes (const LayoutBoxes *boxes, const LayoutSegment *segment, gint32 amount, gint32 *tally)
{
  gint32 ax = segment->x0, ay = segment->y0;
  gint32 dx = segment->x1 - ax, dy = segment->y1 - ay;
  gint32 wide = ABS (dx), high = ABS (dy);
  gint32 left = MIN (ax, segment->x1), right = MAX (ax, segment->x1);
  gint32 top = MIN (ay, segment->y1), bottom = MAX (ay, segment->y1);
  Lanes sum = {0};
  for (guint i = 0; i < boxes->n_padded; i += LAYOUT_LANES) {
    Lanes x = LANES (boxes->x, i), y = LANES (boxes->y, i);
    Lanes half_width = LANES (boxes->half_width, i) + LAYOUT_CLEARANCE;
    Lanes half_height = LANES (boxes->half_height, i) + LAYOUT_CLEARANCE;
    Lanes across = dx * (y - ay) - dy * (x - ax);
    Lanes over = (x + half_width >= left) & (x - half_width <= right) & (y + half_height >= top) &
                 (y - half_height <= bottom) & (ABSOLUTE (across) <= wide * half_height + high * half_width);
    COUNT (sum, over, LANES (boxes->weight, i));
    if (tally != NULL)
      TALLY (tally, i, over, amount);
  }
  return total (&sum);
}

/* The weight of the lines that pass under the box, its own too. */
SITNET_TARGET_CLONES static gint32
count_lines (const LayoutLines *lines, const LayoutBoxes *boxes, guint box, gint32 amount, gint32 *tally)
{
  gint32 x = boxes->x[box], y = boxes->y[box];
  gint32 half_width = boxes->half_width[box] + LAYOUT_CLEARANCE;
  gint32 half_height = boxes->half_height[box] + LAYOUT_CLEARANCE;
  Lanes sum = {0};
  for (guint i = 0; i < lines->n_padded; i += LAYOUT_LANES) {
    Lanes x0 = LANES (lines->x0, i), y0 = LANES (lines->y0, i);
    Lanes x1 = LANES (lines->x1, i), y1 = LANES (lines->y1, i);
    Lanes dx = x1 - x0, dy = y1 - y0;
    Lanes across = dx * (y - y0) - dy * (x - x0);
    Lanes under = (x + half_width >= SMALLER (x0, x1)) & (x - half_width <= LARGER (x0, x1)) &
                  (y + half_height >= SMALLER (y0, y1)) & (y - half_height <= LARGER (y0, y1)) &
                  (ABSOLUTE (across) <= ABSOLUTE (dx) * half_height + ABSOLUTE (dy) * half_width);
    COUNT (sum, under, LANES (lines->weight, i));
    if (tally != NULL)
      TALLY (tally, i, under, amount);
  }
  return total (&sum);
}

/* Boxes that would be closer than the gap if the box stood at x, y; where it stands now it counts as well. */
SITNET_TARGET_CLONES static gint32
count_close (const LayoutBoxes *boxes, guint box, gint32 x, gint32 y)
{
  gint32 half_width = boxes->half_width[box] + SITNET_LAYOUT_GAP;
  gint32 half_height = boxes->half_height[box] + SITNET_LAYOUT_GAP;
  Lanes sum = {0};
  for (guint i = 0; i < boxes->n_padded; i += LAYOUT_LANES) {
    Lanes dx = LANES (boxes->x, i) - x, dy = LANES (boxes->y, i) - y;
    Lanes close = (ABSOLUTE (dx) < LANES (boxes->half_width, i) + half_width) &
                  (ABSOLUTE (dy) < LANES (boxes->half_height, i) + half_height);
    COUNT (sum, close, 1);
  }
  return total (&sum);
}

/* By how much the boxes around this one are closer than wanted (own to the same sector, foreign to another),
   together; itself always counts the same. */
SITNET_TARGET_CLONES static gint32
sum_crowding (const LayoutBoxes *boxes, guint box, gint32 own, gint32 foreign)
{
  gint32 x = boxes->x[box], y = boxes->y[box];
  gint32 half_width = boxes->half_width[box], half_height = boxes->half_height[box];
  gint32 sector = boxes->sector[box];
  Lanes sum = {0};
  for (guint i = 0; i < boxes->n_padded; i += LAYOUT_LANES) {
    Lanes dx = LANES (boxes->x, i) - x, dy = LANES (boxes->y, i) - y;
    Lanes beside = ABSOLUTE (dx) - LANES (boxes->half_width, i) - half_width;
    Lanes above = ABSOLUTE (dy) - LANES (boxes->half_height, i) - half_height;
    Lanes is_foreign = LANES (boxes->sector, i) != sector;
    Lanes wanted = own + (is_foreign & (foreign - own));
    Lanes missing = wanted - LARGER (beside, above);
    COUNT (sum, missing > 0, missing);
  }
  return total (&sum);
}

/* The clones are static: the resolver of an exported one would be exported too, hidden or not (gcc 12). */

gint32
sitnet_layout_count_crossings (const LayoutLines *lines, const LayoutSegment *segment, gint32 amount, gint32 *tally)
{
  return count_crossings (lines, segment, amount, tally);
}

gint32
sitnet_layout_count_boxes (const LayoutBoxes *boxes, const LayoutSegment *segment, gint32 amount, gint32 *tally)
{
  return count_boxes (boxes, segment, amount, tally);
}

gint32
sitnet_layout_count_lines (const LayoutLines *lines, const LayoutBoxes *boxes, guint box, gint32 amount, gint32 *tally)
{
  return count_lines (lines, boxes, box, amount, tally);
}

gint32
sitnet_layout_count_close (const LayoutBoxes *boxes, guint box, gint32 x, gint32 y)
{
  return count_close (boxes, box, x, y);
}

gint32
sitnet_layout_sum_crowding (const LayoutBoxes *boxes, guint box, gint32 own, gint32 foreign)
{
  return sum_crowding (boxes, box, own, foreign);
}
