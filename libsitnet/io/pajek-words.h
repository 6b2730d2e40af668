/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words and numbers of a line in a network of Pajek. */
#ifndef SITNET_PAJEK_WORDS_H
#define SITNET_PAJEK_WORDS_H

#include "slice.h"

/* The next word, or what stands between quotes, of which the last one has a blank or the end behind it; FALSE at the end. */
gboolean sitnet_pajek_next_word (SitnetSlice *rest, SitnetSlice *word);
/* FALSE where the word is no whole number from 1 to `most`. */
gboolean sitnet_pajek_to_number (SitnetSlice word, guint most, guint *number);

#endif
