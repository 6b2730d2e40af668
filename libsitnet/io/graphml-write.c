/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing GraphML: a key for each column of actors and ties that holds anything, then nodes and edges. */
#include "graphml-write.h"

#include "graph-write.h"
#include "xml-write.h"

#define HEAD                                                                                                           \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                                                       \
  "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "  \
  "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "                                                        \
  "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n"

/* In a file with ties of both kinds the edges are directed, and those that are not say so. NetworkX refuses such a file when it
   meets the word "false", which Gephi, igraph and this library read in letters of either size. */
#define NOT_DIRECTED " directed=\"False\""

/* Where NetworkX and igraph, which know one direction for all edges, find that of each. */
#define DIRECTION_KEY "directed"

static gboolean
is_mixed (const SitnetGraph *graph)
{
  return graph->n_directed > 0 && graph->n_directed < graph->n_ties;
}

static gboolean
add_key (SitnetOutputBuffer *pieces, char letter, guint number, const char *name, SitnetValueType type, GError **error)
{
  g_autofree char *start = g_strdup_printf ("  <key id=\"%c%u\" for=\"%s\" attr.type=\"%s\" attr.name=\"", letter,
                                            number, letter == 'n' ? "node" : "edge", sitnet_graph_type_name (type));
  return sitnet_output_buffer_add_text (pieces, start, error) &&
         sitnet_xml_add_text (pieces, (SitnetSlice){name, strlen (name)}, error) &&
         sitnet_output_buffer_add_text (pieces, "\"/>\n", error);
}

static gboolean
add_keys (SitnetOutputBuffer *pieces, char letter, const GArray *columns, GError **error)
{
  for (guint c = 0; c < columns->len; c++) {
    const SitnetGraphColumn *column = &g_array_index (columns, SitnetGraphColumn, c);
    if (!add_key (pieces, letter, c, column->name, column->type, error))
      return FALSE;
  }
  return TRUE;
}

/* `starts`: "<data key="n0">" of each column. */
static gboolean
add_values (SitnetOutputBuffer *pieces, const GPtrArray *starts, const GArray *columns, gsize row, GString *room,
            GError **error)
{
  for (guint c = 0; c < columns->len; c++)
    if (!sitnet_graph_add_xml (pieces, starts->pdata[c], g_array_index (columns, SitnetGraphColumn, c).column, row,
                               "</data>", room, error))
      return FALSE;
  return TRUE;
}

static GPtrArray *
list_starts (char letter, const GArray *columns)
{
  GPtrArray *starts = g_ptr_array_new_with_free_func (g_free);
  for (guint c = 0; c < columns->len; c++)
    g_ptr_array_add (starts, g_strdup_printf ("<data key=\"%c%u\">", letter, c));
  return starts;
}

static gboolean
add_nodes (SitnetGraph *graph, SitnetOutputBuffer *pieces, GError **error)
{
  g_autoptr (GPtrArray) starts = list_starts ('n', graph->of_actors);
  g_autoptr (GString) room = g_string_new (NULL);
  for (gsize row = 0; row < graph->n_actors; row++, graph->n_done++)
    if (!sitnet_graph_add_xml (pieces, "    <node id=\"", graph->ids, row, "\">", room, error) ||
        !add_values (pieces, starts, graph->of_actors, row, room, error) ||
        !sitnet_output_buffer_add_text (pieces, "</node>\n", error))
      return FALSE;
  return TRUE;
}

static gboolean
add_direction (const SitnetGraph *graph, SitnetOutputBuffer *pieces, gsize row, GError **error)
{
  if (!is_mixed (graph))
    return TRUE;
  return sitnet_output_buffer_add_text (pieces,
                                        graph->directed[row] ? "<data key=\"" DIRECTION_KEY "\">true</data>"
                                                             : "<data key=\"" DIRECTION_KEY "\">false</data>",
                                        error);
}

static gboolean
add_edges (SitnetGraph *graph, SitnetOutputBuffer *pieces, GError **error)
{
  g_autoptr (GPtrArray) starts = list_starts ('e', graph->of_ties);
  g_autoptr (GString) room = g_string_new (NULL);
  for (gsize row = 0; row < graph->n_ties; row++, graph->n_done++) {
    gboolean says_so = is_mixed (graph) && !graph->directed[row];
    if (!sitnet_graph_add_xml (pieces, "    <edge source=\"", graph->from, row, "\"", room, error) ||
        !sitnet_graph_add_xml (pieces, " target=\"", graph->to, row, says_so ? "\"" NOT_DIRECTED ">" : "\">", room,
                               error) ||
        !add_values (pieces, starts, graph->of_ties, row, room, error) || !add_direction (graph, pieces, row, error) ||
        !sitnet_output_buffer_add_text (pieces, "</edge>\n", error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_graph (SitnetGraph *graph, SitnetOutputBuffer *pieces, GError **error)
{
  const char *start =
      graph->n_directed > 0 ? "  <graph edgedefault=\"directed\">\n" : "  <graph edgedefault=\"undirected\">\n";
  return sitnet_output_buffer_add_text (pieces, HEAD, error) && add_keys (pieces, 'n', graph->of_actors, error) &&
         add_keys (pieces, 'e', graph->of_ties, error) &&
         (!is_mixed (graph) ||
          sitnet_output_buffer_add_text (
              pieces, "  <key id=\"" DIRECTION_KEY "\" for=\"edge\" attr.type=\"boolean\" attr.name=\"directed\"/>\n",
              error)) &&
         sitnet_output_buffer_add_text (pieces, start, error) && add_nodes (graph, pieces, error) &&
         add_edges (graph, pieces, error) && sitnet_output_buffer_add_text (pieces, "  </graph>\n</graphml>\n", error);
}

gboolean
sitnet_graphml_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error)
{
  return sitnet_graph_write (network, path, write_graph, watch, error);
}
