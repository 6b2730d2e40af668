/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How far reading, building or writing has come, and whether its caller wants it stopped: for work in several threads,
   only one of which is the caller's. */
#ifndef SITNET_WATCH_H
#define SITNET_WATCH_H

#include "listener.h"
#include "message.h"
#include "thread.h"

#include <stdatomic.h>

/* Zeroed memory is a watch to which nobody listens. */
typedef struct {
  SitnetGoOnFunc function; /* NULL = nobody listens, and nobody can stop it */
  gpointer data;
  const char *message; /* of the error when it was stopped: "reading was stopped" */
  pthread_t caller;
  double begin, end; /* the part of the whole that is being done; both 0 is all of it */
  guint64 total;     /* of that part */
  atomic_ullong done;
  atomic_bool stop;
} SitnetWatch;

/* What is begun next is this part of the whole. */
void sitnet_watch_set_part (SitnetWatch *self, double begin, double end);
/* A part of `total` steps begins, in the caller's thread. As sitnet_watch_goes_on(). */
gboolean sitnet_watch_begin (SitnetWatch *self, guint64 total);
/* `work` steps more are done. FALSE when all work is to be left as it is. Calls the function in the caller's thread only,
   and not again once it asked to stop. `self` may be NULL. */
gboolean sitnet_watch_goes_on (SitnetWatch *self, guint64 work);
/* Without asking anybody. */
gboolean sitnet_watch_is_stopped (const SitnetWatch *self);
/* TRUE with SITNET_ERROR_CANCELLED when it was stopped. */
gboolean sitnet_watch_fail_if_stopped (const SitnetWatch *self, GError **error);
/* As sitnet_thread_wait(), asking whether to go on meanwhile. */
void sitnet_watch_wait (SitnetWatch *self, SitnetThread *thread);
/* The same until the work has come past sitnet_thread_pass(). */
void sitnet_watch_wait_for_pass (SitnetWatch *self, SitnetThread *thread);

#endif
