/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The ties that a questionnaire tells of: each becomes the word of the organisation, and nobody else's word is touched. */
#include "questionnaire-merge.h"

#include "cell-list.h"
#include "cell.h"
#include "network-names.h"
#include "text-fold.h"

#include <string.h>

/* Of a tie, what may be corrected in the row that is there. */
static const char *const kept[] = {"strength", "since", "until", "note"};

typedef struct {
  SitnetMerge *merge;
  const SitnetReturned *returned;
  const SitnetReturnedSheet *sheet;
  guint32 actor;
  const char *id; /* its id */
  GHashTable *own, *seen;
  SitnetMergeCount *count;
  SitnetDirection direction; /* of the row being read, and whether it still holds */
  SitnetHolds holds;
} Ties;

static char *
dup_cell (const Ties *self, guint row, const char *column)
{
  SitnetSlice cell = sitnet_returned_get (self->sheet, row, column);
  return g_strndup (cell.text, cell.length);
}

static void
report (const Ties *self, SitnetFindingKind kind, guint row, const char *column, const char *value, const char *detail)
{
  sitnet_merge_report (self->merge, kind, self->sheet, row, column, value, detail);
}

/* The id of an actor that is known, or was named in another questionnaire; NULL for none. */
static const char *
find_actor (const Ties *self, const char *text, SitnetNameMatch *match)
{
  const char *id = sitnet_network_find_named (self->merge->network, SITNET_SHEET_ACTORS, text, match);
  if (id != NULL || *match == SITNET_NAME_SEVERAL)
    return id;
  g_autofree char *letters = sitnet_text_fold_dup_text ((SitnetSlice){text, strlen (text)});
  return g_hash_table_lookup (self->merge->other_actors, letters);
}

/* Who may be meant, as the questionnaire offers it; NULL where nobody is called nearly so. (transfer full) */
static char *
dup_nearest (const Ties *self, const char *name)
{
  const SitnetNetwork *network = self->merge->network;
  const char *near = sitnet_network_nearest_name (network, SITNET_SHEET_ACTORS, name);
  guint32 row;
  if (near == NULL || !sitnet_network_find_named_actor (network, near, &row, NULL))
    return g_strdup (near);
  return sitnet_questionnaire_dup_actor (network, row);
}

static const char *
add_actor (const Ties *self, guint row, const char *name)
{
  SitnetMerge *merge = self->merge;
  g_autofree char *near = dup_nearest (self, name);
  guint32 made = sitnet_sheet_edit_add_row (merge->actors);
  sitnet_sheet_edit_set (merge->actors, made, "id", name);
  sitnet_sheet_edit_set (merge->actors, made, "name", name);
  report (self, SITNET_FINDING_NEW_ACTOR, row, "to", name, near);
  char *id = g_strdup (name);
  g_hash_table_insert (merge->other_actors, sitnet_text_fold_dup_text ((SitnetSlice){name, strlen (name)}), id);
  return id;
}

/* NULL where several are called so: a finding says who. */
static const char *
need_actor (const Ties *self, guint row, const char *text)
{
  SitnetNameMatch match;
  const char *id = find_actor (self, text, &match);
  if (match == SITNET_NAME_SEVERAL) {
    g_autofree char *ids = sitnet_network_dup_several (self->merge->network, SITNET_SHEET_ACTORS, text);
    report (self, SITNET_FINDING_SEVERAL_OF_NAME, row, "to", text, ids);
    return NULL;
  }
  return id != NULL ? id : add_actor (self, row, text);
}

/* The code of a kind, or the word as it stands where none is known: reading the whole then warns of it. (transfer full) */
static char *
dup_kind (const Ties *self, const char *text, gboolean *is_directed)
{
  const SitnetVocabulary *kinds = self->merge->network->dataset->vocabularies[SITNET_SHEET_TIE_KINDS];
  SitnetNameMatch match;
  const char *code = *text == '\0'
                         ? sitnet_vocabulary_get (kinds, (guint32)sitnet_vocabulary_usual_tie_kind (kinds))->code
                         : sitnet_network_find_named (self->merge->network, SITNET_SHEET_TIE_KINDS, text, &match);
  gint32 term = code != NULL ? sitnet_vocabulary_find (kinds, (SitnetSlice){code, strlen (code)}) : -1;
  *is_directed = term >= 0 && sitnet_vocabulary_get (kinds, (guint32)term)->directed;
  return g_strdup (code != NULL ? code : text);
}

