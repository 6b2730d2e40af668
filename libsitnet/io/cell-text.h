/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Values of a table as text, fast enough for millions of rows. */
#ifndef SITNET_CELL_TEXT_H
#define SITNET_CELL_TEXT_H

#include "slice.h"

#include <sitnet/column.h>

/* One value as CSV has it, not yet quoted; `*present` is FALSE, and the text empty, for a missing one. `room` holds
   what is not text already. */
SitnetSlice sitnet_cell_text (const SitnetColumn *column, gsize row, GString *room, gboolean *present);

/* The shortest text that reads back as this number, finite. */
SitnetSlice sitnet_cell_number_text (double value, GString *room);

#endif
