/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Networks of a data set: the whole. */
#ifndef SITNET_NETWORK_SCOPE_H
#define SITNET_NETWORK_SCOPE_H

#include "network-private.h"

/* The whole network of a data set, which it takes; without its links, which sitnet_ties_link() gives it. */
SitnetNetwork *sitnet_network_new_whole (SitnetDataset *dataset);

#endif
