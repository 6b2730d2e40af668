/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* compare: nothing, what comes and goes, what a pair is, and what is said of actors in one network only. */
#include "random-network.h"
#include "sample-answer.h"
#include "questions.h"
#include "stop-rule.h"

#include <math.h>
#include <sitnet/error.h>

static SitnetTable *
compare (SitnetNetwork *before, SitnetNetwork *after)
{
  g_autoptr (GError) error = NULL;
  SitnetTable *table = sitnet_network_compare (before, after, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (table);
  return table;
}

/* The first cells of a line; none of them holds a comma. */
static void
append_cells (GString *text, const char *line, guint n)
{
  const char *end = line;
  for (guint i = 0; i < n && *end != '\0'; i++)
    end += strcspn (end, ",") + (end[strcspn (end, ",")] != '\0');
  g_string_append_printf (text, "%.*s\n", (int)(end - line - (*end != '\0')), line);
}

/* The first five columns of the rows of one kind. */
static char *
rows_of (SitnetTable *table, const char *what)
{
  g_autofree char *all = sample_print (table);
  g_auto (GStrv) lines = g_strsplit (all, "\n", -1);
  GString *text = g_string_new (NULL);
  for (char **line = lines; *line != NULL; line++)
    if (g_str_has_prefix (*line, what))
      append_cells (text, *line, 5);
  return g_string_free (text, FALSE);
}

#define ASSERT_ROWS(table, what, expected)                                                                             \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *rows_ = rows_of (table, what ",");                                                                \
    ASSERT_TEXT (rows_, expected);                                                                                     \
  }                                                                                                                    \
  G_STMT_END

static void
the_same (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a/school b/health c", "a-b b>c");
  g_autoptr (SitnetNetwork) turned = sample_network ("c b/health a/school", "b>c b-a a-b");
  g_autoptr (SitnetTable) itself = compare (network, network), again = compare (network, turned);
  ASSERT_TABLE (itself, "");
  ASSERT_TABLE (again, "");
}

/* Rows in another order are the same data: no sum of betweenness differs by a rounding. */
static void
order_is_no_change (void)
{
  for (guint64 seed = 1; seed <= test_rounds (300); seed++) {
    guint64 state = random_state (seed);
    RandomTies ties;
    random_ties_draw (&ties, &state);
    g_autoptr (SitnetNetwork) before = random_network_shuffle (&ties, &state, '-', FALSE);
    g_autoptr (SitnetNetwork) after = random_network_shuffle (&ties, &state, '-', FALSE);
    g_autoptr (SitnetTable) answer = compare (before, after);
    ASSERT_SEED (seed, (guint)sitnet_table_get_n_rows (answer));
  }
}

static void
comes_and_goes (void)
{
  g_autoptr (SitnetNetwork) before = sample_network ("a/school b/health c/police d", "a-b b-c c-d");
  g_autoptr (SitnetNetwork) after = sample_network ("a/social b/health c/police e", "a-b b-c a-c e-a");
  g_autoptr (SitnetTable) answer = compare (before, after);
  ASSERT_ROWS (answer, "actor", "actor,a,changed,school,social\nactor,d,lost,,\nactor,e,gained,,\n");
  ASSERT_ROWS (answer, "tie", "tie,a:c,gained,,cooperates\n");
  ASSERT_ROWS (answer, "bridge", "bridge,a:b,lost,1,\nbridge,b:c,lost,2,\n");
  ASSERT_ROWS (answer, "cut_actor", "cut_actor,b,lost,1,\ncut_actor,c,lost,1,\ncut_actor,a,gained,,1\n");
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (answer), "only in the first: 1, only in the second: 1"));
}

