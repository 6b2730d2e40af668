/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of change: two days or two data sets on the same places, what has come, what is gone and what has stayed. */
#include "map-join.h"
#include "map-page.h"
#include "network-today.h"
#include "scope-private.h"
#include "view.h"

static char *
dup_day (const SitnetNetwork *network, SitnetLanguage language, const char *otherwise)
{
  return network->scope->has_date ? sitnet_language_format_date (language, network->scope->date)
                                  : g_strdup (sitnet_translate (language, otherwise));
}

/* "2018-01-01 → 2019-01-01" */
static char *
dup_days (const SitnetNetwork *before, const SitnetNetwork *later, SitnetLanguage language)
{
  g_autofree char *old = dup_day (before, language, N_ ("earlier data"));
  g_autofree char *new = dup_day (later, language, N_ ("these data"));
  return g_strdup_printf ("%s → %s", old, new);
}

static char *
dup_facts (const SitnetMapChange *change, const char *days, SitnetLanguage language)
{
  return g_strdup_printf (sitnet_translate (language, "%s · actors: %u new, %u gone · ties: %u new, %u gone"), days,
                          change->actors_gained, change->actors_lost, change->ties_gained, change->ties_lost);
}

/* All that is shown, and all that the places are found for, each of both states. */
static SitnetDescription *
compose_joined (const SitnetViewRequest *request, SitnetNetwork *later, GError **error)
{
  g_autofree char *title =
      request->title != NULL
          ? g_strdup (request->title)
          : sitnet_map_content_dup_title (later, sitnet_translate (request->language, "What has changed"));
  g_autoptr (SitnetNetwork) wide = sitnet_map_content_widen (later);
  g_autoptr (SitnetNetwork) wide_before = sitnet_map_content_widen (request->before);
  g_autoptr (SitnetMapContent) shown = sitnet_view_read (request, later, title, "");
  g_autoptr (SitnetMapContent) shown_before = sitnet_view_read (request, request->before, NULL, "");
  g_autoptr (SitnetMapContent) all = sitnet_view_read (request, wide, NULL, "");
  g_autoptr (SitnetMapContent) all_before = sitnet_view_read (request, wide_before, NULL, "");
  SitnetMapChange change = sitnet_map_join (shown, shown_before);
  if (wide != wide_before)
    sitnet_map_join (all, all_before);
  g_autofree char *days = dup_days (request->before, later, request->language);
  g_free (shown->facts);
  shown->facts = dup_facts (&change, days, request->language);
  const SitnetPaperSize *paper = sitnet_paper_size_get (request->paper);
  const SitnetMapPageOptions options = {
      .all = all,
      .other_view = sitnet_view_that_fits (shown, later, paper),
      .places = request->places,
      .progress = request->progress,
      .progress_data = request->progress_data,
  };
  return sitnet_map_page_compose (shown, paper, &options, error);
}

static SitnetDescription *
compose (const SitnetViewRequest *request, GError **error)
{
  g_autoptr (SitnetNetwork) later = sitnet_network_ref_later (request->network, request->before, error);
  return later != NULL ? compose_joined (request, later, error) : NULL;
}

const SitnetViewEntry sitnet_view_change = {
    .view = SITNET_VIEW_CHANGE,
    .name = "change",
    .title = N_ ("what has come and gone between two days or two data sets"),
    .compares = TRUE,
    .compose = compose,
};
