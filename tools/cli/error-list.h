/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Several data sets in one run: those that fail are named, the others answer all the same. */
#ifndef TOOLS_ERROR_LIST_H
#define TOOLS_ERROR_LIST_H

#include <sitnet/sitnet.h>

typedef struct _Problems ErrorList;

ErrorList *error_list_new (void);
void error_list_free (ErrorList *self);
/* Takes the error of one data set; `label` stands before a message that does not name it. */
void error_list_add (ErrorList *self, const char *label, GError *error);
/* Prints the errors; identical messages are merged. When no data set succeeded (`left` is FALSE), the last one is
 * returned in `error` instead of printed. FALSE when there are none. */
gboolean error_list_settle (ErrorList *self, gboolean left, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ErrorList, error_list_free)

#endif
