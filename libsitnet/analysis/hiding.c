/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Demand spread over years falls into rows too small to be told; the rows that it could be reckoned from go
 * too. */
#include "hiding.h"

#include "bands.h"
#include "lines.h"

#include <math.h>

typedef struct {
  SitnetProvision *provision;
  SitnetHiding *hiding;
  SitnetBands *bands, *own; /* rows as coverage has them, and what stands exactly at one need */
  gboolean changed;
} Finder;

static void
hide_years (Finder *self, guint32 line, guint age_from, guint age_to)
{
  guint64 *years = self->hiding->years[line];
  for (guint year = age_from; year <= age_to; year++) {
    self->changed = self->changed || !(years[year / 64] >> year % 64 & 1);
    years[year / 64] |= (guint64)1 << year % 64;
  }
}

static guint32
number_of (const SitnetProvision *provision, const SitnetLine *line)
{
  return (guint32)(line - (const SitnetLine *)(void *)provision->ask_lines->data);
}

/* The bands of one line that have something to do with these years. */
static void
hide_bands (Finder *self, const SitnetLine *line, guint age_from, guint age_to)
{
  sitnet_bands_cut (self->own, line, FALSE);
  for (guint32 b = 0; b < self->own->bands->len; b++) {
    const SitnetBand *band = &g_array_index (self->own->bands, SitnetBand, b);
    gboolean counts = band->demand > 0 || band->flags & SITNET_BAND_HIDDEN_DEMAND;
    if (counts && band->age_from <= age_to && band->age_to >= age_from)
      hide_years (self, number_of (self->provision, line), band->age_from, band->age_to);
  }
}

static gboolean
is_small (const Finder *self, const SitnetBand *band)
{
  return band->demand > 0 && band->demand < self->provision->smallest;
}

/* A small sum could be added up from the rows below it. */
static void
hide_below (Finder *self, const SitnetLine *line, guint age_from, guint age_to)
{
  const guint32 *finer = self->provision->finer_offsets + line->need;
  for (guint32 f = finer[0]; f < finer[1]; f++) {
    SitnetLine key = *line;
    key.need = self->provision->finer[f];
    const SitnetLine *own = sitnet_provision_find_line (self->provision, &key);
    if (own != NULL)
      hide_bands (self, own, age_from, age_to);
  }
}

static void
look_at (Finder *self, const SitnetLine *line, gboolean rolled_up)
{
  sitnet_bands_cut (self->bands, line, rolled_up);
  for (guint32 b = 0; b < self->bands->bands->len; b++) {
    const SitnetBand *band = &g_array_index (self->bands->bands, SitnetBand, b);
    if (is_small (self, band) && rolled_up)
      hide_below (self, line, band->age_from, band->age_to);
    else if (is_small (self, band))
      hide_years (self, number_of (self->provision, line), band->age_from, band->age_to);
  }
}

static void
mark_offers (Finder *self)
{
  const SitnetProvision *provision = self->provision;
  g_autoptr (SitnetFitting) fitting = sitnet_fitting_new (provision);
  for (guint32 i = 0; i < provision->ask_lines->len; i++) {
    if (!sitnet_hiding_has (self->hiding, i, 0, SITNET_N_YEARS - 1))
      continue;
    sitnet_fitting_find (fitting, provision, &g_array_index (provision->ask_lines, SitnetLine, i));
    for (guint32 k = 0; k < fitting->n; k++)
      if (sitnet_hiding_has (self->hiding, i, fitting->found[k].age_from, fitting->found[k].age_to))
        self->hiding->offers[fitting->found[k].offer] = 1;
  }
}

/* A row of a need is reckoned from rows of finer ones, and their years from each other's: so where a row is
   too small to be told, the bands below it that it is made of are not told either, and no row above them is.
   Hiding may cut a band in two, so it is done until nothing is added. A few rounds of what coverage takes. */
void
sitnet_hiding_find (SitnetProvision *provision)
{
  g_autoptr (SitnetShortage) shortage = sitnet_shortage_find (provision);
  g_autoptr (SitnetBands) bands = sitnet_bands_new (provision, shortage);
  g_autoptr (SitnetBands) own = sitnet_bands_new (provision, shortage);
  g_autoptr (GArray) lines = sitnet_lines_list_asked (provision);
  SitnetHiding *hiding = g_new0 (SitnetHiding, 1);
  hiding->years = g_malloc0_n ((gsize)provision->ask_lines->len + 1, sizeof *hiding->years);
  hiding->offers = g_new0 (guint8, (gsize)provision->offers->len + 1);
  provision->hiding = hiding;
  bands->tells_small = own->tells_small = TRUE;
  Finder self = {provision, hiding, bands, own, TRUE};
  while (self.changed) {
    self.changed = FALSE;
    for (guint32 i = 0; i < provision->ask_lines->len; i++)
      look_at (&self, &g_array_index (provision->ask_lines, SitnetLine, i), FALSE);
    for (guint32 i = 0; i < lines->len; i++)
      look_at (&self, &g_array_index (lines, SitnetLine, i), TRUE);
  }
  mark_offers (&self);
}

void
sitnet_hiding_free (SitnetHiding *self)
{
  if (self == NULL)
    return;
  g_free (self->years);
  g_free (self->offers);
  g_free (self);
}

gboolean
sitnet_hiding_has (const SitnetHiding *self, guint32 line, guint age_from, guint age_to)
{
  if (self == NULL)
    return FALSE;
  const guint64 *years = self->years[line];
  for (guint year = age_from; year <= age_to; year++)
    if (years[year / 64] >> year % 64 & 1)
      return TRUE;
  return FALSE;
}

double
sitnet_hiding_families (const SitnetProvision *provision, guint32 line, const SitnetAsk *ask)
{
  return sitnet_hiding_has (provision->hiding, line, ask->age_from, ask->age_to) ? NAN : ask->families;
}
