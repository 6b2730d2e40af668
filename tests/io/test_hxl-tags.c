/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Hashtags of HXL: which row has them, and what the columns of who does what where are. */
#include "hxl-tags.h"

#include "test.h"

#include <string.h>

/* Rows end with |, cells with a comma. */
static SitnetTextGrid *
grid_of (const char *text)
{
  SitnetTextGrid *grid = sitnet_text_grid_new ();
  g_auto (GStrv) rows = g_strsplit (text, "|", -1);
  for (guint r = 0; rows[r] != NULL; r++) {
    g_auto (GStrv) cells = g_strsplit (rows[r], ",", -1);
    g_autofree SitnetSlice *slices = g_new0 (SitnetSlice, g_strv_length (cells) + 1);
    for (guint c = 0; cells[c] != NULL; c++)
      slices[c] = (SitnetSlice){cells[c], strlen (cells[c])};
    sitnet_text_grid_add (grid, r + 1, slices, g_strv_length (cells));
  }
  return grid;
}

/* The columns by role, - for none; "no" for no such table. */
static void
assert_roles (const char *text, const char *expected)
{
  g_autoptr (SitnetTextGrid) grid = grid_of (text);
  g_autoptr (GString) found = g_string_new (NULL);
  gint columns[SITNET_HXL_N_ROLES];
  guint tags = sitnet_hxl_find_tags (grid);
  if (tags == G_MAXUINT || !sitnet_hxl_read_tags (grid, tags, columns)) {
    ASSERT_TEXT ("no", expected);
    return;
  }
  for (guint r = 0; r < SITNET_HXL_N_ROLES; r++)
    g_string_append_c (found, columns[r] < 0 ? '-' : (char)('0' + columns[r]));
  ASSERT_TEXT (found->str, expected);
}

static void
who_does_what_where (void)
{
  assert_roles ("Org,Sector,District|#org,#sector,#adm2+name", "0--1---2------");
  assert_roles ("#ORG +Impl,#org+prog,#org+impl+code,#subsector,#activity", "021-34--------");
  assert_roles ("#org,#adm1+code,#adm2+code,#adm2+name", "0-----23------");
  assert_roles ("#org,#adm1+code,#adm3,#adm2+name", "0------2------");
  assert_roles ("#org,#date+start,#date+end,#status,#contact+email,#contact+phone,#contact+url", "0-------123456");
}

static void
areas_of_each_level (void)
{
  g_autoptr (SitnetTextGrid) grid = grid_of ("#org,#adm1+name,#adm2+code,#adm2+name,#adm2,#loc,#country");
  SitnetHxlArea areas[SITNET_HXL_N_LEVELS];
  sitnet_hxl_read_areas (grid, 0, areas);
  CU_ASSERT_TRUE (areas[0].name == 5 && areas[0].code == -1);
  CU_ASSERT_TRUE (areas[4].name == 3 && areas[4].code == 2);
  CU_ASSERT_TRUE (areas[5].name == 1 && areas[1].name == -1);
}

static void
who_else_is_named (void)
{
  assert_roles ("#org+funder,#org+impl,#org", "1-------------");
  assert_roles ("#org+prog,#sector", "0--1----------");
  assert_roles ("#org+code,#sector", "00-1----------");
  assert_roles ("#org+type,#sector", "no");
}

static void
what_is_none (void)
{
  assert_roles ("org,sector", "no");
  assert_roles ("#org,sector", "no");
  assert_roles ("#org,# 1", "no");
  assert_roles ("#1,#org", "no");
  assert_roles ("", "no");
}

static const TestCase cases[] = {{"who does what where", who_does_what_where},
                                 {"areas of each level", areas_of_each_level},
                                 {"who else is named", who_else_is_named},
                                 {"what is none", what_is_none}};
TEST_MAIN ("hxl-tags", cases)
