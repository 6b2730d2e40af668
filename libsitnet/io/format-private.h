/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a format says of itself, and the list of formats: a new one is its file and a line in SITNET_FORMATS. */
#ifndef SITNET_FORMAT_PRIVATE_H
#define SITNET_FORMAT_PRIVATE_H

#include "message.h"
#include "output-buffer.h"
#include "watch.h"

#include <sitnet/builder.h>
#include <sitnet/io.h>

typedef struct {
  SitnetFormat format;
  const char *suffixes; /* of files, with '|' between; the first is that of a file to write */
  gboolean is_folder;   /* a data set is written as a folder, whatever its name */
  const char *title;
  const char *limits; /* what of a data set or of an answer is lost or refused, NULL where all of it can be held */
  gboolean is_binary; /* no text */
  gboolean (*recognise) (const char *path);                                    /* of a data set */
  gboolean (*read) (const char *path, SitnetBuilder *builder, GError **error); /* a data set */
  /* the same of a file in memory; NULL: it is read as a file in memory is, by `read` */
  gboolean (*read_bytes) (GBytes *bytes, const char *name, SitnetBuilder *builder, GError **error);
  gboolean (*write) (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error); /* a data set */
  /* what of this data set it would not hold, in words; NULL where that is nothing. NULL for a format that holds all */
  char *(*dup_lost) (SitnetNetwork *network, SitnetLanguage language);
  gboolean (*write_table) (const SitnetTable *table, SitnetOutputBuffer *pieces, GError **error);
} SitnetFormatEntry;

/* Each is described in its own file as sitnet_format_NAME; they are listed, and tried in reading, in this order. */
#define SITNET_FORMATS(FORMAT)                                                                                         \
  FORMAT (csv)                                                                                                         \
  FORMAT (json)                                                                                                        \
  FORMAT (ods)                                                                                                         \
  FORMAT (xlsx)                                                                                                        \
  FORMAT (sqlite)                                                                                                      \
  FORMAT (graphml) FORMAT (gexf) FORMAT (gephi) FORMAT (kumu) FORMAT (pajek) FORMAT (dot) FORMAT (hxl) FORMAT (hsds)

#define SITNET_DECLARE_FORMAT(name) extern const SitnetFormatEntry sitnet_format_##name;
SITNET_FORMATS (SITNET_DECLARE_FORMAT)

extern const SitnetFormatEntry *const sitnet_formats[];
extern const guint sitnet_n_formats;

/* FALSE, with the error that data sets are not written, or not read, in that format. */
gboolean sitnet_format_refuse (SitnetFormat format, gboolean for_writing, GError **error);

#endif
