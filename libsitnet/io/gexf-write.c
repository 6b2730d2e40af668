/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing GEXF 1.3 (gexf.net): names, strengths, kinds and days have places of their own there, all else is an attribute. */
#include "gexf-write.h"

#include "graph-write.h"
#include "xml-write.h"

#define HEAD                                                                                                           \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                                                       \
  "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "                       \
  "xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">\n"

/* A column that is written as an attribute of the element itself. */
typedef struct {
  const char *name, *start; /* " weight="" */
} Place;

static const Place of_node[] = {{"label", " label=\""}, {"since", " start=\""}, {"until", " end=\""}};
static const Place of_edge[] = {
    {"weight", " weight=\""}, {"kind", " kind=\""}, {"since", " start=\""}, {"until", " end=\""}};

/* Nodes or edges: the columns in their places, and those that are attributes. */
typedef struct {
  const char *class;
  const GArray *columns;
  const char **places; /* by column: how it begins in the element; NULL of an attribute */
  GPtrArray *starts;   /* by column: how its value begins, for an attribute */
  GString *room;
} Part;

static void
part_init (Part *self, const char *class, const GArray *columns, const Place *places, guint n_places)
{
  *self = (Part){.class = class, .columns = columns, .places = g_new0 (const char *, columns->len + 1)};
  self->starts = g_ptr_array_new_with_free_func (g_free);
  self->room = g_string_new (NULL);
  for (guint c = 0; c < columns->len; c++) {
    for (guint p = 0; p < n_places; p++)
      if (strcmp (g_array_index (columns, SitnetGraphColumn, c).name, places[p].name) == 0)
        self->places[c] = places[p].start;
    g_ptr_array_add (self->starts, g_strdup_printf ("<attvalue for=\"%u\" value=\"", c));
  }
}

static void
part_clear (Part *self)
{
  g_free (self->places);
  g_ptr_array_unref (self->starts);
  g_string_free (self->room, TRUE);
}

static gboolean
add_declaration (const Part *self, guint c, SitnetOutputBuffer *pieces, GError **error)
{
  const SitnetGraphColumn *column = &g_array_index (self->columns, SitnetGraphColumn, c);
  g_autofree char *start =
      g_strdup_printf ("      <attribute id=\"%u\" type=\"%s\" title=\"", c, sitnet_graph_type_name (column->type));
  return sitnet_output_buffer_add_text (pieces, start, error) &&
         sitnet_xml_add_text (pieces, (SitnetSlice){column->name, strlen (column->name)}, error) &&
         sitnet_output_buffer_add_text (pieces, "\"/>\n", error);
}

static gboolean
has_attributes (const Part *self)
{
  for (guint c = 0; c < self->columns->len; c++)
    if (self->places[c] == NULL)
      return TRUE;
  return FALSE;
}

static gboolean
add_declarations (const Part *self, SitnetOutputBuffer *pieces, GError **error)
{
  g_autofree char *start = g_strdup_printf ("    <attributes class=\"%s\" mode=\"static\">\n", self->class);
  if (!has_attributes (self))
    return TRUE;
  if (!sitnet_output_buffer_add_text (pieces, start, error))
    return FALSE;
  for (guint c = 0; c < self->columns->len; c++)
    if (self->places[c] == NULL && !add_declaration (self, c, pieces, error))
      return FALSE;
  return sitnet_output_buffer_add_text (pieces, "    </attributes>\n", error);
}

static gboolean
has_value (const Part *self, gsize row)
{
  for (guint c = 0; c < self->columns->len; c++)
    if (self->places[c] == NULL &&
        !sitnet_column_is_missing (g_array_index (self->columns, SitnetGraphColumn, c).column, row))
      return TRUE;
  return FALSE;
}

/* Columns in their places, or the others as values. */
static gboolean
add_columns (const Part *self, gboolean in_places, gsize row, SitnetOutputBuffer *pieces, GError **error)
{
  for (guint c = 0; c < self->columns->len; c++) {
    const SitnetColumn *column = g_array_index (self->columns, SitnetGraphColumn, c).column;
    const char *start = in_places ? self->places[c] : self->starts->pdata[c], *end = in_places ? "\"" : "\"/>";
    if (in_places == (self->places[c] != NULL) &&
        !sitnet_graph_add_xml (pieces, start, column, row, end, self->room, error))
      return FALSE;
  }
  return TRUE;
}

