/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The order of a comparison's rows, white spots that turn into others. */
#include "compare-list.h"

#include "test.h"

#include <string.h>

/* Lines of "what,id,change,before,after"; nothing between two commas is missing. */
static SitnetTable *
comparison (const char *lines)
{
  static const char *const names[] = {"what", "id", "change", "before", "after"};
  g_auto (GStrv) rows = g_strsplit (lines, "\n", -1);
  guint n_rows = g_strv_length (rows);
  SitnetColumn *columns[G_N_ELEMENTS (names)];
  for (guint c = 0; c < G_N_ELEMENTS (names); c++) {
    g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
    for (guint r = 0; r < n_rows; r++) {
      g_auto (GStrv) cells = g_strsplit (rows[r], ",", -1);
      g_ptr_array_add (texts, *cells[c] != '\0' ? g_strdup (cells[c]) : NULL);
    }
    columns[c] = sitnet_column_new_text (names[c], n_rows, (const char *const *)texts->pdata, NULL);
  }
  SitnetTable *table = sitnet_table_new ("compare", NULL, columns, G_N_ELEMENTS (columns), NULL);
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    sitnet_column_unref (columns[c]);
  return table;
}

static char *
print (const char *lines, const char *what)
{
  static const char signs[N_CHANGES] = {'+', '-', '!'};
  g_autoptr (SitnetTable) table = comparison (lines);
  g_autoptr (GPtrArray) list = compare_list_new (table, table, what);
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < list->len; i++) {
    const Difference *row = list->pdata[i];
    g_string_append_printf (text, "%c%s", signs[row->change], row->id);
    if (row->turned != NULL)
      g_string_append_printf (text, " of %u", row->turned->len);
    g_string_append_c (text, ';');
  }
  return g_string_free (text, FALSE);
}

#define ASSERT_LIST(lines, what, expected)                                                                             \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *list_ = print (lines, what);                                                                      \
    ASSERT_TEXT (list_, expected);                                                                                     \
  }                                                                                                                    \
  G_STMT_END

static void
order (void)
{
  const char *lines = "actor,a,lost,,\nbridge,b:c,lost,1,\nbridge,d:e,lost,4,\nbridge,f:g,changed,2,9\n"
                      "bridge,h:i,gained,,1\nbridge,j:k,gained,,1";
  ASSERT_LIST (lines, "bridge", "+h:i;+j:k;-d:e;-b:c;!f:g;");
  ASSERT_LIST (lines, "actor", "-a;");
  ASSERT_LIST (lines, "tie", "");
}

static void
turned_gaps (void)
{
  ASSERT_LIST ("gap,missing n p 0–17,lost,14/0,\ngap,short n p 0–17,gained,,14/4\ngap,fragile n p 0–17,gained,,14/4",
               "gap", "!missing n p 0–17 of 3;");
  ASSERT_LIST ("gap,short n p 0–17,lost,14/4,\ngap,fragile m p 0–17,gained,,20/\ngap,short o p,gained,,30/1", "gap",
               "+short o p;+fragile m p 0–17;-short n p 0–17;");
  /* What one place keeps of its kinds is told with the rest; what is asked of whom has no place. */
  ASSERT_LIST ("gap,short n p,changed,5/4,6/4\ngap,missing n p,lost,5/,\ngap,fragile n p,gained,,6/4\n"
               "gap,unmet p a|b,lost,,\ngap,unconnected p a|b,gained,,1/1",
               "gap", "+unconnected p a|b;-unmet p a|b;!short n p of 3;");
}

static const TestCase cases[] = {{"order", order}, {"turned gaps", turned_gaps}};
TEST_MAIN ("compare-list", cases)
