/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts of findings that can be shown, whatever a cell holds. */
#ifndef SITNET_FINDING_WORDS_H
#define SITNET_FINDING_WORDS_H

#include "slice.h"

enum {
  SITNET_READABLE_LENGTH = 160, /* bytes of a value or a column that are shown */
  SITNET_DETAIL_LENGTH = 480    /* of a detail, which may be a sentence of the operating system */
};

/* Valid, cut to a length and masked where it is a birth number or is said to be. (transfer full) */
char *sitnet_finding_dup_readable (SitnetSlice text, gsize most, gboolean is_masked);
/* A phrase with {value} and {detail} filled in; what stands in [brackets] is left out without a detail. One line.
   (transfer full) */
char *sitnet_finding_dup_message (const char *phrase, const char *value, const char *detail);

#endif
