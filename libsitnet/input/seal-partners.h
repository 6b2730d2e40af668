/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ties with several partners in one cell. */
#ifndef SITNET_SEAL_PARTNERS_H
#define SITNET_SEAL_PARTNERS_H

#include "builder-state.h"

/* Makes a row of each partner. After all actors are there, before their names are read. */
void sitnet_seal_partners (SitnetBuilder *builder);

#endif
