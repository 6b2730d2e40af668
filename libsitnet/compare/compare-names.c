/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Puts names in place of the codes that make up the key of a fact. */
#include "compare-names.h"

#include "evidence.h"
#include "questions.h"

#include <string.h>

struct _SitnetCompareNames {
  SitnetNetwork *network;
  SitnetLanguage language;
  GHashTable *counts; /* name of an actor -> how many have it; made when first asked */
};

SitnetCompareNames *
sitnet_compare_names_new (SitnetNetwork *network, SitnetLanguage language)
{
  SitnetCompareNames *self = g_new0 (SitnetCompareNames, 1);
  self->network = network;
  self->language = language;
  return self;
}

void
sitnet_compare_names_free (SitnetCompareNames *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_free (self);
}

static gboolean
is_shared (SitnetCompareNames *self, const char *name)
{
  if (self->counts == NULL) {
    self->counts = g_hash_table_new (g_str_hash, g_str_equal);
    for (guint32 a = 0; a < self->network->n_actors; a++) {
      const char *own = sitnet_network_actor_name (self->network, a);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, own));
      g_hash_table_insert (self->counts, (char *)own, GUINT_TO_POINTER (count + 1));
    }
  }
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, name)) > 1;
}

/* An id that is not in scope, such as a provider's of another area, stands for itself. */
static void
append_actor (SitnetCompareNames *self, GString *text, const char *id)
{
  guint32 actor;
  if (!sitnet_network_find_actor (self->network, id, &actor)) {
    g_string_append (text, id);
    return;
  }
  const char *name = sitnet_network_actor_name (self->network, actor);
  g_string_append (text, name);
  if (is_shared (self, name))
    g_string_append_printf (text, " (%s)", id);
}

/* The key names the ends in alphabetical order, the id as the file does. */
static void
append_pair (SitnetCompareNames *self, GString *text, const char *key, const char *id)
{
  g_auto (GStrv) ends = g_strsplit (key, "\n", 2);
  g_autofree char *forward = g_strconcat (ends[0], ":", ends[1], NULL);
  guint first = strcmp (forward, id) == 0 ? 0 : 1;
  append_actor (self, text, ends[first]);
  g_string_append (text, " ↔ ");
  append_actor (self, text, ends[1 - first]);
}

static gint32
find_term (const SitnetCompareNames *self, SitnetSheet sheet, const char *code)
{
  return sitnet_vocabulary_find (self->network->dataset->vocabularies[sheet], (SitnetSlice){code, strlen (code)});
}

static gint32
find_area (const SitnetCompareNames *self, const char *code)
{
  const SitnetDataset *dataset = self->network->dataset;
  for (guint32 area = 0; area < dataset->n_areas; area++)
    if (strcmp (sitnet_column_get_text (dataset->area_codes, area), code) == 0)
      return (gint32)area;
  return -1;
}

/* The parts of a gap's key, as compare-facts.c puts them together. */
enum { KIND, NEED, AREA, TARGET, LEVEL, FORM, AGE_FROM, AGE_TO, ACTORS, N_PARTS };

static void
append_place (const SitnetCompareNames *self, GString *text, char **parts)
{
  const SitnetTeller teller = {self->network, NULL, self->language};
  const SitnetCoverageLine line = {.need = find_term (self, SITNET_SHEET_NEEDS, parts[NEED]),
                                   .area = find_area (self, parts[AREA]),
                                   .fit = {find_term (self, SITNET_SHEET_TARGETS, parts[TARGET]),
                                           find_term (self, SITNET_SHEET_LEVELS, parts[LEVEL]),
                                           find_term (self, SITNET_SHEET_FORMS, parts[FORM])}};
  guint64 from = g_ascii_strtoull (parts[AGE_FROM], NULL, 10);
  guint64 to = *parts[AGE_TO] != '\0' ? g_ascii_strtoull (parts[AGE_TO], NULL, 10) : SITNET_AGE_OLDER;
  sitnet_evidence_append_where (text, &teller, &line, (guint)from, (guint)to);
  g_string_truncate (text, text->len - strlen (": "));
}

/* Where it is, and who reports it when it is their tie that is missing; of what is asked of whom the two
 * actors. */
static void
append_gap (SitnetCompareNames *self, GString *text, const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key, "\n", N_PARTS);
  g_auto (GStrv) actors = g_strsplit (g_strv_length (parts) > ACTORS ? g_strchomp (parts[ACTORS]) : "", "|", 2);
  gboolean has_place = *parts[NEED] != '\0';
  if (has_place)
    append_place (self, text, parts);
  if (actors[0] == NULL || *actors[0] == '\0')
    return;
  g_string_append (text, has_place ? " (" : "");
  append_actor (self, text, actors[0]);
  if (actors[1] != NULL) {
    g_string_append (text, " → ");
    append_actor (self, text, actors[1]);
  }
  g_string_append (text, has_place ? ")" : "");
}

/* As summary calls it. */
static void
append_measure (const SitnetCompareNames *self, GString *text, const char *code)
{
  for (guint c = 0; c < sitnet_summary.n_columns; c++)
    for (const SitnetCellWord *word = sitnet_summary.columns[c].words; word != NULL && word->code != NULL; word++)
      if (strcmp (word->code, code) == 0)
        g_string_append (text, sitnet_translate (self->language, word->word));
}

char *
sitnet_compare_names_dup (SitnetCompareNames *self, SitnetWhat what, const char *key, const char *id)
{
  GString *text = g_string_new (NULL);
  if (what == SITNET_WHAT_TIE || what == SITNET_WHAT_BRIDGE)
    append_pair (self, text, key, id);
  else if (what == SITNET_WHAT_GAP)
    append_gap (self, text, key);
  else if (what == SITNET_WHAT_MEASURE)
    append_measure (self, text, id);
  else
    append_actor (self, text, id);
  return g_string_free (text, FALSE);
}
