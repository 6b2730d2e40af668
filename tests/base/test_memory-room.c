/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is too much: by number, by size, by what the process may have. */
#include "memory-room.h"

#include "test.h"

#include <sys/resource.h>

static void
refuses_what_is_too_much (void)
{
  CU_ASSERT_TRUE (sitnet_memory_room_for (0, 8, 0));
  CU_ASSERT_TRUE (sitnet_memory_room_for (1000, 8, 1000));
  CU_ASSERT_FALSE (sitnet_memory_room_for (1001, 8, 1000));
  CU_ASSERT_TRUE (sitnet_memory_room_for (1 << 20, 8, G_MAXUINT64));
  CU_ASSERT_FALSE (sitnet_memory_room_for (G_MAXUINT64, 16, G_MAXUINT64));
  CU_ASSERT_FALSE (sitnet_memory_room_for (G_MAXSIZE / 16 + 2, 16, G_MAXUINT64));
}

static void
minds_the_limit_of_the_process (void)
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  struct rlimit before;
  CU_ASSERT_EQUAL (getrlimit (RLIMIT_AS, &before), 0);
  CU_ASSERT_EQUAL (setrlimit (RLIMIT_AS, &(struct rlimit){(rlim_t)1 << 28, before.rlim_max}), 0);
  gboolean much = sitnet_memory_room_for (1 << 26, 8, G_MAXUINT64),
           little = sitnet_memory_room_for (1 << 20, 8, G_MAXUINT64);
  setrlimit (RLIMIT_AS, &before);
  CU_ASSERT_FALSE (much);
  CU_ASSERT_TRUE (little);
#endif
}

static const TestCase cases[] = {
    {"refuses what is too much", refuses_what_is_too_much},
    {"minds the limit of the process", minds_the_limit_of_the_process},
};

TEST_MAIN ("room", cases)
