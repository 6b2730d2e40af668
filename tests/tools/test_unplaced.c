/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Families without a place: whole, never more than ask, and the same sum however they are told. */
#include "unplaced.h"

#include "test.h"

#include <math.h>
#include <string.h>

static void
add_service (SitnetBuilder *builder, const char *id, const char *needs, const char *ages, const char *capacity)
{
  sitnet_builder_add (builder, NULL, "services", "id", id, "actor", "a", "needs", needs, "age", ages, "capacity",
                      capacity, NULL);
}

static void
add_demand (SitnetBuilder *builder, const char *need, const char *families)
{
  sitnet_builder_add (builder, NULL, "demands", "need", need, "area", "x", "age", "0–17", "families", families, NULL);
}

/* Shelter and housing share a service and want 13 places more than there are; of 26 families with one need 9.6 are of an age
   for which there is none, of 1 family with another a part at either end of the ages. */
static SitnetTable *
ask (const char *question)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (GError) error = NULL;
  sitnet_builder_add (builder, NULL, "areas", "code", "x", "name", "X", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "a", "name", "A", "area", "x", NULL);
  add_service (builder, "s1", "safety.shelter|material.housing", "0–17", "28");
  add_demand (builder, "safety.shelter", "11");
  add_demand (builder, "material.housing", "30");
  add_service (builder, "s2", "behaviour.cyberbullying", "7–17", "1000");
  add_demand (builder, "behaviour.cyberbullying", "25");
  add_service (builder, "s3", "learning.tutoring", "6–9", "1000");
  add_demand (builder, "learning.tutoring", "1");
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, &error);
  ASSERT_NO_ERROR (error);
  SitnetTable *table = sitnet_network_ask (network, question, NULL, &error);
  ASSERT_NO_ERROR (error);
  return table;
}

static guint64
sum_of_rows (const Unplaced *unplaced, const SitnetTable *table)
{
  guint64 sum = 0;
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++)
    sum += unplaced->rows[row].families;
  return sum;
}

static void
check (const char *question)
{
  g_autoptr (SitnetTable) table = ask (question);
  g_autoptr (Unplaced) unplaced = unplaced_new (table);
  CU_ASSERT_EQUAL (unplaced_get_alone (unplaced, "safety.shelter"), 0);
  CU_ASSERT_EQUAL (unplaced_get_alone (unplaced, "material.housing"), 0);
  CU_ASSERT_EQUAL (unplaced_get_alone (unplaced, "behaviour.cyberbullying"), 10); /* 25 × 7 / 18 */
  CU_ASSERT_EQUAL (unplaced_get_alone (unplaced, "learning.tutoring"), 1);        /* 6 / 18 and 8 / 18 */
  CU_ASSERT_EQUAL_FATAL (unplaced->shared->len, 1);
  const UnplacedNeeds *shared = unplaced->shared->pdata[0];
  CU_ASSERT_EQUAL (shared->needs->len, 2);
  CU_ASSERT_EQUAL (shared->families, 13);
  CU_ASSERT_DOUBLE_EQUAL (shared->asking, 41, 1e-9);
  CU_ASSERT_EQUAL (unplaced->total, 24);
  CU_ASSERT_EQUAL (sum_of_rows (unplaced, table), 24);
  CU_ASSERT_EQUAL (unplaced->n_marks, 1);
}

static void
whole_families_that_add_up (void)
{
  check ("coverage");
  check ("gaps");
}

/* A number of several rows is marked in each of them, and told in the first. */
static void
marks_what_belongs_to_several_rows (void)
{
  g_autoptr (SitnetTable) gaps = ask ("gaps");
  g_autoptr (Unplaced) unplaced = unplaced_new (gaps);
  const SitnetColumn *needs = sitnet_table_find_column (gaps, "need"), *kinds = sitnet_table_find_column (gaps, "kind");
  guint n_marked = 0;
  for (gsize row = 0; row < sitnet_table_get_n_rows (gaps); row++) {
    const char *need = sitnet_column_get_text (needs, row);
    gboolean is_short = strcmp (sitnet_column_get_text (kinds, row), "short") == 0;
    gboolean shares = is_short && (strcmp (need, "safety.shelter") == 0 || strcmp (need, "material.housing") == 0);
    CU_ASSERT_EQUAL (unplaced->rows[row].mark, shares ? 1 : 0);
    CU_ASSERT_EQUAL (unplaced->rows[row].families == 13, shares && n_marked == 0);
    n_marked += shares ? 1 : 0;
  }
  CU_ASSERT_EQUAL (n_marked, 2);
}

static void
letters_do_not_end (void)
{
  const struct {
    guint mark;
    const char *letters;
  } cases[] = {{1, "a"}, {26, "z"}, {27, "aa"}, {52, "az"}, {53, "ba"}, {702, "zz"}, {703, "aaa"}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *letters = unplaced_dup_letters (cases[i].mark);
    ASSERT_TEXT (letters, cases[i].letters);
  }
}

static const TestCase cases[] = {
    {"whole families that add up", whole_families_that_add_up},
    {"marks what belongs to several rows", marks_what_belongs_to_several_rows},
    {"letters do not end", letters_do_not_end},
};
TEST_MAIN ("unplaced", cases)
