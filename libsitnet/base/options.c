/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a data set is read, written or suppressed, and how that is followed and stopped. */
#include "options-private.h"

G_DEFINE_BOXED_TYPE (SitnetOptions, sitnet_options, sitnet_options_ref, sitnet_options_unref)

SitnetOptions *
sitnet_options_new (void)
{
  SitnetOptions *self = g_new0 (SitnetOptions, 1);
  g_atomic_ref_count_init (&self->refs);
  self->language = SITNET_LANGUAGE_EN;
  return self;
}

SitnetOptions *
sitnet_options_ref (SitnetOptions *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sitnet_options_unref (SitnetOptions *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  sitnet_listener_clear (&self->listener);
  g_free (self);
}

void
sitnet_options_set_language (SitnetOptions *self, SitnetLanguage language)
{
  g_return_if_fail (self != NULL);
  self->language = language;
}

void
sitnet_options_set_format (SitnetOptions *self, SitnetFormat format)
{
  g_return_if_fail (self != NULL);
  self->format = format;
}

void
sitnet_options_set_cancellable (SitnetOptions *self, GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);
  sitnet_listener_set_cancellable (&self->listener, cancellable);
}

void
sitnet_options_set_progress (SitnetOptions *self, SitnetProgressFunc progress, gpointer data, GDestroyNotify destroy)
{
  g_return_if_fail (self != NULL);
  sitnet_listener_set_progress (&self->listener, progress, data, destroy);
}

SitnetLanguage
sitnet_options_get_language (const SitnetOptions *self)
{
  return self != NULL ? self->language : SITNET_LANGUAGE_EN;
}

SitnetFormat
sitnet_options_get_format (const SitnetOptions *self)
{
  return self != NULL ? self->format : SITNET_FORMAT_AUTO;
}

void
sitnet_options_follow (SitnetOptions *self, SitnetWatch *watch)
{
  if (self == NULL)
    return;
  watch->function = sitnet_listener_get_function (&self->listener);
  watch->data = &self->listener;
}
