/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A cell as a point of a scale with words: "3 - často", "silná (3)". */
#ifndef SITNET_CELL_SCALE_H
#define SITNET_CELL_SCALE_H

#include "slice.h"

/* The number beside which a word says what it means. FALSE for a number alone, for a word alone, and for two numbers. */
gboolean sitnet_cell_to_scale (SitnetSlice cell, double *number);

#endif
