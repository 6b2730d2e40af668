/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The drawing program: one description on standard input, one drawing and a trailer on standard output. It
 * stands apart from the library because Graphviz leaks, knows no threads, and may crash or hang on what it is
 * given. */
#include "background.h"
#include "description.h"
#include "plain.h"
#include "svg-words.h"
#include "drawing-trailer.h"

#include <errno.h>
#include <gvc.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* A poster of 300 actors needs 60 MB (shared measurements in docs); anything near this has gone wrong. */
#define MOST_MEMORY (G_GUINT64_CONSTANT (1) << 30)
#define MOST_INPUT (G_GUINT64_CONSTANT (1) << 28)

/* Screens read 96 dots an inch, print wants 150; a PDF must not be told at all: its page would grow. */
#define PNG_RESOLUTION "150"

static int
fail (const char *message)
{
  g_printerr ("%s\n", message);
  return EXIT_FAILURE;
}

#ifdef __GLIBC_PREREQ
#define HAVE_CLOSE_RANGE __GLIBC_PREREQ (2, 34)
#else
#define HAVE_CLOSE_RANGE 0
#endif

/* What setrlimit takes: glibc has a type of its own for it, other C libraries an int. */
#ifdef __GLIBC__
typedef __rlimit_resource_t LimitedResource;
#else
typedef int LimitedResource;
#endif

static void
set_limit (LimitedResource resource, rlim_t soft, rlim_t hard)
{
  struct rlimit limit = {.rlim_cur = soft, .rlim_max = hard};
  /* Fails when the caller has set a tighter one, which serves as well. */
  (void)setrlimit (resource, &limit);
}

/* The address sanitizer reserves terabytes; gcc and clang say in two ways that it is on. */
#ifdef __SANITIZE_ADDRESS__
#define UNDER_ADDRESS_SANITIZER
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define UNDER_ADDRESS_SANITIZER
#endif
#endif

static void
limit_ourselves (guint seconds)
{
  (void)prctl (PR_SET_PDEATHSIG, SIGKILL);
#if HAVE_CLOSE_RANGE
  (void)close_range (3, ~0U, 0);
#endif
  set_limit (RLIMIT_CORE, 0, 0);
  set_limit (RLIMIT_CPU, seconds, (rlim_t)seconds + 1);
#ifndef UNDER_ADDRESS_SANITIZER
  set_limit (RLIMIT_DATA, MOST_MEMORY, MOST_MEMORY);
#endif
  (void)alarm (seconds);
}

static GBytes *
read_input (void)
{
  g_autoptr (GByteArray) input = g_byte_array_new ();
  guint8 buffer[65536];
  for (;;) {
    ssize_t n_read = read (STDIN_FILENO, buffer, sizeof buffer);
    if (n_read < 0 && errno == EINTR) {
      continue;
    }
    if (n_read < 0 || input->len > MOST_INPUT) {
      return NULL;
    }
    if (n_read == 0) {
      return g_byte_array_free_to_bytes (g_steal_pointer (&input));
    }
    g_byte_array_append (input, buffer, (guint)n_read);
  }
}

static gboolean
write_all (const char *bytes, gsize length)
{
  while (length > 0) {
    ssize_t n_written = write (STDOUT_FILENO, bytes, length);
    if (n_written < 0 && errno == EINTR) {
      continue;
    }
    if (n_written <= 0) {
      return FALSE;
    }
    bytes += n_written;
    length -= (gsize)n_written;
  }
  return TRUE;
}

/* cgraph takes texts that it does not change as char *. */
static void
set (void *object, const char *name, const char *value)
{
  agsafeset (object, (char *)name, (char *)value, (char *)"");
}

static void
set_number (void *object, const char *name, gint32 tenths, double unit)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (number, sizeof number, "%.4f", tenths / unit);
  set (object, name, number);
}

static void
set_position (void *object, gint32 x, gint32 y)
{
  g_autoptr (GString) position = g_string_new (NULL);
  plain_append_point (position, x, y, ',');
  set (object, "pos", position->str);
}

static void
add_corner (Agraph_t *graph, gint32 x, gint32 y)
{
  Agnode_t *corner = agnode (graph, NULL, 1);
  set (corner, "shape", "point");
  set (corner, "style", "invis");
  set (corner, "label", "");
  set (corner, "width", "0");
  set (corner, "height", "0");
  set_position (corner, x, y);
}

/* In SVG a name becomes an element's id, by which words and data are put in afterwards (svg-words.c). */
static void
set_id (void *object, char letter, guint number)
{
  g_autofree char *id = g_strdup_printf ("%c%u", letter, number);
  set (object, "id", id);
}

