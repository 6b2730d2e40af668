/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Headings that are no name of a column and can hardly mean another one: "Organizace" above the names of actors, "Kapacita
   (počet míst)", "3. Rezort". They count only where no other heading means that column, and are told. */
#include "schema-private.h"

#include "text-fold.h"

#include <string.h>

#define LONGEST_HEADING 200 /* bytes; longer than any question that is a heading */

typedef struct {
  gint sheet; /* −1 for each that has such a column */
  const char *column;
  const char *words; /* with | between */
} Guess;

static const Guess guesses[] = {
    {SITNET_SHEET_ACTORS, "name",
     "organizace|název organizace|jméno organizace|aktér|název aktéra|jméno aktéra|subjekt|název subjektu|instituce|"
     "název instituce|zařízení|název zařízení|název poskytovatele|celý název|úplný název|název a sídlo|název/jméno|"
     "organisation|organization|organisation name|organization name|institution|actor"},
    {SITNET_SHEET_ACTORS, "short", "zkr|zkr.|zkratka názvu|krátce pro mapu"},
    {SITNET_SHEET_ACTORS, "sector",
     "obor|odvětví|resort/rezort|rezort/resort|rezort (resort)|oblast působnosti|oblast působení|oblast činnosti|"
     "rezort organizace|sektor působení|do kterého rezortu patříte|do jakého rezortu patříte|v jakém rezortu působíte|"
     "ve kterém rezortu působíte|rezort vaší organizace|rezort, ve kterém působíte|rezort, do kterého patříte|vyberte "
     "rezort|uveďte rezort|jaký je váš rezort|váš rezort|do kterého sektoru patříte|v jaké oblasti působíte"},
    {SITNET_SHEET_ACTORS, "kind",
     "typ organizace|druh organizace|typ aktéra|druh aktéra|typ subjektu|druh subjektu|typ zařízení|druh zařízení|"
     "typ instituce|druh instituce"},
    {SITNET_SHEET_ACTORS, "area",
     "v jakém orp působíte|ve kterém orp působíte|so orp|správní obvod|správní obvod orp|obec s rozšířenou "
     "působností|název orp"},
    {SITNET_SHEET_ACTORS, "municipality",
     "sídlo|město/obec|obec/město|město (obec)|obec (město)|sídlo organizace|místo"},
    {SITNET_SHEET_ACTORS, "email",
     "emailová adresa|e-mailová adresa|mailová adresa|kontaktní e-mail|e-mail kontakt|e-mail organizace"},
    {SITNET_SHEET_ACTORS, "phone",
     "mobil|mob|mob.|telefon/mobil|mobil/telefon|tel/mobil|tel./mobil|telefonní číslo|tel. číslo|č. tel.|"
     "telefonní kontakt|kontaktní telefon|telefon organizace"},
    {SITNET_SHEET_ACTORS, "web",
     "webová stránka|web. stránky|internetové stránky|www stránky|webová adresa|adresa webu|web organizace|url"},
    {SITNET_SHEET_TIES, "from",
     "od koho|odkud|od aktéra|aktér 1|aktér a|1. aktér|první aktér|organizace 1|organizace a|1. organizace|"
     "první organizace|subjekt 1|subjekt a|instituce 1|instituce a|uzel 1|partner 1|strana 1|kdo spolupracuje|"
     "kdo s kým spolupracuje|organizace|aktér|subjekt|actor 1|actor a|organisation 1|organization 1|node 1"},
    {SITNET_SHEET_TIES, "to",
     "ke komu|kam|k aktérovi|aktér 2|aktér b|2. aktér|druhý aktér|organizace 2|organizace b|2. organizace|"
     "druhá organizace|subjekt 2|subjekt b|instituce 2|instituce b|uzel 2|partner 2|strana 2|s kým spolupracuje|"
     "spolupracuje s|spolupracuje s kým|partnerská organizace|spolupracující organizace|partner|actor 2|actor b|"
     "organisation 2|organization 2|node 2"},
    {SITNET_SHEET_TIES, "kind",
     "druh vazby|typ vazby|druh spolupráce|typ spolupráce|druh vztahu|typ vztahu|forma spolupráce|vztah|vazba|"
     "spolupráce"},
    {SITNET_SHEET_TIES, "strength",
     "intenzita|intenzita spolupráce|intenzita vazby|síla vazby|síla spolupráce|váha vazby"},
    {SITNET_SHEET_TIES, "reported_by", "kdo uvedl|uvedla organizace|podle koho|kdo to uvádí|informaci uvedl"},
    {SITNET_SHEET_SERVICES, "actor",
     "organizace|název organizace|název poskytovatele|poskytovatel služby|poskytovatelé|subjekt|instituce|"
     "kdo poskytuje|kdo nabízí|kdo službu poskytuje|provozovatel|název aktéra"},
    {SITNET_SHEET_SERVICES, "name",
     "název služby|jméno služby|služby|nabízená služba|co nabízí|aktivita|název aktivity|program|název programu"},
    {SITNET_SHEET_SERVICES, "needs",
     "oblast potřeb|oblasti potřeb|řešené potřeby|řešená potřeba|s čím pomáhá|s čím pomáhají|co řeší|na co reaguje|"
     "na jaké potřeby reaguje|oblast pomoci|oblast podpory|zaměření|zaměření služby|druh služby|typ služby"},
    {SITNET_SHEET_SERVICES, "areas",
     "kde působí|působnost|územní působnost|území působnosti|oblast působnosti|místo poskytování|kde službu poskytuje"},
    {SITNET_SHEET_SERVICES, "capacity",
     "kapacita služby|počet míst|max. kapacita|maximální kapacita|celková kapacita|roční kapacita|kapacita rodin"},
    {SITNET_SHEET_DEMANDS, "need",
     "co chybí|chybí|chybějící služba|chybějící služby|jaká služba chybí|poptávaná služba|potřebná služba|bílé místo|"
     "oblast potřeb|oblast potřeby|jaká potřeba|poptávka|čeho je potřeba"},
    {SITNET_SHEET_DEMANDS, "area", "kde|kde chybí|kde to chybí|lokalita"},
    {SITNET_SHEET_DEMANDS, "families",
     "kolik rodin|kolika rodin se týká|rodin celkem|odhad počtu rodin|odhadovaný počet rodin|počet dotčených rodin|"
     "počet rodin odhad"},
    {SITNET_SHEET_DEMANDS, "reported_by",
     "zdroj|kdo upozornil|kdo hlásí|nahlásil|kdo potřebu uvádí|kdo uvedl|podle koho|kdo to uvádí"},
    {SITNET_SHEET_DEMANDS, "date", "datum zjištění|zjištěno|zjištěno dne"},
    {SITNET_SHEET_AREAS, "name", "orp|území|okres|název orp|název území"},
    {SITNET_SHEET_AREAS, "children",
     "počet dětí do 18 let|děti do 18 let|dětí do 18 let|počet dětí 0–17|děti 0–17|dětí 0–17|počet dětí 0–18|děti 0–18|"
     "počet dětí a mladistvých"},
    {SITNET_SHEET_AREAS, "neighbours", "sousední orp|sousední okresy|sousedí s|sousední obvody"},
    {SITNET_SHEET_EXPECTATIONS, "what", "co očekává|co potřebuje|předmět očekávání|obsah očekávání"},
    {SITNET_SHEET_WISHES, "from", "od koho|kdo si přeje|kdo se chce setkat|kdo chce|aktér|organizace|název organizace"},
    {SITNET_SHEET_WISHES, "to",
     "ke komu|koho|koho chce potkat|koho chcete potkat|s kým se chce setkat|s kým se chcete setkat|partner"},
    {SITNET_SHEET_ATTENDANCE, "actor", "organizace|název organizace|název|účastník"},
    {SITNET_SHEET_ATTENDANCE, "person", "kdo přijde|kdo sedí za aktéra|kdo zastupuje"},
    {SITNET_SHEET_MEETINGS, "date", "datum konání|datum setkání|kdy|den"},
    {SITNET_SHEET_MEETINGS, "kind", "druh setkání|typ setkání"},
    {SITNET_SHEET_MEETINGS, "theme", "téma setkání|téma jednání|předmět jednání|program"},
    {SITNET_SHEET_MEETINGS, "participants", "účastníci setkání|zúčastnění|přítomni|zúčastněné organizace|kdo byl"},
    {SITNET_SHEET_MEETINGS, "people", "počet účastníků|počet přítomných"},
    {-1, "target",
     "cílové skupiny|cílová skupina služby|cílová skupina klientů|pro koho je určena|komu je určena|určeno pro|"
     "pro koho je služba určena"},
    {-1, "level", "stupeň podpory|úroveň služby|míra podpory"},
    {-1, "form",
     "forma poskytování|formy poskytování|forma poskytování služby|způsob poskytování|forma pomoci|formy služby|formy"},
    {-1, "age",
     "věková skupina|věkové skupiny|věk dětí|věk klientů|věkové rozmezí|věková kategorie|věková hranice|věk od do|"
     "věk cílové skupiny|věková struktura|age group|age range"},
    {-1, "age_from", "věk min|věk min.|min. věk|minimální věk|nejnižší věk|od věku|od let"},
    {-1, "age_to", "věk max|věk max.|max. věk|maximální věk|nejvyšší věk|do věku|do let"},
    {-1, "since",
     "platnost od|datum od|od data|od roku|začátek|zahájení|datum zahájení|zahájení činnosti|zahájení spolupráce|"
     "začátek spolupráce|spolupráce od|spolupracují od|působí od|v síti od|trvá od"},
    {-1, "until",
     "platnost do|datum do|do data|do roku|konec|ukončení|datum ukončení|ukončení činnosti|ukončení spolupráce|"
     "konec spolupráce|spolupráce do|trvá do"},
    {-1, "note", "pozn|pozn.|poznámky|poznámka (nepovinná)|komentář|komentáře|upřesnění|remark|remarks|comment"},
};

