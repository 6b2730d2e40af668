/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Arguments keep what was set last and let it be taken back. */
#include "arguments-private.h"
#include "test.h"

static void
sets_and_replaces (void)
{
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  sitnet_arguments_set (arguments, "steps", "1");
  sitnet_arguments_set (arguments, "local", "true");
  sitnet_arguments_set (arguments, "steps", "2");
  CU_ASSERT_EQUAL_FATAL (arguments->names->len, 2);
  ASSERT_TEXT (arguments->names->pdata[0], "local");
  ASSERT_TEXT (arguments->names->pdata[1], "steps");
  ASSERT_TEXT (arguments->values->pdata[1], "2");
}

static void
takes_back (void)
{
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  sitnet_arguments_set (arguments, "local", "true");
  sitnet_arguments_set (arguments, "local", NULL);
  sitnet_arguments_set (arguments, "never", NULL);
  CU_ASSERT_EQUAL (arguments->names->len, 0);
  CU_ASSERT_EQUAL (arguments->values->len, 0);
}

static void
is_shared (void)
{
  SitnetArguments *arguments = sitnet_arguments_new ();
  CU_ASSERT_PTR_EQUAL (sitnet_arguments_ref (arguments), arguments);
  sitnet_arguments_unref (arguments);
  sitnet_arguments_set_language (arguments, SITNET_LANGUAGE_CS);
  CU_ASSERT_EQUAL (arguments->language, SITNET_LANGUAGE_CS);
  sitnet_arguments_unref (arguments);
}

static void
copies_share_nothing (void)
{
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  sitnet_arguments_set (arguments, "local", "true");
  sitnet_arguments_set_by (arguments, "area");
  sitnet_arguments_set_language (arguments, SITNET_LANGUAGE_CS);
  g_autoptr (SitnetArguments) copy = sitnet_arguments_dup (arguments);
  sitnet_arguments_set (arguments, "local", "false");
  sitnet_arguments_set_by (arguments, NULL);
  ASSERT_TEXT (copy->values->pdata[0], "true");
  ASSERT_TEXT (copy->by, "area");
  CU_ASSERT_EQUAL (copy->language, SITNET_LANGUAGE_CS);
  SitnetArguments *kept = sitnet_arguments_ref (copy); /* a count of its own */
  sitnet_arguments_unref (kept);
}

static const TestCase cases[] = {{"sets and replaces", sets_and_replaces},
                                 {"takes back", takes_back},
                                 {"is shared", is_shared},
                                 {"copies share nothing", copies_share_nothing}};
TEST_MAIN ("arguments", cases)
