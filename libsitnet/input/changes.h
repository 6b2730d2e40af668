/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Changes that people made to actors and ties, and a network with them. */
#ifndef SITNET_CHANGES_H
#define SITNET_CHANGES_H

#include <sitnet/network.h>

typedef enum {
  SITNET_CHANGE_ADD_ACTOR,
  SITNET_CHANGE_STRIKE_ACTOR,
  SITNET_CHANGE_ADD_TIE,
  SITNET_CHANGE_STRIKE_TIE
} SitnetChangeKind;

/* Actors by their ids; what a change of its kind does not need is NULL. */
typedef struct {
  SitnetChangeKind kind;
  char *actor, *name, *sector, *area; /* one that is added, or struck */
  char *from, *to, *kind_of_tie;
} SitnetChange;

void sitnet_change_clear (gpointer change);

/* The whole data set with all the changes, in the scope of the network. `name` of the file is for messages. NULL with
   SITNET_ERROR_DATA where they do not fit the data. (transfer full) */
SitnetNetwork *sitnet_changes_apply (SitnetNetwork *network, const GArray *changes, const char *name, GError **error);

#endif
