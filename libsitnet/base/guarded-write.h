/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing to a descriptor without a signal that would end the host. */
#ifndef SITNET_GUARDED_WRITE_H
#define SITNET_GUARDED_WRITE_H

#include <glib.h>

/* All bytes, or FALSE with errno. A reader that went away (EPIPE) and a limit on file sizes (EFBIG) are errors: their
   signals SIGPIPE and SIGXFSZ never reach the host, whose handlers and mask stay as they are. */
gboolean sitnet_guarded_write (int descriptor, const void *bytes, gsize length);

#endif
