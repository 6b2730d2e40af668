/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Starts the drawing program, watches it, and believes its output only when the trailer is there. */
#include "drawing.h"

#include "message.h"
#include "error-private.h"
#include "guarded-write.h"
#include "drawing-trailer.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* glibc alone has __GLIBC_PREREQ, and elsewhere it may not even stand behind an && that is false. */
#ifdef __GLIBC_PREREQ
#define HAVE_CLOSEFROM_ACTION __GLIBC_PREREQ (2, 34)
#else
#define HAVE_CLOSEFROM_ACTION 0
#endif

/* More than any poster needs (an A1 page of 400 actors as PNG has 12 MB). */
#define MOST_OUTPUT (G_GUINT64_CONSTANT (1) << 28)

/* The longest limit that the drawing program takes: a day. */
#define MOST_SECONDS 86400

/* The last words of the program that are passed on. */
#define MOST_COMPLAINT 300

/* Input and output are files in memory: a pipe would need a second thread or could block, and a dying reader
 * would send SIGPIPE to a host that has not asked for it. */
typedef struct {
  int input;
  int output;
  int complaint;
} Files;

#define NO_FILES                                                                                                       \
  {                                                                                                                    \
    -1, -1, -1                                                                                                         \
  }

static void
close_files (Files *self)
{
  int *descriptors[] = {&self->input, &self->output, &self->complaint};
  for (guint i = 0; i < G_N_ELEMENTS (descriptors); i++) {
    if (*descriptors[i] >= 0) {
      (void)close (*descriptors[i]);
    }
    *descriptors[i] = -1;
  }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Files, close_files)

/* A host may have closed its standard files; a number below 3 would get in the way when the child's are set
 * up. */
