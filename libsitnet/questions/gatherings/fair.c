/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* fair: who has a place in which block or at which stand of a service fair. */
#include "query.h"

#include "clock.h"
#include "column-builder.h"
#include "fair-plan.h"
#include "message.h"
#include "table-private.h"
#include "wishes.h"

#include <string.h>

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, N_ ("who wishes to come"), .refers_to = "actors"},
    {"block", SITNET_VALUE_TEXT, NULL, N_ ("block or stand"), .refers_to = "blocks"},
    {"partner", SITNET_VALUE_CATEGORY, NULL, N_ ("to whom"), .refers_to = "actors"},
    {"people", SITNET_VALUE_INT64, "people", N_ ("people: how many come")},
    {"priority", SITNET_VALUE_INT64, NULL, N_ ("priority: from 1 to 5, 5 is dearest")},
    {"placed", SITNET_VALUE_BOOL, NULL, N_ ("placed: whether this is the place of the actor")},
    {"reason", SITNET_VALUE_TEXT, NULL, N_ ("when, or why it has no place here")},
    {"proved", SITNET_VALUE_BOOL, NULL, N_ ("proved: whether no other plan is better")},
    {"bound", SITNET_VALUE_INT64, "actors", N_ ("bound: no plan has places for more actors")},
};

enum { ACTOR, BLOCK, PARTNER, PEOPLE, PRIORITY, PLACED, REASON, PROVED, BOUND, N_COLUMNS };

/* The wishes for a block, in the order of their rows; blocks are rows of their sheet. */
typedef struct {
  SitnetNetwork *network;
  const SitnetQuery *query;
  SitnetLanguage language;
  SitnetFair fair;
  guint32 *actor, *partner, *block, *people, *priority;
  guint64 *capacity;
  SitnetFairPlan *plan;
} Gathering;

static const SitnetColumn *
find (const Gathering *self, SitnetSheet sheet, const char *name)
{
  return sitnet_dataset_column (self->network->dataset, sheet, name);
}

static const char *
text_at (const SitnetColumn *column, gsize row)
{
  return column == NULL || sitnet_column_is_missing (column, row) ? NULL : sitnet_column_get_text (column, row);
}

static gboolean
number_at (const SitnetColumn *column, gsize row, double *number)
{
  if (column == NULL || sitnet_column_is_missing (column, row))
    return FALSE;
  *number = sitnet_column_get_doubles (column)[row];
  return TRUE;
}

static void
read_blocks (Gathering *self, GHashTable *rows)
{
  const SitnetColumn *code = find (self, SITNET_SHEET_BLOCKS, "code");
  const SitnetColumn *capacity = find (self, SITNET_SHEET_BLOCKS, "capacity");
  guint32 n = (guint32)sitnet_dataset_n_rows (self->network->dataset, SITNET_SHEET_BLOCKS);
  self->capacity = g_new (guint64, (gsize)n + 1);
  for (guint32 row = 0; row < n; row++) {
    double places;
    self->capacity[row] = number_at (capacity, row, &places) ? (guint64)places : G_MAXUINT64;
    g_hash_table_insert (rows, (gpointer)sitnet_column_get_text (code, row), GUINT_TO_POINTER (row + 1));
  }
  self->fair.n_blocks = n;
  self->fair.capacity = self->capacity;
}

static void
add_wish (Gathering *self, guint32 actor, guint32 partner, guint32 block, gsize row)
{
  double people = 1;
  guint32 w = self->fair.n_wishes++;
  number_at (find (self, SITNET_SHEET_WISHES, "people"), row, &people);
  self->actor[w] = actor;
  self->partner[w] = partner;
  self->block[w] = block;
  self->people[w] = (guint32)people;
  self->priority[w] = sitnet_wish_priority (self->network->dataset, row);
}

