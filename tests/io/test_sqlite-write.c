/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data sets written as a database: types, keys, and that nothing is half-written. */
#include "sqlite-file.h"
#include "written-sample.h"

#include <sitnet/error.h>

static void
reads_back_what_it_wrote (void)
{
  assert_reads_back ("district.sqlite");
}

static char *
write_and_ask (const char *question)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, "district.sqlite", NULL);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_network_write (network, path, NULL, &error));
  ASSERT_NO_ERROR (error);
  char *answer = sqlite_ask (path, question);
  g_free (data_set_remove (folder));
  return answer;
}

#define ANSWERS(question, expected)                                                                                    \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *answer_ = write_and_ask (question);                                                               \
    ASSERT_TEXT (answer_, expected);                                                                                   \
  }                                                                                                                    \
  G_STMT_END

static void
tables_are_typed (void)
{
  ANSWERS ("SELECT typeof (id), typeof (lat), lat, typeof (since), since, Barva FROM actors WHERE id = 'A'",
           "text|real|49.5|text|2018-01-01|modrá\n");
  ANSWERS ("SELECT \"from\", \"to\", strength, directed FROM ties WHERE kind = 'refers'", "A|B|0.3|1\n");
  ANSWERS ("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%' ORDER BY 1",
           "actors\nneeds\nservices\nties\n");
}

static void
keys_hold (void)
{
  ANSWERS ("SELECT count (*) FROM pragma_foreign_key_check", "0\n");
  ANSWERS ("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list ('ties') ORDER BY 1",
           "from|actors|id\nto|actors|id\n");
  ANSWERS ("SELECT name FROM pragma_table_info ('actors') WHERE pk", "id\n");
  ANSWERS ("SELECT \"from\" FROM pragma_foreign_key_list ('services')", "actor\n");
}

static void
a_folder_in_the_way_is_an_error (void)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_network_write (network, "/proc/none/district.sqlite", NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_WRITE));
}

static void
stops_when_it_is_asked_to (void)
{
  assert_can_be_stopped ("district.sqlite", 4);
}

static const TestCase cases[] = {
    {"reads back what it wrote", reads_back_what_it_wrote},
    {"tables are typed", tables_are_typed},
    {"keys hold", keys_hold},
    {"a folder in the way is an error", a_folder_in_the_way_is_an_error},
    {"stops when it is asked to", stops_when_it_is_asked_to},
};
TEST_MAIN ("sqlite-write", cases)
