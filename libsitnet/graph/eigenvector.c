/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lanczos's (1950) method, which needs about the square root of the steps that repeated multiplication would, begun with
   1 for every actor. What an actor's number is made of are its own number, those of its partners, and sums over the
   part; no sum depends on the order of its terms, so neither does the result. */
#include "eigenvector.h"

#include "orderless-sum.h"
#include "strengths.h"
#include "tridiagonal.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

/* Links looked at between two questions whether to go on: a few milliseconds. */
#define PATIENCE (1u << 19)
/* Work that a part is worth, in actors and links looked at, and how many steps it may take at least and at most. */
#define MOST_WORK 1e9
#define LEAST_STEPS 500
#define MOST_STEPS 200000
/* What is left of a vector, compared with the eigenvalue, when the ones before it explain all of it but rounding. */
#define NOTHING_LEFT 1e-14
/* A result that is off by so many roundings is as good as it gets, or nearly so, and with an error as small as that it
   need not get better. Going on for too long makes it worse: rounding brings the same eigenvalue in once more (Paige
   1972), which then looks like a second one near it. */
#define SOME_ROUNDINGS 64
#define SMALL_ERROR 1e-12
/* So often is looked at every step how far it has come, then every 32nd part of the steps, and where little is left. */
#define FIRST_STEPS 128
#define LITTLE_LEFT 1e-2
/* By how much a value may be wrong at most. */
#define GREATEST_ERROR 1e-8

/* A part: its actors, and a bound that its eigenvalues do not exceed. */
typedef struct {
  const guint32 *actors;
  guint32 n_actors;
  guint64 n_ends;
  double heaviest; /* of its links */
  double bound;
  double eigenvalue; /* NaN = not known */
} Part;

typedef struct {
  const SitnetLinks *links;
  const double *strengths;
  const SitnetProgress *progress;
  GError **error;
  guint64 n_looked;
  double *now, *before, *next; /* per actor: vectors of the method */
  double most_now;             /* the greatest number of `now`, without sign */
  GArray *diagonal, *beside;   /* double: what the matrix is in terms of these vectors */
} Search;

static gboolean
may_go_on (Search *self, guint32 n_looked)
{
  self->n_looked += n_looked;
  if (self->n_looked < PATIENCE)
    return TRUE;
  self->n_looked = 0;
  return sitnet_progress_report (self->progress, 1, self->error);
}

static double
weight_of (const Search *self, guint32 end)
{
  return self->strengths != NULL ? self->strengths[self->links->link_ids[end]] : 1;
}

/* next = matrix × now. FALSE when told to stop. */
static gboolean
multiply (Search *self, const Part *part)
{
  const SitnetLinks *links = self->links;
  SitnetOrderlessSum sum = sitnet_orderless_sum (part->heaviest * self->most_now);
  for (guint32 i = 0; i < part->n_actors; i++) {
    guint32 actor = part->actors[i];
    for (guint32 end = links->offsets[actor]; end < links->offsets[actor + 1]; end++)
      sitnet_orderless_add (&sum, weight_of (self, end) * self->now[links->neighbours[end]]);
    self->next[actor] = sitnet_orderless_take (&sum);
    if (!may_go_on (self, 1 + sitnet_links_degree (links, actor)))
      return FALSE;
  }
  return TRUE;
}

static double
greatest_of (const Part *part, const double *vector)
{
  double most = 0;
  for (guint32 i = 0; i < part->n_actors; i++)
    most = MAX (most, fabs (vector[part->actors[i]]));
  return most;
}

static double
product (const Part *part, const double *a, const double *b)
{
  SitnetOrderlessSum sum = sitnet_orderless_sum (greatest_of (part, a) * greatest_of (part, b));
  for (guint32 i = 0; i < part->n_actors; i++)
    sitnet_orderless_add (&sum, a[part->actors[i]] * b[part->actors[i]]);
  return sitnet_orderless_take (&sum);
}

static void
subtract (Search *self, const Part *part, double of_now, double of_before)
{
  for (guint32 i = 0; i < part->n_actors; i++) {
    guint32 actor = part->actors[i];
    self->next[actor] -= of_now * self->now[actor] + of_before * self->before[actor];
  }
}

/* now = next ÷ length, and what was now becomes before. */
static void
move_on (Search *self, const Part *part, double length)
{
  double *free_vector = self->before;
  for (guint32 i = 0; i < part->n_actors; i++)
    self->next[part->actors[i]] /= length;
  self->before = self->now;
  self->now = self->next;
  self->next = free_vector;
  self->most_now = greatest_of (part, self->now);
}

