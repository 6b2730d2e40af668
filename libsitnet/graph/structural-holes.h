/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Structural holes: how bound an actor is to partners who are tied with each other. */
#ifndef SITNET_STRUCTURAL_HOLES_H
#define SITNET_STRUCTURAL_HOLES_H

#include "links.h"

typedef struct {
  double *constraint;     /* NaN for an actor without a tie */
  double *effective_size; /* NaN for an actor without a tie */
} SitnetStructuralHoles;

/* On merged links. weights: per link a_ij + a_ji, above 0; NULL = all alike. Time O(m^1.5), for all that
   counts are triangles. */
void sitnet_structural_holes_init (SitnetStructuralHoles *self, const SitnetLinks *links, const double *weights);
void sitnet_structural_holes_clear (SitnetStructuralHoles *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SitnetStructuralHoles, sitnet_structural_holes_clear)

#endif
