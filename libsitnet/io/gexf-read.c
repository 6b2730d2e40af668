/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading GEXF: nodes are actors, edges are ties, attributes are columns, and days at which they begin and end are since and
   until. */
#include "gexf-read.h"

#include "format-private.h"
#include "gexf-write.h"
#include "graph-file.h"
#include "graph-write.h"
#include "ids.h"
#include "sheet-size.h"

#include <string.h>

#define NONE G_MAXUINT

/* Length of 2018-05-01, behind which a time of the day may stand. */
#define DAY_LENGTH 10

/* What elements say of a node or an edge by themselves; each is an attribute once it is met. */
typedef enum { LABEL, WEIGHT, KIND, SINCE, UNTIL, START, END, N_OWN } Own;

static const char *const own_names[N_OWN] = {"label", "weight", "kind", "since", "until", "start", "end"};

/* Nodes, or edges, and the attributes that the file declares for them. */
typedef struct {
  SitnetGraphRows rows;
  SitnetIds *ids;   /* of attributes */
  GArray *numbers;  /* guint: the attribute of each id */
  guint own[N_OWN]; /* NONE before the first */
} Part;

typedef struct {
  Part nodes, edges;
  GArray *inside;     /* guint: the open nodes, for a node may hold others */
  guint edge;         /* the open edge; NONE */
  Part *declared;     /* what the open <attributes> are of; NULL */
  guint declaring;    /* the open <attribute>; NONE */
  gboolean in_usual;  /* its <default> */
  gboolean has_begun; /* a start was met of the open node or edge */
  SitnetDirection usual;
  GString *text;
  guint depth;
  GError *problem;
} Reading;

static void
part_init (Part *self)
{
  sitnet_graph_rows_init (&self->rows);
  self->ids = sitnet_ids_new ();
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint o = 0; o < N_OWN; o++)
    self->own[o] = NONE;
}

static void
part_clear (Part *self)
{
  sitnet_graph_rows_clear (&self->rows);
  sitnet_ids_free (self->ids);
  g_array_unref (self->numbers);
}

/* What is open, and its row; NULL where neither a node nor an edge is. */
static Part *
open_part (Reading *self, guint *row)
{
  if (self->edge != NONE) {
    *row = self->edge;
    return &self->edges;
  }
  if (self->inside->len == 0)
    return NULL;
  *row = g_array_index (self->inside, guint, self->inside->len - 1);
  return &self->nodes;
}

static void
set_own (Part *self, guint row, Own own, SitnetSlice text)
{
  if (text.length == 0)
    return;
  if (self->own[own] == NONE)
    self->own[own] =
        sitnet_graph_rows_add_attribute (&self->rows, (SitnetSlice){own_names[own], strlen (own_names[own])});
  sitnet_graph_rows_set (&self->rows, row, self->own[own], text);
}

static gboolean
is_day (SitnetSlice text)
{
  static const char form[] = "0000-00-00";
  if (text.length < DAY_LENGTH || (text.length > DAY_LENGTH && text.text[DAY_LENGTH] != 'T'))
    return FALSE;
  for (guint i = 0; i < DAY_LENGTH; i++)
    if (form[i] == '0' ? !g_ascii_isdigit (text.text[i]) : text.text[i] != form[i])
      return FALSE;
  return TRUE;
}

/* A time that is no day stays as it is, for nobody knows what it counts. */
static void
set_time (Part *self, guint row, Own of_day, Own of_other, SitnetSlice text)
{
  if (is_day (text))
    set_own (self, row, of_day, (SitnetSlice){text.text, DAY_LENGTH});
  else
    set_own (self, row, of_other, text);
}

/* Of several spells of one thing, from the first beginning to the last end. */
static void
take_times (Reading *self, const SitnetXmlElement *element)
{
  guint row;
  Part *part = open_part (self, &row);
  SitnetSlice start = sitnet_graph_file_get (element, "start"), end = sitnet_graph_file_get (element, "end");
  if (part == NULL)
    return;
  if (!self->has_begun)
    set_time (part, row, SINCE, START, start);
  self->has_begun = self->has_begun || start.length > 0;
  set_time (part, row, UNTIL, END, end);
}

