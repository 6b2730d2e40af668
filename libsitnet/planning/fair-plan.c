/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Plans a fair: most actors, then the dearest wishes, then nobody refused twice where another could be refused once. */
#include "fair-plan.h"

#include "assignment.h"
#include "glpk-glue.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NONE G_MAXUINT32
#define PLANNING 0.5     /* how far a question has come that plans */
#define MOST_REFUSALS 30 /* that count; whoever wishes for more blocks is no worse off */
#define MOST_COLUMNS 20000
#define MOST_WISHERS 100000 /* beyond, worths would not fit; refusals do not count then, and nothing is proved */

typedef struct {
  const SitnetFair *fair;
  guint32 n_wishers;
  guint32 *wishes;   /* per actor */
  guint32 *refusals; /* per wish: how many of its actor's are dearer */
  SitnetPace pace;
  const SitnetProgress *progress;
  GError **error;
  gboolean failed;
} Planner;

static gboolean
go_on (gpointer data)
{
  Planner *self = data;
  self->failed = self->failed || !sitnet_progress_report (self->progress, PLANNING, self->error);
  return !self->failed;
}

/* Wishes by actor and priority, counted from above. */
static void
count_refusals (const SitnetFair *fair, guint32 *wishes, guint32 *refusals)
{
  enum { LEVELS = 7 }; /* priorities, and one above all */
  g_autofree guint32 *above = g_new0 (guint32, ((gsize)fair->n_actors + 1) * LEVELS);
  for (guint32 w = 0; w < fair->n_wishes; w++) {
    wishes[fair->actor[w]]++;
    for (guint32 level = 0; level < MIN (fair->priority[w], LEVELS); level++)
      above[(gsize)fair->actor[w] * LEVELS + level]++;
  }
  for (guint32 w = 0; w < fair->n_wishes; w++)
    refusals[w] = above[(gsize)fair->actor[w] * LEVELS + MIN (fair->priority[w], LEVELS - 1)];
}

static guint32
count_wishers (const SitnetFair *fair, const guint32 *wishes)
{
  guint32 n = 0;
  for (guint32 a = 0; a < fair->n_actors; a++)
    n += wishes[a] > 0 ? 1 : 0;
  return n;
}

/* One who is refused twice weighs more than all others refused once. */
static gint64
burden (guint32 n_wishers, guint32 refusals)
{
  gint64 further = (gint64)MIN (refusals, MOST_REFUSALS) - 1;
  return refusals == 0 || n_wishers > MOST_WISHERS ? 0 : 1 + ((gint64)n_wishers + 1) * further * further;
}

SitnetFairValue
sitnet_fair_value (const SitnetFair *fair, const guint32 *wish_of_actor)
{
  SitnetFairValue value = {0, 0, 0};
  g_autofree guint32 *wishes = g_new0 (guint32, (gsize)fair->n_actors + 1);
  g_autofree guint32 *refusals = g_new (guint32, (gsize)fair->n_wishes + 1);
  count_refusals (fair, wishes, refusals);
  guint32 n_wishers = count_wishers (fair, wishes);
  for (guint32 a = 0; a < fair->n_actors; a++) {
    guint32 wish = wish_of_actor[a];
    value.refusals += (guint64)burden (n_wishers, wish == NONE ? wishes[a] : refusals[wish]);
    if (wish == NONE)
      continue;
    value.n++;
    value.sum += fair->priority[wish];
  }
  return value;
}

gboolean
sitnet_fair_value_is_better (SitnetFairValue a, SitnetFairValue b)
{
  if (a.n != b.n)
    return a.n > b.n;
  return a.sum != b.sum ? a.sum > b.sum : a.refusals < b.refusals;
}

/* The wishes that a block could hold alone, as offers of places; room for so many parties of the smallest size. Returns
   whether all parties that want a block are of one size, so that an assignment is a plan. */
typedef struct {
  guint32 *wish; /* per offer */
  guint32 *taker, *place, *room;
  gint64 *worth;
  guint32 n;
} Offers;

static void
offers_clear (Offers *self)
{
  g_free (self->wish);
  g_free (self->taker);
  g_free (self->place);
  g_free (self->room);
  g_free (self->worth);
}

