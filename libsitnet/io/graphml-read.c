/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading GraphML: nodes are actors, edges are ties, keys are columns; what yEd draws gives names and directions. */
#include "graphml-read.h"

#include "format-private.h"
#include "graph-file.h"
#include "graph-write.h"
#include "graphml-write.h"
#include "ids.h"
#include "sheet-size.h"

#include <string.h>

#define YED "http://www.yworks.com/xml/graphml"

#define NONE G_MAXUINT

/* A key: the attribute that it is; NONE where it is how something is drawn. */
typedef struct {
  guint attribute;
  const char *missing; /* what programs write where there is no value; NULL for nothing */
} Key;

/* Keys of nodes, or of edges: a key of the one may have the id of a key of the other (Cytoscape). */
typedef struct {
  SitnetGraphRows rows;
  SitnetIds *ids;
  GArray *keys;  /* Key, by the number of its id */
  guint opening; /* the attribute of the open key; NONE */
} Part;

typedef enum { TEXT_NONE, TEXT_USUAL, TEXT_VALUE, TEXT_LABEL } TextPlace;

typedef struct {
  Part nodes, edges;
  GArray *graphs;     /* gboolean: whether edges of the open graphs are directed where they do not say */
  GArray *inside;     /* guint: the open nodes, for a node may hold a graph */
  guint edge;         /* the open edge; NONE */
  gboolean has_graph; /* a graph that lies in no node was met */
  guint depth;
  guint data_depth; /* of the open <data>; 0 */
  guint skip_depth; /* of the open element of which nothing is read; 0 */
  guint text_depth; /* of the element whose text is taken; 0 */
  guint attribute;  /* that the text is of */
  const char *missing;
  TextPlace place;
  GString *text;
  guint node_label, edge_label; /* attributes of what yEd draws; NONE before the first */
  gboolean has_label;           /* the open node or edge */
  GError *problem;
} Reading;

static gboolean
is (const char *name, const char *other)
{
  return strcmp (name, other) == 0;
}

static guint
innermost_node (const Reading *self)
{
  return self->inside->len > 0 ? g_array_index (self->inside, guint, self->inside->len - 1) : NONE;
}

/* What the open element is one of; NULL where it is neither a node nor an edge. */
static Part *
open_part (Reading *self)
{
  if (self->edge != NONE)
    return &self->edges;
  return self->inside->len > 0 ? &self->nodes : NULL;
}

static guint
open_row (const Reading *self)
{
  return self->edge != NONE ? self->edge : innermost_node (self);
}

static void
take_text_of (Reading *self, TextPlace place, const Key *key)
{
  self->place = place;
  self->attribute = key->attribute;
  self->missing = key->missing;
  self->text_depth = self->depth;
  g_string_truncate (self->text, 0);
}

static Key
add_key (Part *self, SitnetSlice id, Key key)
{
  sitnet_ids_add (self->ids, id);
  g_array_append_val (self->keys, key);
  self->opening = key.attribute;
  return key;
}

/* What is wrong with another key of this id; NULL where nothing is. */
static const char *
find_wrong_key (const Part *self, SitnetSlice id)
{
  if (sitnet_ids_find (self->ids, id) != SITNET_IDS_NONE)
    return N_ ("a key has the id of another one; give it its own");
  if (self->keys->len >= SITNET_MOST_COLUMNS)
    return N_ ("there are more than 16,384 keys; take some out in the program that made the file");
  return NULL;
}

/* NaN for a number, and None in texts of python-igraph, which calls its keys v_name and e_kind. */
static const char *
missing_of (SitnetSlice id, SitnetSlice type)
{
  if (sitnet_graph_file_is_number_type (type))
    return "nan";
  gboolean is_of_igraph = id.length > 2 && (id.text[0] == 'v' || id.text[0] == 'e') && id.text[1] == '_';
  return is_of_igraph ? "None" : NULL;
}

