/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a cell of a table of crosses says: nothing, or a tie and how strong it is. */
#ifndef SITNET_TIE_MARK_H
#define SITNET_TIE_MARK_H

#include "slice.h"

typedef enum {
  SITNET_MARK_NONE, /* empty, 0, "ne", "-", "nikdy" */
  SITNET_MARK_TIE,  /* a number above 0, "x", "ano", "často" */
  SITNET_MARK_BAD   /* neither */
} SitnetMark;

/* Of a trimmed cell. `strength` is the number, 1 for a word; `is_word`: it is no number and not empty. */
SitnetMark sitnet_tie_mark_read (SitnetSlice cell, double *strength, gboolean *is_word);

#endif
