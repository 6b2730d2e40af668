/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Scopes of a network: areas with guests, sectors, kinds, dates, strength. */
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/error.h>

#define DATA                                                                                                           \
  "actors: id,name,sector,area,until\na,A,social,X,\nb,B,school,X,2017\nc,C,social,Y,\nd,D,,Y,\n"                      \
  "ties: from,to,kind,strength,since\na,b,,1,\na,c,refers,3,2018\nc,d,,2,\n"                                           \
  "services: id,actor,needs,areas\ns,c,safety,X|Y\n"

typedef struct {
  const char *area, *sector, *kind, *date;
  double strength;
} Options;

static SitnetNetwork *
scoped (Options options)
{
  g_autoptr (SitnetNetwork) network = sample_network (DATA);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  if (options.area)
    sitnet_scope_add_area (scope, options.area);
  if (options.sector)
    sitnet_scope_add_sector (scope, options.sector);
  if (options.kind)
    sitnet_scope_add_kind (scope, options.kind);
  if (options.date)
    sitnet_scope_set_date (scope, options.date, NULL);
  sitnet_scope_set_min_strength (scope, options.strength, NULL);
  g_autoptr (GError) error = NULL;
  SitnetNetwork *part = sitnet_network_scope (network, scope, &error);
  ASSERT_NO_ERROR (error);
  return part;
}

static void
assert_part (Options options, const char *actors, guint32 n_links)
{
  g_autoptr (SitnetNetwork) part = scoped (options);
  g_autoptr (GString) ids = g_string_new (NULL);
  for (guint32 a = 0; a < part->n_actors; a++)
    g_string_append_printf (ids, "%s%s", sitnet_column_get_text (part->actor_ids, a),
                            part->guests && part->guests[a] ? "*" : "");
  ASSERT_TEXT (ids->str, actors);
  CU_ASSERT_EQUAL (part->links.n_links, n_links);
}

static void
narrows (void)
{
  assert_part ((Options){.area = "X"}, "abc*", 2);
  assert_part ((Options){.area = "Y"}, "cd", 1);
  assert_part ((Options){.sector = "social"}, "ac", 1);
  assert_part ((Options){.kind = "cooperates"}, "abcd", 2);
  assert_part ((Options){.date = "2018-06-01"}, "acd", 2);
  assert_part ((Options){.date = "2017-12-31"}, "abcd", 2);
  assert_part ((Options){.strength = 2}, "abcd", 2);
  assert_part ((Options){.area = "X", .sector = "school", .strength = 2}, "b", 0);
}

static void
finds_actors_in_scope (void)
{
  g_autoptr (SitnetNetwork) part = scoped ((Options){.area = "Y"});
  guint32 row;
  CU_ASSERT_TRUE (sitnet_network_find_actor (part, "d", &row));
  CU_ASSERT_EQUAL (row, 1);
  CU_ASSERT_FALSE (sitnet_network_find_actor (part, "a", &row));
}

static void
refuses_unknown_codes (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (DATA);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "Z");
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_network_scope (network, scope, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "there is no area \"Z\" in the data"));
}

/* The part of a part; NULL with a part of its message when both have nothing in common. */
static SitnetNetwork *
narrowed (SitnetNetwork *part, void (*add) (SitnetScope *), const char *refused)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  add (scope);
  g_autoptr (GError) error = NULL;
  SitnetNetwork *both = sitnet_network_scope (part, scope, &error);
  if (refused == NULL)
    ASSERT_NO_ERROR (error);
  else
    CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, refused) : NULL);
  return both;
}

static void
add_x (SitnetScope *scope)
{
  sitnet_scope_add_area (scope, "X");
}

static void
add_x_and_y (SitnetScope *scope)
{
  sitnet_scope_add_area (scope, "X");
  sitnet_scope_add_area (scope, "Y");
}

static void
add_y (SitnetScope *scope)
{
  sitnet_scope_add_area (scope, "Y");
}

static void
add_rest (SitnetScope *scope)
{
  sitnet_scope_add_sector (scope, "social");
  sitnet_scope_add_kind (scope, "cooperates");
  sitnet_scope_set_date (scope, "2018-06-01", NULL);
  sitnet_scope_set_min_strength (scope, 2, NULL);
  sitnet_scope_set_rule (scope, SITNET_RULE_CONFIRMED);
}

static void
add_weaker (SitnetScope *scope)
{
  sitnet_scope_set_min_strength (scope, 1, NULL);
}

static void
add_other_day (SitnetScope *scope)
{
  sitnet_scope_set_date (scope, "2017-12-31", NULL);
}

static void
narrows_a_part (void)
{
  g_autoptr (SitnetNetwork) whole = sample_network (DATA);
  g_autoptr (SitnetNetwork) areas = narrowed (whole, add_x_and_y, NULL);
  g_autoptr (SitnetNetwork) area = narrowed (areas, add_x, NULL);
  CU_ASSERT_PTR_NULL (narrowed (area, add_y, "area X, and nothing of it is in area Y"));
  g_autoptr (SitnetNetwork) same = narrowed (area, add_x_and_y, NULL);
  g_autoptr (SitnetNetwork) rest = narrowed (same, add_rest, NULL);
  g_autoptr (SitnetNetwork) weaker = narrowed (rest, add_weaker, NULL);
  g_autofree char *sentence = sitnet_scope_dup_sentence (sitnet_network_get_scope (weaker), SITNET_LANGUAGE_EN);
  ASSERT_TEXT (sentence, "area X, sector social, ties of kind cooperates, at 2018-06-01, strength at least 2; only "
                         "confirmed ties count");
  CU_ASSERT_PTR_NULL (narrowed (weaker, add_other_day, "already that of another day"));
}

static const TestCase cases[] = {
    {"narrows", narrows},
    {"finds actors", finds_actors_in_scope},
    {"unknown codes", refuses_unknown_codes},
    {"narrows a part", narrows_a_part},
};
TEST_MAIN ("network-scope", cases)
