/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a map says in words of each actor and each tie, and which way ties go. */
#ifndef SITNET_MAP_WORDS_H
#define SITNET_MAP_WORDS_H

#include "map-content.h"

G_BEGIN_DECLS

/* Fills in kinds, directions and lines of a content made of this network. */
void sitnet_map_words_add (SitnetMapContent *content, const SitnetNetwork *network);

G_END_DECLS

#endif
