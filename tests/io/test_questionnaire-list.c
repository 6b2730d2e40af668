/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who is asked, and what the files are called. */
#include "asked-network.h"

#include <sitnet/questionnaire.h>

static void
everybody_but_coordinators_is_asked (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autoptr (SitnetTable) list = sitnet_questionnaires_to_table (network);
  g_autoptr (GString) text = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (list); row++)
    g_string_append_printf (text, "%s %s\n", sitnet_column_get_text (sitnet_table_find_column (list, "actor"), row),
                            sitnet_column_get_text (sitnet_table_find_column (list, "file"), row));
  ASSERT_TEXT (text->str, "ospod 01-ospod-podlesi.xlsx\npolice 02-policie-podlesi.xlsx\nzs1 03-zakladni-skola.xlsx\n"
                          "zs2 04-zakladni-skola.xlsx\n");
}

static char *
dup_file_of (const char *name)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", name, NULL);
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (b, NULL, NULL);
  g_autoptr (SitnetTable) list = sitnet_questionnaires_to_table (network);
  return g_strdup (sitnet_column_get_text (sitnet_table_find_column (list, "file"), 0));
}

static void
names_of_files_are_plain (void)
{
  static const char *const expected[][2] = {
      {"../../etc/passwd", "01-etc-passwd.xlsx"},
      {"CON", "01-con.xlsx"},
      {"Žlutý kůň – „útulek“, z. s.", "01-zluty-kun-utulek-z-s.xlsx"},
      {"Полиция", "01.xlsx"},
      {"Centrum pro rodiny s dětmi v nepříznivé sociální situaci", "01-centrum-pro-rodiny-s-detmi-v-nepriznive.xlsx"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *file = dup_file_of (expected[i][0]);
    ASSERT_TEXT (file, expected[i][1]);
  }
}

static const TestCase cases[] = {
    {"everybody but coordinators is asked", everybody_but_coordinators_is_asked},
    {"names of files are plain", names_of_files_are_plain},
};
TEST_MAIN ("questionnaire-list", cases)
