/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What people call the sheets. */
#include "schema-private.h"

#include "text-fold.h"

#include <string.h>

/* What coordinators call the sheets, and what Kumu (elements, connections) and Gephi (nodes, edges) do, beside the schema's
   own names; a Czech one first. */
static const char *const czech_names[SITNET_N_SHEETS] = {
    [SITNET_SHEET_NEEDS] = "oblasti potřeb",
    [SITNET_SHEET_SECTORS] = "rezorty|sektory",
    [SITNET_SHEET_TIE_KINDS] = "druhy vazeb|typy vazeb",
    [SITNET_SHEET_LEVELS] = "úrovně|úrovně podpory",
    [SITNET_SHEET_FORMS] = "formy|formy služeb",
    [SITNET_SHEET_TARGETS] = "cílové skupiny",
    [SITNET_SHEET_ACTOR_KINDS] = "druhy aktérů|typy aktérů",
    [SITNET_SHEET_AREAS] = "území|orp|okresy",
    [SITNET_SHEET_ACTORS] = "aktéři|elements|nodes",
    [SITNET_SHEET_ALIASES] = "jiné názvy|další názvy|přezdívky",
    [SITNET_SHEET_TIES] = "vazby|spolupráce|connections|edges",
    [SITNET_SHEET_SERVICES] = "služby",
    [SITNET_SHEET_DEMANDS] = "potřeby|poptávka|poptávky",
    [SITNET_SHEET_EXPECTATIONS] = "očekávání",
    [SITNET_SHEET_CASES] = "případy|modelové případy",
    [SITNET_SHEET_BLOCKS] = "bloky|stánky",
    [SITNET_SHEET_WISHES] = "přání",
    [SITNET_SHEET_ATTENDANCE] = "účast|prezence",
    [SITNET_SHEET_MEETINGS] = "setkání",
    [SITNET_SHEET_STRATEGY] = "strategie",
    [SITNET_SHEET_POSITIONS] = "pozice|polohy",
};

/* What stands in the brackets of "network [Nodes]", as Gephi calls a table that it exports; the whole of any other name. */
static SitnetSlice
find_word (const char *name)
{
  static const char *const words[] = {"[nodes]", "[edges]"};
  SitnetSlice trimmed = sitnet_slice_trim ((SitnetSlice){name, strlen (name)});
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    gsize n = strlen (words[i]);
    const char *end = trimmed.text + trimmed.length - n;
    if (trimmed.length > n && g_ascii_strncasecmp (end, words[i], n) == 0)
      return (SitnetSlice){end + 1, n - 2};
  }
  return trimmed;
}

gint
sitnet_sheet_name_match (const char *name)
{
  SitnetSlice slice = find_word (name);
  for (gint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    if (sitnet_text_fold_is_in_list (slice, sitnet_schema[sheet].name) ||
        (czech_names[sheet] != NULL && sitnet_text_fold_is_in_list (slice, czech_names[sheet])))
      return sheet;
  return -1;
}

/* Beginnings of words, folded, that a longer name of a sheet has in it. */
static const struct {
  SitnetSheet sheet;
  const char *stems; /* with | between */
} words_in_names[] = {
    {SITNET_SHEET_AREAS, "uzemi|okres|obvod"},
    {SITNET_SHEET_ACTORS, "akter|organizac|subjekt|instituc|adresar|kontakt|actors|contacts"},
    {SITNET_SHEET_TIES, "vazb|vazeb|vztah|spoluprac|propojen|kdo s kym|sociogram|ties"},
    {SITNET_SHEET_SERVICES, "sluzb|sluzeb|nabidk|services"},
    {SITNET_SHEET_DEMANDS, "potreb|poptav|bila mista|bile mist|bilych mist|chybi|demands"},
    {SITNET_SHEET_EXPECTATIONS, "ocekavan"},
    {SITNET_SHEET_WISHES, "prani"},
    {SITNET_SHEET_MEETINGS, "setkani|schuzk|jednani"},
};

/* Whether a word of the folded name begins so. */
static gboolean
has_word (const char *name, const char *stem)
{
  for (const char *at = strstr (name, stem); at != NULL; at = strstr (at + 1, stem))
    if (at == name || !g_ascii_isalpha (at[-1]))
      return TRUE;
  return FALSE;
}

guint
sitnet_sheet_name_guess (const char *name, SitnetSheet sheets[SITNET_N_SHEETS])
{
  guint n = 0;
  g_autofree char *folded = sitnet_text_fold_dup_text ((SitnetSlice){name, strlen (name)});
  for (guint i = 0; i < G_N_ELEMENTS (words_in_names); i++) {
    g_auto (GStrv) stems = g_strsplit (words_in_names[i].stems, "|", -1);
    gboolean is_meant = FALSE;
    for (guint s = 0; stems[s] != NULL; s++)
      is_meant |= has_word (folded, stems[s]);
    if (is_meant)
      sheets[n++] = words_in_names[i].sheet;
  }
  return n;
}

char *
sitnet_sheet_name_dup (SitnetSheet sheet, SitnetLanguage language)
{
  const char *names = language == SITNET_LANGUAGE_CS ? czech_names[sheet] : NULL;
  return names != NULL ? g_strndup (names, strcspn (names, "|")) : g_strdup (sitnet_schema[sheet].name);
}
