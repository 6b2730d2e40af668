/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is said along with a question: parameter values as text, the language, how to stop. */
#include "arguments-private.h"

SitnetArguments *
sitnet_arguments_new (void)
{
  SitnetArguments *self = g_new0 (SitnetArguments, 1);
  g_atomic_ref_count_init (&self->refs);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->language = SITNET_LANGUAGE_EN;
  return self;
}

SitnetArguments *
sitnet_arguments_dup_for_part (const SitnetArguments *self, SitnetGoOnFunc go_on, gpointer data)
{
  SitnetArguments *copy = sitnet_arguments_new ();
  for (guint i = 0; i < self->names->len; i++)
    sitnet_arguments_set (copy, self->names->pdata[i], self->values->pdata[i]);
  sitnet_arguments_set_language (copy, self->language);
  sitnet_arguments_set_by (copy, self->by);
  sitnet_arguments_set_before (copy, self->before);
  copy->go_on = go_on;
  copy->go_on_data = data;
  return copy;
}

SitnetArguments *
sitnet_arguments_ref (SitnetArguments *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sitnet_arguments_unref (SitnetArguments *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->values);
  g_clear_pointer (&self->before, sitnet_network_unref);
  sitnet_listener_clear (&self->listener);
  g_free (self);
}

G_DEFINE_BOXED_TYPE (SitnetArguments, sitnet_arguments, sitnet_arguments_ref, sitnet_arguments_unref)

void
sitnet_arguments_set (SitnetArguments *self, const char *name, const char *value)
{
  g_return_if_fail (self != NULL && name != NULL);
  guint found = 0;
  if (g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, &found)) {
    g_ptr_array_remove_index (self->names, found);
    g_ptr_array_remove_index (self->values, found);
  }
  if (value == NULL)
    return;
  g_ptr_array_add (self->names, g_strdup (name));
  g_ptr_array_add (self->values, g_strdup (value));
}

void
sitnet_arguments_set_language (SitnetArguments *self, SitnetLanguage language)
{
  g_return_if_fail (self != NULL);
  self->language = language;
}

void
sitnet_arguments_set_by (SitnetArguments *self, SitnetBy by)
{
  g_return_if_fail (self != NULL);
  self->by = by;
}

void
sitnet_arguments_set_before (SitnetArguments *self, SitnetNetwork *before)
{
  g_return_if_fail (self != NULL);
  SitnetNetwork *old = self->before;
  self->before = before != NULL ? sitnet_network_ref (before) : NULL;
  g_clear_pointer (&old, sitnet_network_unref);
}

void
sitnet_arguments_set_cancellable (SitnetArguments *self, GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);
  sitnet_listener_set_cancellable (&self->listener, cancellable);
}

void
sitnet_arguments_set_progress (SitnetArguments *self, SitnetProgressFunc progress, gpointer data,
                               GDestroyNotify destroy)
{
  g_return_if_fail (self != NULL);
  sitnet_listener_set_progress (&self->listener, progress, data, destroy);
}

void
sitnet_arguments_begin (SitnetArguments *self)
{
  if (self != NULL)
    self->reached = 0;
}

/* What a question needs may have been kept or be computed in steps of their own: nothing goes back for whoever listens. */
static gboolean
tell (double fraction, gpointer arguments)
{
  SitnetArguments *self = arguments;
  self->reached = MAX (self->reached, fraction);
  return sitnet_listener_goes_on (self->reached, &self->listener);
}

SitnetGoOnFunc
sitnet_arguments_get_go_on (const SitnetArguments *self, gpointer *data)
{
  *data = self->go_on != NULL ? self->go_on_data : (gpointer)self;
  if (self->go_on != NULL)
    return self->go_on;
  return sitnet_listener_get_function (&self->listener) != NULL ? tell : NULL;
}
