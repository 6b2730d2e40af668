/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who loses touch with the rest when an actor leaves. */
#ifndef SITNET_LEFT_BEHIND_H
#define SITNET_LEFT_BEHIND_H

#include "links.h"

/* Puts a 1 beside all outside the largest of the parts that remain of the actor's component, the first of several as large; what
   stands beside others stays. `seen` is room for one byte for each actor. Gives how many they are. O(actors + links). */
guint32 sitnet_left_behind (const SitnetLinks *links, guint32 actor, guint8 *left, guint8 *seen);

#endif
