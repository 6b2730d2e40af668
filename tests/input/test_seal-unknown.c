/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words for "not known" where an id or a code may be called so. */
#include "named-samples.h"
#include "sheet-builder.h"
#include "test.h"

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
