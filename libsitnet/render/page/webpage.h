/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A page of the web that holds a map and answers questions about it, in one file. */
#ifndef SITNET_WEBPAGE_H
#define SITNET_WEBPAGE_H

#include <sitnet/io.h>
#include <sitnet/language.h>

G_BEGIN_DECLS

/**
 * SitnetWebpageParts:
 * @language: of all texts
 * @title: the heading
 * @drawing: an SVG as it stands in a file
 * @is_fixed: whether the round table is left out
 * @tables: (array length=n_tables): what the script asks, each under its name
 */
typedef struct {
  SitnetLanguage language;
  const char *title;
  GBytes *drawing;
  gboolean is_fixed;
  SitnetTable *const *tables;
  guint n_tables;
} SitnetWebpageParts;

/* (transfer full): UTF-8; nothing in it asks for anything from elsewhere, and a browser runs no script but its own. NULL with
   SITNET_ERROR_LIMIT where a table is larger than a text can be. */
GBytes *sitnet_webpage_new (const SitnetWebpageParts *parts, GError **error);

G_END_DECLS

#endif