static void
start_key_of (Reading *self, Part *part, SitnetXmlStream *xml, const SitnetXmlElement *element)
{
  SitnetSlice id = sitnet_graph_file_get (element, "id"), name = sitnet_graph_file_get (element, "attr.name");
  const char *wrong = find_wrong_key (part, id);
  if (wrong != NULL) {
    sitnet_graph_file_stop (&self->problem, xml, wrong);
    return;
  }
  Key key = {NONE, missing_of (id, sitnet_graph_file_get (element, "attr.type"))};
  if (!sitnet_xml_find (element, NULL, "yfiles.type", &(SitnetSlice){NULL, 0}))
    key.attribute = sitnet_graph_rows_add_attribute (&part->rows, name.length > 0 ? name : id);
  add_key (part, id, key);
}

static void
start_key (Reading *self, SitnetXmlStream *xml, const SitnetXmlElement *element)
{
  SitnetSlice of = sitnet_graph_file_get (element, "for");
  gboolean for_all = of.length == 0 || sitnet_graph_file_is (of, "all");
  if (sitnet_graph_file_get (element, "id").length == 0)
    sitnet_graph_file_stop (&self->problem, xml, N_ ("a key has no id; give it one"));
  if (self->problem == NULL && (for_all || sitnet_graph_file_is (of, "node")))
    start_key_of (self, &self->nodes, xml, element);
  if (self->problem == NULL && (for_all || sitnet_graph_file_is (of, "edge")))
    start_key_of (self, &self->edges, xml, element);
}

static void
start_graph (Reading *self, SitnetXmlStream *xml, const SitnetXmlElement *element)
{
  gboolean is_directed = !sitnet_graph_file_is (sitnet_graph_file_get (element, "edgedefault"), "undirected");
  if (self->graphs->len == 0 && self->has_graph)
    sitnet_graph_file_stop (&self->problem, xml, N_ ("a second graph begins; save the one that is meant alone"));
  self->has_graph = TRUE;
  g_array_append_val (self->graphs, is_directed);
}

static void
start_node (Reading *self, SitnetXmlStream *xml, const SitnetXmlElement *element)
{
  SitnetSlice id = sitnet_graph_file_get (element, "id");
  if (id.length == 0) {
    sitnet_graph_file_stop (&self->problem, xml, N_ ("a node has no id; give it one"));
    return;
  }
  if (id.length > SITNET_LONGEST_GRAPH_ID) {
    sitnet_graph_file_stop (&self->problem, xml, N_ ("the id of a node is longer than 4,096 bytes"));
    return;
  }
  guint node = sitnet_graph_rows_add (&self->nodes.rows, id, (SitnetSlice){"", 0}, SITNET_DIRECTION_UNSAID,
                                      sitnet_xml_get_line (xml));
  if (self->inside->len > 0)
    sitnet_graph_rows_put_within (&self->nodes.rows, node, innermost_node (self));
  g_array_append_val (self->inside, node);
  self->has_label = FALSE;
}

/* What is not a word for yes or no counts as not said. */
static SitnetDirection
read_direction (const Reading *self, SitnetSlice said)
{
  if (sitnet_graph_file_is (said, "true") || sitnet_graph_file_is (said, "1"))
    return SITNET_DIRECTION_ONE_WAY;
  if (sitnet_graph_file_is (said, "false") || sitnet_graph_file_is (said, "0"))
    return SITNET_DIRECTION_MUTUAL;
  gboolean is_directed = self->graphs->len > 0 && g_array_index (self->graphs, gboolean, self->graphs->len - 1);
  return is_directed ? SITNET_DIRECTION_ONE_WAY : SITNET_DIRECTION_MUTUAL;
}

static void
start_edge (Reading *self, SitnetXmlStream *xml, const SitnetXmlElement *element)
{
  SitnetSlice from = sitnet_graph_file_get (element, "source"), to = sitnet_graph_file_get (element, "target");
  if (from.length == 0 || to.length == 0) {
    sitnet_graph_file_stop (&self->problem, xml,
                            N_ ("an edge lacks its source or its target; say between which nodes it is"));
    return;
  }
  self->edge = sitnet_graph_rows_add (&self->edges.rows, from, to,
                                      read_direction (self, sitnet_graph_file_get (element, "directed")),
                                      sitnet_xml_get_line (xml));
  self->has_label = FALSE;
}

