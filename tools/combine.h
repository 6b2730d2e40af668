/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The same table of several data sets put one after another, the first column saying which. */
#ifndef TOOLS_COMBINE_H
#define TOOLS_COMBINE_H

#include <sitnet/sitnet.h>

SitnetTable *combine_tables (const char *const *labels, SitnetTable *const *tables, guint n, GError **error);

#endif
