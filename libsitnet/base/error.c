/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The one error domain of the library. */
#include <sitnet/error.h>

/**
 * sitnet_error_quark:
 *
 * Returns: the domain of every #GError that the library sets; its codes are #SitnetError
 */
G_DEFINE_QUARK (sitnet-error-quark, sitnet_error)
