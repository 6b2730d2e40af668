/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a cell of a table of crosses says: nothing, or a tie and how strong it is. */
#include "tie-mark.h"

#include "cell.h"
#include "cell-scale.h"
#include "text-fold.h"

#include <string.h>

#define LONGEST_MARK 64 /* bytes */

static const char *const words_for_tie[] = {
    "x",
    "×",
    "✓",
    "✔",
    "✗",
    "●",
    "•",
    "ano",
    "yes",
    "y",
    "true",
    "pravda",
    "checked",
    "selected",
    "zaškrtnuto",
    "vybráno",
    "často",
    "velmi často",
    "občas",
    "občasně",
    "částečně",
    "částečná",
    "zčásti",
    "omezeně",
    "příležitostně",
    "okrajově",
    "partly",
    "partially",
    "někdy",
    "zřídka",
    "zřídkakdy",
    "málokdy",
    "výjimečně",
    "pravidelně",
    "nepravidelně",
    "vždy",
    "stále",
    "denně",
    "týdně",
    "měsíčně",
    "ročně",
    "spolupracujeme",
    "spolupracuje",
    "spíše ano",
    "rozhodně ano",
    "often",
    "very often",
    "sometimes",
    "rarely",
    "regularly",
    "always",
    "daily",
    "weekly",
    "monthly",
    "yearly",
};
static const char *const words_for_none[] = {
    "ne",
    "n",
    "no",
    "false",
    "nepravda",
    "–",
    "—",
    "nikdy",
    "vůbec",
    "vůbec ne",
    "never",
    "not at all",
    "unchecked",
    "not selected",
    "nezaškrtnuto",
    "nespolupracujeme",
    "nespolupracuje",
    "rozhodně ne",
    "spíše ne",
    "nikdo",
    "nikým",
    "s nikým",
    "nobody",
    "no one",
    "žádný",
    "žádné",
    "žádná",
    "none",
    "neznám",
    "neznáme",
};

/* By letters with signs: "-" must not be the same as nothing. */
static gboolean
is_one_of (const char *folded, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *word = sitnet_text_fold_dup_text ((SitnetSlice){words[i], strlen (words[i])});
    if (strcmp (folded, word) == 0)
      return TRUE;
  }
  return FALSE;
}

SitnetMark
sitnet_tie_mark_read (SitnetSlice cell, double *strength, gboolean *is_word)
{
  *strength = 1;
  *is_word = FALSE;
  if (cell.length == 0)
    return SITNET_MARK_NONE;
  if (sitnet_cell_to_number (cell, strength))
    return *strength > 0 ? SITNET_MARK_TIE : *strength < 0 ? SITNET_MARK_BAD : SITNET_MARK_NONE;
  *is_word = TRUE;
  if (sitnet_cell_to_scale (cell, strength)) /* "2 - často" */
    return *strength > 0 ? SITNET_MARK_TIE : SITNET_MARK_NONE;
  *strength = 1;
  if (cell.length > LONGEST_MARK)
    return SITNET_MARK_BAD;
  g_autofree char *folded = sitnet_text_fold_dup_text (cell);
  if (is_one_of (folded, words_for_tie, G_N_ELEMENTS (words_for_tie)))
    return SITNET_MARK_TIE;
  if (sitnet_cell_is_unknown (cell) || is_one_of (folded, words_for_none, G_N_ELEMENTS (words_for_none)))
    return SITNET_MARK_NONE;
  return SITNET_MARK_BAD;
}