static void
begin (Search *self, const Part *part)
{
  double start = 1 / sqrt (part->n_actors);
  for (guint32 i = 0; i < part->n_actors; i++) {
    self->now[part->actors[i]] = start;
    self->before[part->actors[i]] = 0;
  }
  self->most_now = start;
}

static double
number_at (const GArray *numbers, guint index)
{
  return g_array_index (numbers, double, index);
}

/* The next row of the small matrix; `length` becomes that of what is left over. */
static gboolean
add_step (Search *self, const Part *part, double *length)
{
  guint step = self->diagonal->len;
  double before = step > 0 ? number_at (self->beside, step - 1) : 0;
  if (step > 0)
    move_on (self, part, before);
  if (!multiply (self, part))
    return FALSE;
  double on_diagonal = product (part, self->now, self->next);
  subtract (self, part, on_diagonal, before);
  *length = sqrt (MAX (product (part, self->next, self->next), 0));
  g_array_append_val (self->diagonal, on_diagonal);
  g_array_append_val (self->beside, *length);
  return TRUE;
}

static guint
most_steps (const Part *part)
{
  double steps = MOST_WORK / ((double)part->n_actors + (double)part->n_ends);
  return (guint)CLAMP (steps, LEAST_STEPS, MOST_STEPS);
}

/* How far the first n rows of the small matrix have come. */
typedef struct {
  guint n;
  double eigenvalue;
  double left;  /* by how much it is not yet one, in roundings */
  double wrong; /* how far off the vector may be */
} Progress;

static Progress
look_at (const Search *self, double length)
{
  guint n = self->diagonal->len;
  g_autofree double *scratch = g_new (double, 2 * (gsize)n);
  SitnetTridiagonalTop top = sitnet_tridiagonal_top ((const double *)(void *)self->diagonal->data,
                                                     (const double *)(void *)self->beside->data, n, scratch, NULL);
  double left = length * top.last, rounding = DBL_EPSILON * top.greatest;
  return (Progress){n, top.greatest, left / rounding, (left + rounding) / (top.greatest - top.second)};
}

/* Keeps the best that has been; TRUE when nothing better is to come. */
static gboolean
is_settled (Progress *best, const Progress *now, double length)
{
  if (now->left <= SOME_ROUNDINGS && now->wrong < best->wrong)
    *best = *now;
  return now->left <= 1 || length <= NOTHING_LEFT * now->eigenvalue || best->wrong <= SMALL_ERROR ||
         (best->n > 0 && now->n > best->n + best->n / 8 + 4);
}

/* The part's greatest eigenvalue, and in the small matrix the rows that its vector is best made of; NaN where it would not
   be sure enough. FALSE when told to stop. */
static gboolean
find_eigenvalue (Search *self, Part *part)
{
  Progress best = {.wrong = HUGE_VAL};
  gboolean settled = FALSE;
  g_array_set_size (self->diagonal, 0);
  g_array_set_size (self->beside, 0);
  begin (self, part);
  for (guint n = 1, look = 1, most = most_steps (part); n <= most && !settled; n++) {
    double length;
    if (!add_step (self, part, &length))
      return FALSE;
    if (n < look && length > LITTLE_LEFT * part->bound)
      continue;
    Progress now = look_at (self, length);
    settled = is_settled (&best, &now, length);
    look = n + 1 + (n < FIRST_STEPS ? 0 : n / 32);
  }
  part->eigenvalue = best.wrong <= GREATEST_ERROR ? best.eigenvalue : NAN;
  g_array_set_size (self->diagonal, best.n);
  return TRUE;
}

/* The same steps once more, each vector with its share. */
static gboolean
add_vectors (Search *self, const Part *part, double *values)
{
  guint n = self->diagonal->len;
  g_autofree double *scratch = g_new (double, 2 * (gsize)n);
  g_autofree double *shares = g_new (double, n);
  sitnet_tridiagonal_top ((const double *)(void *)self->diagonal->data, (const double *)(void *)self->beside->data, n,
                          scratch, shares);
  begin (self, part);
  for (guint step = 0; step < n; step++) {
    for (guint32 i = 0; i < part->n_actors; i++)
      values[part->actors[i]] += shares[step] * self->now[part->actors[i]];
    if (step + 1 == n)
      break;
    if (!multiply (self, part))
      return FALSE;
    subtract (self, part, number_at (self->diagonal, step), step > 0 ? number_at (self->beside, step - 1) : 0);
    move_on (self, part, number_at (self->beside, step));
  }
  return TRUE;
}

