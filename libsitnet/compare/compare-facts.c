/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Makes facts of actors and of the answers of analyses. */
#include "compare-facts.h"

#include "network-connectivity.h"
#include "questions.h"

#include <math.h>
#include <string.h>

static const char *
actor_id (const SitnetNetwork *network, guint32 actor)
{
  return sitnet_column_get_text (network->actor_ids, actor);
}

static void
add_actors (SitnetDiff *facts, const SitnetNetwork *network)
{
  const SitnetVocabulary *sectors = network->dataset->vocabularies[SITNET_SHEET_SECTORS];
  for (guint32 a = 0; a < network->n_actors; a++) {
    gint32 sector = sitnet_network_actor_sector (network, a);
    const char *code = sector < 0 ? NULL : sitnet_vocabulary_get (sectors, (guint32)sector)->code;
    const SitnetFactParts parts = {.actor = actor_id (network, a), .number = NAN, .capacity = NAN};
    sitnet_diff_add (facts, g_strdup (parts.actor), g_strdup (parts.actor), g_strdup (code), &parts);
  }
}

static void
add_cut_actors (SitnetDiff *facts, const SitnetNetwork *network)
{
  const SitnetConnectivity *found = sitnet_network_get_connectivity (network);
  for (guint32 a = 0; a < network->n_actors; a++)
    if (sitnet_connectivity_is_cut (found, a)) {
      const SitnetFactParts parts = {
          .actor = actor_id (network, a), .number = found->actor_separates[a], .capacity = NAN};
      sitnet_diff_add (facts, g_strdup (parts.actor), g_strdup (parts.actor),
                       g_strdup_printf ("%u", found->actor_separates[a]), &parts);
    }
}

static const char *
text_at (SitnetTable *table, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (table, column);
  return sitnet_column_is_missing (found, row) ? "" : sitnet_column_get_text (found, row);
}

/* Of a column of numbers; NaN where the cell is empty. */
static double
number_at (SitnetTable *table, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (table, column);
  if (sitnet_column_is_missing (found, row))
    return NAN;
  return sitnet_column_get_value_type (found) == SITNET_VALUE_INT64 ? (double)sitnet_column_get_int64s (found)[row]
                                                                    : sitnet_column_get_doubles (found)[row];
}

static int
compare_codes (const void *a, const void *b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* The kinds of a tie stand in the order of the file, which is no change. */
static char *
dup_sorted (const char *list)
{
  g_auto (GStrv) codes = g_strsplit (list, "|", -1);
  qsort (codes, g_strv_length (codes), sizeof *codes, compare_codes);
  return g_strjoinv ("|", codes);
}

/* Rows with a `from` and a `to`; a pair is the same whichever end is named first. No id has a line end. */
static void
add_pairs (SitnetDiff *facts, SitnetTable *table, const char *value, const SitnetNetwork *other)
{
  SitnetColumn *values = sitnet_table_find_column (table, value);
  gboolean is_list = sitnet_column_get_value_type (values) == SITNET_VALUE_TEXT;
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    const char *from = text_at (table, "from", row), *to = text_at (table, "to", row);
    guint32 actor;
    if (!sitnet_network_find_actor (other, from, &actor) || !sitnet_network_find_actor (other, to, &actor))
      continue;
    gboolean ordered = strcmp (from, to) < 0;
    const SitnetFactParts parts = {
        .actor = from, .partner = to, .number = is_list ? NAN : number_at (table, value, row), .capacity = NAN};
    sitnet_diff_add (facts, g_strdup_printf ("%s\n%s", ordered ? from : to, ordered ? to : from),
                     g_strdup_printf ("%s:%s", from, to),
                     is_list ? dup_sorted (sitnet_column_get_text (values, row)) : sitnet_column_dup_cell (values, row),
                     &parts);
  }
}

static void
add_isolates (SitnetDiff *facts, SitnetTable *table)
{
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    const SitnetFactParts parts = {.actor = text_at (table, "actor", row), .number = NAN, .capacity = NAN};
    sitnet_diff_add (facts, g_strdup (parts.actor), g_strdup (parts.actor),
                     sitnet_column_dup_cell (sitnet_table_find_column (table, "reason"), row), &parts);
  }
}

static void
add_measures (SitnetDiff *facts, SitnetTable *table)
{
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    const SitnetFactParts parts = {.number = number_at (table, "value", row), .capacity = NAN};
    sitnet_diff_add_numbers (facts, g_strdup (text_at (table, "measure", row)),
                             g_strdup (text_at (table, "measure", row)),
                             sitnet_column_dup_cell (sitnet_table_find_column (table, "value"), row), &parts);
  }
}

