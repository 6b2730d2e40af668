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
 * @text: "en" or "cs"
 * @language: (out): the language; left as it was on error
 * @error: set to %SITNET_ERROR_ARGUMENT when @text is neither
 *
 * Reads the code of a language. May be called in any thread.
 *
 * Returns: whether @text names a language; %FALSE on error
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_language_from_text (const char *text, SitnetLanguage *language, GError **error);

G_END_DECLS

#endif
