/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds triangles by pointing every link from its end of lower degree to the other (the forward algorithm).
 */
#include "triangles.h"

/* The links of each actor that point away from it. */
typedef struct {
  guint32 *offsets;
  guint32 *heads;
  guint32 *link_ids; /* NULL when only counting */
} Forward;

static inline gboolean
points_to (const SitnetLinks *links, guint32 tail, guint32 head)
{
  guint32 mine = sitnet_links_degree (links, tail), theirs = sitnet_links_degree (links, head);
  return (mine < theirs) | ((mine == theirs) & (tail < head));
}

/* Every neighbour is written, and the next one over it when it does not belong there: no processor could guess which do. */
static void
forward_init (Forward *self, const SitnetLinks *links, gboolean with_ids)
{
  self->offsets = g_new (guint32, (gsize)links->n_actors + 1);
  self->heads = g_new (guint32, (gsize)links->n_links + 1);
  self->link_ids = with_ids ? g_new (guint32, (gsize)links->n_links + 1) : NULL;
  guint32 place = 0;
  for (guint32 tail = 0; tail < links->n_actors; tail++) {
    self->offsets[tail] = place;
    for (guint32 i = links->offsets[tail]; i < links->offsets[tail + 1]; i++) {
      self->heads[place] = links->neighbours[i];
      if (with_ids)
        self->link_ids[place] = links->link_ids[i];
      place += points_to (links, tail, links->neighbours[i]) ? 1 : 0;
    }
  }
  self->offsets[links->n_actors] = place;
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

guint64
sitnet_triangles_count (const SitnetLinks *links)
{
  Forward forward;
  forward_init (&forward, links, FALSE);
  g_autofree guint8 *mark = g_new0 (guint8, links->n_actors);
  guint64 count = 0;
  for (guint32 u = 0; u < links->n_actors; u++) {
    guint32 begin = forward.offsets[u], end = forward.offsets[u + 1];
    for (guint32 i = begin; i < end; i++)
      mark[forward.heads[i]] = 1;
    for (guint32 i = begin; i < end; i++) {
      guint32 v = forward.heads[i];
      for (guint32 k = forward.offsets[v]; k < forward.offsets[v + 1]; k++)
        count += mark[forward.heads[k]];
    }
    for (guint32 i = begin; i < end; i++)
      mark[forward.heads[i]] = 0;
  }
  forward_clear (&forward);
  return count;
}
