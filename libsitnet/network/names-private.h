/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the table of names needs of them. */
#ifndef SITNET_NAMES_PRIVATE_H
#define SITNET_NAMES_PRIVATE_H

#include "column-words.h"

#include <sitnet/names.h>

const SitnetColumnWords *sitnet_names_get_column_words (const SitnetNames *self);
SitnetLanguage sitnet_names_get_language (const SitnetNames *self);
/* sitnet_names_dup_cell() without a copy: lent by the names, by `cell` or by `scratch`. */
const char *sitnet_names_of_cell (SitnetNames *self, const char *column, const char *cell, GString *scratch);

#endif
