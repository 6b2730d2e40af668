/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small shares of known demands, and what they could be reckoned from. */
#include "gather.h"
#include "hiding.h"
#include "../model/sample.h"
#include "test.h"
#include "white-spots.h"

#include <string.h>

static SitnetTable *
ask (const char *text, const char *question, guint smallest)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = sample_network (text);
  g_autoptr (SitnetNetwork) hidden = sitnet_network_suppress (network, smallest, &error);
  ASSERT_NO_ERROR (error);
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  SitnetTable *table =
      sitnet_analysis_run (*question == 'c' ? &sitnet_coverage : &sitnet_gaps, hidden, arguments, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (table);
  return table;
}

/* "need age_from demand capacity status" of each row, hidden numbers as "?". */
static char *
dup_rows (SitnetTable *table)
{
  static const char *const names[] = {"need", "age_from", "demand", "capacity", "status"};
  GString *text = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    gboolean hidden = sitnet_column_get_bools (sitnet_table_find_column (table, "suppressed"))[row];
    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
      g_autofree char *cell = sitnet_column_dup_cell (sitnet_table_find_column (table, names[i]), row);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                              i == 2 && hidden                ? "?"
                              : cell != NULL && *cell != '\0' ? cell
                                                              : "-");
    }
    g_string_append (text, "; ");
  }
  return g_string_free (text, FALSE);
}

static void
a_lone_count_and_its_company (void)
{
  g_autoptr (SitnetTable) table = ask ("actors: id,area\na,x\n"
                                       "demands: need,area,families\nlearning.tutoring,x,2\n"
                                       "learning.preschool,x,7\nlearning.school_counselling,x,12\n"
                                       "safety.shelter,x,0\nhealth.psychology,x,3\n",
                                       "coverage", 5);
  g_autofree char *rows = dup_rows (table);
  ASSERT_TEXT (rows, "safety 0 0 0 missing; safety.shelter 0 0 0 missing; "
                     "health 0 ? 0 missing; health.psychology 0 ? 0 missing; "
                     "learning 0 21 0 missing; learning.tutoring 0 ? 0 missing; "
                     "learning.school_counselling 0 12 0 missing; learning.preschool 0 ? 0 missing; ");
}

/* 18 families are one a year: the years that only s2 serves hold too few, and the row above would tell them.
 */
static void
a_small_share_is_hidden_with_what_tells_it (void)
{
  g_autoptr (SitnetTable) table =
      ask ("actors: id,area\na,x\nb,x\n"
           "services: id,actor,needs,age_from,age_to,capacity\n"
           "s1,a,learning.tutoring,0,15,40\ns2,b,learning.tutoring,0,17,40\n"
           "demands: need,area,families\nlearning.tutoring,x,18\nlearning.preschool,x,36\n",
           "coverage", 5);
  g_autofree char *rows = dup_rows (table);
  ASSERT_TEXT (rows, "learning 0 48 75.555555556 covered; learning 16 ? - -; "
                     "learning.tutoring 0 16 75.555555556 covered; learning.tutoring 16 ? - -; "
                     "learning.preschool 0 36 0 missing; ");
}

/* The capacity that falls to 20 families tells how many it is shared with. */
static void
capacity_that_tells_is_hidden (void)
{
  g_autoptr (SitnetTable) table = ask ("actors: id,area\na,x\nb,x\n"
                                       "services: id,actor,needs,capacity,age_to\n"
                                       "s,a,learning.tutoring|safety.shelter,30,17\nt,b,health,9,17\n"
                                       "demands: need,area,families\nlearning.tutoring,x,20\n"
                                       "safety.shelter,x,3\nhealth,x,9\n",
                                       "coverage", 5);
  g_autofree char *rows = dup_rows (table);
  ASSERT_TEXT (rows, "safety 0 ? - -; safety.shelter 0 ? - -; health 0 9 9 fragile; "
                     "learning 0 20 - -; learning.tutoring 0 20 - -; ");
}

static void
gaps_tell_no_more_than_coverage (void)
{
  g_autoptr (SitnetTable) table = ask ("actors: id,area\na,x\nb,x\n"
                                       "services: id,actor,needs,capacity\ns,a,learning.tutoring,1\n"
                                       "demands: need,area,families,reported_by\nlearning.tutoring,x,3,b\n"
                                       "health,x,40,b\nsafety,x,41,b\n",
                                       "gaps", 5);
  g_autoptr (GString) found = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    g_autofree char *demand = sitnet_column_dup_cell (sitnet_table_find_column (table, "demand"), row);
    g_string_append_printf (found, "%s %s; ",
                            sitnet_column_get_text (sitnet_table_find_column (table, "kind"), row),
                            demand != NULL && *demand != '\0' ? demand : "-");
    const char *evidence = sitnet_column_get_text (sitnet_table_find_column (table, "evidence"), row);
    CU_ASSERT_PTR_NULL (strstr (evidence, " 3 "));
  }
  ASSERT_TEXT (found->str, "missing 41; missing 40; fragile -; unconnected -; ");
}

static void
nothing_is_hidden_unasked (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("actors: id,area\na,x\ndemands: need,area,families\nhealth,x,1\n");
  g_autoptr (SitnetProvision) provision = sitnet_gather_provision (network, NULL);
  CU_ASSERT_PTR_NULL (provision->hiding);
  CU_ASSERT_FALSE (sitnet_hiding_has (provision->hiding, 0, 0, 17));
  CU_ASSERT_EQUAL (sitnet_hiding_families (provision, 0, sitnet_provision_ask (provision, 0)), 1);
}

static const TestCase cases[] = {
    {"a lone count and its company", a_lone_count_and_its_company},
    {"a small share is hidden with what tells it", a_small_share_is_hidden_with_what_tells_it},
    {"capacity that tells is hidden", capacity_that_tells_is_hidden},
    {"gaps tell no more than coverage", gaps_tell_no_more_than_coverage},
    {"nothing is hidden unasked", nothing_is_hidden_unasked},
};

TEST_MAIN ("hiding", cases)
