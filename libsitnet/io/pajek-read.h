/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading networks of Pajek (.net): Batagelj and Mrvar, Pajek reference manual. */
#ifndef SITNET_PAJEK_READ_H
#define SITNET_PAJEK_READ_H

#include <sitnet/builder.h>

gboolean sitnet_pajek_recognise (const char *path);
gboolean sitnet_pajek_read (const char *path, SitnetBuilder *builder, GError **error);

#endif
