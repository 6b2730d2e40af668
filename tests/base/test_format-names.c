/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Formats by name. */
#include "test.h"

#include <sitnet/error.h>
#include <sitnet/format.h>

static void
every_format_has_a_name (void)
{
  guint n = 0;
  for (SitnetFormat format = SITNET_FORMAT_CSV; sitnet_format_get_name (format) != NULL; format++, n++) {
    SitnetFormat found = SITNET_FORMAT_AUTO;
    CU_ASSERT_TRUE (sitnet_format_from_text (sitnet_format_get_name (format), &found, NULL));
    CU_ASSERT_EQUAL (found, format);
  }
  CU_ASSERT_TRUE (n >= 8);
  ASSERT_TEXT (sitnet_format_get_name (SITNET_FORMAT_CSV), "csv");
  ASSERT_TEXT (sitnet_format_get_name (SITNET_FORMAT_ODS), "ods");
  CU_ASSERT_FALSE (sitnet_format_from_text ("auto", &(SitnetFormat){SITNET_FORMAT_AUTO}, NULL));
  CU_ASSERT_PTR_NULL (sitnet_format_get_name (SITNET_FORMAT_AUTO));
}

static void
other_names_are_refused (void)
{
  SitnetFormat format = SITNET_FORMAT_PNG;
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_format_from_text ("eps", &format, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  CU_ASSERT_EQUAL (format, SITNET_FORMAT_PNG);
}

static const TestCase cases[] = {
    {"every format has a name", every_format_has_a_name},
    {"other names are refused", other_names_are_refused},
};
TEST_MAIN ("format-names", cases)
