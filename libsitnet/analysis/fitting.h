/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which services fit what is asked. */
#ifndef SITNET_FITTING_H
#define SITNET_FITTING_H

#include "provision.h"

/* The offers that fit a line whatever their ages, by actor; reused from line to line. */
typedef struct {
  guint32 *offers;
  guint32 n, space;
  guint32 *stamps;
  guint32 stamp;
} SitnetFitting;

SitnetFitting *sitnet_fitting_new (const SitnetProvision *provision);
void sitnet_fitting_free (SitnetFitting *self);
void sitnet_fitting_find (SitnetFitting *self, const SitnetProvision *provision, const SitnetLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetFitting, sitnet_fitting_free)

#endif
