/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of a typified case: a column for each stage with those who can act in it, arrows to whom they can hand over. */
#include "case-stages.h"
#include "column-page.h"
#include "error-private.h"
#include "map-selection.h"
#include "network-private.h"
#include "service-list.h"
#include "view.h"

#include <sitnet/error.h>

typedef struct {
  const SitnetViewRequest *request;
  SitnetCaseStages *all;
  const char *name;
  GArray *stages;  /* guint: those of the case, in order */
  GArray *actors;  /* guint32: of the network, stage after stage: who acts, then whom nobody tells */
  GArray *columns; /* guint32: beside them */
  GArray *untold;  /* guint8: beside them */
} Pathway;

static const SitnetStage *
stage_at (const Pathway *self, guint number)
{
  return sitnet_case_stages_get (self->all, g_array_index (self->stages, guint, number));
}

/* "Pavel, Jana" */
static char *
dup_names (const SitnetCaseStages *all)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GString *names = g_string_new (NULL);
  for (guint i = 0; i < all->stages->len; i++) {
    const char *name = sitnet_case_stages_get (all, i)->case_name;
    if (g_hash_table_add (known, (gpointer)name))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
  }
  return g_string_free (names, FALSE);
}

static gboolean
find_case (Pathway *self, GError **error)
{
  const char *name = self->request->parameters[SITNET_VIEW_CASE];
  for (guint i = 0; i < self->all->stages->len; i++) {
    if (g_strcmp0 (sitnet_case_stages_get (self->all, i)->case_name, name) == 0)
      g_array_append_val (self->stages, i);
  }
  if (self->stages->len > 0) {
    self->name = stage_at (self, 0)->case_name;
    return TRUE;
  }
  g_autofree char *names = dup_names (self->all);
  if (*names != '\0')
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "There is no case “%s”; choose one of %s", name, names);
  else
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "There is no case “%s”: the data set has no cases", name);
  return FALSE;
}

static void
add_actor (Pathway *self, guint32 actor, guint32 column, guint8 is_untold)
{
  g_array_append_val (self->actors, actor);
  g_array_append_val (self->columns, column);
  g_array_append_val (self->untold, is_untold);
}

static void
gather_stage (Pathway *self, guint32 number)
{
  const SitnetStage *stage = stage_at (self, number);
  for (guint i = 0; i < stage->actors->len; i++)
    add_actor (self, g_array_index (stage->actors, guint32, i), number, 0);
  sitnet_case_stages_mark (self->all, stage->actors);
  for (guint i = 0; i < stage->told->len; i++) {
    guint32 actor = sitnet_nearby_actor (self->all->nearby, g_array_index (stage->told, guint32, i));
    if (actor != G_MAXUINT32 && !sitnet_case_stages_reaches (self->all, actor))
      add_actor (self, actor, number, 1);
  }
}

static gboolean
can_hand_over (const Pathway *self, guint from, guint to)
{
  guint32 first = g_array_index (self->actors, guint32, from), second = g_array_index (self->actors, guint32, to);
  return first == second || sitnet_nearby_are_tied (self->all->nearby, first, second);
}

/* From each column to the next; gives whether somebody can hand over into a column. */
static void
add_arrows (const Pathway *self, SitnetMapContent *content, gboolean *is_reached)
{
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (SitnetMapTie));
  for (guint from = 0; from < self->actors->len; from++) {
    guint32 column = g_array_index (self->columns, guint32, from);
    for (guint to = from + 1; to < self->actors->len; to++) {
      gboolean acts = g_array_index (self->untold, guint8, from) == 0 && g_array_index (self->untold, guint8, to) == 0;
      if (!acts || g_array_index (self->columns, guint32, to) != column + 1 || !can_hand_over (self, from, to))
        continue;
      SitnetMapTie tie = {.from = from, .to = to, .kind = SITNET_TIE_TOLD, .goes_forth = TRUE};
      g_array_append_val (ties, tie);
      is_reached[column + 1] = TRUE;
    }
  }
  g_free (content->ties);
  content->n_ties = ties->len;
  content->ties = (SitnetMapTie *)(void *)g_array_free (g_steal_pointer (&ties), FALSE);
}

static const char *
title_of (const SitnetDataset *dataset, const SitnetStage *stage)
{
  return sitnet_service_list_text (dataset, SITNET_SHEET_CASES, "title", g_array_index (stage->rows, guint32, 0));
}

