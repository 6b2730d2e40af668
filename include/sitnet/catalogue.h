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

SITNET_API GBytes *sitnet_catalogue_page_new (SitnetNetwork *network, SitnetLanguage language, const char *title,
                                              GError **error);

G_END_DECLS

#endif
