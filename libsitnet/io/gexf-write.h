/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing GEXF 1.3, which Gephi reads. */
#ifndef SITNET_GEXF_WRITE_H
#define SITNET_GEXF_WRITE_H

#include "watch.h"

#include <sitnet/network.h>

gboolean sitnet_gexf_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error);

#endif
