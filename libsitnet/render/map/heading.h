/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The head of the page: the title, how many there are, which part of the network, under which rule. */
#ifndef SITNET_HEADING_H
#define SITNET_HEADING_H

#include "description.h"
#include "map-content.h"

G_BEGIN_DECLS

gint32 sitnet_heading_draw (SitnetDescription *page, const SitnetMapContent *portrait, gint32 margin);

G_END_DECLS

#endif
