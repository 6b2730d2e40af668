/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Codes of answers in words: what stands in a cell as "no_ties" is read as "no ties at all". */
#ifndef TOOLS_LABELS_H
#define TOOLS_LABELS_H

#include <sitnet/sitnet.h>

/* NULL when the code is not known here. column: the column it stands in. */
const char *labels_find (const char *column, const char *code, SitnetLanguage language);
/* What a column of an answer is called where its title is too long, or not what the text shows; else NULL. */
const char *labels_own_heading (const char *analysis, const char *column, SitnetLanguage language);
/* What a column of codes is called, when its own title only lists the codes. */
const char *labels_heading (const char *column, SitnetLanguage language);
/* "No bridges." for an answer without rows. */
const char *labels_none (const char *analysis, SitnetLanguage language);

#endif
