/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Has a description drawn by the drawing program, in a process of its own. */
#ifndef SITNET_DRAWING_H
#define SITNET_DRAWING_H

#include "description.h"

G_BEGIN_DECLS

/* A map of 300 actors takes a second; whoever waits a minute waits in vain. */
#define SITNET_DRAWING_SECONDS 60

GBytes *sitnet_drawing_run (const SitnetDescription *description, const char *format, guint seconds,
                            GError **error);

G_END_DECLS

#endif
