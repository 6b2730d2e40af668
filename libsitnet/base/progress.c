/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Asks the caller of a long piece of work whether it is to go on. */
#include "progress-private.h"

#include <sitnet/error.h>

gboolean
sitnet_progress_report (const SitnetProgress *self, double fraction, GError **error)
{
  if (self == NULL || self->function == NULL || self->function (fraction, self->data))
    return TRUE;
  g_set_error (error, SITNET_ERROR, SITNET_ERROR_CANCELLED, sitnet_translate (self->language, "%s was stopped"),
               self->work);
  return FALSE;
}
