/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The order of texts in a Czech index, whatever the locale of the process is. */
#ifndef SITNET_TEXT_ORDER_H
#define SITNET_TEXT_ORDER_H

#include <glib.h>

/* Two keys compare by strcmp() as their texts follow each other in a Czech index (ČSN 97 6030): č after c, ch after h, ř after
   r, š after s, ž after z; other diacritics and the size of letters count only between texts that are equal else.
   (transfer full) */
char *sitnet_text_order_key (const char *text);

#endif
