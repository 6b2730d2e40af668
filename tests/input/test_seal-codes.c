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

/* Of the row of a finding that tells of a word. */
static void
assert_told (const char *word, SitnetLanguage language, const char *message)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (language);
  sitnet_builder_add (builder, NULL, "actors", "id", "a", "name", "A", "sector", word, NULL);
  g_autoptr (SitnetTable) table = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &table, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autofree char *told = sitnet_column_dup_cell (sitnet_table_find_column (table, "message"), 0);
  ASSERT_TEXT (told, message);
}

static void
says_of_a_name_which_code_it_is (void)
{
  assert_told ("Školství", SITNET_LANGUAGE_CS, "„Školství“ se čte jako název ze seznamu. Není třeba nic dělat.");
  assert_told ("školství", SITNET_LANGUAGE_CS, "„školství“ se čte jako „Školství“. Není třeba nic dělat.");
  assert_told ("Školství", SITNET_LANGUAGE_EN, "“Školství” is read as “Schools”. Nothing need be done.");
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

/* Needs as a person lists them; the cells of a sample are parted by commas, so these come as they are. */
static void
assert_needs (const char *cell, const char *needs, const char *findings)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id,name\na,A\n");
  sitnet_builder_add (builder, NULL, "services", "id", "s", "actor", "a", "needs", cell, NULL);
  sitnet_builder_add (builder, NULL, "services", "id", "t", "actor", "a", "needs", "health", NULL);
  g_autoptr (SitnetTable) table = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &table, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autofree char *found = sample_findings (table), *first = cell_of (network, "services", "needs", 0);
  g_autofree char *second = cell_of (network, "services", "needs", 1);
  ASSERT_TEXT (found, findings);
  ASSERT_TEXT (first, needs);
  ASSERT_TEXT (second, "health");
  const SitnetList *list = &network->dataset->services_needs;
  const SitnetVocabulary *vocabulary = network->dataset->vocabularies[SITNET_SHEET_NEEDS];
  g_autoptr (GString) codes = g_string_new (NULL);
  for (guint32 i = list->offsets[0]; i < list->offsets[1]; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? "|" : "",
                            sitnet_vocabulary_get (vocabulary, (guint32)list->items[i])->code);
  ASSERT_TEXT (codes->str, needs);
  ASSERT_TEXT (sitnet_vocabulary_get (vocabulary, (guint32)list->items[list->offsets[1]])->code, "health");
}

static void
cuts_lists_of_what_is_known (void)
{
  const char *info = "info services 2 needs|";
  assert_needs ("mediace, rodinná terapie", "relationships.mediation|relationships.family_therapy", info);
  assert_needs ("dluhové poradenství\nsociální dávky", "material.debt|material.benefits", info);
  assert_needs ("Health/safety", "health|safety", info);
  assert_needs ("safety, health|health", "safety|health", info);
  assert_needs ("learning;nova potreba", "learning|nova potreba", "warning services 2 needs|");
  assert_needs ("mediace, kouzla", "mediace, kouzla", "warning services 2 needs|");
}

/* What is no list says how one is written. */
static void
names_the_sign_that_parts (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id,name\na,A\n");
  sitnet_builder_add (builder, NULL, "services", "id", "s", "actor", "a", "needs", "mediace, kouzla", NULL);
  g_autoptr (SitnetTable) table = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &table, NULL);
  CU_ASSERT_PTR_NOT_NULL (network);
  const char *message = sitnet_column_get_text (sitnet_table_find_column (table, "message"), 0);
  CU_ASSERT_PTR_NOT_NULL (strstr (message, "Put | between them"));
}

static const TestCase cases[] = {
    {"codes for words", puts_codes_in_the_place_of_words},
    {"says which code", says_of_a_name_which_code_it_is},
    {"the rest", keeps_the_rest_in_its_place},
    {"lists", settles_lists},
    {"own words", hears_the_data_sets_own_words},
    {"cuts lists of what is known", cuts_lists_of_what_is_known},
    {"names the sign that parts", names_the_sign_that_parts},
};
TEST_MAIN ("seal-codes", cases)
