/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Asks for memory and gives it back: untouched pages cost nothing, and a limit of the process shows. */
#include "memory-room.h"

/* Below this an allocation that fails is the end of any program. */
enum { SMALL = 1 << 16 };

gboolean
sitnet_memory_room_for (guint64 n, gsize size, guint64 most)
{
  if (n > most || (size > 0 && n > G_MAXSIZE / 2 / size))
    return FALSE;
  if (n * size < SMALL)
    return TRUE;
  gpointer room = g_try_malloc ((gsize)n * size);
  /* A compiler may leave out an allocation that nobody looks at. */
  __asm__ volatile("" : : "r"(room) : "memory");
  gboolean is_there = room != NULL;
  g_free (room);
  return is_there;
}
