/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Of equal values the first stays, in few and in many, against a look at all before. */
#include "distinct.h"
#include "test.h"

enum { MOST = 60 };

static void
keeps_the_first_of_equals (void)
{
  guint64 state = 5;
  for (guint round = 0; round < test_rounds (500); round++) {
    gint32 values[MOST], expected[MOST];
    gsize n = test_random_below (&state, MOST + 1), n_expected = 0;
    guint range = 1 + test_random_below (&state, 80);
    for (gsize i = 0; i < n; i++) {
      gboolean repeated = FALSE;
      values[i] = (gint32)test_random_below (&state, range) - 2; /* −2 is everywhere, −1 is unknown */
      for (gsize k = 0; k < i; k++)
        repeated = repeated || values[k] == values[i];
      if (!repeated)
        expected[n_expected++] = values[i];
    }
    gboolean right = sitnet_distinct (values, n) == n_expected;
    for (gsize i = 0; right && i < n_expected; i++)
      right = values[i] == expected[i];
    if (!right)
      printf ("round %u of seed 5\n", round);
    CU_ASSERT_TRUE (right);
  }
}

static const TestCase cases[] = {{"keeps the first of equals", keeps_the_first_of_equals}};
TEST_MAIN ("distinct", cases)
