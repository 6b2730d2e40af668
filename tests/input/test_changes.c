/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Changes of the round table: what was added is there, what was struck is gone, and all else is as it was. */
#include "changes.h"
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/error.h>

static const char district[] = "areas: code,name\nx,X\n"
                               "actors: id,name,sector,kind,area,lat,asked,since,until,note\n"
                               "a,A,school,,x,49.5,yes,2018-01-01,,007\nb,B,health,,x,,no,,2018,x|y\nc,C,social,"
                               "coordinator,x,,,,,\nd,D,own,,x,,,,,\n"
                               "ties: from,to,kind,strength,reported_by,since\n"
                               "a,b,,2,a,2018\na,c,,,b,\nd,b,agreement,0.5,c,\nb,d,agreement,,b,\n"
                               "services: id,actor,needs,age_from,capacity\ns,c,health,3,7\nt,b,health|safety,,\n"
                               "demands: need,area,families,reported_by\nhealth,x,5,c\n"
                               "wishes: from,to\na,c\na,d\n"
                               "meetings: id,participants\nm,a|c|d\n";

static GArray *
new_changes (void)
{
  GArray *changes = g_array_new (FALSE, TRUE, sizeof (SitnetChange));
  g_array_set_clear_func (changes, sitnet_change_clear);
  return changes;
}

static void
add_actor (GArray *changes, const char *id, const char *name, const char *sector)
{
  SitnetChange change = {
      .kind = SITNET_CHANGE_ADD_ACTOR, .actor = g_strdup (id), .name = g_strdup (name), .sector = g_strdup (sector)};
  g_array_append_val (changes, change);
}

static void
strike_actor (GArray *changes, const char *id)
{
  SitnetChange change = {.kind = SITNET_CHANGE_STRIKE_ACTOR, .actor = g_strdup (id)};
  g_array_append_val (changes, change);
}

static void
change_tie (GArray *changes, SitnetChangeKind kind, const char *from, const char *to, const char *kind_of_tie)
{
  SitnetChange change = {
      .kind = kind, .from = g_strdup (from), .to = g_strdup (to), .kind_of_tie = g_strdup (kind_of_tie)};
  g_array_append_val (changes, change);
}

static SitnetNetwork *
apply (SitnetNetwork *network, const GArray *changes)
{
  g_autoptr (GError) error = NULL;
  SitnetNetwork *changed = sitnet_changes_apply (network, changes, "changes.json", &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (changed);
  return changed;
}

static char *
cell (const SitnetNetwork *network, const char *sheet, const char *column, gsize row)
{
  SitnetColumn *found = sitnet_table_find_column (sitnet_network_get_sheet (network, sheet), column);
  char *text = found != NULL ? sitnet_column_dup_cell (found, row) : NULL;
  return text != NULL ? text : g_strdup ("");
}

/* The first rows of a sheet are as they were, in every column. */
static void
assert_kept (const SitnetNetwork *before, const SitnetNetwork *after, const char *sheet, gsize n_rows)
{
  SitnetTable *table = sitnet_network_get_sheet (before, sheet);
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++) {
    const char *name = sitnet_column_get_name (sitnet_table_get_column (table, c));
    for (gsize row = 0; row < n_rows; row++) {
      g_autofree char *was = cell (before, sheet, name, row), *is = cell (after, sheet, name, row);
      if (g_strcmp0 (was, is) != 0)
        printf ("%s, row %lu, %s: “%s” became “%s”\n", sheet, (gulong)row, name, was, is);
      CU_ASSERT_STRING_EQUAL (was, is);
    }
  }
}

static void
what_is_added_is_there (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (GArray) changes = new_changes ();
  add_actor (changes, "klub", "Klub „Most“", "leisure");
  g_array_index (changes, SitnetChange, 0).area = g_strdup ("x");
  change_tie (changes, SITNET_CHANGE_ADD_TIE, "klub", "a", "informs");
  change_tie (changes, SITNET_CHANGE_ADD_TIE, "c", "d", NULL);
  g_autoptr (SitnetNetwork) changed = apply (network, changes);
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (changed), 5);
  CU_ASSERT_EQUAL (sitnet_network_get_n_tie_rows (changed), 6);
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (changed), 5);
  g_autofree char *name = cell (changed, "actors", "name", 4), *sector = cell (changed, "actors", "sector", 4);
  g_autofree char *area = cell (changed, "actors", "area", 4);
  CU_ASSERT_STRING_EQUAL (area, "x");
  g_autofree char *kind = cell (changed, "ties", "kind", 4), *reporter = cell (changed, "ties", "reported_by", 4);
  CU_ASSERT_STRING_EQUAL (name, "Klub „Most“");
  CU_ASSERT_STRING_EQUAL (sector, "leisure");
  CU_ASSERT_STRING_EQUAL (kind, "informs");
  CU_ASSERT_STRING_EQUAL (reporter, "");
  assert_kept (network, changed, "actors", 4);
  assert_kept (network, changed, "ties", 4);
  static const char *const others[] = {"areas", "services", "demands", "wishes", "meetings"};
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    assert_kept (network, changed, others[i], sitnet_table_get_n_rows (sitnet_network_get_sheet (network, others[i])));
}

