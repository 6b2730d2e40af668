/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_MAP_H
#define SITNET_MAP_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/language.h>
#include <sitnet/network.h>
#include <sitnet/progress.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetMap:
 *
 * A cooperation map of one network, set up and then drawn. One owner, one thread; several maps may be drawn in
 * several threads at once, for each drawing runs in a process of its own.
 */
typedef struct _SitnetMap SitnetMap;

SITNET_API SitnetMap *sitnet_map_new (SitnetNetwork *network, SitnetLanguage language);
SITNET_API void sitnet_map_free (SitnetMap *self);
SITNET_API void sitnet_map_set_title (SitnetMap *self, const char *title);
SITNET_API gboolean sitnet_map_set_paper (SitnetMap *self, const char *paper, GError **error);
SITNET_API gboolean sitnet_map_set_view (SitnetMap *self, const char *view, GError **error);
SITNET_API void sitnet_map_set_date (SitnetMap *self, const char *date);
SITNET_API void sitnet_map_set_time_limit (SitnetMap *self, guint seconds);
SITNET_API void sitnet_map_set_progress (SitnetMap *self, SitnetProgressFunc progress, gpointer data);
SITNET_API GBytes *sitnet_map_draw (SitnetMap *self, const char *format, GError **error);
SITNET_API gboolean sitnet_map_save (SitnetMap *self, const char *path, GError **error);
SITNET_API const char *const *sitnet_map_formats (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetMap, sitnet_map_free)

G_END_DECLS

#endif
