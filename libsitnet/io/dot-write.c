/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties in the language of Graphviz: ids, names, sectors, kinds and strengths, and no places. */
#include "dot-write.h"

#include "cell-text.h"
#include "format-private.h"
#include "graph-write.h"

/* As the columns are called in the file. */
static const char *const of_nodes[] = {"label", "sector", "kind", NULL}, *const of_edges[] = {"kind", "weight", NULL};
/* As they are called in the sheets. */
static const char *const kept_of_actors[] = {"id", "name", "sector", "kind", NULL}, *const kept_of_ties[] = {
                                                                                        "from", "to",       "directed",
                                                                                        "kind", "strength", NULL};

/* Between quotes; a line break as in labels. */
static gboolean
add_quoted (SitnetOutputBuffer *pieces, SitnetSlice text, GError **error)
{
  if (!sitnet_output_buffer_add_text (pieces, "\"", error))
    return FALSE;
  for (gsize i = 0; i < text.length; i++) {
    const char *escape = text.text[i] == '"'    ? "\\\""
                         : text.text[i] == '\\' ? "\\\\"
                         : text.text[i] == '\n' ? "\\n"
                                                : "";
    gboolean good = *escape != '\0' ? sitnet_output_buffer_add_text (pieces, escape, error)
                                    : sitnet_output_buffer_add (pieces, text.text + i, 1, error);
    if (!good)
      return FALSE;
  }
  return sitnet_output_buffer_add_text (pieces, "\"", error);
}

static gboolean
add_cell (SitnetOutputBuffer *pieces, const SitnetColumn *column, gsize row, GString *room, GError **error)
{
  gboolean present;
  return add_quoted (pieces, sitnet_cell_text (column, row, room, &present), error);
}

/* " [label="…", sector="…"]", with `first` as the first of them; nothing where there is none. */
static gboolean
add_attributes (SitnetOutputBuffer *pieces, const char *const *names, const GArray *columns, gsize row,
                const char *first, GString *room, GError **error)
{
  const char *before = " [";
  if (*first != '\0' &&
      (!sitnet_output_buffer_add_text (pieces, " [", error) || !sitnet_output_buffer_add_text (pieces, first, error)))
    return FALSE;
  before = *first != '\0' ? ", " : before;
  for (guint c = 0; c < columns->len; c++) {
    const SitnetGraphColumn *column = &g_array_index (columns, SitnetGraphColumn, c);
    if (!g_strv_contains (names, column->name) || sitnet_column_is_missing (column->column, row))
      continue;
    if (!sitnet_output_buffer_add_text (pieces, before, error) ||
        !sitnet_output_buffer_add_text (pieces, column->name, error) ||
        !sitnet_output_buffer_add_text (pieces, "=", error) || !add_cell (pieces, column->column, row, room, error))
      return FALSE;
    before = ", ";
  }
  return before[0] == ',' ? sitnet_output_buffer_add_text (pieces, "];\n", error)
                          : sitnet_output_buffer_add_text (pieces, ";\n", error);
}

static gboolean
add_node (const SitnetGraph *graph, gsize row, SitnetOutputBuffer *pieces, GString *room, GError **error)
{
  return sitnet_output_buffer_add_text (pieces, "  ", error) && add_cell (pieces, graph->ids, row, room, error) &&
         add_attributes (pieces, of_nodes, graph->of_actors, row, "", room, error);
}

static gboolean
add_edge (const SitnetGraph *graph, gsize row, SitnetOutputBuffer *pieces, GString *room, GError **error)
{
  const char *arrow = graph->n_directed > 0 ? " -> " : " -- ";
  const char *first = graph->n_directed > 0 && !graph->directed[row] ? "dir=none" : "";
  return sitnet_output_buffer_add_text (pieces, "  ", error) && add_cell (pieces, graph->from, row, room, error) &&
         sitnet_output_buffer_add_text (pieces, arrow, error) && add_cell (pieces, graph->to, row, room, error) &&
         add_attributes (pieces, of_edges, graph->of_ties, row, first, room, error);
}

static gboolean
write_graph (SitnetGraph *graph, SitnetOutputBuffer *pieces, GError **error)
{
  g_autoptr (GString) room = g_string_new (NULL);
  if (!sitnet_output_buffer_add_text (pieces, graph->n_directed > 0 ? "digraph {\n" : "graph {\n", error))
    return FALSE;
  for (gsize row = 0; row < graph->n_actors; row++, graph->n_done++)
    if (!add_node (graph, row, pieces, room, error))
      return FALSE;
  for (gsize row = 0; row < graph->n_ties; row++, graph->n_done++)
    if (!add_edge (graph, row, pieces, room, error))
      return FALSE;
  return sitnet_output_buffer_add_text (pieces, "}\n", error);
}

gboolean
sitnet_dot_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error)
{
  return sitnet_graph_write (network, path, write_graph, watch, error);
}

static char *
dup_lost (SitnetNetwork *network, SitnetLanguage language)
{
  return sitnet_graph_dup_lost_but (network, kept_of_actors, kept_of_ties, language);
}

const SitnetFormatEntry sitnet_format_dot = {
    .format = SITNET_FORMAT_DOT,
    .suffixes = "dot",
    .title = N_ ("a graph in DOT, for Graphviz"),
    .limits = N_ ("actors with name, sector and kind, ties with kind and strength"),
    .write = sitnet_dot_write,
    .dup_lost = dup_lost,
};
