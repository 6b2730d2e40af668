/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of a grid: a row for each actor, a column for each sector, with how many of it the actor works. */
#include "grid-page.h"
#include "map-content.h"
#include "map-page.h"
#include "network-private.h"
#include "view.h"

static SitnetDescription *
compose (const SitnetViewRequest *request, GError **error)
{
  g_autoptr (SitnetMapContent) shown = sitnet_view_read (request, request->network, request->title, request->date);
  const SitnetPaperSize *paper = sitnet_paper_size_get (request->paper);
  SitnetDescription *page = sitnet_grid_page_compose (shown, paper);
  if (page == NULL)
    g_propagate_error (error,
                       sitnet_map_page_limit_error (shown->n_actors, paper->name, sitnet_grid_page_find_paper (shown),
                                                    NULL, request->language));
  return page;
}

const SitnetViewEntry sitnet_view_grid = {
    .view = SITNET_VIEW_GRID,
    .name = "grid",
    .title = N_ ("a row for each actor, a column for each sector"),
    .compose = compose,
};
