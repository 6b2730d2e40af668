/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Work done in a thread of its own beside the caller's. */
#ifndef SITNET_BESIDE_H
#define SITNET_BESIDE_H

#include <glib.h>
#include <pthread.h>

typedef void (*SitnetBesideFunc) (gpointer data);

/* Must stay where it is until it was waited for. */
typedef struct {
  pthread_t thread;
  gboolean is_running;
  SitnetBesideFunc work;
  gpointer data;
} SitnetBeside;

/* Every thread of the library is made here: it takes no signals, for they are the host's. FALSE when the system gives
   none. */
gboolean sitnet_beside_create (pthread_t *thread, void *(*work) (void *), void *data);
/* When the system gives no thread the work is done at once, before this returns. */
void sitnet_beside_start (SitnetBeside *self, SitnetBesideFunc work, gpointer data);
/* Everything that the work wrote may be read afterwards. Nothing to wait for in zeroed memory. */
void sitnet_beside_wait (SitnetBeside *self);

#endif
