/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Several data sets in one run: those that fail are named, the others answer all the same. */
#include "error-list.h"

#include "command.h"

#include <string.h>

struct _Problems {
  GPtrArray *labels; /* char * */
  GPtrArray *errors; /* GError * */
};

ErrorList *
error_list_new (void)
{
  ErrorList *self = g_new0 (ErrorList, 1);
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->errors = g_ptr_array_new_with_free_func ((GDestroyNotify)g_error_free);
  return self;
}

void
error_list_free (ErrorList *self)
{
  g_ptr_array_unref (self->labels);
  g_ptr_array_unref (self->errors);
  g_free (self);
}

void
error_list_add (ErrorList *self, const char *label, GError *error)
{
  g_ptr_array_add (self->labels, g_strdup (label));
  g_ptr_array_add (self->errors, error);
}

static gboolean
are_alike (const ErrorList *self)
{
  const GError *first = self->errors->pdata[0];
  for (guint i = 1; i < self->errors->len; i++)
    if (strcmp (((const GError *)self->errors->pdata[i])->message, first->message) != 0)
      return FALSE;
  return TRUE;
}

static void
name_data (const ErrorList *self, guint index)
{
  GError *error = self->errors->pdata[index];
  if (strstr (error->message, self->labels->pdata[index]) == NULL)
    g_prefix_error (&error, "%s: ", (const char *)self->labels->pdata[index]);
}

gboolean
error_list_settle (ErrorList *self, gboolean left, GError **error)
{
  if (self->errors->len == 0)
    return FALSE;
  guint last = self->errors->len - 1, n_told = left ? last + 1 : last;
  gboolean is_one = !left && are_alike (self);
  for (guint i = 0; i <= last && !is_one; i++)
    name_data (self, i);
  for (guint i = 0; i < n_told && !is_one; i++)
    command_say ("sitnet: %s", ((const GError *)self->errors->pdata[i])->message);
  if (!left)
    g_propagate_error (error, g_error_copy (self->errors->pdata[last]));
  return TRUE;
}
