/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A small network with two days, and what tests of views look for on the page that is composed of it. */
#ifndef TEST_SAMPLE_VIEW_H
#define TEST_SAMPLE_VIEW_H

#include "view.h"

#include "test.h"

#include <sitnet/builder.h>
#include <sitnet/error.h>

#include <string.h>

/* ospod has ties with school, clinic and court; court with prison, which hangs on it; club is a newcomer of 2020, court and
   prison had a tie from the start, ospod and clinic until 2019. */
static inline SitnetNetwork *
sample_view_network (void)
{
  static const char *const actors[][4] = {
      {"ospod", "OSPOD Podlesí", "child_protection", ""}, {"school", "Škola Podlesí", "school", ""},
      {"clinic", "Ordinace Podlesí", "health", ""},       {"court", "Soud Podlesí", "justice", ""},
      {"prison", "Věznice Podlesí", "justice", ""},       {"club", "Klub Podlesí", "leisure", "2020-01-01"},
  };
  static const char *const ties[][4] = {
      {"ospod", "school", "", ""}, {"ospod", "clinic", "", "2019-01-01"}, {"school", "clinic", "", ""},
      {"ospod", "court", "", ""},  {"court", "prison", "", ""},           {"school", "club", "2020-01-01", ""},
  };
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "areas", "code", "x", "name", "Kraj", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    sitnet_builder_add (builder, NULL, "actors", "id", actors[i][0], "name", actors[i][1], "sector", actors[i][2],
                        "area", "x", "since", actors[i][3], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    sitnet_builder_add (builder, NULL, "ties", "from", ties[i][0], "to", ties[i][1], "since", ties[i][2], "until",
                        ties[i][3], NULL);
  sitnet_builder_add (builder, NULL, "services", "id", "s1", "actor", "clinic", "needs", "health", "areas", "x", NULL);
  sitnet_builder_add (builder, NULL, "cases", "case", "Eva", "stage", "1", "needs", "health", NULL);
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static inline SitnetNetwork *
sample_view_at (SitnetNetwork *network, const char *date)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  CU_ASSERT_TRUE_FATAL (sitnet_scope_set_date (scope, date, NULL));
  return sitnet_network_scope (network, scope, NULL);
}

/* NULL when there is none. */
static inline const SitnetBox *
sample_view_box (const SitnetDescription *page, const char *id)
{
  for (guint i = 0; i < page->boxes->len; i++) {
    const SitnetBox *box = &g_array_index (page->boxes, SitnetBox, i);
    if (g_str_equal (box->name, id))
      return box;
  }
  return NULL;
}

static inline const SitnetStroke *
sample_view_stroke (const SitnetDescription *page, const char *from, const char *to)
{
  for (guint i = 0; i < page->strokes->len; i++) {
    const SitnetStroke *stroke = &g_array_index (page->strokes, SitnetStroke, i);
    const char *ends[] = {g_array_index (page->boxes, SitnetBox, stroke->from).name,
                          g_array_index (page->boxes, SitnetBox, stroke->to).name};
    if ((g_str_equal (ends[0], from) && g_str_equal (ends[1], to)) ||
        (g_str_equal (ends[0], to) && g_str_equal (ends[1], from)))
      return stroke;
  }
  return NULL;
}

/* Whether a line of the page that is no box holds the text. */
static inline gboolean
sample_view_says (const SitnetDescription *page, const char *text)
{
  for (guint i = 0; i < page->figures->len; i++) {
    const char *line = g_array_index (page->figures, SitnetFigure, i).text;
    if (line != NULL && strstr (line, text) != NULL)
      return TRUE;
  }
  return FALSE;
}

static inline SitnetDescription *
sample_view_compose (const SitnetViewEntry *view, const SitnetViewRequest *request)
{
  g_autoptr (GError) error = NULL;
  SitnetDescription *page = sitnet_view_compose (view, request, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (page);
  return page;
}

/* The view refuses with an argument error whose message holds the text. */
static inline void
sample_view_refused (const SitnetViewEntry *view, const SitnetViewRequest *request, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetDescription) page = sitnet_view_compose (view, request, &error);
  CU_ASSERT_PTR_NULL (page);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, text) : NULL);
}

#endif
