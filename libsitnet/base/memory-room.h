/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whether there is room for as many elements as the data ask for. */
#ifndef SITNET_MEMORY_ROOM_H
#define SITNET_MEMORY_ROOM_H

#include "message.h"

#include <glib.h>

/* TRUE when `n` elements of `size` bytes are no more than `most` elements, and memory for them can be had now. GLib ends
   the program when an allocation fails; where data multiply, ask here first and give an error. */
gboolean sitnet_memory_room_for (guint64 n, gsize size, guint64 most);
/* The same before `more` elements are added to an array. Asks for memory only when the array may have to grow, so it may be
   called for each element. */
gboolean sitnet_memory_room_to_add (const GArray *array, guint64 more);
/* The same before g_array_sort, which copies. */
gboolean sitnet_memory_room_to_sort (const GArray *array);

/* What an answer takes that grows row by row; begin with {0}. */
typedef struct {
  guint64 taken, next_look; /* bytes */
} SitnetRoom;

/* Before an answer grows by so many bytes: FALSE when there is no room to go on. Asks for memory a few times in all. An
   answer may take up to 4 GiB, so that its texts can never be too long for a column. */
gboolean sitnet_memory_room_take (SitnetRoom *self, guint64 bytes);
/* Sets SITNET_ERROR_LIMIT: that `product` ("demands × services") is more than there is room for, and what to do. Returns
   FALSE. */
gboolean sitnet_memory_room_refuse (const char *product, GError **error);

#endif
