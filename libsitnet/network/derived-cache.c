/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A short list of values under one lock, which nobody holds while a value is worked out. */
#include "derived-cache.h"

#include <pthread.h>
#include <time.h>

/* How often a thread that waits for another asks whether it is to stop. */
#define WAIT_NANOSECONDS 20000000

typedef struct {
  const SitnetDerivedKind *kind;
  SitnetVariant variant;
  gpointer value; /* NULL while it is being worked out */
} Entry;

struct _SitnetDerivedCache {
  pthread_mutex_t lock;
  pthread_cond_t changed; /* an entry got its value, or was given up */
  GArray *entries;        /* Entry; a handful */
};

SitnetDerivedCache *
sitnet_derived_cache_new (void)
{
  SitnetDerivedCache *self = g_new0 (SitnetDerivedCache, 1);
  pthread_condattr_t attributes;
  pthread_condattr_init (&attributes);
  pthread_condattr_setclock (&attributes, CLOCK_MONOTONIC);
  pthread_cond_init (&self->changed, &attributes);
  pthread_condattr_destroy (&attributes);
  pthread_mutex_init (&self->lock, NULL);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  return self;
}

void
sitnet_derived_cache_free (SitnetDerivedCache *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->entries->len; i++) {
    Entry *entry = &g_array_index (self->entries, Entry, i);
    entry->kind->destroy (entry->value);
  }
  g_array_unref (self->entries);
  pthread_cond_destroy (&self->changed);
  pthread_mutex_destroy (&self->lock);
  g_free (self);
}

static gint
find (const SitnetDerivedCache *self, const SitnetDerivedKind *kind, SitnetVariant variant)
{
  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = &g_array_index (self->entries, Entry, i);
    if (entry->kind == kind && entry->variant.options == variant.options && entry->variant.seed == variant.seed)
      return (gint)i;
  }
  return -1;
}

/* Until something changes, or for a moment. */
static void
wait_a_moment (SitnetDerivedCache *self)
{
  struct timespec until;
  clock_gettime (CLOCK_MONOTONIC, &until);
  until.tv_nsec += WAIT_NANOSECONDS;
  until.tv_sec += until.tv_nsec / 1000000000;
  until.tv_nsec %= 1000000000;
  pthread_cond_timedwait (&self->changed, &self->lock, &until);
}

/* With the lock held: waits while another thread works the value out. The value; NULL when the caller is to work it out
   itself, or was stopped while it waited (then with an error). */
static gconstpointer
await (SitnetDerivedCache *self, const SitnetDerivedKind *kind, SitnetVariant variant, const SitnetProgress *progress,
       GError **error)
{
  gint found;
  while ((found = find (self, kind, variant)) >= 0) {
    gconstpointer value = g_array_index (self->entries, Entry, (guint)found).value;
    if (value != NULL)
      return value;
    wait_a_moment (self);
    pthread_mutex_unlock (&self->lock);
    gboolean goes_on = sitnet_progress_report (progress, 0, error);
    pthread_mutex_lock (&self->lock);
    if (!goes_on)
      return NULL;
  }
  return NULL;
}

/* With the lock held, which is given back while it works. */
static gconstpointer
work_out (SitnetDerivedCache *self, const SitnetNetwork *network, const SitnetDerivedKind *kind, SitnetVariant variant,
          const SitnetProgress *progress, GError **error)
{
  Entry entry = {kind, variant, NULL};
  g_array_append_val (self->entries, entry);
  pthread_mutex_unlock (&self->lock);
  gpointer value = kind->make (network, variant, progress, error);
  pthread_mutex_lock (&self->lock);
  guint place = (guint)find (self, kind, variant);
  if (value != NULL)
    g_array_index (self->entries, Entry, place).value = value;
  else
    g_array_remove_index_fast (self->entries, place);
  pthread_cond_broadcast (&self->changed);
  return value;
}

gconstpointer
sitnet_derived_cache_get (SitnetDerivedCache *self, const SitnetNetwork *network, const SitnetDerivedKind *kind,
                          SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  g_autoptr (GError) stopped = NULL;
  pthread_mutex_lock (&self->lock);
  gconstpointer value = await (self, kind, variant, progress, &stopped);
  if (value == NULL && stopped == NULL)
    value = work_out (self, network, kind, variant, progress, error);
  pthread_mutex_unlock (&self->lock);
  if (stopped != NULL)
    g_propagate_error (error, g_steal_pointer (&stopped));
  return value;
}
