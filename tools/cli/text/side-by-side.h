/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pieces of work that do not depend on each other, for all processors. */
#ifndef TOOLS_SIDE_BY_SIDE_H
#define TOOLS_SIDE_BY_SIDE_H

#include <glib.h>

typedef void (*SideBySideFunc) (guint piece, gpointer data);

/* Calls for each piece once and returns when all are done. They begin in the order of their numbers. */
void side_by_side (guint n_pieces, SideBySideFunc work, gpointer data);

#endif
