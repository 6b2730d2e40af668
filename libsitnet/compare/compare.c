/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* compare: what two networks have and what one of them has not. */
#include "compare-facts.h"

#include "arguments-private.h"
#include "column-builder.h"
#include "compare-names.h"
#include "message.h"
#include "place-columns.h"
#include "table-private.h"

#include <math.h>

/* What a row is about, each by itself, so that no cell must be taken apart. */
enum { KIND, ACTOR, PARTNER, NEED, AREA, N_TEXTS };
enum { NUMBER_BEFORE, NUMBER_AFTER, CAPACITY_BEFORE, CAPACITY_AFTER, N_NUMBERS };
static const char *const text_names[N_TEXTS] = {"kind", "actor", "partner", "need", "area"};
static const char *const number_names[N_NUMBERS] = {"number_before", "number_after", "capacity_before",
                                                    "capacity_after"};

typedef struct {
  SitnetColumnBuilder *what, *id, *change, *before, *after, *name;
  SitnetColumnBuilder *texts[N_TEXTS], *numbers[N_NUMBERS];
  SitnetCompareNames *old_names, *new_names;
  SitnetWhat current;
} Answer;

static SitnetColumn *
what_labels (void)
{
  static const char *const texts[SITNET_N_WHATS] = {
      [SITNET_WHAT_ACTOR] = "actor",         [SITNET_WHAT_TIE] = "tie",         [SITNET_WHAT_BRIDGE] = "bridge",
      [SITNET_WHAT_CUT_ACTOR] = "cut_actor", [SITNET_WHAT_ISOLATE] = "isolate", [SITNET_WHAT_GAP] = "gap",
      [SITNET_WHAT_MEASURE] = "measure"};
  return sitnet_column_new_text ("what", G_N_ELEMENTS (texts), texts, NULL);
}

static SitnetColumn *
change_labels (void)
{
  static const char *const texts[] = {
      [SITNET_CHANGE_GAINED] = "gained", [SITNET_CHANGE_LOST] = "lost", [SITNET_CHANGE_CHANGED] = "changed"};
  return sitnet_column_new_text ("change", G_N_ELEMENTS (texts), texts, NULL);
}

static void
answer_init (Answer *self, SitnetNetwork *before, SitnetNetwork *after, SitnetLanguage language)
{
  g_autoptr (SitnetColumn) whats = what_labels ();
  g_autoptr (SitnetColumn) changes = change_labels ();
  *self = (Answer){.what = sitnet_column_builder_new_category ("what", whats),
                   .id = sitnet_column_builder_new ("id", SITNET_VALUE_TEXT),
                   .change = sitnet_column_builder_new_category ("change", changes),
                   .before = sitnet_column_builder_new ("before", SITNET_VALUE_TEXT),
                   .after = sitnet_column_builder_new ("after", SITNET_VALUE_TEXT),
                   .name = sitnet_column_builder_new ("name", SITNET_VALUE_TEXT),
                   .old_names = sitnet_compare_names_new (before, language),
                   .new_names = sitnet_compare_names_new (after, language)};
  for (guint i = 0; i < N_TEXTS; i++)
    self->texts[i] = sitnet_column_builder_new (text_names[i], SITNET_VALUE_TEXT);
  for (guint i = 0; i < N_NUMBERS; i++)
    self->numbers[i] = sitnet_column_builder_new (number_names[i], SITNET_VALUE_DOUBLE);
}

static void
answer_clear (Answer *self)
{
  sitnet_column_builder_free (self->what);
  sitnet_column_builder_free (self->id);
  sitnet_column_builder_free (self->change);
  sitnet_column_builder_free (self->before);
  sitnet_column_builder_free (self->after);
  sitnet_column_builder_free (self->name);
  for (guint i = 0; i < N_TEXTS; i++)
    sitnet_column_builder_free (self->texts[i]);
  for (guint i = 0; i < N_NUMBERS; i++)
    sitnet_column_builder_free (self->numbers[i]);
  sitnet_compare_names_free (self->old_names);
  sitnet_compare_names_free (self->new_names);
}

static void
add_parts (Answer *self, const SitnetFactParts *old, const SitnetFactParts *new)
{
  const SitnetFactParts *parts = old != NULL ? old : new;
  const char *const texts[N_TEXTS] = {parts->kind, parts->actor, parts->partner, parts->need, parts->area};
  const double numbers[N_NUMBERS] = {old != NULL ? old->number : NAN, new != NULL ? new->number : NAN,
                                     old != NULL ? old->capacity : NAN, new != NULL ? new->capacity : NAN};
  for (guint i = 0; i < N_TEXTS; i++)
    sitnet_column_builder_add_text (self->texts[i], texts[i]);
  for (guint i = 0; i < N_NUMBERS; i++)
    sitnet_add_number (self->numbers[i], numbers[i]);
}

static void
add_change (const SitnetChangeOf *change, gpointer data)
{
  Answer *self = data;
  g_autofree char *name = sitnet_compare_names_dup (
      change->change == SITNET_CHANGE_LOST ? self->old_names : self->new_names, self->current, change->key, change->id);
  sitnet_column_builder_add_code (self->what, (gint32)self->current);
  sitnet_column_builder_add_text (self->id, change->id);
  sitnet_column_builder_add_code (self->change, (gint32)change->change);
  sitnet_column_builder_add_text (self->before, change->before);
  sitnet_column_builder_add_text (self->after, change->after);
  sitnet_column_builder_add_text (self->name, name);
  add_parts (self, change->old_parts, change->new_parts);
}

