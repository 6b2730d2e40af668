/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The one error domain of the library; an error knows its message in both languages. */
#include "error-private.h"

#include <errno.h>
#include <sitnet/error.h>

/* GError itself holds the English message. */
typedef struct {
  char *czech; /* NULL where there is none */
} SitnetErrorPrivate;

static void
sitnet_error_private_init (SitnetErrorPrivate *self)
{
  self->czech = NULL;
}

static void
sitnet_error_private_copy (const SitnetErrorPrivate *self, SitnetErrorPrivate *copy)
{
  copy->czech = g_strdup (self->czech);
}

static void
sitnet_error_private_clear (SitnetErrorPrivate *self)
{
  g_free (self->czech);
}

G_DEFINE_EXTENDED_ERROR (SitnetError, sitnet_error)

char *
sitnet_error_dup_message (const GError *error, SitnetLanguage language)
{
  g_return_val_if_fail (error != NULL, NULL);
  const char *czech = error->domain == SITNET_ERROR ? sitnet_error_get_private (error)->czech : NULL;
  return g_utf8_make_valid (language == SITNET_LANGUAGE_CS && czech != NULL ? czech : error->message, -1);
}

/* The C library has these words in the locale of the process only; the English ones are those of glibc. */
static const struct {
  int number;
  SitnetPhrase text;
} reasons[] = {
    {ENOENT, {"No such file or directory", "takový soubor ani složka neexistuje"}},
    {EACCES, {"Permission denied", "přístup byl odepřen"}},
    {EPERM, {"Operation not permitted", "k tomu chybí oprávnění"}},
    {ENOSPC, {"No space left on device", "na disku už není místo"}},
    {EDQUOT, {"Disk quota exceeded", "přidělené místo na disku je vyčerpáno"}},
    {EROFS, {"Read-only file system", "disk je jen pro čtení"}},
    {ENOTDIR, {"Not a directory", "není to složka"}},
    {EISDIR, {"Is a directory", "je to složka"}},
    {ENOTEMPTY, {"Directory not empty", "složka není prázdná"}},
    {EEXIST, {"File exists", "už existuje"}},
    {EXDEV, {"Invalid cross-device link", "leží na jiném disku"}},
    {EIO, {"Input/output error", "chyba čtení nebo zápisu na disk"}},
    {EFBIG, {"File too large", "soubor je příliš velký"}},
    {EOVERFLOW, {"Value too large for defined data type", "soubor je příliš velký"}},
    {ENAMETOOLONG, {"File name too long", "název je příliš dlouhý"}},
    {ELOOP, {"Too many levels of symbolic links", "symbolické odkazy tvoří kruh"}},
    {EMLINK, {"Too many links", "je příliš mnoho odkazů"}},
    {ENXIO, {"No such device or address", "takové zařízení ani adresa neexistuje"}},
    {ENODEV, {"No such device", "takové zařízení neexistuje"}},
    {ESPIPE, {"Illegal seek", "je to roura"}},
    {EPIPE, {"Broken pipe", "příjemce přestal číst"}},
    {EMFILE, {"Too many open files", "je otevřeno příliš mnoho souborů"}},
    {ENFILE, {"Too many open files in system", "je otevřeno příliš mnoho souborů"}},
    {ENOMEM, {"Cannot allocate memory", "nestačí paměť"}},
    {EAGAIN, {"Resource temporarily unavailable", "systém na to teď nemá místo"}},
    {EBUSY, {"Device or resource busy", "právě se používá"}},
    {ETXTBSY, {"Text file busy", "právě se používá"}},
    {EINTR, {"Interrupted system call", "bylo to přerušeno"}},
    {EINVAL, {"Invalid argument", "systém to odmítá"}},
    {EBADF, {"Bad file descriptor", "není to otevřeno"}},
    {ENOEXEC, {"Exec format error", "není to program"}},
    {ENOSYS, {"Function not implemented", "systém to neumí"}},
    {EOPNOTSUPP, {"Operation not supported", "systém to zde neumí"}},
    {ETIMEDOUT, {"Connection timed out", "trvalo to příliš dlouho"}},
    {ESTALE, {"Stale file handle", "na serveru už není"}},
    {ECHILD, {"No child processes", "druhý proces už neběží"}},
};

/* Numbers up to here are told; Linux has none above 133 (errno(3)). */
#define MOST_NUMBERS 255

const char *
sitnet_error_reason (int number, SitnetLanguage language)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].number == number)
      return sitnet_phrase_in (reasons[i].text, language);
  if (number <= 0 || number > MOST_NUMBERS)
    return sitnet_pick (language, "an unknown error", "neznámá chyba");
  char text[40];
  g_snprintf (text, sizeof text, sitnet_pick (language, "system error %d", "systémová chyba %d"), number);
  return g_intern_string (text);
}

void
sitnet_error_set_texts (GError **error, SitnetError code, const char *english, const char *czech)
{
  if (error == NULL)
    return;
  g_autofree char *valid = g_utf8_make_valid (english, -1); /* a path may be in any encoding */
  *error = g_error_new_literal (SITNET_ERROR, (int)code, valid);
  sitnet_error_get_private (*error)->czech = czech != NULL ? g_utf8_make_valid (czech, -1) : NULL;
}

void
sitnet_error_set (GError **error, SitnetError code, const char *english, const char *czech, ...)
{
  va_list arguments, again;
  va_start (arguments, czech);
  va_copy (again, arguments);
  g_autofree char *message = g_strdup_vprintf (english, arguments);
  g_autofree char *other = g_strdup_vprintf (czech, again);
  va_end (again);
  va_end (arguments);
  sitnet_error_set_texts (error, code, message, other);
}

void
sitnet_error_set_by_number (GError **error, SitnetError code, int number, SitnetPhrase what, const char *path)
{
  g_autofree char *message =
      g_strdup_printf ("%s %s: %s", what.en, path, sitnet_error_reason (number, SITNET_LANGUAGE_EN));
  g_autofree char *other =
      g_strdup_printf ("%s %s: %s", what.cs, path, sitnet_error_reason (number, SITNET_LANGUAGE_CS));
  sitnet_error_set_texts (error, code, message, other);
}
