/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds the services that fit a line by its area, need and below, target, level and form. */
#include "fitting.h"

SitnetFitting *
sitnet_fitting_new (const SitnetProvision *provision)
{
  SitnetFitting *self = g_new0 (SitnetFitting, 1);
  self->stamps = g_new0 (guint32, provision->offers->len);
  return self;
}

void
sitnet_fitting_free (SitnetFitting *self)
{
  if (self == NULL)
    return;
  g_free (self->offers);
  g_free (self->stamps);
  g_free (self);
}

static gboolean
fits_axis (gint32 asked, gint32 offered)
{
  return asked < 0 || offered < 0 || asked == offered;
}

static void
keep (SitnetFitting *self, guint32 offer)
{
  if (self->n == self->space) {
    self->space = self->space * 2 + 64;
    self->offers = g_renew (guint32, self->offers, self->space);
  }
  self->offers[self->n++] = offer;
}

static void
find_in_place (SitnetFitting *self, const SitnetProvision *provision, const SitnetLine *line, guint32 place)
{
  if (provision->place_offsets[place] == provision->place_offsets[place + 1])
    return;
  const guint32 *finer = provision->finer_offsets + line->need;
  for (guint32 f = finer[0]; f < finer[1]; f++) {
    guint32 first, end;
    sitnet_provision_range (provision, place, provision->finer[f], &first, &end);
    for (guint32 i = first; i < end; i++) {
      guint32 number = g_array_index (provision->placements, SitnetPlacement, i).offer;
      const SitnetFit *fit = &sitnet_provision_offer (provision, number)->fit;
      if (self->stamps[number] == self->stamp || !fits_axis (line->fit.target, fit->target) ||
          !fits_axis (line->fit.level, fit->level) || !fits_axis (line->fit.form, fit->form))
        continue;
      self->stamps[number] = self->stamp;
      keep (self, number);
    }
  }
}

static gint
compare_by_actor (gconstpointer a, gconstpointer b, gpointer data)
{
  const SitnetProvision *provision = data;
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;
  guint32 left_actor = sitnet_provision_offer (provision, left)->actor;
  guint32 right_actor = sitnet_provision_offer (provision, right)->actor;
  if (left_actor != right_actor)
    return left_actor < right_actor ? -1 : 1;
  return left < right ? -1 : left > right;
}

/* A service that names only the parent does not serve a finer need; one that names a finer need serves the
   parent's line. O(services found · log). */
void
sitnet_fitting_find (SitnetFitting *self, const SitnetProvision *provision, const SitnetLine *line)
{
  self->n = 0;
  self->stamp++;
  find_in_place (self, provision, line, sitnet_provision_place (provision, line->area));
  if (line->area >= 0)
    find_in_place (self, provision, line, provision->n_areas + 1);
  gboolean sorted = TRUE;
  for (guint32 i = 1; i < self->n && sorted; i++)
    sorted = compare_by_actor (&self->offers[i - 1], &self->offers[i], (gpointer)provision) < 0;
  if (!sorted)
    g_qsort_with_data (self->offers, (gint)self->n, sizeof *self->offers, compare_by_actor,
                       (gpointer)provision);
}
