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

/* Lengths of 2018, 2018-05 and 2018-05-01; behind the last a time of the day may stand. */
enum { YEAR_LENGTH = 4, MONTH_LENGTH = 7, DAY_LENGTH = 10 };

/* What elements say of a node or an edge by themselves; each is an attribute once it is met. */
typedef enum { LABEL, WEIGHT, KIND, SINCE, UNTIL, START, END, N_OWN } Own;

static const char *const own_names[N_OWN] = {"label", "weight", "kind", "since", "until", "start", "end"};

/* Nodes, or edges, and the attributes that the file declares for them. */
typedef struct {
  SitnetGraphRows rows;
  SitnetIds *ids;   /* of attributes */
  GArray *declared; /* Declared, by the number of its id */
  guint own[N_OWN]; /* NONE before the first */
} Part;

typedef struct {
  guint attribute;
  gboolean is_number;
} Declared;

/* An open node or edge, and from when until when it is there by all that was met so far: empty where that was not said, and
   for good where one of its times has no beginning or no end. */
typedef struct {
  guint row; /* NONE where none is open */
  SitnetSlice start, end;
  gboolean has_no_start, has_no_end;
} Open;

typedef struct {
  Part nodes, edges;
  GArray *inside; /* Open: the open nodes, for a node may hold others */
  Open edge;
  Part *declared;     /* what the open <attributes> are of; NULL */
  guint declaring;    /* the open <attribute>; NONE */
  gboolean in_usual;  /* its <default> */
  gboolean are_dates; /* times, so that 2018 is a year */
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
  self->declared = g_array_new (FALSE, FALSE, sizeof (Declared));
  for (guint o = 0; o < N_OWN; o++)
    self->own[o] = NONE;
}

static void
part_clear (Part *self)
{
  sitnet_graph_rows_clear (&self->rows);
  sitnet_ids_free (self->ids);
  g_array_unref (self->declared);
}

/* What is open; NULL where neither a node nor an edge is. */
static Open *
find_open (Reading *self)
{
  if (self->edge.row != NONE)
    return &self->edge;
  return self->inside->len > 0 ? &g_array_index (self->inside, Open, self->inside->len - 1) : NULL;
}

static Part *
part_of (Reading *self, const Open *open)
{
  return open == &self->edge ? &self->edges : &self->nodes;
}

