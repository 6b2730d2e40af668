/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where an answer may be written: never over the data it comes from. */
#ifndef TOOLS_TARGET_H
#define TOOLS_TARGET_H

#include "command.h"

/* Whether a file at `path` would be none of the data named on the command line; FALSE with SITNET_ERROR_ARGUMENT. */
gboolean target_check (const Request *request, const char *path, GError **error);
/* Whether the sheets of a data set may be written into the folder. */
gboolean target_check_folder (const Request *request, const char *folder, GError **error);
/* Whether two names are one file, by links or by spelling. */
gboolean target_is_one (const char *path, const char *other);
/* Makes the folder, and those above it, where they are missing. */
gboolean target_make_folder (const Request *request, const char *folder, GError **error);

#endif
