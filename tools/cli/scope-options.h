/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The options that choose which part of a network is looked at. */
#ifndef TOOLS_SCOPE_OPTIONS_H
#define TOOLS_SCOPE_OPTIONS_H

#include "command.h"

extern const Option scope_options[];
extern const guint scope_n_options;

/* NULL with an error; a scope that takes everything when no option says otherwise. */
/* As the network knows areas, sectors and kinds of ties; NULL: without those, to see early whether the rest is right. */
SitnetScope *scope_from_options (const Request *request, const SitnetNetwork *network, GError **error);
/* The network as all these options choose it, but on the day of another option, such as --since. NULL with an error. */
SitnetNetwork *scope_network_on (const Request *request, SitnetNetwork *whole, const char *option, GError **error);
/* The least strength of ties that is asked for; 0 for none. */
double scope_min_strength (const Request *request);
/* The ids or codes that an option names, cut where the data's own end. */
GPtrArray *scope_codes (const Request *request, const SitnetNetwork *network, const char *option, const char *sheet,
                        GError **error);

#endif
