/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Headers as people write them, in both languages. */
#include "schema-private.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
assert_header (SitnetSheet sheet, const char *header, const char *expected)
{
  gint column = sitnet_schema_match_header (sheet, slice (header));
  const char *name = column < 0 ? "(none)" : sitnet_schema[sheet].columns[column].name;
  if (strcmp (name, expected) != 0)
    g_printerr ("%s, header \"%s\":\n", sitnet_schema[sheet].name, header);
  ASSERT_TEXT (name, expected);
}

static void
test_actors (void)
{
  static const char *const headers[][2] = {
      {"ID", "id"},           {" Název ", "name"},
      {"jméno", "name"},      {"Rezort", "sector"},
      {"SEKTOR", "sector"},   {"oblast", "sector"},
      {"druh", "kind"},       {"Typ", "kind"},
      {"ORP", "area"},        {"okres", "area"},
      {"Území", "area"},      {"obec", "municipality"},
      {"od", "since"},        {"Do", "until"},
      {"poznamka", "note"},   {"Telefon", "phone"},
      {"E-mail", "email"},    {"e_mail", "email"},
      {"web", "web"},         {"zeměpisná šířka", "lat"},
      {"Longitude", "lon"},   {"ZEMEPISNA_DELKA", "lon"},
      {"capacity", "(none)"}, {"", "(none)"},
      {" - ", "(none)"},      {"names", "(none)"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    assert_header (SITNET_SHEET_ACTORS, headers[i][0], headers[i][1]);
}

static void
test_ties (void)
{
  static const char *const headers[][2] = {
      {"kdo", "from"},        {"Komu", "to"},
      {"s kým", "to"},        {"síla", "strength"},
      {"weight", "strength"}, {"Kdo uvádí", "reported_by"},
      {"od", "since"},        {"do", "until"},
      {"from", "from"},       {"Reported By", "reported_by"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    assert_header (SITNET_SHEET_TIES, headers[i][0], headers[i][1]);
}

static void
test_other_sheets (void)
{
  assert_header (SITNET_SHEET_SERVICES, "poskytovatel", "actor");
  assert_header (SITNET_SHEET_SERVICES, "Aktér", "actor");
  assert_header (SITNET_SHEET_SERVICES, "potřeby", "needs");
  assert_header (SITNET_SHEET_SERVICES, "potřeba", "needs");
  assert_header (SITNET_SHEET_SERVICES, "úroveň", "level");
  assert_header (SITNET_SHEET_SERVICES, "forma", "form");
  assert_header (SITNET_SHEET_SERVICES, "cílová skupina", "target");
  assert_header (SITNET_SHEET_SERVICES, "věk od", "age_from");
  assert_header (SITNET_SHEET_SERVICES, "VĚK DO", "age_to");
  assert_header (SITNET_SHEET_SERVICES, "věk", "age");
  assert_header (SITNET_SHEET_SERVICES, "age", "age");
  assert_header (SITNET_SHEET_SERVICES, "kapacita", "capacity");
  assert_header (SITNET_SHEET_SERVICES, "území", "areas");
  assert_header (SITNET_SHEET_DEMANDS, "potřeba", "need");
  assert_header (SITNET_SHEET_DEMANDS, "Počet rodin", "families");
  assert_header (SITNET_SHEET_DEMANDS, "rodin", "families");
  assert_header (SITNET_SHEET_DEMANDS, "datum", "date");
  assert_header (SITNET_SHEET_DEMANDS, "území", "area");
  assert_header (SITNET_SHEET_AREAS, "kód", "code");
  assert_header (SITNET_SHEET_AREAS, "kraj", "region");
  assert_header (SITNET_SHEET_AREAS, "dětí", "children");
  assert_header (SITNET_SHEET_AREAS, "počet dětí", "children");
  assert_header (SITNET_SHEET_AREAS, "sousedé", "neighbours");
  assert_header (SITNET_SHEET_WISHES, "s kým", "to");
  assert_header (SITNET_SHEET_WISHES, "pořadí", "rank");
  assert_header (SITNET_SHEET_WISHES, "priorita", "priority");
  assert_header (SITNET_SHEET_ATTENDANCE, "od", "from");
  assert_header (SITNET_SHEET_ATTENDANCE, "Do", "to");
  assert_header (SITNET_SHEET_BLOCKS, "začátek", "start");
}

/* No header may mean two columns of a sheet: every name and synonym finds its own column. */
static void
test_unambiguous (void)
{
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    for (guint i = 0; i < sitnet_schema[sheet].n_columns; i++) {
      const SitnetColumnSchema *column = &sitnet_schema[sheet].columns[i];
      assert_header ((SitnetSheet)sheet, column->name, column->name);
      g_auto (GStrv) words = g_strsplit (column->synonyms != NULL ? column->synonyms : "", "|", -1);
      for (guint k = 0; words[k] != NULL; k++) {
        assert_header ((SitnetSheet)sheet, words[k], column->name);
        CU_ASSERT_FALSE (sitnet_schema_is_client_header (slice (words[k])));
        CU_ASSERT_FALSE (sitnet_schema_may_be_client_header (slice (words[k])));
      }
    }
}

static void
test_client (void)
{
  const char *const about_clients[] = {
      "rodné číslo",
      "Rodne_cislo",
      "RODNÉ ČÍSLO DÍTĚTE",
      "r.č.",
      "R. Č.",
      "RČ",
      "birth number",
      "birth_number",
      "date of birth",
      "DOB",
      "DateOfBirth",
      "Datum narození",
      "datum narozeni klienta",
      "birthdate",
      "client's date of birth",
      "narozen",
      "rod. číslo",
      "Rod.číslo",
      "rod. č.",
      "RČ dítěte",
      "R. Č. matky",
      "rodné čísla",
      "dítě (rč)",
      "narozen(a)",
      "Narozena",
      "narozen/a",
      "nar.",
      "dat. nar.",
      "Dátum narodenia",
      "narodený/á",
      "Narodená",
      "rok narodenia",
      "deň narodenia",
      "Číslo pojištěnce",
      "č. pojištěnce",
      "číslo poistenca",
  };
  const char *const others[] = {
      "",     "rc",         "RC",   "datum",  "rodin", "number", "narozených dětí", "birthplace of the network", "r",
      "doba", "RC Podlesí", "marč", "klient", "číslo", "rod",    "počet narozených"};
  for (guint i = 0; i < G_N_ELEMENTS (about_clients); i++) {
    CU_ASSERT_TRUE (sitnet_schema_is_client_header (slice (about_clients[i])));
    if (!sitnet_schema_is_client_header (slice (about_clients[i])))
      g_printerr ("not known as a client's: \"%s\"\n", about_clients[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    CU_ASSERT_FALSE (sitnet_schema_is_client_header (slice (others[i])));
}

static void
test_perhaps_client (void)
{
  const char *const doubtful[] = {
      "klient",       "Klient(ka)",       "KLIENTKA", "jméno dítěte", "Jmeno_ditete",
      "Meno dieťaťa", "příjmení klienta", "client",   "child's name", "jméno a příjmení dítěte"};
  const char *const others[] = {"", "klientů", "počet klientů", "jméno", "dítě", "děti", "klienti", "cílová skupina"};
  for (guint i = 0; i < G_N_ELEMENTS (doubtful); i++) {
    gboolean is_found = sitnet_schema_may_be_client_header (slice (doubtful[i]));
    CU_ASSERT_TRUE (is_found);
    if (!is_found)
      g_printerr ("not doubted: \"%s\"\n", doubtful[i]);
    CU_ASSERT_FALSE (sitnet_schema_is_client_header (slice (doubtful[i])));
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    CU_ASSERT_FALSE (sitnet_schema_may_be_client_header (slice (others[i])));
}

static void
test_endless (void)
{
  g_autofree char *header = g_strnfill (10 * 1000 * 1000, 'x');
  CU_ASSERT_EQUAL (sitnet_schema_match_header (SITNET_SHEET_TIES, slice (header)), -1);
  CU_ASSERT_FALSE (sitnet_schema_is_client_header (slice (header)));
  CU_ASSERT_FALSE (sitnet_schema_may_be_client_header (slice (header)));
}

static const TestCase cases[] = {
    {"actors", test_actors},
    {"ties", test_ties},
    {"other_sheets", test_other_sheets},
    {"unambiguous", test_unambiguous},
    {"client", test_client},
    {"endless", test_endless},
    {"perhaps_client", test_perhaps_client},
};

TEST_MAIN ("model/schema-match", cases)
