/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A piece of UTF-8 text that somebody else holds; no NUL at its end. */
#ifndef SITNET_SLICE_H
#define SITNET_SLICE_H

#include <glib.h>

typedef struct {
  const char *text;
  gsize length;
} SitnetSlice;

#endif
