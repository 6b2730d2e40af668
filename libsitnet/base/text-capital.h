/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Phrases that begin small inside others, as headings and sentences of their own. */
#ifndef SITNET_TEXT_CAPITAL_H
#define SITNET_TEXT_CAPITAL_H

#include "slice.h"

/* Appends a phrase with its first letter, of any alphabet, as a capital. */
void sitnet_text_append_capital (GString *text, SitnetSlice phrase);

#endif