static void
read_wishes (Gathering *self, GHashTable *blocks)
{
  const SitnetColumn *from = find (self, SITNET_SHEET_WISHES, "from"), *to = find (self, SITNET_SHEET_WISHES, "to");
  const SitnetColumn *block = find (self, SITNET_SHEET_WISHES, "block");
  gsize n = sitnet_dataset_n_rows (self->network->dataset, SITNET_SHEET_WISHES);
  g_autofree guint32 *actors = sitnet_wish_actors (self->network);
  self->actor = g_new (guint32, n + 1);
  self->partner = g_new (guint32, n + 1);
  self->block = g_new (guint32, n + 1);
  self->people = g_new (guint32, n + 1);
  self->priority = g_new (guint32, n + 1);
  for (gsize row = 0; row < n; row++) {
    const char *named = text_at (block, row);
    if (named == NULL)
      continue;
    g_autofree char *code = g_utf8_normalize (named, -1, G_NORMALIZE_ALL_COMPOSE);
    guint32 found = GPOINTER_TO_UINT (g_hash_table_lookup (blocks, code != NULL ? code : named));
    guint32 actor = actors[sitnet_column_get_codes (from)[row]], partner = actors[sitnet_column_get_codes (to)[row]];
    if (found > 0 && actor != G_MAXUINT32 && partner != G_MAXUINT32)
      add_wish (self, actor, partner, found - 1, row);
  }
  self->fair.n_actors = self->network->n_actors;
  self->fair.actor = self->actor;
  self->fair.block = self->block;
  self->fair.people = self->people;
  self->fair.priority = self->priority;
}

static const char *
block_name (const Gathering *self, guint32 block)
{
  const char *name = text_at (find (self, SITNET_SHEET_BLOCKS, "name"), block);
  return name != NULL && *name != '\0' ? name : text_at (find (self, SITNET_SHEET_BLOCKS, "code"), block);
}

/* "9:00 to 12:00", as far as it is known; NULL where it is not. */
static char *
dup_time (const Gathering *self, guint32 block)
{
  const char *start = text_at (find (self, SITNET_SHEET_BLOCKS, "start"), block);
  guint begin;
  double minutes;
  if (start == NULL || !sitnet_clock_from_text ((SitnetSlice){start, strlen (start)}, &begin))
    return NULL;
  g_autofree char *from = sitnet_clock_dup_text (begin);
  if (!number_at (find (self, SITNET_SHEET_BLOCKS, "minutes"), block, &minutes))
    return g_strdup_printf (sitnet_translate (self->language, "From %s."), from);
  g_autofree char *to = sitnet_clock_dup_text (begin + (guint64)minutes);
  return g_strdup_printf (sitnet_translate (self->language, "From %s to %s."), from, to);
}

static char *
dup_reason (const Gathering *self, guint32 wish)
{
  guint32 placed = self->plan->wish[self->actor[wish]], block = self->block[wish];
  if (placed == wish)
    return dup_time (self, block);
  if (placed != G_MAXUINT32 && self->block[placed] == block)
    return g_strdup (sitnet_translate (self->language, "Has a place here by another of its wishes."));
  if (placed != G_MAXUINT32)
    return g_strdup_printf (sitnet_translate (self->language, "Has a place elsewhere: %s."),
                            block_name (self, self->block[placed]));
  if (self->people[wish] > self->capacity[block])
    return g_strdup (sitnet_translate (self->language, "No place: more people than the block has places."));
  return g_strdup (sitnet_translate (self->language, "No place: the block is full."));
}

static void
add_row (const Gathering *self, SitnetColumnBuilder **builders, guint32 wish)
{
  g_autofree char *reason = dup_reason (self, wish);
  sitnet_column_builder_add_code (builders[ACTOR], (gint32)self->actor[wish]);
  sitnet_column_builder_add_text (builders[BLOCK],
                                  text_at (find (self, SITNET_SHEET_BLOCKS, "code"), self->block[wish]));
  sitnet_column_builder_add_code (builders[PARTNER], (gint32)self->partner[wish]);
  sitnet_column_builder_add_int64 (builders[PEOPLE], self->people[wish]);
  sitnet_column_builder_add_int64 (builders[PRIORITY], self->priority[wish]);
  sitnet_column_builder_add_bool (builders[PLACED], self->plan->wish[self->actor[wish]] == wish);
  sitnet_column_builder_add_text (builders[REASON], reason);
  sitnet_column_builder_add_bool (builders[PROVED], self->plan->proved);
  sitnet_column_builder_add_int64 (builders[BOUND], self->plan->most);
}

