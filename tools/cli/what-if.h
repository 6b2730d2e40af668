/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The options that ask what would be: without an actor, with a tie more. */
#ifndef TOOLS_WHAT_IF_H
#define TOOLS_WHAT_IF_H

#include "command.h"

/* The network as --drop and --add-tie say, another reference when they say nothing; NULL with an error. */
SitnetNetwork *what_if (const Request *request, SitnetNetwork *network, GError **error);
/* Says on standard error which added ties the scope leaves out of the part of the whole that is asked. */
gboolean what_if_tell (const Request *request, const SitnetNetwork *whole, const SitnetNetwork *part, GError **error);

#endif
