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

/**
 * sitnet_error_quark:
 *
 * Returns: the domain of every #GError that the library sets; its codes are #SitnetError
 */
G_DEFINE_EXTENDED_ERROR (SitnetError, sitnet_error)

/**
 * sitnet_error_dup_message:
 * @error: an error, of this library or another
 * @language: the language
 *
 * The message for people in their language. Calls that take a language write the error's own message in it already; the
 * others (writing, drawing) write it in English and keep the Czech one beside it.
 *
 * Returns: (transfer full): the message in that language, or the error's own where there is no other
 */
char *
sitnet_error_dup_message (const GError *error, SitnetLanguage language)
{
  g_return_val_if_fail (error != NULL, NULL);
  const char *czech = error->domain == SITNET_ERROR ? sitnet_error_get_private (error)->czech : NULL;
  return g_strdup (language == SITNET_LANGUAGE_CS && czech != NULL ? czech : error->message);
}

/**
 * sitnet_error_reason:
 * @number: an errno
 * @language: the language
 *
 * What the system says of a failed call, in a language of the caller's choice and not in that of the process.
 *
 * Returns: (transfer none): a few words without a full stop
 */
const char *
sitnet_error_reason (int number, SitnetLanguage language)
{
  static const struct {
    int number;
    const char *czech;
  } reasons[] = {
      {ENOENT, "takový soubor ani složka neexistuje"},
      {EACCES, "přístup byl odepřen"},
      {EPERM, "k tomu chybí oprávnění"},
      {ENOSPC, "na disku už není místo"},
      {EDQUOT, "přidělené místo na disku je vyčerpáno"},
      {EROFS, "disk je jen pro čtení"},
      {ENOTDIR, "není to složka"},
      {EISDIR, "je to složka"},
      {EEXIST, "už existuje"},
      {EIO, "chyba čtení nebo zápisu na disk"},
      {EFBIG, "soubor je příliš velký"},
      {ENAMETOOLONG, "název je příliš dlouhý"},
      {ELOOP, "symbolické odkazy tvoří kruh"},
      {ENXIO, "nikdo z toho nečte"},
      {EPIPE, "příjemce přestal číst"},
      {EMFILE, "je otevřeno příliš mnoho souborů"},
      {ENOMEM, "nestačí paměť"},
      {EBUSY, "právě se používá"},
      {ETXTBSY, "právě se používá"},
  };
  for (guint i = 0; language == SITNET_LANGUAGE_CS && i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].number == number)
      return reasons[i].czech;
  return g_strerror (number);
}

void
sitnet_error_set_texts (GError **error, SitnetError code, const char *english, const char *czech)
{
  if (error == NULL)
    return;
  *error = g_error_new_literal (SITNET_ERROR, (int)code, english);
  sitnet_error_get_private (*error)->czech = g_strdup (czech);
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
