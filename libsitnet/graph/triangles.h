/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Three actors linked with each other, each such triangle once. */
#ifndef SITNET_TRIANGLES_H
#define SITNET_TRIANGLES_H

#include "links.h"

/* links[i] joins actors[i] with actors[(i + 1) % 3]. */
typedef void (*SitnetTriangleFunc) (const guint32 actors[3], const guint32 links[3], gpointer data);

/* Links must be merged (no repeats). Time O(m^1.5) however uneven the degrees are: every link is looked at
   from its end of lower degree (Chiba and Nishizeki 1985; Latapy 2008). 8 bytes a link while it works. */
void sitnet_triangles_foreach (const SitnetLinks *links, SitnetTriangleFunc visit, gpointer data);
guint64 sitnet_triangles_count (const SitnetLinks *links);

#endif
