/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The local strategy: themes, goals, steps, which white spots each step answers and which none does. */
#include "handout.h"

#include <string.h>

/* Of requests that nobody has answered there may be hundreds after a day of meetings, and steps seldom speak of them. */
enum { MOST_SPOTS = 8, MOST_UNANSWERED = 60, MOST_REQUESTS = 20 };

typedef struct {
  Handout *handout;
  Document *document;
  SitnetTable *steps, *gaps;
  GHashTable *parents; /* code of a need -> that of the wider one; both owned */
  gboolean has_closed;
} Strategy;

static const char *
translate (const Strategy *self, const char *english)
{
  return report_translate (&self->handout->report, english);
}

static void
read_parents (Strategy *self, SitnetTable *needs)
{
  for (gsize row = 0; needs != NULL && row < sitnet_table_get_n_rows (needs); row++) {
    char *code = report_cell (needs, "code", row);
    if (code != NULL)
      g_hash_table_insert (self->parents, code, report_cell (needs, "parent", row));
  }
}

/* Needs in a circle (a data set's own rows may say so) end the walk. */
static gboolean
is_within (const Strategy *self, const char *need, const char *wide)
{
  for (guint step = 0; need != NULL && step <= g_hash_table_size (self->parents); step++) {
    if (strcmp (need, wide) == 0)
      return TRUE;
    need = g_hash_table_lookup (self->parents, need);
  }
  return FALSE;
}

/* As the column `gaps` of the question counts them. */
static gboolean
answers (const Strategy *self, gsize step, gsize gap)
{
  const char *need = handout_text (self->steps, "need", step), *area = handout_text (self->steps, "area", step);
  const char *spot = handout_text (self->gaps, "need", gap);
  return need != NULL && spot != NULL && is_within (self, spot, need) &&
         (area == NULL || g_strcmp0 (area, handout_text (self->gaps, "area", gap)) == 0);
}

/* "Tutoring (age 6–15): missing" */
static char *
dup_spot (const Strategy *self, gsize gap)
{
  const Report *report = &self->handout->report;
  g_autofree char *need = report_words (report, self->gaps, "need", gap);
  g_autofree char *kind = report_words (report, self->gaps, "kind", gap);
  g_autofree char *ages = handout_dup_ages (self->handout, self->gaps, gap);
  return *ages != '\0' ? g_strdup_printf (translate (self, "%s (age %s): %s"), need, ages, kind)
                       : g_strdup_printf ("%s: %s", need, kind);
}

/* One to a line. */
static char *
dup_spots (const Strategy *self, gsize step)
{
  GString *text = g_string_new (NULL);
  guint n = 0;
  for (gsize gap = 0; gap < sitnet_table_get_n_rows (self->gaps); gap++) {
    if (!answers (self, step, gap) || n++ >= MOST_SPOTS)
      continue;
    g_autofree char *spot = dup_spot (self, gap);
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", spot);
  }
  if (n > MOST_SPOTS) {
    guint rest = n - MOST_SPOTS;
    const SitnetLanguage language = self->handout->report.language;
    g_string_append_c (text, '\n');
    g_string_append_printf (text, sitnet_translate_count (language, rest, P_ ("and %u more", "and %u more")), rest);
  }
  if (n == 0)
    g_string_append (text, sitnet_network_tells_gaps (self->handout->report.network) ? translate (self, "none of today")
                                                                                     : translate (self, "not known"));
  return g_string_free (text, FALSE);
}

static void
add_step (const Strategy *self, gsize step)
{
  Report *report = &self->handout->report;
  g_autofree char *responsible = report_words (report, self->steps, "responsible", step);
  g_autofree char *state = report_words (report, self->steps, "state", step);
  g_autofree char *spots = dup_spots (self, step), *closed = report_cell (self->steps, "closed", step);
  document_cell (self->document, handout_text (self->steps, "step", step));
  report_date_cell (report, sitnet_table_find_column (self->steps, "due"), step);
  document_cell (self->document, responsible);
  document_cell (self->document, state);
  document_cell (self->document, spots);
  if (self->has_closed)
    document_cell (self->document, closed);
}

static gboolean
is_same (const Strategy *self, const char *column, gsize step, gsize other)
{
  return g_strcmp0 (handout_text (self->steps, column, step), handout_text (self->steps, column, other)) == 0;
}

