/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The inside of a map. */
#ifndef SITNET_MAP_PRIVATE_H
#define SITNET_MAP_PRIVATE_H

#include "listener.h"
#include "map-places.h"
#include "view.h"

#include <sitnet/map.h>

struct _SitnetMap {
  gatomicrefcount refs;
  SitnetNetwork *network;
  SitnetLanguage language;
  SitnetPaper paper;
  const SitnetViewEntry *view; /* NULL until it was chosen */
  SitnetMapPlaces *places;     /* of the map that this one is to look like, and then its own */
  SitnetNetwork *before;       /* NULL for none */
  char *parameters[SITNET_N_VIEW_PARAMETERS];
  gboolean is_placed; /* they are those of the last drawing */
  char *title;
  char *date;
  guint seconds;
  gboolean with_contacts;
  SitnetListener listener;
};

#endif
