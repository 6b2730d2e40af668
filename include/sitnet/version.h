/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_VERSION_H
#define SITNET_VERSION_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>

G_BEGIN_DECLS

/**
 * SITNET_MAJOR_VERSION:
 *
 * The first number of the version of these headers, see sitnet_version().
 *
 * Since: 0.1
 */
#define SITNET_MAJOR_VERSION 0

/**
 * SITNET_MINOR_VERSION:
 *
 * The second number of the version of these headers.
 *
 * Since: 0.1
 */
#define SITNET_MINOR_VERSION 1

/**
 * SITNET_MICRO_VERSION:
 *
 * The third number of the version of these headers.
 *
 * Since: 0.1
 */
#define SITNET_MICRO_VERSION 0

/**
 * SITNET_CHECK_VERSION:
 * @major: the first number of a version
 * @minor: the second
 * @micro: the third
 *
 * Whether these headers are of that version or a later one, as a constant for the preprocessor.
 *
 * Since: 0.1
 */
#define SITNET_CHECK_VERSION(major, minor, micro)                                                                      \
  (SITNET_MAJOR_VERSION > (major) || (SITNET_MAJOR_VERSION == (major) && SITNET_MINOR_VERSION > (minor)) ||            \
   (SITNET_MAJOR_VERSION == (major) && SITNET_MINOR_VERSION == (minor) && SITNET_MICRO_VERSION >= (micro)))

/* Everything else in the shared library is hidden. */
#define SITNET_API __attribute__ ((visibility ("default")))

/**
 * sitnet_version:
 *
 * The version of the library that runs, which may be newer than the headers that the program was compiled with
 * (%SITNET_MAJOR_VERSION and those after it). May be called in any thread.
 *
 * Returns: (transfer none): such as "0.1.0"
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_version (void);

G_END_DECLS

#endif