/* A key that was not declared is an attribute all the same. */
static Key
find_key (Part *self, SitnetSlice id)
{
  guint32 number = sitnet_ids_find (self->ids, id);
  if (number != SITNET_IDS_NONE)
    return g_array_index (self->keys, Key, number);
  if (id.length == 0 || self->keys->len >= SITNET_MOST_COLUMNS)
    return (Key){NONE, NULL};
  return add_key (self, id, (Key){sitnet_graph_rows_add_attribute (&self->rows, id), NULL});
}

static void
start_data (Reading *self, const SitnetXmlElement *element)
{
  Part *part = open_part (self);
  self->data_depth = self->depth;
  if (part == NULL)
    return;
  Key key = find_key (part, sitnet_graph_file_get (element, "key"));
  if (key.attribute != NONE)
    take_text_of (self, TEXT_VALUE, &key);
}

/* The first label that yEd shows of a node or an edge. */
static void
start_label (Reading *self)
{
  guint *label = self->edge != NONE ? &self->edge_label : &self->node_label;
  if (*label == NONE)
    *label = sitnet_graph_rows_add_attribute (&open_part (self)->rows, (SitnetSlice){"label", 5});
  self->has_label = TRUE;
  take_text_of (self, TEXT_LABEL, &(const Key){*label, NULL});
}

/* In yEd every edge is directed; that it is not shows at its ends. */
static void
take_arrows (Reading *self, const SitnetXmlElement *element)
{
  gboolean from = !sitnet_graph_file_is (sitnet_graph_file_get (element, "source"), "none"),
           to = !sitnet_graph_file_is (sitnet_graph_file_get (element, "target"), "none");
  SitnetGraphRow *edge = sitnet_graph_rows_get (&self->edges.rows, self->edge);
  edge->direction = from == to ? SITNET_DIRECTION_MUTUAL : SITNET_DIRECTION_ONE_WAY;
  if (from && !to) {
    SitnetSlice end = edge->id;
    edge->id = edge->to;
    edge->to = end;
  }
}

static void
start_in_data (Reading *self, const SitnetXmlElement *element)
{
  if (!is (element->space, YED) || open_part (self) == NULL)
    return;
  gboolean is_label = is (element->name, self->edge != NONE ? "EdgeLabel" : "NodeLabel");
  if (is_label && !self->has_label)
    start_label (self);
  else if (self->edge != NONE && is (element->name, "Arrows"))
    take_arrows (self, element);
}

static void
start_part (Reading *self, SitnetXmlStream *xml, const SitnetXmlElement *element)
{
  if (is (element->name, "node"))
    start_node (self, xml, element);
  else if (is (element->name, "edge"))
    start_edge (self, xml, element);
  else if (is (element->name, "data"))
    start_data (self, element);
  else if (is (element->name, "graph"))
    start_graph (self, xml, element);
  else if (is (element->name, "key"))
    start_key (self, xml, element);
  else if (is (element->name, "default"))
    take_text_of (self, TEXT_USUAL, &(const Key){NONE, NULL});
  else if (is (element->name, "port"))
    self->skip_depth = self->depth;
  else if (is (element->name, "hyperedge"))
    sitnet_graph_file_stop (
        &self->problem, xml,
        N_ ("an edge with more than two ends (hyperedge), which is no tie; make edges of two ends of it"));
}

static void
start (SitnetXmlStream *xml, const SitnetXmlElement *element, gpointer data)
{
  Reading *self = data;
  self->depth++;
  if (self->depth == 1 && !is (element->name, "graphml"))
    sitnet_graph_file_stop (&self->problem, xml, N_ ("it is not GraphML, for its outermost element is not <graphml>"));
  if (self->problem != NULL || self->skip_depth > 0)
    return;
  if (self->data_depth > 0)
    start_in_data (self, element);
  else if (self->text_depth > 0)
    self->skip_depth = self->depth; /* within a <default>, which holds text alone */
  else if (self->depth > 1)
    start_part (self, xml, element);
}

