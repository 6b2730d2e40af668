/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whether there is room for as many elements as the data ask for. */
#ifndef SITNET_MEMORY_ROOM_H
#define SITNET_MEMORY_ROOM_H

#include <glib.h>

/* TRUE when `n` elements of `size` bytes are no more than `most` elements, and memory for them can be had now. GLib ends
   the program when an allocation fails; where data multiply, ask here first and give an error. */
gboolean sitnet_memory_room_for (guint64 n, gsize size, guint64 most);

#endif
