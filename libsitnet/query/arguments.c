/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is said along with a question: parameter values as text, the language, how to stop. */
#include "arguments-private.h"

/**
 * sitnet_arguments_new:
 *
 * Returns: (transfer full): no parameters, English, no progress function
 */
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
sitnet_arguments_dup (const SitnetArguments *self)
{
  SitnetArguments *copy = sitnet_arguments_new ();
  for (guint i = 0; i < self->names->len; i++)
    sitnet_arguments_set (copy, self->names->pdata[i], self->values->pdata[i]);
  sitnet_arguments_set_language (copy, self->language);
  sitnet_arguments_set_by (copy, self->by);
  sitnet_arguments_set_progress (copy, self->progress, self->progress_data);
  return copy;
}

/**
 * sitnet_arguments_ref:
 * @self: arguments
 *
 * Returns: (transfer full): @self
 */
SitnetArguments *
sitnet_arguments_ref (SitnetArguments *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * sitnet_arguments_unref:
 * @self: (transfer full): arguments
 */
void
sitnet_arguments_unref (SitnetArguments *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->values);
  g_free (self->by);
  g_free (self);
}

G_DEFINE_BOXED_TYPE (SitnetArguments, sitnet_arguments, sitnet_arguments_ref, sitnet_arguments_unref)

/**
 * sitnet_arguments_set:
 * @self: arguments
 * @name: a parameter of the analysis to be asked, such as "local"
 * @value: (nullable): its value as text ("true" for a flag, codes with commas between); %NULL takes it back
 *
 * Nothing is checked here: the analysis does it when it runs, for only it knows its parameters.
 */
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

/**
 * sitnet_arguments_set_language:
 * @self: arguments
 * @language: the language of notes and of messages
 */
void
sitnet_arguments_set_language (SitnetArguments *self, SitnetLanguage language)
{
  g_return_if_fail (self != NULL);
  self->language = language;
}

/**
 * sitnet_arguments_set_by:
 * @self: arguments
 * @by: (nullable): "area" or "region" (the column of that name of the areas sheet); %NULL for neither
 *
 * Has the question answered area by area or region by region: the answer gets a first column of that name.
 * Where a row of the answer stands in an area (coverage, gaps, providers, catalogue, spread) the question is
 * asked once and its rows are put in order, so that they are the same rows; "*" and rows of no area stand
 * last. Any other question is asked in the scope of each area or region by itself, guests included. Areas of
 * which no region is known stand under an empty one. Anything else than the two words is
 * %SITNET_ERROR_ARGUMENT when the analysis runs, as are data without areas or regions; a question that starts
 * from one actor is %SITNET_ERROR_UNSUPPORTED.
 */
void
sitnet_arguments_set_by (SitnetArguments *self, const char *by)
{
  g_return_if_fail (self != NULL);
  g_free (self->by);
  self->by = g_strdup (by);
}

/**
 * sitnet_arguments_set_progress: (skip)
 * @self: arguments
 * @progress: (nullable): called now and then from the thread that asks
 * @data: the caller's own, handed to @progress
 */
void
sitnet_arguments_set_progress (SitnetArguments *self, SitnetProgressFunc progress, gpointer data)
{
  g_return_if_fail (self != NULL);
  self->progress = progress;
  self->progress_data = data;
}
