/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers actors anew; arcs turned round twice are in order. */
#include "by-id.h"

#include <string.h>

static const char *
id_of (const SitnetNetwork *network, guint32 actor)
{
  return sitnet_column_get_text (network->actor_ids, actor);
}

static gboolean
are_in_order (const SitnetNetwork *network)
{
  for (guint32 a = 1; a < network->n_actors; a++)
    if (strcmp (id_of (network, a - 1), id_of (network, a)) > 0)
      return FALSE;
  return TRUE;
}

static gint
compare_ids (gconstpointer a, gconstpointer b, gpointer network)
{
  return strcmp (id_of (network, *(const guint32 *)a), id_of (network, *(const guint32 *)b));
}

/* With heads not yet in order. */
static void
renumber (const SitnetById *self, const SitnetArcs *arcs, const double *strengths, SitnetArcs *renumbered,
          double *beside)
{
  guint32 n = arcs->n_actors, n_arcs = 0;
  g_autofree guint32 *number = g_new (guint32, n);
  guint32 *offsets = g_new (guint32, (gsize)n + 1), *heads = g_new (guint32, arcs->n_arcs);
  for (guint32 k = 0; k < n; k++)
    number[self->actors[k]] = k;
  for (guint32 k = 0; k < n; k++) {
    guint32 actor = self->actors[k];
    offsets[k] = n_arcs;
    for (guint32 i = arcs->offsets[actor]; i < arcs->offsets[actor + 1]; i++) {
      if (beside != NULL)
        beside[n_arcs] = strengths[i];
      heads[n_arcs++] = number[arcs->heads[i]];
    }
  }
  offsets[n] = n_arcs;
  *renumbered = (SitnetArcs){n, n_arcs, offsets, heads, TRUE};
}

void
sitnet_by_id_init (SitnetById *self, const SitnetNetwork *network, const SitnetArcs *arcs, double *strengths)
{
  *self = (SitnetById){*arcs, strengths, NULL};
  self->arcs.owned = FALSE;
  if (are_in_order (network))
    return;
  guint32 n = arcs->n_actors;
  self->actors = g_new (guint32, n);
  for (guint32 a = 0; a < n; a++)
    self->actors[a] = a;
  g_qsort_with_data (self->actors, (gint)n, sizeof *self->actors, compare_ids, (gpointer)network);
  g_auto (SitnetArcs) renumbered = {0}, reversed = {0};
  self->strengths = strengths != NULL ? g_new (double, arcs->n_arcs) : NULL;
  g_autofree double *turned = strengths != NULL ? g_new (double, arcs->n_arcs) : NULL;
  renumber (self, arcs, strengths, &renumbered, self->strengths);
  sitnet_arcs_init_reversed (&reversed, &renumbered, self->strengths, turned);
  sitnet_arcs_init_reversed (&self->arcs, &reversed, turned, self->strengths);
}

void
sitnet_by_id_restore (const SitnetById *self, double *numbers)
{
  if (self->actors == NULL)
    return;
  g_autofree double *sorted = g_memdup2 (numbers, self->arcs.n_actors * sizeof *numbers);
  for (guint32 k = 0; k < self->arcs.n_actors; k++)
    numbers[self->actors[k]] = sorted[k];
}

void
sitnet_by_id_clear (SitnetById *self)
{
  sitnet_arcs_clear (&self->arcs);
  if (self->actors != NULL)
    g_free (self->strengths);
  g_clear_pointer (&self->actors, g_free);
  self->strengths = NULL;
}
