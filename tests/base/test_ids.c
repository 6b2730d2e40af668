/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ids to numbers: short and long ones, batches, growth, against a hash table. */
#include "ids.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
numbers_in_order_of_first_mention (void)
{
  g_autoptr (SitnetIds) ids = sitnet_ids_new ();
  CU_ASSERT_EQUAL (sitnet_ids_add (ids, slice ("ospod")), 0);
  CU_ASSERT_EQUAL (sitnet_ids_add (ids, slice ("škola")), 1);
  CU_ASSERT_EQUAL (sitnet_ids_add (ids, slice ("ospod")), 0);
  CU_ASSERT_EQUAL (sitnet_ids_find (ids, slice ("škola")), 1);
  CU_ASSERT_EQUAL (sitnet_ids_find (ids, slice ("škol")), SITNET_IDS_NONE);
  CU_ASSERT_EQUAL (sitnet_ids_get_n (ids), 2);
  ASSERT_TEXT (sitnet_ids_get (ids, 1).text, "škola");
}

/* Lengths around the 8 and 12 bytes that a slot holds, differing in the first, a middle or the last byte only. */
static void
tells_every_length_apart (void)
{
  g_autoptr (SitnetIds) ids = sitnet_ids_new ();
  char text[64];
  guint32 expected = 0;
  for (guint length = 1; length <= 40; length++)
    for (guint place = 0; place < length; place++)
      for (char letter = 'b'; letter <= 'd'; letter++) {
        memset (text, 'a', length);
        text[place] = letter;
        CU_ASSERT_EQUAL (sitnet_ids_add (ids, (SitnetSlice){text, length}), expected);
        expected++;
      }
  CU_ASSERT_EQUAL (sitnet_ids_get_n (ids), expected);
}

static void
agrees_with_a_hash_table (void)
{
  guint64 random = 7;
  g_autoptr (SitnetIds) ids = sitnet_ids_new ();
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint wrong = 0;
  for (guint round = 0; round < test_rounds (1000); round++) {
    SitnetSlice batch[100];
    guint32 numbers[100];
    g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
    for (guint i = 0; i < 100; i++) {
      guint32 key = test_random_below (&random, 20000);
      g_ptr_array_add (texts, g_strdup_printf (key % 3 ? "a%u" : "organisation-number-%u", key));
      batch[i] = slice (texts->pdata[i]);
    }
    sitnet_ids_add_batch (ids, batch, 100, numbers);
    guint32 found[100];
    sitnet_ids_find_batch (ids, batch, 100, found);
    wrong += memcmp (found, numbers, sizeof found) != 0;
    for (guint i = 0; i < 100; i++) {
      gpointer known = g_hash_table_lookup (table, texts->pdata[i]);
      if (known == NULL)
        g_hash_table_insert (table, g_strdup (texts->pdata[i]), GUINT_TO_POINTER (numbers[i] + 1));
      else
        wrong += GPOINTER_TO_UINT (known) != numbers[i] + 1;
      wrong += strcmp (sitnet_ids_get (ids, numbers[i]).text, texts->pdata[i]) != 0;
    }
  }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_EQUAL (sitnet_ids_get_n (ids), g_hash_table_size (table));
}

static void
becomes_a_column (void)
{
  g_autoptr (SitnetIds) ids = sitnet_ids_new ();
  g_autoptr (SitnetColumn) empty = sitnet_ids_to_column (ids, "id", 0);
  CU_ASSERT_EQUAL (sitnet_column_get_n_rows (empty), 0);
  sitnet_ids_add (ids, slice ("a"));
  sitnet_ids_add (ids, slice ("bb"));
  g_autoptr (SitnetColumn) column = sitnet_ids_to_column (ids, "id", 2);
  ASSERT_TEXT (sitnet_column_get_text (column, 1), "bb");
}

static void
shares_its_texts (void)
{
  SitnetIds *ids = sitnet_ids_new ();
  sitnet_ids_add (ids, slice ("a"));
  sitnet_ids_add (ids, slice ("bb"));
  g_autoptr (SitnetColumn) column = sitnet_ids_share_column (ids, "id", 2);
  CU_ASSERT_PTR_EQUAL (sitnet_column_get_text (column, 1), sitnet_ids_get (ids, 1).text);
  sitnet_ids_free (ids);
  CU_ASSERT_EQUAL (sitnet_column_get_n_rows (column), 2);
  ASSERT_TEXT (sitnet_column_get_text (column, 1), "bb");
}

/* Short ids and long ones of one beginning, and some that are not there. */
static void
finds_when_settled (void)
{
  enum { N = 5000 };
  g_autoptr (SitnetIds) ids = sitnet_ids_new ();
  guint wrong = 0;
  for (guint round = 0; round < 2; round++) {
    for (guint32 i = 0; i < N; i++) {
      g_autofree char *text = g_strdup_printf (i % 3 ? "a%u" : "organisation-number-%u", i);
      wrong += (round == 0 ? sitnet_ids_add (ids, slice (text)) : sitnet_ids_find (ids, slice (text))) != i;
    }
    if (round == 0)
      sitnet_ids_settle (ids);
  }
  SitnetSlice sought[] = {slice ("a0"), slice ("a1"), slice ("organisation-number-1"), slice ("organisation-number-3")};
  guint32 numbers[G_N_ELEMENTS (sought)];
  sitnet_ids_find_batch (ids, sought, G_N_ELEMENTS (sought), numbers);
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_EQUAL (numbers[0], SITNET_IDS_NONE);
  CU_ASSERT_EQUAL (numbers[1], 1);
  CU_ASSERT_EQUAL (numbers[2], SITNET_IDS_NONE);
  CU_ASSERT_EQUAL (numbers[3], 3);
}

static const TestCase cases[] = {
    {"order", numbers_in_order_of_first_mention},
    {"lengths", tells_every_length_apart},
    {"hash table", agrees_with_a_hash_table},
    {"column", becomes_a_column},
    {"shared", shares_its_texts},
    {"settled", finds_when_settled},
};
TEST_MAIN ("ids", cases)
