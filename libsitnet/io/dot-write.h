/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties in the language of Graphviz, which lays them out itself. */
#ifndef SITNET_DOT_WRITE_H
#define SITNET_DOT_WRITE_H

#include "watch.h"

#include <sitnet/network.h>

gboolean sitnet_dot_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error);

#endif
