/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* invite: the fewest actors that cover a round table's needs, sectors and bridges. */
#include "query.h"

#include "localised.h"
#include "message.h"
#include "column-builder.h"
#include "table-private.h"
#include "cover-solve.h"
#include "recorded.h"
#include "theme.h"

#include <string.h>

static const SitnetCellWord method_words[] = {
    {"exact", N_ ("proven best")},
    {"greedy", N_ ("near the best")},
    {NULL, NULL},
};

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, N_ ("whom to invite"), .refers_to = "actors"},
    {"covers", SITNET_VALUE_TEXT, NULL, N_ ("what of the theme they cover: needs, sectors, bridges"),
     .refers_to = "needs|sectors"},
    {"reason", SITNET_VALUE_TEXT, NULL, N_ ("why, in words")},
    {"method", SITNET_VALUE_CATEGORY, NULL, N_ ("how chosen: exact (proven best) or greedy (within the bound)"),
     .words = method_words},
    {"bound", SITNET_VALUE_DOUBLE, NULL,
     N_ ("bound: how many times better the best choice could be at most; 1 = this is the best")},
};

static const SitnetParameter parameters[] = {
    {"needs", SITNET_PARAMETER_CODES, FALSE, 0, 0, NULL, NULL,
     N_ ("needs of the theme, by code or name; one who serves a finer need covers the broader")},
    {"sectors", SITNET_PARAMETER_CODES, FALSE, 0, 0, NULL, NULL, N_ ("sectors to be present, by code or name")},
    {"bridges", SITNET_PARAMETER_FLAG, FALSE, 0, 0, NULL, NULL,
     N_ ("one end of each bridge that has at least two actors on both sides")},
    {"seats", SITNET_PARAMETER_INT, FALSE, 1, 1000000, NULL, NULL,
     N_ ("seats at the table; empty = as many as needed")},
};

enum { ACTOR, COVERS, REASON, METHOD, BOUND, N_COLUMNS };

typedef struct {
  SitnetTheme *theme;
  SitnetLanguage language;
  guint32 *chosen;
  guint32 n;
  gboolean exact, limited;
  double bound;
  guint32 *holders; /* per item: how many of the chosen cover it */
  SitnetColumnBuilder *builders[N_COLUMNS];
} Plan;

static gint
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;
  return (left > right) - (left < right);
}

static guint32
next_item (const Plan *self, guint32 actor, guint32 from)
{
  return sitnet_cover_next (self->theme->cover, actor, from);
}

/* The actor that adds most comes first; of equals the first in the file. */
static void
put_in_order (Plan *self, const SitnetPatience *patience)
{
  g_autoptr (SitnetCover) chosen = sitnet_cover_new (self->n, self->theme->items->len);
  g_autofree guint32 *order = g_new (guint32, self->n), *sorted = g_new (guint32, self->n);
  if (self->n > 1)
    qsort (self->chosen, self->n, sizeof *self->chosen, compare_numbers);
  for (guint32 k = 0; k < self->n; k++)
    for (guint32 i = next_item (self, self->chosen[k], 0); i != G_MAXUINT32;
         i = next_item (self, self->chosen[k], i + 1))
      sitnet_cover_add (chosen, k, i);
  guint32 n = sitnet_cover_greedy (chosen, self->n, patience, order);
  for (guint32 k = 0; k < n; k++)
    sorted[k] = self->chosen[order[k]];
  if (n == self->n && n > 0)
    memcpy (self->chosen, sorted, sizeof *sorted * n);
}

/* Health is a need and a sector: one who covers both has the code once, and the reason says both. */
static void
append_codes (const Plan *self, guint32 actor, GString *text)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint32 i = next_item (self, actor, 0); i != G_MAXUINT32; i = next_item (self, actor, i + 1)) {
    char *code = sitnet_theme_dup_code (self->theme, sitnet_theme_item (self->theme, i));
    if (!g_hash_table_contains (told, code))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "|" : "", code);
    g_hash_table_add (told, code);
  }
}