/* "3. ", "3) ", "Q3. ", "G1Q2: " before a heading. */
static SitnetSlice
without_number (SitnetSlice text)
{
  gsize i = 0, n_letters = 0;
  while (i < text.length && g_ascii_isupper (text.text[i]) && ++n_letters < 3)
    i++;
  gsize first = i;
  while (i < text.length && (g_ascii_isdigit (text.text[i]) || (i > first && text.text[i] == 'Q')))
    i++;
  if (i == first || i == text.length || strchr (".):", text.text[i]) == NULL)
    return text;
  return sitnet_slice_trim ((SitnetSlice){text.text + i + 1, text.length - i - 1});
}

/* "(počet míst)" behind it, and the signs that end a question or mark what must be filled in. */
static SitnetSlice
without_end (SitnetSlice text)
{
  for (gsize length = 0; length != text.length;) {
    length = text.length;
    while (text.length > 0 && strchr ("?:*.", text.text[text.length - 1]) != NULL)
      text.length--;
    text = sitnet_slice_trim (text);
    gsize at = text.length;
    if (at == 0 || (text.text[at - 1] != ')' && text.text[at - 1] != ']'))
      continue;
    while (at > 0 && text.text[at - 1] != '(' && text.text[at - 1] != '[')
      at--;
    if (at > 1)
      text = sitnet_slice_trim ((SitnetSlice){text.text, at - 1});
  }
  return text;
}

