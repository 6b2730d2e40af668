/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Headings that are no name of a column and can hardly mean another one. */
#include "schema-private.h"
#include "test.h"

#include <string.h>

/* "name sector -": the columns of headings with ',' between. */
static char *
match (SitnetSheet sheet, const char *headings)
{
  SitnetSlice slices[8];
  gint columns[8];
  g_auto (GStrv) list = g_strsplit (headings, ",", 8);
  guint n = g_strv_length (list);
  GString *shown = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    slices[i] = (SitnetSlice){list[i], strlen (list[i])};
  sitnet_schema_match_headers (sheet, slices, n, columns);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (shown, "%s%s", i > 0 ? " " : "",
                            columns[i] < 0 ? "-" : sitnet_schema[sheet].columns[columns[i]].name);
  return g_string_free (shown, FALSE);
}

#define EXPECT(sheet, headings, expected)                                                                              \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *shown_ = match (sheet, headings);                                                                 \
    ASSERT_TEXT (shown_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

static void
guesses_what_people_write (void)
{
  EXPECT (SITNET_SHEET_ACTORS, "Název organizace,Typ organizace,Obor,Telefon/mobil,Webová stránka",
          "name kind sector phone web");
  EXPECT (SITNET_SHEET_TIES, "Organizace 1,Organizace 2,Typ vazby,Intenzita", "from to kind strength");
  EXPECT (SITNET_SHEET_TIES, "Od koho,Ke komu", "from to");
  EXPECT (SITNET_SHEET_SERVICES, "Organizace,Název služby,Oblast potřeb,Věk dětí,Počet míst",
          "actor name needs age capacity");
  EXPECT (SITNET_SHEET_WISHES, "Od koho,Koho chce potkat,Priorita", "from to priority");
  EXPECT (SITNET_SHEET_ATTENDANCE, "Organizace,Chybí od,Stůl,Kdo přijde", "actor from table person");
  EXPECT (SITNET_SHEET_DEMANDS, "Co chybí,Kde,Kolik rodin,Zdroj", "need area families reported_by");
}

/* A heading that is the name of a column comes first, and of two that would mean one neither is taken. */
static void
never_doubles_a_column (void)
{
  EXPECT (SITNET_SHEET_ACTORS, "Název,Organizace,Rezort", "name - sector");
  EXPECT (SITNET_SHEET_ACTORS, "id,Organizace,Instituce", "id - -");
  EXPECT (SITNET_SHEET_SERVICES, "poskytovatel,potřeby,Věková skupina,věk od", "actor needs - age_from");
  EXPECT (SITNET_SHEET_TIES, "kdo,s kým,Začátek,od", "from to - since");
}

static void
looks_past_numbers_and_remarks (void)
{
  EXPECT (SITNET_SHEET_ACTORS, "1. Název organizace,2) Rezort,G1Q3. Obec:,E-mail *", "name sector municipality email");
  EXPECT (SITNET_SHEET_SERVICES, "Kapacita (počet míst),Forma [výběr],Potřeby?", "capacity form needs");
  EXPECT (SITNET_SHEET_ACTORS, "(Rezort),3. ,*,Rezort (dle ORP) a typ", "- - - -");
}

/* What is written as id, from and to is read back as it was. */
static void
leaves_what_a_program_writes (void)
{
  EXPECT (SITNET_SHEET_ACTORS, "id,Organizace,url", "id - -");
  EXPECT (SITNET_SHEET_TIES, "from,to,Intenzita", "from to -");
  EXPECT (SITNET_SHEET_TIES, "From,to,Intenzita", "from to strength");
  EXPECT (SITNET_SHEET_ACTORS, "id,Organizace,Rezort", "id name sector");
}

static const TestCase cases[] = {
    {"guesses what people write", guesses_what_people_write},
    {"never doubles a column", never_doubles_a_column},
    {"leaves what a program writes", leaves_what_a_program_writes},
    {"looks past numbers and remarks", looks_past_numbers_and_remarks},
};
TEST_MAIN ("schema-guess", cases)
