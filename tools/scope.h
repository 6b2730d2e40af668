/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The options that choose which part of a network is looked at. */
#ifndef TOOLS_SCOPE_H
#define TOOLS_SCOPE_H

#include "command.h"

extern const Option scope_options[];
extern const guint scope_n_options;

/* NULL with an error; a scope that takes everything when no option says otherwise. */
SitnetScope *scope_from_options (const Request *request, GError **error);

#endif
