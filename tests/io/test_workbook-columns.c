/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which columns of several sheets are one. */
#include "test.h"
#include "workbook-columns.h"

#include <string.h>

/* The columns of a further sheet in the table, with commas between. */
static char *
add (SitnetWorkbookColumns *columns, const char *headings)
{
  g_auto (GStrv) texts = g_strsplit (headings, ",", -1);
  guint n = g_strv_length (texts);
  g_autofree SitnetSlice *slices = g_new (SitnetSlice, n);
  g_autofree gint *places = g_new (gint, n);
  for (guint c = 0; c < n; c++)
    slices[c] = (SitnetSlice){texts[c], strlen (texts[c])};
  sitnet_workbook_columns_add (columns, slices, n, places);
  GString *shown = g_string_new (NULL);
  for (guint c = 0; c < n; c++)
    g_string_append_printf (shown, "%s%d", c > 0 ? "," : "", places[c]);
  return g_string_free (shown, FALSE);
}

#define EXPECT_PLACES(columns, headings, expected)                                                                     \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *shown_ = add (columns, headings);                                                                 \
    ASSERT_TEXT (shown_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

static void
joins_by_meaning (void)
{
  g_autoptr (SitnetWorkbookColumns) columns = sitnet_workbook_columns_new (SITNET_SHEET_ACTORS, FALSE);
  EXPECT_PLACES (columns, "Název,,Telefon,Ředitel", "0,-1,1,2");
  EXPECT_PLACES (columns, "ředitel,Organizace,Mobil,Ordinační hodiny", "2,0,1,3");
  CU_ASSERT_EQUAL (sitnet_workbook_columns_get_n (columns), 4);
  ASSERT_TEXT (sitnet_workbook_columns_get_heading (columns, 2), "Ředitel");
  CU_ASSERT_EQUAL (sitnet_workbook_columns_find (columns, "phone"), 1);
  CU_ASSERT_EQUAL (sitnet_workbook_columns_find (columns, "sector"), -1);
}

static void
keeps_doubled_columns_apart (void)
{
  g_autoptr (SitnetWorkbookColumns) columns = sitnet_workbook_columns_new (SITNET_SHEET_ACTORS, FALSE);
  EXPECT_PLACES (columns, "Název,Název", "0,1");
  EXPECT_PLACES (columns, "Název", "0");
}

static void
joins_partners_of_organisations (void)
{
  g_autoptr (SitnetWorkbookColumns) columns = sitnet_workbook_columns_new (SITNET_SHEET_ACTORS, TRUE);
  EXPECT_PLACES (columns, "Název,S kým spolupracuje", "0,1");
  EXPECT_PLACES (columns, "Název organizace,Potřeby,Partneři", "0,2,1");
}

static const TestCase cases[] = {
    {"joins columns by what they mean", joins_by_meaning},
    {"keeps doubled columns apart", keeps_doubled_columns_apart},
    {"joins partners and needs of organisations", joins_partners_of_organisations},
};

TEST_MAIN ("io/workbook-columns", cases)
