/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names for the codes in an answer: an actor's, a sector's, a need's, as people say them. */
#ifndef TOOLS_NAMES_H
#define TOOLS_NAMES_H

#include "message.h"

#include <sitnet/sitnet.h>

typedef struct _Names Names;

/* network: NULL when the answer is about no network. */
Names *names_new (SitnetNetwork *network, SitnetLanguage language);
void names_free (Names *self);
/* A cell of a text or category column, every code in it replaced by its name. scratch may hold the answer. */
const char *names_of (Names *self, const char *column, const char *cell, GString *scratch);
/* The sheet in which the codes of such a column have their names, "actors"; NULL for none. */
const char *names_of_sheet (const char *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Names, names_free)

#endif
