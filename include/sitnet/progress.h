/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_PROGRESS_H
#define SITNET_PROGRESS_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>

G_BEGIN_DECLS

/**
 * SitnetProgressFunc:
 * @fraction: how much is done, 0 to 1
 * @data: (closure): the caller's own
 *
 * Called now and then by long work, always from the thread that asked for it.
 *
 * Returns: %FALSE to stop the work (its error is then %SITNET_ERROR_CANCELLED)
 *
 * Since: 0.1
 */
typedef gboolean (*SitnetProgressFunc) (double fraction, gpointer data);

G_END_DECLS

#endif
