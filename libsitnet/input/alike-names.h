/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names of actors that are the same but for what people leave out: case, diacritics, signs and the legal form; or write in
   letters: ZŠ, OSPOD. */
#ifndef SITNET_ALIKE_NAMES_H
#define SITNET_ALIKE_NAMES_H

#include "slice.h"

#define SITNET_ALIKE_LENGTH 256

/* What two names must have in common to be nearly the same, as text ended by NUL; its length, 0 for a name that is too long
   or written in letters that this does not know. A sign between letters parts them: "1-1" is not "11". */
gsize sitnet_alike_name (SitnetSlice name, char key[SITNET_ALIKE_LENGTH]);

#endif
