/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which services fit what is asked. */
#ifndef SITNET_FITTING_H
#define SITNET_FITTING_H

#include "provision.h"

/* The offers that fit a line whatever their ages, by actor; reused from line to line. */
typedef struct {
  const guint32 *offers;    /* their numbers */
  const SitnetFound *found; /* and, beside each, what is most asked of it */
  guint32 n;
  guint32 *own_offers;
  SitnetFound *own;
  guint32 space;
  guint32 *stamps;
  guint32 stamp;
} SitnetFitting;

SitnetFitting *sitnet_fitting_new (const SitnetProvision *provision);
void sitnet_fitting_free (SitnetFitting *self);
/* Quickest for a line of a sealed provision, `line` being the provision's own. */
void sitnet_fitting_find (SitnetFitting *self, const SitnetProvision *provision, const SitnetLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetFitting, sitnet_fitting_free)

#endif
