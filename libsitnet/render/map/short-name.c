/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shortens Czech names of organisations for boxes on a map; nothing else is known of a name than its words. */
#include "short-name.h"

#include <string.h>

/* Longer ones before those that they begin with. As the organisations write themselves. */
static const char *const abbreviations[][2] = {
    {"základní škola a mateřská škola", "ZŠ a MŠ"},
    {"základní a mateřská škola", "ZŠ a MŠ"},
    {"základní umělecká škola", "ZUŠ"},
    {"základní škola", "ZŠ"},
    {"mateřská škola", "MŠ"},
    {"střední odborné učiliště", "SOU"},
    {"střední odborná škola", "SOŠ"},
    {"pedagogicko-psychologická poradna", "PPP"},
    {"speciálně pedagogické centrum", "SPC"},
    {"středisko výchovné péče", "SVP"},
    {"orgán sociálně-právní ochrany dětí", "OSPOD"},
    {"zařízení pro děti vyžadující okamžitou pomoc", "ZDVOP"},
    {"nízkoprahové zařízení pro děti a mládež", "NZDM"},
    {"probační a mediační služba", "PMS"},
    {"dům dětí a mládeže", "DDM"},
    {"městského úřadu", "MěÚ"},
    {"městský úřad", "MěÚ"},
    {"policie české republiky", "Policie ČR"},
};

/* A name after one of these is part of a place, not the district. */
static const char *const prepositions[] = {"u",  "v",  "ve", "na",  "nad", "pod", "při", "z", "ze", "do",
                                           "od", "ke", "k",  "pro", "po",  "za",  "o",   "s", "se", "před"};

/* The district's own name goes where one in so many has it, any other word where every second has it. */
#define OWN_NAME_ONE_IN 3
#define OTHER_NAME_ONE_IN 2

/* A district is not known by fewer names than this, nor by a word that is shorter (in letters). */
#define LEAST_ACTORS 6
#define LEAST_LETTERS 4

/* Where the text goes on after the phrase, in letters of either size; NULL when it does not begin with it as whole words. */
static const char *
match (const char *text, const char *phrase)
{
  while (*phrase != '\0') {
    if (g_unichar_tolower (g_utf8_get_char (text)) != g_utf8_get_char (phrase))
      return NULL;
    text = g_utf8_next_char (text);
    phrase = g_utf8_next_char (phrase);
  }
  return g_unichar_isalnum (g_utf8_get_char (text)) ? NULL : text;
}

char *
sitnet_short_name_abbreviate (const char *name)
{
  GString *out = g_string_new (NULL);
  gboolean begins_word = TRUE;
  while (*name != '\0') {
    const char *after = NULL;
    guint i = 0;
    for (; begins_word && i < G_N_ELEMENTS (abbreviations) && after == NULL; i++)
      after = match (name, abbreviations[i][0]);
    if (after != NULL) {
      g_string_append (out, abbreviations[i - 1][1]);
      name = after;
      begins_word = FALSE;
      continue;
    }
    gunichar letter = g_utf8_get_char (name);
    g_string_append_unichar (out, letter);
    begins_word = !g_unichar_isalnum (letter);
    name = g_utf8_next_char (name);
  }
  return g_string_free (out, FALSE);
}

static gboolean
is_preposition (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++) {
    if (strcmp (word, prepositions[i]) == 0)
      return TRUE;
  }
  return FALSE;
}

/* A dash, or "ORP" that names nothing without its district. */
static gboolean
is_joint (const char *word)
{
  return strcmp (word, "–") == 0 || strcmp (word, "-") == 0 || strcmp (word, "ORP") == 0 || strcmp (word, "města") == 0;
}

char *
sitnet_short_name_leave_out (const char *name, const char *word)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint n = g_strv_length (words);
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    gboolean goes = strcmp (words[i], word) == 0 && i > 0 && !is_preposition (words[i - 1]);
    gboolean is_end = i + 2 == n && strcmp (words[n - 1], word) == 0 && is_joint (words[i]) && i > 0;
    if (goes || is_end)
      continue;
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", words[i]);
  }
  if (g_str_has_suffix (out->str, ","))
    g_string_truncate (out, out->len - 1);
  return g_strdup (out->len > 0 ? out->str : name);
}