/* Lines of a label are broken for its looks. */
static void
join_lines (GString *text)
{
  g_strdelimit (text->str, "\r\n", ' ');
}

static void
set_usual (Part *self, SitnetSlice text)
{
  if (self->opening != NONE)
    sitnet_graph_rows_set_usual (&self->rows, self->opening, text);
}

static void
finish_text (Reading *self)
{
  self->text_depth = 0;
  if (self->place == TEXT_LABEL)
    join_lines (self->text);
  SitnetSlice text = {self->text->str, self->text->len};
  if (self->place == TEXT_USUAL) {
    set_usual (&self->nodes, text);
    set_usual (&self->edges, text);
  } else if (self->missing == NULL || !sitnet_graph_file_is (sitnet_slice_trim (text), self->missing))
    sitnet_graph_rows_set (&open_part (self)->rows, open_row (self), self->attribute, text);
}

static void
end_part (Reading *self, const char *name)
{
  if (is (name, "edge"))
    self->edge = NONE;
  else if (is (name, "node") && self->inside->len > 0)
    g_array_set_size (self->inside, self->inside->len - 1);
  else if (is (name, "graph") && self->graphs->len > 0)
    g_array_set_size (self->graphs, self->graphs->len - 1);
  else if (is (name, "key"))
    self->nodes.opening = self->edges.opening = NONE;
}

static void
end (SitnetXmlStream *xml, const char *name, const char *space, gpointer data)
{
  Reading *self = data;
  if (self->text_depth == self->depth)
    finish_text (self);
  if (self->data_depth == self->depth)
    self->data_depth = 0;
  else if (self->skip_depth == self->depth)
    self->skip_depth = 0;
  else if (self->data_depth == 0 && self->skip_depth == 0)
    end_part (self, name);
  self->depth--;
}

static void
take_text (SitnetXmlStream *xml, const char *text, gsize length, gpointer data)
{
  Reading *self = data;
  if (self->text_depth > 0 && self->text_depth == self->depth)
    g_string_append_len (self->text, text, (gssize)length);
}

static void
part_init (Part *self)
{
  sitnet_graph_rows_init (&self->rows);
  self->ids = sitnet_ids_new ();
  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  self->opening = NONE;
}

static void
part_clear (Part *self)
{
  sitnet_graph_rows_clear (&self->rows);
  sitnet_ids_free (self->ids);
  g_array_unref (self->keys);
}

gboolean
sitnet_graphml_read (const char *path, SitnetBuilder *builder, GError **error)
{
  static const SitnetXmlHandler handler = {start, end, take_text, TRUE};
  Reading reading = {.edge = NONE, .node_label = NONE, .edge_label = NONE};
  part_init (&reading.nodes);
  part_init (&reading.edges);
  reading.graphs = g_array_new (FALSE, FALSE, sizeof (gboolean));
  reading.inside = g_array_new (FALSE, FALSE, sizeof (guint));
  reading.text = g_string_new (NULL);
  const SitnetGraphReading graph = {&reading.nodes.rows, &reading.edges.rows, &reading.problem};
  gboolean good = sitnet_graph_file_read (path, &handler, &reading, &graph, builder, error);
  g_string_free (reading.text, TRUE);
  g_array_unref (reading.inside);
  g_array_unref (reading.graphs);
  part_clear (&reading.edges);
  part_clear (&reading.nodes);
  return good;
}

gboolean
sitnet_graphml_recognise (const char *path)
{
  return sitnet_graph_file_holds (path, "<graphml");
}

const SitnetFormatEntry sitnet_format_graphml = {
    .format = SITNET_FORMAT_GRAPHML,
    .suffixes = "graphml",
    .title = N_ ("a graph in GraphML, for NetworkX, igraph, Gephi and yEd"),
    .limits = N_ ("actors and ties alone"),
    .recognise = sitnet_graphml_recognise,
    .read = sitnet_graphml_read,
    .write = sitnet_graphml_write,
    .dup_lost = sitnet_graph_dup_lost,
};
