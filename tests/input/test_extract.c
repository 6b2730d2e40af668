/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The part in scope as a data set of its own: by area, day, sector and rule. */
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/error.h>

static const char region[] =
    "areas: code,name,neighbours\nx,X,y|z\ny,Y,x\nz,Z,x\n"
    "actors: id,name,sector,area,until\na,A,school,x,\nb,B,health,x,\nc,C,social,y,\nd,D,social,z,\ne,E,social,x,2017\n"
    "ties: from,to,reported_by,since\na,b,a,\nb,a,b,\na,c,c,2020\nc,d,c,\na,a,,\n"
    "services: id,actor,needs,areas,until\ns,a,health,,\nt,c,health|safety,x|y,\nu,d,safety,,\nv,b,safety,*,2017\n"
    "demands: need,area,families\nhealth,x,5\nhealth,y,7\n"
    "meetings: id,area,participants\nm,x,a|c|d\nn,y,c\no,,a\n"
    "strategy: theme,goal,step,area\nt,g,one,x\nt,g,two,y\nt,g,all,\n";

static SitnetNetwork *
extract (const char *area, const char *day, const char *sector, SitnetRule rule)
{
  g_autoptr (SitnetNetwork) network = sample_network (region);
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  g_autoptr (GError) error = NULL;
  if (area != NULL)
    sitnet_scope_add_area (scope, area);
  if (sector != NULL)
    sitnet_scope_add_sector (scope, sector);
  if (day != NULL)
    sitnet_scope_set_date (scope, day, NULL);
  sitnet_scope_set_rule (scope, rule);
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, &error);
  ASSERT_NO_ERROR (error);
  SitnetNetwork *extracted = sitnet_network_extract (part, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (extracted);
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (extracted), sitnet_network_get_n_actors (part));
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (extracted), sitnet_network_get_n_links (part));
  return extracted;
}

/* The cells of a column, with a blank between; "-" for none. */
static void
assert_column (const SitnetNetwork *network, const char *sheet, const char *column, const char *expected)
{
  const SitnetColumn *found = sitnet_table_find_column (sitnet_network_get_sheet (network, sheet), column);
  g_autoptr (GString) cells = g_string_new (NULL);
  for (gsize row = 0; found != NULL && row < sitnet_column_get_n_rows (found); row++) {
    g_autofree char *cell = sitnet_column_dup_cell (found, row);
    g_string_append_printf (cells, "%s%s", row > 0 ? " " : "", cell != NULL && *cell != '\0' ? cell : "-");
  }
  ASSERT_TEXT (cells->str, expected);
}

static void
by_area (void)
{
  g_autoptr (SitnetNetwork) part = extract ("x", NULL, NULL, SITNET_RULE_CLAIMED);
  assert_column (part, "actors", "id", "a b c e"); /* c is a guest */
  assert_column (part, "ties", "to", "b a c");
  assert_column (part, "services", "id", "s t v");
  assert_column (part, "services", "areas", "- x *");
  assert_column (part, "demands", "families", "5");
  assert_column (part, "areas", "code", "x y");
  assert_column (part, "areas", "neighbours", "y x");
  assert_column (part, "meetings", "participants", "a|c");
  assert_column (part, "strategy", "step", "one all");
}

static void
by_day (void)
{
  g_autoptr (SitnetNetwork) part = extract (NULL, "2018-06-30", NULL, SITNET_RULE_CLAIMED);
  assert_column (part, "actors", "id", "a b c d");
  assert_column (part, "ties", "from", "a b c");
  assert_column (part, "services", "id", "s t u");
  assert_column (part, "demands", "families", "5 7");
}

static void
by_sector_and_rule (void)
{
  g_autoptr (SitnetNetwork) social = extract (NULL, NULL, "social", SITNET_RULE_CLAIMED);
  assert_column (social, "actors", "id", "c d e");
  assert_column (social, "services", "id", "t u");
  assert_column (social, "meetings", "participants", "c|d c -");
  g_autoptr (SitnetNetwork) confirmed = extract (NULL, NULL, NULL, SITNET_RULE_CONFIRMED);
  assert_column (confirmed, "ties", "from", "a b");
}

static void
of_the_whole (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (region);
  g_autoptr (SitnetNetwork) same = sitnet_network_extract (network, NULL);
  CU_ASSERT_PTR_EQUAL (same, network);
}

/* Places that others need too: of x alone, of x and y, everywhere, with nothing known, of somebody who is not there. */
static void
assert_shared (const char *area, SitnetLanguage language, const char *expected)
{
  g_autoptr (SitnetNetwork) network = sample_network (
      "areas: code\nx\ny\nactors: id,name,area\na,A,x\nb,B,y\nservices: id,actor,name,needs,areas,capacity,until\n"
      "s,a,Own,health,x,5,\nt,a,Both,health,x|y,5,\nu,b,,health,*,7,\nv,a,Unknown,health,x|y,,\nw,b,Far,health,y,9,\n");
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  if (area != NULL)
    sitnet_scope_add_area (scope, area);
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
  g_autofree char *shared = sitnet_network_dup_shared (part, language);
  CU_ASSERT_EQUAL (shared != NULL, expected != NULL);
  if (expected != NULL)
    ASSERT_TEXT (shared, expected);
}

static void
says_whose_places_others_need (void)
{
  assert_shared ("x", SITNET_LANGUAGE_EN,
                 "2 services have all their places here, though other areas need them too, so that what is short may "
                 "look sufficient: A – Both; B");
  assert_shared (
      "x", SITNET_LANGUAGE_CS,
      "2 služby tu mají všechna svá místa, i když je potřebují i jiná území, takže se může zdát dostatečné i "
      "to, co nestačí: A – Both; B");
  assert_shared (NULL, SITNET_LANGUAGE_EN, NULL);
}

static const TestCase cases[] = {
    {"by area", by_area},
    {"by day", by_day},
    {"by sector and rule", by_sector_and_rule},
    {"of the whole", of_the_whole},
    {"shared places", says_whose_places_others_need},
};
TEST_MAIN ("extract", cases)
