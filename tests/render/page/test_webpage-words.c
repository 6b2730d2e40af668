/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests the texts of the page: the script finds each that it asks for, and asks for each that there is. */
#include "test.h"

#include "webpage-words.h"

#include <string.h>

static const char *
find (const SitnetTable *words, const char *key)
{
  const SitnetColumn *keys = sitnet_table_find_column (words, "key"), *texts = sitnet_table_find_column (words, "text");
  for (gsize row = 0; row < sitnet_table_get_n_rows (words); row++)
    if (strcmp (sitnet_column_get_text (keys, row), key) == 0)
      return sitnet_column_get_text (texts, row);
  return NULL;
}

/* All parts of the script, one after the other. */
static char *
read_script (void)
{
  const char *folder = SOURCE_ROOT "/libsitnet/render/page/script";
  GString *script = g_string_new (NULL);
  g_autoptr (GDir) opened = g_dir_open (folder, 0, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (opened);
  for (const char *name = g_dir_read_name (opened); name != NULL; name = g_dir_read_name (opened)) {
    g_autofree char *path = g_build_filename (folder, name, NULL), *text = NULL;
    CU_ASSERT_TRUE (g_file_get_contents (path, &text, NULL, NULL));
    g_string_append (script, text);
  }
  return g_string_free (script, FALSE);
}

static void
assert_known (const SitnetTable *words, const char *key, gboolean is_count)
{
  g_autofree char *form = is_count ? g_strdup_printf ("%s.other", key) : g_strdup (key);
  if (find (words, form) == NULL)
    printf ("the script asks for the text “%s”, which is not in webpage-words.c\n", form);
  CU_ASSERT_PTR_NOT_NULL (find (words, form));
}

static void
script_finds_its_texts (void)
{
  g_autoptr (SitnetTable) words = sitnet_webpage_words_new (SITNET_LANGUAGE_EN, "t");
  g_autofree char *script = read_script ();
  g_autoptr (GRegex) calls = g_regex_new ("\\bsay(Count)?\\(\"([a-z_]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;
  for (g_regex_match (calls, script, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL), n++) {
    g_autofree char *count = g_match_info_fetch (match, 1), *key = g_match_info_fetch (match, 2);
    assert_known (words, key, *count != '\0');
  }
  CU_ASSERT_TRUE (n > 50);
}

static void
no_text_is_left_over (void)
{
  g_autoptr (SitnetTable) words = sitnet_webpage_words_new (SITNET_LANGUAGE_EN, "t");
  g_autofree char *script = read_script ();
  const SitnetColumn *keys = sitnet_table_find_column (words, "key");
  for (gsize row = 0; row < sitnet_table_get_n_rows (words); row++) {
    const char *key = sitnet_column_get_text (keys, row);
    g_autofree char *quoted = g_strdup_printf ("\"%.*s\"", (int)strcspn (key, "."), key);
    if (strstr (script, quoted) == NULL)
      printf ("nothing asks for the text “%s”\n", key);
    CU_ASSERT_PTR_NOT_NULL (strstr (script, quoted));
  }
}

static void
counts_have_their_forms (void)
{
  g_autoptr (SitnetTable) czech = sitnet_webpage_words_new (SITNET_LANGUAGE_CS, "t");
  g_autoptr (SitnetTable) english = sitnet_webpage_words_new (SITNET_LANGUAGE_EN, "t");
  CU_ASSERT_STRING_EQUAL (find (english, "n_ties.one"), "%u tie");
  CU_ASSERT_STRING_EQUAL (find (english, "n_ties.other"), "%u ties");
  CU_ASSERT_STRING_EQUAL (find (czech, "n_ties.one"), "%u vazba");
  CU_ASSERT_STRING_EQUAL (find (czech, "n_ties.few"), "%u vazby");
  CU_ASSERT_STRING_EQUAL (find (czech, "n_ties.other"), "%u vazeb");
  CU_ASSERT_STRING_EQUAL (find (czech, "title"), "t");
}

static const TestCase cases[] = {
    {"script_finds_its_texts", script_finds_its_texts},
    {"no_text_is_left_over", no_text_is_left_over},
    {"counts_have_their_forms", counts_have_their_forms},
};

TEST_MAIN ("render/webpage-words", cases)
