/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A piece of UTF-8 text that somebody else holds; no NUL at its end. */
#ifndef SITNET_SLICE_H
#define SITNET_SLICE_H

#include <glib.h>

typedef struct {
  const char *text;
  gsize length;
} SitnetSlice;

/* Without white space (also no-break space and byte order mark) at both ends. */
SitnetSlice sitnet_slice_trim (SitnetSlice self);
/* Whether a text is in Unicode NFC for sure (ASCII always is); if not, normalise with GLib. */
gboolean sitnet_slice_is_ascii (SitnetSlice self);

#endif
