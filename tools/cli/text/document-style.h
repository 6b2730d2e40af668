/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a document looks on the screen and on paper. */
#ifndef TOOLS_DOCUMENT_STYLE_H
#define TOOLS_DOCUMENT_STYLE_H

/* A style sheet for its HTML; colours of squares are not in it. */
extern const char document_style[];

#endif
