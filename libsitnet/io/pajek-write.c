/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties as a network of Pajek (.net): vertices by their ids, then arcs, then edges, the kind as the label of each line.
   It is the form that NetworkX and igraph read too, without relations by number. */
#include "pajek-write.h"

#include "cell-text.h"
#include "graph-write.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF" /* by which Pajek knows that a file is UTF-8 */

/* Between quotes, for which Pajek knows no escape. */
static gboolean
add_quoted (SitnetOutputBuffer *pieces, SitnetSlice text, GError **error)
{
  g_autofree char *copy = g_strndup (text.text, text.length);
  for (char *c = copy; *c != '\0'; c++)
    *c = *c == '"' ? '\'' : g_ascii_iscntrl (*c) ? ' ' : *c;
  return sitnet_output_buffer_add_text (pieces, "\"", error) && sitnet_output_buffer_add_text (pieces, copy, error) &&
         sitnet_output_buffer_add_text (pieces, "\"", error);
}

static gboolean
has_other_letters (const SitnetGraph *graph)
{
  for (gsize row = 0; row < graph->n_actors; row++) {
    const char *id = sitnet_column_get_text (graph->ids, row);
    if (!sitnet_slice_is_ascii ((SitnetSlice){id, strlen (id)}))
      return TRUE;
  }
  return FALSE;
}

static gboolean
add_vertices (SitnetGraph *graph, SitnetOutputBuffer *pieces, GError **error)
{
  char start[40];
  g_snprintf (start, sizeof start, "*Vertices %" G_GSIZE_FORMAT "\n", graph->n_actors);
  if ((has_other_letters (graph) && !sitnet_output_buffer_add_text (pieces, BYTE_ORDER_MARK, error)) ||
      !sitnet_output_buffer_add_text (pieces, start, error))
    return FALSE;
  for (gsize row = 0; row < graph->n_actors; row++, graph->n_done++) {
    const char *id = sitnet_column_get_text (graph->ids, row);
    g_snprintf (start, sizeof start, "%" G_GSIZE_FORMAT " ", row + 1);
    if (!sitnet_output_buffer_add_text (pieces, start, error) ||
        !add_quoted (pieces, (SitnetSlice){id, strlen (id)}, error) ||
        !sitnet_output_buffer_add_text (pieces, "\n", error))
      return FALSE;
  }
  return TRUE;
}

static const SitnetColumn *
find (const GArray *columns, const char *name)
{
  for (guint c = 0; c < columns->len; c++)
    if (strcmp (g_array_index (columns, SitnetGraphColumn, c).name, name) == 0)
      return g_array_index (columns, SitnetGraphColumn, c).column;
  return NULL;
}

/* " 2 l "refers"": a label stands behind a value only. */
static gboolean
add_values (const SitnetColumn *weight, const SitnetColumn *kind, gsize row, SitnetOutputBuffer *pieces, GString *room,
            GError **error)
{
  gboolean has_weight = FALSE, has_kind = kind != NULL && !sitnet_column_is_missing (kind, row);
  SitnetSlice value = {"1", 1};
  if (weight != NULL && !sitnet_column_is_missing (weight, row))
    value = sitnet_cell_text (weight, row, room, &has_weight);
  if ((has_weight || has_kind) && (!sitnet_output_buffer_add_text (pieces, " ", error) ||
                                   !sitnet_output_buffer_add (pieces, value.text, value.length, error)))
    return FALSE;
  if (!has_kind)
    return TRUE;
  const char *text = sitnet_column_get_text (kind, row);
  return sitnet_output_buffer_add_text (pieces, " l ", error) &&
         add_quoted (pieces, (SitnetSlice){text, strlen (text)}, error);
}

static gboolean
add_lines (SitnetGraph *graph, gboolean directed, SitnetOutputBuffer *pieces, GError **error)
{
  const gint32 *from = sitnet_column_get_codes (graph->from), *to = sitnet_column_get_codes (graph->to);
  const SitnetColumn *weight = find (graph->of_ties, "weight"), *kind = find (graph->of_ties, "kind");
  g_autoptr (GString) room = g_string_new (NULL);
  if (!sitnet_output_buffer_add_text (pieces, directed ? "*Arcs\n" : "*Edges\n", error))
    return FALSE;
  for (gsize row = 0; row < graph->n_ties; row++) {
    char ends[32];
    if (graph->directed[row] != directed)
      continue;
    g_snprintf (ends, sizeof ends, "%d %d", from[row] + 1, to[row] + 1);
    if (!sitnet_output_buffer_add_text (pieces, ends, error) || !add_values (weight, kind, row, pieces, room, error) ||
        !sitnet_output_buffer_add_text (pieces, "\n", error))
      return FALSE;
    graph->n_done++;
  }
  return TRUE;
}

static gboolean
write_graph (SitnetGraph *graph, SitnetOutputBuffer *pieces, GError **error)
{
  return add_vertices (graph, pieces, error) && (graph->n_directed == 0 || add_lines (graph, TRUE, pieces, error)) &&
         (graph->n_directed == graph->n_ties || add_lines (graph, FALSE, pieces, error));
}

gboolean
sitnet_pajek_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error)
{
  return sitnet_graph_write (network, path, write_graph, watch, error);
}

char *
sitnet_pajek_dup_lost (SitnetNetwork *network, SitnetLanguage language)
{
  static const char *const of_actors[] = {"id", NULL}, *const of_ties[] = {"from", "to",       "directed",
                                                                           "kind", "strength", NULL};
  return sitnet_graph_dup_lost_but (network, of_actors, of_ties, language);
}
