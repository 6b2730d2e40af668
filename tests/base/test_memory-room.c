/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is too much: by number, by size, by what the process may have. */
#include "memory-room.h"

#include "test.h"

#include <sitnet/error.h>
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
  struct rlimit before;
  if (!test_can_limit_memory ())
    return;
  CU_ASSERT_EQUAL (getrlimit (RLIMIT_AS, &before), 0);
  CU_ASSERT_EQUAL (setrlimit (RLIMIT_AS, &(struct rlimit){(rlim_t)1 << 28, before.rlim_max}), 0);
  gboolean much = sitnet_memory_room_for (1 << 26, 8, G_MAXUINT64),
           little = sitnet_memory_room_for (1 << 20, 8, G_MAXUINT64);
  setrlimit (RLIMIT_AS, &before);
  CU_ASSERT_FALSE (much);
  CU_ASSERT_TRUE (little);
}

static void
minds_the_limit_when_arrays_grow (void)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, 8);
  CU_ASSERT_TRUE (sitnet_memory_room_to_add (array, 1000));
  CU_ASSERT_FALSE (sitnet_memory_room_to_add (array, G_MAXUINT32));
  CU_ASSERT_TRUE (sitnet_memory_room_to_sort (array));
  struct rlimit before;
  SitnetRoom room = {0, 0};
  guint64 taken = 0;
  if (!test_can_limit_memory ())
    return;
  g_array_set_size (array, 1 << 22);
  CU_ASSERT_EQUAL (getrlimit (RLIMIT_AS, &before), 0);
  CU_ASSERT_EQUAL (setrlimit (RLIMIT_AS, &(struct rlimit){(rlim_t)1 << 20, before.rlim_max}), 0);
  gboolean grows = sitnet_memory_room_to_add (array, 1), sorts = sitnet_memory_room_to_sort (array);
  while (taken < 1 << 30 && sitnet_memory_room_take (&room, 1 << 16))
    taken += 1 << 16;
  g_array_set_size (array, (1 << 22) - 1000);
  gboolean fits = sitnet_memory_room_to_add (array, 1000);
  setrlimit (RLIMIT_AS, &before);
  CU_ASSERT_FALSE (grows);
  CU_ASSERT_FALSE (sorts);
  CU_ASSERT_TRUE (fits);
  CU_ASSERT_TRUE (taken < 1 << 30);
}

static void
lets_an_answer_take_four_gigabytes (void)
{
  SitnetRoom room = {G_MAXUINT32 - 10, G_MAXUINT64};
  CU_ASSERT_TRUE (sitnet_memory_room_take (&room, 10));
  CU_ASSERT_FALSE (sitnet_memory_room_take (&room, 1));
}

static void
says_what_multiplies (void)
{
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_memory_room_refuse ("services × areas", &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "services × areas"));
}

static const TestCase cases[] = {
    {"refuses what is too much", refuses_what_is_too_much},
    {"minds the limit of the process", minds_the_limit_of_the_process},
    {"minds the limit when arrays grow", minds_the_limit_when_arrays_grow},
    {"lets an answer take four gigabytes", lets_an_answer_take_four_gigabytes},
    {"says what multiplies", says_what_multiplies},
};

TEST_MAIN ("room", cases)
