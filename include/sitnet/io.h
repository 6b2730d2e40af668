/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_IO_H
#define SITNET_IO_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/language.h>
#include <sitnet/network.h>
#include <sitnet/progress.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetWriteFunc:
 * @bytes: (array length=length): what to write
 * @length: how many bytes
 * @data: the caller's own
 * @error: set when %FALSE is returned
 *
 * Takes a piece of output. Returning %FALSE stops the writer, which passes the error on.
 */
typedef gboolean (*SitnetWriteFunc) (const char *bytes, gsize length, gpointer data, GError **error);

SITNET_API SitnetNetwork *sitnet_read (const char *path, SitnetLanguage language, SitnetTable **findings,
                                       GError **error);
SITNET_API SitnetNetwork *sitnet_read_with_progress (const char *path, SitnetLanguage language,
                                                     SitnetProgressFunc progress, gpointer data, SitnetTable **findings,
                                                     GError **error);
SITNET_API gboolean sitnet_is_source (const char *data, const char *path);
SITNET_API gboolean sitnet_write (SitnetNetwork *network, const char *path, GError **error);
SITNET_API gboolean sitnet_write_with_progress (SitnetNetwork *network, const char *path, SitnetProgressFunc progress,
                                                gpointer data, GError **error);
SITNET_API gboolean sitnet_table_write (const SitnetTable *table, const char *format, SitnetWriteFunc write,
                                        gpointer data, GError **error);
SITNET_API char *sitnet_table_to_text (const SitnetTable *table, const char *format, GError **error);
SITNET_API gboolean sitnet_table_save (const SitnetTable *table, const char *path, const char *format, GError **error);
SITNET_API SitnetTable *sitnet_formats_to_table (SitnetLanguage language);

G_END_DECLS

#endif