static gint
find_guess (SitnetSheet sheet, SitnetSlice heading)
{
  for (guint i = 0; i < G_N_ELEMENTS (guesses); i++) {
    if (guesses[i].sheet >= 0 && guesses[i].sheet != (gint)sheet)
      continue;
    gint column = sitnet_schema_find_column (sheet, guesses[i].column);
    if (column >= 0 && sitnet_text_fold_is_in_list (heading, guesses[i].words))
      return column;
  }
  return -1;
}

gint
sitnet_schema_guess_header (SitnetSheet sheet, SitnetSlice heading)
{
  SitnetSlice text = sitnet_slice_trim (heading);
  if (text.length == 0 || text.length > LONGEST_HEADING || strchr ("([", text.text[0]) != NULL)
    return -1;
  gint column = find_guess (sheet, text);
  SitnetSlice bare = without_end (without_number (text));
  if (column >= 0 || bare.length == 0 || bare.length == text.length)
    return column;
  column = sitnet_schema_match_header (sheet, bare);
  return column >= 0 ? column : find_guess (sheet, bare);
}

/* Ages stand in one column or in two. */
static gboolean
is_taken (SitnetSheet sheet, const guint *n_of, gint column)
{
  gint age = sitnet_schema_find_column (sheet, "age"), from = sitnet_schema_find_column (sheet, "age_from"),
       to = sitnet_schema_find_column (sheet, "age_to");
  if (age >= 0 && column == age)
    return n_of[age] + n_of[from] + n_of[to] > 0;
  return n_of[column] > 0 || (age >= 0 && (column == from || column == to) && n_of[age] > 0);
}

/* Whether the row has columns of the schema, and all by their very names, as a program writes them: what else it has is the
   sheet's own, also when it is read back. */
static gboolean
is_of_program (SitnetSheet sheet, const SitnetSlice *headers, guint n, const gint *columns)
{
  guint n_known = 0;
  for (guint i = 0; i < n; i++) {
    const char *name = columns[i] >= 0 ? sitnet_schema[sheet].columns[columns[i]].name : NULL;
    SitnetSlice heading = sitnet_slice_trim (headers[i]);
    if (name != NULL && (heading.length != strlen (name) || memcmp (heading.text, name, heading.length) != 0))
      return FALSE;
    n_known += name != NULL;
  }
  return n_known > 0;
}

void
sitnet_schema_guess_headers (SitnetSheet sheet, const SitnetSlice *headers, guint n, gint *columns)
{
  if (is_of_program (sheet, headers, n, columns))
    return;
  guint n_columns = sitnet_schema[sheet].n_columns;
  g_autofree guint *n_of = g_new0 (guint, n_columns), *n_guesses = g_new0 (guint, n_columns);
  g_autofree gint *guessed = g_new (gint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    if (columns[i] >= 0)
      n_of[columns[i]]++;
  for (guint i = 0; i < n; i++) {
    guessed[i] = columns[i] < 0 ? sitnet_schema_guess_header (sheet, headers[i]) : -1;
    if (guessed[i] >= 0)
      n_guesses[guessed[i]]++;
  }
  for (guint i = 0; i < n; i++)
    if (guessed[i] >= 0 && n_guesses[guessed[i]] == 1 && !is_taken (sheet, n_of, guessed[i]))
      columns[i] = guessed[i];
}

void
sitnet_schema_match_headers (SitnetSheet sheet, const SitnetSlice *headers, guint n, gint *columns)
{
  for (guint i = 0; i < n; i++)
    columns[i] = headers[i].length > 0 ? sitnet_schema_match_header (sheet, sitnet_slice_trim (headers[i])) : -1;
  sitnet_schema_guess_headers (sheet, headers, n, columns);
}
