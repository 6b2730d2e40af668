/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Answers as a page to print or as Markdown: what was asked, of what, and the rows as people read them. */
#ifndef TOOLS_ANSWER_DOCUMENT_H
#define TOOLS_ANSWER_DOCUMENT_H

#include "answer.h"

/* The whole document: a table for each part; NULL with an error. (transfer full) */
char *answer_document_new (const Request *request, const Introduction *introduction, const Part *parts, guint n_parts,
                           gboolean is_markdown, GError **error);

#endif
