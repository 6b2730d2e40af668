/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_LANGUAGE_H
#define SITNET_LANGUAGE_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetLanguage:
 * @SITNET_LANGUAGE_EN: English
 * @SITNET_LANGUAGE_CS: Czech
 *
 * The language of texts for people. It is an argument everywhere; the process locale is never read.
 *
 * Since: 0.1
 */
typedef enum {
  SITNET_LANGUAGE_EN,
  SITNET_LANGUAGE_CS,
} SitnetLanguage;

/**
 * sitnet_language_from_text:
 * @text: a code of sitnet_language_list_codes(), such as "en" or "cs"
 * @language: (out): the language; left as it was on error
 * @error: set to %SITNET_ERROR_ARGUMENT when @text is none of them
 *
 * Reads the code of a language. May be called in any thread.
 *
 * Returns: whether @text names a language; %FALSE on error
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_language_from_text (const char *text, SitnetLanguage *language, GError **error);

/**
 * sitnet_language_list_codes:
 *
 * The languages that this library speaks, by #SitnetLanguage. Those after %SITNET_LANGUAGE_CS have no constant of their
 * own: sitnet_language_from_text() gives them. May be called in any thread.
 *
 * Returns: (transfer container) (array zero-terminated=1): the codes of ISO 639, "en" first; free the list,
 *   and not the codes, with g_free()
 *
 * Since: 0.1
 */
SITNET_API const char **sitnet_language_list_codes (void);

/**
 * sitnet_language_format_date:
 * @language: the language
 * @days: a date, in days since 1970-01-01, from the year 1 to 9999
 *
 * Writes a date for people. May be called in any thread.
 *
 * Returns: (transfer full): the date as the language writes it: "2018-05-01", in Czech "1. 5. 2018"; free it
 *   with g_free()
 *
 * Since: 0.1
 */
SITNET_API char *sitnet_language_format_date (SitnetLanguage language, gint32 days);

/**
 * sitnet_language_format_number:
 * @language: the language
 * @number: a number
 *
 * Writes a number for people: three decimals, one from ten up, three digits of one that is smaller than a hundredth, and that it
 * is not 0 ("< 0.000001") of one that is smaller than a millionth; no zeros at the end. May be called in any thread.
 *
 * Returns: (transfer full): the number as the language writes it: "-1.5", in Czech "−1,5"; free it with g_free()
 *
 * Since: 0.1
 */
SITNET_API char *sitnet_language_format_number (SitnetLanguage language, double number);

/**
 * sitnet_translate:
 * @language: the language
 * @english: an English text of the library or its command line
 *
 * Looks a text up in the catalogue of messages. May be called in any thread; takes time logarithmic in the size of the
 * catalogue.
 *
 * Returns: (transfer none): the text in @language, or @english itself where the catalogue does not have it; valid for
 *   ever, or as long as @english
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_translate (SitnetLanguage language, const char *english) G_GNUC_FORMAT (2);

/**
 * sitnet_translate_count:
 * @language: the language
 * @count: how many
 * @one: the English text for one
 * @many: the English text for any other count
 *
 * Like sitnet_translate(), for a text that depends on one count. May be called in any thread.
 *
 * Returns: (transfer none): the text in the form that @count takes in @language
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_translate_count (SitnetLanguage language, guint64 count, const char *one,
                                               const char *many) G_GNUC_FORMAT (3) G_GNUC_FORMAT (4);

/**
 * sitnet_translate_amount:
 * @language: the language
 * @amount: how much, with or without decimals
 * @one: the English text for one
 * @many: the English text for any other whole number
 * @fraction: the English text for a number with decimals
 *
 * Like sitnet_translate_count(), for a number that may have decimals. May be called in any thread.
 *
 * Returns: (transfer none): the text in the form that @amount takes in @language
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_translate_amount (SitnetLanguage language, double amount, const char *one,
                                                const char *many, const char *fraction) G_GNUC_FORMAT (3)
    G_GNUC_FORMAT (4) G_GNUC_FORMAT (5);

G_END_DECLS

#endif
