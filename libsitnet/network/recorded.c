/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data that record no service do not say that nobody offers one. */
#include "recorded.h"

#include "message.h"

static gboolean
has_rows (const SitnetNetwork *self, SitnetSheet sheet)
{
  return sitnet_dataset_n_rows (self->dataset, sheet) > 0;
}

gboolean
sitnet_network_records_services (const SitnetNetwork *self)
{
  const SitnetDataset *dataset = self->dataset;
  gboolean were_taken_away = dataset->dropped != NULL && dataset->sheets[SITNET_SHEET_SERVICES] != NULL;
  return has_rows (self, SITNET_SHEET_SERVICES) || were_taken_away;
}

const char *
sitnet_network_unrecorded_sentence (const SitnetNetwork *self, SitnetLanguage language)
{
  if (sitnet_network_records_services (self))
    return NULL;
  return sitnet_translate (language, "No service is recorded in these data: fill in the sheet of services (who offers "
                                     "what, for which needs, at what age and where).");
}

gboolean
sitnet_network_tells_gaps (const SitnetNetwork *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return sitnet_network_records_services (self) || has_rows (self, SITNET_SHEET_DEMANDS) ||
         has_rows (self, SITNET_SHEET_STANDARD);
}
