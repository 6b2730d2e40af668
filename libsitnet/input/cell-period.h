/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A cell as a period with a begin and an end: "2. čtvrtletí 2024", "školní rok 2023/24", "leden–březen 2024". */
#ifndef SITNET_CELL_PERIOD_H
#define SITNET_CELL_PERIOD_H

#include "cell.h"

typedef struct {
  gint32 first, last; /* days since 1970-01-01 */
} SitnetPeriod;

/* How many readings the cell has as a period: none, one, or two ("2023/24" may be a school year or two years). */
guint sitnet_cell_to_periods (SitnetSlice cell, SitnetPeriod periods[2]);
/* A date that is no period of several months, without a word before it; see sitnet_cell_to_date(). */
SitnetDateReading sitnet_cell_to_bare_date (SitnetSlice cell, gboolean last, gint32 *days, gint32 *other);

#endif