static char *
dup_directions (SitnetLanguage language)
{
  GString *words = g_string_new (NULL);
  for (guint i = 0; i < SITNET_N_DIRECTIONS; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "",
                            sitnet_questionnaire_direction ((SitnetDirection)i, language));
  return g_string_free (words, FALSE);
}

/* SITNET_N_DIRECTIONS where nothing is said. */
static SitnetDirection
read_direction (const Ties *self, guint row)
{
  g_autofree char *text = dup_cell (self, row, SITNET_QUESTION_DIRECTION);
  SitnetSlice slice = {text, strlen (text)};
  for (guint i = 0; i < SITNET_N_DIRECTIONS && *text != '\0'; i++) {
    const char *word = sitnet_questionnaire_direction ((SitnetDirection)i, self->returned->language);
    if (sitnet_text_fold_equal (slice, (SitnetSlice){word, strlen (word)}))
      return (SitnetDirection)i;
  }
  if (*text != '\0') {
    g_autofree char *words = dup_directions (self->returned->language);
    report (self, SITNET_FINDING_BAD_CHOICE, row, SITNET_QUESTION_DIRECTION, text, words);
  }
  return SITNET_N_DIRECTIONS;
}

/* The row of the data set that says the same already, taken off those that are left; 0 for none, else the row + 1. Where no
   direction is said, any is meant. */
static guint32
take_own (const Ties *self, const char *partner, const char *kind, SitnetDirection direction)
{
  for (guint d = 0; d < SITNET_N_DIRECTIONS; d++) {
    if (direction != SITNET_N_DIRECTIONS && direction != (SitnetDirection)d)
      continue;
    g_autofree char *key = sitnet_questionnaire_dup_tie_key (partner, kind, (SitnetDirection)d);
    GQueue *rows = g_hash_table_lookup (self->own, key);
    if (rows != NULL && !g_queue_is_empty (rows))
      return GPOINTER_TO_UINT (g_queue_pop_head (rows));
  }
  return 0;
}

/* Whether the questionnaire has said the very same in a row above. */
static gboolean
is_said_again (const Ties *self, guint row, const char *partner, const char *kind, SitnetDirection direction)
{
  g_autofree char *key = sitnet_questionnaire_dup_tie_key (partner, kind, direction);
  g_autofree char *since = dup_cell (self, row, "since"), *until = dup_cell (self, row, "until");
  return !g_hash_table_add (self->seen, g_strdup_printf ("%s|%s|%s", key, since, until));
}

static void
add_tie (const Ties *self, guint row, const char *partner, const char *kind, SitnetDirection direction,
         gboolean is_directed)
{
  SitnetSheetEdit *edit = self->merge->edits[SITNET_RETURNED_TIES];
  gboolean is_in = direction == SITNET_DIRECTION_IN, is_arc = direction != SITNET_DIRECTION_BOTH;
  guint32 made = sitnet_sheet_edit_add_row (edit);
  sitnet_sheet_edit_set (edit, made, "from", is_in ? partner : self->id);
  sitnet_sheet_edit_set (edit, made, "to", is_in ? self->id : partner);
  sitnet_sheet_edit_set (edit, made, "kind", kind);
  sitnet_sheet_edit_set (edit, made, "reported_by", self->id);
  if (is_arc != is_directed)
    sitnet_sheet_edit_set (edit, made, "directed", is_arc ? "yes" : "no");
  sitnet_merge_fill (self->merge, SITNET_RETURNED_TIES, self->sheet, row, made, kept, G_N_ELEMENTS (kept));
  self->count->n_new++;
}

