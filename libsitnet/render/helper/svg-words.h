/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names, sentences and data in an SVG file, for those who cannot see it, who point at something, and for programs. */
#ifndef SITNET_HELPER_SVG_WORDS_H
#define SITNET_HELPER_SVG_WORDS_H

#include "description.h"

/* An element's id is one of these letters and the number of the box or stroke in the description. */
#define SVG_BOX 'b'
#define SVG_STROKE 't'
#define SVG_CASING 'c'

char *svg_words_new (const char *svg, gsize length, const SitnetDescription *page);

#endif
