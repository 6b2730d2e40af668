/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A zip archive whose parts are read piece by piece, with limits on what they may unpack to. */
#ifndef SITNET_ZIP_FILE_H
#define SITNET_ZIP_FILE_H

#include "message.h"
#include "watch.h"

typedef struct _SitnetZipFile SitnetZipFile;
typedef struct _SitnetZipPart SitnetZipPart;

/* Beyond what any spreadsheet program packs: XML of sheets unpacks to some ten or twenty times its size. */
#define SITNET_ZIP_MOST_BYTES (G_GUINT64_CONSTANT (2) << 30) /* unpacked, of all that is read of an archive */
#define SITNET_ZIP_MOST_RATIO 100
#define SITNET_ZIP_RATIO_FROM (G_GUINT64_CONSTANT (8) << 20) /* a smaller part may be packed in any way */

/* For whoever finds that a part is not what it should be. */
#define SITNET_DAMAGED                                                                                                 \
  N_ ("the file is damaged or not whole; open it in a spreadsheet program and save it anew, or ask for it again")

/* Messages of errors are reasons, without the name of the file.
   Regular files only, as sitnet_open_file(), whose errors name it. SITNET_ERROR_READ when it cannot be read or is no whole archive. */
SitnetZipFile *sitnet_zip_file_open (const char *path, GError **error);
void sitnet_zip_file_free (SitnetZipFile *self);
/* By a name within the archive, '/' between; case does not count, as in Open Packaging. −1 when there is no such part.
   Nothing is ever written anywhere, so no name can do harm. */
gint64 sitnet_zip_file_find (SitnetZipFile *self, const char *name);
gboolean sitnet_zip_file_is_encrypted (SitnetZipFile *self, gint64 part);
/* What the archive says that a part unpacks to; not to be relied on. */
guint64 sitnet_zip_file_get_size (SitnetZipFile *self, gint64 part);
/* The bytes of the archive itself. */
guint64 sitnet_zip_file_get_packed_size (const SitnetZipFile *self);

/* SITNET_ERROR_LIMIT when it would unpack to too much, SITNET_ERROR_READ otherwise. Each unpacked byte is a step for
   `watch` (may be NULL); when that is stopped, reading fails with SITNET_ERROR_CANCELLED. */
SitnetZipPart *sitnet_zip_part_open (SitnetZipFile *file, gint64 part, SitnetWatch *watch, GError **error);
void sitnet_zip_part_free (SitnetZipPart *self);
/* As a SitnetXmlReadFunc. */
gssize sitnet_zip_part_read (gpointer self, char *bytes, gsize capacity, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetZipFile, sitnet_zip_file_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetZipPart, sitnet_zip_part_free)

#endif
