/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Opening a file that is to be read, without ever waiting for one. */
#include "open-file.h"

#include "error-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  const char *path, *why;
} Failure;

static char *
word_failure (SitnetLanguage language, gconstpointer data)
{
  const Failure *failure = data;
  return g_strdup_printf (sitnet_translate (language, "cannot read %s: %s"), failure->path,
                          sitnet_translate (language, failure->why));
}

static gboolean
fail (const char *path, const char *why, GError **error)
{
  const Failure failure = {path, why};
  sitnet_error_set_worded (error, SITNET_ERROR_READ, word_failure, &failure);
  return FALSE;
}

void
sitnet_open_file_fail (const char *path, GError **error)
{
  sitnet_error_set_by_number (error, SITNET_ERROR_READ, errno, N_ ("cannot read"), path);
}

static gboolean
is_regular (const char *path, const struct stat *status, GError **error)
{
  if (S_ISDIR (status->st_mode))
    return fail (path, N_ ("it is a folder, not a file"), error);
  return S_ISREG (status->st_mode) || fail (path, N_ ("it is a pipe or a device, not a file"), error);
}

/* Opening never waits, so that a FIFO without a writer cannot hold a host for ever. */
int
sitnet_open_file (const char *path, guint64 *size, GError **error)
{
  struct stat status;
  int descriptor = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0 && errno == ENXIO) {
    fail (path, N_ ("it is not a file"), error);
    return -1;
  }
  if (descriptor < 0) {
    sitnet_open_file_fail (path, error);
    return -1;
  }
  gboolean is_known = fstat (descriptor, &status) == 0;
  if (!is_known)
    sitnet_open_file_fail (path, error);
  if (!is_known || !is_regular (path, &status, error)) {
    close (descriptor);
    return -1;
  }
  *size = (guint64)status.st_size;
  return descriptor;
}

typedef struct {
  const char *path;
  const GError *reason;
} Problem;

static char *
word_problem (SitnetLanguage language, gconstpointer data)
{
  const Problem *problem = data;
  g_autofree char *reason = sitnet_error_dup_message (problem->reason, language);
  return g_strdup_printf (sitnet_translate (language, "cannot read %s: %s"), problem->path, reason);
}

void
sitnet_open_file_fail_with (const char *path, const GError *reason, GError **error)
{
  const Problem problem = {path, reason};
  if (reason->domain == SITNET_ERROR && reason->code != SITNET_ERROR_CANCELLED)
    sitnet_error_set_worded (error, (SitnetError)reason->code, word_problem, &problem);
  else
    g_propagate_error (error, g_error_copy (reason));
}
