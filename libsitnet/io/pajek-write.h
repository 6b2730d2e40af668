/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties as a network of Pajek. */
#ifndef SITNET_PAJEK_WRITE_H
#define SITNET_PAJEK_WRITE_H

#include "watch.h"

#include <sitnet/network.h>

gboolean sitnet_pajek_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error);
/* What Pajek's network has no place for. (transfer full) (nullable) */
char *sitnet_pajek_dup_lost (SitnetNetwork *network, SitnetLanguage language);

#endif
