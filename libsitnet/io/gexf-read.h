/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading GEXF 1.1 to 1.3, as Gephi and NetworkX write it (gexf.net). */
#ifndef SITNET_GEXF_READ_H
#define SITNET_GEXF_READ_H

#include <sitnet/builder.h>

gboolean sitnet_gexf_recognise (const char *path);
gboolean sitnet_gexf_read (const char *path, SitnetBuilder *builder, GError **error);

#endif
