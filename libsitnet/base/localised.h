/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers and dates as a language writes them. */
#ifndef SITNET_LOCALISED_H
#define SITNET_LOCALISED_H

#include <sitnet/language.h>

/* Puts the language's decimal sign in place of the point. */
void sitnet_number_localise (char *digits, SitnetLanguage language);
/* "2018-05-01", in Czech "1. 5. 2018"; sitnet_language_format_date() takes days. */
char *sitnet_day_show (gint year, gint month, gint day, SitnetLanguage language);

#endif
