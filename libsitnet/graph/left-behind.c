/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Walks through what remains of a component, part by part. */
#include "left-behind.h"

#include <string.h>

/* All whom one reaches, round another who was marked as seen, come to the end of the queue. */
static void
walk (const SitnetLinks *links, guint32 start, guint8 *seen, GArray *queue)
{
  guint at = queue->len;
  g_array_append_val (queue, start);
  seen[start] = 1;
  for (; at < queue->len; at++) {
    guint32 actor = g_array_index (queue, guint32, at);
    for (guint32 i = links->offsets[actor]; i < links->offsets[actor + 1]; i++) {
      guint32 next = links->neighbours[i];
      if (seen[next] != 0)
        continue;
      seen[next] = 1;
      g_array_append_val (queue, next);
    }
  }
}

guint32
sitnet_left_behind (const SitnetLinks *links, guint32 actor, guint8 *left, guint8 *seen)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint largest = 0, largest_size = 0;
  memset (seen, 0, links->n_actors);
  seen[actor] = 1;
  for (guint32 i = links->offsets[actor]; i < links->offsets[actor + 1]; i++) {
    guint first = queue->len;
    if (seen[links->neighbours[i]] != 0)
      continue;
    walk (links, links->neighbours[i], seen, queue);
    if (queue->len - first > largest_size) {
      largest = first;
      largest_size = queue->len - first;
    }
  }
  for (guint at = 0; at < queue->len; at++) {
    if (at < largest || at >= largest + largest_size)
      left[g_array_index (queue, guint32, at)] = 1;
  }
  return queue->len - largest_size;
}
