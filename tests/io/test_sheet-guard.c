/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows that a reader would leave out. */
#include "sheet-guard.h"
#include "test.h"

/* Whether actors with these ids and names need a guard; rows with \n, cells with ; between. */
static gboolean
is_guarded (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines);
  g_autofree const char **ids = g_new0 (const char *, n), **names = g_new0 (const char *, n);
  for (guint r = 0; r < n; r++) {
    char *end = strchr (lines[r], ';');
    *end = '\0';
    ids[r] = lines[r];
    names[r] = end + 1;
  }
  SitnetColumn *columns[] = {sitnet_column_new_text ("id", n, ids, NULL),
                             sitnet_column_new_text ("name", n, names, NULL)};
  g_autoptr (SitnetTable) table = sitnet_table_new ("actors", NULL, columns, 2, NULL);
  g_autoptr (SitnetTable) guarded = sitnet_sheet_guard (SITNET_SHEET_ACTORS, table);
  sitnet_column_unref (columns[0]);
  sitnet_column_unref (columns[1]);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (guarded), n);
  return sitnet_table_get_n_columns (guarded) == 3;
}

static void
guards_rows (void)
{
  CU_ASSERT_FALSE (is_guarded ("a;A\nCelkem v pohodě, z. s.;B\na#;C"));
  CU_ASSERT_FALSE (is_guarded ("Kdo?;A\nb;celkem"));
  CU_ASSERT_TRUE (is_guarded ("a;A\n#1;B"));
  CU_ASSERT_TRUE (is_guarded ("a;A\ncelkem;B"));
  CU_ASSERT_TRUE (is_guarded ("a;A\nSOUČET: 3;B"));
  CU_ASSERT_TRUE (is_guarded ("web;jméno\na;A"));
  CU_ASSERT_TRUE (is_guarded ("Kdo jste?;Co děláte?\na;A"));
  CU_ASSERT_TRUE (is_guarded ("a;A\n{\"ImportId\":1};B"));
}

static const TestCase cases[] = {
    {"guards rows", guards_rows},
};
TEST_MAIN ("sheet-guard", cases)
