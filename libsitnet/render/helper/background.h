/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The parts of the page that are no actor and no tie, in the drawing language of Graphviz. */
#ifndef SITNET_HELPER_BACKGROUND_H
#define SITNET_HELPER_BACKGROUND_H

#include "description.h"

char *background_new (const SitnetDescription *page);

#endif
