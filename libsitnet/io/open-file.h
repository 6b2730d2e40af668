/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Opening a file that is to be read, without ever waiting for one. */
#ifndef SITNET_OPEN_FILE_H
#define SITNET_OPEN_FILE_H

#include <glib.h>

/* Regular files only: a folder, FIFO, device or socket is SITNET_ERROR_READ. −1 with an error. */
int sitnet_open_file (const char *path, guint64 *size, GError **error);
/* SITNET_ERROR_READ by the errno of a failed call. */
void sitnet_open_file_fail (const char *path, GError **error);
/* The error of a reader that knows reasons only, with the name of the file before it; unless it was stopped. */
void sitnet_open_file_fail_with (const char *path, const GError *reason, GError **error);

#endif
