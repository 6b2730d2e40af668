/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who sits where: hosts at their tables, tables of several owners, and others at what is free. */
#include "meeting-tables.h"
#include "sample-day.h"

static void
gives_hosts_their_tables (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 8, 3);
  for (guint32 a = 0; a < 6; a += 2)
    sample_day_join (&sample, a, a + 1, 1);
  sample_day_join (&sample, 6, 7, 1);
  sample.table[2] = 0;
  sample.table[5] = 1;
  sample.table[6] = 2;
  const guint32 rounds[] = {0, 0, 0, 1};
  guint32 tables[4];
  sitnet_meeting_tables_assign (&sample.day, rounds, 2, tables);
  CU_ASSERT_EQUAL (tables[0], 2); /* its owner has no meeting in this round */
  CU_ASSERT_EQUAL (tables[1], 0);
  CU_ASSERT_EQUAL (tables[2], 1);
  CU_ASSERT_EQUAL (tables[3], 2);
  CU_ASSERT_PTR_NULL (sitnet_meeting_tables_dup_shared (&sample.day));
}

static void
knows_tables_of_two_owners (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 4, 3);
  sample_day_join (&sample, 0, 2, 1);
  sample_day_join (&sample, 1, 2, 1);
  sample_day_join (&sample, 0, 3, 1);
  sample.table[0] = sample.table[1] = 1;
  sample.table[3] = 2;
  const guint32 none = G_MAXUINT32, expected[] = {1, 1, 1, 1, none, none};
  g_autofree guint32 *shared = sitnet_meeting_tables_dup_shared (&sample.day);
  CU_ASSERT_PTR_NOT_NULL_FATAL (shared);
  CU_ASSERT_EQUAL (memcmp (shared, expected, sizeof expected), 0);
  CU_ASSERT_EQUAL (sitnet_meeting_tables_count (&sample.day), 3);
  const guint32 rounds[] = {1, 0, 0};
  guint32 tables[3];
  sitnet_meeting_tables_assign (&sample.day, rounds, 2, tables);
  CU_ASSERT_EQUAL (tables[1], 1);
  CU_ASSERT_EQUAL (tables[2], 2);
}

/* Four at two tables: who could sit at either makes room for those who could not. */
static void
moves_those_who_may_sit_elsewhere (void)
{
  static SampleDay sample;
  sample_day_init (&sample, 8, G_MAXUINT32);
  const guint32 own[] = {0, 0, 1, 1, 2, 2}, rounds[] = {0, 0, 0};
  memcpy (sample.table, own, sizeof own);
  sample_day_join (&sample, 0, 2, 1); /* 0 or 1 */
  sample_day_join (&sample, 3, 4, 1); /* 1 or 2 */
  sample_day_join (&sample, 1, 6, 1); /* 0 */
  guint32 tables[3];
  sitnet_meeting_tables_assign (&sample.day, rounds, 1, tables);
  CU_ASSERT_EQUAL (tables[0], 1);
  CU_ASSERT_EQUAL (tables[1], 2);
  CU_ASSERT_EQUAL (tables[2], 0);
}

static const TestCase cases[] = {
    {"gives hosts their tables", gives_hosts_their_tables},
    {"knows tables of two owners", knows_tables_of_two_owners},
    {"moves those who may sit elsewhere", moves_those_who_may_sit_elsewhere},
};
TEST_MAIN ("meeting-tables", cases)
