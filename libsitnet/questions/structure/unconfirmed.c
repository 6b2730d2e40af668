/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* unconfirmed: ties that only one side, or only a third actor, reports. */
#include "query.h"

#include "asked.h"
#include "message.h"
#include "column-builder.h"
#include "column-private.h"
#include "table-private.h"
#include "tie-columns.h"
#include "tie-groups.h"
#include "ties.h"

static const SitnetResultColumn columns[] = {
    SITNET_COLUMN_FROM,
    SITNET_COLUMN_TO,
    {"kind", SITNET_VALUE_CATEGORY, NULL, N_ ("kind of tie"), .refers_to = "tie_kinds"},
    {"reported_by", SITNET_VALUE_TEXT, NULL, N_ ("who reports it"), .refers_to = "actors"},
    {"asked", SITNET_VALUE_BOOL, NULL, N_ ("whether both ends were asked"), .empty = N_ ("nobody reports ties")},
};

/* The rows of one pair in chains: those of one kind and, when it is directed, of one way, in the order of the
   file. Stamps say in which pair or for which row of the answer something was seen last. */
typedef struct {
  guint32 *seen, *last;   /* per sort of tie: the pair, and the end of its chain */
  GArray *firsts, *next;  /* guint32: where chains begin; per row of the pair, what follows, or G_MAXUINT32 */
  guint32 *told, telling; /* per reporter */
} Chains;

typedef struct {
  const SitnetNetwork *network;
  const gint32 *reporters; /* per row of the sheet; NULL without the column */
  const SitnetColumn *reporter_ids;
  GArray *from, *to, *kinds;
  const SitnetAsked *was_asked;
  SitnetColumnBuilder *reported_by, *asked;
  Chains chains;
} Answer;

static void
chains_init (Chains *self, const SitnetNetwork *network, const SitnetColumn *reporter_ids)
{
  guint32 n_sorts = sitnet_ties_n_sorts (network->dataset);
  self->seen = g_new0 (guint32, n_sorts);
  self->last = g_new (guint32, n_sorts);
  self->firsts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->next = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->told = g_new0 (guint32, (reporter_ids != NULL ? sitnet_column_get_n_rows (reporter_ids) : 0) + 1);
}

static void
chains_clear (Chains *self)
{
  g_free (self->seen);
  g_free (self->last);
  g_free (self->told);
  g_array_unref (self->firsts);
  g_array_unref (self->next);
}

static guint32
sort_of (const SitnetNetwork *network, guint32 tie)
{
  gboolean directed = network->tie_directed != NULL && network->tie_directed[tie];
  return sitnet_ties_sort (sitnet_tie_group_kind (network, tie), directed, network->tie_from[tie],
                           network->tie_to[tie]);
}

static gint32
reporter_of (const Answer *self, guint32 tie)
{
  return self->reporters != NULL ? self->reporters[sitnet_network_tie_row (self->network, tie)] : -1;
}

/* Ids with | between; an unconfirmed tie has a reporter in every row, for an empty one is an observer. */
static char *
join_reporters (Answer *self, const guint32 *ties, guint32 first)
{
  Chains *chains = &self->chains;
  GString *joined = g_string_new (NULL);
  chains->telling++;
  for (guint32 i = first; i != G_MAXUINT32; i = g_array_index (chains->next, guint32, i)) {
    gint32 reporter = reporter_of (self, ties[i]);
    if (reporter < 0 || chains->told[reporter] == chains->telling)
      continue;
    chains->told[reporter] = chains->telling;
    g_string_append_printf (joined, "%s%s", joined->len > 0 ? "|" : "",
                            sitnet_column_get_text (self->reporter_ids, (gsize)reporter));
  }
  return g_string_free (joined, FALSE);
}

/* The silence of an end says something only where it was asked. */
static void
add_asked (Answer *self, const guint32 *ties, guint32 first)
{
  guint32 from = self->network->tie_from[ties[first]], to = self->network->tie_to[ties[first]];
  gboolean all = sitnet_asked_actor (self->was_asked, self->network, from) == 1 &&
                 sitnet_asked_actor (self->was_asked, self->network, to) == 1; /* whoever reports was asked */
  if (self->was_asked->anyone)
    sitnet_column_builder_add_bool (self->asked, all);
  else
    sitnet_column_builder_add_missing (self->asked);
}

static void
add_row (Answer *self, const guint32 *ties, guint32 first)
{
  g_autofree char *reporters = join_reporters (self, ties, first);
  gint32 kind = sitnet_tie_group_kind (self->network, ties[first]);
  g_array_append_val (self->from, self->network->tie_from[ties[first]]);
  g_array_append_val (self->to, self->network->tie_to[ties[first]]);
  g_array_append_val (self->kinds, kind);
  sitnet_column_builder_add_text (self->reported_by, reporters);
  add_asked (self, ties, first);
}

