/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text without what people vary when they mean the same word: case, diacritics, spaces, underscores, hyphens. */
#ifndef SITNET_TEXT_FOLD_H
#define SITNET_TEXT_FOLD_H

#include "slice.h"

/* The next letter that counts, 0 at the end; takes it off the text. Bytes that are no UTF-8 count as they are. */
gunichar sitnet_text_fold_next (SitnetSlice *rest);
/* Up to `most` letters; returns how many, and G_MAXUINT when the text has more. */
guint sitnet_text_fold (SitnetSlice text, gunichar *letters, guint most);
/* Whether two texts have the same letters. */
gboolean sitnet_text_fold_equal (SitnetSlice text, SitnetSlice other);
/* Whether a text has the letters of one of `n` words, or of one of the words with | between. */
gboolean sitnet_text_fold_is_one_of (SitnetSlice text, const char *const *words, guint n);
gboolean sitnet_text_fold_is_in_list (SitnetSlice text, const char *list);
/* A text by its letters, to compare: without case and diacritics, invisible signs and blanks at its ends, and with one
   blank for a run of them; all other signs count. (transfer full) */
char *sitnet_text_fold_dup_text (SitnetSlice text);
/* The same, but diacritics count. (transfer full) */
char *sitnet_text_fold_dup_marked (SitnetSlice text);

#endif
