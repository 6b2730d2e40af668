/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The search for a better map: simulated annealing over shifts and swaps of boxes, in whole numbers. */
#include "layout-private.h"

#include "error-private.h"

#include <sitnet/error.h>

/* The schedule goes down in this many equal steps; between two of them the caller may stop the search. */
#define STEPS 512

/* Of a hundred trials so many swap two actors; the others shift one box. Swaps between sectors are tried a
   third of the times that swaps within one are. */
#define SWAPS_PERCENT 10
#define FOREIGN_SWAPS_ONE_IN 3

/* Shifted boxes stand on a grid of 2 pt. */
#define GRID 20

#define LOG_SHIFT 16
#define LOG_ENTRIES 1024
#define LN_2 45426 /* ln 2 · 2^16 */

typedef struct {
  LayoutPage *page;
  guint32 *movable;
  guint n_movable;
  guint32 *actors;
  guint n_actors;
  gint32 logs[LOG_ENTRIES];
  gint64 temperature; /* shifted by LOG_SHIFT */
  gint32 radius;
} Search;

/* xorshift64, Marsaglia, Journal of Statistical Software 8 (14), 2003. */
guint32
sitnet_layout_random (guint64 *state, guint32 limit)
{
  *state ^= *state << 13;
  *state ^= *state >> 7;
  *state ^= *state << 17;
  return (guint32)((*state >> 20) % limit);
}

/* Binary logarithm shifted by LOG_SHIFT, bit by bit: squaring doubles the logarithm. */
static gint64
binary_log (guint32 value)
{
  guint whole = g_bit_storage (value) - 1;
  guint64 mantissa = (guint64)value << (31 - whole);
  gint64 log = whole;
  for (guint i = 0; i < LOG_SHIFT; i++) {
    mantissa = mantissa * mantissa >> 31;
    log <<= 1;
    if (mantissa >> 32) {
      mantissa >>= 1;
      log |= 1;
    }
  }
  return log;
}

/* −ln (numerator / denominator) · 2^16, the same on every machine. */
gint32
sitnet_layout_negative_log (guint32 numerator, guint32 denominator)
{
  g_return_val_if_fail (numerator > 0 && denominator >= numerator, 0);
  return (gint32)((binary_log (denominator) - binary_log (numerator)) * LN_2 >> LOG_SHIFT);
}

static gint64
decayed (gint64 value, guint64 factor, guint steps)
{
  for (guint i = 0; i < steps; i++)
    value = (gint64)((guint64)value * factor >> 32);
  return value;
}

/* The factor (shifted by 32) that brings one value down to the other in STEPS steps, found by halving. */
static guint64
decay_factor (gint64 from, gint64 to)
{
  guint64 low = 0, high = G_GUINT64_CONSTANT (1) << 32;
  while (low + 1 < high) {
    guint64 middle = (low + high) / 2;
    if (decayed (from, middle, STEPS) > to)
      high = middle;
    else
      low = middle;
  }
  return low;
}

/* By how much a trial may be worse and still be accepted (Metropolis: with probability exp (−worse / T)). */
static gint64
tolerance (Search *self)
{
  gint64 log = self->logs[sitnet_layout_random (&self->page->random, LOG_ENTRIES)];
  return (self->temperature >> 8) * (log >> 4) >> (2 * LOG_SHIFT - 12);
}

static gint32
snapped (gint32 at, gint32 radius, guint32 draw)
{
  return (at + (gint32)draw - radius + GRID / 2) / GRID * GRID;
}

/* Moves a box and keeps it there if the limit allows: struck from the ledger where it stood, entered where it
 * stands. */
static gboolean
keep_or_return (LayoutPage *page, guint box, gint32 x, gint32 y, gint64 limit, gint64 *cost)
{
  gint32 old_x = page->boxes.x[box], old_y = page->boxes.y[box];
  sitnet_layout_page_put (page, box, x, y);
  *cost = sitnet_layout_page_price (page, box, limit);
  sitnet_layout_page_put (page, box, old_x, old_y);
  if (*cost > limit)
    return FALSE;
  sitnet_layout_page_record (page, box, -1);
  sitnet_layout_page_put (page, box, x, y);
  sitnet_layout_page_record (page, box, 1);
  return TRUE;
}

static void
try_shift (Search *self)
{
  LayoutPage *page = self->page;
  guint box = self->movable[sitnet_layout_random (&page->random, self->n_movable)];
  guint32 span = (guint32)(2 * self->radius + 1);
  gint32 x = snapped (page->boxes.x[box], self->radius, sitnet_layout_random (&page->random, span));
  gint32 y = snapped (page->boxes.y[box], self->radius, sitnet_layout_random (&page->random, span));
  if (!sitnet_layout_page_holds (page, box, x, y))
    return;
  gint64 cost;
  gint64 limit = sitnet_layout_page_recorded (page, box) + tolerance (self);
  keep_or_return (page, box, x, y, limit, &cost);
}

