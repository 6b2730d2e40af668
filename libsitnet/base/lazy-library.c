/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "lazy-library.h"

#if SITNET_LAZY_LIBRARIES

#include "error-private.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

static gboolean
fail (GError **error)
{
  const char *reason = dlerror (); /* of this thread alone */
  sitnet_error_set (error, SITNET_ERROR_UNSUPPORTED, "a library that this needs cannot be opened: %s",
                    reason != NULL ? reason : "?");
  return FALSE;
}

static gboolean
find_names (const SitnetLazyLibrary *self, gpointer handle, GError **error)
{
  for (guint i = 0; i < self->n_names; i++) {
    gpointer address = dlsym (handle, self->names[i]);
    if (address == NULL)
      return fail (error);
    memcpy ((char *)self->addresses + i * sizeof address, &address, sizeof address);
  }
  return TRUE;
}

/* All that it refers to is looked for at once: what was missing later would end the process. */
static gboolean
open_library (const SitnetLazyLibrary *self, GError **error)
{
  gpointer handle = dlopen (self->file, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL)
    return fail (error);
  if (find_names (self, handle, error))
    return TRUE;
  dlclose (handle);
  return FALSE;
}

gboolean
sitnet_lazy_library_open (SitnetLazyLibrary *self, GError **error)
{
  static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
  if (atomic_load (&self->is_open))
    return TRUE;
  pthread_mutex_lock (&one_at_a_time);
  gboolean is_open = atomic_load (&self->is_open) || open_library (self, error);
  atomic_store (&self->is_open, is_open);
  pthread_mutex_unlock (&one_at_a_time);
  return is_open;
}

#endif
