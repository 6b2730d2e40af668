/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A text file read piece by piece as UTF-8, whatever its encoding. */
#ifndef SITNET_TEXT_FILE_H
#define SITNET_TEXT_FILE_H

#include "encoding.h"
#include "watch.h"

typedef struct _SitnetTextFile SitnetTextFile;

/* Regular files only: a folder, FIFO, device or socket is SITNET_ERROR_READ, and nothing is waited for. The whole
   file is looked through once to know its encoding: each byte is a step for `watch` (may be NULL). When that is stopped
   the encoding is a guess. */
SitnetTextFile *sitnet_text_file_open (const char *path, SitnetWatch *watch, GError **error);
/* The same of what lies in memory; `name` is for messages. */
SitnetTextFile *sitnet_text_file_new_bytes (const char *name, GBytes *content, SitnetWatch *watch, GError **error);
void sitnet_text_file_free (SitnetTextFile *self);
SitnetEncoding sitnet_text_file_get_encoding (const SitnetTextFile *self);
/* Bytes in the file when it was opened. */
guint64 sitnet_text_file_get_size (const SitnetTextFile *self);
/* The next bytes of text, up to `capacity` (at least 16), 0 at the end, −1 with an error. What is no text in a
   broken file comes as bytes that are no UTF-8; a NUL comes as it is. A file that changes meanwhile may give bytes
   that are no UTF-8, too. */
gssize sitnet_text_file_read (SitnetTextFile *self, char *bytes, gsize capacity, GError **error);
/* Whether bytes can be read from any place: the file is read as it is. */
gboolean sitnet_text_file_is_seekable (const SitnetTextFile *self);
/* Where the next byte to read lies in the file. */
guint64 sitnet_text_file_get_offset (const SitnetTextFile *self);
/* Bytes from a place of a file that is seekable, as sitnet_text_file_read(); in any thread. */
gssize sitnet_text_file_read_at (const SitnetTextFile *self, guint64 offset, char *bytes, gsize capacity,
                                 GError **error);
/* Back to the first byte of text, to read all of it again. */
void sitnet_text_file_rewind (SitnetTextFile *self);
/* All of it; what has more than `most` bytes is not read to its end, and is longer than these. (transfer full) (nullable) */
GString *sitnet_text_file_read_whole (const char *path, gsize most, SitnetWatch *watch, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetTextFile, sitnet_text_file_free)

#endif
