/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A file that appears whole or not at all: written beside its place, then renamed into it. */
#include "output.h"

#include "message.h"
#include "error-private.h"
#include "guarded-write.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

/* As many symbolic links in a row as Linux itself follows (path_resolution(7)). */
#define MAX_LINKS 40

/* How long a FIFO may wait for its reader: enough for a command of a pipeline to start. */
#define FIFO_TRIES 500
#define FIFO_PAUSE_NS (10 * 1000 * 1000)

struct _SitnetOutput {
  char *path;     /* as the caller named it, for messages */
  char *target;   /* where the file goes, symbolic links followed; NULL when written in place */
  char *beside;   /* the file meanwhile; NULL when it has no name yet or is written in place */
  int descriptor; /* −1 once closed */
  gboolean unnamed;
  gboolean unread; /* a FIFO for which no reader came */
};

static gboolean
fail (const char *path, int number, GError **error)
{
  sitnet_error_set_by_number (error, SITNET_ERROR_WRITE, number, N_ ("cannot write"), path);
  return FALSE;
}

/* The number of a descriptor that the process already holds, when the path stands for one; −1 otherwise. Opening
   such a path anew would write from the start of a file that somebody else is writing. */
static int
own_descriptor (const char *path)
{
  if (strcmp (path, "/dev/stdout") == 0)
    return STDOUT_FILENO;
  if (strcmp (path, "/dev/stderr") == 0)
    return STDERR_FILENO;
  const char *digits = NULL;
  if (g_str_has_prefix (path, "/dev/fd/"))
    digits = path + strlen ("/dev/fd/");
  else if (g_str_has_prefix (path, "/proc/self/fd/"))
    digits = path + strlen ("/proc/self/fd/");
  guint64 number = 0;
  if (digits == NULL || !g_ascii_string_to_unsigned (digits, 10, 0, G_MAXINT, &number, NULL))
    return -1;
  return (int)number;
}

