/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that announce a birth number: "RČ", "r. č.", "nar.". */
#ifndef SITNET_BIRTH_LABEL_H
#define SITNET_BIRTH_LABEL_H

#include "slice.h"

typedef enum {
  SITNET_BIRTH_LABEL_NONE,
  SITNET_BIRTH_LABEL_BIRTH, /* "nar.", "narozena", "RC" without the hook: what follows need not be the number */
  SITNET_BIRTH_LABEL_NUMBER /* "RČ", "r. č.", "rodné číslo" */
} SitnetBirthLabel;

/* What stands right before the byte `at` of a text. */
SitnetBirthLabel sitnet_birth_label_before (SitnetSlice text, gsize at);
/* Whether a word has a "č": "RC" without it may be a family centre (rodinné centrum). */
gboolean sitnet_birth_label_has_hook (SitnetSlice word);

#endif
