/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How large the type of a sheet for the wall can be: a table that fills a page that lies. */
#ifndef TOOLS_WALL_TYPE_H
#define TOOLS_WALL_TYPE_H

#include <glib.h>

/* In points, for a table as a document sets it between document_begin_lying() and document_end(). cells: row by row, the
   headings first, NULL for an empty cell; the first column is narrow. At least the size of ordinary text, also where more than
   one page is needed then. */
double wall_type_points (const char *const *cells, guint n_rows, guint n_columns);

#endif
