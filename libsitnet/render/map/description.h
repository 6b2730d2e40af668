/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is to be drawn, in the words of paper and pen; both the library and the drawing program know only
 * this. */
#ifndef SITNET_DESCRIPTION_H
#define SITNET_DESCRIPTION_H

#include <glib.h>

G_BEGIN_DECLS

/* All lengths are in tenths of a point; (0, 0) is the top left corner of the page and y grows downwards. */
typedef struct {
  gint32 x;
  gint32 y;
} SitnetPoint;

/**
 * SitnetFigureKind:
 * @SITNET_FIGURE_POLYGON: an outline, filled when it has a fill colour
 * @SITNET_FIGURE_LINE: straight pieces from point to point
 * @SITNET_FIGURE_TEXT: one line of text; its only point lies on the base line
 */
typedef enum { SITNET_FIGURE_POLYGON, SITNET_FIGURE_LINE, SITNET_FIGURE_TEXT } SitnetFigureKind;

typedef enum { SITNET_DASH_NONE, SITNET_DASH_DASHED, SITNET_DASH_DOTTED } SitnetDash;

typedef enum { SITNET_ALIGN_LEFT, SITNET_ALIGN_MIDDLE, SITNET_ALIGN_RIGHT } SitnetAlign;

/**
 * SitnetFigure:
 * @kind: what it is
 * @stroke: "#RRGGBB"; of a text its colour
 * @fill: "#RRGGBB", or "" for none
 * @pen: thickness of the line
 * @dash: whether the line is dashed or dotted
 * @points: (array length=n_points): corners
 * @text: what a text says, "" otherwise
 * @type_size: of a text
 * @is_bold: of a text
 * @align: which part of a text stands at its point
 *
 * A part of the page that is no actor and no tie: an island, a heading, a line of the legend.
 */
typedef struct {
  SitnetFigureKind kind;
  char *stroke;
  char *fill;
  gint32 pen;
  SitnetDash dash;
  SitnetPoint *points;
  guint32 n_points;
  char *text;
  gint32 type_size;
  gboolean is_bold;
  SitnetAlign align;
} SitnetFigure;

/**
 * SitnetBox:
 * @name: the id of the actor
 * @title: its name in one line, another for each box, for those who cannot see the box or point at it
 * @about: (nullable): more about it in words, for those who cannot see the box
 * @sector: (nullable): code of its sector, for programs
 * @kind: (nullable): its kind, for programs
 * @label: its lines with "\n" between them
 * @shape: a node shape of Graphviz
 * @style: a node style of Graphviz, "filled" added by the drawing program
 * @fill: "#RRGGBB"
 * @stroke: "#RRGGBB", of frame and text
 * @x: centre
 * @y: centre
 * @width: of the (inner) frame
 * @height: of the (inner) frame
 * @type_size: of the label
 * @is_bold: label in bold
 * @pen: thickness of the frame
 * @frames: 1, or 2 for a double frame
 */
typedef struct {
  char *name;
  char *title;
  char *about;
  char *sector;
  char *kind;
  char *label;
  char *shape;
  char *style;
  char *fill;
  char *stroke;
  gint32 x;
  gint32 y;
  gint32 width;
  gint32 height;
  gint32 type_size;
  gboolean is_bold;
  gint32 pen;
  guint32 frames;
} SitnetBox;

/**
 * SitnetArrows:
 * @SITNET_ARROW_FORTH: at the second box
 * @SITNET_ARROW_BACK: at the first box
 */
typedef enum { SITNET_ARROW_NONE = 0, SITNET_ARROW_FORTH = 1, SITNET_ARROW_BACK = 2 } SitnetArrows;

/**
 * SitnetStroke:
 * @from: index of a box
 * @to: index of a box
 * @colour: "#RRGGBB"
 * @pen: thickness
 * @dash: whether it is dashed
 * @arrows: #SitnetArrows
 * @casing: thickness of a white line below it that keeps others apart; 0 for none
 * @kind: (nullable): its kinds, for programs
 * @about: (nullable): more about it in words
 * @points: (array length=n_points) (nullable): Bézier curves from box to box, three more points for each
 * @n_points: how many; with 0 it is drawn straight from centre to centre
 *
 * A tie, drawn behind the boxes.
 */
typedef struct {
  guint32 from;
  guint32 to;
  char *colour;
  gint32 pen;
  SitnetDash dash;
  guint32 arrows;
  gint32 casing;
  char *kind;
  char *about;
  SitnetPoint *points;
  guint32 n_points;
} SitnetStroke;

/**
 * SitnetDescription:
 * @title: name of the drawing, for those who cannot see it
 * @about: more about it in words
 * @width: of the page
 * @height: of the page
 * @figures: (element-type SitnetFigure): drawn first, in this order
 * @boxes: (element-type SitnetBox): drawn last
 * @strokes: (element-type SitnetStroke): drawn between them, in the order of their later box
 */
typedef struct {
  char *title;
  char *about;
  gint32 width;
  gint32 height;
  GArray *figures;
  GArray *boxes;
  GArray *strokes;
} SitnetDescription;

/* Graphviz draws the outer of two frames this far outside the inner one (4 pt), on any paper. */
#define SITNET_SECOND_FRAME 40

SitnetDescription *sitnet_description_new (const char *title, gint32 width, gint32 height);
void sitnet_description_free (SitnetDescription *self);
void sitnet_description_set_about (SitnetDescription *self, const char *about);

void sitnet_description_add_polygon (SitnetDescription *self, const SitnetPoint *points, guint32 n_points,
                                     const char *stroke, gint32 pen, const char *fill, SitnetDash dash);
void sitnet_description_add_line (SitnetDescription *self, SitnetPoint from, SitnetPoint to, const char *stroke,
                                  gint32 pen, SitnetDash dash);
void sitnet_description_add_text (SitnetDescription *self, SitnetPoint at, SitnetAlign align, const char *text,
                                  gint32 type_size, gboolean is_bold, const char *colour);
void sitnet_description_add_box (SitnetDescription *self, const SitnetBox *box);
void sitnet_description_add_stroke (SitnetDescription *self, const SitnetStroke *stroke);

void sitnet_description_scale (SitnetDescription *self, gint32 width, gint32 height);

GBytes *sitnet_description_to_bytes (const SitnetDescription *self);
SitnetDescription *sitnet_description_from_bytes (GBytes *bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetDescription, sitnet_description_free)

G_END_DECLS

#endif
