/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* States of steps on a day, in both languages; which white spots they answer, and which are closed since. */
#include "questions.h"
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/analysis.h>

#define PLAN                                                                                                           \
  "actors: id,name,area\na,Alfa,x\nb,Beta,x\nareas: code\nx\n"                                                         \
  "services: id,actor,needs,since\ns,b,learning.tutoring,2019-03-01\n"                                                 \
  "demands: need,area,families\nlearning.tutoring,x,5\nhealth.addiction,x,7\nmaterial.debt,x,2\n"                      \
  "strategy: theme,goal,step,due,responsible,status,need,area\n"                                                       \
  "T,G,one,2019-05-31,a,planned,health,x\nT,G,two,2019-06-15,a,běží,learning.tutoring,\n"                           \
  "T,G,three,2019-01-01,a,Splněno,learning,x\nT,,four,2020,b,,,x\nT,,five,,,,health,\n"

static void
assert_agenda (const char *before, const char *within, const char *names, const char *expected, const char *said)
{
  g_autoptr (SitnetNetwork) whole = sample_network (PLAN);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  sitnet_scope_set_date (scope, "2019-06-01", NULL);
  g_autoptr (SitnetNetwork) network = sitnet_network_scope (whole, scope, NULL);
  if (before != NULL)
    sitnet_arguments_set (arguments, "before", before);
  if (within != NULL)
    sitnet_arguments_set (arguments, "within", within);
  g_autoptr (SitnetTable) table = sitnet_analysis_run (&sitnet_agenda, network, arguments, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (table);
  g_autofree char *rows = sample_rows (table, names);
  ASSERT_TEXT (rows, expected);
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (table), said));
}

static void
tells_states (void)
{
  assert_agenda (NULL, NULL, "step due status state closed",
                 "one 2019-05-31 planned late -\ntwo 2019-06-15 běží due -\nthree 2019-01-01 Splněno done -\n"
                 "four 2020-12-31 - open -\nfive - - undated -\n",
                 "On 2019-06-01: 1 step is late. 1 step is due. 1 step is done. 1 step answers no white spot of "
                 "today. No step of the strategy answers 1 white spot.");
  assert_agenda (NULL, "13", "step state", "one late\ntwo open\nthree done\nfour open\nfive undated\n", "late");
}

static void
tells_what_is_answered_and_closed (void)
{
  assert_agenda ("2019-02-01", NULL, "step gaps closed", "one 1 0\ntwo 1 1\nthree 1 1\nfour 0 0\nfive 1 0\n", "");
}

/* Another data set, in which codes have other numbers; its debt is there no more, its own need nobody knows now. */
static void
compares_with_other_data (void)
{
  g_autoptr (SitnetNetwork) now = sample_network (PLAN);
  g_autoptr (SitnetNetwork) then = sample_network ("actors: id,area\nz,y\na,x\nareas: code\ny\nx\n"
                                                   "needs: code,name\nown,Own\n"
                                                   "demands: need,area,families\nown,x,3\nhealth.psychology,x,4\n"
                                                   "health.psychology,y,4\nhealth.addiction,x,9\n");
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  sitnet_arguments_set_before (arguments, then);
  g_autoptr (SitnetTable) table = sitnet_analysis_run (&sitnet_agenda, now, arguments, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (table);
  g_autofree char *rows = sample_rows (table, "step closed");
  ASSERT_TEXT (rows, "one 1\ntwo 0\nthree 0\nfour 0\nfive 2\n");
}

/* A service that ended before the day of the comparison: nothing was closed since, and all days at once would say so. */
static void
compares_a_day_with_today (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("actors: id,area\na,x\nareas: code\nx\nservices: id,actor,needs,since,until\n"
                      "s,a,health.addiction,2017-01-01,2018-12-31\nt,a,learning.tutoring,2019-06-01,\n"
                      "demands: need,area,families\nhealth.addiction,x,5\nlearning.tutoring,x,5\n"
                      "strategy: theme,step,need\nT,one,health.addiction\nT,two,learning.tutoring\n");
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  sitnet_arguments_set (arguments, "before", "2019-02-01");
  g_autoptr (SitnetTable) table = sitnet_analysis_run (&sitnet_agenda, network, arguments, &error);
  ASSERT_NO_ERROR (error);
  g_autofree char *rows = sample_rows (table, "step closed");
  ASSERT_TEXT (rows, "one 0\ntwo 1\n");
}

static void
refuses_what_is_no_date (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (PLAN);
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  sitnet_arguments_set (arguments, "before", "spring");
  CU_ASSERT_PTR_NULL (sitnet_analysis_run (&sitnet_agenda, network, arguments, &error));
  CU_ASSERT_PTR_NOT_NULL (error);
}

static const TestCase cases[] = {
    {"tells states", tells_states},
    {"tells what is answered and closed", tells_what_is_answered_and_closed},
    {"compares with other data", compares_with_other_data},
    {"compares a day with today", compares_a_day_with_today},
    {"refuses what is no date", refuses_what_is_no_date},
};
TEST_MAIN ("agenda", cases)
