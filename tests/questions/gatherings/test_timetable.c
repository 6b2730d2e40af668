/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The timetable of a meeting day: rows, times, tables, reasons, what is said of proof, mistakes. */
#include "questions.h"
#include "sample-sheets.h"
#include "stop-rule.h"
#include "test.h"

#include <sitnet/analysis.h>

typedef struct {
  const char *tables, *rounds, *minutes, *start, *pause, *aim;
} Options;

static SitnetTable *
ask (SitnetNetwork *network, Options options, GError **error)
{
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  const char *const given[][2] = {{"tables", options.tables}, {"rounds", options.rounds}, {"minutes", options.minutes},
                                  {"start", options.start},   {"pause", options.pause},   {"aim", options.aim}};
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    if (given[i][1] != NULL)
      sitnet_arguments_set (arguments, given[i][0], given[i][1]);
  return sitnet_analysis_run (&sitnet_timetable, network, arguments, error);
}

static void
assert_rows (const char *text, Options options, const char *names, const char *expected, const char *said)
{
  g_autoptr (SitnetNetwork) network = sample_network (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) table = ask (network, options, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (table);
  g_autofree char *rows = sample_rows (table, names);
  ASSERT_TEXT (rows, expected);
  const char *note = sitnet_table_get_note (table);
  CU_ASSERT_PTR_NOT_NULL (strstr (note, said));
  if (strstr (note, said) == NULL)
    g_printerr ("%s\n", note);
}

#define FOUR "actors: id,name\na,A\nb,B\nc,C\nd,D\n"
#define SQUARE FOUR "wishes: from,to,priority\na,b,5\nb,c,\nc,d,2\nd,a,\na,d,3\n"

static void
gives_rounds_times_and_tables (void)
{
  assert_rows (SQUARE, (Options){.tables = "2"}, "round start table actor partner priority proved bound",
               "1 9:00 1 a b 5 true 2\n1 9:00 2 c d 2 true 2\n2 9:15 1 b c 1 true 2\n2 9:15 2 d a 4 true 2\n",
               "4 meetings have a place. 2 rounds, from 9:00 to 9:30. Proved: fewer rounds cannot hold all of them.");
  assert_rows (SQUARE, (Options){.tables = "1", .start = "8:30", .minutes = "20", .pause = "1:5,3:60"},
               "round start table", "1 8:30 1\n2 8:55 1\n3 9:15 1\n4 10:35 1\n", "4 rounds, from 8:30 to 10:55");
  assert_rows (FOUR, (Options){0}, "round", "", "");
}

static void
says_who_wishes (void)
{
  assert_rows (SQUARE, (Options){0}, "actor reason",
               "a Wished by: A.\nc Wished by: C.\nb Wished by: B.\nd Both wish it.\n", "Proved");
}

static void
chooses_where_rounds_are_too_few (void)
{
#if HAVE_GLPK
  static const char path[] = FOUR "wishes: from,to,priority\na,b,1\nb,c,5\nc,d,1\n";
  assert_rows (path, (Options){.rounds = "1"}, "round actor partner proved bound",
               "1 a b true 2\n1 c d true 2\n- b c true 2\n",
               "2 meetings have a place. 1 has none. 1 round, from 9:00 to 9:15. The actor with the fewest meetings "
               "has 1. Proved: no "
               "timetable");
  assert_rows (path, (Options){.rounds = "1", .aim = "priorities"}, "round actor partner reason bound",
               "1 b c Wished by: B. 5\n- a b No place: no round is left for both. 5\n"
               "- c d No place: no round is left for both. 5\n",
               "Their priorities add up to 5. Proved");
#endif
}

static void
heeds_attendance (void)
{
  assert_rows (SQUARE "attendance: actor,from,to,table,person\na,1,1,,\nc,,,2,\n", (Options){.tables = "2"},
               "round table actor partner proved", "1 2 c d true\n2 1 d a true\n2 2 b c true\n3 1 a b true\n",
               "3 rounds");
  assert_rows (FOUR
               "wishes: from,to\na,b\nc,d\na,c\nattendance: actor,from,to,person\na,,,Vedoucí\nb,,,Vedoucí\nc,1,1,\n"
               "d,2,,\n",
               (Options){0}, "round actor partner reason",
               "2 a c Wished by: A.\n- a b No place: Vedoucí sits for both.\n"
               "- c d No place: the two are never there at the same time.\n",
               "1 meeting has a place. 2 have none.");
}

static void
refuses_what_makes_no_sense (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (FOUR "wishes: from,to\na,b\nattendance: actor,table\na,7\n");
  static const struct {
    Options options;
    const char *said;
  } wrong[] = {
      {{.start = "nine"}, "`start` cannot be \"nine\""},
      {{.pause = "4"}, "`pause` cannot be \"4\""},
      {{.pause = "0:15"}, "`pause` cannot be \"0:15\""},
      {{.pause = "1:15:00"}, "`pause` cannot be"},
      {{.tables = "0"}, "tables"},
      {{.tables = "6"}, "table 7 is that of A, but the last table is number 6"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;
    CU_ASSERT_PTR_NULL (ask (network, wrong[i].options, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
    CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, wrong[i].said) : NULL);
  }
}

static gboolean
stop_at_second (double fraction, gpointer data)
{
  guint *n_calls = data;
  (void)fraction;
  return ++*n_calls < 2;
}

static void
stops_when_told (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network (FOUR "wishes: from,to\na,b\nb,c\nc,a\nd,a\nattendance: actor,from,to\nb,1,1\n");
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  guint n_calls = 0;
  sitnet_arguments_set (arguments, "rounds", "1");
  stop_by_rule (arguments, stop_at_second, &n_calls);
  CU_ASSERT_PTR_NULL (sitnet_analysis_run (&sitnet_timetable, network, arguments, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
}

static const TestCase cases[] = {
    {"gives rounds, times and tables", gives_rounds_times_and_tables},      {"says who wishes", says_who_wishes},
    {"chooses where rounds are too few", chooses_where_rounds_are_too_few}, {"heeds attendance", heeds_attendance},
    {"refuses what makes no sense", refuses_what_makes_no_sense},           {"stops when told", stops_when_told},
};
TEST_MAIN ("timetable", cases)
