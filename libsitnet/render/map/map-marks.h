/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is remarkable about single actors beside their number of ties. */
#ifndef SITNET_MAP_MARKS_H
#define SITNET_MAP_MARKS_H

#include "map-content.h"

G_BEGIN_DECLS

/* Marks of a content made of this network who was not asked. */
void sitnet_map_marks_find_unasked (SitnetMapContent *content, const SitnetNetwork *network);
/* The same, and who works only with its own sector, and who hangs on a cut actor. Cut actors × ties: for networks that fit on a
   page. */
void sitnet_map_marks_find (SitnetMapContent *content, const SitnetNetwork *network);

G_END_DECLS

#endif