static SitnetDirection
read_direction (SitnetSlice type, SitnetDirection usual)
{
  if (type.length == 0)
    return usual;
  return sitnet_graph_file_is (type, "directed") ? SITNET_DIRECTION_ONE_WAY : SITNET_DIRECTION_MUTUAL;
}

static guint
declare (Part *self, SitnetSlice id, SitnetSlice title)
{
  guint attribute = sitnet_graph_rows_add_attribute (&self->rows, title.length > 0 ? title : id);
  sitnet_ids_add (self->ids, id);
  g_array_append_val (self->numbers, attribute);
  return attribute;
}

static void
start_attribute (Reading *self, SitnetXmlStream *xml, const SitnetXmlElement *element)
{
  SitnetSlice id = sitnet_graph_file_get (element, "id");
  if (id.length == 0)
    sitnet_graph_file_stop (&self->problem, xml, N_ ("an attribute has no id; give it one"));
  else if (sitnet_ids_find (self->declared->ids, id) != SITNET_IDS_NONE)
    sitnet_graph_file_stop (&self->problem, xml, N_ ("an attribute has the id of another one; give it its own"));
  else if (self->declared->numbers->len >= SITNET_MOST_COLUMNS)
    sitnet_graph_file_stop (
        &self->problem, xml,
        N_ ("there are more than 16,384 attributes; take some out in the program that made the file"));
  else
    self->declaring = declare (self->declared, id, sitnet_graph_file_get (element, "title"));
}

static void
start_node (Reading *self, SitnetXmlStream *xml, const SitnetXmlElement *element)
{
  SitnetSlice id = sitnet_graph_file_get (element, "id"), inside = sitnet_graph_file_get (element, "pid");
  guint outer;
  if (id.length == 0 || id.length > SITNET_LONGEST_GRAPH_ID) {
    sitnet_graph_file_stop (&self->problem, xml,
                            id.length == 0 ? N_ ("a node has no id; give it one")
                                           : N_ ("the id of a node is longer than 4,096 bytes"));
    return;
  }
  guint row = sitnet_graph_rows_add (&self->nodes.rows, id, inside, SITNET_DIRECTION_UNSAID, sitnet_xml_get_line (xml));
  if (inside.length == 0 && open_part (self, &outer) == &self->nodes)
    sitnet_graph_rows_put_within (&self->nodes.rows, row, outer);
  g_array_append_val (self->inside, row);
  self->has_begun = FALSE;
  set_own (&self->nodes, row, LABEL, sitnet_graph_file_get (element, "label"));
  take_times (self, element);
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
  SitnetDirection direction = read_direction (sitnet_graph_file_get (element, "type"), self->usual);
  self->edge = sitnet_graph_rows_add (&self->edges.rows, from, to, direction, sitnet_xml_get_line (xml));
  self->has_begun = FALSE;
  set_own (&self->edges, self->edge, LABEL, sitnet_graph_file_get (element, "label"));
  set_own (&self->edges, self->edge, WEIGHT, sitnet_graph_file_get (element, "weight"));
  set_own (&self->edges, self->edge, KIND, sitnet_graph_file_get (element, "kind"));
  take_times (self, element);
}

/* Of an attribute that was not declared too. GEXF 1.0 names it by `id`. */
static void
take_value (Reading *self, const SitnetXmlElement *element)
{
  guint row;
  Part *part = open_part (self, &row);
  SitnetSlice id = sitnet_graph_file_get (element, "for"), value = sitnet_graph_file_get (element, "value");
  id = id.length > 0 ? id : sitnet_graph_file_get (element, "id");
  if (part == NULL || id.length == 0)
    return;
  guint32 number = sitnet_ids_find (part->ids, id);
  if (number == SITNET_IDS_NONE && part->numbers->len < SITNET_MOST_COLUMNS) {
    declare (part, id, id);
    number = sitnet_ids_find (part->ids, id);
  }
  if (number != SITNET_IDS_NONE)
    sitnet_graph_rows_set (&part->rows, row, g_array_index (part->numbers, guint, number), value);
}

static void
start_graph (Reading *self, const SitnetXmlElement *element)
{
  self->usual = read_direction (sitnet_graph_file_get (element, "defaultedgetype"), SITNET_DIRECTION_MUTUAL);
}

