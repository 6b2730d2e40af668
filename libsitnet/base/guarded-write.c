/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writes all bytes to a descriptor; what would be a signal to the host is an error. */
#include "guarded-write.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

static gboolean
write_all (int descriptor, const char *bytes, gsize length)
{
  while (length > 0) {
    gssize written = write (descriptor, bytes, MIN (length, (gsize)1 << 30));
    if (written < 0 && errno != EINTR)
      return FALSE;
    if (written > 0) {
      bytes += written;
      length -= (gsize)written;
    }
  }
  return TRUE;
}

/* Takes back the signal that a write of this thread has just raised while it was blocked. */
static void
take_back (int number)
{
  sigset_t raised;
  sigemptyset (&raised);
  sigaddset (&raised, number);
  while (sigtimedwait (&raised, NULL, &(struct timespec){0}) < 0 && errno == EINTR)
    continue;
}

gboolean
sitnet_guarded_write (int descriptor, const void *bytes, gsize length)
{
  sigset_t kept, before, pending;
  sigemptyset (&kept);
  sigaddset (&kept, SIGPIPE);
  sigaddset (&kept, SIGXFSZ);
  sigpending (&pending); /* what waited before is the host's */
  pthread_sigmask (SIG_BLOCK, &kept, &before);
  gboolean ok = write_all (descriptor, bytes, length);
  int number = errno;
  int raised = ok ? 0 : number == EPIPE ? SIGPIPE : number == EFBIG ? SIGXFSZ : 0;
  if (raised != 0 && sigismember (&pending, raised) == 0)
    take_back (raised);
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  errno = number;
  return ok;
}
