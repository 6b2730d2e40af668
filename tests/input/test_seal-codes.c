/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words for codes in cells: the code stands in the network, and one finding tells of each word. */
#include "sample-sheets.h"
#include "test.h"

static char *
cell_of (SitnetNetwork *network, const char *sheet, const char *column, gsize row)
{
  return sitnet_column_dup_cell (sitnet_table_find_column (sitnet_network_get_sheet (network, sheet), column), row);
}

/* The network of a text, with its findings as "info actors 2 sector|…". */
static SitnetNetwork *
seal (const char *text, char **findings)
{
  g_autoptr (SitnetBuilder) builder = sample_builder (text);
  g_autoptr (SitnetTable) table = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &table, NULL);
  *findings = sample_findings (table);
  return network;
}

static void
puts_codes_in_the_place_of_words (void)
{
  g_autofree char *found = NULL;
  g_autoptr (SitnetNetwork) network =
      seal ("actors: id,name,sector,kind\na,A,Školství,Síťař\nb,B,school,x\nc,C,školství,Coordinator\nd,D,Školství,y\n"
            "ties: from,to,kind\na,b,Odkazuje na\n",
            &found);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  ASSERT_TEXT (found, "info actors 2 sector|info actors 2 kind|info actors 4 sector|info actors 4 kind|"
                      "info ties 2 kind|");
  static const char *const kinds[] = {"coordinator", "x", "coordinator", "y"};
  for (gsize row = 0; row < 4; row++) {
    g_autofree char *sector = cell_of (network, "actors", "sector", row);
    g_autofree char *kind = cell_of (network, "actors", "kind", row);
    ASSERT_TEXT (sector, "school");
    ASSERT_TEXT (kind, kinds[row]);
  }
  g_autofree char *kind = cell_of (network, "ties", "kind", 0);
  ASSERT_TEXT (kind, "refers");
}

static void
keeps_the_rest_in_its_place (void)
{
  g_autofree char *found = NULL;
  g_autoptr (SitnetNetwork) network =
      seal ("actors: id,name,sector\na,A,church\nb,B,Policie\nc,C,guild\nd,D,police\n", &found);
  ASSERT_TEXT (found, "warning actors 2 sector|warning actors 4 sector|info actors 3 sector|");
  static const char *const sectors[] = {"church", "police", "guild", "police"};
  for (gsize row = 0; row < 4; row++) {
    g_autofree char *sector = cell_of (network, "actors", "sector", row);
    ASSERT_TEXT (sector, sectors[row]);
  }
}

static void
settles_lists (void)
{
  g_autofree char *found = NULL;
  g_autoptr (SitnetNetwork) network =
      seal ("actors: id,name\na,A\nservices: id,actor,needs\ns,a,Bydlení|safety|material.housing\nt,a,safety|own\n"
            "u,a,bydlení;own\n",
            &found);
  ASSERT_TEXT (found, "warning services 3 needs|warning services 4 needs|info services 2 needs|info services 4 needs|");
  static const char *const needs[] = {"material.housing|safety", "safety|own", "material.housing|own"};
  const SitnetList *list = &network->dataset->services_needs;
  static const guint32 offsets[] = {0, 2, 4, 6};
  for (gsize row = 0; row < 3; row++) {
    g_autofree char *cell = cell_of (network, "services", "needs", row);
    ASSERT_TEXT (cell, needs[row]);
    CU_ASSERT_EQUAL (list->offsets[row + 1], offsets[row + 1]);
  }
  CU_ASSERT_EQUAL (list->items[0], list->items[4]);
  CU_ASSERT_EQUAL (list->items[3], list->items[5]);
  CU_ASSERT_EQUAL (sitnet_vocabulary_find (network->dataset->vocabularies[SITNET_SHEET_NEEDS],
                                           (SitnetSlice){"Bydlení", strlen ("Bydlení")}),
                   -1);
}

/* A vocabulary that comes last has the same say as one that comes first; its parents may be words too. */
static void
hears_the_data_sets_own_words (void)
{
  g_autofree char *found = NULL;
  g_autoptr (SitnetNetwork) network =
      seal ("actors: id,name,kind,sector\na,A,koordinátor,Hlídka\nsectors: code,name\nguard,Hlídka\n"
            "actor_kinds: code,name\nkoordinátor,Own\nneeds: code,name,parent\nteeth,Teeth,Zdraví\n",
            &found);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  ASSERT_TEXT (found, "info needs 2 parent|info actors 2 sector|");
  g_autofree char *kind = cell_of (network, "actors", "kind", 0);
  g_autofree char *sector = cell_of (network, "actors", "sector", 0);
  ASSERT_TEXT (kind, "koordinátor");
  ASSERT_TEXT (sector, "guard");
  const SitnetVocabulary *needs = network->dataset->vocabularies[SITNET_SHEET_NEEDS];
  gint32 teeth = sitnet_vocabulary_find (needs, (SitnetSlice){"teeth", 5});
  CU_ASSERT_EQUAL (sitnet_vocabulary_get (needs, (guint32)teeth)->parent,
                   sitnet_vocabulary_find (needs, (SitnetSlice){"health", 6}));
}

static const TestCase cases[] = {{"codes for words", puts_codes_in_the_place_of_words},
                                 {"the rest", keeps_the_rest_in_its_place},
                                 {"lists", settles_lists},
                                 {"own words", hears_the_data_sets_own_words}};
TEST_MAIN ("seal-codes", cases)