static void
what_is_struck_is_gone (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (GArray) changes = new_changes ();
  change_tie (changes, SITNET_CHANGE_STRIKE_TIE, "b", "d", NULL); /* both rows of the two */
  g_autoptr (SitnetNetwork) changed = apply (network, changes);
  CU_ASSERT_EQUAL (sitnet_network_get_n_tie_rows (changed), 2);
  assert_kept (network, changed, "ties", 2);
  assert_kept (network, changed, "actors", 4);
  strike_actor (changes, "c");
  g_autoptr (SitnetNetwork) smaller = apply (network, changes);
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (smaller), 3);
  CU_ASSERT_EQUAL (sitnet_network_get_n_tie_rows (smaller), 1);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (sitnet_network_get_sheet (smaller, "services")), 1);
}

/* A tie that was added goes with its actor, whatever came first. */
static void
ties_go_with_their_actors (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (GArray) changes = new_changes ();
  change_tie (changes, SITNET_CHANGE_ADD_TIE, "a", "new", NULL);
  change_tie (changes, SITNET_CHANGE_ADD_TIE, "a", "d", NULL);
  add_actor (changes, "new", "New", NULL);
  strike_actor (changes, "new");
  strike_actor (changes, "d");
  g_autoptr (SitnetNetwork) changed = apply (network, changes);
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (changed), 3);
  CU_ASSERT_EQUAL (sitnet_network_get_n_tie_rows (changed), 2);
}

static void
assert_refused (SitnetNetwork *network, const GArray *changes, const char *message)
{
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_changes_apply (network, changes, "changes.json", &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DATA));
  ASSERT_TEXT (error != NULL ? error->message : "", message);
}

static void
what_does_not_fit_is_named (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (GArray) changes = new_changes ();
  change_tie (changes, SITNET_CHANGE_ADD_TIE, "a", "x1", NULL);
  strike_actor (changes, "x2");
  change_tie (changes, SITNET_CHANGE_STRIKE_TIE, "x1", "b", NULL);
  assert_refused (network, changes, "changes.json names actors that are not in the data: x1, x2");
  g_array_set_size (changes, 0);
  change_tie (changes, SITNET_CHANGE_STRIKE_TIE, "c", "d", NULL);
  assert_refused (network, changes, "changes.json strikes a tie that is not in the data: c ↔ d");
  g_array_set_size (changes, 0);
  add_actor (changes, "a", "Another", NULL);
  assert_refused (network, changes, "changes.json adds an actor that is in the data already: a");
}

/* A data set without a sheet of ties, without sectors. */
static void
sheets_that_are_missing_are_made (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("actors: id\na\nb\n");
  g_autoptr (GArray) changes = new_changes ();
  add_actor (changes, "c", "C", "social");
  change_tie (changes, SITNET_CHANGE_ADD_TIE, "c", "a", "agreement");
  g_autoptr (SitnetNetwork) changed = apply (network, changes);
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (changed), 3);
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (changed), 1);
  g_autofree char *kind = cell (changed, "ties", "kind", 0), *sector = cell (changed, "actors", "sector", 2);
  CU_ASSERT_STRING_EQUAL (kind, "agreement");
  CU_ASSERT_STRING_EQUAL (sector, "social");
  CU_ASSERT_PTR_NULL (sitnet_table_find_column (sitnet_network_get_sheet (changed, "actors"), "area"));
}

static const TestCase cases[] = {
    {"what_is_added_is_there", what_is_added_is_there},
    {"what_is_struck_is_gone", what_is_struck_is_gone},
    {"ties_go_with_their_actors", ties_go_with_their_actors},
    {"what_does_not_fit_is_named", what_does_not_fit_is_named},
    {"sheets_that_are_missing_are_made", sheets_that_are_missing_are_made},
};

TEST_MAIN ("input/changes", cases)
