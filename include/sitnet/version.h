/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_VERSION_H
#define SITNET_VERSION_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>

G_BEGIN_DECLS

#define SITNET_MAJOR_VERSION 0
#define SITNET_MINOR_VERSION 1
#define SITNET_MICRO_VERSION 0

#define SITNET_CHECK_VERSION(major, minor, micro)                                                                      \
  (SITNET_MAJOR_VERSION > (major) || (SITNET_MAJOR_VERSION == (major) && SITNET_MINOR_VERSION > (minor)) ||            \
   (SITNET_MAJOR_VERSION == (major) && SITNET_MINOR_VERSION == (minor) && SITNET_MICRO_VERSION >= (micro)))

/* Everything else in the shared library is hidden. */
#define SITNET_API __attribute__ ((visibility ("default")))

/**
 * sitnet_version:
 *
 * Returns: (transfer none): the version of the library at run time, such as "0.1.0"
 */
SITNET_API const char *sitnet_version (void);

G_END_DECLS

#endif