/* What makes a gap the same gap: for what is asked of whom also the actors, elsewhere they are its value. */
static void
name_gap (SitnetTable *table, gsize row, GString *key, GString *id)
{
  static const char *const columns[] = {"kind", "need",     "area",   "target", "level",
                                        "form", "age_from", "age_to", "actors"};
  const char *kind = text_at (table, "kind", row);
  gboolean of_actors = strcmp (kind, "unconnected") == 0 || strcmp (kind, "unmet") == 0;
  for (guint c = 0; c < G_N_ELEMENTS (columns) - !of_actors; c++) {
    g_autofree char *cell = sitnet_column_dup_cell (sitnet_table_find_column (table, columns[c]), row);
    g_string_append_printf (key, "%s\n", cell != NULL ? cell : "");
    if (cell != NULL && *cell != '\0')
      g_string_append_printf (id, "%s%s", id->len == 0 ? "" : strcmp (columns[c], "age_to") == 0 ? "–" : " ", cell);
  }
}

/* Who asks in vain, or of whom; the other kinds of white spots are nobody's in particular. */
static char *
dup_actor_of_gap (SitnetTable *table, gsize row, gboolean second)
{
  const char *kind = text_at (table, "kind", row), *actors = text_at (table, "actors", row);
  const char *bar = strchr (actors, '|');
  if (strcmp (kind, "unmet") == 0 && bar != NULL)
    return second ? g_strdup (bar + 1) : g_strndup (actors, (gsize)(bar - actors));
  if (strcmp (kind, "unconnected") == 0 && !second)
    return g_strndup (actors, bar != NULL ? (gsize)(bar - actors) : strlen (actors));
  return NULL;
}

static void
add_gaps (SitnetDiff *facts, SitnetTable *table)
{
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    GString *key = g_string_new (NULL), *id = g_string_new (NULL);
    name_gap (table, row, key, id);
    g_autofree char *demand = sitnet_column_dup_cell (sitnet_table_find_column (table, "demand"), row);
    g_autofree char *capacity = sitnet_column_dup_cell (sitnet_table_find_column (table, "capacity"), row);
    if (sitnet_column_get_bools (sitnet_table_find_column (table, "suppressed"))[row]) {
      g_autofree char *told = g_steal_pointer (&demand); /* "12+": at least 12; "?" where nothing is told */
      demand = told != NULL && *told != '\0' ? g_strconcat (told, "+", NULL) : g_strdup ("?");
    }
    g_autofree char *actor = dup_actor_of_gap (table, row, FALSE), *partner = dup_actor_of_gap (table, row, TRUE);
    const SitnetFactParts parts = {.kind = text_at (table, "kind", row),
                                   .actor = actor,
                                   .partner = partner,
                                   .need = text_at (table, "need", row),
                                   .area = text_at (table, "area", row),
                                   .number = number_at (table, "demand", row),
                                   .capacity = number_at (table, "capacity", row)};
    gboolean none = (demand == NULL || *demand == '\0') && (capacity == NULL || *capacity == '\0');
    sitnet_diff_add_numbers (
        facts, g_string_free (key, FALSE), g_string_free (id, FALSE),
        none ? NULL : g_strdup_printf ("%s/%s", demand != NULL ? demand : "", capacity != NULL ? capacity : ""),
        &parts);
  }
}

static const SitnetAnalysis *
analysis_of (SitnetWhat what)
{
  static const SitnetAnalysis *const analyses[SITNET_N_WHATS] = {[SITNET_WHAT_TIE] = &sitnet_multiplexity,
                                                                 [SITNET_WHAT_BRIDGE] = &sitnet_bridges,
                                                                 [SITNET_WHAT_ISOLATE] = &sitnet_isolates,
                                                                 [SITNET_WHAT_GAP] = &sitnet_gaps,
                                                                 [SITNET_WHAT_MEASURE] = &sitnet_summary};
  return analyses[what];
}

SitnetDiff *
sitnet_compare_facts (SitnetNetwork *network, const SitnetNetwork *other, SitnetWhat what, SitnetArguments *arguments,
                      GError **error)
{
  const SitnetAnalysis *analysis = analysis_of (what);
  g_autoptr (SitnetTable) table = analysis != NULL ? sitnet_analysis_run (analysis, network, arguments, error) : NULL;
  if (analysis != NULL && table == NULL)
    return NULL;
  SitnetDiff *facts = sitnet_diff_new ();
  if (what == SITNET_WHAT_ACTOR)
    add_actors (facts, network);
  else if (what == SITNET_WHAT_CUT_ACTOR)
    add_cut_actors (facts, network);
  else if (what == SITNET_WHAT_TIE)
    add_pairs (facts, table, "kind", other);
  else if (what == SITNET_WHAT_BRIDGE)
    add_pairs (facts, table, "separates", other);
  else if (what == SITNET_WHAT_ISOLATE)
    add_isolates (facts, table);
  else if (what == SITNET_WHAT_GAP)
    add_gaps (facts, table);
  else
    add_measures (facts, table);
  return facts;
}