static void
merge_tie (const Ties *self, guint row, const char *name)
{
  const char *partner = need_actor (self, row, name);
  if (partner == NULL)
    return;
  gboolean is_directed;
  g_autofree char *said = dup_cell (self, row, "kind"), *kind = dup_kind (self, said, &is_directed);
  SitnetDirection direction = self->direction;
  SitnetHolds holds = self->holds;
  guint32 old = take_own (self, partner, kind, direction);
  if (direction == SITNET_N_DIRECTIONS)
    direction = is_directed ? SITNET_DIRECTION_OUT : SITNET_DIRECTION_BOTH;
  self->count->n_confirmed += holds == SITNET_HOLDS_YES ? 1 : 0;
  if (holds == SITNET_HOLDS_NO) {
    report (self, SITNET_FINDING_ANSWER_STRIKES_OUT, row, "to", name, NULL);
    if (old > 0)
      sitnet_sheet_edit_remove (self->merge->edits[SITNET_RETURNED_TIES], old - 1);
    self->count->n_withdrawn += old > 0 ? 1 : 0;
  } else if (is_said_again (self, row, partner, kind, direction) && old == 0) {
    report (self, SITNET_FINDING_ANSWER_TWICE, row, "to", name, NULL);
  } else if (old > 0) {
    sitnet_merge_correct (self->merge, self->returned, SITNET_RETURNED_TIES, row, old - 1, kept, G_N_ELEMENTS (kept),
                          self->count);
  } else {
    add_tie (self, row, partner, kind, direction, is_directed);
  }
}

static gboolean
is_known (SitnetSlice part, gpointer data)
{
  SitnetNameMatch match;
  g_autofree char *name = g_strndup (part.text, part.length);
  return find_actor (data, name, &match) != NULL;
}

/* Commas, slashes and line breaks part names too, but only known ones. */
static void
merge_item (Ties *self, guint row, SitnetSlice item)
{
  g_autoptr (GArray) parts = is_known (item, self) ? NULL : sitnet_cell_split_known (item, is_known, self);
  for (guint i = 0; i < (parts != NULL ? parts->len : 1); i++) {
    SitnetSlice part = parts != NULL ? g_array_index (parts, SitnetSlice, i) : item;
    g_autofree char *name = g_strndup (part.text, part.length);
    merge_tie (self, row, name);
  }
}

/* One partner, or several with a semicolon between. */
static void
merge_row (Ties *self, guint row)
{
  g_autofree char *names = dup_cell (self, row, "to");
  SitnetNameMatch match;
  if (*names == '\0') {
    g_autofree char *heading = sitnet_returned_dup_heading (self->sheet, "to");
    report (self, SITNET_FINDING_EMPTY_CELL, row, "to", "", heading);
    return;
  }
  self->direction = read_direction (self, row);
  self->holds = sitnet_merge_holds (self->merge, self->sheet, row);
  if (find_actor (self, names, &match) != NULL) {
    merge_tie (self, row, names);
    return;
  }
  SitnetSlice rest = {names, strlen (names)}, item;
  while (sitnet_cell_next_item (&rest, &item))
    merge_item (self, row, item);
}

void
sitnet_merge_ties (SitnetMerge *self, const SitnetReturned *returned, guint32 actor, SitnetMergeCount *count)
{
  if (!sitnet_merge_open (self, returned, SITNET_RETURNED_TIES, "to"))
    return;
  g_autoptr (GHashTable) own = sitnet_merge_own_rows (self, SITNET_SHEET_TIES, actor);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Ties ties = {.merge = self,
               .returned = returned,
               .sheet = &returned->sheets[SITNET_RETURNED_TIES],
               .actor = actor,
               .id = sitnet_column_get_text (self->network->actor_ids, actor),
               .own = own,
               .seen = seen,
               .count = count};
  for (guint row = 1; row < sitnet_text_grid_get_n_rows (ties.sheet->grid); row++)
    merge_row (&ties, row);
  sitnet_merge_withdraw_rest (self, returned, SITNET_RETURNED_TIES, actor, own, count);
}
