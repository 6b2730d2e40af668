/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_FILE_H
#define SITNET_FILE_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

SITNET_API gboolean sitnet_file_save (const char *path, const void *bytes, gsize length, GError **error);

G_END_DECLS

#endif
