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

/**
 * sitnet_map_new:
 * @network: what to draw; scope it first with sitnet_network_scope()
 * @language: of all texts on the map
 *
 * A lying A3 page with the usual title and the date of today, until set otherwise.
 *
 * Returns: (transfer full): a map
 */
SITNET_API SitnetMap *sitnet_map_new (SitnetNetwork *network, SitnetLanguage language);

/**
 * sitnet_map_free:
 * @self: (transfer full) (nullable): a map
 */
SITNET_API void sitnet_map_free (SitnetMap *self);

/**
 * sitnet_map_set_title:
 * @self: a map
 * @title: (nullable): the heading, or %NULL for "Who works with whom" and the name of the area when there is
 * one
 */
SITNET_API void sitnet_map_set_title (SitnetMap *self, const char *title);

/**
 * sitnet_map_set_paper:
 * @self: a map
 * @paper: "a4", "a3", "a2" or "a1", in landscape
 * @error: %SITNET_ERROR_ARGUMENT for any other
 *
 * Returns: %FALSE when there is no such paper; the map keeps the one it has
 */
SITNET_API gboolean sitnet_map_set_paper (SitnetMap *self, const char *paper, GError **error);

/**
 * sitnet_map_set_view:
 * @self: a map
 * @view: "islands": every actor near those of its sector
 * @error: %SITNET_ERROR_ARGUMENT for any other
 *
 * Returns: %FALSE when there is no such view
 */
SITNET_API gboolean sitnet_map_set_view (SitnetMap *self, const char *view, GError **error);

/**
 * sitnet_map_set_date:
 * @self: a map
 * @date: (nullable): printed as it is beside the counts; "" prints none, %NULL the date of today
 */
SITNET_API void sitnet_map_set_date (SitnetMap *self, const char *date);

/**
 * sitnet_map_set_time_limit:
 * @self: a map
 * @seconds: after which a drawing is given up, 0 for the usual 60
 */
SITNET_API void sitnet_map_set_time_limit (SitnetMap *self, guint seconds);

/**
 * sitnet_map_set_progress:
 * @self: a map
 * @progress: (nullable) (scope forever): called many times a second from the thread that draws, with the share
 * that is done (it never goes back); %FALSE stops the drawing
 * @data: handed to @progress
 *
 * A drawing that is stopped ends within a second with %SITNET_ERROR_CANCELLED; its process is ended, no file is
 * written, and the map can be drawn again.
 */
SITNET_API void sitnet_map_set_progress (SitnetMap *self, SitnetProgressFunc progress, gpointer data);

/**
 * sitnet_map_draw:
 * @self: a map
 * @format: "svg", "pdf", "png" or "dot"
 * @error: %SITNET_ERROR_ARGUMENT for another format, %SITNET_ERROR_LIMIT when the actors do not fit on the
 * paper (the message says which would do), %SITNET_ERROR_DRAWING when the drawing program fails or takes too
 * long, %SITNET_ERROR_CANCELLED when the progress function said stop
 *
 * Places the actors by a search on the page itself, then has the page drawn in a process of its own. The same
 * network and settings give the same places on every machine. An empty network gives a page that says so.
 * About half a second for 60 actors.
 *
 * Returns: (transfer full): the drawing
 */
SITNET_API GBytes *sitnet_map_draw (SitnetMap *self, const char *format, GError **error);

/**
 * sitnet_map_save:
 * @self: a map
 * @path: where to; its suffix says the format
 * @error: as for sitnet_map_draw(), and %SITNET_ERROR_WRITE, which names the file
 *
 * The file appears whole or not at all: what stood there before stays until the new one is complete.
 *
 * Returns: whether the map was drawn and written
 */
SITNET_API gboolean sitnet_map_save (SitnetMap *self, const char *path, GError **error);

/**
 * sitnet_map_formats:
 *
 * Returns: (array zero-terminated=1) (transfer none): the formats that maps are drawn in
 */
SITNET_API const char *const *sitnet_map_formats (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetMap, sitnet_map_free)

G_END_DECLS

#endif
