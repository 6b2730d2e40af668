/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading networks of Pajek: vertices are actors by their labels, arcs and edges are ties; a label of a line, or the name of
   its relation, is the kind. Places and looks are left out. */
#include "pajek-read.h"

#include "format-private.h"
#include "graph-file.h"
#include "graph-write.h"
#include "ids.h"
#include "open-file.h"
#include "pajek-words.h"
#include "pajek-write.h"
#include "sheet-builder.h"
#include "text-file.h"

#include <string.h>

/* Vertices need no line of their own, so their number is bounded; and so is a line. */
#define MOST_VERTICES 2000000
#define LONGEST_LINE ((gsize)16 * 1024 * 1024)
#define PIECE ((gsize)64 * 1024)

/* What reading the file is of the whole, by time; the rest is sealing. */
#define READING 0.6

typedef enum { OTHER, VERTICES, LINES, LISTS, MATRIX } Section;

typedef struct {
  SitnetGraphRows nodes, edges;
  GArray *labels; /* SitnetSlice, of each vertex */
  GArray *lines;  /* guint, likewise */
  gboolean has_vertices;
  gboolean is_beside; /* what is read is of another object than the network */
  guint n_first;      /* vertices of the first kind, where lines lead to those of a second kind alone; else 0 */
  guint64 n_taken;    /* values of the open matrix */
  Section section;
  SitnetDirection direction;
  SitnetSlice relation;
  guint weight, kind; /* attributes of edges */
  guint line, header; /* the line, and that of *Vertices */
  GError *problem;
} Reading;

static gboolean
fail (Reading *self, const char *message)
{
  if (self->problem == NULL)
    sitnet_graph_file_fail_at (self->line, message, &self->problem);
  return FALSE;
}

static gboolean
begin_vertices (Reading *self, SitnetSlice rest)
{
  SitnetSlice word;
  guint n = 0;
  if (self->is_beside)
    return TRUE;
  if (self->has_vertices)
    return fail (self, N_ ("a second network begins; save the one that is meant alone"));
  if (!sitnet_pajek_next_word (&rest, &word) || !sitnet_pajek_to_number (word, MOST_VERTICES, &n))
    return fail (self, N_ ("behind *Vertices stands no number of vertices from 1 to 2,000,000"));
  if (!sitnet_pajek_next_word (&rest, &word) || !sitnet_pajek_to_number (word, n - 1, &self->n_first))
    self->n_first = 0;
  self->has_vertices = TRUE;
  self->header = self->line;
  self->section = VERTICES;
  g_array_set_size (self->labels, n);
  g_array_set_size (self->lines, n);
  for (guint i = 0; i < n; i++)
    g_array_index (self->lines, guint, i) = self->line;
  return TRUE;
}

/* ":2 "refers"" behind *Arcs. */
static void
take_relation (Reading *self, SitnetSlice rest)
{
  SitnetSlice word;
  self->relation = (SitnetSlice){"", 0};
  if (sitnet_pajek_next_word (&rest, &word) && word.text[0] == ':' && sitnet_pajek_next_word (&rest, &word) &&
      word.length <= SITNET_LONGEST_GRAPH_ID)
    self->relation = sitnet_graph_rows_keep (&self->edges, sitnet_slice_trim (word));
}

static gboolean
begin_section (Reading *self, SitnetSlice name, SitnetSlice rest)
{
  static const struct {
    const char *name;
    Section section;
    SitnetDirection direction;
  } sections[] = {{"*arcs", LINES, SITNET_DIRECTION_ONE_WAY},
                  {"*edges", LINES, SITNET_DIRECTION_MUTUAL},
                  {"*arcslist", LISTS, SITNET_DIRECTION_ONE_WAY},
                  {"*edgeslist", LISTS, SITNET_DIRECTION_MUTUAL},
                  {"*matrix", MATRIX, SITNET_DIRECTION_ONE_WAY}};
  static const char *const others[] = {"*partition", "*vector", "*permutation", "*cluster", "*hierarchy"};
  self->section = OTHER;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    self->is_beside = self->is_beside || sitnet_graph_file_is (name, others[i]);
  if (sitnet_graph_file_is (name, "*network"))
    self->is_beside = FALSE;
  if (sitnet_graph_file_is (name, "*vertices"))
    return begin_vertices (self, rest);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (sitnet_graph_file_is (name, sections[i].name)) {
      self->section = sections[i].section;
      self->direction = sections[i].direction;
      self->n_taken = 0;
      take_relation (self, rest);
    }
  return self->section == OTHER || self->has_vertices ||
         fail (self, N_ ("lines stand before *Vertices, so that nobody knows between whom they are"));
}

