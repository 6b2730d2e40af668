/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The texts of the page with the map, by the keys under which its script asks for them. */
#ifndef SITNET_WEBPAGE_WORDS_H
#define SITNET_WEBPAGE_WORDS_H

#include <sitnet/language.h>
#include <sitnet/table.h>

/* A table "texts" of `key` and `text`; a text with a count has its forms as KEY.one, KEY.few and KEY.other, by the names that
   browsers have for them (Unicode, Language Plural Rules). (transfer full) */
SitnetTable *sitnet_webpage_words_new (SitnetLanguage language, const char *title);

#endif
