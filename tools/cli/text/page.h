/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The catalogue as a page to print and to put on the web. */
#ifndef TOOLS_PAGE_H
#define TOOLS_PAGE_H

#include "answer-format.h"
#include "command.h"

/* Whether the question is written as a page of its own kind in that format, instead of a table. */
gboolean page_is_asked (const Request *request, Format format);
/* Reads the data and writes the page. */
gboolean page_give (const Request *request, GError **error);

#endif
