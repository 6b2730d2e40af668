/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Has a description drawn by the drawing program, in a process of its own. */
#ifndef SITNET_DRAWING_H
#define SITNET_DRAWING_H

#include "listener.h"
#include "description.h"

G_BEGIN_DECLS

/* A map of 300 actors takes a second; after a minute nothing will come. */
#define SITNET_DRAWING_SECONDS 60

/**
 * SitnetDrawingOptions:
 * @seconds: time limit, 0 for the usual one
 * @progress: (nullable): called some sixty times a second, always with 0; %FALSE stops the drawing
 * @progress_data: handed to @progress
 */
typedef struct {
  guint seconds;
  SitnetGoOnFunc progress;
  gpointer progress_data;
} SitnetDrawingOptions;

gboolean sitnet_drawing_check (GError **error);
GBytes *sitnet_drawing_run (const SitnetDescription *description, const char *format,
                            const SitnetDrawingOptions *options, GError **error);

G_END_DECLS

#endif
