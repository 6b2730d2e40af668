/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which rows are an organisation's own, and whom it may choose from, found once for all questionnaires of a network. */
#ifndef SITNET_QUESTIONNAIRE_INDEX_H
#define SITNET_QUESTIONNAIRE_INDEX_H

#include "network-private.h"

/* With more actors in scope than this not all of them are offered in each questionnaire, for nobody could choose from them, and
   all the questionnaires together would grow with the square of the network. */
#define SITNET_MOST_OFFERED 1000

/* The rows of the sheet of ties that an actor (by row) has reported, or of that of services that it offers.
   (element-type guint32) */
GArray *sitnet_questionnaire_rows_of (const SitnetNetwork *network, SitnetSheet sheet, guint32 actor);
/* Rows of the actors in scope but one: all of them, or those of its own area, up to SITNET_MOST_OFFERED, where there are more.
   (element-type guint32) */
GArray *sitnet_questionnaire_list_offered (const SitnetNetwork *network, guint32 actor);

#endif