static GPtrArray *
make_columns (const Gathering *self)
{
  SitnetColumnBuilder *builders[N_COLUMNS];
  GPtrArray *sealed = g_ptr_array_new ();
  for (guint c = 0; c < N_COLUMNS; c++)
    builders[c] = c == ACTOR || c == PARTNER
                      ? sitnet_column_builder_new_category (columns[c].name, self->network->actor_ids)
                      : sitnet_column_builder_new (columns[c].name, columns[c].type);
  for (guint32 w = 0; w < self->fair.n_wishes; w++)
    add_row (self, builders, w);
  for (guint c = 0; c < N_COLUMNS; c++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (builders[c]));
  return sealed;
}

static guint32
count_wishers (const Gathering *self)
{
  guint32 n = 0;
  g_autofree guint8 *wishes = g_new0 (guint8, (gsize)self->network->n_actors + 1);
  for (guint32 w = 0; w < self->fair.n_wishes; w++)
    wishes[self->actor[w]] = 1;
  for (guint32 a = 0; a < self->network->n_actors; a++)
    n += wishes[a];
  return n;
}

static char *
dup_extra (const Gathering *self)
{
  GString *note = g_string_new (NULL);
  guint32 n = self->plan->value.n, left = count_wishers (self) - n;
  g_string_append_printf (
      note, sitnet_translate_count (self->language, n, P_ ("%u actor has a place.", "%u actors have a place.")), n);
  g_string_append_c (note, ' ');
  if (left > 0) {
    g_string_append_printf (note, sitnet_translate_count (self->language, left, P_ ("%u has none.", "%u have none.")),
                            left);
    g_string_append_c (note, ' ');
  }
  if (self->plan->proved)
    g_string_append (note, sitnet_translate (self->language, "Proved: no other plan is better."));
  else
    g_string_append_printf (
        note,
        sitnet_translate_count (self->language, self->plan->most,
                                P_ ("Not proved to be the best: at most %u actor can have a place.",
                                    "Not proved to be the best: at most %u actors can have a place.")),
        self->plan->most);
  return g_string_free (note, FALSE);
}

static SitnetTable *
make_table (const Gathering *self)
{
  g_autofree char *extra = self->fair.n_wishes > 0 ? dup_extra (self) : NULL;
  g_autofree char *note = sitnet_query_dup_note (self->query, self->network, extra);
  return sitnet_table_new_take ("fair", note, make_columns (self));
}

static void
gathering_clear (Gathering *self)
{
  g_clear_pointer (&self->plan, sitnet_fair_plan_free);
  g_free (self->actor);
  g_free (self->partner);
  g_free (self->block);
  g_free (self->people);
  g_free (self->priority);
  g_free (self->capacity);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  Gathering self = {.network = network, .query = query, .language = sitnet_query_get_language (query)};
  g_autoptr (GHashTable) blocks = g_hash_table_new (g_str_hash, g_str_equal);
  read_blocks (&self, blocks);
  read_wishes (&self, blocks);
  self.plan = sitnet_fair_plan_find (&self.fair, sitnet_query_get_progress (query), error);
  SitnetTable *table = self.plan != NULL ? make_table (&self) : NULL;
  gathering_clear (&self);
  return table;
}

const SitnetAnalysis sitnet_fair = {
    .name = "fair",
    .title = NC_ ("title of a question", "Service fair"),
    .question = N_ ("Who has a place in which block of a service fair?"),
    .row = N_ ("a row is a wish for a block or a stand"),
    .definition = DEFINITION_ ("fair"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .nothing = N_ ("No wishes for a block."),
    .run = run,
};