/* "Serves: A, B." for the items of one kind that an actor covers, nothing without any. */
static void
append_kind (const Plan *self, guint32 actor, SitnetItemKind kind, GString *text)
{
  static const char *const starts[SITNET_N_ITEM_KINDS] = {
      [SITNET_ITEM_NEED] = N_ ("Serves: "),
      [SITNET_ITEM_SECTOR] = N_ ("Brings in the sector: "),
      [SITNET_ITEM_BRIDGE] = N_ ("Holds a bridge: "),
  };
  gboolean any = FALSE;
  for (guint32 i = next_item (self, actor, 0); i != G_MAXUINT32; i = next_item (self, actor, i + 1)) {
    if (sitnet_theme_item (self->theme, i)->kind != kind)
      continue;
    if (!any && text->len > 0)
      g_string_append_c (text, ' ');
    g_string_append (text, any ? ", " : sitnet_translate (self->language, starts[kind]));
    sitnet_theme_append_name (self->theme, sitnet_theme_item (self->theme, i), text);
    any = TRUE;
  }
  if (any)
    g_string_append_c (text, '.');
}

static char *
dup_reason (const Plan *self, guint32 actor)
{
  GString *text = g_string_new (NULL);
  gboolean any = FALSE;
  for (guint kind = 0; kind < SITNET_N_ITEM_KINDS; kind++)
    append_kind (self, actor, (SitnetItemKind)kind, text);
  for (guint32 i = next_item (self, actor, 0); i != G_MAXUINT32; i = next_item (self, actor, i + 1)) {
    if (self->holders[i] > 1)
      continue;
    g_string_append (text, any ? ", " : sitnet_translate (self->language, " None of the others invited covers: "));
    sitnet_theme_append_name (self->theme, sitnet_theme_item (self->theme, i), text);
    any = TRUE;
  }
  if (any)
    g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

/* With too few seats the greedy choice holds at least 1 − 1/e of the most (Nemhauser, Wolsey and Fisher
 * 1978). */
#define LIMITED_BOUND 1.5819767068693265 /* e / (e − 1) */

static void
judge_choice (Plan *self)
{
  const SitnetCover *cover = self->theme->cover;
  self->holders = sitnet_cover_holders (cover, self->chosen, self->n);
  self->limited = sitnet_cover_count (cover, self->chosen, self->n) < sitnet_cover_count (cover, NULL, 0);
  self->bound = self->exact ? 1 : self->limited ? LIMITED_BOUND : sitnet_cover_bound (cover);
}

static GPtrArray *
make_columns (Plan *self)
{
  static const char *const methods[] = {"exact", "greedy"};
  g_autoptr (SitnetColumn) labels = sitnet_column_new_text ("method", G_N_ELEMENTS (methods), methods, NULL);
  GPtrArray *sealed = g_ptr_array_new ();
  self->builders[ACTOR] = sitnet_column_builder_new_category ("actor", self->theme->network->actor_ids);
  self->builders[COVERS] = sitnet_column_builder_new ("covers", SITNET_VALUE_TEXT);
  self->builders[REASON] = sitnet_column_builder_new ("reason", SITNET_VALUE_TEXT);
  self->builders[METHOD] = sitnet_column_builder_new_category ("method", labels);
  self->builders[BOUND] = sitnet_column_builder_new ("bound", SITNET_VALUE_DOUBLE);
  for (guint32 k = 0; k < self->n; k++) {
    g_autoptr (GString) covers = g_string_new (NULL);
    g_autofree char *reason = dup_reason (self, self->chosen[k]);
    append_codes (self, self->chosen[k], covers);
    sitnet_column_builder_add_code (self->builders[ACTOR], (gint32)self->chosen[k]);
    sitnet_column_builder_add_text (self->builders[COVERS], covers->str);
    sitnet_column_builder_add_text (self->builders[REASON], reason);
    sitnet_column_builder_add_code (self->builders[METHOD], self->exact ? 0 : 1);
    sitnet_column_builder_add_double (self->builders[BOUND], self->bound);
  }
  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (self->builders[i]));
  return sealed;
}

/* Whether nobody can say who covers it. */
static gboolean
is_unknown (const Plan *self, guint32 item)
{
  return sitnet_theme_item (self->theme, item)->kind == SITNET_ITEM_NEED &&
         !sitnet_network_records_services (self->theme->network);
}

