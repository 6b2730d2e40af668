/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* reach: to whom word from one actor gets, in how many steps and through whom. */
#include "query.h"

#include "message.h"
#include "column-builder.h"
#include "network-arcs.h"
#include "reach-steps.h"
#include "table-private.h"

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, N_ ("the actor"), .refers_to = "actors"},
    {"steps", SITNET_VALUE_INT64, "steps", N_ ("steps from the source"), .empty = N_ ("out of reach")},
    {"via", SITNET_VALUE_CATEGORY, NULL, N_ ("who stands just before it"), .refers_to = "actors"},
};

static const SitnetParameter parameters[] = {
    {"source", SITNET_PARAMETER_ACTOR, TRUE, 0, 0, NULL, NULL,
     N_ ("the actor, by id or name, from which the word goes out")},
};

static char *
dup_extra (const SitnetNetwork *network, const SitnetQuery *query, const guint32 *steps)
{
  guint32 n_reached = 0;
  for (guint32 a = 0; a < network->n_actors; a++)
    n_reached += steps[a] != SITNET_REACH_NOBODY && steps[a] > 0 ? 1 : 0;
  return g_strdup_printf (
      sitnet_translate (
          sitnet_query_get_language (query),
          "word from “%s” goes along directed ties their way and along mutual ties both ways; it reaches %u of %u "
          "others"),
      sitnet_network_actor_name (network, sitnet_query_get_actor (query, "source")), n_reached, network->n_actors - 1);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  guint32 n = network->n_actors;
  g_auto (SitnetArcs) arcs = {0};
  if (!sitnet_network_arcs_init (&arcs, network, TRUE, "reach", error))
    return NULL;
  g_autofree guint32 *steps = g_new (guint32, n);
  guint32 *via = g_new (guint32, n), *actors = g_new (guint32, n);
  guint32 source = sitnet_query_get_actor (query, "source");
  sitnet_reach_steps (&arcs, &source, 1, steps, via);
  SitnetColumnBuilder *builder = sitnet_column_builder_new ("steps", SITNET_VALUE_INT64);
  for (guint32 a = 0; a < n; a++) {
    actors[a] = a;
    if (steps[a] == SITNET_REACH_NOBODY)
      sitnet_column_builder_add_missing (builder);
    else
      sitnet_column_builder_add_int64 (builder, steps[a]);
  }
  GPtrArray *answer = g_ptr_array_new ();
  g_ptr_array_add (answer, sitnet_result_actor_column (network, "actor", actors, n));
  g_ptr_array_add (answer, sitnet_column_builder_seal (builder));
  g_ptr_array_add (answer, sitnet_result_actor_column (network, "via", via, n));
  g_autofree char *extra = dup_extra (network, query, steps);
  g_autofree char *note = sitnet_query_dup_note (query, network, extra);
  return sitnet_table_new_take ("reach", note, answer);
}

const SitnetAnalysis sitnet_reach = {
    .name = "reach",
    .title = NC_ ("title of a question", "Reach of word"),
    .question = N_ ("To whom does word from one actor get, and through whom?"),
    .row = N_ ("a row is an actor with its distance from the source"),
    .definition = DEFINITION_ ("reach"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .run = run,
};
