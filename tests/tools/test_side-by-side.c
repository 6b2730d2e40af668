/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every piece is worked once, whether there are fewer of them than processors or many more. */
#include "side-by-side.h"
#include "test.h"

#include <stdatomic.h>

enum { MANY = 5000 };

static void
count_piece (guint piece, gpointer data)
{
  atomic_uint *counts = data;
  atomic_fetch_add (&counts[piece], 1);
}

static void
assert_each_once (guint n_pieces)
{
  g_autofree atomic_uint *counts = g_new0 (atomic_uint, MANY + 1);
  side_by_side (n_pieces, count_piece, counts);
  guint n_wrong = 0;
  for (guint i = 0; i <= MANY; i++)
    n_wrong += atomic_load (&counts[i]) != (i < n_pieces ? 1 : 0);
  CU_ASSERT_EQUAL (n_wrong, 0);
}

static void
each_piece_once (void)
{
  assert_each_once (1);
  assert_each_once (2);
  assert_each_once (MANY);
}

static void
nothing_to_do (void)
{
  assert_each_once (0);
}

static const TestCase cases[] = {
    {"each_piece_once", each_piece_once},
    {"nothing_to_do", nothing_to_do},
};

TEST_MAIN ("tools/side-by-side", cases)
