/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Asks for the introductions of each day on which they may be others, and tells each of them once. */
#include "map-introductions.h"

#include "column-builder.h"
#include "date.h"
#include "map-days.h"
#include "network-private.h"
#include "questions.h"
#include "scope-private.h"
#include "table-private.h"

#include <sitnet/analysis.h>

/* The page shows fifteen, and six for an actor. */
#define MOST_INTRODUCTIONS 1000

/* Each is a question of its own: many times what the dates of any district come to. */
#define MOST_DAYS 500

enum { ACTOR, PROVIDER, NEEDS, REASON, N_TEXTS };

typedef struct {
  const SitnetMapContent *shown;
  SitnetNetwork *network;
  GCancellable *cancellable;
  guint32 *actor_of_row; /* per row of the sheet of actors: its number on the map */
  GHashTable *known;     /* the texts of an introduction → its number, from 1 */
  SitnetColumnBuilder *texts[N_TEXTS], *since, *rows;
  char *last; /* rows of the day before */
} Teller;

static SitnetTable *
ask (const Teller *self, SitnetNetwork *network, GError **error)
{
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  sitnet_arguments_set_language (arguments, self->shown->language);
  sitnet_arguments_set_cancellable (arguments, self->cancellable);
  return sitnet_analysis_run (&sitnet_introductions, network, arguments, error);
}

static const char *
id_of (const Teller *self, const SitnetNetwork *network, const SitnetColumn *column, gsize row)
{
  guint32 actor = (guint32)sitnet_column_get_codes (column)[row];
  return sitnet_map_actor_id (&self->shown->actors[self->actor_of_row[sitnet_network_actor_row (network, actor)]]);
}

/* The number of an introduction, which is told where it is new. */
static guint
number_of (Teller *self, const char *const *texts)
{
  g_autofree char *key = g_strjoin ("\n", texts[ACTOR], texts[PROVIDER], texts[NEEDS], texts[REASON], NULL);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->known, key));
  if (number > 0)
    return number - 1;
  for (guint c = 0; c < N_TEXTS; c++)
    sitnet_column_builder_add_text (self->texts[c], texts[c]);
  number = g_hash_table_size (self->known);
  g_hash_table_insert (self->known, g_steal_pointer (&key), GUINT_TO_POINTER (number + 1));
  return number;
}

static char *
dup_rows (Teller *self, const SitnetNetwork *network, const SitnetTable *answer)
{
  GString *rows = g_string_new (NULL);
  const SitnetColumn *actors = sitnet_table_find_column (answer, "actor"),
                     *providers = sitnet_table_find_column (answer, "provider"),
                     *needs = sitnet_table_find_column (answer, "needs"),
                     *reasons = sitnet_table_find_column (answer, "reason");
  gsize n = MIN (sitnet_table_get_n_rows (answer), MOST_INTRODUCTIONS);
  for (gsize row = 0; row < n; row++) {
    const char *const texts[N_TEXTS] = {
        [ACTOR] = id_of (self, network, actors, row),
        [PROVIDER] = id_of (self, network, providers, row),
        [NEEDS] = sitnet_column_get_text (needs, row),
        [REASON] = sitnet_column_get_text (reasons, row),
    };
    g_string_append_printf (rows, "%s%u", row > 0 ? "|" : "", number_of (self, texts));
  }
  return g_string_free (rows, FALSE);
}

/* since: NULL for no chosen day. What is as on the day before is not told again. */
static gboolean
tell (Teller *self, SitnetNetwork *network, const gint32 *since, GError **error)
{
  g_autoptr (SitnetTable) answer = ask (self, network, error);
  if (answer == NULL)
    return FALSE;
  g_autofree char *rows = dup_rows (self, network, answer);
  if (since != NULL && g_strcmp0 (rows, self->last) == 0)
    return TRUE;
  if (since != NULL)
    sitnet_column_builder_add_date (self->since, *since);
  else
    sitnet_column_builder_add_missing (self->since);
  sitnet_column_builder_add_text (self->rows, rows);
  g_free (self->last);
  self->last = since != NULL ? g_steal_pointer (&rows) : NULL;
  return TRUE;
}

static gboolean
tell_day (Teller *self, gint32 day, gint32 since, GError **error)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  scope->has_date = TRUE;
  scope->date = day;
  g_autoptr (SitnetNetwork) then = sitnet_network_scope (self->network, scope, error);
  return then != NULL && tell (self, then, &since, error);
}

static gboolean
tell_days (Teller *self, GError **error)
{
  g_autoptr (GArray) days = sitnet_map_days_list (self->network);
  const gint32 *list = (const gint32 *)(void *)days->data;
  if (days->len == 0 || days->len > MOST_DAYS)
    return TRUE;
  if (!tell_day (self, list[0] - 1, sitnet_date_to_days (1, 1, 1), error))
    return FALSE;
  for (guint i = 0; i < days->len; i++)
    if (!tell_day (self, list[i], list[i], error))
      return FALSE;
  return TRUE;
}

static void
seal (GPtrArray *tables, const char *name, SitnetColumnBuilder *const *builders, guint n)
{
  GPtrArray *columns = g_ptr_array_new ();
  for (guint c = 0; c < n; c++)
    g_ptr_array_add (columns, sitnet_column_builder_seal (builders[c]));
  g_ptr_array_add (tables, sitnet_table_new_take (name, NULL, columns));
}

gboolean
sitnet_map_introductions_add (const SitnetMapContent *shown, SitnetNetwork *network, gboolean names_hidden,
                              GCancellable *cancellable, GPtrArray *tables, GError **error)
{
  static const char *const texts[N_TEXTS] = {"actor", "provider", "needs", "reason"};
  g_autofree guint32 *actor_of_row = sitnet_map_content_number_rows (network);
  Teller self = {.shown = shown, .network = network, .cancellable = cancellable, .actor_of_row = actor_of_row};
  self.known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint c = 0; c < N_TEXTS; c++)
    self.texts[c] = sitnet_column_builder_new (texts[c], SITNET_VALUE_TEXT);
  self.since = sitnet_column_builder_new ("since", SITNET_VALUE_DATE);
  self.rows = sitnet_column_builder_new ("rows", SITNET_VALUE_TEXT);
  gboolean is_told = names_hidden || (tell (&self, network, NULL, error) && tell_days (&self, error));
  seal (tables, "introductions", self.texts, N_TEXTS);
  seal (tables, "introduced", (SitnetColumnBuilder *const[]){self.since, self.rows}, 2);
  g_hash_table_unref (self.known);
  g_free (self.last);
  return is_told;
}
