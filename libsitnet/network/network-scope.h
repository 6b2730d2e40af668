/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Networks of a data set: the whole. */
#ifndef SITNET_NETWORK_SCOPE_H
#define SITNET_NETWORK_SCOPE_H

#include "network-private.h"

/* The whole network of a data set; takes the dataset; `links` as of sitnet_ties_select(). NULL when there are too many links. */
SitnetNetwork *sitnet_network_new_whole (SitnetDataset *dataset, SitnetLinks *links);

#endif