static gboolean
is_missing_number (SitnetSlice text)
{
  return sitnet_graph_file_is (sitnet_slice_trim (text), "nan");
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

/* How much of a text is a date; 0 for none. A year or a month is one where the file says that its times are dates. */
static gsize
find_date (SitnetSlice text, gboolean are_dates)
{
  static const char form[] = "0000-00-00";
  gsize n = 0;
  while (n < MIN (text.length, DAY_LENGTH) &&
         (form[n] == '0' ? g_ascii_isdigit (text.text[n]) : text.text[n] == form[n]))
    n++;
  if (n == DAY_LENGTH && (text.length == DAY_LENGTH || text.text[DAY_LENGTH] == 'T'))
    return DAY_LENGTH;
  return are_dates && n == text.length && (n == YEAR_LENGTH || n == MONTH_LENGTH) ? n : 0;
}

/* A time that is no date stays as it is, for nobody knows what it counts. */
static void
set_time (const Reading *self, Part *part, guint row, Own of_date, Own of_other, SitnetSlice text)
{
  gsize length = find_date (text, self->are_dates);
  set_own (part, row, length > 0 ? of_date : of_other, length > 0 ? (SitnetSlice){text.text, length} : text);
}

static gboolean
is_earlier (SitnetSlice one, SitnetSlice other)
{
  gint order = memcmp (one.text, other.text, MIN (one.length, other.length));
  return order < 0 || (order == 0 && one.length < other.length);
}

/* The end of an interval, which may itself lie outside of it; empty where it has none. */
static SitnetSlice
get_time (const SitnetXmlElement *element, const char *name, const char *open_name)
{
  static const char *const endless[] = {"INF", "-INF", "Infinity", "-Infinity"};
  SitnetSlice text = sitnet_slice_trim (sitnet_graph_file_get (element, name));
  if (text.length == 0)
    text = sitnet_slice_trim (sitnet_graph_file_get (element, open_name));
  for (guint i = 0; i < G_N_ELEMENTS (endless); i++)
    if (sitnet_graph_file_is (text, endless[i]))
      return (SitnetSlice){"", 0};
  return text;
}

/* Of several times, from the first beginning to the last end. `is_spell`: even if it says nothing of either. */
static void
take_times (Reading *self, const SitnetXmlElement *element, gboolean is_spell)
{
  Open *open = find_open (self);
  SitnetSlice start = get_time (element, "start", "startopen"), end = get_time (element, "end", "endopen");
  if (open == NULL || (!is_spell && start.length == 0 && end.length == 0))
    return;
  SitnetGraphRows *rows = &part_of (self, open)->rows;
  open->has_no_start = open->has_no_start || start.length == 0;
  open->has_no_end = open->has_no_end || end.length == 0;
  if (start.length > 0 && (open->start.length == 0 || is_earlier (start, open->start)))
    open->start = sitnet_graph_rows_keep (rows, start);
  if (end.length > 0 && (open->end.length == 0 || is_earlier (open->end, end)))
    open->end = sitnet_graph_rows_keep (rows, end);
}

static void
finish_times (Reading *self, const Open *open)
{
  Part *part = part_of (self, open);
  if (!open->has_no_start)
    set_time (self, part, open->row, SINCE, START, open->start);
  if (!open->has_no_end)
    set_time (self, part, open->row, UNTIL, END, open->end);
}

static SitnetDirection
read_direction (SitnetSlice type, SitnetDirection usual)
{
  if (type.length == 0)
    return usual;
  return sitnet_graph_file_is (type, "directed") ? SITNET_DIRECTION_ONE_WAY : SITNET_DIRECTION_MUTUAL;
}

static guint
declare (Part *self, SitnetSlice id, SitnetSlice title, SitnetSlice type)
{
  const Declared declared = {sitnet_graph_rows_add_attribute (&self->rows, title.length > 0 ? title : id),
                             sitnet_graph_file_is_number_type (type)};
  sitnet_ids_add (self->ids, id);
  g_array_append_val (self->declared, declared);
  return declared.attribute;
}

static void
start_attribute (Reading *self, SitnetXmlStream *xml, const SitnetXmlElement *element)
{
  SitnetSlice id = sitnet_graph_file_get (element, "id");
  if (id.length == 0)
    sitnet_graph_file_stop (&self->problem, xml, N_ ("an attribute has no id; give it one"));
  else if (sitnet_ids_find (self->declared->ids, id) != SITNET_IDS_NONE)
    sitnet_graph_file_stop (&self->problem, xml, N_ ("an attribute has the id of another one; give it its own"));
  else if (self->declared->declared->len >= SITNET_MOST_COLUMNS)
    sitnet_graph_file_stop (
        &self->problem, xml,
        N_ ("there are more than 16,384 attributes; take some out in the program that made the file"));
  else
    self->declaring =
        declare (self->declared, id, sitnet_graph_file_get (element, "title"), sitnet_graph_file_get (element, "type"));
}

static void
start_node (Reading *self, SitnetXmlStream *xml, const SitnetXmlElement *element)
{
  SitnetSlice id = sitnet_graph_file_get (element, "id"), inside = sitnet_graph_file_get (element, "pid");
  const Open *outer = find_open (self);
  if (id.length == 0 || id.length > SITNET_LONGEST_GRAPH_ID) {
    sitnet_graph_file_stop (&self->problem, xml,
                            id.length == 0 ? N_ ("a node has no id; give it one")
                                           : N_ ("the id of a node is longer than 4,096 bytes"));
    return;
  }
  Open open = {
      .row = sitnet_graph_rows_add (&self->nodes.rows, id, inside, SITNET_DIRECTION_UNSAID, sitnet_xml_get_line (xml))};
  if (inside.length == 0 && outer != NULL && outer != &self->edge)
    sitnet_graph_rows_put_within (&self->nodes.rows, open.row, outer->row);
  g_array_append_val (self->inside, open);
  set_own (&self->nodes, open.row, LABEL, sitnet_graph_file_get (element, "label"));
  take_times (self, element, FALSE);
}

static void
start_edge (Reading *self, SitnetXmlStream *xml, const SitnetXmlElement *element)
{
  SitnetSlice from = sitnet_graph_file_get (element, "source"), to = sitnet_graph_file_get (element, "target"),
              weight = sitnet_graph_file_get (element, "weight");
  if (from.length == 0 || to.length == 0) {
    sitnet_graph_file_stop (&self->problem, xml,
                            N_ ("an edge lacks its source or its target; say between which nodes it is"));
    return;
  }
  SitnetDirection direction = read_direction (sitnet_graph_file_get (element, "type"), self->usual);
  self->edge = (Open){.row = sitnet_graph_rows_add (&self->edges.rows, from, to, direction, sitnet_xml_get_line (xml))};
  set_own (&self->edges, self->edge.row, LABEL, sitnet_graph_file_get (element, "label"));
  if (!is_missing_number (weight))
    set_own (&self->edges, self->edge.row, WEIGHT, weight);
  set_own (&self->edges, self->edge.row, KIND, sitnet_graph_file_get (element, "kind"));
  take_times (self, element, FALSE);
}

/* Of an attribute that was not declared too. GEXF 1.0 names it by `id`. */
static void
take_value (Reading *self, const SitnetXmlElement *element)
{
  const Open *open = find_open (self);
  SitnetSlice id = sitnet_graph_file_get (element, "for"), value = sitnet_graph_file_get (element, "value");
  id = id.length > 0 ? id : sitnet_graph_file_get (element, "id");
  if (open == NULL || id.length == 0)
    return;
  Part *part = part_of (self, open);
  guint32 number = sitnet_ids_find (part->ids, id);
  if (number == SITNET_IDS_NONE && part->declared->len < SITNET_MOST_COLUMNS) {
    declare (part, id, id, (SitnetSlice){"", 0});
    number = sitnet_ids_find (part->ids, id);
  }
  if (number == SITNET_IDS_NONE)
    return;
  const Declared *declared = &g_array_index (part->declared, Declared, number);
  if (!declared->is_number || !is_missing_number (value))
    sitnet_graph_rows_set (&part->rows, open->row, declared->attribute, value);
}

static void
start_graph (Reading *self, const SitnetXmlElement *element)
{
  SitnetSlice format = sitnet_graph_file_get (element, "timeformat");
  self->usual = read_direction (sitnet_graph_file_get (element, "defaultedgetype"), SITNET_DIRECTION_MUTUAL);
  if (format.length == 0)
    format = sitnet_graph_file_get (element, "timetype"); /* GEXF 1.1 */
  self->are_dates = sitnet_graph_file_is (format, "date") || sitnet_graph_file_is (format, "datetime");
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
    take_times (self, element, TRUE);
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
end_element (Reading *self)
{
  const Open *open = find_open (self);
  if (open == NULL)
    return;
  finish_times (self, open);
  if (open == &self->edge)
    self->edge.row = NONE;
  else
    g_array_set_size (self->inside, self->inside->len - 1);
}

static void
end (SitnetXmlStream *xml, const char *name, const char *space, gpointer data)
{
  Reading *self = data;
  self->depth--;
  if (strcmp (name, self->edge.row != NONE ? "edge" : "node") == 0)
    end_element (self);
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
  Reading reading = {.edge = {.row = NONE}, .declaring = NONE, .usual = SITNET_DIRECTION_MUTUAL};
  part_init (&reading.nodes);
  part_init (&reading.edges);
  reading.inside = g_array_new (FALSE, FALSE, sizeof (Open));
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
