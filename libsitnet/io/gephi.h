/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties as tables of nodes and edges for Gephi. */
#ifndef SITNET_GEPHI_H
#define SITNET_GEPHI_H

#include "watch.h"

#include <sitnet/network.h>

gboolean sitnet_gephi_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error);

#endif
