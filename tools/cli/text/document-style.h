/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a document looks on the screen and on paper. */
#ifndef TOOLS_DOCUMENT_STYLE_H
#define TOOLS_DOCUMENT_STYLE_H

/* Of a page that lies (A4), and of its table for the wall, in millimetres but where it is said. */
#define LYING_WIDTH 297
#define LYING_MARGIN 8
#define LYING_TABLE_HEIGHT 188
#define LYING_FIRST_COLUMN 7.4 /* parts of the size of type */
#define LYING_LINE 1.25        /* likewise */
#define LYING_CELL_LEFT 1.5
#define CELL_RIGHT 2
#define CELL_ABOVE 1.2 /* and below */
#define DOCUMENT_POINTS(millimetres) ((millimetres)*72 / 25.4)

/* A style sheet for its HTML; colours of squares are not in it. */
extern const char document_style[];

#endif
