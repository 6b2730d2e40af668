/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words for "not known" where an id or a code may be called so. */
#include "sample-sheets.h"
#include "sheet-builder.h"
#include "test.h"

/* Findings of a data set, and a cell of a sheet of it as text where it has no error. */
static char *
findings_of (const char *text, const char *sheet, const char *column, guint row, char **cell)
{
  g_autoptr (SitnetBuilder) builder = sample_builder (text);
  g_autoptr (SitnetTable) table = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &table, NULL);
  *cell = NULL;
  const SitnetColumn *found = network != NULL && sheet != NULL
                                  ? sitnet_table_find_column (sitnet_network_get_sheet (network, sheet), column)
                                  : NULL;
  if (found != NULL)
    *cell = sitnet_column_dup_cell (found, row);
  g_clear_pointer (&network, sitnet_network_unref);
  return sample_findings (table);
}

#define ASSERT_READ(text, sheet, column, row, expected, findings)                                                      \
  do {                                                                                                                 \
    g_autofree char *cell = NULL;                                                                                      \
    g_autofree char *found = findings_of (text, sheet, column, row, &cell);                                            \
    ASSERT_TEXT (found, findings);                                                                                     \
    ASSERT_TEXT (cell != NULL ? cell : "-", expected);                                                                 \
  } while (0)

#define ACTORS "actors: id,name,sector,area,parent\n"

static void
empties_cells (void)
{
  ASSERT_READ (ACTORS "a,A,school,x,\nb,#N/A,-,#N/A,?\nc,C,-,y,\n", "actors", "area", 1, "-",
               "warning actors 3 name|warning actors 3 area|info actors 3 name|info actors 3 sector|info actors 3 "
               "area|info actors 3 parent|");
}

static void
keeps_what_is_called_so (void)
{
  ASSERT_READ ("areas: code,name\nNA,Náchod\n" ACTORS "a,A,school,NA,\n", "actors", "area", 0, "NA", "");
  ASSERT_READ (ACTORS "a,A,school,NA,\n"
                      "areas: code,name\nNA,Náchod\n",
               "actors", "area", 0, "NA", "");
  ASSERT_READ (ACTORS "NA,A,school,,\nb,B,school,,NA\n", "actors", "parent", 1, "NA", "");
  ASSERT_READ (ACTORS "a,A,NA,,\nsectors: code,name\nNA,National\n", "actors", "sector", 0, "NA", "");
}

static void
refuses_where_needed (void)
{
  ASSERT_READ ("actors: id,name\n-,A\nb,B\n", NULL, NULL, 0, "-", "error actors 2 id|");
  ASSERT_READ ("actors: id,name\na,A\ndemands: need,area\n?,x\nsafety,nezjištěno\n", NULL, NULL, 0, "-",
               "error demands 2 need|error demands 3 area|warning demands 3 area|");
  ASSERT_READ ("actors: id,name\na,A\nb,B\nties: from,to\na,-\n", NULL, NULL, 0, "-", "error ties 2 to|");
  ASSERT_READ ("actors: id,name\na,A\nservices: id,actor,needs\ns,a,neuvádí se\n", NULL, NULL, 0, "-",
               "error services 2 needs|");
}

static const TestCase cases[] = {
    {"emptied", empties_cells},
    {"kept", keeps_what_is_called_so},
    {"needed", refuses_where_needed},
};
TEST_MAIN ("seal-unknown", cases)
