/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data sets written as one workbook. */
#include "written-sample.h"

#include <sitnet/error.h>

static void
reads_back_what_it_wrote (void)
{
  assert_reads_back ("district.xlsx");
}

static void
stops_when_it_is_asked_to (void)
{
  assert_can_be_stopped ("district.xlsx", 2);
}

/* A cell of a spreadsheet holds 32,767 characters. */
static void
cuts_nothing (void)
{
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "district.xlsx", NULL);
  g_autofree char *longest = g_strnfill (32768, 'x'), *actors = g_strdup_printf ("id,note\nA,%s\n", longest);
  data_set_add (folder, "actors.csv", actors);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_network_read (folder, NULL, NULL, NULL);
  CU_ASSERT_FALSE (sitnet_network_write (network, path, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  g_autofree char *names = data_set_remove (folder);
  ASSERT_TEXT (names, "actors.csv");
}

static const TestCase cases[] = {
    {"reads back what it wrote", reads_back_what_it_wrote},
    {"stops when it is asked to", stops_when_it_is_asked_to},
    {"cuts nothing", cuts_nothing},
};
TEST_MAIN ("workbook-write", cases)
