/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The inside of a scope. */
#ifndef SITNET_SCOPE_PRIVATE_H
#define SITNET_SCOPE_PRIVATE_H

#include <sitnet/scope.h>

struct _SitnetScope {
  gatomicrefcount refs;
  GPtrArray *areas, *sectors, *kinds; /* of char *; empty = all */
  gboolean has_date;
  gint32 date;         /* days since 1970-01-01 */
  double min_strength; /* 0 = none */
  SitnetRule rule;
};

/* What both take; NULL with SITNET_ERROR_ARGUMENT when nothing can be in both. */
SitnetScope *sitnet_scope_intersect (const SitnetScope *self, const SitnetScope *other, GError **error);
gboolean sitnet_scope_is_whole (const SitnetScope *self); /* filters nothing and takes every claim */

#endif
