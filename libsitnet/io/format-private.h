/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a format says of itself; a new one is a line in format.c. */
#ifndef SITNET_FORMAT_PRIVATE_H
#define SITNET_FORMAT_PRIVATE_H

#include "message.h"
#include "output-buffer.h"
#include "watch.h"

#include <sitnet/builder.h>
#include <sitnet/io.h>

typedef struct {
  SitnetFormat format;
  const char *name;     /* as sitnet_format_get_name() */
  const char *suffixes; /* of files, with '|' between; "" for a folder */
  const char *title;
  gboolean is_binary;                                                                               /* no text */
  gboolean (*recognise) (const char *path);                                                         /* of a data set */
  gboolean (*read) (const char *path, SitnetBuilder *builder, GError **error);                      /* a data set */
  gboolean (*write) (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error); /* a data set */
  gboolean (*write_table) (const SitnetTable *table, SitnetOutputBuffer *pieces, GError **error);
} SitnetFormatEntry;

extern const SitnetFormatEntry sitnet_formats[];
extern const guint sitnet_n_formats;

#endif
