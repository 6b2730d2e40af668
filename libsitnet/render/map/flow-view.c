/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of word: from its sources step by step to the right, along the ways that ties go, and whom it never reaches. */
#include "column-page.h"
#include "map-selection.h"
#include "error-private.h"
#include "message.h"
#include "network-arcs.h"
#include "network-private.h"
#include "reach-steps.h"
#include "view.h"

#include <sitnet/error.h>

typedef struct {
  const SitnetViewRequest *request;
  GArray *sources; /* guint32 */
  guint32 *steps, *via;
  guint32 *columns; /* per actor: its step; those who are never told stand in the last one */
  guint n_steps;    /* columns of those who are told */
  guint32 n_untold;
} Flow;

static gboolean
find_sources (Flow *self, GError **error)
{
  g_auto (GStrv) names = g_strsplit (self->request->parameters[SITNET_VIEW_SOURCE], "|", -1);
  for (guint i = 0; names[i] != NULL; i++) {
    guint32 actor;
    if (!sitnet_view_find_actor (self->request->network, g_strstrip (names[i]), &actor, error))
      return FALSE;
    g_array_append_val (self->sources, actor);
  }
  return TRUE;
}

static gboolean
spread (Flow *self, GError **error)
{
  g_auto (SitnetArcs) arcs = {0};
  if (!sitnet_network_arcs_init (&arcs, self->request->network, TRUE, "map", error))
    return FALSE;
  sitnet_reach_steps (&arcs, (const guint32 *)(void *)self->sources->data, self->sources->len, self->steps, self->via);
  for (guint32 i = 0; i < self->request->network->n_actors; i++) {
    gboolean is_told = self->steps[i] != SITNET_REACH_NOBODY;
    self->n_steps = is_told ? MAX (self->n_steps, self->steps[i] + 1) : self->n_steps;
    self->n_untold += !is_told;
  }
  for (guint32 i = 0; i < self->request->network->n_actors; i++)
    self->columns[i] = self->steps[i] != SITNET_REACH_NOBODY ? self->steps[i] : self->n_steps;
  return TRUE;
}

static gboolean
goes (const SitnetMapTie *tie, gboolean forth)
{
  gboolean is_mutual = !tie->goes_forth && !tie->goes_back;
  return is_mutual || (forth ? tie->goes_forth : tie->goes_back);
}

/* An arrow for each tie along which word takes one step; those that tell somebody first are stronger. */
static gboolean
turn_into_arrow (const Flow *self, SitnetMapTie *tie)
{
  guint32 from_steps = self->steps[tie->from], to_steps = self->steps[tie->to];
  if (from_steps == SITNET_REACH_NOBODY || to_steps == SITNET_REACH_NOBODY)
    return FALSE;
  gboolean forth = to_steps == from_steps + 1 && goes (tie, TRUE);
  gboolean back = from_steps == to_steps + 1 && goes (tie, FALSE);
  if (!forth && !back)
    return FALSE;
  guint32 teller = forth ? tie->from : tie->to, told = forth ? tie->to : tie->from;
  tie->kind = self->via[told] == teller ? SITNET_TIE_TOLD : SITNET_TIE_TOLD_TOO;
  tie->goes_forth = forth;
  tie->goes_back = back;
  tie->is_one_sided = FALSE;
  return TRUE;
}

static void
mark (const Flow *self, SitnetMapContent *content)
{
  guint32 n = 0;
  for (guint32 i = 0; i < content->n_actors; i++) {
    SitnetMapActor *actor = &content->actors[i];
    actor->mark = self->steps[i] == 0                     ? SITNET_MARK_CHOSEN
                  : self->steps[i] == SITNET_REACH_NOBODY ? SITNET_MARK_UNTOLD
                                                          : SITNET_MARK_NONE;
    actor->is_cut = actor->is_hub = actor->is_bold = FALSE;
    actor->n_ties = MAX (actor->n_ties, 1); /* alone or not, all stand in a column */
  }
  for (guint32 i = 0; i < content->n_ties; i++) {
    SitnetMapTie tie = content->ties[i];
    if (turn_into_arrow (self, &tie)) {
      content->ties[i] = content->ties[n];
      content->ties[n++] = tie;
    }
  }
  sitnet_map_content_cut_ties (content, n);
}

static char *
dup_facts (const Flow *self)
{
  SitnetLanguage language = self->request->language;
  guint32 n_told = 0;
  for (guint32 i = 0; i < self->request->network->n_actors; i++)
    n_told += self->steps[i] != 0 && self->steps[i] != SITNET_REACH_NOBODY;
  g_autofree char *told =
      g_strdup_printf (sitnet_translate_count (language, n_told, "%u actor is told", "%u actors are told"), n_told);
  g_autofree char *untold = g_strdup_printf (
      sitnet_translate_count (language, self->n_untold, "%u actor never", "%u actors never"), self->n_untold);
  return g_strjoin (" · ", told, untold, NULL);
}

static void
word_heads (const Flow *self, SitnetColumnHead *heads)
{
  SitnetLanguage language = self->request->language;
  heads[0].title = g_strdup (sitnet_translate (language, "Who says it"));
  for (guint i = 1; i < self->n_steps; i++)
    heads[i].title = g_strdup_printf (sitnet_translate_count (language, i, "after %u step", "after %u steps"), i);
  heads[self->n_steps].title = g_strdup (sitnet_translate (language, "never told"));
  heads[self->n_steps].is_alarm = TRUE;
}

static char *
dup_title (const Flow *self, const SitnetMapContent *content)
{
  if (self->request->title != NULL)
    return g_strdup (self->request->title);
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < self->sources->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            sitnet_map_actor_label (&content->actors[g_array_index (self->sources, guint32, i)]));
  return g_strdup_printf (sitnet_translate (self->request->language, "Whom word reaches from: %s"), names->str);
}

static SitnetDescription *
compose_flow (const Flow *self, GError **error)
{
  const SitnetViewRequest *request = self->request;
  guint n_columns = self->n_steps + (self->n_untold > 0 ? 1 : 0);
  g_autofree SitnetColumnHead *heads = g_new0 (SitnetColumnHead, (gsize)self->n_steps + 2);
  g_autoptr (SitnetMapContent) content = sitnet_view_read (request, request->network, "", "");
  mark (self, content);
  word_heads (self, heads);
  g_free (content->title);
  content->title = dup_title (self, content);
  g_free (content->facts);
  content->facts = dup_facts (self);
  SitnetDescription *page = sitnet_column_page_compose (content, sitnet_paper_size_get (request->paper), heads,
                                                        n_columns, self->columns, request->places, error);
  for (guint i = 0; i <= self->n_steps; i++)
    g_free (heads[i].title);
  return page;
}

static SitnetDescription *
compose (const SitnetViewRequest *request, GError **error)
{
  gsize n = request->network->n_actors;
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree guint32 *steps = g_new0 (guint32, n + 1), *via = g_new0 (guint32, n + 1),
                     *columns = g_new0 (guint32, n + 1);
  Flow self = {.request = request, .sources = sources, .steps = steps, .via = via, .columns = columns};
  return find_sources (&self, error) && spread (&self, error) ? compose_flow (&self, error) : NULL;
}

const SitnetViewEntry sitnet_view_flow = {
    .view = SITNET_VIEW_FLOW,
    .name = "flow",
    .title = N_ ("step by step whom word reaches, and whom never"),
    .takes = SITNET_VIEW_TAKES (SITNET_VIEW_SOURCE),
    .needs = SITNET_VIEW_TAKES (SITNET_VIEW_SOURCE),
    .compose = compose,
};
