/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Things are found by their names as people write them. */
#include "name-index.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice_of (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static SitnetNameIndex *
sample (void)
{
  SitnetNameIndex *names = sitnet_name_index_new ();
  sitnet_name_index_add (names, slice_of ("zs-lipova"), 0);
  sitnet_name_index_add (names, slice_of ("Základní škola"), 0);
  sitnet_name_index_add (names, slice_of ("ZŠ Lipová"), 1);
  sitnet_name_index_add (names, slice_of ("Stanice 1-1"), 2);
  sitnet_name_index_add (names, slice_of ("Stanice 11"), 3);
  sitnet_name_index_add (names, slice_of (" \t"), 4);
  sitnet_name_index_add (names, slice_of ("Klub"), 5);
  sitnet_name_index_add (names, slice_of ("KLUB"), 6);
  sitnet_name_index_add (names, slice_of ("klub"), 5);
  return names;
}

/* "1", "1 diacritics", "several", "none". */
static void
assert_found (const char *text, const char *expected)
{
  g_autoptr (SitnetNameIndex) names = sample ();
  guint32 thing = 0;
  gboolean diacritics = FALSE;
  SitnetNameMatch match = sitnet_name_index_find (names, slice_of (text), &thing, &diacritics);
  g_autofree char *one = g_strdup_printf ("%u%s", thing, diacritics ? " diacritics" : "");
  ASSERT_TEXT (match == SITNET_NAME_ONE ? one : match == SITNET_NAME_NONE ? "none" : "several", expected);
}

static void
finds_by_letters_alone (void)
{
  assert_found ("ZŠ Lipová", "1");
  assert_found ("zš\xc2\xa0 lipová ", "1");
  assert_found ("zs lipova", "1 diacritics");
  assert_found ("ZS-Lipova", "0");
  assert_found ("ZA\xcc\x81KLADNÍ škola", "0");
  assert_found ("zakladni skola", "0 diacritics");
  assert_found ("stanice 11", "3");
  assert_found ("stanice 1-1", "2");
  assert_found ("stanice 1 1", "none");
  assert_found ("", "none");
  assert_found ("klub", "several");
}

static void
lists_all_of_a_name_once (void)
{
  g_autoptr (SitnetNameIndex) names = sample ();
  guint32 things[3] = {0};
  CU_ASSERT_EQUAL (sitnet_name_index_list (names, slice_of ("Klub"), things, 3), 2);
  CU_ASSERT_EQUAL (things[0], 5);
  CU_ASSERT_EQUAL (things[1], 6);
  CU_ASSERT_EQUAL (sitnet_name_index_list (names, slice_of ("Klub"), things, 1), 1);
  CU_ASSERT_EQUAL (sitnet_name_index_list (names, slice_of ("nobody"), things, 3), 0);
}

static void
knows_the_nearest (void)
{
  g_autoptr (SitnetNameIndex) names = sample ();
  ASSERT_TEXT (sitnet_name_index_nearest (names, slice_of ("Základní škole")), "Základní škola");
  CU_ASSERT_PTR_NULL (sitnet_name_index_nearest (names, slice_of ("Nemocnice")));
}

/* What everybody is called costs no more for each that asks. */
static void
bears_many_of_one_name (void)
{
  g_autoptr (SitnetNameIndex) names = sitnet_name_index_new ();
  guint32 things[2], thing;
  for (guint32 i = 0; i < 20000; i++)
    sitnet_name_index_add (names, slice_of ("Klub"), i);
  for (guint i = 0; i < 20000; i++)
    if (sitnet_name_index_find (names, slice_of ("klub"), &thing, NULL) != SITNET_NAME_SEVERAL)
      CU_FAIL ("not several");
  CU_ASSERT_EQUAL (sitnet_name_index_list (names, slice_of ("klub"), things, 2), 2);
}

static const TestCase cases[] = {
    {"finds by letters alone", finds_by_letters_alone},
    {"lists all of a name once", lists_all_of_a_name_once},
    {"knows the nearest", knows_the_nearest},
    {"bears many of one name", bears_many_of_one_name},
};
TEST_MAIN ("name-index", cases)