/* What happens in it, and what is needed. */
static char *
dup_detail (const Pathway *self, const SitnetStage *stage, const char *fault)
{
  const SitnetDataset *dataset = self->request->network->dataset;
  const SitnetList *needs = &dataset->cases_needs;
  const char *title = title_of (dataset, stage);
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint r = 0; r < stage->rows->len; r++) {
    guint32 row = g_array_index (stage->rows, guint32, r);
    for (guint32 n = needs->offsets[row]; n < needs->offsets[row + 1]; n++)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "",
                              sitnet_vocabulary_get_name (dataset->vocabularies[SITNET_SHEET_NEEDS], needs->items[n],
                                                          self->request->language));
  }
  GString *detail = g_string_new (NULL);
  if (fault != NULL)
    g_string_append_printf (detail, "%s\n", fault);
  if (title != NULL)
    g_string_append_printf (detail, "%s\n", title);
  g_string_append_printf (detail, sitnet_translate (self->request->language, "needs: %s"), words->str);
  return g_string_free (detail, FALSE);
}

static guint
word_heads (const Pathway *self, SitnetColumnHead *heads, const gboolean *is_reached)
{
  SitnetLanguage language = self->request->language;
  guint n_breaks = 0;
  for (guint i = 0; i < self->stages->len; i++) {
    const SitnetStage *stage = stage_at (self, i);
    const char *fault = stage->actors->len == 0   ? sitnet_translate (language, "nobody can act")
                        : i > 0 && !is_reached[i] ? sitnet_translate (language, "no one to hand over to")
                                                  : NULL;
    heads[i].title = g_strdup (stage->name);
    heads[i].detail = dup_detail (self, stage, fault);
    heads[i].is_alarm = fault != NULL;
    n_breaks += fault != NULL;
  }
  return n_breaks;
}

static char *
dup_facts (const Pathway *self, guint n_breaks)
{
  SitnetLanguage language = self->request->language;
  g_autofree char *stages = g_strdup_printf (
      sitnet_translate_count (language, self->stages->len, "%u stage", "%u stages"), self->stages->len);
  g_autofree char *breaks =
      n_breaks == 0 ? g_strdup (sitnet_translate (language, "help does not break off"))
                    : g_strdup_printf (sitnet_translate_count (language, n_breaks, "help breaks off %u time",
                                                               "help breaks off %u times"),
                                       n_breaks);
  return g_strjoin (" · ", stages, breaks, NULL);
}

static void
mark (const Pathway *self, SitnetMapContent *content)
{
  for (guint32 i = 0; i < content->n_actors; i++) {
    SitnetMapActor *actor = &content->actors[i];
    actor->mark = g_array_index (self->untold, guint8, i) != 0 ? SITNET_MARK_UNTOLD : SITNET_MARK_NONE;
    actor->is_cut = actor->is_hub = actor->is_bold = FALSE;
    actor->n_ties = MAX (actor->n_ties, 1);
  }
}

static SitnetDescription *
compose_pathway (const Pathway *self, GError **error)
{
  const SitnetViewRequest *request = self->request;
  g_autofree char *title =
      request->title != NULL
          ? g_strdup (request->title)
          : g_strdup_printf (sitnet_translate (request->language, "Pathway of a case: %s"), self->name);
  g_autofree SitnetColumnHead *heads = g_new0 (SitnetColumnHead, (gsize)self->stages->len + 1);
  g_autofree gboolean *is_reached = g_new0 (gboolean, (gsize)self->stages->len + 2);
  g_autoptr (SitnetMapContent) content = sitnet_view_read (request, request->network, title, "");
  sitnet_map_content_repeat (content, (const guint32 *)(void *)self->actors->data, self->actors->len);
  mark (self, content);
  add_arrows (self, content, is_reached);
  guint n_breaks = word_heads (self, heads, is_reached);
  g_free (content->facts);
  content->facts = dup_facts (self, n_breaks);
  SitnetDescription *page =
      sitnet_column_page_compose (content, sitnet_paper_size_get (request->paper), heads, self->stages->len,
                                  (const guint32 *)(void *)self->columns->data, NULL, error);
  for (guint i = 0; i < self->stages->len; i++) {
    g_free (heads[i].title);
    g_free (heads[i].detail);
  }
  return page;
}

static SitnetDescription *
compose (const SitnetViewRequest *request, GError **error)
{
  g_autoptr (SitnetCaseStages) all = sitnet_case_stages_new (request->network, NULL, error);
  if (all == NULL)
    return NULL;
  g_autoptr (GArray) stages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) actors = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) untold = g_array_new (FALSE, FALSE, sizeof (guint8));
  Pathway self = {
      .request = request, .all = all, .stages = stages, .actors = actors, .columns = columns, .untold = untold};
  if (!find_case (&self, error))
    return NULL;
  for (guint32 i = 0; i < stages->len; i++)
    gather_stage (&self, i);
  return compose_pathway (&self, error);
}

const SitnetViewEntry sitnet_view_pathway = {
    .view = SITNET_VIEW_PATHWAY,
    .name = "pathway",
    .title = N_ ("stage by stage of a typified case who can act, and where help breaks off"),
    .takes = SITNET_VIEW_TAKES (SITNET_VIEW_CASE),
    .needs = SITNET_VIEW_TAKES (SITNET_VIEW_CASE),
    .compose = compose,
};
