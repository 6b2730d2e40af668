/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds eigenvalues by counting how many are greater than a number, and halving. */
#include "tridiagonal.h"

#include <float.h>
#include <math.h>

typedef struct {
  const double *diagonal, *beside;
  guint n;
} Matrix;

static double
beside_of (const Matrix *self, guint row)
{
  return row + 1 < self->n ? self->beside[row] : 0;
}

/* Every eigenvalue is nearer to some number of the diagonal than the two beside it add up to (Gershgorin 1931). */
static void
enclose (const Matrix *self, double *least, double *greatest)
{
  *least = HUGE_VAL;
  *greatest = -HUGE_VAL;
  for (guint i = 0; i < self->n; i++) {
    double radius = (i > 0 ? self->beside[i - 1] : 0) + beside_of (self, i);
    *least = MIN (*least, self->diagonal[i] - radius);
    *greatest = MAX (*greatest, self->diagonal[i] + radius);
  }
}

/* A pivot of 0 stands for one that is a little above. */
static double
pivot (double value)
{
  return fabs (value) < DBL_MIN ? DBL_MIN : value;
}

/* Whether more than `most` eigenvalues are greater than `value`: as many as value × identity − matrix has pivots below 0
   (Sylvester's law of inertia). */
static gboolean
are_greater (const Matrix *self, double value, guint most)
{
  double before = 1;
  for (guint i = 0, n_greater = 0; i < self->n; i++) {
    double beside = i > 0 ? self->beside[i - 1] : 0;
    before = pivot (value - self->diagonal[i] - beside * beside / before);
    n_greater += before < 0;
    if (n_greater > most)
      return TRUE;
  }
  return FALSE;
}

/* The least number above which at most so many are, as near as numbers of this matrix can be told apart. */
static double
find (const Matrix *self, guint most, double least, double greatest)
{
  double near = DBL_EPSILON / 8 * MAX (fabs (least), fabs (greatest));
  for (;;) {
    double middle = least + (greatest - least) / 2;
    if (!(middle > least && middle < greatest) || greatest - least <= near)
      return greatest;
    if (are_greater (self, middle, most))
      least = middle;
    else
      greatest = middle;
  }
}

/* Pivots from both ends meet where the last one is nearest to 0, and the vector is worked out from there. */
static guint
factorize (const Matrix *self, double value, double *forward, double *backward)
{
  guint n = self->n, twist = 0;
  double nearest = HUGE_VAL;
  for (guint i = 0; i < n; i++) {
    double beside = i > 0 ? self->beside[i - 1] : 0;
    forward[i] = MAX (value - self->diagonal[i] - (i > 0 ? beside * beside / forward[i - 1] : 0), DBL_MIN);
  }
  for (guint i = n; i-- > 0;) {
    double beside = beside_of (self, i);
    backward[i] = MAX (value - self->diagonal[i] - (i + 1 < n ? beside * beside / backward[i + 1] : 0), DBL_MIN);
    double meeting = fabs (forward[i] + backward[i] - (value - self->diagonal[i]));
    if (meeting < nearest) {
      nearest = meeting;
      twist = i;
    }
  }
  return twist;
}

/* Returns the last number. */
static double
solve (const Matrix *self, double value, double *scratch, double *vector)
{
  guint n = self->n;
  double *forward = scratch, *backward = scratch + n;
  guint twist = factorize (self, value, forward, backward);
  double squares = 1;
  forward[twist] = backward[twist] = 1; /* from here on they hold the vector */
  for (guint i = twist; i-- > 0;) {
    forward[i] = self->beside[i] * forward[i + 1] / forward[i];
    squares += forward[i] * forward[i];
  }
  for (guint i = twist + 1; i < n; i++) {
    backward[i] = self->beside[i - 1] * backward[i - 1] / backward[i];
    squares += backward[i] * backward[i];
  }
  double length = sqrt (squares);
  for (guint i = 0; vector != NULL && i < n; i++)
    vector[i] = (i < twist ? forward[i] : backward[i]) / length;
  return backward[n - 1] / length;
}

SitnetTridiagonalTop
sitnet_tridiagonal_top (const double *diagonal, const double *beside, guint n, double *scratch, double *vector)
{
  const Matrix matrix = {diagonal, beside, n};
  double least, greatest;
  enclose (&matrix, &least, &greatest);
  SitnetTridiagonalTop top = {.second = -HUGE_VAL};
  top.greatest = find (&matrix, 0, least, greatest);
  if (n > 1)
    top.second = find (&matrix, 1, least, top.greatest);
  top.last = solve (&matrix, top.greatest, scratch, vector);
  return top;
}