static Agnode_t *
add_box (Agraph_t *graph, const SitnetBox *frame, const SitnetDescription *page)
{
  g_autofree char *name = plain_line (frame->name);
  g_autofree char *label = plain_label (frame->label);
  gboolean is_taken = agnode (graph, name, 0) != NULL;
  Agnode_t *node = agnode (graph, is_taken ? NULL : name, 1);
  g_autofree char *style = g_strdup_printf ("%s%sfilled", frame->style, *frame->style != '\0' ? "," : "");
  set (node, "label", label);
  set (node, "shape", frame->shape);
  set (node, "style", style);
  set (node, "fillcolor", frame->fill);
  set (node, "color", frame->stroke);
  set (node, "fontcolor", "#111111");
  set (node, "fontname", frame->is_bold ? PLAIN_FONT_BOLD : PLAIN_FONT);
  set (node, "peripheries", frame->frames == 2 ? "2" : "1");
  set_number (node, "fontsize", frame->type_size, 10);
  set_number (node, "penwidth", frame->pen, 10);
  set_number (node, "width", frame->width, 720);
  set_number (node, "height", frame->height, 720);
  set_position (node, frame->x, page->height - frame->y);
  return node;
}

/* Of arrowheads, in tenths of a point; Graphviz makes them 10 pt long at size 1. */
#define ARROW_LENGTH 60
#define ARROW_SIZE "0.6"

typedef struct {
  double x, y;
} Place;

/* The curve from tail to head; straight from centre to centre where the caller gives none. */
static Place *
curve_of (const SitnetStroke *stroke, const SitnetDescription *page, guint32 tail, guint32 head, guint32 *n)
{
  const SitnetBox *boxes = (const SitnetBox *)(gconstpointer)page->boxes->data;
  *n = stroke->n_points > 0 ? stroke->n_points : 4;
  Place *curve = g_new (Place, *n);
  for (guint32 i = 0; i < *n; i++) {
    double third = i / 3.0;
    if (stroke->n_points == 0) {
      curve[i] = (Place){boxes[tail].x + (boxes[head].x - boxes[tail].x) * third,
                         boxes[tail].y + (boxes[head].y - boxes[tail].y) * third};
      continue;
    }
    SitnetPoint at = stroke->points[tail == stroke->from ? i : *n - 1 - i];
    curve[i] = (Place){at.x, at.y};
  }
  return curve;
}

/* The line ends where the arrowhead begins; the tip stays where the line ended. */
static Place
make_room_for_arrow (Place *end, const Place *before)
{
  Place tip = *end;
  double dx = before->x - tip.x, dy = before->y - tip.y, length = sqrt (dx * dx + dy * dy);
  double share = length > 0 ? MIN (ARROW_LENGTH / length, 0.9) : 0;
  *end = (Place){tip.x + dx * share, tip.y + dy * share};
  return tip;
}

static void
append_place (GString *out, Place at, const SitnetDescription *page)
{
  plain_append_point (out, (gint32)lround (at.x), (gint32)lround (page->height - at.y), ',');
  g_string_append_c (out, ' ');
}

static void
set_curve (Agedge_t *edge, const SitnetStroke *stroke, const SitnetDescription *page, guint32 tail, guint32 head,
           gboolean at_head, gboolean at_tail)
{
  guint32 n;
  g_autofree Place *curve = curve_of (stroke, page, tail, head, &n);
  g_autoptr (GString) position = g_string_new (NULL);
  if (at_tail) { /* Graphviz reads this one first, and leaves a curve aside where it comes second */
    g_string_append (position, "s,");
    append_place (position, make_room_for_arrow (&curve[0], &curve[1]), page);
  }
  if (at_head) {
    g_string_append (position, "e,");
    append_place (position, make_room_for_arrow (&curve[n - 1], &curve[n - 2]), page);
  }
  for (guint32 i = 0; i < n; i++)
    append_place (position, curve[i], page);
  g_string_truncate (position, position->len - 1);
  set (edge, "pos", position->str);
}

/* Graphviz draws ties in the order of their tails; the later box as tail lets the caller decide. */
static Agedge_t *
add_edge (Agraph_t *graph, const SitnetStroke *stroke, const SitnetDescription *page, Agnode_t **nodes, guint32 arrows)
{
  static const char *const directions[] = {"none", "forward", "back", "both"};
  guint32 tail = MAX (stroke->from, stroke->to);
  guint32 head = MIN (stroke->from, stroke->to);
  guint32 towards_head = tail == stroke->from ? SITNET_ARROW_FORTH : SITNET_ARROW_BACK;
  gboolean at_head = (arrows & towards_head) != 0;
  gboolean at_tail = (arrows & ~towards_head & (SITNET_ARROW_FORTH | SITNET_ARROW_BACK)) != 0;
  Agedge_t *edge = agedge (graph, nodes[tail], nodes[head], NULL, 1);
  set_curve (edge, stroke, page, tail, head, at_head, at_tail);
  set (edge, "dir", directions[(at_head ? 1 : 0) + (at_tail ? 2 : 0)]);
  set (edge, "arrowsize", ARROW_SIZE);
  return edge;
}