/* Linear in the rows of the pair, however many kinds they are of. */
static void
add_pair (Answer *self, const guint8 *confirmed, const guint32 *ties, guint32 n, guint32 stamp)
{
  Chains *chains = &self->chains;
  g_array_set_size (chains->firsts, 0);
  g_array_set_size (chains->next, n);
  for (guint32 i = 0; i < n; i++) {
    guint32 sort = sort_of (self->network, ties[i]);
    g_array_index (chains->next, guint32, i) = G_MAXUINT32;
    if (chains->seen[sort] == stamp) {
      g_array_index (chains->next, guint32, chains->last[sort]) = i;
    } else if (confirmed[ties[i]]) {
      continue;
    } else {
      chains->seen[sort] = stamp;
      g_array_append_val (chains->firsts, i);
    }
    chains->last[sort] = i;
  }
  for (guint32 i = 0; i < chains->firsts->len; i++)
    add_row (self, ties, g_array_index (chains->firsts, guint32, i));
}

static void
answer_init (Answer *self, const SitnetNetwork *network)
{
  SitnetColumn *reporters = sitnet_dataset_column (network->dataset, SITNET_SHEET_TIES, "reported_by");
  *self = (Answer){network,
                   reporters != NULL ? sitnet_column_get_codes (reporters) : NULL,
                   reporters != NULL ? sitnet_column_get_labels (reporters) : NULL,
                   g_array_new (FALSE, FALSE, sizeof (guint32)),
                   g_array_new (FALSE, FALSE, sizeof (guint32)),
                   g_array_new (FALSE, FALSE, sizeof (gint32)),
                   sitnet_asked_of (network),
                   sitnet_column_builder_new ("reported_by", SITNET_VALUE_TEXT),
                   sitnet_column_builder_new ("asked", SITNET_VALUE_BOOL),
                   {0}};
  chains_init (&self->chains, network, self->reporter_ids);
}

static SitnetTable *
answer_seal (Answer *self, const char *note)
{
  const SitnetNetwork *network = self->network;
  guint32 n = self->from->len;
  g_autoptr (SitnetColumn) kinds =
      sitnet_vocabulary_to_column (network->dataset->vocabularies[SITNET_SHEET_TIE_KINDS], "kind");
  GPtrArray *answer = g_ptr_array_new ();
  g_ptr_array_add (answer,
                   sitnet_result_actor_column (network, "from", (guint32 *)g_array_free (self->from, FALSE), n));
  g_ptr_array_add (answer, sitnet_result_actor_column (network, "to", (guint32 *)g_array_free (self->to, FALSE), n));
  g_ptr_array_add (answer,
                   sitnet_column_new_category_take ("kind", n, (gint32 *)g_array_free (self->kinds, FALSE), kinds));
  g_ptr_array_add (answer, sitnet_column_builder_seal (self->reported_by));
  g_ptr_array_add (answer, sitnet_column_builder_seal (self->asked));
  chains_clear (&self->chains);
  return sitnet_table_new_take ("unconfirmed", note, answer);
}

static void
answer_clear (Answer *self)
{
  g_array_unref (self->from);
  g_array_unref (self->to);
  g_array_unref (self->kinds);
  sitnet_column_builder_free (self->reported_by);
  sitnet_column_builder_free (self->asked);
  chains_clear (&self->chains);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  g_auto (SitnetTieGroups) groups;
  sitnet_tie_groups_init (&groups, network);
  g_autofree guint8 *confirmed = sitnet_ties_confirmed (network);
  Answer answer;
  answer_init (&answer, network);
  for (guint32 link = 0; link < network->links.n_links; link++) {
    guint32 first = groups.offsets[link];
    add_pair (&answer, confirmed, groups.ties + first, groups.offsets[link + 1] - first, link + 1);
    if (link % SITNET_LINKS_A_LOOK == 0 &&
        !sitnet_query_progress (query, (double)link / network->links.n_links, error)) {
      answer_clear (&answer);
      return NULL;
    }
  }
  g_autofree char *note = sitnet_query_dup_note (query, network, NULL);
  return answer_seal (&answer, note);
}

const SitnetAnalysis sitnet_unconfirmed = {
    .name = "unconfirmed",
    .title = NC_ ("title of a question", "Unconfirmed ties"),
    .question = N_ ("Which ties does only one side report?"),
    .row = N_ ("a row is a kind of tie of a pair that is not confirmed"),
    .definition = DEFINITION_ ("unconfirmed"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .nothing = N_ ("No tie that only one side reports."),
    .run = run,
};
