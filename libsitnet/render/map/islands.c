/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of islands: every actor near those of its sector, ties between them. */
#include "map-content.h"
#include "map-marks.h"
#include "map-page.h"
#include "network-private.h"
#include "view.h"

/* Places are found for all that is known of the area, whatever part of it is drawn. */
static SitnetDescription *
compose (const SitnetViewRequest *request, GError **error)
{
  const SitnetPaperSize *paper = sitnet_paper_size_get (request->paper);
  g_autoptr (SitnetNetwork) wide = sitnet_map_content_widen (request->network);
  g_autoptr (SitnetMapContent) shown = sitnet_view_read (request, request->network, request->title, request->date);
  g_autoptr (SitnetMapContent) all = wide != request->network ? sitnet_view_read (request, wide, NULL, "") : NULL;
  if (request->network->n_actors <= SITNET_MAP_PAGE_ACTORS)
    sitnet_map_marks_find (shown, request->network);
  const SitnetMapPageOptions options = {
      .all = all,
      .other_view = sitnet_view_that_fits (shown, request->network, paper),
      .places = request->places,
      .progress = request->progress,
      .progress_data = request->progress_data,
  };
  return sitnet_map_page_compose (shown, paper, &options, error);
}

const SitnetViewEntry sitnet_view_islands = {
    .view = SITNET_VIEW_ISLANDS,
    .name = "islands",
    .title = N_ ("every actor near those of its sector"),
    .takes = SITNET_VIEW_TAKES (SITNET_VIEW_SHOW),
    .compose = compose,
};