static gboolean
take_vertex (Reading *self, SitnetSlice rest)
{
  SitnetSlice word;
  guint number;
  sitnet_pajek_next_word (&rest, &word);
  if (!sitnet_pajek_to_number (word, self->labels->len, &number))
    return fail (self, N_ ("a vertex has no number, or one beyond the number of vertices"));
  if (g_array_index (self->lines, guint, number - 1) != self->header)
    return fail (self, N_ ("a vertex has the number of another one; give it its own"));
  g_array_index (self->lines, guint, number - 1) = self->line;
  if (sitnet_pajek_next_word (&rest, &word))
    g_array_index (self->labels, SitnetSlice, number - 1) = sitnet_graph_rows_keep (&self->nodes, word);
  return TRUE;
}

static gboolean
take_end (Reading *self, SitnetSlice word, guint *vertex)
{
  return sitnet_pajek_to_number (word, self->labels->len, vertex) ||
         fail (self, N_ ("a line leads from or to a vertex that is not there"));
}

/* Ends are numbers so far, in decimal digits. */
static guint
add_edge (Reading *self, guint from, guint to)
{
  char ends[2][16];
  g_snprintf (ends[0], sizeof ends[0], "%u", from);
  g_snprintf (ends[1], sizeof ends[1], "%u", to);
  guint edge = sitnet_graph_rows_add (&self->edges, (SitnetSlice){ends[0], strlen (ends[0])},
                                      (SitnetSlice){ends[1], strlen (ends[1])}, self->direction, self->line);
  sitnet_graph_rows_set_kept (&self->edges, edge, self->kind, self->relation);
  return edge;
}

static gboolean
is_number (SitnetSlice word)
{
  return word.length > 0 && (g_ascii_isdigit (word.text[0]) || strchr ("+-.", word.text[0]) != NULL);
}

/* A value, then pairs of a name and a value; `l` is the label of the line, and NetworkX writes names of attributes. */
static void
take_parameters (Reading *self, guint edge, SitnetSlice rest)
{
  SitnetSlice name, value, behind = rest;
  if (sitnet_pajek_next_word (&behind, &name) && is_number (name)) {
    sitnet_graph_rows_set (&self->edges, edge, self->weight, name);
    rest = behind;
  }
  while (sitnet_pajek_next_word (&rest, &name) && sitnet_pajek_next_word (&rest, &value))
    if (sitnet_graph_file_is (name, "l") || sitnet_graph_file_is (name, "kind"))
      sitnet_graph_rows_set (&self->edges, edge, self->kind, value);
}

static gboolean
take_line (Reading *self, SitnetSlice rest)
{
  SitnetSlice word;
  guint from, to;
  sitnet_pajek_next_word (&rest, &word);
  if (word.length > 0 && word.text[word.length - 1] == ':' &&
      !sitnet_pajek_next_word (&rest, &word)) /* of a relation: "2: 1 5" */
    return TRUE;
  if (!take_end (self, word, &from))
    return FALSE;
  if (!sitnet_pajek_next_word (&rest, &word))
    return fail (self, N_ ("a line has no second end"));
  if (!take_end (self, word, &to))
    return FALSE;
  take_parameters (self, add_edge (self, from, to), rest);
  return TRUE;
}