/* All are above 0 in truth; one that is clearly not shows that the search went astray. */
static gboolean
set_greatest_to_one (const Part *part, double *values)
{
  double most = greatest_of (part, values), digits = pow (10, SITNET_EIGENVECTOR_DECIMALS);
  gboolean right = TRUE;
  for (guint32 i = 0; i < part->n_actors; i++) {
    double value = values[part->actors[i]] / most;
    right = right && value >= -GREATEST_ERROR;
    values[part->actors[i]] = rint (MAX (value, 0) * digits) / digits;
  }
  return right;
}

static int
compare_bounds (const void *a, const void *b)
{
  const Part *one = a, *other = b;
  return (one->bound < other->bound) - (one->bound > other->bound);
}

/* A link's eigenvalue is at most the root of the product of what its ends are tied with in all, and a part's at most the
   greatest of these (Berman and Zhang 2001). */
static void
set_bounds (Part *list, const SitnetLinks *links, const guint32 *part_of, const double *strengths)
{
  g_autofree double *sums = sitnet_strengths_of_actors (links, strengths);
  for (guint32 l = 0; l < links->n_links; l++) {
    Part *part = &list[part_of[links->from[l]]];
    part->heaviest = MAX (part->heaviest, strengths != NULL ? strengths[l] : 1);
    part->bound = MAX (part->bound, sqrt (sums[links->from[l]]) * sqrt (sums[links->to[l]]));
  }
}

/* `actors` becomes all of them, part after part. */
static Part *
list_parts (const SitnetLinks *links, const SitnetConnectivity *parts, const double *strengths, guint32 *actors)
{
  Part *list = g_new0 (Part, (gsize)parts->n_components + 1);
  guint32 begin = 0;
  for (guint32 c = 0; c < parts->n_components; c++) {
    list[c].actors = actors + begin;
    begin += parts->component_sizes[c];
  }
  for (guint32 a = 0; a < links->n_actors; a++) {
    Part *part = &list[parts->component[a]];
    actors[part->actors - actors + part->n_actors++] = a;
    part->n_ends += sitnet_links_degree (links, a);
  }
  set_bounds (list, links, parts->component, strengths);
  qsort (list, parts->n_components, sizeof *list, compare_bounds);
  return list;
}

static void
clear_values (const Part *part, double *values)
{
  for (guint32 i = 0; i < part->n_actors; i++)
    values[part->actors[i]] = 0;
}

static gboolean
reaches (double eigenvalue, double greatest)
{
  return eigenvalue >= greatest * (1 - SITNET_EIGENVECTOR_REACHES);
}

/* From the greatest bound down, until no part that is left can reach the greatest eigenvalue. FALSE when told to stop. */
static gboolean
search_parts (Search *self, Part *list, guint32 n_parts, double *values, gboolean *known)
{
  double greatest = 0;
  guint32 n_done = 0;
  gboolean sure = TRUE;
  for (; sure && n_done < n_parts && reaches (list[n_done].bound * (1 + NOTHING_LEFT), greatest); n_done++) {
    Part *part = &list[n_done];
    if (part->n_ends == 0)
      break;
    if (!find_eigenvalue (self, part))
      return FALSE;
    sure = !isnan (part->eigenvalue);
    if (!sure || !reaches (part->eigenvalue, greatest))
      continue;
    greatest = MAX (greatest, part->eigenvalue);
    if (!add_vectors (self, part, values))
      return FALSE;
    sure = set_greatest_to_one (part, values);
  }
  for (guint32 p = 0; p < n_done; p++)
    if (!reaches (list[p].eigenvalue, greatest))
      clear_values (&list[p], values);
  *known = sure;
  return TRUE;
}

static void
search_init (Search *self, guint32 n_actors)
{
  self->now = g_new (double, n_actors);
  self->before = g_new (double, n_actors);
  self->next = g_new (double, n_actors);
  self->diagonal = g_array_new (FALSE, FALSE, sizeof (double));
  self->beside = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
search_clear (Search *self)
{
  g_free (self->now);
  g_free (self->before);
  g_free (self->next);
  g_array_unref (self->diagonal);
  g_array_unref (self->beside);
}

gboolean
sitnet_eigenvector (const SitnetLinks *links, const SitnetConnectivity *parts, const double *strengths,
                    const SitnetProgress *progress, double *values, gboolean *known, GError **error)
{
  for (guint32 a = 0; a < links->n_actors; a++)
    values[a] = 0;
  *known = FALSE;
  if (links->n_links == 0)
    return TRUE;
  g_autofree guint32 *actors = g_new (guint32, links->n_actors);
  g_autofree Part *list = list_parts (links, parts, strengths, actors);
  Search search = {.links = links, .strengths = strengths, .progress = progress, .error = error};
  search_init (&search, links->n_actors);
  gboolean done = search_parts (&search, list, parts->n_components, values, known);
  search_clear (&search);
  return done;
}
