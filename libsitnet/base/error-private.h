/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Setting an error with its message in all languages, where a call has no language of its own. */
#ifndef SITNET_ERROR_PRIVATE_H
#define SITNET_ERROR_PRIVATE_H

#include "message.h"

#include <sitnet/error.h>

/* A text that a function words in each language. */
typedef char *(*SitnetWording) (SitnetLanguage language, gconstpointer data);

/* `english` is translated, so it must be in the catalogue; texts among the arguments stay as they are. */
void sitnet_error_set (GError **error, SitnetError code, const char *english, ...) G_GNUC_PRINTF (3, 4);
/* Without arguments. */
void sitnet_error_set_literal (GError **error, SitnetError code, const char *english);
/* Where parts of the message are translated too. */
void sitnet_error_set_worded (GError **error, SitnetError code, SitnetWording wording, gconstpointer data);
/* "cannot write out.csv: No space left on device"; what: "cannot write", in English. */
void sitnet_error_set_by_number (GError **error, SitnetError code, int number, const char *what, const char *path);

#endif
