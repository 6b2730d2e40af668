/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The day on which something is written. */
#ifndef TOOLS_TODAY_H
#define TOOLS_TODAY_H

#include <sitnet/sitnet.h>

/* "29. 11. 2026"; to be freed. */
char *today_dup_text (SitnetLanguage language);

#endif
