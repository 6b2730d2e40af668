/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A ZIP archive in memory, entry by entry. */
#ifndef SITNET_ZIP_WRITER_H
#define SITNET_ZIP_WRITER_H

#include <glib.h>

typedef struct _SitnetZipWriter SitnetZipWriter;

SitnetZipWriter *sitnet_zip_writer_new (void);
void sitnet_zip_writer_free (SitnetZipWriter *self);
/* Ends the entry before; name: with '/' between folders. */
void sitnet_zip_writer_begin (SitnetZipWriter *self, const char *name);
/* Into the entry that was begun. SITNET_ERROR_LIMIT when all entries together would be larger than 2 GiB. */
gboolean sitnet_zip_writer_add (SitnetZipWriter *self, const char *bytes, gsize length, GError **error);
/* The whole archive, compressed. The same entries give the same bytes. */
GBytes *sitnet_zip_writer_close (SitnetZipWriter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetZipWriter, sitnet_zip_writer_free)

#endif
