/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading GraphML, as NetworkX, igraph, Gephi and yEd write it (Brandes et al. 2002, "GraphML Progress Report"). */
#ifndef SITNET_GRAPHML_READ_H
#define SITNET_GRAPHML_READ_H

#include <sitnet/builder.h>

gboolean sitnet_graphml_recognise (const char *path);
gboolean sitnet_graphml_read (const char *path, SitnetBuilder *builder, GError **error);

#endif
