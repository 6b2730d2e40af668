/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* multiplexity: in how many ways two actors are tied. */
#include "query.h"

#include "message.h"
#include "column-builder.h"
#include "column-private.h"
#include "table-private.h"
#include "tie-columns.h"
#include "tie-groups.h"

static const SitnetResultColumn columns[] = {
    SITNET_COLUMN_FROM,
    SITNET_COLUMN_TO,
    {"kinds", SITNET_VALUE_INT64, NULL, N_ ("how many kinds of tie they have")},
    {"kind", SITNET_VALUE_TEXT, NULL, N_ ("which kinds"), .refers_to = "tie_kinds"},
};

/* The kinds seen in the pair at hand, in the order of the file. `seen` says for which pair each was seen last. */
typedef struct {
  guint32 *seen;
  GString *codes;
  guint32 n;
} Kinds;

static void
see_pair (Kinds *kinds, const SitnetNetwork *network, const SitnetTieGroups *groups, guint32 link)
{
  const SitnetVocabulary *vocabulary = network->dataset->vocabularies[SITNET_SHEET_TIE_KINDS];
  kinds->n = 0;
  g_string_truncate (kinds->codes, 0);
  for (guint32 i = groups->offsets[link]; i < groups->offsets[link + 1]; i++) {
    guint32 kind = (guint32)sitnet_tie_group_kind (network, groups->ties[i]);
    if (kinds->seen[kind] == link + 1)
      continue;
    kinds->seen[kind] = link + 1;
    if (kinds->n++ > 0)
      g_string_append_c (kinds->codes, '|');
    g_string_append (kinds->codes, sitnet_vocabulary_get (vocabulary, kind)->code);
  }
}

static SitnetTable *
make_table (const SitnetNetwork *network, gint64 *counts, SitnetColumnBuilder *codes, const char *note)
{
  const SitnetLinks *links = &network->links;
  gsize size = sizeof (guint32) * links->n_links;
  GPtrArray *answer = g_ptr_array_new ();
  g_ptr_array_add (answer, sitnet_result_actor_column (network, "from", g_memdup2 (links->from, size), links->n_links));
  g_ptr_array_add (answer, sitnet_result_actor_column (network, "to", g_memdup2 (links->to, size), links->n_links));
  g_ptr_array_add (answer, sitnet_column_new_take ("kinds", SITNET_VALUE_INT64, links->n_links, counts, NULL));
  g_ptr_array_add (answer, sitnet_column_builder_seal (codes));
  return sitnet_table_new_take ("multiplexity", note, answer);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  guint32 n_kinds = sitnet_vocabulary_get_n (network->dataset->vocabularies[SITNET_SHEET_TIE_KINDS]);
  g_auto (SitnetTieGroups) groups;
  sitnet_tie_groups_init (&groups, network);
  g_autofree guint32 *seen = g_new0 (guint32, n_kinds);
  g_autoptr (GString) text = g_string_new (NULL);
  Kinds kinds = {seen, text, 0};
  g_autofree gint64 *counts = g_new (gint64, network->links.n_links);
  g_autoptr (SitnetColumnBuilder) codes = sitnet_column_builder_new ("kind", SITNET_VALUE_TEXT);
  guint32 n_links = network->links.n_links, n_multiplex = 0;
  for (guint32 link = 0; link < n_links; link++) {
    see_pair (&kinds, network, &groups, link);
    counts[link] = kinds.n;
    n_multiplex += kinds.n > 1 ? 1 : 0;
    sitnet_column_builder_add_text (codes, kinds.codes->str);
    if (link % SITNET_LINKS_A_LOOK == 0 && !sitnet_query_progress (query, (double)link / n_links, error))
      return NULL;
  }
  g_autofree char *extra = g_strdup_printf (
      sitnet_translate (sitnet_query_get_language (query), "tied in more than one way: %u of %u pairs"), n_multiplex,
      n_links);
  g_autofree char *note = sitnet_query_dup_note (query, network, extra);
  return make_table (network, g_steal_pointer (&counts), g_steal_pointer (&codes), note);
}

const SitnetAnalysis sitnet_multiplexity = {
    .name = "multiplexity",
    .title = NC_ ("title of a question", "Ties of several kinds"),
    .question = N_ ("Who is tied in more than one way?"),
    .row = N_ ("a row is a tied pair with its kinds of tie"),
    .definition = DEFINITION_ ("multiplexity"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
