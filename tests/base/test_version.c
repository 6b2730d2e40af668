/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The version at run time against the one of the headers. */
#include "test.h"

#include <sitnet/version.h>

static void
matches_headers (void)
{
  g_autofree char *expected =
      g_strdup_printf ("%d.%d.%d", SITNET_MAJOR_VERSION, SITNET_MINOR_VERSION, SITNET_MICRO_VERSION);
  ASSERT_TEXT (sitnet_version (), expected);
}

static void
checks_order (void)
{
  CU_ASSERT_TRUE (SITNET_CHECK_VERSION (0, 1, 0));
  CU_ASSERT_TRUE (SITNET_CHECK_VERSION (0, 0, 9));
  CU_ASSERT_FALSE (SITNET_CHECK_VERSION (0, 1, 1));
  CU_ASSERT_FALSE (SITNET_CHECK_VERSION (1, 0, 0));
}

static const TestCase cases[] = {{"matches headers", matches_headers}, {"order", checks_order}};
TEST_MAIN ("version", cases)
