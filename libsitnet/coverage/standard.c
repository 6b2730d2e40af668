/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The optimal network: what every area should have, from the data or built in. */
#include "standard.h"

#include <math.h>

void
sitnet_standard_add (SitnetProvision *provision, const SitnetAsk *row)
{
  SitnetAsk ask = *row;
  ask.kind = SITNET_ASK_STANDARD;
  ask.families = NAN;
  ask.reporter = -1;
  ask.area = SITNET_PLACE_NONE;
  for (guint32 area = 0; area < provision->n_areas && !provision->too_large; area++) {
    if (provision->own_areas != NULL && !provision->own_areas[area])
      continue;
    ask.area = (gint32)area;
    sitnet_provision_add_ask (provision, &ask);
  }
  if (ask.area == SITNET_PLACE_NONE)
    sitnet_provision_add_ask (provision, &ask);
}

/* Needs that lie under another one and have none below; a code that only a cell mentions may be a slip of the
 * pen. */
void
sitnet_standard_add_built_in (SitnetProvision *provision, const SitnetVocabulary *needs)
{
  guint32 n = sitnet_vocabulary_get_n (needs);
  g_autofree guint8 *has_finer = g_new0 (guint8, (gsize)n + 1);
  for (guint32 i = 0; i < n; i++)
    if (sitnet_vocabulary_get (needs, i)->parent >= 0)
      has_finer[sitnet_vocabulary_get (needs, i)->parent] = 1;
  for (guint32 i = 0; i < n; i++) {
    const SitnetTerm *term = sitnet_vocabulary_get (needs, i);
    SitnetAsk row = {.need = (gint32)i,
                     .fit = {-1, -1, -1},
                     .age_from = 0,
                     .age_to = SITNET_AGE_LAST_CHILD,
                     .per_1000 = NAN,
                     .min_providers = 1};
    if (term->parent >= 0 && !has_finer[i] && (term->built_in || term->declared))
      sitnet_standard_add (provision, &row);
  }
  provision->built_in_standard = TRUE;
}
