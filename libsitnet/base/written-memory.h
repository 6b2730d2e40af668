/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Zeroed memory for what is read before it is written, such as the slots of a table. */
#ifndef SITNET_WRITTEN_MEMORY_H
#define SITNET_WRITTEN_MEMORY_H

#include <glib.h>
#include <string.h>

/* Where g_new0() maps a page when it is first touched, here all are written at once: Linux maps a page that is read first
   twice, the second time with an interrupt to every processor that runs another thread of the process. g_new0() stays
   better for what is written first, or mostly never touched. */
static inline gpointer
sitnet_written_memory (gsize n, gsize size)
{
  gpointer memory = g_malloc_n (n, size);
  if (memory != NULL)
    memset (memory, 0, n * size);
  return memory;
}

#define sitnet_new_written(Type, n) ((Type *)sitnet_written_memory ((n), sizeof (Type)))

#endif
