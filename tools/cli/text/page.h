/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The catalogue as a page to print and to put on the web. */
#ifndef TOOLS_PAGE_H
#define TOOLS_PAGE_H

#include "command.h"

/* --format html, or the name of the file. */
gboolean page_is_asked (const Request *request);
/* Whether the command can be written as one. */
gboolean page_is_possible (const Request *request);
/* Reads the data and writes the page. */
gboolean page_give (const Request *request, GError **error);

#endif
