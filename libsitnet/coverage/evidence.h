/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The evidence of a gap in one or two sentences: where, what ages, how many families, who. */
#ifndef SITNET_EVIDENCE_H
#define SITNET_EVIDENCE_H

#include "age-bands.h"
#include "network-private.h"

typedef struct {
  const SitnetNetwork *network;
  const SitnetSupplyDemand *supply_demand;
  SitnetLanguage language;
} SitnetTeller;

/* Rows of the actors sheet. */
typedef struct {
  const guint32 *actors;
  guint32 n;
} SitnetActorRows;

/* The name of an actor by its row in the sheet, its id where it has none. Lent. */
const char *sitnet_teller_actor (const SitnetTeller *self, guint32 row);
const char *sitnet_teller_actor_id (const SitnetTeller *self, guint32 row);

/* "Podlesí, addiction treatment, age 6–15, level: specialised". */
void sitnet_evidence_append_where (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line,
                                   guint age_from, guint age_to);
/* "Mediation (age 6–15, target: Children, 20 families, Podlesí)"; families NAN: not known. */
void sitnet_evidence_append_request (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line,
                                     guint age_from, guint age_to, double families);
void sitnet_evidence_append_missing (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line,
                                     const SitnetAgeBand *band);
void sitnet_evidence_append_fragile (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line,
                                     const SitnetAgeBand *band, SitnetActorRows providers);
void sitnet_evidence_append_short (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line,
                                   const SitnetAgeBand *band, const SitnetShortGroup *group, SitnetActorRows providers);
void sitnet_evidence_append_unconnected (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line,
                                         const SitnetRequirement *requirement, const SitnetAgeBand *band, guint within,
                                         SitnetActorRows providers);
/* `what` NULL: a wish to meet. */
void sitnet_evidence_append_unmet (GString *text, const SitnetTeller *self, guint32 from, guint32 to, const char *what);

#endif