static gboolean
may_be_place (const char *word)
{
  return g_utf8_strlen (word, -1) >= LEAST_LETTERS && g_unichar_isupper (g_utf8_get_char (word)) &&
         !g_unichar_isupper (g_utf8_get_char (g_utf8_next_char (word)));
}

static gboolean
has_word (const char *text, const char *word)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  return g_strv_contains ((const char *const *)words, word);
}

/* Whether an area of the data set is called so. */
static gboolean
is_own_name (const SitnetNetwork *network, const char *word)
{
  const SitnetColumn *names = sitnet_dataset_column (network->dataset, SITNET_SHEET_AREAS, "name");
  for (gsize row = 0; names != NULL && row < sitnet_column_get_n_rows (names); row++) {
    if (!sitnet_column_is_missing (names, row) && has_word (sitnet_column_get_text (names, row), word))
      return TRUE;
  }
  return FALSE;
}

static void
count_words (GHashTable *counts, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++) {
    gboolean is_repeated = FALSE;
    for (guint other = 0; other < i; other++)
      is_repeated |= strcmp (words[other], words[i]) == 0;
    if (is_repeated || !may_be_place (words[i]))
      continue;
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, words[i]));
    g_hash_table_insert (counts, g_strdup (words[i]), GUINT_TO_POINTER (count + 1));
  }
}

/* The word that so many names have that it tells nothing; of equals the first by the alphabet. (transfer full) (nullable) */
static char *
find_district (const SitnetNetwork *network)
{
  if (network->n_actors < LEAST_ACTORS)
    return NULL;
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint32 i = 0; i < network->n_actors; i++)
    count_words (counts, sitnet_network_actor_name (network, i));
  const char *best = NULL;
  guint most = 0;
  GHashTableIter iter;
  gpointer word, count;
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &word, &count)) {
    guint n = GPOINTER_TO_UINT (count);
    guint one_in = is_own_name (network, word) ? OWN_NAME_ONE_IN : OTHER_NAME_ONE_IN;
    if ((guint64)n * one_in < network->n_actors || n < most || (n == most && strcmp (word, best) > 0))
      continue;
    most = n;
    best = word;
  }
  return g_strdup (best);
}

static char *
dup_own_short (const SitnetNetwork *network, const SitnetColumn *column, guint32 actor)
{
  guint32 row = sitnet_network_actor_row (network, actor);
  if (column == NULL || sitnet_column_is_missing (column, row) || *sitnet_column_get_text (column, row) == '\0')
    return NULL;
  return g_strdup (sitnet_column_get_text (column, row));
}

/* Two actors that would be called the same keep their whole names. */
static void
tell_apart (const SitnetNetwork *network, char **names)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint8 *is_shared = g_new0 (guint8, (gsize)network->n_actors + 1);
  for (guint32 i = 0; i < network->n_actors; i++) {
    gpointer other;
    if (!g_hash_table_lookup_extended (first, names[i], NULL, &other))
      g_hash_table_insert (first, names[i], GUINT_TO_POINTER (i));
    else
      is_shared[i] = is_shared[GPOINTER_TO_UINT (other)] = 1;
  }
  for (guint32 i = 0; i < network->n_actors; i++) {
    if (is_shared[i] == 0)
      continue;
    g_free (names[i]);
    names[i] = g_strdup (sitnet_network_actor_name (network, i));
  }
}

char **
sitnet_short_names_new (const SitnetNetwork *network)
{
  const SitnetColumn *column = sitnet_dataset_column (network->dataset, SITNET_SHEET_ACTORS, "short");
  g_autofree char *district = find_district (network);
  char **names = g_new0 (char *, (gsize)network->n_actors + 1);
  for (guint32 i = 0; i < network->n_actors; i++) {
    names[i] = dup_own_short (network, column, i);
    if (names[i] != NULL)
      continue;
    const char *name = sitnet_network_actor_name (network, i);
    g_autofree char *plain = district != NULL ? sitnet_short_name_leave_out (name, district) : g_strdup (name);
    names[i] = sitnet_short_name_abbreviate (plain);
  }
  tell_apart (network, names);
  return names;
}
