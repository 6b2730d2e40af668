/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A map with hidden names tells nobody's name or id, in any view, and numbers everybody alike in all of them. */
#include "public-name.h"
#include "sample-view.h"

static const char *const secrets[] = {"Podlesí", "OSPOD", "ospod", "Škola", "clinic", "prison"};

static void
check_text (const char *text)
{
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (secrets); i++)
    CU_ASSERT_PTR_NULL (strstr (text, secrets[i]));
}

static void
check_page (const SitnetDescription *page)
{
  check_text (page->title);
  check_text (page->about);
  for (guint i = 0; i < page->boxes->len; i++) {
    const SitnetBox *box = &g_array_index (page->boxes, SitnetBox, i);
    check_text (box->name);
    check_text (box->title);
    check_text (box->about);
    check_text (box->label);
    CU_ASSERT_TRUE (box->kind == NULL || *box->kind == '\0');
  }
  for (guint i = 0; i < page->figures->len; i++)
    check_text (g_array_index (page->figures, SitnetFigure, i).text);
  for (guint i = 0; i < page->strokes->len; i++)
    check_text (g_array_index (page->strokes, SitnetStroke, i).about);
}

static void
no_view_tells_names (void)
{
  g_autoptr (SitnetNetwork) network = sample_view_network ();
  g_autoptr (SitnetNetwork) before = sample_view_at (network, "2018-01-01"),
                            later = sample_view_at (network, "2021-01-01");
  const char *parameters[][SITNET_N_VIEW_PARAMETERS] = {
      [SITNET_VIEW_EGO] = {[SITNET_VIEW_OF] = "ospod", [SITNET_VIEW_WITHOUT] = "true"},
      [SITNET_VIEW_THEME] = {[SITNET_VIEW_NEED] = "health"},
      [SITNET_VIEW_FLOW] = {[SITNET_VIEW_SOURCE] = "prison"},
      [SITNET_VIEW_PATHWAY] = {[SITNET_VIEW_CASE] = "Eva"}};
  for (guint view = 0; sitnet_view_find ((SitnetView)view) != NULL; view++) {
    SitnetViewRequest request = {.network = later, .paper = SITNET_PAPER_A3};
    request.before = view == SITNET_VIEW_CHANGE ? before : NULL;
    for (guint i = 0; view < G_N_ELEMENTS (parameters) && i < SITNET_N_VIEW_PARAMETERS; i++)
      request.parameters[i] = parameters[view][i];
    request.parameters[SITNET_VIEW_NAMES] = "hidden";
    g_autoptr (SitnetDescription) page = sample_view_compose (sitnet_view_find ((SitnetView)view), &request);
    check_page (page);
  }
}

static void
numbers_run_within_a_sector (void)
{
  g_autoptr (SitnetNetwork) network = sample_view_network ();
  g_autoptr (SitnetMapContent) content = sitnet_map_content_new (network, SITNET_LANGUAGE_CS, NULL, "");
  sitnet_public_names_hide (content, network);
  ASSERT_TEXT (sitnet_map_actor_label (&content->actors[3]), "Justice 1");
  ASSERT_TEXT (sitnet_map_actor_name (&content->actors[4]), "Justice 2");
  ASSERT_TEXT (sitnet_map_actor_id (&content->actors[4]), "justice-2");
}

static void
only_two_words_are_known (void)
{
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_public_names_check (NULL, &error) && sitnet_public_names_check ("Shown", &error));
  CU_ASSERT_TRUE (sitnet_public_names_are_hidden ("hidden"));
  CU_ASSERT_FALSE (sitnet_public_names_are_hidden (NULL));
  CU_ASSERT_FALSE (sitnet_public_names_check ("short", &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
}

static const TestCase cases[] = {
    {"no view tells names", no_view_tells_names},
    {"numbers run within a sector", numbers_run_within_a_sector},
    {"only two words are known", only_two_words_are_known},
};
TEST_MAIN ("public-name", cases)
