/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who follows a long call and may stop it: a progress function and a cancellable, the same for every call. */
#include "listener.h"

void
sitnet_listener_set_cancellable (SitnetListener *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

void
sitnet_listener_set_progress (SitnetListener *self, SitnetProgressFunc progress, gpointer data, GDestroyNotify destroy)
{
  GDestroyNotify old_destroy = self->destroy;
  gpointer old_data = self->data;
  self->progress = progress;
  self->data = data;
  self->destroy = destroy;
  if (old_destroy != NULL)
    old_destroy (old_data);
}

void
sitnet_listener_clear (SitnetListener *self)
{
  sitnet_listener_set_progress (self, NULL, NULL, NULL);
  sitnet_listener_set_cancellable (self, NULL);
}

SitnetGoOnFunc
sitnet_listener_get_function (const SitnetListener *self)
{
  return self->progress != NULL || self->cancellable != NULL ? sitnet_listener_goes_on : NULL;
}

gboolean
sitnet_listener_goes_on (double fraction, gpointer listener)
{
  const SitnetListener *self = listener;
  if (g_cancellable_is_cancelled (self->cancellable))
    return FALSE;
  if (self->progress != NULL)
    self->progress (fraction, self->data);
  return !g_cancellable_is_cancelled (self->cancellable);
}
