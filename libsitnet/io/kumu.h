/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties as Kumu's workbook. */
#ifndef SITNET_KUMU_H
#define SITNET_KUMU_H

#include "watch.h"

#include <sitnet/network.h>

gboolean sitnet_kumu_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error);

#endif