static void
start_attributes (Reading *self, const SitnetXmlElement *element)
{
  gboolean of_edges = sitnet_graph_file_is (sitnet_graph_file_get (element, "class"), "edge");
  self->declared = of_edges ? &self->edges : &self->nodes;
}

static void
start_part (Reading *self, SitnetXmlStream *xml, const SitnetXmlElement *element)
{
  const char *name = element->name;
  if (strcmp (name, "node") == 0)
    start_node (self, xml, element);
  else if (strcmp (name, "edge") == 0)
    start_edge (self, xml, element);
  else if (strcmp (name, "attvalue") == 0)
    take_value (self, element);
  else if (strcmp (name, "spell") == 0)
    take_times (self, element);
  else if (strcmp (name, "graph") == 0)
    start_graph (self, element);
  else if (strcmp (name, "attributes") == 0)
    start_attributes (self, element);
  else if (strcmp (name, "attribute") == 0 && self->declared != NULL)
    start_attribute (self, xml, element);
  else if (strcmp (name, "default") == 0 && self->declaring != NONE) {
    self->in_usual = TRUE;
    g_string_truncate (self->text, 0);
  }
}

static void
start (SitnetXmlStream *xml, const SitnetXmlElement *element, gpointer data)
{
  Reading *self = data;
  if (self->depth++ == 0 && strcmp (element->name, "gexf") != 0)
    sitnet_graph_file_stop (&self->problem, xml, N_ ("it is not GEXF, for its outermost element is not <gexf>"));
  if (self->problem == NULL)
    start_part (self, xml, element);
}

static void
end_usual (Reading *self)
{
  SitnetSlice text = {self->text->str, self->text->len};
  self->in_usual = FALSE;
  if (self->declared != NULL && self->declaring != NONE)
    sitnet_graph_rows_set_usual (&self->declared->rows, self->declaring, text);
}

static void
end (SitnetXmlStream *xml, const char *name, const char *space, gpointer data)
{
  Reading *self = data;
  self->depth--;
  if (strcmp (name, "edge") == 0)
    self->edge = NONE;
  else if (strcmp (name, "node") == 0 && self->inside->len > 0)
    g_array_set_size (self->inside, self->inside->len - 1);
  else if (strcmp (name, "default") == 0 && self->in_usual)
    end_usual (self);
  else if (strcmp (name, "attribute") == 0)
    self->declaring = NONE;
  else if (strcmp (name, "attributes") == 0)
    self->declared = NULL;
}

static void
take_text (SitnetXmlStream *xml, const char *text, gsize length, gpointer data)
{
  Reading *self = data;
  if (self->in_usual)
    g_string_append_len (self->text, text, (gssize)length);
}

gboolean
sitnet_gexf_read (const char *path, SitnetBuilder *builder, GError **error)
{
  static const SitnetXmlHandler handler = {start, end, take_text, TRUE};
  Reading reading = {.edge = NONE, .declaring = NONE, .usual = SITNET_DIRECTION_MUTUAL};
  part_init (&reading.nodes);
  part_init (&reading.edges);
  reading.inside = g_array_new (FALSE, FALSE, sizeof (guint));
  reading.text = g_string_new (NULL);
  const SitnetGraphReading graph = {&reading.nodes.rows, &reading.edges.rows, &reading.problem};
  gboolean good = sitnet_graph_file_read (path, &handler, &reading, &graph, builder, error);
  g_string_free (reading.text, TRUE);
  g_array_unref (reading.inside);
  part_clear (&reading.edges);
  part_clear (&reading.nodes);
  return good;
}

gboolean
sitnet_gexf_recognise (const char *path)
{
  return sitnet_graph_file_holds (path, "<gexf");
}

const SitnetFormatEntry sitnet_format_gexf = {
    .format = SITNET_FORMAT_GEXF,
    .suffixes = "gexf",
    .title = N_ ("a graph in GEXF, for Gephi"),
    .limits = N_ ("actors and ties alone"),
    .recognise = sitnet_gexf_recognise,
    .read = sitnet_gexf_read,
    .write = sitnet_gexf_write,
    .dup_lost = sitnet_graph_dup_lost,
};