static gboolean
take_list (Reading *self, SitnetSlice rest)
{
  SitnetSlice word;
  guint from, to;
  sitnet_pajek_next_word (&rest, &word);
  if (!take_end (self, word, &from))
    return FALSE;
  while (sitnet_pajek_next_word (&rest, &word)) {
    if (!take_end (self, word, &to))
      return FALSE;
    add_edge (self, from, to);
  }
  return TRUE;
}

static gboolean
is_zero (SitnetSlice word)
{
  for (gsize i = 0; i < word.length; i++)
    if (strchr ("0.+-", word.text[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* Values of a matrix, row by row. */
static gboolean
take_values (Reading *self, SitnetSlice rest)
{
  SitnetSlice word;
  guint64 n = self->labels->len, n_first = self->n_first, n_rows = n_first > 0 ? n_first : n, n_columns = n - n_first;
  while (sitnet_pajek_next_word (&rest, &word)) {
    guint64 row = self->n_taken / n_columns, column = n_first + self->n_taken % n_columns;
    if (!is_number (word) || row >= n_rows)
      return fail (self, N_ ("the matrix holds a word, or has more values than there are pairs of vertices"));
    self->n_taken++;
    if (is_zero (word))
      continue;
    guint edge = add_edge (self, (guint)row + 1, (guint)column + 1);
    sitnet_graph_rows_set (&self->edges, edge, self->weight, word);
  }
  return TRUE;
}

static gboolean
take_row (Reading *self, SitnetSlice row)
{
  SitnetSlice rest = sitnet_slice_trim (row), word;
  self->line++;
  if (rest.length == 0 || rest.text[0] == '%')
    return TRUE;
  if (!g_utf8_validate_len (rest.text, rest.length, NULL))
    return fail (self, N_ ("it is no text; save the file as UTF-8"));
  if (rest.text[0] == '*')
    return sitnet_pajek_next_word (&rest, &word) && begin_section (self, word, rest);
  switch (self->section) {
  case VERTICES:
    return take_vertex (self, rest);
  case LINES:
    return take_line (self, rest);
  case LISTS:
    return take_list (self, rest);
  case MATRIX:
    return take_values (self, rest);
  default:
    return TRUE;
  }
}

/* Rows of the text so far; what is left begins the next piece. */
static gboolean
take_rows (Reading *self, GString *text, gboolean at_end)
{
  const char *place = text->str, *end = text->str + text->len, *stop;
  while ((stop = memchr (place, '\n', (gsize)(end - place))) != NULL) {
    if (!take_row (self, (SitnetSlice){place, (gsize)(stop - place)}))
      return FALSE;
    place = stop + 1;
  }
  g_string_erase (text, 0, place - text->str);
  if (at_end)
    return take_row (self, (SitnetSlice){text->str, text->len});
  return text->len <= LONGEST_LINE || fail (self, N_ ("it is longer than 16 MiB"));
}

static gboolean
read_rows (Reading *self, SitnetTextFile *file, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *piece = g_malloc (PIECE);
  gssize n;
  while ((n = sitnet_text_file_read (file, piece, PIECE, error)) > 0) {
    g_string_append_len (text, piece, n);
    if (!take_rows (self, text, FALSE))
      return FALSE;
  }
  return n == 0 && take_rows (self, text, TRUE) &&
         (self->has_vertices || fail (self, N_ ("the file has no *Vertices, so it is no network of Pajek")));
}

/* Whether each vertex has a label of its own. */
static gboolean
labels_differ (const Reading *self)
{
  g_autoptr (SitnetIds) ids = sitnet_ids_new ();
  for (guint i = 0; i < self->labels->len; i++) {
    SitnetSlice label = sitnet_slice_trim (g_array_index (self->labels, SitnetSlice, i));
    if (label.length == 0 || sitnet_ids_add (ids, label) != i)
      return FALSE;
  }
  return TRUE;
}

/* The label of a vertex by its number. */
static SitnetSlice
name_end (const Reading *self, SitnetSlice end)
{
  guint number;
  return sitnet_pajek_to_number (end, self->labels->len, &number)
             ? sitnet_slice_trim (g_array_index (self->labels, SitnetSlice, number - 1))
             : end;
}

/* Labels are ids where they tell the vertices apart, else they are names beside the numbers. */
static void
settle (Reading *self)
{
  gboolean are_ids = labels_differ (self);
  guint name = sitnet_graph_rows_add_attribute (&self->nodes, (SitnetSlice){"name", 4});
  for (guint i = 0; i < self->labels->len; i++) {
    char number[16];
    g_snprintf (number, sizeof number, "%u", i + 1);
    SitnetSlice label = g_array_index (self->labels, SitnetSlice, i), digits = {number, strlen (number)};
    guint row = sitnet_graph_rows_add (&self->nodes, are_ids ? label : digits, (SitnetSlice){"", 0},
                                       SITNET_DIRECTION_UNSAID, g_array_index (self->lines, guint, i));
    if (!are_ids && label.length > 0)
      sitnet_graph_rows_set (&self->nodes, row, name, label);
  }
  for (guint e = 0; are_ids && e < sitnet_graph_rows_get_n (&self->edges); e++) {
    SitnetGraphRow *edge = sitnet_graph_rows_get (&self->edges, e);
    edge->id = name_end (self, edge->id);
    edge->to = name_end (self, edge->to);
  }
}

static gboolean
read_file (Reading *self, const char *path, SitnetWatch *watch, GError **error)
{
  g_autoptr (GError) of_file = NULL;
  sitnet_watch_set_part (watch, 0, READING);
  g_autoptr (SitnetTextFile) file = sitnet_text_file_open (path, watch, error);
  if (file == NULL || sitnet_watch_fail_if_stopped (watch, error))
    return FALSE;
  sitnet_watch_begin (watch, 2 * sitnet_text_file_get_size (file));
  if (read_rows (self, file, &of_file))
    return TRUE;
  if (self->problem != NULL)
    sitnet_open_file_fail_with (path, self->problem, error);
  else
    g_propagate_error (error, g_steal_pointer (&of_file));
  return FALSE;
}

gboolean
sitnet_pajek_read (const char *path, SitnetBuilder *builder, GError **error)
{
  Reading reading = {.relation = {"", 0}};
  sitnet_graph_rows_init (&reading.nodes);
  sitnet_graph_rows_init (&reading.edges);
  reading.weight = sitnet_graph_rows_add_attribute (&reading.edges, (SitnetSlice){"weight", 6});
  reading.kind = sitnet_graph_rows_add_attribute (&reading.edges, (SitnetSlice){"kind", 4});
  reading.labels = g_array_new (FALSE, TRUE, sizeof (SitnetSlice));
  reading.lines = g_array_new (FALSE, TRUE, sizeof (guint));
  gboolean good = read_file (&reading, path, sitnet_builder_get_watch (builder), error);
  if (good) {
    settle (&reading);
    good = sitnet_graph_file_hand_over (path, &reading.nodes, &reading.edges, builder, error);
  }
  g_array_unref (reading.lines);
  g_array_unref (reading.labels);
  sitnet_graph_rows_clear (&reading.edges);
  sitnet_graph_rows_clear (&reading.nodes);
  g_clear_error (&reading.problem);
  return good;
}

gboolean
sitnet_pajek_recognise (const char *path)
{
  gsize length = strlen (path);
  gboolean is_named = length > 4 && g_ascii_strcasecmp (path + length - 4, ".net") == 0;
  return (is_named && g_file_test (path, G_FILE_TEST_IS_REGULAR)) || sitnet_graph_file_holds (path, "*Vertices") ||
         sitnet_graph_file_holds (path, "*vertices");
}

const SitnetFormatEntry sitnet_format_pajek = {
    .format = SITNET_FORMAT_PAJEK,
    .suffixes = "net",
    .title = N_ ("a graph as a network of Pajek"),
    .limits = N_ ("ids of actors, ties with kind and strength"),
    .recognise = sitnet_pajek_recognise,
    .read = sitnet_pajek_read,
    .write = sitnet_pajek_write,
    .dup_lost = sitnet_pajek_dup_lost,
};
