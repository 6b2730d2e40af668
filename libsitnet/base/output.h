/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A file that appears whole or not at all: written beside its place, then renamed into it. */
#ifndef SITNET_OUTPUT_H
#define SITNET_OUTPUT_H

#include <glib.h>

typedef struct _SitnetOutput SitnetOutput;

/* Regular files and new ones are written beside `path` (mode, group and symbolic link kept); devices, FIFOs and
   the process's own descriptors (/dev/stdout, /dev/fd/3) in place. Every error is SITNET_ERROR_WRITE and names the
   file. A host is never killed by SIGPIPE or SIGXFSZ. */
SitnetOutput *sitnet_output_open (const char *path, GError **error);
gboolean sitnet_output_write (SitnetOutput *self, const void *bytes, gsize length, GError **error);
/* The file is complete and on the disk, but not yet in its place: lets a caller finish several before it commits any. */
gboolean sitnet_output_finish (SitnetOutput *self, GError **error);
/* Finishes, then puts the file in its place. FALSE leaves what was there before. */
gboolean sitnet_output_commit (SitnetOutput *self, GError **error);
/* Without a commit: as if it had never been opened. */
void sitnet_output_free (SitnetOutput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetOutput, sitnet_output_free)

#endif
