/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names for the codes in an answer: an actor's, a sector's, a need's, as people say them. */
#ifndef TOOLS_NAMES_H
#define TOOLS_NAMES_H

#include "columns.h"
#include "message.h"

#include <sitnet/sitnet.h>

typedef struct _Names Names;

/* network: NULL when the answer is about no network; columns: what its columns say of themselves, as columns_new(). */
Names *names_new (SitnetNetwork *network, const SitnetTable *columns, SitnetLanguage language);
void names_free (Names *self);
/* A cell of a text or category column, every code in it replaced by its name. scratch may hold the answer. */
const char *names_of (Names *self, const char *column, const char *cell, GString *scratch);
/* A code of a sheet by its name; the code itself where it has none. */
const char *names_in_sheet (Names *self, const char *sheet, const char *code);
const Columns *names_get_columns (const Names *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Names, names_free)

#endif
