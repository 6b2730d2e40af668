/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lays ties out as arcs by two counting scatters, by head and then, stably, by tail, so that heads come
 * ascending. */
#include "arcs.h"

/* Rows of ties, as they come in. */
typedef struct {
  guint32 n;
  const guint32 *from, *to;
  const guint8 *directed; /* NULL = none */
} Rows;

/* Fills ends of all arcs, repeats included; each may be NULL to count only. */
static guint64
list_arcs (const Rows *rows, guint32 *tails, guint32 *heads)
{
  guint64 n = 0;
  for (guint32 t = 0; t < rows->n; t++) {
    if (tails != NULL) {
      tails[n] = rows->from[t];
      heads[n] = rows->to[t];
    }
    n++;
    if (rows->directed != NULL && rows->directed[t])
      continue;
    if (tails != NULL) {
      tails[n] = rows->to[t];
      heads[n] = rows->from[t];
    }
    n++;
  }
  return n;
}

static guint32 *
starts_of (const guint32 *keys, guint32 n, guint32 n_actors)
{
  guint32 *starts = g_new0 (guint32, (gsize)n_actors + 1);
  for (guint32 i = 0; i < n; i++)
    starts[keys[i] + 1]++;
  for (guint32 a = 0; a < n_actors; a++)
    starts[a + 1] += starts[a];
  return starts;
}

/* Moves rows by their keys, stably. */
static void
scatter (const guint32 *keys, guint32 n, guint32 n_actors, const guint32 *other, guint32 *sorted_keys,
         guint32 *sorted_other)
{
  g_autofree guint32 *cursor = starts_of (keys, n, n_actors);
  for (guint32 i = 0; i < n; i++) {
    guint32 place = cursor[keys[i]]++;
    sorted_keys[place] = keys[i];
    sorted_other[place] = other[i];
  }
}

static void
merge_sorted (SitnetArcs *self, const guint32 *tails, guint32 *heads, guint32 n)
{
  guint32 *offsets = g_new0 (guint32, (gsize)self->n_actors + 1);
  guint32 n_arcs = 0;
  for (guint32 i = 0; i < n; i++) {
    if (i > 0 && tails[i] == tails[i - 1] && heads[i] == heads[n_arcs - 1])
      continue;
    heads[n_arcs++] = heads[i];
    offsets[tails[i] + 1]++;
  }
  for (guint32 a = 0; a < self->n_actors; a++)
    offsets[a + 1] += offsets[a];
  self->n_arcs = n_arcs;
  self->offsets = offsets;
  self->heads = heads;
}

gboolean
sitnet_arcs_init_directed (SitnetArcs *self, guint32 n_actors, guint32 n_ties, const guint32 *from, const guint32 *to,
                           const guint8 *directed)
{
  const Rows ties = {n_ties, from, to, directed};
  *self = (SitnetArcs){.n_actors = n_actors, .owned = TRUE};
  guint64 n_rows = list_arcs (&ties, NULL, NULL);
  if (n_rows > G_MAXUINT32)
    return FALSE;
  guint32 n = (guint32)n_rows;
  g_autofree guint32 *tails = g_new (guint32, n);
  g_autofree guint32 *by_head = g_new (guint32, n);
  g_autofree guint32 *by_head_tails = g_new (guint32, n);
  guint32 *heads = g_new (guint32, n);
  list_arcs (&ties, tails, heads);
  scatter (heads, n, self->n_actors, tails, by_head, by_head_tails);
  scatter (by_head_tails, n, self->n_actors, by_head, tails, heads);
  merge_sorted (self, tails, heads, n);
  return TRUE;
}

void
sitnet_arcs_init_reversed (SitnetArcs *self, const SitnetArcs *arcs, const double *values, double *reversed_values)
{
  guint32 *offsets = starts_of (arcs->heads, arcs->n_arcs, arcs->n_actors);
  guint32 *tails = g_new (guint32, arcs->n_arcs);
  g_autofree guint32 *cursor = g_memdup2 (offsets, ((gsize)arcs->n_actors + 1) * sizeof *offsets);
  for (guint32 tail = 0; tail < arcs->n_actors; tail++)
    for (guint32 i = arcs->offsets[tail]; i < arcs->offsets[tail + 1]; i++) {
      guint32 place = cursor[arcs->heads[i]]++;
      tails[place] = tail;
      if (values != NULL)
        reversed_values[place] = values[i];
    }
  *self = (SitnetArcs){arcs->n_actors, arcs->n_arcs, offsets, tails, TRUE};
}

