/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors that other sheets name, where there is no sheet of actors. */
#ifndef SITNET_SEAL_NEW_ACTORS_H
#define SITNET_SEAL_NEW_ACTORS_H

#include "builder-state.h"

/* Makes a sheet of actors where there is none: one for each that a cell names, each of a list. Before anything is sealed. */
void sitnet_seal_new_actors (SitnetBuilder *builder);

#endif
