/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What nobody wrote down is not known: whether data record services, and what a reader is told where they do not. */
#ifndef SITNET_RECORDED_H
#define SITNET_RECORDED_H

#include "network-private.h"

/* Whether there is a service in the whole data set, whatever the scope. Those that a what-if took away were recorded. */
gboolean sitnet_network_records_services (const SitnetNetwork *self);
/* A sentence that says that there is none, and what to fill in; NULL where there is one. */
const char *sitnet_network_unrecorded_sentence (const SitnetNetwork *self, SitnetLanguage language);
/* A sentence that names the areas in scope of which no service is recorded though the data record some: nobody at home there
   has one, and none names the area. NULL where there are none, and where a service is for everywhere. (transfer full) */
char *sitnet_network_dup_unrecorded_areas (const SitnetNetwork *self, SitnetLanguage language);

#endif
