/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_ERROR_H
#define SITNET_ERROR_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/language.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SITNET_ERROR:
 *
 * The domain of the errors of the library, for g_error_matches(); the codes are #SitnetError.
 *
 * Since: 0.1
 */
#define SITNET_ERROR (sitnet_error_quark ())

/**
 * SitnetError:
 * @SITNET_ERROR_ARGUMENT: a parameter, a scope or a name asked for is not what it may be; the message says what is
 * @SITNET_ERROR_DATA: the data set has error findings and gives no network
 * @SITNET_ERROR_FORMAT: the file is in no format that is known, or not in the one it claims
 * @SITNET_ERROR_READ: a file or folder could not be read
 * @SITNET_ERROR_WRITE: a file could not be written; nothing half-written was left
 * @SITNET_ERROR_DRAWING: the drawing program failed, died or took too long
 * @SITNET_ERROR_LIMIT: a size is beyond what the library holds
 * @SITNET_ERROR_CANCELLED: the caller cancelled it, see #SitnetProgressFunc
 * @SITNET_ERROR_UNSUPPORTED: this build has no such part (igraph or GLPK were left out), or the question cannot be
 *   asked in this way
 * @SITNET_ERROR_INTERNAL: a library below failed in a way that no input should cause
 *
 * What went wrong. Each function says which of them it can set. An argument that the documentation of a function does
 * not allow (%NULL where it is not said to be nullable, an index out of range) is a mistake of the programmer and not an
 * error: it is logged as critical, and the function returns %NULL, 0 or %FALSE without setting a #GError.
 *
 * Since: 0.1
 */
typedef enum {
  SITNET_ERROR_ARGUMENT,
  SITNET_ERROR_DATA,
  SITNET_ERROR_FORMAT,
  SITNET_ERROR_READ,
  SITNET_ERROR_WRITE,
  SITNET_ERROR_DRAWING,
  SITNET_ERROR_LIMIT,
  SITNET_ERROR_CANCELLED,
  SITNET_ERROR_UNSUPPORTED,
  SITNET_ERROR_INTERNAL
} SitnetError;

/**
 * sitnet_error_quark:
 *
 * The domain of every #GError that the library sets; its codes are #SitnetError. May be called in any thread.
 *
 * Returns: the domain
 *
 * Since: 0.1
 */
SITNET_API GQuark sitnet_error_quark (void);

/**
 * sitnet_error_dup_message:
 * @error: an error, of this library or another
 * @language: language of the message
 *
 * The message for people: to be shown in place of `error->message`, with the language in which the call was made. What is found
 * in data (sitnet_builder_seal() and reading, %SITNET_ERROR_DATA) and what a question or a comparison refuses is worded in the
 * language of the call alone. All other errors have an English `message` and keep its translations beside it, which only this
 * function gives. May be called in any thread.
 *
 * Returns: (transfer full): UTF-8 in that language, or the error's own message where there is no other; free it with
 *   g_free()
 *
 * Since: 0.1
 */
SITNET_API char *sitnet_error_dup_message (const GError *error, SitnetLanguage language);

/**
 * sitnet_error_reason:
 * @number: an errno, such as `ENOENT`
 * @language: language of the words
 *
 * What the system says of a failed call, in a language of the caller's choice and not in that of the process. May be
 * called in any thread.
 *
 * Returns: (transfer none): a few words without a full stop, valid for ever
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_error_reason (int number, SitnetLanguage language);

/**
 * sitnet_find_nearest_word:
 * @text: what somebody wrote
 * @words: (array zero-terminated=1): what could be meant: names of questions, of options
 *
 * For "did you mean": the word that @text begins, from three letters on, else the one with the fewest slips (letters left
 * out, added, changed or swapped), at most two and fewer than half the letters of @text. Case and diacritics do not count.
 * May be called in any thread.
 *
 * Returns: (nullable) (transfer none): one of @words, the first of equally near ones; %NULL when none is near
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_find_nearest_word (const char *text, const char *const *words);

G_END_DECLS

#endif
