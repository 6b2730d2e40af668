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
 * @fraction: how much is done, 0 to 1; it never goes back within one call
 * @data: (closure): the caller's own
 *
 * Called now and then with the progress of a long call, always in the thread that made the call. What takes long can be
 * followed and stopped in one way everywhere: #SitnetOptions (reading, writing, suppressing), #SitnetArguments
 * (questions, comparing), #SitnetBuilder and #SitnetMap each take such a function and a #GCancellable.
 *
 * A #GCancellable may be cancelled in any thread, also by this function. The call then ends with %SITNET_ERROR_CANCELLED
 * when it looks the next time, which it does every few milliseconds, and reports nothing any more. A call that
 * was cancelled before it began does nothing. What a call leaves behind when it is cancelled is said in its description.
 *
 * Since: 0.1
 */
typedef void (*SitnetProgressFunc) (double fraction, gpointer data);

G_END_DECLS

#endif
