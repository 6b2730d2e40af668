/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds triangles by pointing every link from its end of lower degree to the other (the forward algorithm).
 */
#include "triangles.h"

#include <string.h>

/* The links of each actor that point away from it. */
typedef struct {
  guint32 *offsets;
  guint32 *heads;
  guint32 *link_ids; /* NULL when only counting */
} Forward;

/* So many heads are looked at together, whether or not as many are there: no processor could guess how many there are. */
enum { BLOCK = 8 };

/* So many actors ahead it is asked for where their heads' own heads are, and half as many ahead for these. */
enum { AHEAD = 16 };

static guint32 *
degrees_of (const SitnetLinks *links)
{
  guint32 *degrees = g_new (guint32, links->n_actors);
  for (guint32 actor = 0; actor < links->n_actors; actor++)
    degrees[actor] = sitnet_links_degree (links, actor);
  return degrees;
}

/* Every neighbour is written, and the next one over it when it does not belong there: no processor could guess which do. */
static void
forward_init (Forward *self, const SitnetLinks *links, gboolean with_ids)
{
  g_autofree guint32 *degrees = degrees_of (links);
  self->offsets = g_new (guint32, (gsize)links->n_actors + 1);
  self->heads = g_new (guint32, (gsize)links->n_links + BLOCK);
  self->link_ids = with_ids ? g_new (guint32, (gsize)links->n_links + 1) : NULL;
  guint32 place = 0;
  for (guint32 tail = 0; tail < links->n_actors; tail++) {
    self->offsets[tail] = place;
    for (guint32 i = links->offsets[tail], end = links->offsets[tail + 1], mine = degrees[tail]; i < end; i++) {
      guint32 head = links->neighbours[i], theirs = degrees[head];
      self->heads[place] = head;
      if (with_ids)
        self->link_ids[place] = links->link_ids[i];
      place += (mine < theirs) | ((mine == theirs) & (tail < head)) ? 1 : 0;
    }
  }
  self->offsets[links->n_actors] = place;
  memset (self->heads + place, 0,
          BLOCK * sizeof *self->heads); /* of what comes after the last head nothing is counted */
}

static void
forward_clear (Forward *self)
{
  g_free (self->offsets);
  g_free (self->heads);
  g_free (self->link_ids);
}

void
sitnet_triangles_foreach (const SitnetLinks *links, SitnetTriangleFunc visit, gpointer data)
{
  Forward forward;
  forward_init (&forward, links, TRUE);
  g_autofree guint32 *mark = g_new0 (guint32, links->n_actors); /* 1 + the place of the link from u */
  for (guint32 u = 0; u < links->n_actors; u++) {
    guint32 begin = forward.offsets[u], end = forward.offsets[u + 1];
    for (guint32 i = begin; i < end; i++)
      mark[forward.heads[i]] = i + 1;
    for (guint32 i = begin; i < end; i++) {
      guint32 v = forward.heads[i];
      for (guint32 k = forward.offsets[v]; k < forward.offsets[v + 1]; k++) {
        guint32 w = forward.heads[k];
        if (mark[w] != 0)
          visit ((guint32[3]){u, v, w},
                 (guint32[3]){forward.link_ids[i], forward.link_ids[k], forward.link_ids[mark[w] - 1]}, data);
      }
    }
    for (guint32 i = begin; i < end; i++)
      mark[forward.heads[i]] = 0;
  }
  forward_clear (&forward);
}

static inline void
ask_for_heads (const Forward *self, guint32 tail, guint32 n_actors)
{
  if (tail + AHEAD >= n_actors)
    return;
  const guint32 *offsets = self->offsets, *heads = self->heads;
  for (guint32 i = offsets[tail + AHEAD]; i < offsets[tail + AHEAD + 1]; i++)
    __builtin_prefetch (&offsets[heads[i]]);
  for (guint32 i = offsets[tail + AHEAD / 2]; i < offsets[tail + AHEAD / 2 + 1]; i++)
    __builtin_prefetch (&heads[offsets[heads[i]]]);
}

static inline guint32
count_marked_heads (const Forward *self, guint32 tail, const guint8 *mark)
{
  guint32 count = 0;
  for (guint32 k = self->offsets[tail], end = self->offsets[tail + 1]; k < end; k += BLOCK)
    for (guint32 j = k; j < k + BLOCK; j++)
      count += mark[self->heads[j]] & (j < end ? 1u : 0u);
  return count;
}

guint64
sitnet_triangles_count (const SitnetLinks *links)
{
  Forward forward;
  forward_init (&forward, links, FALSE);
  g_autofree guint8 *mark = g_new0 (guint8, links->n_actors);
  guint64 count = 0;
  for (guint32 u = 0; u < links->n_actors; u++) {
    guint32 begin = forward.offsets[u], end = forward.offsets[u + 1];
    ask_for_heads (&forward, u, links->n_actors);
    for (guint32 i = begin; i < end; i++)
      mark[forward.heads[i]] = 1;
    for (guint32 i = begin; i < end; i++)
      count += count_marked_heads (&forward, forward.heads[i], mark);
    for (guint32 i = begin; i < end; i++)
      mark[forward.heads[i]] = 0;
  }
  forward_clear (&forward);
  return count;
}
