/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* --contacts: how to reach the actors of an answer. */
#ifndef TOOLS_CONTACTS_H
#define TOOLS_CONTACTS_H

#include "command.h"
#include "message.h"

#include <sitnet/sitnet.h>

/* As an entry of a table of options. */
#define CONTACTS                                                                                                       \
  {                                                                                                                    \
    "contacts", 0, OPTION_FLAG, NULL, N_ ("add the e-mail and the phone of each actor, as the sheet actors has them")  \
  }

/* The table with e-mail and phone of its actors; another reference when they are not asked for, when it has no column of
   actors, or has them already. */
SitnetTable *contacts_add (const Request *request, SitnetNetwork *network, SitnetTable *table, GError **error);

#endif
