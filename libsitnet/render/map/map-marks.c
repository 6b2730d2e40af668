/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds who was not asked, who is alone within its sector, and who hangs on a cut actor. */
#include "map-marks.h"

#include "asked.h"
#include "left-behind.h"
#include "network-private.h"

void
sitnet_map_marks_find_unasked (SitnetMapContent *content, const SitnetNetwork *network)
{
  const SitnetAsked *asked = sitnet_asked_of (network);
  for (guint32 i = 0; i < content->n_actors; i++)
    content->actors[i].is_unasked = sitnet_asked_actor (asked, network, i) == 0;
}

/* An actor without a sector, or one that was not asked, is not alone among its own. */
static void
find_alone (SitnetMapContent *content)
{
  for (guint32 i = 0; i < content->n_actors; i++) {
    SitnetMapActor *actor = &content->actors[i];
    actor->is_alone = actor->n_ties > 0 && actor->sector >= 0 && !actor->is_unasked;
  }
  for (guint32 i = 0; i < content->n_ties; i++) {
    SitnetMapActor *from = &content->actors[content->ties[i].from], *to = &content->actors[content->ties[i].to];
    if (from->sector != to->sector)
      from->is_alone = to->is_alone = FALSE;
  }
}

static void
find_hanging (SitnetMapContent *content, const SitnetLinks *links)
{
  g_autofree guint8 *left = g_new0 (guint8, (gsize)links->n_actors + 1);
  g_autofree guint8 *seen = g_new0 (guint8, (gsize)links->n_actors + 1);
  for (guint32 i = 0; i < content->n_actors; i++) {
    if (content->actors[i].is_cut)
      (void)sitnet_left_behind (links, i, left, seen);
  }
  for (guint32 i = 0; i < content->n_actors; i++)
    content->actors[i].hangs = left[i] != 0;
}

void
sitnet_map_marks_find (SitnetMapContent *content, const SitnetNetwork *network)
{
  sitnet_map_marks_find_unasked (content, network);
  find_alone (content);
  find_hanging (content, &network->links);
}
