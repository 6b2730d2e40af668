/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every kind of parameter: what is taken, what is refused and what the refusal says. */
#include "parameter.h"
#include "sample-answer.h"

static const SitnetAnalysis asked = {.name = "asked"};

static gboolean
read_text (SitnetParameter parameter, SitnetNetwork *network, const char *text, SitnetParameterValue *value,
           char **message)
{
  g_autoptr (GError) error = NULL;
  *value = (SitnetParameterValue){0};
  gboolean read = sitnet_parameter_read (&asked, &parameter, network, text, SITNET_LANGUAGE_EN, value, &error);
  CU_ASSERT_EQUAL (read, error == NULL);
  if (!read)
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  *message = error != NULL ? g_strdup (error->message) : NULL;
  return read;
}

#define TAKES(parameter, network, text, test)                                                                          \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    SitnetParameterValue value;                                                                                        \
    g_autofree char *message = NULL;                                                                                   \
    CU_ASSERT_TRUE (read_text (parameter, network, text, &value, &message));                                           \
    CU_ASSERT_TRUE (test);                                                                                             \
    sitnet_parameter_value_clear (&value);                                                                             \
  }                                                                                                                    \
  G_STMT_END

#define REFUSES(parameter, network, text, says)                                                                        \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    SitnetParameterValue value;                                                                                        \
    g_autofree char *message = NULL;                                                                                   \
    CU_ASSERT_FALSE (read_text (parameter, network, text, &value, &message));                                          \
    CU_ASSERT_PTR_NOT_NULL_FATAL (message);                                                                            \
    if (strstr (message, says) == NULL)                                                                                \
      ASSERT_TEXT (message, says);                                                                                     \
    sitnet_parameter_value_clear (&value);                                                                             \
  }                                                                                                                    \
  G_STMT_END

static void
flags (void)
{
  const SitnetParameter flag = {"local", SITNET_PARAMETER_FLAG, FALSE, 0, 0, NULL, NULL, NULL};
  TAKES (flag, NULL, "true", value.flag);
  TAKES (flag, NULL, "ano", value.flag);
  TAKES (flag, NULL, "no", !value.flag);
  REFUSES (flag, NULL, "maybe", "true, false");
  REFUSES (flag, NULL, "", "true, false");
}

static void
numbers (void)
{
  const SitnetParameter steps = {"steps", SITNET_PARAMETER_INT, FALSE, 1, 9, NULL, NULL, NULL};
  TAKES (steps, NULL, "9", value.number == 9);
  REFUSES (steps, NULL, "10", "a whole number from 1 to 9");
  REFUSES (steps, NULL, "0", "from 1 to 9");
  REFUSES (steps, NULL, "2.5", "whole");
  REFUSES (steps, NULL, "99999999999999999999", "from 1 to 9");
  REFUSES (steps, NULL, "3 ", "whole");
  const SitnetParameter share = {"share", SITNET_PARAMETER_DOUBLE, FALSE, 0, 1, NULL, NULL, NULL};
  TAKES (share, NULL, "0.5", value.real > 0.4 && value.real < 0.6);
  TAKES (share, NULL, "0,5", value.real > 0.4 && value.real < 0.6);
  TAKES (share, NULL, "0,125", value.real > 0.1 && value.real < 0.2);
  REFUSES (share, NULL, "0,1,2", "a number");
  const SitnetParameter weight = {"weight", SITNET_PARAMETER_DOUBLE, FALSE, 0, 9000, NULL, NULL, NULL};
  TAKES (weight, NULL, "2,25", value.real > 2.2 && value.real < 2.3);
  REFUSES (weight, NULL, "2,250", "a number");
  REFUSES (share, NULL, "nan", "a number from 0 to 1");
  REFUSES (share, NULL, "inf", "a number");
  REFUSES (share, NULL, "", "a number");
  const SitnetParameter any = {"any", SITNET_PARAMETER_INT, FALSE, 0, 0, NULL, NULL, NULL};
  TAKES (any, NULL, "-7", value.number == -7);
}

static void
choices_and_codes (void)
{
  const SitnetParameter layout = {"layout", SITNET_PARAMETER_CHOICE, FALSE, 0, 0, NULL, "list|matrix", NULL};
  TAKES (layout, NULL, "matrix", strcmp (value.text, "matrix") == 0);
  REFUSES (layout, NULL, "mat", "list, matrix");
  const SitnetParameter needs = {"needs", SITNET_PARAMETER_CODES, FALSE, 0, 0, NULL, NULL, NULL};
  g_autoptr (SitnetNetwork) network = sample_network ("library/other clinic/health", "library-clinic");
  TAKES (needs, network, "health, ,safety,",
         g_strv_length (value.codes) == 2 && g_str_equal (value.codes[1], "safety"));
  REFUSES (needs, network, " ,", "codes with commas between");
}

static void
actors (void)
{
  const SitnetParameter source = {"source", SITNET_PARAMETER_ACTOR, TRUE, 0, 0, NULL, NULL, NULL};
  g_autoptr (SitnetNetwork) network = sample_network ("library/other clinic/health", "library-clinic");
  TAKES (source, network, "clinic", value.actor == 1);
  REFUSES (source, network, "clinik", "did you mean \"clinic\"?");
  REFUSES (source, network, "zzzzzzzzzzzz", "the id or the name of an actor");
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_sector (scope, "other");
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (part);
  REFUSES (source, part, "clinic", "outside");
}

static const TestCase cases[] = {
    {"flags", flags}, {"numbers", numbers}, {"choices and codes", choices_and_codes}, {"actors", actors}};
TEST_MAIN ("parameter", cases)
