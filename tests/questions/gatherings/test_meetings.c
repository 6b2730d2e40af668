/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The log counted by each of its sides, who was never met, what the log does not say. */
#include "questions.h"
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/analysis.h>

#define LOG                                                                                                            \
  "actors: id,name,sector\na,Alfa,school\nb,Beta,health\nc,Gama,school\nd,Delta,\n"                                    \
  "areas: code,name\nx,Horní\ny,Dolní\n"                                                                             \
  "meetings: id,date,kind,theme,area,participants,people\n"                                                            \
  "m1,2018-05-02,round_table,Bydlení,x,a|b|a,12\nm2,2018-04-30,visit,Bydlení,y,a|c,\n"                               \
  "m3,2018-05-31,visit,,x,b,3\nm4,,club,Škola,,,8\n"

static char *
counted (const char *text, const char *per, const char *names, const char *said)
{
  g_autoptr (SitnetNetwork) network = sample_network (text);
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  if (per != NULL)
    sitnet_arguments_set (arguments, "per", per);
  g_autoptr (SitnetTable) table = sitnet_analysis_run (&sitnet_meetings, network, arguments, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (table);
  CU_ASSERT_PTR_NOT_NULL (strstr (sitnet_table_get_note (table), said));
  return sample_rows (table, names);
}

static void
assert_counted (const char *per, const char *expected)
{
  g_autofree char *rows = counted (LOG, per, "group meetings actors people name", "4 meetings in all.");
  ASSERT_TEXT (rows, expected);
}

static void
counts_by_what_a_row_says (void)
{
  assert_counted (NULL, "2018-04 1 2 - 2018-04\n2018-05 2 2 15 2018-05\n- 1 0 8 not said\n");
  assert_counted ("kind", "round_table 1 2 12 Round table\nvisit 2 3 3 Visit\nclub 1 0 8 club\n");
  assert_counted ("theme", "Bydlení 2 3 12 Bydlení\nŠkola 1 0 8 Škola\n- 1 1 3 not said\n");
  assert_counted ("area", "x 2 2 15 Horní\ny 1 2 - Dolní\n- 1 0 8 not said\n");
}

static void
counts_by_who_was_there (void)
{
  assert_counted ("sector", "school 2 2 12 Schools\nhealth 2 1 15 Health care\n");
  g_autofree char *rows =
      counted (LOG, "actor", "group meetings actors people name", "4 meetings in all. 1 actor was at none of them.");
  ASSERT_TEXT (rows, "a 2 2 12 Alfa\nb 2 1 15 Beta\nc 1 1 - Gama\nd 0 0 0 Delta\n");
}

static void
needs_no_log (void)
{
  g_autofree char *months = counted ("actors: id\na\n", NULL, "group", "");
  g_autofree char *actors = counted ("actors: id\na\n", "actor", "group meetings actors people", "");
  ASSERT_TEXT (months, "");
  ASSERT_TEXT (actors, "a 0 0 0\n");
}

static const TestCase cases[] = {
    {"counts by what a row says", counts_by_what_a_row_says},
    {"counts by who was there", counts_by_who_was_there},
    {"needs no log", needs_no_log},
};
TEST_MAIN ("meetings", cases)
