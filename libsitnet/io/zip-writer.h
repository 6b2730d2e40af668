/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A ZIP archive in memory: entries one after another, each compressed as it comes. */
#ifndef SITNET_ZIP_WRITER_H
#define SITNET_ZIP_WRITER_H

#include <glib.h>

typedef struct _SitnetZipWriter SitnetZipWriter;

SitnetZipWriter *sitnet_zip_writer_new (void);
void sitnet_zip_writer_free (SitnetZipWriter *self);
/* Ends the entry before; name: in ASCII, with '/' between folders. */
gboolean sitnet_zip_writer_begin (SitnetZipWriter *self, const char *name, GError **error);
/* Into the entry that was begun. SITNET_ERROR_LIMIT when the archive would be larger than 2 GiB. */
gboolean sitnet_zip_writer_add (SitnetZipWriter *self, const char *bytes, gsize length, GError **error);
/* The whole archive; nothing may be added after it. The same entries give the same bytes. */
GBytes *sitnet_zip_writer_close (SitnetZipWriter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetZipWriter, sitnet_zip_writer_free)

#endif
