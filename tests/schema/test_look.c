/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words of colours and shapes. */
#include "look.h"

#include "test.h"

#include <string.h>

static void
colours (void)
{
  CU_ASSERT_TRUE (sitnet_look_is_colour ("#12aBc0"));
  CU_ASSERT_FALSE (sitnet_look_is_colour ("12aBc0"));
  CU_ASSERT_FALSE (sitnet_look_is_colour ("#12aBc"));
  CU_ASSERT_FALSE (sitnet_look_is_colour ("#12aBcg"));
  CU_ASSERT_FALSE (sitnet_look_is_colour ("red"));
  CU_ASSERT_FALSE (sitnet_look_is_colour (""));
}

static void
shapes (void)
{
  g_autofree char *words = sitnet_look_dup_shapes ();
  ASSERT_TEXT (sitnet_look_find_shape ("Rounded")->style, "rounded");
  ASSERT_TEXT (sitnet_look_find_shape ("arrow")->shape, "cds");
  CU_ASSERT_PTR_NULL (sitnet_look_find_shape ("ellipse"));
  CU_ASSERT_PTR_NOT_NULL (strstr (words, "folder, component"));
}

static const TestCase cases[] = {{"colours", colours}, {"shapes", shapes}};
TEST_MAIN ("look", cases)
