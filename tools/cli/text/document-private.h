/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The inside of a document, for its text and its tables. */
#ifndef TOOLS_DOCUMENT_PRIVATE_H
#define TOOLS_DOCUMENT_PRIVATE_H

#include "document.h"

struct _Document {
  gboolean is_markdown;
  GString *text;
  guint n_columns, column; /* of the table or grid at hand */
  const char *kinds;       /* of its columns; NULL in a grid */
  GPtrArray *sections;     /* their titles */
  gssize contents;         /* where their list is to stand; −1 = nowhere */
  Figures *figures;        /* lent; NULL for none */
  char *folder;            /* where their files lie, as seen from the document */
};

/* By Shade. */
extern const struct DocumentShade {
  const char *name, *colour;
} document_shades[];

/* As plain text. */
void document_append_text (Document *self, const char *text);
/* Links a picture of that name in Markdown, which holds none itself; nothing for NULL. */
void document_append_picture (Document *self, const char *name);

#endif
