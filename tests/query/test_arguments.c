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
  sitnet_arguments_set_by (arguments, SITNET_BY_AREA);
  sitnet_arguments_set_language (arguments, SITNET_LANGUAGE_CS);
  g_autoptr (SitnetArguments) copy = sitnet_arguments_dup_for_part (arguments, NULL, NULL);
  sitnet_arguments_set (arguments, "local", "false");
  sitnet_arguments_set_by (arguments, SITNET_BY_NOTHING);
  ASSERT_TEXT (copy->values->pdata[0], "true");
  CU_ASSERT_EQUAL (copy->by, SITNET_BY_AREA);
  CU_ASSERT_EQUAL (copy->language, SITNET_LANGUAGE_CS);
  SitnetArguments *kept = sitnet_arguments_ref (copy); /* a count of its own */
  sitnet_arguments_unref (kept);
}

static gboolean
count (double fraction, gpointer n)
{
  ++*(guint *)n;
  return TRUE;
}

static void
tell (double fraction, gpointer n)
{
  ++*(guint *)n;
}

static void
let_go (gpointer n)
{
  *(guint *)n += 100;
}

static void
ask (const SitnetArguments *arguments)
{
  gpointer data;
  SitnetGoOnFunc go_on = sitnet_arguments_get_go_on (arguments, &data);
  CU_ASSERT_TRUE (go_on == NULL || go_on (0.5, data));
}

/* A part asks the whole, and does not give back what the whole was lent. */
static void
a_part_asks_the_whole (void)
{
  guint n_told = 0, n_asked = 0;
  SitnetArguments *arguments = sitnet_arguments_new ();
  ask (arguments);
  sitnet_arguments_set_progress (arguments, tell, &n_told, let_go);
  SitnetArguments *part = sitnet_arguments_dup_for_part (arguments, count, &n_asked);
  SitnetArguments *deaf = sitnet_arguments_dup_for_part (arguments, NULL, NULL);
  ask (arguments);
  ask (part);
  ask (deaf);
  sitnet_arguments_unref (part);
  sitnet_arguments_unref (deaf);
  CU_ASSERT_EQUAL (n_told, 1);
  CU_ASSERT_EQUAL (n_asked, 1);
  sitnet_arguments_unref (arguments);
  CU_ASSERT_EQUAL (n_told, 101);
}

static const TestCase cases[] = {{"sets and replaces", sets_and_replaces},
                                 {"takes back", takes_back},
                                 {"is shared", is_shared},
                                 {"copies share nothing", copies_share_nothing},
                                 {"a part asks the whole", a_part_asks_the_whole}};
TEST_MAIN ("arguments", cases)
