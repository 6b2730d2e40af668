/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The data set's own codes. */
#ifndef SITNET_SHEET_VOCABULARIES_H
#define SITNET_SHEET_VOCABULARIES_H

#include "builder-state.h"

/* Takes the rows of vocabulary sheets over into the vocabularies. */
void sitnet_builder_declare_vocabularies (SitnetBuilder *self);

#endif