static int
move_above_standard_files (int descriptor)
{
  if (descriptor < 0 || descriptor > STDERR_FILENO) {
    return descriptor;
  }
  int above = fcntl (descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  (void)close (descriptor);
  return above;
}

static int
open_in_memory (const char *name)
{
  return move_above_standard_files (memfd_create (name, MFD_CLOEXEC));
}

/* A call that failed: what could not be done, in English, and errno. */
typedef struct {
  const char *what;
  int number;
} Failure;

static char *
word_failure (SitnetLanguage language, gconstpointer data)
{
  const Failure *failure = data;
  return g_strdup_printf (sitnet_translate (language, "The map could not be drawn: %s: %s"),
                          sitnet_translate (language, failure->what), sitnet_error_reason (failure->number, language));
}

static gboolean
fail_by_errno (GError **error, const char *what)
{
  const Failure failure = {what, errno};
  sitnet_error_set_worded (error, SITNET_ERROR_DRAWING, word_failure, &failure);
  return FALSE;
}

static gboolean
write_input (int descriptor, GBytes *bytes, GError **error)
{
  gsize length;
  const void *start = g_bytes_get_data (bytes, &length);
  if (!sitnet_guarded_write (descriptor, start, length)) {
    return fail_by_errno (error, N_ ("its description cannot be written"));
  }
  if (lseek (descriptor, 0, SEEK_SET) != 0) {
    return fail_by_errno (error, N_ ("its description cannot be read again"));
  }
  return TRUE;
}

static gboolean
open_files (Files *files, const SitnetDescription *description, GError **error)
{
  files->input = open_in_memory ("sitnet-description");
  files->output = open_in_memory ("sitnet-drawing");
  files->complaint = open_in_memory ("sitnet-complaint");
  if (files->input < 0 || files->output < 0 || files->complaint < 0) {
    return fail_by_errno (error, N_ ("no file can be made in memory"));
  }
  g_autoptr (GBytes) bytes = sitnet_description_to_bytes (description);
  return write_input (files->input, bytes, error);
}

/* In the build folder the program lies beside the library; an installed library has no such neighbour and knows
 * of no build folder. A library loaded by a relative name is not asked: the host may have gone elsewhere since.
 * Returns: (transfer full) (nullable): where it would be */
static char *
find_neighbour (void)
{
  static const char within = 0;
  Dl_info facts;
  if (dladdr (&within, &facts) == 0 || facts.dli_fname == NULL || !g_path_is_absolute (facts.dli_fname)) {
    return NULL;
  }
  g_autofree char *folder = g_path_get_dirname (facts.dli_fname);
  return g_build_filename (folder, "sitnet-graphviz", NULL);
}

/* The environment of a set-uid program belongs to the user who started it, and must not choose what runs with its rights.
 * A relative name would mean another program in every working folder. */
static gboolean
read_choice (const char **chosen, GError **error)
{
  *chosen = secure_getenv ("SITNET_GRAPHVIZ");
  if (*chosen == NULL || **chosen == '\0') {
    *chosen = NULL;
    return TRUE;
  }
  if (g_path_is_absolute (*chosen)) {
    return TRUE;
  }
  sitnet_error_set (error, SITNET_ERROR_DRAWING,
                    "SITNET_GRAPHVIZ must be an absolute path (beginning with /), not “%s”", *chosen);
  return FALSE;
}

/* Never looked for on PATH: another program of that name must not get a coordinator's data.
 * Returns: (transfer full): the program, or %NULL with an error */
static char *
find_program (GError **error)
{
  const char *chosen;
  if (!read_choice (&chosen, error)) {
    return NULL;
  }
  if (chosen != NULL) {
    return g_strdup (chosen);
  }
  g_autofree char *neighbour = find_neighbour ();
  if (neighbour != NULL && access (neighbour, X_OK) == 0) {
    return g_steal_pointer (&neighbour);
  }
  if (access (SITNET_HELPER_INSTALLED, X_OK) == 0) {
    return g_strdup (SITNET_HELPER_INSTALLED);
  }
  sitnet_error_set (
      error, SITNET_ERROR_DRAWING,
      "The drawing program %s is not there; install libsitnet anew, or name the program in SITNET_GRAPHVIZ",
      SITNET_HELPER_INSTALLED);
  return NULL;
}

static char **
new_environment (void)
{
  char **environment = g_get_environ ();
  environment = g_environ_setenv (environment, "LC_ALL", "C.UTF-8", TRUE);
  /* Would let Graphviz load code from elsewhere. */
  environment = g_environ_unsetenv (environment, "GVBINDIR");
  return g_environ_unsetenv (environment, "SERVER_NAME");
}

static void
set_up_files (posix_spawn_file_actions_t *actions, const Files *files)
{
  posix_spawn_file_actions_init (actions);
  posix_spawn_file_actions_adddup2 (actions, files->input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2 (actions, files->output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2 (actions, files->complaint, STDERR_FILENO);
#if HAVE_CLOSEFROM_ACTION
  posix_spawn_file_actions_addclosefrom_np (actions, STDERR_FILENO + 1);
#endif
}

/* The child gets default signals, whatever the host does with its own, and a process group of its own, so
 * that all it may have started can be ended with it. */
static void
set_up_signals (posix_spawnattr_t *attributes)
{
  sigset_t all;
  sigset_t none;
  sigfillset (&all);
  sigemptyset (&none);
  posix_spawnattr_init (attributes);
  posix_spawnattr_setsigdefault (attributes, &all);
  posix_spawnattr_setsigmask (attributes, &none);
  posix_spawnattr_setpgroup (attributes, 0);
  posix_spawnattr_setflags (attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
}

static void
fail_to_start (const char *program, int reason, GError **error)
{
  sitnet_error_set_by_number (error, SITNET_ERROR_DRAWING, reason, N_ ("The drawing program could not be started:"),
                              program);
}

static gboolean
start (const char *program, const char *format, guint seconds, const Files *files, pid_t *child, GError **error)
{
  g_autofree char *limit = g_strdup_printf ("%u", seconds);
  g_auto (GStrv) environment = new_environment ();
  char *const arguments[] = {(char *)"sitnet-graphviz", (char *)format, limit, NULL};
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  set_up_files (&actions, files);
  set_up_signals (&attributes);
  int reason = posix_spawn (child, program, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy (&attributes);
  posix_spawn_file_actions_destroy (&actions);
  if (reason != 0) {
    fail_to_start (program, reason, error);
    return FALSE;
  }
  return TRUE;
}

/* A child that is no longer ours (SIGCHLD is ignored, or the host has waited for it) has ended as well. */
static gboolean
has_ended (pid_t child, int *status)
{
  pid_t ended;
  do {
    ended = waitpid (child, status, WNOHANG);
  } while (ended < 0 && errno == EINTR);
  return ended != 0;
}

/* Only for a child that has not been waited for: its number cannot belong to anyone else. */
static void
end_by_force (pid_t child)
{
  (void)kill (-child, SIGKILL);
  (void)kill (child, SIGKILL);
  while (waitpid (child, NULL, 0) < 0 && errno == EINTR) {
  }
}

static guint64
file_size (int descriptor)
{
  struct stat facts;
  return fstat (descriptor, &facts) == 0 && facts.st_size > 0 ? (guint64)facts.st_size : 0;
}

static void
rest (guint *milliseconds)
{
  struct timespec pause = {.tv_nsec = (long)*milliseconds * 1000000};
  (void)nanosleep (&pause, NULL);
  *milliseconds = MIN (*milliseconds * 2, 16);
}

/* FALSE when there is a reason to wait no longer for a child that has not ended. */
static gboolean
may_go_on (const SitnetDrawingOptions *options, gint64 end, const Files *files, GError **error)
{
  if (options->progress != NULL && !options->progress (0, options->progress_data)) {
    sitnet_error_set (error, SITNET_ERROR_CANCELLED, "The map was stopped before it was done");
    return FALSE;
  }
  gboolean is_late = g_get_monotonic_time () > end;
  if (is_late || file_size (files->output) > MOST_OUTPUT || file_size (files->complaint) > MOST_OUTPUT) {
    sitnet_error_set (error, SITNET_ERROR_DRAWING,
                      is_late ? N_ ("The map could not be drawn in %u seconds; draw fewer actors or allow more time")
                              : N_ ("The drawing program wrote without end (time limit %u s); it was stopped"),
                      options->seconds);
    return FALSE;
  }
  return TRUE;
}

static gboolean
wait_for (pid_t child, const SitnetDrawingOptions *options, const Files *files, int *status, GError **error)
{
  gint64 end = g_get_monotonic_time () + (gint64)options->seconds * G_USEC_PER_SEC;
  guint milliseconds = 1;
  while (!has_ended (child, status)) {
    if (!may_go_on (options, end, files, error)) {
      end_by_force (child);
      return FALSE;
    }
    rest (&milliseconds);
  }
  return TRUE;
}

static char *
dup_last_words (int descriptor)
{
  char words[MOST_COMPLAINT + 1];
  guint64 size = file_size (descriptor);
  off_t from = size > MOST_COMPLAINT ? (off_t)(size - MOST_COMPLAINT) : 0;
  ssize_t n_read = pread (descriptor, words, MOST_COMPLAINT, from);
  words[MAX (n_read, 0)] = '\0';
  g_autofree char *text = g_utf8_make_valid (words, -1);
  return g_strdup (g_strstrip (g_strdelimit (text, "\r\n\t", ' ')));
}

static void
explain (const Files *files, const char *program, int status, GError **error)
{
  g_autofree char *words = dup_last_words (files->complaint);
  g_autoptr (GString) reason = g_string_new (NULL);
  if (WIFSIGNALED (status)) {
    g_string_append_printf (reason, " (ended by signal %d)", WTERMSIG (status));
  } else if (WIFEXITED (status) && WEXITSTATUS (status) != 0) {
    g_string_append_printf (reason, " (exit status %d)", WEXITSTATUS (status));
  }
  if (*words != '\0') {
    g_string_append_printf (reason, ": %s", words);
  }
  sitnet_error_set (error, SITNET_ERROR_DRAWING, "The drawing program %s did not finish the map%s", program,
                    reason->str);
}

/* Returns: (transfer full) (nullable): the drawing without its trailer, or %NULL when it is not whole */
static GBytes *
read_drawing (int descriptor)
{
  gsize size = (gsize)file_size (descriptor);
  g_autofree char *bytes = size > 0 && size <= MOST_OUTPUT ? g_try_malloc (size) : NULL;
  gsize n_read = 0;
  while (bytes != NULL && n_read < size) {
    ssize_t part = pread (descriptor, bytes + n_read, size - n_read, (off_t)n_read);
    if (part < 0 && errno == EINTR) {
      continue;
    }
    if (part <= 0) {
      return NULL;
    }
    n_read += (gsize)part;
  }
  gsize drawing_size = bytes != NULL ? sitnet_drawing_trailer_check (bytes, n_read) : 0;
  return drawing_size > 0 ? g_bytes_new_take (g_steal_pointer (&bytes), drawing_size) : NULL;
}

/**
 * sitnet_drawing_check:
 * @error: %SITNET_ERROR_DRAWING when the program is not there
 *
 * Lets a caller learn that nothing can be drawn before it works out what to draw.
 *
 * Returns: whether there is a drawing program that may be run
 */
gboolean
sitnet_drawing_check (GError **error)
{
  g_autofree char *program = find_program (error);
  if (program == NULL) {
    return FALSE;
  }
  if (access (program, X_OK) == 0) {
    return TRUE;
  }
  fail_to_start (program, errno, error);
  return FALSE;
}

/**
 * sitnet_drawing_run:
 * @description: what to draw
 * @format: "svg", "pdf", "png" or "dot"
 * @options: (nullable): how long it may take and who may stop it
 * @error: %SITNET_ERROR_DRAWING when the program is not there, dies, hangs, or does not finish,
 * %SITNET_ERROR_CANCELLED when the caller stopped it
 *
 * Takes as long as the drawing, at most the limit. May be called from several threads at once. Leaves no child
 * and no open file behind, whatever happens; signal handlers of the host are not touched.
 *
 * Returns: (transfer full): the drawing
 */
GBytes *
sitnet_drawing_run (const SitnetDescription *description, const char *format, const SitnetDrawingOptions *options,
                    GError **error)
{
  g_auto (Files) files = NO_FILES;
  pid_t child = 0;
  int status = 0;
  SitnetDrawingOptions limits = options != NULL ? *options : (SitnetDrawingOptions){0};
  limits.seconds = limits.seconds > 0 ? MIN (limits.seconds, MOST_SECONDS) : SITNET_DRAWING_SECONDS;
  g_autofree char *program = find_program (error);
  if (program == NULL || !open_files (&files, description, error) ||
      !start (program, format, limits.seconds, &files, &child, error) ||
      !wait_for (child, &limits, &files, &status, error)) {
    return NULL;
  }
  GBytes *drawing = read_drawing (files.output);
  if (drawing == NULL) {
    explain (&files, program, status, error);
  }
  return drawing;
}
