/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables laid out for reading: aligned columns, or where they do not fit, row by row. */
#ifndef TOOLS_TEXT_H
#define TOOLS_TEXT_H

#include "cells.h"

/* limit: columns of the terminal, 0 for none. Lines go to write. */
gboolean text_table (const Cells *cells, gsize limit, SitnetWriteFunc write, gpointer data, GError **error);
/* A sentence or two, wrapped. */
gboolean text_paragraph (const char *text, gsize limit, SitnetWriteFunc write, gpointer data, GError **error);

/* How long a line of running text is: what fits and can be followed. */
gsize text_comfortable (gsize limit);

#endif
