/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The one error domain of the library; an error knows its message in all languages. */
#include "error-private.h"

#include "message.h"
#include "message-catalogue.h"

#include <errno.h>
#include <sitnet/error.h>

/* GError itself holds the English message. */
typedef struct {
  char **translated; /* by SitnetLanguage, from the second on; NULL where there is none */
} SitnetErrorPrivate;

static void
sitnet_error_private_init (SitnetErrorPrivate *self)
{
  self->translated = NULL;
}

static void
sitnet_error_private_copy (const SitnetErrorPrivate *self, SitnetErrorPrivate *copy)
{
  copy->translated = g_strdupv (self->translated);
}

static void
sitnet_error_private_clear (SitnetErrorPrivate *self)
{
  g_strfreev (self->translated);
}

G_DEFINE_EXTENDED_ERROR (SitnetError, sitnet_error)

char *
sitnet_error_dup_message (const GError *error, SitnetLanguage language)
{
  g_return_val_if_fail (error != NULL, NULL);
  char **translated = error->domain == SITNET_ERROR ? sitnet_error_get_private (error)->translated : NULL;
  gboolean is_translated =
      translated != NULL && language != SITNET_LANGUAGE_EN && (guint)language < sitnet_n_catalogues;
  return g_utf8_make_valid (is_translated ? translated[language - 1] : error->message, -1);
}

/* The C library has these words in the locale of the process only; the English ones are those of glibc. */
static const struct {
  int number;
  const char *text;
} reasons[] = {
    {ENOENT, N_ ("No such file or directory")},
    {EACCES, N_ ("Permission denied")},
    {EPERM, N_ ("Operation not permitted")},
    {ENOSPC, N_ ("No space left on device")},
    {EDQUOT, N_ ("Disk quota exceeded")},
    {EROFS, N_ ("Read-only file system")},
    {ENOTDIR, N_ ("Not a directory")},
    {EISDIR, N_ ("Is a directory")},
    {ENOTEMPTY, N_ ("Directory not empty")},
    {EEXIST, N_ ("File exists")},
    {EXDEV, N_ ("Invalid cross-device link")},
    {EIO, N_ ("Input/output error")},
    {EFBIG, N_ ("File too large")},
    {EOVERFLOW, N_ ("Value too large for defined data type")},
    {ENAMETOOLONG, N_ ("File name too long")},
    {ELOOP, N_ ("Too many levels of symbolic links")},
    {EMLINK, N_ ("Too many links")},
    {ENXIO, N_ ("No such device or address")},
    {ENODEV, N_ ("No such device")},
    {ESPIPE, N_ ("Illegal seek")},
    {EPIPE, N_ ("Broken pipe")},
    {EMFILE, N_ ("Too many open files")},
    {ENFILE, N_ ("Too many open files in system")},
    {ENOMEM, N_ ("Cannot allocate memory")},
    {EAGAIN, N_ ("Resource temporarily unavailable")},
    {EBUSY, N_ ("Device or resource busy")},
    {ETXTBSY, N_ ("Text file busy")},
    {EINTR, N_ ("Interrupted system call")},
    {EINVAL, N_ ("Invalid argument")},
    {EBADF, N_ ("Bad file descriptor")},
    {ENOEXEC, N_ ("Exec format error")},
    {ENOSYS, N_ ("Function not implemented")},
    {EOPNOTSUPP, N_ ("Operation not supported")},
    {ETIMEDOUT, N_ ("Connection timed out")},
    {ESTALE, N_ ("Stale file handle")},
    {ECHILD, N_ ("No child processes")},
};

/* Numbers up to here have a text; Linux has none above 133 (errno(3)). */
#define MOST_NUMBERS 255

const char *
sitnet_error_reason (int number, SitnetLanguage language)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].number == number)
      return sitnet_translate (language, reasons[i].text);
  if (number <= 0 || number > MOST_NUMBERS)
    return sitnet_translate (language, "an unknown error");
  char text[40];
  g_snprintf (text, sizeof text, sitnet_translate (language, "system error %d"), number);
  return g_intern_string (text);
}

void
sitnet_error_set_worded (GError **error, SitnetError code, SitnetWording wording, gconstpointer data)
{
  if (error == NULL)
    return;
  g_autofree char *english = wording (SITNET_LANGUAGE_EN, data);
  g_autofree char *valid = g_utf8_make_valid (english, -1); /* a path may be in any encoding */
  char **translated = g_new0 (char *, sitnet_n_catalogues);
  for (guint language = 1; language < sitnet_n_catalogues; language++) {
    g_autofree char *text = wording ((SitnetLanguage)language, data);
    translated[language - 1] = g_utf8_make_valid (text, -1);
  }
  *error = g_error_new_literal (SITNET_ERROR, (int)code, valid);
  sitnet_error_get_private (*error)->translated = translated;
}

static char *
word_literal (SitnetLanguage language, gconstpointer data)
{
  return g_strdup (sitnet_translate (language, data));
}

void
sitnet_error_set_literal (GError **error, SitnetError code, const char *english)
{
  sitnet_error_set_worded (error, code, word_literal, english);
}

/* A format and its arguments; they are read anew for each language. */
typedef struct {
  const char *english;
  va_list *arguments;
} Printed;

static char *
word_printed (SitnetLanguage language, gconstpointer data)
{
  const Printed *printed = data;
  va_list arguments;
  va_copy (arguments, *printed->arguments);
  char *text = g_strdup_vprintf (sitnet_translate (language, printed->english), arguments);
  va_end (arguments);
  return text;
}

void
sitnet_error_set (GError **error, SitnetError code, const char *english, ...)
{
  va_list arguments;
  va_start (arguments, english);
  const Printed printed = {english, &arguments};
  sitnet_error_set_worded (error, code, word_printed, &printed);
  va_end (arguments);
}

typedef struct {
  const char *what, *path;
  int number;
} Failure;

static char *
word_failure (SitnetLanguage language, gconstpointer data)
{
  const Failure *failure = data;
  return g_strdup_printf ("%s %s: %s", sitnet_translate (language, failure->what), failure->path,
                          sitnet_error_reason (failure->number, language));
}

void
sitnet_error_set_by_number (GError **error, SitnetError code, int number, const char *what, const char *path)
{
  const Failure failure = {what, path, number};
  sitnet_error_set_worded (error, code, word_failure, &failure);
}
