/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of several sheets as one table: what is read, and which cell findings name. */
#include "workbook-parts.h"

static char *
check (const char *const *sheets, SitnetNetwork **network)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; sheets[i] != NULL; i++)
    g_ptr_array_add (made, i % 2 == 0 ? g_strdup (sheets[i]) : workbook_rows (sheets[i]));
  g_ptr_array_add (made, NULL);
  return workbook_check (workbook_of_sheets ((const char *const *)made->pdata, NULL, NULL, NULL), network);
}

/* The network of sheets that are read whatever is told of them. */
static SitnetNetwork *
read_sheets (const char *const *sheets)
{
  SitnetNetwork *network = NULL;
  g_free (check (sheets, &network));
  return network;
}

static void
fills_in_what_names_say (void)
{
  g_autoptr (SitnetNetwork) network = read_sheets ((const char *const[]){
      "Školy", "Seznam škol\nNázev,Obec\nZŠ,X\nCelkem,1\n", "Lékaři", "Organizace,Mobil,Obec\nMUDr.,777,Y\n",
      "Vazby 2023", "kdo,komu\nZŠ,MUDr.\n", "Vazby 2024", "kdo,komu\nMUDr.,ZŠ\n", NULL});
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  assert_sheet (network, "actors", "id,municipality,phone,sector\nZŠ,X,,school\nMUDr.,Y,777,health\n");
  assert_sheet (network, "ties",
                "from,to,since,until\nZŠ,MUDr.,2023-01-01,2023-12-31\nMUDr.,ZŠ,2024-01-01,2024-12-31\n");
}

/* A column of its own comes before the name. */
static void
leaves_columns_alone (void)
{
  g_autoptr (SitnetNetwork) network = read_sheets (
      (const char *const[]){"Školy", "název,rezort,obec\nA,health,X\nB,,X\n", "Policie", "název,obec\nC,X\n", NULL});
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  assert_sheet (network, "actors", "id,sector,municipality\nA,health,X\nB,,X\nC,police,X\n");
}

static void
names_cells_of_their_sheets (void)
{
  g_autofree char *shown =
      check ((const char *const[]){"Školy", "název,obec\nA,X\nB,X\n", "Lékaři", "text\n\nobec,název,síla\nX,A,3\n",
                                   "Vazby 2023", "kdo,komu\nA,B\n", "Vazby 2024", "s kým,kdo\nA,Q\n", NULL},
             NULL);
  CU_ASSERT_PTR_NOT_NULL (strstr (shown, "error Lékaři 4 B4 A\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (shown, "error Vazby 2024 2 B2 Q\n"));
}

/* "Doubrava" may be an area. */
static void
tells_names_that_say_nothing (void)
{
  g_autofree char *shown =
      check ((const char *const[]){"Doubrava", "název,obec\nA,X\n", "Lhota", "název,obec\nB,X\n", NULL}, NULL);
  CU_ASSERT_PTR_NOT_NULL (strstr (shown, "info Doubrava - - Doubrava\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (shown, "info Lhota - - Lhota\n"));
  g_autoptr (SitnetNetwork) network =
      read_sheets ((const char *const[]){"Doubrava", "název,obec\nA,X\n", "Lhota", "název,obec\nB,X\n", "Území",
                                         "kód,název\nd,Doubrava\nl,Lhota\n", NULL});
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  assert_sheet (network, "actors", "id,municipality,area\nA,X,d\nB,X,l\n");
}

/* What stands below the table of one sheet says nothing of the next. */
static void
begins_each_sheet_anew (void)
{
  g_autofree char *shown = check (
      (const char *const[]){"Školy", "název,obec\nA,X\n\nLegenda\nx,y\n", "Lékaři", "název,obec\n\nB,X\n", NULL}, NULL);
  CU_ASSERT_TRUE (g_str_has_prefix (shown, "2 actors 0 ties\n"));
}

static const TestCase cases[] = {
    {"tells names that say nothing", tells_names_that_say_nothing},
    {"fills in what names say", fills_in_what_names_say},
    {"leaves columns alone that are there", leaves_columns_alone},
    {"names cells of their own sheets", names_cells_of_their_sheets},
    {"begins each sheet anew", begins_each_sheet_anew},
};

TEST_MAIN ("io/workbook-join", cases)
