/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who follows a long call and may stop it, as a caller has set it. */
#ifndef SITNET_LISTENER_H
#define SITNET_LISTENER_H

#include <gio/gio.h>
#include <sitnet/progress.h>

/* Within the library: whether work is to go on, asked with the fraction that is done. */
typedef gboolean (*SitnetGoOnFunc) (double fraction, gpointer data);

/* Zeroed memory is nobody. */
typedef struct {
  GCancellable *cancellable;
  SitnetProgressFunc progress;
  gpointer data;
  GDestroyNotify destroy; /* of `data` */
} SitnetListener;

void sitnet_listener_set_cancellable (SitnetListener *self, GCancellable *cancellable);
void sitnet_listener_set_progress (SitnetListener *self, SitnetProgressFunc progress, gpointer data,
                                   GDestroyNotify destroy);
void sitnet_listener_clear (SitnetListener *self);
/* sitnet_listener_goes_on(), NULL where neither is set: then work need not count what is done. */
SitnetGoOnFunc sitnet_listener_get_function (const SitnetListener *self);
/* A SitnetGoOnFunc: reports how much of the work is done, and returns whether to go on. Reports nothing once cancelled. */
gboolean sitnet_listener_goes_on (double fraction, gpointer listener);

#endif
