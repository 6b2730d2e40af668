/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The last line of a whole drawing: only it tells success, for a host may hide from us how a child ended. */
#ifndef SITNET_DRAWING_TRAILER_H
#define SITNET_DRAWING_TRAILER_H

#include <glib.h>
#include <string.h>

#define SITNET_DRAWING_TRAILER_FORMAT "\nsitnet-drawing %020" G_GSIZE_FORMAT "\n"
#define SITNET_DRAWING_TRAILER_SIZE 37

static inline char *
sitnet_drawing_trailer_new (gsize drawing_size)
{
  return g_strdup_printf (SITNET_DRAWING_TRAILER_FORMAT, drawing_size);
}

/* The size of the drawing before the trailer, or 0 when there is no trailer or it does not fit. */
static inline gsize
sitnet_drawing_trailer_check (const char *bytes, gsize length)
{
  if (length <= SITNET_DRAWING_TRAILER_SIZE) {
    return 0;
  }
  gsize drawing_size = length - SITNET_DRAWING_TRAILER_SIZE;
  g_autofree char *expected = sitnet_drawing_trailer_new (drawing_size);
  return memcmp (bytes + drawing_size, expected, SITNET_DRAWING_TRAILER_SIZE) == 0 ? drawing_size : 0;
}

#endif
