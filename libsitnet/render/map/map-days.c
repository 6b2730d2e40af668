/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Collects the days of all that is not there all the time. */
#include "map-days.h"

#include "date.h"
#include "scope-private.h"
#include "table-private.h"
#include "tie-groups.h"

enum { SINCE, UNTIL, ACTOR, TIE, KIND, FORTH, BACK, N_COLUMNS };

typedef struct {
  const SitnetNetwork *network;
  SitnetColumnBuilder *columns[N_COLUMNS];
} Spans;

/* A network of one day has only what is there on it; and which ties are confirmed on another day only the rows of both sides
   tell together. */
static gboolean
can_be_chosen (const SitnetNetwork *network)
{
  return !network->scope->has_date && network->scope->rule != SITNET_RULE_CONFIRMED;
}

static char *
dup_day (const SitnetNetwork *network, SitnetSheet sheet, const char *column_name, gsize row)
{
  const SitnetColumn *column = sitnet_dataset_column (network->dataset, sheet, column_name);
  return column != NULL && !sitnet_column_is_missing (column, row) ? sitnet_column_dup_cell (column, row) : NULL;
}

static gboolean
has_days (const SitnetNetwork *network, SitnetSheet sheet, gsize row)
{
  g_autofree char *since = dup_day (network, sheet, "since", row), *until = dup_day (network, sheet, "until", row);
  return since != NULL || until != NULL;
}

void
sitnet_map_days_add (const SitnetNetwork *network, SitnetSheet sheet, gsize row, SitnetColumnBuilder *since,
                     SitnetColumnBuilder *until)
{
  gboolean are_told = can_be_chosen (network);
  g_autofree char *first = are_told ? dup_day (network, sheet, "since", row) : NULL;
  g_autofree char *last = are_told ? dup_day (network, sheet, "until", row) : NULL;
  sitnet_column_builder_add_text (since, first);
  sitnet_column_builder_add_text (until, last);
}

void
sitnet_map_days_add_noted (const SitnetNetwork *network, SitnetSheet sheet, gsize row, SitnetColumnBuilder *date)
{
  g_autofree char *noted = can_be_chosen (network) ? dup_day (network, sheet, "date", row) : NULL;
  sitnet_column_builder_add_text (date, noted);
}

static void
add_span (const Spans *self, SitnetSheet sheet, gsize row, gint64 actor, gint64 tie)
{
  sitnet_map_days_add (self->network, sheet, row, self->columns[SINCE], self->columns[UNTIL]);
  sitnet_column_builder_add_int64 (self->columns[ACTOR], actor);
  sitnet_column_builder_add_int64 (self->columns[TIE], tie);
}

/* What a row of a pair of actors says of it. */
static void
add_kind (const Spans *self, const char *kind, gboolean goes_forth, gboolean goes_back)
{
  sitnet_column_builder_add_text (self->columns[KIND], kind);
  sitnet_column_builder_add_bool (self->columns[FORTH], goes_forth);
  sitnet_column_builder_add_bool (self->columns[BACK], goes_back);
}

static void
add_actors (const Spans *self)
{
  for (guint32 i = 0; i < self->network->n_actors; i++) {
    guint32 row = sitnet_network_actor_row (self->network, i);
    if (!has_days (self->network, SITNET_SHEET_ACTORS, row))
      continue;
    add_span (self, SITNET_SHEET_ACTORS, row, i, -1);
    add_kind (self, NULL, FALSE, FALSE);
  }
}

static gboolean
tie_has_days (const Spans *self, const SitnetTieGroups *groups, guint32 tie)
{
  for (guint32 i = groups->offsets[tie]; i < groups->offsets[tie + 1]; i++)
    if (has_days (self->network, SITNET_SHEET_TIES, sitnet_network_tie_row (self->network, groups->ties[i])))
      return TRUE;
  return FALSE;
}

