/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading a directory of services in HSDS. */
#ifndef SITNET_HSDS_H
#define SITNET_HSDS_H

#include <glib.h>

/* A folder with organizations.csv and services.csv: the services there belong to organizations, and are no sheet of ours; or a
   file of JSON. */
gboolean sitnet_hsds_recognise (const char *path);
/* Whether a file of that name would be read in such a folder. */
gboolean sitnet_hsds_reads (const char *name);

#endif