/* `all`: per item how many actors in scope cover it. */
static void
append_missing (const Plan *self, const guint32 *all, GString *note, gboolean by_nobody)
{
  gboolean any = FALSE;
  for (guint32 i = 0; i < self->theme->items->len; i++) {
    if (self->holders[i] > 0 || (all[i] == 0) != by_nobody || (by_nobody && is_unknown (self, i)))
      continue;
    if (!any)
      g_string_append (note, by_nobody ? sitnet_translate (self->language, " Nobody in scope covers: ")
                                       : sitnet_translate (self->language, " No seat is left for: "));
    else
      g_string_append (note, ", ");
    sitnet_theme_append_name (self->theme, sitnet_theme_item (self->theme, i), note);
    any = TRUE;
  }
  if (any)
    g_string_append_c (note, '.');
}

static char *
dup_extra (const Plan *self)
{
  GString *note = g_string_new (NULL);
  char bound[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (bound, sizeof bound, "%.2f", self->bound);
  sitnet_number_localise (bound, self->language);
  if (self->exact && self->limited)
    g_string_append (note,
                     sitnet_translate (self->language, "The choice is exact: no other for these seats covers more."));
  else if (self->exact)
    g_string_append (note, sitnet_translate (self->language, "The choice is exact: fewer actors cannot cover it."));
  else if (self->limited)
    g_string_append_printf (
        note, sitnet_translate (self->language, "The choice is greedy: the best one covers at most %s times as much."),
        bound);
  else
    g_string_append_printf (
        note, sitnet_translate (self->language, "The choice is greedy: at most %s times as many actors as the fewest."),
        bound);
  g_autofree guint32 *all = sitnet_cover_holders (self->theme->cover, NULL, 0);
  append_missing (self, all, note, TRUE);
  append_missing (self, all, note, FALSE);
  const char *unrecorded = sitnet_network_unrecorded_sentence (self->theme->network, self->language);
  if (unrecorded != NULL)
    g_string_append_printf (note, sitnet_translate (self->language, " Who covers a need is not known. %s"), unrecorded);
  return g_string_free (note, FALSE);
}

typedef struct {
  const SitnetQuery *query;
  GError **error;
  gboolean stopped;
} Waiting;

static gboolean
go_on (gpointer data)
{
  Waiting *waiting = data;
  waiting->stopped = waiting->stopped || !sitnet_query_progress (waiting->query, 0.5, waiting->error);
  return !waiting->stopped;
}

static SitnetTable *
answer (Plan *self, const SitnetQuery *query, GError **error)
{
  Waiting waiting = {query, error, FALSE};
  SitnetTheme *theme = self->theme;
  guint32 seats = sitnet_query_has (query, "seats") ? (guint32)sitnet_query_get_int (query, "seats") : G_MAXUINT32;
  g_autofree guint32 *chosen = g_new (guint32, MIN (theme->network->n_actors, theme->items->len));
  self->chosen = chosen;
  SitnetPatience patience = {go_on, &waiting};
  self->n = sitnet_cover_solve (theme->cover, seats, &patience, chosen, &self->exact);
  if (!waiting.stopped)
    put_in_order (self, &patience);
  if (waiting.stopped)
    return NULL;
  judge_choice (self);
  g_autofree char *extra = dup_extra (self);
  g_autofree char *note = sitnet_query_dup_note (query, theme->network, extra);
  return sitnet_table_new_take ("invite", note, make_columns (self));
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  SitnetLanguage language = sitnet_query_get_language (query);
  g_autoptr (SitnetTheme) theme =
      sitnet_theme_new (network, language, sitnet_query_get_codes (query, "needs"),
                        sitnet_query_get_codes (query, "sectors"), sitnet_query_get_flag (query, "bridges"), error);
  if (theme == NULL || !sitnet_theme_cover (theme, error) || !sitnet_query_progress (query, 0.3, error))
    return NULL;
  Plan self = {.theme = theme, .language = language};
  SitnetTable *table = answer (&self, query, error);
  g_free (self.holders);
  return table;
}

const SitnetAnalysis sitnet_invite = {
    .name = "invite",
    .title = NC_ ("title of a question", "Invitations"),
    .question = N_ ("Whom to invite, so that few people cover the theme?"),
    .row = N_ ("a row is an actor to invite"),
    .definition = DEFINITION_ ("invite"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .nothing = N_ ("Nobody to invite."),
    .run = run,
};
