/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Chooses sets through GLPK where the problem is small enough to be solved for certain. */
#include "cover-solve.h"

#include "glpk-glue.h"

#include <string.h>

/* Our own convention: beyond these an exact answer is not worth the wait. GLPK's time limit guards what lies
 * within. */
enum { MOST_EXACT_SETS = 2000, MOST_EXACT_ELEMENTS = 400 };

/* The candidates as a problem of their own, without elements that nothing holds. */
static SitnetCover *
shrink (const SitnetCover *self, const guint32 *sets, guint32 n)
{
  guint32 n_elements = 0;
  g_autofree guint32 *elements = g_new (guint32, self->n_elements);
  for (guint32 e = 0; e < self->n_elements; e++)
    for (guint32 i = 0; i < n; i++)
      if (sitnet_cover_has (self, sets[i], e)) {
        elements[n_elements++] = e;
        break;
      }
  SitnetCover *small = sitnet_cover_new (n, n_elements);
  for (guint32 i = 0; small != NULL && i < n; i++)
    for (guint32 e = 0; e < n_elements; e++)
      if (sitnet_cover_has (self, sets[i], elements[e]))
        sitnet_cover_add (small, i, e);
  return small;
}

static gboolean
solve_exactly (const SitnetCover *self, guint32 most, const SitnetPatience *patience, guint32 *chosen, guint32 *n)
{
  guint32 n_candidates;
  if (self->n_elements > MOST_EXACT_ELEMENTS)
    return FALSE;
  g_autofree guint32 *candidates = sitnet_cover_candidates (self, &n_candidates);
  if (n_candidates > MOST_EXACT_SETS)
    return FALSE;
  g_autoptr (SitnetCover) small = shrink (self, candidates, n_candidates);
  if (small == NULL || !sitnet_glpk_cover (small, G_MAXUINT32, patience, chosen, n))
    return FALSE;
  if (*n > most && !sitnet_glpk_cover (small, most, patience, chosen, n))
    return FALSE;
  for (guint32 i = 0; i < *n; i++)
    chosen[i] = candidates[chosen[i]];
  return TRUE;
}

/* No choice can be smaller than all that is to be held divided by the largest set. */
static gboolean
is_proven (const SitnetCover *self, const guint32 *chosen, guint32 n)
{
  guint32 all = sitnet_cover_count (self, NULL, 0), largest = sitnet_cover_get_largest (self);
  return sitnet_cover_count (self, chosen, n) == all && (largest == 0 || n == (all + largest - 1) / largest);
}

guint32
sitnet_cover_solve (const SitnetCover *self, guint32 most, const SitnetPatience *patience, guint32 *chosen,
                    gboolean *exact)
{
  guint32 n = sitnet_cover_greedy (self, most, patience, chosen);
  *exact = is_proven (self, chosen, n);
  if (*exact)
    return n;
  g_autofree guint32 *best = g_new (guint32, MIN (self->n_sets, self->n_elements));
  guint32 n_best = 0;
  if (!solve_exactly (self, most, patience, best, &n_best))
    return n;
  *exact = TRUE;
  if (n_best > 0)
    memcpy (chosen, best, sizeof *best * n_best);
  return n_best;
}