/* A device, a socket, a FIFO: opening a FIFO that nobody reads would block for ever. */
static gboolean
open_special (SitnetOutput *self, gboolean is_fifo)
{
  for (guint i = 0; i < FIFO_TRIES; i++) {
    self->descriptor = open (self->path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (self->descriptor >= 0) {
      int flags = fcntl (self->descriptor, F_GETFL);
      return fcntl (self->descriptor, F_SETFL, flags & ~O_NONBLOCK) == 0;
    }
    if (errno != ENXIO || !is_fifo)
      return FALSE;
    nanosleep (&(struct timespec){.tv_nsec = FIFO_PAUSE_NS}, NULL);
  }
  self->unread = TRUE;
  return FALSE;
}

/* Where a path leads when its last part is a symbolic link, also to a file that does not exist yet. */
static char *
follow_links (const char *path)
{
  char *target = g_strdup (path);
  for (guint i = 0; i < MAX_LINKS; i++) {
    g_autofree char *link = g_file_read_link (target, NULL);
    if (link == NULL)
      return target;
    g_autofree char *folder = g_path_get_dirname (target);
    g_free (target);
    target = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
  }
  g_free (target);
  errno = ELOOP;
  return NULL;
}

static char *
name_beside (const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  guint64 random = 0;
  if (getrandom (&random, sizeof random, 0) < 0)
    random = (guint64)g_get_monotonic_time ();
  g_autofree char *name = g_strdup_printf (".sitnet-%016" G_GINT64_MODIFIER "x.part", random);
  return g_build_filename (folder, name, NULL);
}

/* A file without a name vanishes by itself when the process is killed. Not every file system has it. */
static gboolean
create_unnamed (SitnetOutput *self)
{
  if (access ("/proc/self/fd", X_OK) != 0)
    return FALSE;
  g_autofree char *folder = g_path_get_dirname (self->target);
  self->descriptor = open (folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
  self->unnamed = self->descriptor >= 0;
  return self->unnamed;
}

static gboolean
create_named (SitnetOutput *self)
{
  for (guint i = 0; i < 100; i++) {
    g_autofree char *name = name_beside (self->target);
    self->descriptor = open (name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (self->descriptor >= 0) {
      self->beside = g_steal_pointer (&name);
      return TRUE;
    }
    if (errno != EEXIST)
      return FALSE;
  }
  return FALSE;
}

/* Who could not read the old file is not to read the new one: where its group is not ours to give, the group that the new
   file has may do no more than everybody. */
static gboolean
take_over_rights (const SitnetOutput *self, const struct stat *old)
{
  mode_t mode = old->st_mode & 0777;
  if (fchown (self->descriptor, (uid_t)-1, old->st_gid) != 0)
    mode &= ~(mode_t)S_IRWXG | (mode & S_IRWXO) << 3;
  return fchmod (self->descriptor, mode) == 0;
}

/* `old` is the regular file that will be replaced, NULL when there is none. */
static gboolean
open_beside (SitnetOutput *self, const struct stat *old)
{
  self->target = follow_links (self->path);
  if (self->target == NULL)
    return FALSE;
  if (old != NULL && faccessat (AT_FDCWD, self->target, W_OK, AT_EACCESS) != 0)
    return FALSE; /* a rename would get round the file's own mode */
  if (!create_unnamed (self) && !create_named (self))
    return FALSE;
  return old == NULL || take_over_rights (self, old);
}

static gboolean
open_any (SitnetOutput *self)
{
  int own = own_descriptor (self->path);
  if (own >= 0) {
    self->descriptor = fcntl (own, F_DUPFD_CLOEXEC, 3);
    return self->descriptor >= 0;
  }
  struct stat status;
  if (stat (self->path, &status) != 0)
    return errno == ENOENT && open_beside (self, NULL);
  if (S_ISREG (status.st_mode))
    return open_beside (self, &status);
  if (S_ISDIR (status.st_mode)) {
    errno = EISDIR;
    return FALSE;
  }
  return open_special (self, S_ISFIFO (status.st_mode));
}

SitnetOutput *
sitnet_output_open (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autoptr (SitnetOutput) self = g_new0 (SitnetOutput, 1);
  self->path = g_strdup (path);
  self->descriptor = -1;
  if (open_any (self))
    return g_steal_pointer (&self);
  if (self->unread)
    sitnet_error_set (error, SITNET_ERROR_WRITE, "cannot write %s: nobody reads from it", path);
  else
    fail (path, errno, error);
  return NULL;
}

gboolean
sitnet_output_write (SitnetOutput *self, const void *bytes, gsize length, GError **error)
{
  g_return_val_if_fail (self != NULL && self->descriptor >= 0, FALSE);
  return sitnet_guarded_write (self->descriptor, bytes, length) || fail (self->path, errno, error);
}

static gboolean
give_name (SitnetOutput *self)
{
  g_autofree char *source = g_strdup_printf ("/proc/self/fd/%d", self->descriptor);
  for (guint i = 0; i < 100; i++) {
    g_autofree char *name = name_beside (self->target);
    if (linkat (AT_FDCWD, source, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0) {
      self->beside = g_steal_pointer (&name);
      return TRUE;
    }
    if (errno != EEXIST)
      return FALSE;
  }
  return FALSE;
}

/* Without this a machine that stops soon after the rename may come back with an empty file under the name. What is written
   in place is not ours to flush; some file systems cannot, and say EINVAL. */
static gboolean
flush (const SitnetOutput *self)
{
  if (self->target == NULL)
    return TRUE;
  int done;
  do
    done = fsync (self->descriptor);
  while (done != 0 && errno == EINTR);
  return done == 0 || errno == EINVAL;
}

gboolean
sitnet_output_finish (SitnetOutput *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  if (self->descriptor < 0)
    return TRUE;
  gboolean complete = flush (self) && (!self->unnamed || give_name (self));
  int number = errno;
  int closed = close (self->descriptor); /* network file systems report a full disk only here */
  if (complete && closed != 0 && errno != EINTR) {
    complete = FALSE;
    number = errno;
  }
  self->descriptor = -1;
  return complete || fail (self->path, number, error);
}

gboolean
sitnet_output_commit (SitnetOutput *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  if (!sitnet_output_finish (self, error))
    return FALSE;
  if (self->beside == NULL)
    return TRUE;
  if (rename (self->beside, self->target) != 0)
    return fail (self->path, errno, error);
  g_clear_pointer (&self->beside, g_free);
  return TRUE;
}

void
sitnet_output_free (SitnetOutput *self)
{
  if (self == NULL)
    return;
  if (self->descriptor >= 0)
    close (self->descriptor);
  if (self->beside != NULL)
    unlink (self->beside);
  g_free (self->beside);
  g_free (self->target);
  g_free (self->path);
  g_free (self);
}
