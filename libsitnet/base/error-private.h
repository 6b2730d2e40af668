/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Setting an error with its message in both languages, where a call has no language of its own. */
#ifndef SITNET_ERROR_PRIVATE_H
#define SITNET_ERROR_PRIVATE_H

#include "phrase.h"

#include <sitnet/error.h>

/* Both formats take the same arguments in the same order. */
void sitnet_error_set (GError **error, SitnetError code, const char *english, const char *czech, ...)
    __attribute__ ((format (printf, 3, 5), format (printf, 4, 5)));
/* Where the messages are made already. */
void sitnet_error_set_texts (GError **error, SitnetError code, const char *english, const char *czech);
/* "cannot write out.csv: No space left on device"; what: "cannot write". */
void sitnet_error_set_by_number (GError **error, SitnetError code, int number, SitnetPhrase what, const char *path);

#endif
