/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How much room a text takes on a terminal, and where its lines break. */
#ifndef TOOLS_WIDTH_H
#define TOOLS_WIDTH_H

#include <glib.h>

/* A line within a text. */
typedef struct {
  const char *start;
  gsize length; /* bytes */
  gsize width;  /* columns of the terminal */
} TextLine;

/* Columns that a text takes: combining marks none, ideographs two. */
gsize text_width (const char *text);
gsize text_width_longest_word (const char *text);
/* Appends TextLine to lines; a word longer than the width is broken. An empty text is one empty line. */
void text_wrap (const char *text, gsize width, GArray *lines);
/* One line in UTF-8 without control characters: a name in the data must not move the cursor of a terminal. */
void text_append_clean (GString *line, const char *text);
/* Likewise, but the lines stay. */
void text_append_clean_lines (GString *lines, const char *text);
/* As much as fits, then “…”. */
void text_append_cut (GString *line, const char *text, gsize width);

#endif