static void
measures (void)
{
  g_autoptr (SitnetNetwork) before = sample_network ("a b c", "");
  g_autoptr (SitnetNetwork) after = sample_network ("a b c", "a-b");
  g_autoptr (SitnetTable) answer = compare (before, after);
  g_autofree char *rows = rows_of (answer, "measure,");
  CU_ASSERT_PTR_NOT_NULL (strstr (rows, "measure,ties,changed,0,1\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (rows, "measure,average_distance,changed,,1\n"));
  CU_ASSERT_PTR_NULL (strstr (rows, "measure,actors,"));
  ASSERT_ROWS (answer, "isolate", "isolate,a,lost,no_ties,\nisolate,b,lost,no_ties,\n");
}

/* As the what-if of the model has it: the comparison names exactly what was done, and what follows. */
static void
what_if (void)
{
  g_autoptr (SitnetNetwork) before = sample_network ("a b c", "a-b b-c");
  static const char *const ids[] = {"b", NULL};
  g_autoptr (SitnetNetwork) after = sitnet_network_drop (before, ids, NULL);
  g_autoptr (SitnetTable) answer = compare (before, after);
  ASSERT_ROWS (answer, "actor", "actor,b,lost,,\n");
  ASSERT_ROWS (answer, "isolate", "isolate,a,gained,,no_ties\nisolate,c,gained,,no_ties\n");
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (answer), "as if without b"));
}

static const char *
text_of (SitnetTable *table, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (table, column);
  return sitnet_column_is_missing (found, row) ? "" : sitnet_column_get_text (found, row);
}

static double
number_of (SitnetTable *table, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (table, column);
  return sitnet_column_is_missing (found, row) ? NAN : sitnet_column_get_doubles (found)[row];
}

/* What a row is about stands in columns of its own too. */
static void
typed (void)
{
  g_autoptr (SitnetNetwork) before = sample_network ("a b c d", "a-b b-c");
  g_autoptr (SitnetNetwork) after = sample_network ("a b c d", "a-b b-c c-d");
  g_autoptr (SitnetTable) answer = compare (before, after);
  guint n_seen = 0;
  for (gsize row = 0; row < sitnet_table_get_n_rows (answer); row++) {
    g_autofree char *what = sitnet_column_dup_cell (sitnet_table_find_column (answer, "what"), row);
    const char *id = text_of (answer, "id", row);
    if (strcmp (what, "bridge") == 0 && strcmp (id, "b:c") == 0) {
      ASSERT_TEXT (text_of (answer, "actor", row), "b");
      ASSERT_TEXT (text_of (answer, "partner", row), "c");
      CU_ASSERT_EQUAL (number_of (answer, "number_before", row), 1);
      CU_ASSERT_EQUAL (number_of (answer, "number_after", row), 2);
      n_seen++;
    } else if (strcmp (what, "measure") == 0 && strcmp (id, "ties") == 0) {
      ASSERT_TEXT (text_of (answer, "actor", row), "");
      CU_ASSERT_EQUAL (number_of (answer, "number_before", row), 2);
      CU_ASSERT_EQUAL (number_of (answer, "number_after", row), 3);
      CU_ASSERT_TRUE (isnan (number_of (answer, "capacity_after", row)));
      n_seen++;
    } else if (strcmp (what, "isolate") == 0) {
      ASSERT_TEXT (text_of (answer, "actor", row), "d");
      CU_ASSERT_TRUE (isnan (number_of (answer, "number_before", row)));
      n_seen++;
    }
  }
  CU_ASSERT_EQUAL (n_seen, 3);
}

static void
empty (void)
{
  g_autoptr (SitnetNetwork) nobody = sample_empty (), network = sample_network ("a", "");
  g_autoptr (SitnetTable) none = compare (nobody, nobody), one = compare (nobody, network);
  ASSERT_TABLE (none, "");
  ASSERT_ROWS (one, "actor", "actor,a,gained,,\n");
}

static gboolean
stop (double fraction, gpointer data)
{
  return FALSE;
}

static void
cancelled (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("a b", "a-b");
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  stop_by_rule (arguments, stop, NULL);
  CU_ASSERT_PTR_NULL (sitnet_network_compare (network, network, arguments, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
}

static const TestCase cases[] = {{"the same", the_same},
                                 {"comes and goes", comes_and_goes},
                                 {"order is no change", order_is_no_change},
                                 {"measures", measures},
                                 {"what if", what_if},
                                 {"typed", typed},
                                 {"empty", empty},
                                 {"cancelled", cancelled}};
TEST_MAIN ("compare", cases)
