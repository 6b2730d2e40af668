/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Keeps one thing that was worked out of a network for whoever asks next. */
#include "network-private.h"

#include <pthread.h>

struct _SitnetMemo {
  pthread_mutex_t lock;
  gpointer value; /* NULL until somebody asks */
  GDestroyNotify destroy;
};

SitnetMemo *
sitnet_memo_new (void)
{
  SitnetMemo *self = g_new0 (SitnetMemo, 1);
  pthread_mutex_init (&self->lock, NULL);
  return self;
}

void
sitnet_memo_free (SitnetMemo *self)
{
  if (self == NULL)
    return;
  if (self->value != NULL)
    self->destroy (self->value);
  pthread_mutex_destroy (&self->lock);
  g_free (self);
}

gconstpointer
sitnet_network_memo (const SitnetNetwork *self, SitnetMemoFunc make, GDestroyNotify destroy)
{
  SitnetMemo *memo = self->memo;
  pthread_mutex_lock (&memo->lock);
  if (memo->value == NULL) {
    memo->value = make (self);
    memo->destroy = destroy;
  }
  gconstpointer value = memo->value;
  pthread_mutex_unlock (&memo->lock);
  return value;
}
