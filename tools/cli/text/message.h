/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts for people: the library has the catalogues. */
#ifndef TOOLS_MESSAGE_H
#define TOOLS_MESSAGE_H

#include <sitnet/sitnet.h>

/* Marks a text in a table, which sitnet_translate() translates where it is used. */
#define N_(english) english

/* A text that other languages word in another way where it stands for something else: "kind" of a tie, of a gap. Also an
   argument of sitnet_translate(). The context is never shown. */
#define NC_(context, english) context "\004" english

/* The same for a text that depends on a count: sitnet_translate_count (language, count, P_ ("%u tie", "%u ties")). */
#define P_(one, many) one, many
#define NP_(context, one, many) context "\004" one, context "\004" many

/* The text docs/questions/NAME.LANGUAGE.md. */
#define DEFINITION_(name) "definition\004" name

#endif
