/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* bridges: ties whose loss splits the network, and on request ties whose loss means a long way round. */
#include "query.h"

#include "message.h"
#include "column-builder.h"
#include "column-private.h"
#include "network-connectivity.h"
#include "detour.h"
#include "table-private.h"
#include "tie-columns.h"
#include "triangles.h"

static const SitnetResultColumn columns[] = {
    SITNET_COLUMN_FROM,
    SITNET_COLUMN_TO,
    {"separates", SITNET_VALUE_INT64, "actors", N_ ("actors on the smaller side, 0 for a local bridge"),
     .heading = N_ ("actors cut off")},
    {"from_sector", SITNET_VALUE_CATEGORY, NULL, N_ ("sector of the one end"), .refers_to = "sectors"},
    {"to_sector", SITNET_VALUE_CATEGORY, NULL, N_ ("sector of the other end"), .refers_to = "sectors"},
    {"span", SITNET_VALUE_INT64, "steps", N_ ("steps between the ends without the tie"),
     .empty = N_ ("it is a bridge")},
};

static const SitnetParameter parameters[] = {
    {"local", SITNET_PARAMETER_FLAG, FALSE, 0, 0, NULL, NULL,
     N_ ("also local bridges: ties whose ends have no common partner")},
};

/* The links to be shown and, beside each, its way round (0 = none). */
typedef struct {
  GArray *links;
  GArray *spans;
} Chosen;

static void
choose (Chosen *chosen, guint32 link, guint32 span)
{
  g_array_append_val (chosen->links, link);
  g_array_append_val (chosen->spans, span);
}

static void
mark_triangle (const guint32 actors[3], const guint32 links[3], gpointer data)
{
  guint8 *in_triangle = data;
  for (guint i = 0; i < 3; i++)
    in_triangle[links[i]] = 1;
}

static gboolean
choose_with_local (Chosen *chosen, const SitnetLinks *links, const SitnetConnectivity *found, const SitnetQuery *query,
                   GError **error)
{
  g_autofree guint8 *in_triangle = g_new0 (guint8, links->n_links);
  sitnet_triangles_foreach (links, mark_triangle, in_triangle);
  g_auto (SitnetDetour) span;
  sitnet_detour_init (&span, links);
  for (guint32 link = 0; link < links->n_links; link++) {
    if (sitnet_connectivity_is_bridge (found, link))
      choose (chosen, link, 0);
    else if (!in_triangle[link])
      choose (chosen, link, sitnet_detour_of (&span, link));
    if (link % 64 == 0 && !sitnet_query_progress (query, (double)link / links->n_links, error))
      return FALSE;
  }
  return TRUE;
}

static SitnetColumn *
end_column (const SitnetNetwork *network, const char *name, const GArray *links, const guint32 *ends)
{
  guint32 *actors = g_new (guint32, links->len);
  for (guint r = 0; r < links->len; r++)
    actors[r] = ends[g_array_index (links, guint32, r)];
  return sitnet_result_actor_column (network, name, actors, links->len);
}

static SitnetColumn *
sector_column (const SitnetNetwork *network, const char *name, const GArray *links, const guint32 *ends)
{
  SitnetActorCodes sectors = sitnet_actor_codes (network, "sector");
  g_autoptr (SitnetColumn) labels =
      sitnet_vocabulary_to_column (network->dataset->vocabularies[SITNET_SHEET_SECTORS], "sector");
  gint32 *codes = g_new (gint32, links->len);
  for (guint r = 0; r < links->len; r++)
    codes[r] = sitnet_actor_code (sectors, ends[g_array_index (links, guint32, r)]);
  return sitnet_column_new_category_take (name, links->len, codes, labels);
}

static SitnetColumn *
separates_column (const SitnetConnectivity *found, const GArray *links)
{
  gint64 *separates = g_new (gint64, links->len);
  for (guint r = 0; r < links->len; r++)
    separates[r] = sitnet_connectivity_link_separates (found, g_array_index (links, guint32, r));
  return sitnet_column_new_take ("separates", SITNET_VALUE_INT64, links->len, separates, NULL);
}

static SitnetColumn *
span_column (const GArray *spans)
{
  SitnetColumnBuilder *builder = sitnet_column_builder_new ("span", SITNET_VALUE_INT64);
  for (guint r = 0; r < spans->len; r++) {
    guint32 span = g_array_index (spans, guint32, r);
    if (span > 0)
      sitnet_column_builder_add_int64 (builder, span);
    else
      sitnet_column_builder_add_missing (builder);
  }
  return sitnet_column_builder_seal (builder);
}

static SitnetTable *
make_table (const SitnetNetwork *network, const SitnetConnectivity *found, const Chosen *chosen, const char *note)
{
  const SitnetLinks *links = &network->links;
  GPtrArray *answer = g_ptr_array_new ();
  g_ptr_array_add (answer, end_column (network, "from", chosen->links, links->from));
  g_ptr_array_add (answer, end_column (network, "to", chosen->links, links->to));
  g_ptr_array_add (answer, separates_column (found, chosen->links));
  g_ptr_array_add (answer, sector_column (network, "from_sector", chosen->links, links->from));
  g_ptr_array_add (answer, sector_column (network, "to_sector", chosen->links, links->to));
  g_ptr_array_add (answer, span_column (chosen->spans));
  return sitnet_table_new_take ("bridges", note, answer);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  const SitnetLinks *links = &network->links;
  const SitnetConnectivity *found = sitnet_network_get_connectivity (network);
  g_autoptr (GArray) link_rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (guint32));
  Chosen chosen = {link_rows, spans};
  if (sitnet_query_get_flag (query, "local")) {
    if (!choose_with_local (&chosen, links, found, query, error))
      return NULL;
  } else
    for (guint32 link = 0; link < links->n_links; link++)
      if (sitnet_connectivity_is_bridge (found, link))
        choose (&chosen, link, 0);
  g_autofree char *note = sitnet_query_dup_note (
      query, network,
      !sitnet_query_get_flag (query, "local")
          ? NULL
          : sitnet_translate (
                sitnet_query_get_language (query),
                "with local bridges: ties whose ends have no common partner; the last column says how many steps "
                "the way round takes"));
  return make_table (network, found, &chosen, note);
}

const SitnetAnalysis sitnet_bridges = {
    .name = "bridges",
    .title = NC_ ("title of a question", "Bridges"),
    .question = N_ ("Which ties hold the network together?"),
    .row = N_ ("a row is a tie whose loss splits the network"),
    .definition = DEFINITION_ ("bridges"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .nothing = N_ ("No bridges."),
    .run = run,
};
