/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The log under a scope: who took part, each once, and meetings that are not of this scope. */
#include "meeting-log.h"
#include "sample-sheets.h"
#include "test.h"

static char *
told (const SitnetNetwork *network)
{
  g_autoptr (SitnetMeetingLog) log = sitnet_meeting_log_read (network);
  GString *text = g_string_new (NULL);
  for (guint32 m = 0; m < log->n; m++) {
    g_string_append_printf (text, "%u %u:", log->rows[m], log->n_named[m]);
    for (guint32 i = log->offsets[m]; i < log->offsets[m + 1]; i++)
      g_string_append_printf (text, " %s", sitnet_column_get_text (network->actor_ids, log->actors[i]));
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

#define LOG                                                                                                            \
  "actors: id,sector,area\na,school,x\nb,health,x\nc,health,y\nareas: code\nx\ny\n"                                    \
  "meetings: id,area,participants\nm1,x,a|b|a\nm2,y,c\nm3,x,\nm4,,b|c\n"

static void
reads_the_log (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (LOG);
  g_autofree char *text = told (network);
  ASSERT_TEXT (text, "0 2: a b\n1 1: c\n2 0:\n3 2: b c\n");
}

static void
keeps_to_the_scope (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (LOG);
  g_autoptr (SitnetScope) area = sitnet_scope_new (), sector = sitnet_scope_new ();
  sitnet_scope_add_area (area, "x");
  sitnet_scope_add_sector (sector, "school");
  g_autoptr (SitnetNetwork) in_x = sitnet_network_scope (network, area, NULL);
  g_autoptr (SitnetNetwork) schools = sitnet_network_scope (network, sector, NULL);
  g_autofree char *of_x = told (in_x), *of_schools = told (schools);
  ASSERT_TEXT (of_x, "0 2: a b\n2 0:\n");
  ASSERT_TEXT (of_schools, "0 2: a\n2 0:\n");
}

static void
needs_no_log (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("actors: id\na\n");
  g_autofree char *text = told (network);
  ASSERT_TEXT (text, "");
}

static const TestCase cases[] = {
    {"reads the log", reads_the_log},
    {"keeps to the scope", keeps_to_the_scope},
    {"needs no log", needs_no_log},
};
TEST_MAIN ("meeting-log", cases)
