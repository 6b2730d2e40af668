/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_FILE_H
#define SITNET_FILE_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * sitnet_file_save:
 * @path: (type filename): name of the file; relative to the working folder unless it is absolute
 * @bytes: (array length=length) (element-type guint8) (nullable): what the file is to hold; may be %NULL when @length
 *   is 0
 * @length: number of bytes, from 0
 * @error: set to %SITNET_ERROR_WRITE, whose message names @path and the system's reason in every language (see
 *   sitnet_error_dup_message())
 *
 * Writes a file in the way in which the library writes all its own: tables, data sets and maps.
 *
 * A new file, or one that takes the place of an old one, is written beside its place, flushed to the disk (fsync(2))
 * and then renamed, so that a reader sees the old file or the new one, whole. On failure the old file stays as it was
 * and nothing half-written is left in the folder.
 *
 * - A new file gets the mode that the umask of the process leaves of 0666.
 * - An old file keeps its permission bits; set-user-ID, set-group-ID and sticky bits are dropped. It keeps its group
 *   where the process may give that group to a file; otherwise it gets the group that a new file would have, which may
 *   then do no more with it than everybody may. Its owner is then the user of the process; access control lists and
 *   other names of the same file (hard links) do not pass to the new one. A file that the process may not write is
 *   refused, even where its folder would allow the replacement.
 * - A symbolic link stays; the file that it leads to is written, or made when it is missing. A circle of links is an
 *   error.
 * - A device, such as /dev/null, and a FIFO are written in place: on failure a part may have been written. A FIFO that
 *   nobody opens for reading within five seconds is an error. After that the call waits for the reader as write(2)
 *   does.
 * - /dev/stdout, /dev/stderr, /dev/fd/N and /proc/self/fd/N are the open descriptor of the process, written on from
 *   where it stands.
 * - A folder, or a path into a folder that does not exist, is an error: no folder is made.
 *
 * A reader that leaves and a limit on file sizes are errors as well: the process gets no SIGPIPE and no SIGXFSZ.
 *
 * May be called in any thread. Of several calls for one @path at the same time the last to finish prevails, whole.
 *
 * Returns: whether the file was written; %FALSE on error
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_file_save (const char *path, const void *bytes, gsize length, GError **error);

G_END_DECLS

#endif
