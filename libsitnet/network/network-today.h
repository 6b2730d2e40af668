/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The day on which a network is looked at: that of its scope, else today. */
#ifndef SITNET_NETWORK_TODAY_H
#define SITNET_NETWORK_TODAY_H

#include "network-private.h"

/* In days since 1970-01-01. */
gint32 sitnet_network_get_day (const SitnetNetwork *self);
/* What is to be compared with an earlier state: the network as it is today where it has no day of its own and the earlier state
   has one, since all days at once hold what ended long ago; else itself. (transfer full) */
SitnetNetwork *sitnet_network_ref_later (SitnetNetwork *self, const SitnetNetwork *before, GError **error);

#endif
