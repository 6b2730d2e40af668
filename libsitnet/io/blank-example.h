/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The example in each sheet of a workbook to be filled in. */
#ifndef SITNET_BLANK_EXAMPLE_H
#define SITNET_BLANK_EXAMPLE_H

#include "schema-private.h"

#include <sitnet/language.h>

/* What stands in a column, as a person of that language would write it; "" where the example leaves it empty. All of it is
   made up. Static. */
const char *sitnet_blank_example (SitnetSheet sheet, const char *column, SitnetLanguage language);

#endif
