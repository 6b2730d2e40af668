/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A theme: what is named once, twice or not at all, what is refused, and who covers what. */
#include "district.h"
#include "theme.h"

static const char *const none[] = {NULL};

/* For each item its code and the actors that cover it. */
static char *
theme_text (SitnetTheme *theme)
{
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);
  CU_ASSERT_TRUE_FATAL (sitnet_theme_cover (theme, &error));
  for (guint32 i = 0; i < theme->items->len; i++) {
    g_autofree char *code = sitnet_theme_dup_code (theme, sitnet_theme_item (theme, i));
    g_string_append_printf (text, "%s:", code);
    for (guint32 actor = 0; actor < theme->network->n_actors; actor++)
      if (sitnet_cover_has (theme->cover, actor, i))
        g_string_append_printf (text, " %s", sitnet_column_get_text (theme->network->actor_ids, actor));
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

static void
reads_what_is_named (void)
{
  static const char *const needs[] = {"relationships", "health.addiction", "relationships", NULL};
  static const char *const sectors[] = {"social", "health", NULL};
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetTheme) theme = sitnet_theme_new (network, SITNET_LANGUAGE_EN, needs, sectors, FALSE, NULL);
  g_autofree char *text = theme_text (theme);
  ASSERT_TEXT (text, "relationships: counsel centre\nhealth.addiction:\nsocial: counsel centre\nhealth: clinic\n");
}

static void
takes_everything_or_bridges (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a/school b/police c d", "a-b b-c c-d");
  g_autoptr (SitnetTheme) all = sitnet_theme_new (network, SITNET_LANGUAGE_EN, none, none, FALSE, NULL);
  g_autofree char *everything = theme_text (all);
  ASSERT_TEXT (everything,
               "relationships:\nsafety:\nhealth:\nlearning:\nbehaviour:\nmaterial:\nschool: a\npolice: b\n");
  g_autoptr (SitnetTheme) some = sitnet_theme_new (network, SITNET_LANGUAGE_EN, none, none, TRUE, NULL);
  g_autofree char *bridges = theme_text (some);
  ASSERT_TEXT (bridges, "b–c: b c\n");
  g_autoptr (GString) name = g_string_new (NULL);
  sitnet_theme_append_name (some, sitnet_theme_item (some, 0), name);
  ASSERT_TEXT (name->str, "b ↔ c");
}

static void
refuses_what_there_is_not (void)
{
  static const char *const wrong[] = {"helth", NULL};
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_theme_new (network, SITNET_LANGUAGE_CS, wrong, none, FALSE, &error));
  CU_ASSERT_PTR_NOT_NULL_FATAL (error);
  ASSERT_TEXT (error->message, "invite: potřeba „helth“ neexistuje; nemysleli jste „health“?");
}

static const TestCase cases[] = {
    {"reads what is named", reads_what_is_named},
    {"takes everything or bridges", takes_everything_or_bridges},
    {"refuses what there is not", refuses_what_there_is_not},
};
TEST_MAIN ("theme", cases)
