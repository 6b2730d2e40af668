/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The error domain, and messages in both languages. */
#include "error-private.h"
#include "test.h"

#include <errno.h>

static void
has_one_domain (void)
{
  ASSERT_TEXT (g_quark_to_string (SITNET_ERROR), "SitnetError");
  CU_ASSERT_EQUAL (SITNET_ERROR, sitnet_error_quark ());
}

static void
assert_message (const GError *error, SitnetLanguage language, const char *expected)
{
  g_autofree char *message = sitnet_error_dup_message (error, language);
  ASSERT_TEXT (message, expected);
}

static void
speaks_both_languages (void)
{
  g_autoptr (GError) error = NULL;
  sitnet_error_set (&error, SITNET_ERROR_LIMIT, "%s: more than %d", "%s: víc než %d", "rows", 7);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  ASSERT_TEXT (error->message, "rows: more than 7");
  g_autoptr (GError) copy = g_error_copy (error);
  g_clear_error (&error);
  assert_message (copy, SITNET_LANGUAGE_EN, "rows: more than 7");
  assert_message (copy, SITNET_LANGUAGE_CS, "rows: víc než 7");
  sitnet_error_set (NULL, SITNET_ERROR_LIMIT, "nobody", "nikdo");
}

static void
others_keep_their_message (void)
{
  g_autoptr (GError) own = g_error_new_literal (SITNET_ERROR, SITNET_ERROR_READ, "plain");
  g_autoptr (GError) other = g_error_new_literal (g_quark_from_string ("other"), 1, "foreign");
  assert_message (own, SITNET_LANGUAGE_CS, "plain");
  assert_message (other, SITNET_LANGUAGE_CS, "foreign");
}

static void
words_for_the_system (void)
{
  g_autoptr (GError) error = NULL;
  const SitnetPhrase what = {"cannot write", "nelze zapsat"};
  sitnet_error_set_by_number (&error, SITNET_ERROR_WRITE, ENOSPC, what, "a.csv");
  ASSERT_TEXT (error->message, "cannot write a.csv: No space left on device");
  assert_message (error, SITNET_LANGUAGE_CS, "nelze zapsat a.csv: na disku už není místo");
  ASSERT_TEXT (sitnet_error_reason (EACCES, SITNET_LANGUAGE_CS), "přístup byl odepřen");
  ASSERT_TEXT (sitnet_error_reason (ECHILD, SITNET_LANGUAGE_CS), g_strerror (ECHILD));
}

static const TestCase cases[] = {{"one domain", has_one_domain},
                                 {"both languages", speaks_both_languages},
                                 {"others", others_keep_their_message},
                                 {"system", words_for_the_system}};
TEST_MAIN ("error", cases)
