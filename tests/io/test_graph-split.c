/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An edge of several kinds, or reported by several, as a tie of each. */
#include "graph-split.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

/* Rows as "line kind reporter other" of one edge with these values. */
static char *
split (const char *kind, const char *reporter)
{
  SitnetGraphRows rows;
  GString *shown = g_string_new (NULL);
  sitnet_graph_rows_init (&rows);
  guint of_kind = sitnet_graph_rows_add_attribute (&rows, slice ("kind")),
        of_reporter = sitnet_graph_rows_add_attribute (&rows, slice ("reported_by")),
        other = sitnet_graph_rows_add_attribute (&rows, slice ("other"));
  for (guint r = 0; r < 2; r++)
    sitnet_graph_rows_add (&rows, slice ("a"), slice ("b"), SITNET_DIRECTION_UNSAID, r + 1);
  sitnet_graph_rows_set (&rows, 0, other, slice ("x|y"));
  sitnet_graph_rows_set (&rows, 0, of_reporter, slice (reporter));
  sitnet_graph_rows_set (&rows, 0, of_kind, slice (kind));
  sitnet_graph_split (&rows, of_kind, of_reporter);
  g_autofree guint *starts = NULL;
  g_autofree guint *places = sitnet_graph_rows_order (&rows, &starts);
  for (guint r = 0; r < sitnet_graph_rows_get_n (&rows); r++) {
    g_string_append_printf (shown, "%u", sitnet_graph_rows_get (&rows, r)->line);
    for (guint i = starts[r]; i < starts[r + 1]; i++) {
      const SitnetGraphCell *cell = &g_array_index (rows.cells, SitnetGraphCell, places[i]);
      g_string_append_printf (shown, " %u=%.*s", cell->attribute, (int)cell->text.length, cell->text.text);
    }
    g_string_append_c (shown, '\n');
  }
  sitnet_graph_rows_clear (&rows);
  return g_string_free (shown, FALSE);
}

#define SPLITS(kind, reporter, expected)                                                                               \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *shown_ = split (kind, reporter);                                                                  \
    ASSERT_TEXT (shown_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

static void
several_become_rows (void)
{
  SPLITS ("k", "a", "1 2=x|y 1=a 0=k\n2\n");
  SPLITS ("k | l", "a", "1 2=x|y 1=a 0=k\n1 2=x|y 1=a 0=l\n2\n");
  SPLITS ("k", "a|b", "1 2=x|y 1=a 0=k\n1 2=x|y 1=b 0=k\n2\n");
  SPLITS ("", "a|b", "1 2=x|y 1=a\n1 2=x|y 1=b\n2\n");
  SPLITS ("k|l", "a|b", "1 2=x|y 1=a 0=k\n1 2=x|y 1=a 0=l\n2\n");
  SPLITS ("k|", "a", "1 2=x|y 1=a 0=k\n1 2=x|y 1=a\n2\n");
}

static void
too_many_stay_one (void)
{
  g_autofree char *kinds = g_strnfill (1 << 25, '|'), *shown = split (kinds, "a");
  CU_ASSERT_EQUAL (strlen (shown), (gsize)(1 << 25) + strlen ("1 2=x|y 1=a 0=\n2\n"));
}

static const TestCase cases[] = {
    {"several become rows", several_become_rows},
    {"too many stay one", too_many_stay_one},
};
TEST_MAIN ("graph-split", cases)
