/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Eigenvector centrality (Bonacich 1972), part by part, the same whatever the order of rows. */
#ifndef SITNET_EIGENVECTOR_H
#define SITNET_EIGENVECTOR_H

#include "connectivity.h"
#include "progress-private.h"

/* Parts whose greatest eigenvalue is less than this share below that of the network reach it too. */
#define SITNET_EIGENVECTOR_REACHES 1e-9

/* Values are given to so many decimals. */
#define SITNET_EIGENVECTOR_DECIMALS 12

/* `values` (per actor) becomes the positive eigenvector of the greatest eigenvalue, with a greatest value of exactly 1,
   in each part of the network that reaches that eigenvalue, and 0 in all others. Links weigh what stands in `strengths`
   (per link, above 0; NULL = 1 each). Actors that cannot be told apart by whom they are tied with have equal values, to
   the last bit. `known` becomes FALSE, and the values say nothing, where there is no link, or where a part that may reach
   it has two greatest eigenvalues so near each other that eight decimals could not be vouched for. FALSE with
   SITNET_ERROR_CANCELLED when `progress` (NULL = nobody) said stop. */
gboolean sitnet_eigenvector (const SitnetLinks *links, const SitnetConnectivity *parts, const double *strengths,
                             const SitnetProgress *progress, double *values, gboolean *known, GError **error);

#endif