static gboolean
make_offers (const Planner *self, Offers *offers)
{
  const SitnetFair *fair = self->fair;
  gsize n = fair->n_wishes;
  gint64 per_priority = (gint64)self->n_wishers * burden (self->n_wishers, MOST_REFUSALS) + 1;
  g_autofree guint32 *smallest = g_new (guint32, (gsize)fair->n_blocks + 1);
  gboolean alike = TRUE;
  *offers = (Offers){g_new (guint32, n + 1), g_new (guint32, n + 1),
                     g_new (guint32, n + 1), g_new (guint32, (gsize)fair->n_blocks + 1),
                     g_new (gint64, n + 1),  0};
  memset (smallest, 0xff, fair->n_blocks * sizeof *smallest);
  for (guint32 w = 0; w < fair->n_wishes; w++) {
    guint32 block = fair->block[w];
    if (fair->people[w] > fair->capacity[block])
      continue;
    if (fair->capacity[block] != G_MAXUINT64 && smallest[block] != NONE && smallest[block] != fair->people[w])
      alike = FALSE;
    smallest[block] = MIN (smallest[block], fair->people[w]);
    offers->wish[offers->n] = w;
    offers->taker[offers->n] = fair->actor[w];
    offers->place[offers->n] = block;
    offers->worth[offers->n++] = (gint64)fair->priority[w] * per_priority -
                                 burden (self->n_wishers, self->refusals[w]) +
                                 burden (self->n_wishers, self->wishes[fair->actor[w]]);
  }
  for (guint32 b = 0; b < fair->n_blocks; b++)
    offers->room[b] = smallest[b] == NONE ? 0 : (guint32)MIN (fair->capacity[b] / smallest[b], fair->n_actors);
  return alike;
}

static void
find_by_flow (Planner *self, SitnetFairPlan *plan)
{
  Offers offers;
  const SitnetFair *fair = self->fair;
  gboolean is_plan = make_offers (self, &offers);
  g_autofree guint32 *chosen = g_new (guint32, (gsize)fair->n_actors + 1);
  SitnetAssignment assignment = {fair->n_actors, fair->n_blocks, offers.n,   offers.taker,
                                 offers.place,   offers.worth,   offers.room};
  self->failed = !sitnet_assignment_find (&assignment, &self->pace, chosen, self->error);
  plan->most = 0;
  for (guint32 a = 0; a < fair->n_actors && !self->failed; a++) {
    plan->most += chosen[a] != NONE ? 1 : 0;
    plan->wish[a] = chosen[a] == NONE || !is_plan ? NONE : offers.wish[chosen[a]];
  }
  plan->proved = is_plan && self->n_wishers <= MOST_WISHERS;
  offers_clear (&offers);
}

/* Small parties first, each to the dearest block that has room. */

static gint
compare_parties (gconstpointer a, gconstpointer b, gpointer data)
{
  const SitnetFair *fair = data;
  guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
  if (fair->people[x] != fair->people[y])
    return fair->people[x] < fair->people[y] ? -1 : 1;
  if (fair->priority[x] != fair->priority[y])
    return fair->priority[x] > fair->priority[y] ? -1 : 1;
  return x < y ? -1 : x > y;
}

static void
find_greedily (Planner *self, SitnetFairPlan *plan)
{
  const SitnetFair *fair = self->fair;
  g_autofree guint32 *order = g_new (guint32, (gsize)fair->n_wishes + 1);
  g_autofree guint64 *left = g_new (guint64, (gsize)fair->n_blocks + 1);
  if (fair->n_blocks > 0)
    memcpy (left, fair->capacity, fair->n_blocks * sizeof *left);
  for (guint32 w = 0; w < fair->n_wishes; w++)
    order[w] = w;
  if (fair->n_wishes > 1)
    g_qsort_with_data (order, (gint)fair->n_wishes, sizeof *order, compare_parties, (gpointer)fair);
  for (guint32 i = 0; i < fair->n_wishes; i++) {
    guint32 wish = order[i], actor = fair->actor[wish], block = fair->block[wish];
    if (plan->wish[actor] != NONE || fair->people[wish] > left[block])
      continue;
    plan->wish[actor] = wish;
    if (left[block] != G_MAXUINT64)
      left[block] -= fair->people[wish];
  }
}

/* Integer programme: a column a wish. */

typedef enum { COUNT, SUM, REFUSALS } Objective;

static double
worth_of (const Planner *self, guint32 wish, Objective objective)
{
  if (objective == COUNT)
    return 1;
  if (objective == SUM)
    return self->fair->priority[wish];
  return (double)(burden (self->n_wishers, self->wishes[self->fair->actor[wish]]) -
                  burden (self->n_wishers, self->refusals[wish]));
}

