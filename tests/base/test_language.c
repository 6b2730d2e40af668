/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Language codes. */
#include "test.h"

#include <sitnet/error.h>
#include <sitnet/language.h>

static void
knows_two (void)
{
  SitnetLanguage language = SITNET_LANGUAGE_EN;
  CU_ASSERT_TRUE (sitnet_language_from_text ("cs", &language, NULL));
  CU_ASSERT_EQUAL (language, SITNET_LANGUAGE_CS);
  CU_ASSERT_TRUE (sitnet_language_from_text ("en", &language, NULL));
  CU_ASSERT_EQUAL (language, SITNET_LANGUAGE_EN);
}

static void
refuses_others (void)
{
  SitnetLanguage language = SITNET_LANGUAGE_CS;
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_language_from_text ("de", &language, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  CU_ASSERT_EQUAL (language, SITNET_LANGUAGE_CS);
}

static const TestCase cases[] = {{"knows two", knows_two}, {"refuses others", refuses_others}};
TEST_MAIN ("language", cases)