static SitnetTable *
answer_seal (Answer *self, const char *note)
{
  GPtrArray *columns = g_ptr_array_new ();
  g_ptr_array_add (columns, sitnet_column_builder_seal (self->what));
  g_ptr_array_add (columns, sitnet_column_builder_seal (self->id));
  g_ptr_array_add (columns, sitnet_column_builder_seal (self->change));
  g_ptr_array_add (columns, sitnet_column_builder_seal (self->before));
  g_ptr_array_add (columns, sitnet_column_builder_seal (self->after));
  g_ptr_array_add (columns, sitnet_column_builder_seal (self->name));
  for (guint i = 0; i < N_TEXTS; i++)
    g_ptr_array_add (columns, sitnet_column_builder_seal (self->texts[i]));
  for (guint i = 0; i < N_NUMBERS; i++)
    g_ptr_array_add (columns, sitnet_column_builder_seal (self->numbers[i]));
  sitnet_compare_names_free (self->old_names);
  sitnet_compare_names_free (self->new_names);
  return sitnet_table_new_take ("compare", note, columns);
}

static guint32
count_missing (const SitnetNetwork *network, const SitnetNetwork *other)
{
  guint32 n = 0;
  for (guint32 a = 0; a < network->n_actors; a++) {
    guint32 actor;
    n += sitnet_network_find_actor (other, sitnet_column_get_text (network->actor_ids, a), &actor) ? 0 : 1;
  }
  return n;
}

static guint32
count_missing_areas (const SitnetDataset *dataset, const SitnetDataset *other)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 a = 0; a < other->n_areas; a++)
    if (other->own_areas[a])
      g_hash_table_add (known, (gpointer)sitnet_column_get_text (other->area_codes, a));
  guint32 n = 0;
  for (guint32 a = 0; a < dataset->n_areas; a++)
    n += dataset->own_areas[a] && !g_hash_table_contains (known, sitnet_column_get_text (dataset->area_codes, a));
  return n;
}

/* A white spot of an area that the other data set does not know has not been mended there. */
static void
append_areas (GString *note, const SitnetNetwork *before, const SitnetNetwork *after, SitnetLanguage language)
{
  guint32 n_left = count_missing_areas (before->dataset, after->dataset);
  guint32 n_come = count_missing_areas (after->dataset, before->dataset);
  if (n_left + n_come == 0)
    return;
  g_string_append_printf (
      note,
      sitnet_translate (language, " Some areas are known to one of the two only, and their white spots are lost "
                                  "or gained with them; areas only in the first: %u, only in the second: %u."),
      n_left, n_come);
}

static char *
dup_note (const SitnetNetwork *before, const SitnetNetwork *after, SitnetLanguage language)
{
  g_autofree char *first = sitnet_network_dup_scope_sentence (before, language);
  g_autofree char *second = sitnet_network_dup_scope_sentence (after, language);
  guint32 n_left = count_missing (before, after), n_come = count_missing (after, before);
  GString *note = g_string_new (NULL);
  g_string_append_printf (note,
                          sitnet_translate (language, "Two states compared, change by change. Before: %s. After: %s."),
                          first, second);
  if (n_left + n_come > 0)
    g_string_append_printf (
        note,
        sitnet_translate (language,
                          " Ties and bridges are compared only between actors that are in both; only in the first: "
                          "%u, only in the second: %u."),
        n_left, n_come);
  append_areas (note, before, after, language);
  if (sitnet_network_tells_gaps (before) != sitnet_network_tells_gaps (after))
    g_string_append (note,
                     sitnet_translate (language, " What is missing is not compared, for no service is recorded in "
                                                 "one of the two."));
  return g_string_free (note, FALSE);
}

/* The questions, each asked of both networks, as one work. */
typedef struct {
  SitnetGoOnFunc go_on;
  gpointer data;
  guint done;
} Whole;

static gboolean
go_on (double fraction, gpointer data)
{
  const Whole *self = data;
  return self->go_on ((self->done + fraction) / (2 * SITNET_N_WHATS), self->data);
}

static gboolean
compare_whats (Answer *answer, SitnetNetwork *before, SitnetNetwork *after, SitnetArguments *arguments, Whole *whole,
               GError **error)
{
  for (guint what = 0; what < SITNET_N_WHATS; what++) {
    answer->current = (SitnetWhat)what;
    whole->done = 2 * what;
    g_autoptr (SitnetDiff) old = sitnet_compare_facts (before, after, answer->current, arguments, error);
    whole->done++;
    g_autoptr (SitnetDiff) new =
        old != NULL ? sitnet_compare_facts (after, before, answer->current, arguments, error) : NULL;
    if (new == NULL)
      return FALSE;
    sitnet_diff_compare (old, new, add_change, answer);
  }
  return TRUE;
}

/* Arguments for the questions, which tell `whole` how far they are. */
static SitnetArguments *
arguments_of_parts (const SitnetArguments *arguments, Whole *whole)
{
  if (arguments == NULL)
    return sitnet_arguments_new ();
  whole->go_on = sitnet_arguments_get_go_on (arguments, &whole->data);
  return sitnet_arguments_dup_for_part (arguments, whole->go_on != NULL ? go_on : NULL, whole);
}

SitnetTable *
sitnet_network_compare (SitnetNetwork *before, SitnetNetwork *after, SitnetArguments *arguments, GError **error)
{
  g_return_val_if_fail (before != NULL && after != NULL, NULL);
  SitnetLanguage language = arguments != NULL ? arguments->language : SITNET_LANGUAGE_EN;
  Answer answer;
  sitnet_arguments_begin (arguments);
  answer_init (&answer, before, after, language);
  Whole whole = {0};
  g_autoptr (SitnetArguments) inner = arguments_of_parts (arguments, &whole);
  if (!compare_whats (&answer, before, after, inner, &whole, error)) {
    answer_clear (&answer);
    return NULL;
  }
  g_autofree char *note = dup_note (before, after, language);
  return answer_seal (&answer, note);
}
