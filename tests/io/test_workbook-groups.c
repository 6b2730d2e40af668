/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which sheets of a workbook are one table. */
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

/* How it begins: errors of sheets come first where there are any. */
#define EXPECT_START(expected, ...)                                                                                    \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *shown_ = check ((const char *const[]){__VA_ARGS__, NULL}, NULL);                                  \
    CU_ASSERT_TRUE (g_str_has_prefix (shown_, expected));                                                              \
    if (!g_str_has_prefix (shown_, expected))                                                                          \
      ASSERT_TEXT (shown_, expected);                                                                                  \
  }                                                                                                                    \
  G_STMT_END

#define TWO "název,obec\nA,X\n"
#define OTHER "název,obec\nB,X\n"

static void
joins_lists_by_sector (void)
{
  EXPECT_START ("2 actors 0 ties\n", "Školy", TWO, "Lékaři", OTHER);
  EXPECT_START ("2 actors 0 ties\n", "Aktéři", TWO, "Lékaři", OTHER);
  EXPECT_START ("2 actors 0 ties\n", "Školy", TWO, "Policie", "Organizace,Mobil,Pozn.\nB,777,x\n");
}

static void
refuses_what_may_be_a_copy (void)
{
  EXPECT_START ("no network\nerror Actors - - Aktéři\n", "Aktéři", TWO, "Actors", OTHER);
  EXPECT_START ("no network\nerror Aktéři (2) - - Aktéři\n", "Aktéři", TWO, "Aktéři (2)", OTHER);
  EXPECT_START ("no network\nerror Kontakty - - Aktéři\n", "Aktéři", TWO, "Kontakty", OTHER);
}

/* Ties of two years are all of them; an actor of two years is one. */
static void
refuses_what_would_count_twice (void)
{
  EXPECT_START ("no network\nerror Aktéři 2024 - - Aktéři 2023\n", "Aktéři 2023", TWO, "Aktéři 2024", OTHER);
  EXPECT_START ("2 actors 1 ties\n", "Aktéři", "název,obec\nA,X\nB,X\n", "Vazby 2023", "kdo,komu\nA,B\n", "Vazby 2024",
                "kdo,komu\nB,A\n");
}

static void
joins_tables_of_organisations (void)
{
  EXPECT_START ("3 actors 2 ties\n", "Školy", "Název,S kým spolupracuje\nA,B\n", "Neziskovky",
                "Název organizace,Partneři\nB,\nC,A\n");
  EXPECT_START ("2 actors 1 ties\n", "Školy", "Název,Obec\nA,X\n", "Neziskovky", "Název,Partneři\nB,A\n");
}

static const TestCase cases[] = {
    {"joins lists of actors by sector", joins_lists_by_sector},
    {"refuses what may be a copy", refuses_what_may_be_a_copy},
    {"refuses what would count twice", refuses_what_would_count_twice},
    {"joins tables of organisations", joins_tables_of_organisations},
};

TEST_MAIN ("io/workbook-groups", cases)