/* With heads not yet in order. */
static void
renumber (SitnetArcs *self, const SitnetArcs *arcs, const guint32 *actors, const double *values, double *beside)
{
  guint32 n = arcs->n_actors, n_arcs = 0;
  g_autofree guint32 *number = g_new (guint32, n);
  guint32 *offsets = g_new (guint32, (gsize)n + 1), *heads = g_new (guint32, arcs->n_arcs);
  for (guint32 k = 0; k < n; k++)
    number[actors[k]] = k;
  for (guint32 k = 0; k < n; k++) {
    guint32 actor = actors[k];
    offsets[k] = n_arcs;
    for (guint32 i = arcs->offsets[actor]; i < arcs->offsets[actor + 1]; i++) {
      if (values != NULL)
        beside[n_arcs] = values[i];
      heads[n_arcs++] = number[arcs->heads[i]];
    }
  }
  offsets[n] = n_arcs;
  *self = (SitnetArcs){n, n_arcs, offsets, heads, TRUE};
}

/* Arcs turned round twice are in order. */
void
sitnet_arcs_sort_by_degree (const SitnetArcs *arcs, guint32 *actors, guint32 n_actors)
{
  guint32 most = 0;
  for (guint32 k = 0; k < n_actors; k++)
    most = MAX (most, sitnet_arcs_out_degree (arcs, actors[k]));
  g_autofree guint32 *unsorted = g_memdup2 (actors, n_actors * sizeof *actors);
  g_autofree guint32 *lacks = g_new (guint32, n_actors);
  for (guint32 k = 0; k < n_actors; k++)
    lacks[k] = most - sitnet_arcs_out_degree (arcs, actors[k]);
  g_autofree guint32 *cursor = starts_of (lacks, n_actors, most + 1);
  for (guint32 k = 0; k < n_actors; k++)
    actors[cursor[lacks[k]]++] = unsorted[k];
}

void
sitnet_arcs_init_renumbered (SitnetArcs *self, const SitnetArcs *arcs, const guint32 *actors, const double *values,
                             double *renumbered_values)
{
  g_auto (SitnetArcs) renumbered = {0}, reversed = {0};
  g_autofree double *turned = values != NULL ? g_new (double, arcs->n_arcs) : NULL;
  renumber (&renumbered, arcs, actors, values, renumbered_values);
  sitnet_arcs_init_reversed (&reversed, &renumbered, renumbered_values, turned);
  sitnet_arcs_init_reversed (self, &reversed, turned, renumbered_values);
}

void
sitnet_arcs_restore_numbers (const guint32 *actors, guint32 n_actors, double *numbers)
{
  g_autofree double *sorted = g_memdup2 (numbers, n_actors * sizeof *numbers);
  for (guint32 k = 0; k < n_actors; k++)
    numbers[actors[k]] = sorted[k];
}

void
sitnet_arcs_init_links (SitnetArcs *self, const SitnetLinks *links)
{
  *self = (SitnetArcs){links->n_actors, 2 * links->n_links, links->offsets, links->neighbours, FALSE};
}

void
sitnet_arcs_clear (SitnetArcs *self)
{
  if (self->owned) {
    g_free ((guint32 *)self->offsets);
    g_free ((guint32 *)self->heads);
  }
  *self = (SitnetArcs){0};
}

gboolean
sitnet_arcs_find (const SitnetArcs *self, guint32 tail, guint32 head, guint32 *place)
{
  guint32 low = self->offsets[tail], high = self->offsets[tail + 1];
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    if (self->heads[middle] == head) {
      *place = middle;
      return TRUE;
    }
    if (self->heads[middle] < head)
      low = middle + 1;
    else
      high = middle;
  }
  return FALSE;
}

gboolean
sitnet_arcs_has (const SitnetArcs *self, guint32 tail, guint32 head)
{
  guint32 place;
  return sitnet_arcs_find (self, tail, head, &place);
}

guint8 *
sitnet_arcs_ways (const SitnetArcs *self, const SitnetLinks *links)
{
  guint8 *ways = g_new (guint8, links->n_links);
  for (guint32 l = 0; l < links->n_links; l++) {
    guint forth = sitnet_arcs_has (self, links->from[l], links->to[l]) ? SITNET_WAY_FORTH : 0;
    guint back = sitnet_arcs_has (self, links->to[l], links->from[l]) ? SITNET_WAY_BACK : 0;
    ways[l] = (guint8)(forth | back);
  }
  return ways;
}