/* Rows 0 … are actors, then blocks, then the number of actors placed, then the sum of priorities. */
static SitnetIntegerProgramme *
make_programme (const Planner *self)
{
  const SitnetFair *fair = self->fair;
  SitnetIntegerProgramme *programme = sitnet_integer_programme_new ();
  for (guint32 a = 0; a < fair->n_actors; a++)
    sitnet_integer_programme_add_row (programme, -INFINITY, 1);
  for (guint32 b = 0; b < fair->n_blocks; b++)
    sitnet_integer_programme_add_row (programme, -INFINITY,
                                      fair->capacity[b] == G_MAXUINT64 ? INFINITY : (double)fair->capacity[b]);
  guint32 count = sitnet_integer_programme_add_row (programme, 0, fair->n_actors);
  guint32 sum = sitnet_integer_programme_add_row (programme, 0, INFINITY);
  for (guint32 w = 0; w < fair->n_wishes; w++) {
    gboolean fits = fair->people[w] <= fair->capacity[fair->block[w]];
    sitnet_integer_programme_add_column (programme, 0, fits ? 1 : 0, 0);
    sitnet_integer_programme_add_entry (programme, fair->actor[w], w, 1);
    sitnet_integer_programme_add_entry (programme, fair->n_actors + fair->block[w], w, fair->people[w]);
    sitnet_integer_programme_add_entry (programme, count, w, 1);
    sitnet_integer_programme_add_entry (programme, sum, w, fair->priority[w]);
  }
  return programme;
}

/* Keeps what is better, and has what follows lose nothing of it. Returns whether it is proven. */
static gboolean
improve (Planner *self, SitnetIntegerProgramme *programme, Objective objective, SitnetFairPlan *plan)
{
  static const SitnetGlpkLimits limits = {4000, 2000, TRUE};
  const SitnetFair *fair = self->fair;
  const SitnetPatience patience = {go_on, self};
  g_autofree double *values = g_new0 (double, (gsize)fair->n_wishes + 1);
  g_autofree guint32 *chosen = g_new (guint32, (gsize)fair->n_actors + 1);
  double bound;
  for (guint32 w = 0; w < fair->n_wishes; w++)
    sitnet_integer_programme_set_worth (programme, w, worth_of (self, w, objective));
  SitnetGlpkAnswer answer = sitnet_glpk_solve (programme, &limits, &patience, values, &bound);
  if (objective == COUNT && bound >= 0 && bound < plan->most)
    plan->most = (guint32)floor (bound + 1e-6);
  if (answer != SITNET_GLPK_BEST && answer != SITNET_GLPK_FOUND)
    return FALSE;
  memset (chosen, 0xff, fair->n_actors * sizeof *chosen);
  for (guint32 w = 0; w < fair->n_wishes; w++)
    if (values[w] > 0.5)
      chosen[fair->actor[w]] = w;
  SitnetFairValue value = sitnet_fair_value (fair, chosen);
  if (sitnet_fair_value_is_better (value, plan->value)) {
    plan->value = value;
    memcpy (plan->wish, chosen, fair->n_actors * sizeof *chosen);
  }
  if (objective != REFUSALS)
    g_array_index (programme->rows, SitnetBounds, fair->n_actors + fair->n_blocks + objective).low =
        objective == COUNT ? plan->value.n : (double)plan->value.sum;
  return answer == SITNET_GLPK_BEST;
}

static void
find_by_programme (Planner *self, SitnetFairPlan *plan)
{
  if (self->fair->n_wishes > MOST_COLUMNS)
    return;
  g_autoptr (SitnetIntegerProgramme) programme = make_programme (self);
  plan->proved = improve (self, programme, COUNT, plan) && improve (self, programme, SUM, plan) &&
                 improve (self, programme, REFUSALS, plan);
}

SitnetFairPlan *
sitnet_fair_plan_find (const SitnetFair *fair, const SitnetProgress *progress, GError **error)
{
  Planner self = {.fair = fair, .progress = progress, .error = error};
  g_autoptr (SitnetFairPlan) plan = g_new0 (SitnetFairPlan, 1);
  g_autofree guint32 *wishes = g_new0 (guint32, (gsize)fair->n_actors + 1);
  g_autofree guint32 *refusals = g_new (guint32, (gsize)fair->n_wishes + 1);
  self.pace = (SitnetPace){.progress = progress, .fraction = PLANNING};
  self.wishes = wishes;
  self.refusals = refusals;
  count_refusals (fair, wishes, refusals);
  self.n_wishers = count_wishers (fair, wishes);
  plan->wish = g_new (guint32, (gsize)fair->n_actors + 1);
  memset (plan->wish, 0xff, fair->n_actors * sizeof *plan->wish);
  find_by_flow (&self, plan);
  if (!self.failed && !plan->proved)
    find_greedily (&self, plan);
  plan->value = sitnet_fair_value (fair, plan->wish);
  if (!self.failed && !plan->proved)
    find_by_programme (&self, plan);
  return self.failed ? NULL : g_steal_pointer (&plan);
}

void
sitnet_fair_plan_free (SitnetFairPlan *self)
{
  if (self == NULL)
    return;
  g_free (self->wish);
  g_free (self);
}
