/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writes the kinds of a tie beside its line, and draws stronger ties thicker. */
#include "tie-details.h"

#include "choice.h"
#include "message.h"
#include "tie-strengths.h"

#include <string.h>

/* In tenths of a point. Links that others depend on keep theirs: it tells the two sorts apart. */
#define THINNEST 5
#define THICKEST 28

static const char *const words[] = {"kinds", "strength"};
static const SitnetChoice choice = {N_ ("A map cannot show “%s” of ties; choose one of %s"), words,
                                    G_N_ELEMENTS (words)};

gboolean
sitnet_tie_details_from_text (const char *text, guint *details, GError **error)
{
  g_auto (GStrv) parts = g_strsplit_set (text != NULL ? text : "", ",|", -1);
  *details = 0;
  for (guint i = 0; parts[i] != NULL; i++) {
    guint value;
    if (*g_strstrip (parts[i]) == '\0')
      continue;
    if (!sitnet_choice_from_text (&choice, parts[i], &value, error))
      return FALSE;
    *details |= 1u << value;
  }
  return TRUE;
}

/* The usual kind is said only beside another one. */
static void
label_tie (SitnetMapTie *tie, const SitnetVocabulary *vocabulary, const char *usual, SitnetLanguage language)
{
  if (tie->kinds == NULL || *tie->kinds == '\0' || g_str_equal (tie->kinds, usual))
    return;
  g_auto (GStrv) codes = g_strsplit (tie->kinds, "|", -1);
  GString *label = g_string_new (NULL);
  for (guint i = 0; codes[i] != NULL; i++) {
    gint32 kind = sitnet_vocabulary_find (vocabulary, (SitnetSlice){codes[i], strlen (codes[i])});
    if (kind >= 0)
      g_string_append_printf (label, "%s%s", label->len > 0 ? ", " : "",
                              sitnet_vocabulary_get_name (vocabulary, kind, language));
  }
  g_free (tie->label);
  tie->label = g_string_free (label, FALSE);
}

static const char *
add_kinds (SitnetMapContent *content, const SitnetNetwork *network)
{
  const SitnetVocabulary *vocabulary = network->dataset->vocabularies[SITNET_SHEET_TIE_KINDS];
  gint32 usual = sitnet_vocabulary_usual_tie_kind (vocabulary);
  for (guint32 i = 0; i < content->n_ties; i++)
    label_tie (&content->ties[i], vocabulary, sitnet_vocabulary_get (vocabulary, (guint32)usual)->code,
               content->language);
  return sitnet_vocabulary_get_name (vocabulary, usual, content->language);
}

static void
add_strengths (SitnetMapContent *content, const SitnetNetwork *network)
{
  g_autofree double *strengths = sitnet_tie_strengths_of_links (network);
  double most = 0;
  for (guint32 i = 0; i < content->n_ties; i++)
    most = MAX (most, strengths[i]);
  for (guint32 i = 0; i < content->n_ties; i++) {
    SitnetMapTie *tie = &content->ties[i];
    if (tie->kind == SITNET_TIE_ACROSS || tie->kind == SITNET_TIE_WITHIN)
      tie->pen = THINNEST + (gint32)((THICKEST - THINNEST) * (strengths[i] / most));
  }
}

/* The heading says how to read it: the legend has a place on the page that must not depend on what is shown. */
static void
say (SitnetMapContent *content, const char *what)
{
  g_autofree char *old = content->scope;
  content->scope = g_strdup_printf ("%s; %s", old, what);
}

void
sitnet_tie_details_add (SitnetMapContent *content, const SitnetNetwork *network, guint details)
{
  if ((details & SITNET_TIE_DETAIL_KINDS) != 0) {
    g_autofree char *what =
        g_strdup_printf (sitnet_translate (content->language, "beside a line its kind, where that is not only “%s”"),
                         add_kinds (content, network));
    say (content, what);
  }
  if ((details & SITNET_TIE_DETAIL_STRENGTH) != 0) {
    add_strengths (content, network);
    say (content, sitnet_translate (content->language, "the thicker a line, the stronger the tie"));
  }
}
