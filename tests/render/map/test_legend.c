/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests that the legend explains what occurs and nothing else. */
#include "legend.h"

#include "sample-map-content.h"

static gboolean
says (const SitnetDescription *page, const char *text)
{
  for (guint i = 0; i < page->figures->len; i++) {
    if (strstr (g_array_index (page->figures, SitnetFigure, i).text, text) != NULL) {
      return TRUE;
    }
  }
  return FALSE;
}

static SitnetDescription *
draw (const SitnetMapContent *portrait, SitnetLegend *legend)
{
  SitnetDescription *page = sitnet_description_new ("", 8000, 3000);
  sitnet_legend_init (legend, portrait, 90);
  sitnet_legend_draw (legend, page, (SitnetPoint){100, 100});
  return page;
}

static void
test_nothing (void)
{
  SitnetMapContent *portrait = sample_portrait (0, 0, 1);
  SitnetLegend legend;
  g_autoptr (SitnetDescription) page = draw (portrait, &legend);
  CU_ASSERT_EQUAL (page->figures->len, 0);
  CU_ASSERT_EQUAL (legend.height, 0);
  CU_ASSERT_EQUAL (legend.width, 0);
  sample_free (portrait);
}

static void
test_only_what_occurs (void)
{
  SitnetMapContent *portrait = sample_portrait (3, 0, 1);
  SitnetLegend legend;
  portrait->actors[0].sector = portrait->actors[1].sector = 1;
  sample_tie (portrait, 0, 1);
  g_autoptr (SitnetDescription) page = draw (portrait, &legend);
  CU_ASSERT_TRUE (says (page, "uvnitř rezortu"));
  CU_ASSERT_TRUE (says (page, "bez vazeb"));
  CU_ASSERT_FALSE (says (page, "mezi rezorty"));
  CU_ASSERT_FALSE (says (page, "spojnice"));
  CU_ASSERT_FALSE (says (page, "jedna strana"));
  ASSERT_TEXT (g_array_index (page->figures, SitnetFigure, 0).stroke, "#7A5C00");
  sample_free (portrait);
}

static void
test_all_in_english (void)
{
  SitnetMapContent *portrait = sample_portrait (10, 0, 1);
  SitnetLegend legend;
  portrait->language = SITNET_LANGUAGE_EN;
  portrait->actors[0].sector = portrait->actors[1].sector = portrait->actors[2].sector = 1;
  portrait->ties = g_renew (SitnetMapTie, portrait->ties, SITNET_N_TIE_KINDS);
  for (guint32 i = 0; i < SITNET_N_TIE_KINDS; i++) {
    portrait->ties[i] =
        (SitnetMapTie){.from = 0, .to = 1, .kind = (SitnetTieKind)i, .is_one_sided = i == 3, .goes_forth = i == 2};
    portrait->n_ties++;
  }
  portrait->actors[0].n_ties = 4;
  for (guint32 i = 0; i < 8; i++)
    portrait->actors[i].mark = (SitnetActorMark)(SITNET_MARK_GAINED + i);
  portrait->actors[1].is_bold = portrait->actors[1].hangs = portrait->actors[1].is_alone = TRUE;
  for (guint32 i = 0; i < 9; i++)
    portrait->actors[i].is_unasked = portrait->actors[i].n_ties == 0 && portrait->actors[i].mark == SITNET_MARK_NONE;
  portrait->actors[8].is_unasked = FALSE;
  portrait->actors[9].is_unasked = TRUE;
  portrait->actors[0].is_hub = portrait->actors[0].is_cut = portrait->actors[0].is_guest = TRUE;
  g_autoptr (SitnetDescription) page = draw (portrait, &legend);
  CU_ASSERT_EQUAL (legend.n_shown, SITNET_LEGEND_ENTRIES);
  CU_ASSERT_TRUE (says (page, "only link of two parts"));
  CU_ASSERT_TRUE (says (page, "dotted frame"));
  CU_ASSERT_TRUE (says (page, "only one side"));
  CU_ASSERT_TRUE (says (page, "goes one way"));
  for (guint i = 0; i < page->figures->len; i++) {
    const SitnetFigure *figure = &g_array_index (page->figures, SitnetFigure, i);
    CU_ASSERT_TRUE (figure->points[0].x >= 100 && figure->points[0].x <= 100 + legend.width);
    CU_ASSERT_TRUE (figure->points[0].y >= 100 && figure->points[0].y <= 100 + legend.height);
  }
  sample_free (portrait);
}

/* The places of a map of islands must not depend on what occurs; a view with more to say takes more room. */
static void
test_reserve (void)
{
  SitnetMapContent *portrait = sample_portrait (5, 0, 1);
  gint32 width, height, other_width, other_height;
  sitnet_legend_reserve (portrait, 90, &width, &height);
  portrait->actors[0].is_cut = TRUE;
  sitnet_legend_reserve (portrait, 90, &other_width, &other_height);
  CU_ASSERT_EQUAL (width, other_width);
  CU_ASSERT_EQUAL (height, other_height);
  portrait->ties = g_renew (SitnetMapTie, portrait->ties, SITNET_N_TIE_KINDS);
  for (guint32 i = 0; i < SITNET_N_TIE_KINDS; i++)
    portrait->ties[portrait->n_ties++] =
        (SitnetMapTie){.from = 0, .to = 1, .kind = (SitnetTieKind)i, .is_one_sided = TRUE, .goes_forth = TRUE};
  SitnetLegend legend;
  sitnet_legend_init (&legend, portrait, 90);
  sitnet_legend_reserve (portrait, 90, &other_width, &other_height);
  CU_ASSERT_TRUE (legend.width <= other_width && legend.height <= other_height);
  CU_ASSERT_TRUE (other_height > height);
  sample_free (portrait);
}

static const TestCase cases[] = {
    {"nothing", test_nothing},
    {"only what occurs", test_only_what_occurs},
    {"all in English", test_all_in_english},
    {"reserve", test_reserve},
};

TEST_MAIN ("legend", cases)
