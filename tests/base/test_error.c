/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The error domain. */
#include "test.h"

#include <sitnet/error.h>

static void
has_one_domain (void)
{
  ASSERT_TEXT (g_quark_to_string (SITNET_ERROR), "sitnet-error-quark");
  CU_ASSERT_EQUAL (SITNET_ERROR, sitnet_error_quark ());
}

static const TestCase cases[] = {{"one domain", has_one_domain}};
TEST_MAIN ("error", cases)
