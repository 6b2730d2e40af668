/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the name after -o says about the format. */
#ifndef TOOLS_ENDING_H
#define TOOLS_ENDING_H

#include "command.h"

/* The ending of a name in small letters, without the dot. NULL when --format alone says it: no name, standard output,
   a name without an ending, a device or a FIFO. */
char *ending_dup (const char *path);
/* Whether it is that of a file of some kind, written by this command or by another. */
gboolean ending_is_known (const char *ending);
/* An ending that the command does not write; written: those that it does, "csv, json". FALSE. */
gboolean ending_refuse (const Request *request, const char *path, const char *ending, const char *written,
                        GError **error);
/* An ending that says something else than --format. FALSE. */
gboolean ending_contradicts (const Request *request, const char *path, const char *format, GError **error);

#endif
