/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Wishes as pairs with the priorities of both sides. */
#include "wishes.h"
#include "sample-sheets.h"
#include "test.h"

#include <string.h>

static char *
wishes_of (SitnetNetwork *network)
{
  g_autoptr (SitnetWishes) wishes = sitnet_wishes_read (network);
  GString *text = g_string_new (NULL);
  for (guint32 w = 0; w < wishes->n; w++)
    g_string_append_printf (text, "%s-%s %u %u,", sitnet_column_get_text (network->actor_ids, wishes->ends[2 * w]),
                            sitnet_column_get_text (network->actor_ids, wishes->ends[2 * w + 1]),
                            wishes->priorities[2 * w], wishes->priorities[2 * w + 1]);
  return g_string_free (text, FALSE);
}

static void
assert_wishes (const char *text, const char *expected)
{
  g_autoptr (SitnetNetwork) network = sample_network (text);
  g_autofree char *found = wishes_of (network);
  ASSERT_TEXT (found, expected);
}

#define THREE "actors: id,name,area\na,A,x\nb,B,x\nc,C,y\nareas: code\nx\ny\n"

static void
adds_both_sides (void)
{
  assert_wishes (THREE "wishes: from,to,priority\nb,a,5\nc,a,\na,b,3\n", "b-a 5 3,c-a 1 0,");
  assert_wishes (THREE "wishes: from,to,priority\na,b,2\na,b,4\na,b,3\n", "a-b 4 0,");
  assert_wishes (THREE "wishes: from,to\na,a\na,b\n", "a-b 1 0,");
  assert_wishes (THREE, "");
}

static void
takes_ranks (void)
{
  assert_wishes (THREE "wishes: from,to,rank\na,b,1\na,c,2\nb,c,5\nc,b,900\n", "a-b 5 0,a-c 4 0,b-c 1 1,");
}

static void
leaves_out_the_fair (void)
{
  assert_wishes (THREE "blocks: code\nm\nwishes: from,to,block\na,b,m\nb,c,\n", "b-c 1 0,");
}

static void
heeds_the_scope (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (THREE "wishes: from,to\na,b\na,c\n");
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "x");
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) small = sitnet_network_scope (network, scope, &error);
  ASSERT_NO_ERROR (error);
  g_autofree char *found = wishes_of (small);
  ASSERT_TEXT (found, "a-b 1 0,");
}

static const TestCase cases[] = {
    {"adds both sides", adds_both_sides},
    {"takes ranks", takes_ranks},
    {"leaves out the fair", leaves_out_the_fair},
    {"heeds the scope", heeds_the_scope},
};
TEST_MAIN ("wishes", cases)
