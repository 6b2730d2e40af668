/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Work done in a thread of its own beside the caller's. */
#ifndef SITNET_THREAD_H
#define SITNET_THREAD_H

#include <glib.h>
#include <pthread.h>

typedef void (*SitnetThreadFunc) (gpointer data);

/* Must stay where it is until it was waited for. */
typedef struct {
  pthread_t thread;
  gboolean is_running;
  SitnetThreadFunc work;
  gpointer data;
  pthread_mutex_t lock; /* guards the two below */
  pthread_cond_t done;
  gboolean is_done, is_past;
} SitnetThread;

/* How many processors this thread may use: fewer than the machine has where it was bound to some. At least 1. */
guint sitnet_thread_count_processors (void);
/* Every thread of the library is made here: it takes no signals, for they are the host's. FALSE when the system gives
   none. */
gboolean sitnet_thread_create (pthread_t *thread, void *(*work) (void *), void *data);
/* For work of our own, with a stack of one MiB. When the system gives no thread the work is done at once, before this
   returns. */
void sitnet_thread_start (SitnetThread *self, SitnetThreadFunc work, gpointer data);
/* For the work: what its starter waits for first is there, and may be read, though the work goes on. */
void sitnet_thread_pass (SitnetThread *self);
/* Everything that the work wrote may be read afterwards. Nothing to wait for in zeroed memory. */
void sitnet_thread_wait (SitnetThread *self);
/* Waits for so long at most; whether the work is done. It must still be waited for by sitnet_thread_wait(). */
gboolean sitnet_thread_wait_for (SitnetThread *self, guint milliseconds);
/* The same until the work has come past sitnet_thread_pass(), or is done. */
gboolean sitnet_thread_wait_for_pass (SitnetThread *self, guint milliseconds);

#endif
