/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ranks of bits against counting them one by one. */
#include "ranked-bits.h"
#include "test.h"

static guint
count_wrong (guint32 n, guint32 one_in, gboolean by_unsetting, guint64 *random)
{
  g_autofree guint8 *expected = g_new0 (guint8, n + 1);
  SitnetRankedBits bits;
  (by_unsetting ? sitnet_ranked_bits_init_all : sitnet_ranked_bits_init) (&bits, n);
  for (guint32 i = 0; i < n; i++) {
    expected[i] = test_random_below (random, one_in) == 0;
    if (expected[i] && !by_unsetting)
      sitnet_ranked_bits_set (&bits, i);
    else if (!expected[i] && by_unsetting)
      sitnet_ranked_bits_unset_shared (&bits, i);
  }
  sitnet_ranked_bits_count (&bits, n);
  guint32 before = 0;
  guint wrong = 0;
  for (guint32 i = 0; i < n; i++) {
    wrong += sitnet_ranked_bits_has (&bits, i) != expected[i];
    wrong += sitnet_ranked_bits_rank (&bits, i) != before;
    before += expected[i];
  }
  wrong += bits.n_set != before;
  sitnet_ranked_bits_clear (&bits);
  return wrong;
}

static void
agrees_with_counting (void)
{
  static const guint32 sizes[] = {0, 1, 63, 64, 65, 1000};
  guint64 random = 11;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint32 one_in = 1; one_in <= 100; one_in += 33)
      for (guint by_unsetting = 0; by_unsetting < 2; by_unsetting++)
        CU_ASSERT_EQUAL (count_wrong (sizes[i], one_in, by_unsetting == 1, &random), 0);
}

static const TestCase cases[] = {{"counting", agrees_with_counting}};
TEST_MAIN ("ranked bits", cases)
