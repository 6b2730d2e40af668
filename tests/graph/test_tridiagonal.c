/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tridiagonal matrices: known ones, and random ones whose eigenvector is put to the test. */
#include "tridiagonal.h"

#include "test.h"

#include <math.h>

enum { MOST = 60 };

static void
one_row (void)
{
  const double diagonal[] = {3};
  double scratch[2], vector[1];
  SitnetTridiagonalTop top = sitnet_tridiagonal_top (diagonal, NULL, 1, scratch, vector);
  CU_ASSERT_DOUBLE_EQUAL (top.greatest, 3, 1e-15);
  CU_ASSERT_TRUE (top.second < -1e300);
  CU_ASSERT_DOUBLE_EQUAL (top.last, 1, 1e-15);
  CU_ASSERT_DOUBLE_EQUAL (vector[0], 1, 1e-15);
}

/* A path: 2 cos (k π / (n + 1)), with sines for a vector. */
static void
path (void)
{
  double diagonal[MOST] = {0}, beside[MOST], scratch[2 * MOST], vector[MOST];
  for (guint i = 0; i < MOST; i++)
    beside[i] = 1;
  SitnetTridiagonalTop top = sitnet_tridiagonal_top (diagonal, beside, MOST, scratch, vector);
  CU_ASSERT_DOUBLE_EQUAL (top.greatest, 2 * cos (G_PI / (MOST + 1)), 1e-14);
  CU_ASSERT_DOUBLE_EQUAL (top.second, 2 * cos (2 * G_PI / (MOST + 1)), 1e-14);
  for (guint i = 0; i < MOST; i++)
    CU_ASSERT_DOUBLE_EQUAL (vector[i] / vector[0], sin ((i + 1) * G_PI / (MOST + 1)) / sin (G_PI / (MOST + 1)), 1e-9);
  CU_ASSERT_DOUBLE_EQUAL (top.last, vector[MOST - 1], 0);
}

/* The last number is 10^-59 of the first, to ten digits: a row more than 10 times smaller than the one before. */
static void
very_small (void)
{
  double diagonal[MOST] = {10}, beside[MOST], scratch[2 * MOST], vector[MOST], expected = 1;
  for (guint i = 0; i < MOST; i++)
    beside[i] = 1;
  SitnetTridiagonalTop top = sitnet_tridiagonal_top (diagonal, beside, MOST, scratch, vector);
  double ratio = (top.greatest - sqrt (top.greatest * top.greatest - 4)) / 2; /* x[i + 1] / x[i], far from the end */
  for (guint i = 0; i < MOST / 2; i++, expected *= ratio)
    CU_ASSERT_DOUBLE_EQUAL (vector[i] / vector[0] / expected, 1, 1e-10);
  CU_ASSERT_TRUE (top.last > 0 && top.last < 1e-58);
}

static void
random_ones (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    guint n = 2 + test_random_below (&state, MOST - 2);
    double diagonal[MOST], beside[MOST], scratch[2 * MOST], vector[MOST], squares = 0, worst = 0;
    for (guint i = 0; i < n; i++) {
      diagonal[i] = test_random_below (&state, 2001) / 100. - 10;
      beside[i] = (1 + test_random_below (&state, 1000)) / 100.;
    }
    SitnetTridiagonalTop top = sitnet_tridiagonal_top (diagonal, beside, n, scratch, vector);
    for (guint i = 0; i < n; i++) {
      double row = (diagonal[i] - top.greatest) * vector[i];
      row += i > 0 ? beside[i - 1] * vector[i - 1] : 0;
      row += i + 1 < n ? beside[i] * vector[i + 1] : 0;
      worst = MAX (worst, fabs (row));
      squares += vector[i] * vector[i];
      CU_ASSERT_TRUE (vector[i] > 0); /* only the greatest has such a vector */
    }
    CU_ASSERT_DOUBLE_EQUAL (squares, 1, 1e-12);
    CU_ASSERT_TRUE (worst < 1e-12 && top.second < top.greatest);
    if (worst >= 1e-12)
      g_printerr ("seed %" G_GUINT64_FORMAT ": %g\n", seed, worst);
  }
}

static const TestCase cases[] = {
    {"one row", one_row}, {"path", path}, {"very small", very_small}, {"random ones", random_ones}};
TEST_MAIN ("tridiagonal", cases)
