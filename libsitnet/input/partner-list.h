/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The partners that a person names in one cell, known or not. */
#ifndef SITNET_PARTNER_LIST_H
#define SITNET_PARTNER_LIST_H

#include "cell-list.h"

/* Parts between |, ; and line breaks, and between commas: the longest known name first, and a legal form such as "z. s."
   stays with what it stands behind. Trimmed SitnetSlice, empty ones left out. (transfer full) */
GArray *sitnet_partner_list_split (SitnetSlice cell, SitnetIsKnownFunc is_known, gpointer data);

#endif