static void
add_stroke (Agraph_t *graph, guint number, const SitnetDescription *page, Agnode_t **nodes, gboolean is_dot)
{
  const SitnetStroke *stroke = &g_array_index (page->strokes, SitnetStroke, number);
  if (stroke->casing > 0 && !is_dot) {
    Agedge_t *casing = add_edge (graph, stroke, page, nodes, SITNET_ARROW_NONE);
    set_id (casing, SVG_CASING, number);
    set (casing, "color", "#FFFFFF");
    set_number (casing, "penwidth", stroke->casing, 10);
  }
  Agedge_t *edge = add_edge (graph, stroke, page, nodes, stroke->arrows);
  if (!is_dot)
    set_id (edge, SVG_STROKE, number);
  set (edge, "color", stroke->colour);
  set (edge, "style", plain_dash (stroke->dash));
  set_number (edge, "penwidth", stroke->pen, 10);
}

static Agraph_t *
build_graph (const SitnetDescription *page, const char *format)
{
  gboolean is_svg = g_str_equal (format, "svg"), is_dot = g_str_equal (format, "dot");
  g_autofree char *title = is_svg ? plain_name (page->title) : plain_line (page->title);
  g_autofree char *background = background_new (page);
  Agraph_t *graph = agopen (title, Agundirected, NULL);
  agattr (graph, AGNODE, (char *)"fixedsize", (char *)"true");
  agattr (graph, AGRAPH, (char *)"outputorder", (char *)"edgesfirst");
  agattr (graph, AGRAPH, (char *)"pad", (char *)"0");
  agattr (graph, AGRAPH, (char *)"margin", (char *)"0");
  agattr (graph, AGRAPH, (char *)"_background", background);
  if (g_str_equal (format, "png")) {
    agattr (graph, AGRAPH, (char *)"dpi", (char *)PNG_RESOLUTION);
  }
  add_corner (graph, 0, 0);
  add_corner (graph, page->width, page->height);
  g_autofree Agnode_t **nodes = g_new0 (Agnode_t *, page->boxes->len + 1);
  for (guint i = 0; i < page->boxes->len; i++) {
    nodes[i] = add_box (graph, &g_array_index (page->boxes, SitnetBox, i), page);
    if (!is_dot)
      set_id (nodes[i], SVG_BOX, i);
  }
  for (guint i = 0; i < page->strokes->len; i++) {
    add_stroke (graph, i, page, nodes, is_dot);
  }
  return graph;
}

static gboolean
write_drawing (const char *drawing, gsize length, const SitnetDescription *page, const char *format)
{
  g_autofree char *with_fonts = NULL;
  if (g_str_equal (format, "svg")) {
    g_autofree char *with_words = svg_words_new (drawing, length, page);
    with_fonts = plain_svg_fonts (with_words, strlen (with_words));
    drawing = with_fonts;
    length = strlen (with_fonts);
  }
  g_autofree char *trailer = sitnet_drawing_trailer_new (length);
  return write_all (drawing, length) && write_all (trailer, strlen (trailer));
}

static int
draw (const SitnetDescription *page, const char *format)
{
  GVC_t *context = gvContext ();
  agseterr (AGERR);
  Agraph_t *graph = build_graph (page, format);
  char *drawing = NULL;
  unsigned int length = 0;
  if (gvLayout (context, graph, "nop2") != 0) {
    return fail ("Graphviz did not accept the placed boxes");
  }
  if (gvRenderData (context, graph, format, &drawing, &length) != 0 || drawing == NULL || length == 0) {
    return fail ("Graphviz could not draw in this format");
  }
  if (!write_drawing (drawing, length, page, format)) {
    return fail ("the drawing could not be handed over");
  }
  return EXIT_SUCCESS;
}

int
main (int argc, char **argv)
{
  static const char *const formats[] = {"svg", "pdf", "png", "dot", NULL};
  guint64 seconds = 0;
  if (argc != 3 || !g_strv_contains (formats, argv[1]) ||
      !g_ascii_string_to_unsigned (argv[2], 10, 1, 86400, &seconds, NULL)) {
    return fail ("usage: sitnet-graphviz svg|pdf|png|dot SECONDS <description >drawing (started by libsitnet)");
  }
  limit_ourselves ((guint)seconds);
  g_autoptr (GBytes) input = read_input ();
  g_autoptr (SitnetDescription) page = input != NULL ? sitnet_description_from_bytes (input) : NULL;
  if (page == NULL) {
    return fail ("the description on standard input is not whole, or of another version");
  }
  int status = draw (page, argv[1]);
  /* Everything goes with the process; taking Graphviz apart costs time and has crashed. */
  _exit (status);
}
