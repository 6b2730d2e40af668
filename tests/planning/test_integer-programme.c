/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whether values are a solution, and the best ones through GLPK. */
#include "glpk-glue.h"
#include "test.h"

#include <math.h>

/* The largest 3 x + 2 y with 2 x + 2 y ≤ 7 and x ≤ 2: 2 and 1, though 2 and 1.5 would be more. */
static SitnetIntegerProgramme *
sample (double least)
{
  SitnetIntegerProgramme *programme = sitnet_integer_programme_new ();
  guint32 x = sitnet_integer_programme_add_column (programme, 0, 2, 0);
  guint32 y = sitnet_integer_programme_add_column (programme, 0, INFINITY, 2);
  guint32 row = sitnet_integer_programme_add_row (programme, least, 7);
  sitnet_integer_programme_set_worth (programme, x, 3);
  sitnet_integer_programme_add_entry (programme, row, x, 2);
  sitnet_integer_programme_add_entry (programme, row, y, 2);
  return programme;
}

static void
tells_a_solution (void)
{
  g_autoptr (SitnetIntegerProgramme) programme = sample (2);
  const double good[] = {2, 1}, half[] = {2, 1.5}, low[] = {0, 0}, high[] = {2, 2}, column[] = {3, 0};
  CU_ASSERT_TRUE (sitnet_integer_programme_holds (programme, good));
  CU_ASSERT_DOUBLE_EQUAL (sitnet_integer_programme_sum (programme, good), 8, 0);
  CU_ASSERT_FALSE (sitnet_integer_programme_holds (programme, half));
  CU_ASSERT_FALSE (sitnet_integer_programme_holds (programme, low));
  CU_ASSERT_FALSE (sitnet_integer_programme_holds (programme, high));
  CU_ASSERT_FALSE (sitnet_integer_programme_holds (programme, column));
}

static void
solves_through_glpk (void)
{
  static const SitnetGlpkLimits limits = {5000, 1000, TRUE};
  g_autoptr (SitnetIntegerProgramme) programme = sample (-INFINITY), impossible = sample (6.5);
  double values[2], bound;
  SitnetGlpkAnswer answer = sitnet_glpk_solve (programme, &limits, NULL, values, &bound);
#if HAVE_GLPK
  CU_ASSERT_EQUAL (answer, SITNET_GLPK_BEST);
  CU_ASSERT_DOUBLE_EQUAL (values[0], 2, 0);
  CU_ASSERT_DOUBLE_EQUAL (values[1], 1, 0);
  CU_ASSERT_DOUBLE_EQUAL (bound, 8, 0);
  CU_ASSERT_EQUAL (sitnet_glpk_solve (impossible, &limits, NULL, values, &bound), SITNET_GLPK_IMPOSSIBLE);
#else
  CU_ASSERT_EQUAL (answer, SITNET_GLPK_UNKNOWN);
  CU_ASSERT_TRUE (isinf (bound));
#endif
}

static const TestCase cases[] = {
    {"tells a solution", tells_a_solution},
    {"solves through GLPK", solves_through_glpk},
};
TEST_MAIN ("integer-programme", cases)
