/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The stages of typified cases, and who can act in each. */
#ifndef SITNET_CASE_STAGES_H
#define SITNET_CASE_STAGES_H

#include "nearby.h"
#include "progress-private.h"

/* Rows of the cases sheet with one case and one stage. */
typedef struct {
  const char *case_name, *name;
  gint32 previous; /* the stage before, −1 for the first */
  GArray *rows;    /* guint32 */
  GArray *actors;  /* guint32: all who act in it, ascending */
  GArray *told;    /* guint32 rows of the actors sheet */
} SitnetStage;

typedef struct {
  const SitnetNetwork *network;
  GArray *places; /* services by need */
  SitnetNearby *nearby;
  GArray *stages;         /* SitnetStage */
  guint32 *marks, marked; /* per actor: the marking it belongs to, and the latest */
} SitnetCaseStages;

/* NULL with SITNET_ERROR_LIMIT when there are too many services, with SITNET_ERROR_CANCELLED when `progress` (NULL: none) said
   stop. */
SitnetCaseStages *sitnet_case_stages_new (const SitnetNetwork *network, const SitnetProgress *progress, GError **error);
void sitnet_case_stages_free (SitnetCaseStages *self);
static inline const SitnetStage *
sitnet_case_stages_get (const SitnetCaseStages *self, guint stage)
{
  return &((const SitnetStage *)(void *)self->stages->data)[stage];
}
/* Who can serve a need in at least one of several rows of the cases sheet, ascending. (transfer full) */
GArray *sitnet_case_stages_find_actors (SitnetCaseStages *self, const GArray *rows, gint32 need);
/* Whom sitnet_case_stages_reaches() looks for from now on. */
void sitnet_case_stages_mark (SitnetCaseStages *self, const GArray *actors);
/* Whether an actor is marked or has a tie to one who is. */
gboolean sitnet_case_stages_reaches (const SitnetCaseStages *self, guint32 actor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetCaseStages, sitnet_case_stages_free)

#endif
