/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lists whose ids hold commas and colons themselves. */
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/error.h>

/* The cells of a sample are parted by commas, so these come as columns. */
static SitnetNetwork *
network_of (const char *const *ids)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  static const char *const names[] = {"id", "area"};
  for (; *ids != NULL; ids++) {
    const char *cells[] = {*ids, "X, west"};
    CU_ASSERT_TRUE (sitnet_builder_add_row (builder, "actors", names, cells, 2, NULL));
  }
  return sitnet_builder_seal (builder, NULL, NULL);
}

static const char *const odd[] = {"a", "b", "Home, z. s.", "x:1", "x:1:2", "-north", "p,q", "q", NULL};

static void
assert_split (const char *const *ids, const char *sheet, const char *list, const char *expected)
{
  g_autoptr (SitnetNetwork) network = network_of (ids);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) cut = sheet != NULL ? sitnet_network_split_list (network, sheet, list, &error)
                                     : sitnet_network_split_pairs (network, list, &error);
  CU_ASSERT_EQUAL (cut == NULL, g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  g_autofree char *joined = cut != NULL ? g_strjoinv ("|", cut) : g_strdup (error->message);
  ASSERT_TEXT (joined, expected);
}

static void
cuts_where_ids_end (void)
{
  assert_split (odd, "actors", "a,b", "a|b");
  assert_split (odd, "actors", " a , ,b,", "a|b");
  assert_split (odd, "actors", "Home, z. s.", "Home, z. s.");
  assert_split (odd, "actors", "a,Home, z. s.,b", "a|Home, z. s.|b");
  assert_split (odd, "actors", "p,q", "p,q"); /* p alone is nobody */
  assert_split (odd, "actors", "a,nobody,Home, z. s.", "a|nobody|Home, z. s.");
  assert_split (odd, "actors", "", "");
  assert_split (odd, "areas", "X, west", "X, west");
  assert_split (odd, "sectors", "social,school", "social|school");
  assert_split (odd, "no sheet", "a,b", "a|b");
}

/* The ids of those that are called so. */
static void
reads_names (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("areas: code,name\npod,ORP Podlesí\n"
                                                      "actors: id,name\na,Alfa\nb,Beta\nc,Gama\nd,gama\n");
  g_auto (GStrv) ids = sitnet_network_split_list (network, "actors", "ALFA, b,Béta,nobody", NULL);
  g_autofree char *joined = g_strjoinv ("|", ids);
  ASSERT_TEXT (joined, "a|b|b|nobody");
  g_auto (GStrv) areas = sitnet_network_split_list (network, "areas", "orp podlesí", NULL);
  ASSERT_TEXT (areas[0], "pod");
  g_auto (GStrv) codes = sitnet_network_split_list (network, "sectors", "školství,police", NULL);
  ASSERT_TEXT (codes[0], "school");
  g_auto (GStrv) pair = sitnet_network_split_pairs (network, "Alfa:Beta", NULL);
  ASSERT_TEXT (pair[1], "b");
  g_autoptr (GError) error = NULL, other = NULL;
  CU_ASSERT_PTR_NULL (sitnet_network_split_list (network, "actors", "a,Gama", &error));
  ASSERT_TEXT (error->message, "\"Gama\" may mean several: c, d; give the id or the code of one");
  CU_ASSERT_PTR_NULL (sitnet_network_split_pairs (network, "a:gama", &other));
}

static void
refuses_two_ways (void)
{
  static const char *const both[] = {"a", "b", "a,b", "c", "b,c", NULL};
  assert_split (
      both, "actors", "a,b",
      "\"a,b\" can be read in two ways: a,b, or a + b; give each one on its own, or change an id in the data");
  assert_split (
      both, "actors", "a,b,c",
      "\"a,b,c\" can be read in two ways: a,b + c, or a + b + c; give each one on its own, or change an id in "
      "the data");
}

static void
parts_pairs (void)
{
  assert_split (odd, NULL, "a:b", "a|b");
  assert_split (odd, NULL, "x:1:-north", "x:1|-north");
  assert_split (odd, NULL, "x:1:x:1:2", "x:1|x:1:2");
  assert_split (odd, NULL, "Home, z. s.:a,b:p,q", "Home, z. s.|a|b|p,q");
  assert_split (odd, NULL, "nobody:a", "nobody|a");
  assert_split (odd, NULL, "a", "\"a\" must be two actors with a colon between, A:B");
  static const char *const both[] = {"a", "b:c", "a:b", "c", NULL};
  assert_split (both, NULL, "a:b:c",
                "\"a:b:c\" can be read in two ways: a – b:c, or a:b – c; give each one on its own, or change an id in "
                "the data");
}

static void
takes_long_lists (void)
{
  g_autoptr (SitnetNetwork) network = network_of (odd);
  g_autoptr (GString) list = g_string_new ("a");
  for (guint i = 1; i < 20000; i++)
    g_string_append (list, ",a");
  g_auto (GStrv) cut = sitnet_network_split_list (network, "actors", list->str, NULL);
  CU_ASSERT_EQUAL (g_strv_length (cut), 20000);
}

static const TestCase cases[] = {
    {"cuts where ids end", cuts_where_ids_end}, {"reads names", reads_names},
    {"refuses two ways", refuses_two_ways},     {"parts pairs", parts_pairs},
    {"takes long lists", takes_long_lists},
};
TEST_MAIN ("known-list", cases)
