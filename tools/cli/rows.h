/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* --sort and --top: the rows of an answer in another order, and the first of them. */
#ifndef TOOLS_ROWS_H
#define TOOLS_ROWS_H

#include "command.h"

/* As entries of a table of options. */
#define ROWS_SORT                                                                                                      \
  {                                                                                                                    \
    "sort", 0, OPTION_DASHED, N_ ("COLUMN"), N_ ("rows by this column, smallest first; -COLUMN: largest first")        \
  }
#define ROWS_TOP                                                                                                       \
  {                                                                                                                    \
    "top", 0, OPTION_VALUE, "N", N_ ("only the first N rows, of each data set where there are several")                \
  }

/* FALSE with an error when --top is no number of rows. */
gboolean rows_check (const Request *request, GError **error);
/* Takes the table. The rows that were asked for, in their order; rows without a value come last, equal ones stay as they
   were. NULL with an error when there is no such column. */
SitnetTable *rows_choose (const Request *request, SitnetTable *table, GError **error);

#endif
