/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words of cells that hold one of a few choices. */
#include "schema-choice.h"

#include "message.h"
#include "text-fold.h"

#include <string.h>

const SitnetCellWord sitnet_schema_kinds_of_expectations[] = {
    {"information", N_ ("information")},
    {"service", N_ ("service")},
    {"material", N_ ("material")},
    {NULL, NULL},
};

const SitnetCellWord sitnet_schema_states_of_expectations[] = {
    {"asked", N_ ("asks")},      {"offered", N_ ("offers")},      {"agreed", N_ ("agreed")},
    {"refused", N_ ("refused")}, {"wish", N_ ("wishes to meet")}, {NULL, NULL},
};

/* In English; the code itself where there is none. */
static const char *
find_word (const char *code)
{
  static const SitnetCellWord *const lists[] = {sitnet_schema_kinds_of_expectations,
                                                sitnet_schema_states_of_expectations};
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (const SitnetCellWord *word = lists[l]; word->code != NULL; word++)
      if (strcmp (word->code, code) == 0)
        return word->word;
  return code;
}

/* Most cells hold a code. */
static gint32
find_code (const char *choices, SitnetSlice cell)
{
  for (gint32 index = 0;; index++) {
    gsize length = strcspn (choices, "|");
    if (length == cell.length && g_ascii_strncasecmp (choices, cell.text, length) == 0)
      return index;
    if (choices[length] == '\0')
      return -1;
    choices += length + 1;
  }
}

static gboolean
means (SitnetSlice cell, const char *code)
{
  g_autofree const char **languages = sitnet_language_list_codes ();
  for (guint language = 0; languages[language] != NULL; language++) {
    const char *word = sitnet_translate ((SitnetLanguage)language, find_word (code));
    if (sitnet_text_fold_equal (cell, (SitnetSlice){word, strlen (word)}))
      return TRUE;
  }
  return FALSE;
}

gint32
sitnet_schema_choice_find (const char *choices, SitnetSlice cell)
{
  gint32 found = find_code (choices, cell);
  if (found >= 0)
    return found;
  g_auto (GStrv) codes = g_strsplit (choices, "|", -1);
  for (gint32 index = 0; codes[index] != NULL; index++)
    if (means (cell, codes[index]))
      return index;
  return -1;
}

char *
sitnet_schema_choice_dup_words (const char *choices, const char *separator, SitnetLanguage language)
{
  g_auto (GStrv) codes = g_strsplit (choices, "|", -1);
  GString *words = g_string_new (NULL);
  for (guint i = 0; codes[i] != NULL; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? separator : "", sitnet_translate (language, find_word (codes[i])));
  return g_string_free (words, FALSE);
}
