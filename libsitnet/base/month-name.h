/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The months as people and spreadsheets write them. */
#ifndef SITNET_MONTH_NAME_H
#define SITNET_MONTH_NAME_H

#include "slice.h"

/* 1 to 12 for a Czech or English name, in full, in the genitive or by its first letters, or a Roman numeral; case and
   diacritics do not count. 0 for any other word. */
gint sitnet_month_from_name (SitnetSlice word);

#endif
