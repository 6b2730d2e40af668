/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds the services that fit a line by its area, need and below, target, level and form. */
#include "fitting.h"

#include <stdlib.h>

SitnetFitting *
sitnet_fitting_new (const SitnetProvision *provision)
{
  return g_new0 (SitnetFitting, 1);
}

void
sitnet_fitting_free (SitnetFitting *self)
{
  if (self == NULL)
    return;
  g_free (self->own_offers);
  g_free (self->own);
  g_free (self->stamps);
  g_free (self);
}

static gboolean
fits_axis (gint32 asked, gint32 offered)
{
  return asked < 0 || offered < 0 || asked == offered;
}

static void
keep (SitnetFitting *self, guint32 number, const SitnetOffer *offer)
{
  if (self->n == self->space) {
    self->space = self->space * 2 + 64;
    self->own = g_renew (SitnetFound, self->own, self->space);
    self->own_offers = g_renew (guint32, self->own_offers, self->space);
  }
  self->own[self->n++] = (SitnetFound){number, offer->actor, offer->capacity, offer->age_from, offer->age_to};
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
      const SitnetOffer *offer = sitnet_provision_offer (provision, number);
      const SitnetFit *fit = &offer->fit;
      if (self->stamps[number] == self->stamp || !fits_axis (line->fit.target, fit->target) ||
          !fits_axis (line->fit.level, fit->level) || !fits_axis (line->fit.form, fit->form))
        continue;
      self->stamps[number] = self->stamp;
      keep (self, number, offer);
    }
  }
}

static gint
compare_by_actor (gconstpointer a, gconstpointer b)
{
  const SitnetFound *left = a, *right = b;
  if (left->actor != right->actor)
    return left->actor < right->actor ? -1 : 1;
  return left->offer < right->offer ? -1 : left->offer > right->offer;
}

/* What was found when the provision was sealed. FALSE when it was not kept. */
static gboolean
find_kept (SitnetFitting *self, const SitnetProvision *provision, const SitnetLine *line)
{
  const SitnetLine *lines = (const SitnetLine *)(void *)provision->ask_lines->data;
  if (provision->n_found_lines == 0 || line < lines || line >= lines + provision->n_found_lines)
    return FALSE;
  const guint32 *offsets = provision->found_offsets + (line - lines);
  self->n = offsets[1] - offsets[0];
  self->found = self->n > 0 ? &g_array_index (provision->found, SitnetFound, offsets[0]) : NULL;
  self->offers = self->n > 0 ? &g_array_index (provision->found_offers, guint32, offsets[0]) : NULL;
  return TRUE;
}

/* A service that names only the parent does not serve a finer need; one that names a finer need serves the
   parent's line. What is asked without an area is served by who serves everywhere, and by who names none either.
   O(services found · log). */
void
sitnet_fitting_find (SitnetFitting *self, const SitnetProvision *provision, const SitnetLine *line)
{
  if (find_kept (self, provision, line))
    return;
  if (self->stamps == NULL)
    self->stamps = g_new0 (guint32, provision->offers->len);
  self->n = 0;
  self->stamp++;
  find_in_place (self, provision, line, sitnet_provision_place (provision, line->area));
  find_in_place (self, provision, line, provision->n_areas + 1);
  gboolean sorted = TRUE;
  for (guint32 i = 1; i < self->n && sorted; i++)
    sorted = compare_by_actor (&self->own[i - 1], &self->own[i]) < 0;
  if (!sorted)
    qsort (self->own, self->n, sizeof *self->own, compare_by_actor);
  for (guint32 i = 0; i < self->n; i++)
    self->own_offers[i] = self->own[i].offer;
  self->offers = self->own_offers;
  self->found = self->own;
}