/* What follows the ids of an element that is open. */
static gboolean
finish_element (const Part *self, gsize row, SitnetOutputBuffer *pieces, GError **error)
{
  if (!add_columns (self, TRUE, row, pieces, error))
    return FALSE;
  if (!has_value (self, row))
    return sitnet_output_buffer_add_text (pieces, "/>\n", error);
  return sitnet_output_buffer_add_text (pieces, "><attvalues>", error) &&
         add_columns (self, FALSE, row, pieces, error) &&
         sitnet_output_buffer_add_text (pieces, "</attvalues></", error) &&
         sitnet_output_buffer_add_text (pieces, self->class, error) &&
         sitnet_output_buffer_add_text (pieces, ">\n", error);
}

static gboolean
add_nodes (SitnetGraph *graph, const Part *part, SitnetOutputBuffer *pieces, GError **error)
{
  if (!sitnet_output_buffer_add_text (pieces, "    <nodes>\n", error))
    return FALSE;
  for (gsize row = 0; row < graph->n_actors; row++, graph->n_done++)
    if (!sitnet_graph_add_xml (pieces, "      <node id=\"", graph->ids, row, "\"", part->room, error) ||
        !finish_element (part, row, pieces, error))
      return FALSE;
  return sitnet_output_buffer_add_text (pieces, "    </nodes>\n", error);
}

static gboolean
are_directed (const SitnetGraph *graph)
{
  return graph->n_ties > 0 && graph->n_directed == graph->n_ties;
}

static gboolean
add_edge (const SitnetGraph *graph, const Part *part, gsize row, SitnetOutputBuffer *pieces, GError **error)
{
  char start[64];
  g_snprintf (start, sizeof start, "      <edge id=\"%" G_GSIZE_FORMAT "\" source=\"", row);
  gboolean says_so = graph->directed[row] && !are_directed (graph);
  return sitnet_graph_add_xml (pieces, start, graph->from, row, "\"", part->room, error) &&
         sitnet_graph_add_xml (pieces, " target=\"", graph->to, row, says_so ? "\" type=\"directed\"" : "\"",
                               part->room, error) &&
         finish_element (part, row, pieces, error);
}

static gboolean
add_edges (SitnetGraph *graph, const Part *part, SitnetOutputBuffer *pieces, GError **error)
{
  if (!sitnet_output_buffer_add_text (pieces, "    <edges>\n", error))
    return FALSE;
  for (gsize row = 0; row < graph->n_ties; row++, graph->n_done++)
    if (!add_edge (graph, part, row, pieces, error))
      return FALSE;
  return sitnet_output_buffer_add_text (pieces, "    </edges>\n", error);
}

static gboolean
has_days (const GArray *columns)
{
  for (guint c = 0; c < columns->len; c++) {
    const char *name = g_array_index (columns, SitnetGraphColumn, c).name;
    if (strcmp (name, "since") == 0 || strcmp (name, "until") == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
add_graph (SitnetGraph *graph, const Part *nodes, const Part *edges, SitnetOutputBuffer *pieces, GError **error)
{
  gboolean has_time = has_days (graph->of_actors) || has_days (graph->of_ties);
  g_autofree char *start =
      g_strdup_printf ("  <graph defaultedgetype=\"%s\" mode=\"%s>\n", are_directed (graph) ? "directed" : "undirected",
                       has_time ? "dynamic\" timeformat=\"date\"" : "static\"");
  return sitnet_output_buffer_add_text (pieces, HEAD, error) && sitnet_output_buffer_add_text (pieces, start, error) &&
         add_declarations (nodes, pieces, error) && add_declarations (edges, pieces, error) &&
         add_nodes (graph, nodes, pieces, error) && add_edges (graph, edges, pieces, error) &&
         sitnet_output_buffer_add_text (pieces, "  </graph>\n</gexf>\n", error);
}

static gboolean
write_graph (SitnetGraph *graph, SitnetOutputBuffer *pieces, GError **error)
{
  Part nodes, edges;
  part_init (&nodes, "node", graph->of_actors, of_node, G_N_ELEMENTS (of_node));
  part_init (&edges, "edge", graph->of_ties, of_edge, G_N_ELEMENTS (of_edge));
  gboolean good = add_graph (graph, &nodes, &edges, pieces, error);
  part_clear (&nodes);
  part_clear (&edges);
  return good;
}

gboolean
sitnet_gexf_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error)
{
  return sitnet_graph_write (network, path, write_graph, watch, error);
}
