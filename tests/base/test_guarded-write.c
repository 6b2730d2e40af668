/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A host with the usual signal handlers outlives a limit on file sizes and a reader that leaves. */
#include "guarded-write.h"

#include "test.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

static void
assert_nothing_waits (int number)
{
  sigset_t mask, pending;
  pthread_sigmask (SIG_BLOCK, NULL, &mask);
  sigpending (&pending);
  CU_ASSERT_EQUAL (sigismember (&mask, number), 0);
  CU_ASSERT_EQUAL (sigismember (&pending, number), 0);
}

static void
writes_all (void)
{
  int file = memfd_create ("test", MFD_CLOEXEC);
  char back[8] = "";
  CU_ASSERT_TRUE (sitnet_guarded_write (file, "seven b", 7));
  CU_ASSERT_TRUE (sitnet_guarded_write (file, NULL, 0));
  CU_ASSERT_EQUAL (pread (file, back, 7, 0), 7);
  ASSERT_TEXT (back, "seven b");
  close (file);
}

static void
file_size_is_limited (void)
{
  int file = memfd_create ("test", MFD_CLOEXEC);
  struct rlimit before;
  CU_ASSERT_TRUE (signal (SIGXFSZ, SIG_DFL) != SIG_ERR);
  CU_ASSERT_EQUAL (getrlimit (RLIMIT_FSIZE, &before), 0);
  CU_ASSERT_EQUAL (setrlimit (RLIMIT_FSIZE, &(struct rlimit){10, before.rlim_max}), 0);
  gboolean written = sitnet_guarded_write (file, "more than ten bytes", 19);
  int number = errno;
  setrlimit (RLIMIT_FSIZE, &before);
  CU_ASSERT_FALSE (written);
  CU_ASSERT_EQUAL (number, EFBIG);
  assert_nothing_waits (SIGXFSZ);
  close (file);
}

static void
reader_leaves (void)
{
  int ends[2];
  CU_ASSERT_EQUAL_FATAL (pipe (ends), 0);
  close (ends[0]);
  CU_ASSERT_TRUE (signal (SIGPIPE, SIG_DFL) != SIG_ERR);
  CU_ASSERT_FALSE (sitnet_guarded_write (ends[1], "x", 1));
  CU_ASSERT_EQUAL (errno, EPIPE);
  assert_nothing_waits (SIGPIPE);
  close (ends[1]);
}

/* A host may have blocked a signal that waits for it: that one is not ours to take. */
static void
signal_of_the_host_stays (void)
{
  int ends[2];
  sigset_t own, before, pending;
  sigemptyset (&own);
  sigaddset (&own, SIGPIPE);
  CU_ASSERT_EQUAL_FATAL (pipe (ends), 0);
  close (ends[0]);
  pthread_sigmask (SIG_BLOCK, &own, &before);
  raise (SIGPIPE);
  CU_ASSERT_FALSE (sitnet_guarded_write (ends[1], "x", 1));
  sigpending (&pending);
  CU_ASSERT_EQUAL (sigismember (&pending, SIGPIPE), 1);
  CU_ASSERT_EQUAL (sigtimedwait (&own, NULL, &(struct timespec){0}), SIGPIPE);
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  close (ends[1]);
}

static const TestCase cases[] = {
    {"writes all", writes_all},
    {"file size is limited", file_size_is_limited},
    {"reader leaves", reader_leaves},
    {"signal of the host stays", signal_of_the_host_stays},
};

TEST_MAIN ("guarded-write", cases)