/* Whether both fit when they change places: each is tested with the other one off the page. */
static gboolean
can_swap (LayoutPage *page, guint one, guint other)
{
  gint32 x = page->boxes.x[one], y = page->boxes.y[one];
  gint32 other_x = page->boxes.x[other], other_y = page->boxes.y[other];
  page->boxes.x[other] = LAYOUT_PARKED;
  gboolean fits = sitnet_layout_page_holds (page, one, other_x, other_y);
  page->boxes.x[other] = other_x;
  if (!fits)
    return FALSE;
  page->boxes.x[one] = other_x;
  page->boxes.y[one] = other_y;
  page->boxes.x[other] = LAYOUT_PARKED;
  fits = sitnet_layout_page_holds (page, other, x, y);
  page->boxes.x[one] = x;
  page->boxes.y[one] = y;
  page->boxes.x[other] = other_x;
  return fits;
}

static void
try_swap (Search *self)
{
  LayoutPage *page = self->page;
  guint one = self->actors[sitnet_layout_random (&page->random, self->n_actors)];
  guint other = self->actors[sitnet_layout_random (&page->random, self->n_actors)];
  if (one == other)
    return;
  if (page->boxes.sector[one] != page->boxes.sector[other] &&
      sitnet_layout_random (&page->random, FOREIGN_SWAPS_ONE_IN) != 0)
    return;
  if (!can_swap (page, one, other))
    return;
  gint32 x = page->boxes.x[one], y = page->boxes.y[one];
  gint32 other_x = page->boxes.x[other], other_y = page->boxes.y[other];
  gint64 before = sitnet_layout_page_recorded (page, one);
  gint64 cost;
  gint64 allowed = tolerance (self);
  keep_or_return (page, one, other_x, other_y, G_MAXINT64, &cost);
  gint64 limit = before - cost + sitnet_layout_page_recorded (page, other) + allowed;
  if (keep_or_return (page, other, x, y, limit, &cost))
    return;
  sitnet_layout_page_record (page, one, -1);
  sitnet_layout_page_put (page, one, x, y);
  sitnet_layout_page_record (page, one, 1);
}

static void
run_step (Search *self, guint64 trials)
{
  for (guint64 i = 0; i < trials; i++) {
    if (self->n_actors > 1 && sitnet_layout_random (&self->page->random, 100) < SWAPS_PERCENT)
      try_swap (self);
    else
      try_shift (self);
  }
}

static Search *
search_new (LayoutPage *page)
{
  Search *self = g_new0 (Search, 1);
  self->page = page;
  self->movable = g_new0 (guint32, page->boxes.n + 1);
  self->actors = g_new0 (guint32, page->boxes.n + 1);
  for (guint i = 0; i < page->boxes.n; i++) {
    self->movable[self->n_movable++] = i;
    if (!page->given[i].is_title)
      self->actors[self->n_actors++] = i;
  }
  for (guint i = 0; i < LOG_ENTRIES; i++)
    self->logs[i] = sitnet_layout_negative_log (2 * i + 1, 2 * LOG_ENTRIES);
  return self;
}

static void
search_free (Search *self)
{
  g_free (self->movable);
  g_free (self->actors);
  g_free (self);
}

/* Simulated annealing (Kirkpatrick, Gelatt, Vecchi, Science 220, 1983) after the schedule; labels as boxes
   that are moved and swapped under a cost of their own come from Davidson and Harel, ACM Transactions on
   Graphics 15 (4), 1996. The ledger must fit the page; it does so afterwards too. FALSE only when the caller
   stops it. */
gboolean
sitnet_layout_search (LayoutPage *page, const LayoutSchedule *schedule, GError **error)
{
  if (page->boxes.n == 0)
    return TRUE;
  Search *self = search_new (page);
  gint64 radius = (gint64)schedule->far << LOG_SHIFT;
  self->temperature = (gint64)schedule->hot << LOG_SHIFT;
  guint64 cooling = decay_factor (self->temperature, (gint64)schedule->cold << LOG_SHIFT);
  guint64 narrowing = decay_factor (radius, (gint64)schedule->near << LOG_SHIFT);
  gboolean goes_on = TRUE;
  for (guint64 step = 0; step < STEPS && goes_on; step++) {
    self->radius = (gint32)(radius >> LOG_SHIFT);
    run_step (self, schedule->trials * (step + 1) / STEPS - schedule->trials * step / STEPS);
    self->temperature = decayed (self->temperature, cooling, 1);
    radius = decayed (radius, narrowing, 1);
    double share = (double)(step + 1) / STEPS;
    double done = schedule->done_before + share * (schedule->done_after - schedule->done_before);
    goes_on = page->progress == NULL || page->progress (done, page->progress_data);
  }
  search_free (self);
  if (!goes_on)
    sitnet_error_set_literal (error, SITNET_ERROR_CANCELLED, "The map was stopped before it was done");
  return goes_on;
}
