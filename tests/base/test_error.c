/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The error domain, and messages in both languages. */
#include "error-private.h"
#include "test.h"

#include <errno.h>
#include <string.h>

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
  sitnet_error_set (&error, SITNET_ERROR_LIMIT, "unknown language \"%s\": choose one of %s", "de", "en, cs");
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  ASSERT_TEXT (error->message, "unknown language \"de\": choose one of en, cs");
  g_autoptr (GError) copy = g_error_copy (error);
  g_clear_error (&error);
  assert_message (copy, SITNET_LANGUAGE_EN, "unknown language \"de\": choose one of en, cs");
  assert_message (copy, SITNET_LANGUAGE_CS, "neznámý jazyk „de“: zvolte jeden z těchto: en, cs");
  sitnet_error_set (NULL, SITNET_ERROR_LIMIT, "nobody");
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
  sitnet_error_set_by_number (&error, SITNET_ERROR_WRITE, ENOSPC, "cannot write", "a.csv");
  ASSERT_TEXT (error->message, "cannot write a.csv: No space left on device");
  assert_message (error, SITNET_LANGUAGE_CS, "nelze zapsat a.csv: na disku už není místo");
  ASSERT_TEXT (sitnet_error_reason (EACCES, SITNET_LANGUAGE_CS), "přístup byl odepřen");
  ASSERT_TEXT (sitnet_error_reason (ECHILD, SITNET_LANGUAGE_CS), "druhý proces už neběží");
  ASSERT_TEXT (sitnet_error_reason (ENOTUNIQ, SITNET_LANGUAGE_CS), "systémová chyba 76");
  ASSERT_TEXT (sitnet_error_reason (ENOTUNIQ, SITNET_LANGUAGE_EN), "system error 76");
  ASSERT_TEXT (sitnet_error_reason (-1, SITNET_LANGUAGE_CS), "neznámá chyba");
}

static void
english_words_are_those_of_the_system (void)
{
  static const int numbers[] = {ENOENT, EACCES, EINVAL, EIO, ECHILD, ENOEXEC, EOPNOTSUPP, ESTALE};
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) /* the test runs in the locale C */
    ASSERT_TEXT (sitnet_error_reason (numbers[i], SITNET_LANGUAGE_EN), strerror (numbers[i]));
}

static void
messages_are_utf_8 (void)
{
  g_autoptr (GError) error = NULL;
  sitnet_error_set_by_number (&error, SITNET_ERROR_READ, ENOENT, "cannot read", "slo\x9eka");
  CU_ASSERT_TRUE (g_utf8_validate (error->message, -1, NULL));
  assert_message (error, SITNET_LANGUAGE_CS, "nelze přečíst slo�ka: takový soubor ani složka neexistuje");
  g_autoptr (GError) other = g_error_new_literal (g_quark_from_string ("other"), 1, "k\xf9\xf2");
  assert_message (other, SITNET_LANGUAGE_EN, "k��");
}

static const TestCase cases[] = {{"one domain", has_one_domain},
                                 {"both languages", speaks_both_languages},
                                 {"others", others_keep_their_message},
                                 {"system", words_for_the_system},
                                 {"English", english_words_are_those_of_the_system},
                                 {"UTF-8", messages_are_utf_8}};
TEST_MAIN ("error", cases)
