/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a data set is read, written or suppressed, and how that is followed and stopped. */
#include "options-private.h"

G_DEFINE_BOXED_TYPE (SitnetOptions, sitnet_options, sitnet_options_ref, sitnet_options_unref)

static void
named_thing_free (gpointer data)
{
  SitnetNamedThing *self = data;
  g_free (self->name);
  g_free (self->meant);
  g_free (self);
}

SitnetOptions *
sitnet_options_new (void)
{
  SitnetOptions *self = g_new0 (SitnetOptions, 1);
  g_atomic_ref_count_init (&self->refs);
  self->language = SITNET_LANGUAGE_EN;
  self->sheets = g_ptr_array_new_with_free_func (named_thing_free);
  self->columns = g_ptr_array_new_with_free_func (named_thing_free);
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
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->columns);
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

/* The latest word counts. */
static void
put (GPtrArray *things, const char *name, const char *meant)
{
  for (guint i = 0; i < things->len; i++) {
    SitnetNamedThing *thing = things->pdata[i];
    if (g_strcmp0 (thing->name, name) != 0)
      continue;
    g_free (thing->meant);
    thing->meant = g_strdup (meant);
    thing->is_remembered = FALSE;
    return;
  }
  SitnetNamedThing *thing = g_new0 (SitnetNamedThing, 1);
  thing->name = g_strdup (name);
  thing->meant = g_strdup (meant);
  g_ptr_array_add (things, thing);
}

void
sitnet_options_name_sheet (SitnetOptions *self, const char *name, const char *sheet)
{
  g_return_if_fail (self != NULL && sheet != NULL);
  put (self->sheets, name, sheet);
}

void
sitnet_options_name_column (SitnetOptions *self, const char *heading, const char *column)
{
  g_return_if_fail (self != NULL && heading != NULL && column != NULL);
  put (self->columns, heading, column);
}

void
sitnet_options_set_for_several (SitnetOptions *self, gboolean for_several)
{
  g_return_if_fail (self != NULL);
  self->for_several = for_several;
}

static void
remember (gpointer data, gpointer nothing)
{
  (void)nothing;
  ((SitnetNamedThing *)data)->is_remembered = TRUE;
}

void
sitnet_options_remember_names (SitnetOptions *self)
{
  g_ptr_array_foreach (self->sheets, remember, NULL);
  g_ptr_array_foreach (self->columns, remember, NULL);
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
