/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words of cells that hold one of a few choices. */
#ifndef SITNET_SCHEMA_CHOICE_H
#define SITNET_SCHEMA_CHOICE_H

#include "result-column.h"
#include "slice.h"

#include <sitnet/language.h>

/* What an expectation is about and how far it is; ends with a code of NULL. A wish to meet is no choice, but stands beside
   expectations in answers. */
extern const SitnetCellWord sitnet_schema_kinds_of_expectations[], sitnet_schema_states_of_expectations[];

/* `choices`: codes with '|' between. The index of the one that a cell means, by its code or by its word in any language; −1
   for none. */
gint32 sitnet_schema_choice_find (const char *choices, SitnetSlice cell);
/* The words of all choices with a separator between. (transfer full) */
char *sitnet_schema_choice_dup_words (const char *choices, const char *separator, SitnetLanguage language);

#endif
