/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sheets without some of their actors. */
#ifndef SITNET_WHAT_IF_H
#define SITNET_WHAT_IF_H

#include "network-private.h"

/* All sheets of a network as a whole without the actors that are flagged by their row: rows that cannot be without one of them
   go too, other references become empty. `sheets` gets tables of its own, NULL where there is no sheet. */
void sitnet_what_if_leave_out (const SitnetNetwork *whole, guint8 *gone, SitnetTable **sheets);

#endif
