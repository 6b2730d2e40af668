/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of one actor: those within some steps of it, placed anew so that they fill the page, and who loses touch with the
   others when it leaves. */
#include "error-private.h"
#include "left-behind.h"
#include "map-page.h"
#include "map-selection.h"
#include "network-private.h"
#include "reach-steps.h"
#include "view.h"

#include <sitnet/error.h>

#define USUAL_STEPS 1
#define MOST_STEPS 20

typedef struct {
  const SitnetLinks *links;
  guint32 actor, n_steps;
  guint32 *steps; /* from the actor */
  guint8 *loses;  /* 1 = cut off from the largest part when the actor leaves */
  guint32 n_lost;
} Ego;

static gboolean
read_steps (const char *text, guint32 *steps, GError **error)
{
  guint64 number = USUAL_STEPS;
  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, MOST_STEPS, &number, NULL)) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "`steps` must be a whole number from 1 to %d, not “%s”", MOST_STEPS,
                      text);
    return FALSE;
  }
  *steps = (guint32)number;
  return TRUE;
}

/* Marks an actor and its ties as gone. */
static void
let_go (SitnetMapContent *content, guint32 actor)
{
  content->actors[actor].mark = SITNET_MARK_LOST;
  for (guint32 i = 0; i < content->n_ties; i++) {
    SitnetMapTie *tie = &content->ties[i];
    if (tie->from != actor && tie->to != actor)
      continue;
    tie->kind = SITNET_TIE_LOST;
    tie->is_one_sided = FALSE; /* it would be dashed for another reason */
  }
}

/* Leaves those who are near, or who lose touch. */
static void
choose (const Ego *self, SitnetMapContent *content, gboolean without)
{
  g_autofree guint8 *kept = g_new0 (guint8, (gsize)content->n_actors + 1);
  for (guint32 i = 0; i < content->n_actors; i++) {
    gboolean loses = without && self->loses[i] != 0;
    kept[i] = self->steps[i] <= self->n_steps || loses ? 1 : 0;
    content->actors[i].mark = i == self->actor ? SITNET_MARK_CHOSEN
                              : loses          ? SITNET_MARK_LOSES_TOUCH
                                               : SITNET_MARK_NONE;
  }
  if (without)
    let_go (content, self->actor);
  sitnet_map_content_keep (content, kept);
}

static char *
dup_title (const SitnetViewRequest *request, gboolean without, const char *name)
{
  if (request->title != NULL)
    return g_strdup (request->title);
  const char *format = without ? N_ ("Who loses touch without “%s”") : N_ ("Whom “%s” works with");
  return g_strdup_printf (sitnet_translate (request->language, format), name);
}

/* "within 2 steps · 4 actors lose touch with the rest · 12 actors · 20 ties" */
static char *
dup_facts (const Ego *self, gboolean without, const char *counts, SitnetLanguage language)
{
  g_autofree char *near = g_strdup_printf (
      sitnet_translate_count (language, self->n_steps, "within %u step", "within %u steps"), self->n_steps);
  g_autofree char *lost =
      g_strdup_printf (sitnet_translate_count (language, self->n_lost, "%u actor loses touch with the rest",
                                               "%u actors lose touch with the rest"),
                       self->n_lost);
  return g_strjoin (" · ", near, counts, without ? lost : NULL, NULL);
}

static SitnetDescription *
compose_ego (const Ego *self, const SitnetViewRequest *request, gboolean without, GError **error)
{
  g_autoptr (SitnetMapContent) content = sitnet_view_read (request, request->network, NULL, request->date);
  g_free (content->title);
  content->title = dup_title (request, without, sitnet_map_actor_name (&content->actors[self->actor]));
  choose (self, content, without);
  g_autofree char *counts = sitnet_map_content_dup_facts (content, request->date);
  g_free (content->facts);
  content->facts = dup_facts (self, without, counts, request->language);
  const SitnetPaperSize *paper = sitnet_paper_size_get (request->paper);
  const SitnetMapPageOptions options = {.other_view = sitnet_view_that_fits (content, request->network, paper),
                                        .start = request->places,
                                        .progress = request->progress,
                                        .progress_data = request->progress_data};
  return sitnet_map_page_compose (content, paper, &options, error);
}

static SitnetDescription *
compose (const SitnetViewRequest *request, GError **error)
{
  Ego self = {.links = &request->network->links};
  gboolean without = FALSE;
  if (!sitnet_view_read_flag (request, SITNET_VIEW_WITHOUT, &without, error) ||
      !read_steps (request->parameters[SITNET_VIEW_STEPS], &self.n_steps, error) ||
      !sitnet_view_find_actor (request->network, request->parameters[SITNET_VIEW_OF], &self.actor, error))
    return NULL;
  g_auto (SitnetArcs) arcs = {0};
  gsize n_actors = self.links->n_actors;
  g_autofree guint32 *steps = g_new0 (guint32, n_actors + 1), *via = g_new0 (guint32, n_actors + 1);
  g_autofree guint8 *loses = g_new0 (guint8, n_actors + 1);
  self.steps = steps;
  self.loses = loses;
  g_autofree guint8 *seen = g_new0 (guint8, n_actors + 1);
  self.n_lost = sitnet_left_behind (self.links, self.actor, loses, seen);
  sitnet_arcs_init_links (&arcs, self.links);
  sitnet_reach_steps (&arcs, &self.actor, 1, steps, via);
  return compose_ego (&self, request, without, error);
}

const SitnetViewEntry sitnet_view_ego = {
    .view = SITNET_VIEW_EGO,
    .name = "ego",
    .title = N_ ("one actor and those it works with"),
    .takes = SITNET_VIEW_TAKES (SITNET_VIEW_OF) | SITNET_VIEW_TAKES (SITNET_VIEW_STEPS) |
             SITNET_VIEW_TAKES (SITNET_VIEW_WITHOUT) | SITNET_VIEW_TAKES (SITNET_VIEW_SHOW),
    .needs = SITNET_VIEW_TAKES (SITNET_VIEW_OF),
    .compose = compose,
};
