/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_SCHEMA_H
#define SITNET_SCHEMA_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/language.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

SITNET_API SitnetTable *sitnet_schema_to_table (SitnetLanguage language);
SITNET_API SitnetTable *sitnet_vocabulary_to_table (const char *name, GError **error);
SITNET_API const char *const *sitnet_vocabulary_list (void);

G_END_DECLS

#endif