/* No earlier step has the theme, or the goal within the theme. */
static gboolean
is_first (const Strategy *self, gsize step, gboolean of_goal)
{
  for (gsize other = 0; other < step; other++)
    if (is_same (self, "theme", step, other) && (!of_goal || is_same (self, "goal", step, other)))
      return FALSE;
  return TRUE;
}

static void
add_goal (const Strategy *self, gsize first)
{
  const char *const headings[] = {translate (self, "Step"),           translate (self, "By when"),
                                  translate (self, "Who sees to it"), translate (self, "State"),
                                  translate (self, "White spots"),    translate (self, "Closed since")};
  const char *goal = handout_text (self->steps, "goal", first);
  document_topic (self->document, goal != NULL ? goal : translate (self, "Without a goal"));
  document_begin_table (self->document, headings, self->has_closed ? "tststn" : "tstst");
  for (gsize step = first; step < sitnet_table_get_n_rows (self->steps); step++)
    if (is_same (self, "theme", step, first) && is_same (self, "goal", step, first))
      add_step (self, step);
  document_end_table (self->document);
}

static void
add_theme (const Strategy *self, gsize first)
{
  const char *theme = handout_text (self->steps, "theme", first);
  document_section (self->document, theme != NULL ? theme : translate (self, "Without a theme"));
  for (gsize step = first; step < sitnet_table_get_n_rows (self->steps); step++)
    if (is_same (self, "theme", step, first) && is_first (self, step, TRUE))
      add_goal (self, step);
}

static void
add_unanswered (const Strategy *self)
{
  const char *const headings[] = {translate (self, "Kind"), translate (self, "White spot and its evidence")};
  gsize n = 0, n_shown = 0, n_requests = 0;
  for (gsize gap = 0; gap < sitnet_table_get_n_rows (self->gaps); gap++) {
    if (report_number (self->gaps, "steps", gap) > 0)
      continue;
    n++;
    n_requests += report_is (self->gaps, "kind", gap, "unmet") ? 1 : 0;
    if (n_shown >= MOST_UNANSWERED || (n_requests > MOST_REQUESTS && report_is (self->gaps, "kind", gap, "unmet")))
      continue;
    if (n_shown++ == 0) {
      document_section (self->document, translate (self, "White spots that no step answers"));
      document_begin_table (self->document, headings, "st");
    }
    g_autofree char *kind = report_words (&self->handout->report, self->gaps, "kind", gap);
    document_cell (self->document, kind);
    document_cell (self->document, handout_text (self->gaps, "evidence", gap));
  }
  if (n > 0)
    document_end_table (self->document);
  report_rest (&self->handout->report, n, n_shown, "gaps DATA");
}

static void
write_steps (Strategy *self)
{
  g_autoptr (SitnetTable) built_in = sitnet_vocabulary_to_table ("needs", NULL);
  read_parents (self, built_in);
  read_parents (self, sitnet_network_get_sheet (self->handout->report.network, "needs"));
  document_paragraph (self->document, handout_note (self->steps));
  handout_say_today (self->handout);
  for (gsize step = 0; step < sitnet_table_get_n_rows (self->steps); step++)
    if (is_first (self, step, FALSE))
      add_theme (self, step);
  add_unanswered (self);
}

static gboolean
write_strategy (Handout *handout, GError **error)
{
  g_autoptr (SitnetTable) steps = handout_ask (handout, "agenda", error);
  if (steps == NULL)
    return FALSE;
  if (sitnet_table_get_n_rows (steps) == 0)
    return handout_refuse (handout, N_ ("there are no steps of a strategy; fill in the sheet Strategy"), error);
  SitnetTable *gaps = report_ask (&handout->report, "gaps", error);
  if (gaps == NULL)
    return FALSE;
  g_autoptr (GHashTable) parents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Strategy strategy = {
      handout,
      handout->report.document,
      steps,
      gaps,
      parents,
      options_has (handout->request->options, "before") && sitnet_network_tells_gaps (handout->report.network)};
  write_steps (&strategy);
  return TRUE;
}

const HandoutKind handout_strategy = {
    .name = "strategy",
    .title = N_ ("The local strategy"),
    .summary = N_ ("the local strategy: steps by theme and goal, which white spots they answer, and which none does"),
    .question = "agenda",
    .write = write_strategy,
};
