/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sorts the ids where they are not in order. */
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
  self->strengths = strengths != NULL ? g_new (double, arcs->n_arcs) : NULL;
  sitnet_arcs_init_renumbered (&self->arcs, arcs, self->actors, strengths, self->strengths);
}

void
sitnet_by_id_restore (const SitnetById *self, double *numbers)
{
  if (self->actors != NULL)
    sitnet_arcs_restore_numbers (self->actors, self->arcs.n_actors, numbers);
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
