/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing GraphML that NetworkX, igraph, Gephi and yEd read. */
#ifndef SITNET_GRAPHML_WRITE_H
#define SITNET_GRAPHML_WRITE_H

#include "watch.h"

#include <sitnet/network.h>

gboolean sitnet_graphml_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error);

#endif
