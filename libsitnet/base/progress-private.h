/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How far a long piece of work has come, and whether its caller wants it stopped. */
#ifndef SITNET_PROGRESS_PRIVATE_H
#define SITNET_PROGRESS_PRIVATE_H

#include "listener.h"
#include "message.h"

typedef struct {
  SitnetGoOnFunc function; /* NULL = nobody listens, and nobody can stop it */
  gpointer data;
  SitnetLanguage language;
  const char *work; /* what is stopped, for the message: "brokers" */
} SitnetProgress;

/* Reports that `fraction` (0 to 1) is done. FALSE with SITNET_ERROR_CANCELLED when the caller wants the work stopped.
   `self` may be NULL: then nobody listens. Cheap; call it every few milliseconds. */
gboolean sitnet_progress_report (const SitnetProgress *self, double fraction, GError **error);

#endif
