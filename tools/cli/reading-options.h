/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The options that say what sheets and columns are whose names tell nothing. */
#ifndef TOOLS_READING_OPTIONS_H
#define TOOLS_READING_OPTIONS_H

#include "command.h"

extern const Option reading_options[];
extern const guint reading_n_options;

/* How a data set is read, with what the options say of it. NULL with an error. */
SitnetOptions *reading_from_options (const Request *request, GError **error);
/* Once a data set was read with them: writes what they say of it where --mapping asks for that. */
gboolean reading_remember (const Request *request, SitnetOptions *options, GError **error);

#endif
