/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Coreness by removing, again and again, the actor with the fewest partners left (Batagelj and Zaversnik 2003).
 */
#include "coreness.h"

/* Actors sorted by partners left; a bin begins where the actors with that many begin. */
typedef struct {
  guint32 *left;   /* per actor; at the end its coreness */
  guint32 *sorted; /* actors */
  guint32 *place;  /* per actor: where it stands in `sorted` */
  guint32 *bins;
} Queue;

static void
queue_init (Queue *self, const SitnetLinks *links)
{
  guint32 n = links->n_actors, most = 0;
  self->left = g_new (guint32, n);
  for (guint32 a = 0; a < n; a++) {
    self->left[a] = sitnet_links_degree (links, a);
    most = MAX (most, self->left[a]);
  }
  self->sorted = g_new (guint32, n);
  self->place = g_new (guint32, n);
  self->bins = g_new0 (guint32, (gsize)most + 2);
  for (guint32 a = 0; a < n; a++)
    self->bins[self->left[a] + 1]++;
  for (guint32 d = 0; d <= most; d++)
    self->bins[d + 1] += self->bins[d];
  for (guint32 a = 0; a < n; a++) {
    self->place[a] = self->bins[self->left[a]]++;
    self->sorted[self->place[a]] = a;
  }
  for (guint32 d = most; d > 0; d--)
    self->bins[d] = self->bins[d - 1];
  self->bins[0] = 0;
}

/* Swaps an actor to the front of its bin and moves the border of the bin over it. */
static void
lose_partner (Queue *self, guint32 actor)
{
  guint32 front = self->bins[self->left[actor]]++, first = self->sorted[front];
  self->sorted[self->place[actor]] = first;
  self->place[first] = self->place[actor];
  self->sorted[front] = actor;
  self->place[actor] = front;
  self->left[actor]--;
}

guint32 *
sitnet_coreness (const SitnetLinks *links)
{
  Queue queue;
  queue_init (&queue, links);
  for (guint32 k = 0; k < links->n_actors; k++) {
    guint32 actor = queue.sorted[k];
    for (guint32 i = links->offsets[actor]; i < links->offsets[actor + 1]; i++)
      if (queue.left[links->neighbours[i]] > queue.left[actor])
        lose_partner (&queue, links->neighbours[i]);
  }
  g_free (queue.sorted);
  g_free (queue.place);
  g_free (queue.bins);
  return queue.left;
}
