/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The items of one list, each once. */
#ifndef SITNET_DISTINCT_H
#define SITNET_DISTINCT_H

#include <glib.h>

/* Keeps of equal values the first, in place and in order. Returns how many remain. Linear, also for a cell of a hundred
   thousand areas. */
gsize sitnet_distinct (gint32 *values, gsize n);

#endif
