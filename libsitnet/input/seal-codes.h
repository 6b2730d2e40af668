/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words in cells that are names of codes become those codes. */
#ifndef SITNET_SEAL_CODES_H
#define SITNET_SEAL_CODES_H

#include "builder-state.h"

/* After all vocabularies are declared: puts the code in the place of each word that means it, in every sheet, with one
   finding for each word. */
void sitnet_seal_codes (SitnetBuilder *builder);

#endif