/* Nothing for a tie of which all rows hold all the time: it has all of its kinds then. */
static void
add_tie (const Spans *self, const SitnetTieGroups *groups, guint32 link)
{
  const SitnetNetwork *network = self->network;
  const SitnetVocabulary *kinds = network->dataset->vocabularies[SITNET_SHEET_TIE_KINDS];
  if (!tie_has_days (self, groups, link))
    return;
  for (guint32 i = groups->offsets[link]; i < groups->offsets[link + 1]; i++) {
    guint32 tie = groups->ties[i];
    gboolean is_directed = network->tie_directed != NULL && network->tie_directed[tie] != 0;
    gboolean is_forth = network->tie_from[tie] == network->links.from[link];
    const SitnetTerm *kind = sitnet_vocabulary_get (kinds, (guint32)sitnet_tie_group_kind (network, tie));
    add_span (self, SITNET_SHEET_TIES, sitnet_network_tie_row (network, tie), -1, link);
    add_kind (self, kind->code, is_directed && is_forth, is_directed && !is_forth);
  }
}

static void
add_ties (const Spans *self)
{
  g_auto (SitnetTieGroups) groups = {0};
  sitnet_tie_groups_init (&groups, self->network);
  for (guint32 i = 0; i < self->network->links.n_links; i++)
    add_tie (self, &groups, i);
}

static void
add_days (GArray *days, const SitnetNetwork *network, SitnetSheet sheet, const char *column_name, gint32 later)
{
  const SitnetColumn *column = sitnet_dataset_column (network->dataset, sheet, column_name);
  gsize n_rows = column != NULL ? sitnet_dataset_n_rows (network->dataset, sheet) : 0;
  for (gsize row = 0; row < n_rows; row++) {
    if (sitnet_column_is_missing (column, row))
      continue;
    gint32 day = sitnet_column_get_dates (column)[row] + later;
    if (day <= sitnet_date_to_days (9999, 12, 31))
      g_array_append_val (days, day);
  }
}

static gint
compare_days (gconstpointer a, gconstpointer b)
{
  gint32 left = *(const gint32 *)a, right = *(const gint32 *)b;
  return (left > right) - (left < right);
}

GArray *
sitnet_map_days_list (const SitnetNetwork *network)
{
  static const SitnetSheet sheets[] = {SITNET_SHEET_ACTORS, SITNET_SHEET_TIES, SITNET_SHEET_SERVICES};
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint i = 0; i < G_N_ELEMENTS (sheets) && can_be_chosen (network); i++) {
    add_days (days, network, sheets[i], "since", 0);
    add_days (days, network, sheets[i], "until", 1);
  }
  g_array_sort (days, compare_days);
  guint n = 0;
  for (guint i = 0; i < days->len; i++)
    if (n == 0 || g_array_index (days, gint32, i) != g_array_index (days, gint32, n - 1))
      g_array_index (days, gint32, n++) = g_array_index (days, gint32, i);
  g_array_set_size (days, n);
  return days;
}

SitnetTable *
sitnet_map_days_to_table (const SitnetNetwork *network)
{
  Spans self = {
      network,
      {sitnet_column_builder_new ("since", SITNET_VALUE_TEXT), sitnet_column_builder_new ("until", SITNET_VALUE_TEXT),
       sitnet_column_builder_new ("actor", SITNET_VALUE_INT64), sitnet_column_builder_new ("tie", SITNET_VALUE_INT64),
       sitnet_column_builder_new ("kind", SITNET_VALUE_TEXT), sitnet_column_builder_new ("forth", SITNET_VALUE_BOOL),
       sitnet_column_builder_new ("back", SITNET_VALUE_BOOL)}};
  if (can_be_chosen (network)) {
    add_actors (&self);
    add_ties (&self);
  }
  GPtrArray *columns = g_ptr_array_new ();
  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (columns, sitnet_column_builder_seal (self.columns[i]));
  return sitnet_table_new_take ("spans", NULL, columns);
}
