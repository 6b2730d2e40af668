/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words of enumerations. */
#include "choice.h"
#include "test.h"

#include <sitnet/error.h>

static const char *const words[] = {NULL, "round", "square"};
static const SitnetChoice choice = {"There is no paper “%s”; choose one of %s", words, G_N_ELEMENTS (words)};

static void
words_stand_for_values (void)
{
  guint value = 0;
  CU_ASSERT_TRUE (sitnet_choice_from_text (&choice, "Square", &value, NULL));
  CU_ASSERT_EQUAL (value, 2);
  ASSERT_TEXT (sitnet_choice_get_name (&choice, 2), "square");
  CU_ASSERT_PTR_NULL (sitnet_choice_get_name (&choice, 0));
  CU_ASSERT_PTR_NULL (sitnet_choice_get_name (&choice, 3));
}

static void
other_words_are_refused (void)
{
  g_autoptr (GError) error = NULL;
  guint value = 7;
  CU_ASSERT_FALSE (sitnet_choice_from_text (&choice, "flat", &value, &error));
  CU_ASSERT_EQUAL (value, 7);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  ASSERT_TEXT (error->message, "There is no paper “flat”; choose one of round, square");
  g_autofree char *czech = sitnet_error_dup_message (error, SITNET_LANGUAGE_CS);
  ASSERT_TEXT (czech, "Papír „flat“ neexistuje; zvolte jeden z těchto: round, square");
}

static const TestCase cases[] = {
    {"words stand for values", words_stand_for_values},
    {"other words are refused", other_words_are_refused},
};
TEST_MAIN ("choice", cases)
