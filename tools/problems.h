/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Several data sets in one run: those that fail are named, the others answer all the same. */
#ifndef TOOLS_PROBLEMS_H
#define TOOLS_PROBLEMS_H

#include <sitnet/sitnet.h>

typedef struct _Problems Problems;

Problems *problems_new (void);
void problems_free (Problems *self);
/* Takes the error of one data set; `label` stands before a message that does not name it. */
void problems_add (Problems *self, const char *label, GError *error);
/* Tells them. When nothing is `left` that went well, the last is not told but handed back, and all of one
 * wording are one. FALSE when there are none. */
gboolean problems_settle (Problems *self, gboolean left, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Problems, problems_free)

#endif
