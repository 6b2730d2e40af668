/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_CATALOGUE_H
#define SITNET_CATALOGUE_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/language.h>
#include <sitnet/network.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * sitnet_catalogue_page_new:
 * @network: a network, whole or scoped
 * @language: language of the page
 * @title: (nullable): the heading, UTF-8; %NULL for "Catalogue of services"
 * @error: set to %SITNET_ERROR_LIMIT when services, needs and areas multiply to too many rows
 *
 * The answer of the question catalogue as one HTML page that needs nothing else: a table of contents, then need by need
 * who helps, what age, in which form, where, and the contacts as the data set has them. Made for A4 and for a browser
 * of any width. All texts are escaped; only http and https pages become links. Of the scope area and date count. Takes
 * time in proportion to services × needs × areas. May be called in any thread.
 *
 * Returns: (transfer full): the page, UTF-8, without an ending NUL, %NULL on error; free it with g_bytes_unref()
 *
 * Since: 0.1
 */
SITNET_API GBytes *sitnet_catalogue_page_new (SitnetNetwork *network, SitnetLanguage language, const char *title,
                                              GError **error);

G_END_DECLS

#endif
