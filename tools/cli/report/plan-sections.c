/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What was said, what has changed, what is planned, and how all of it was found: the last sections. */
#include "report.h"

#include "asking.h"
#include "compare-report.h"
#include "told-rows.h"

#include <string.h>

enum { MOST_CLAIMS = 30, MOST_CHANGES = 12, MOST_STEPS = 60, MOST_NEVER = 60 };

static gboolean
says_directed (SitnetTable *kinds, const char *kind, gboolean otherwise)
{
  for (gsize row = 0; kinds != NULL && row < sitnet_table_get_n_rows (kinds); row++)
    if (report_is (kinds, "code", row, kind))
      return report_is (kinds, "directed", row, "true");
  return otherwise;
}

/* "A → B" for a kind that goes one way, "A ↔ B" for others; names may hold a dash. */
static char *
dup_tie (const Report *self, SitnetTable *claims, gsize row)
{
  g_autofree char *from = report_words (self, claims, "from", row), *to = report_words (self, claims, "to", row);
  g_autofree char *kind = report_cell (claims, "kind", row);
  g_autoptr (SitnetTable) built_in = sitnet_vocabulary_to_table ("tie_kinds", NULL);
  SitnetTable *own = sitnet_network_get_sheet (self->network, "tie_kinds");
  gboolean is_directed = says_directed (own, kind, says_directed (built_in, kind, FALSE));
  return g_strdup_printf (is_directed ? "%s → %s" : "%s ↔ %s", from, to);
}

gboolean
report_unconfirmed (Report *self, GError **error)
{
  SitnetTable *claims = report_ask (self, "unconfirmed", error);
  const char *const headings[] = {report_translate (self, "Tie"), report_translate (self, "Kind"),
                                  report_translate (self, "Who says so")};
  if (claims == NULL)
    return FALSE;
  gsize n_asked = 0, n_silent = 0;
  document_section (self->document, report_translate (self, "What only one side says"));
  for (gsize row = 0; row < sitnet_table_get_n_rows (claims); row++) {
    if (report_is (claims, "asked", row, "false")) {
      n_silent++;
      continue;
    }
    if (n_asked++ == 0) {
      document_paragraph (self->document,
                          report_translate (self, "One says that the two work together, and the other, who was asked "
                                                  "as well, does not: worth a call."));
      document_name (self->document, "unconfirmed");
      document_begin_table (self->document, headings, "tst");
    }
    if (n_asked > MOST_CLAIMS)
      continue;
    g_autofree char *tie = dup_tie (self, claims, row);
    g_autofree char *kind = report_words (self, claims, "kind", row);
    g_autofree char *who = report_words (self, claims, "reported_by", row);
    document_cell (self->document, tie);
    document_cell (self->document, kind);
    document_cell (self->document, who);
  }
  if (n_asked > 0)
    document_end_table (self->document);
  else
    document_paragraph (self->document, report_translate (self, "Nothing: whoever was asked says the same."));
  report_rest (self, n_asked, MOST_CLAIMS, "unconfirmed DATA");
  if (n_silent > 0)
    report_count (
        self, n_silent,
        P_ ("For %ju more tie the other side was not asked.", "For %ju more ties the other side was not asked."));
  return TRUE;
}

/* Of what is gone the name is enough, of a white spot its kind is told too. */
static char *
dup_change (const Report *self, SitnetTable *changes, const char *what, const Difference *row)
{
  if (row->change == CHANGE_LOST && strcmp (what, "gap") != 0)
    return g_strdup (row->name != NULL ? row->name : row->id);
  return compare_report_dup_item (row, what, report_names (self, changes), self->language);
}

/* Said as `sitnet compare` says it: a white spot that is of another kind now is changed, neither closed nor new. */
static void
add_change (Report *self, SitnetTable *changes, SitnetTable *words, const char *what, Change change, const char *title)
{
  g_autoptr (GPtrArray) rows = compare_list_new (changes, words, what);
  gsize n = 0;
  for (guint i = 0; i < rows->len; i++) {
    const Difference *row = rows->pdata[i];
    if (row->change != change)
      continue;
    if (n++ == 0) {
      document_topic (self->document, title);
      document_begin_list (self->document);
    }
    g_autofree char *item = dup_change (self, changes, what, row);
    if (n <= MOST_CHANGES)
      document_item (self->document, item);
  }
  if (n > 0)
    document_end_list (self->document);
  report_rest (self, n, MOST_CHANGES,
               report_translate (self, "compare DATA --at DATE --and-at DATE, or: sitnet compare DATA DATA"));
}

gboolean
report_changes (Report *self, GError **error)
{
  static const struct {
    const char *what;
    Change change;
    const char *title;
  } parts[] = {{"actor", CHANGE_GAINED, N_ ("New actors")},
               {"actor", CHANGE_LOST, N_ ("Actors who are gone")},
               {"tie", CHANGE_GAINED, N_ ("New ties")},
               {"tie", CHANGE_LOST, N_ ("Ties that are gone")},
               {"bridge", CHANGE_GAINED, N_ ("New bridges")},
               {"bridge", CHANGE_LOST, N_ ("No longer bridges")},
               {"isolate", CHANGE_GAINED, N_ ("Newly alone")},
               {"isolate", CHANGE_LOST, N_ ("No longer alone")},
               {"gap", CHANGE_LOST, N_ ("White spots closed")},
               {"gap", CHANGE_GAINED, N_ ("New white spots")},
               {"gap", CHANGE_CHANGED, N_ ("White spots changed")}};
  if (self->before == NULL)
    return TRUE;
  g_autoptr (SitnetTable) all = asking_compare (self->before, self->network, self->language, error);
  g_autoptr (SitnetTable) changes = all != NULL ? told_changes (all, self->before, self->network, error) : NULL;
  if (changes == NULL)
    return FALSE;
  document_section (self->document, report_translate (self, "What has changed"));
  g_autofree char *then = report_dup_scope (self, self->before, error);
  g_autofree char *now = then != NULL ? report_dup_scope (self, self->network, error) : NULL;
  if (now == NULL)
    return FALSE;
  g_autofree char *text = g_strdup_printf (report_translate (self, "Before: %s Now: %s"), then, now);
  document_paragraph (self->document, text);
  g_autoptr (SitnetTable) words =
      sitnet_comparison_to_words (changes, self->before, self->network, self->language, error);
  if (words == NULL)
    return FALSE;
  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    add_change (self, changes, words, parts[p].what, parts[p].change, report_translate (self, parts[p].title));
  if (sitnet_table_get_n_rows (changes) == 0)
    document_paragraph (self->document, report_translate (self, "No change."));
  return TRUE;
}

static void
add_step_cell (Report *self, SitnetTable *steps, const char *column, char kind, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (steps, column);
  if (kind == 'n') {
    report_number_cell (self, report_number (steps, column, row));
    return;
  }
  if (strcmp (column, "due") == 0) {
    report_date_cell (self, found, row);
    return;
  }
  g_autofree char *words = report_words (self, steps, column, row);
  document_cell (self->document, words);
}

/* With an earlier day, how many white spots are closed since as well. */
gboolean
report_strategy (Report *self, GError **error)
{
  static const char *const columns[] = {"goal", "step", "due", "responsible", "state", "gaps", "closed"};
  const char *const headings[] = {report_translate (self, "Goal"),        report_translate (self, "Step"),
                                  report_translate (self, "By when"),     report_translate (self, "Who sees to it"),
                                  report_translate (self, "State"),       report_translate (self, "White spots"),
                                  report_translate (self, "Closed since")};
  const char *kinds = self->before != NULL ? "ttstsnn" : "ttstsn";
  SitnetTable *steps = report_ask (self, "agenda", error);
  if (steps == NULL)
    return FALSE;
  gsize n = sitnet_table_get_n_rows (steps);
  if (n == 0)
    return TRUE;
  document_section (self->document, report_translate (self, "The local strategy"));
  document_name (self->document, "strategy");
  document_begin_table (self->document, headings, kinds);
  for (gsize row = 0; row < MIN (n, MOST_STEPS); row++)
    for (guint c = 0; c < strlen (kinds); c++)
      add_step_cell (self, steps, columns[c], kinds[c], row);
  document_end_table (self->document);
  report_rest (self, n, MOST_STEPS, "agenda DATA");
  return TRUE;
}

static gboolean
add_never_met (Report *self, GError **error)
{
  g_autoptr (SitnetTable) actors = report_ask_with (self, "meetings", "per", "actor", error);
  if (actors == NULL)
    return FALSE;
  g_autoptr (GString) names = g_string_new (NULL);
  gsize n = 0;
  for (gsize row = 0; row < sitnet_table_get_n_rows (actors); row++) {
    if (report_number (actors, "meetings", row) > 0)
      continue;
    g_autofree char *name = report_cell (actors, "name", row);
    if (n++ < MOST_NEVER)
      g_string_append_printf (names, "%s%s", n > 1 ? "; " : "", name);
  }
  if (n == 0)
    return TRUE;
  document_topic (self->document, report_translate (self, "At no meeting yet"));
  document_paragraph (self->document, names->str);
  report_rest (self, n, MOST_NEVER, "meetings DATA --per actor");
  return TRUE;
}

gboolean
report_meetings (Report *self, GError **error)
{
  static const char *const counts[] = {"meetings", "actors", "people"};
  const char *const headings[] = {report_translate (self, "Kind of meeting"), report_translate (self, "Meetings"),
                                  report_translate (self, "Actors"), report_translate (self, "People")};
  g_autoptr (SitnetTable) kinds = report_ask_with (self, "meetings", "per", "kind", error);
  if (kinds == NULL)
    return FALSE;
  gsize n = sitnet_table_get_n_rows (kinds);
  if (n == 0)
    return TRUE;
  document_section (self->document, report_translate (self, "Meetings"));
  document_name (self->document, "meetings");
  document_begin_table (self->document, headings, "tnnn");
  for (gsize row = 0; row < n; row++) {
    g_autofree char *name = report_cell (kinds, "name", row);
    document_cell (self->document, name);
    for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
      report_number_cell (self, report_number (kinds, counts[c], row));
  }
  document_end_table (self->document);
  return add_never_met (self, error);
}

/* How many findings of a severity there are, those too that one row only counts. */
static guint64
count_findings (const Report *self, const char *severity)
{
  guint64 n = 0;
  for (gsize row = 0; self->findings != NULL && row < sitnet_table_get_n_rows (self->findings); row++)
    if (report_is (self->findings, "severity", row, severity)) {
      const SitnetColumn *count = sitnet_table_find_column (self->findings, "count");
      gboolean one = count == NULL || sitnet_column_is_missing (count, row);
      n += one ? 1 : (guint64)sitnet_column_get_int64s (count)[row];
    }
  return n;
}

/* Said only where nothing is hidden: what is doubtful may be a number that is. */
static void
add_data_quality (Report *self)
{
  if (count_findings (self, "warning") == 0)
    document_paragraph (self->document, report_translate (self, "The check of the data found nothing to warn of."));
  else
    report_count (self, count_findings (self, "warning"),
                  P_ ("The check of the data gave %ju warning.", "The check of the data gave %ju warnings."));
}

static void
add_glossary (Report *self)
{
  static const char *const words[] = {
      N_ ("Actor: an organisation or a professional that meets children and families."),
      N_ ("Tie: two actors work together, inform each other, refer families or have an agreement; somebody has said "
          "so."),
      N_ ("Bridge: a tie without which the network would fall apart at that point."),
      N_ ("Isolated actor: one without any tie, or without any outside its own sector."),
      N_ ("White spot: a service or a cooperation that is missing, too little, or asked for."),
      N_ ("Standard: what the network should have in each area, as the data say it."),
      N_ ("Families without a place: those for whom no room is left even if all services share their places as well as "
          "possible. Each is counted once; a part of a family counts as a family.")};
  document_topic (self->document, report_translate (self, "Words"));
  document_begin_list (self->document);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    document_item (self->document, report_translate (self, words[i]));
  document_end_list (self->document);
}

gboolean
report_method (Report *self, GError **error)
{
  g_autofree char *scope = report_dup_scope (self, self->network, error);
  if (scope == NULL)
    return FALSE;
  document_section (self->document, report_translate (self, "How this was found"));
  document_paragraph (self->document, scope);
  document_paragraph (
      self->document,
      report_translate (self,
                        "The report says what the data set says: who told with whom they work, what they offer and "
                        "what families need. Whoever was not asked is missing from it. It counts ties and places; "
                        "it grades neither an actor nor a service, and knows of no child and no family."));
  if (sitnet_network_get_suppression (self->network) == 0)
    add_data_quality (self);
  document_small (self->document,
                  report_translate (self,
                                    "What each number means and how it is found: sitnet help NAME, such as sitnet "
                                    "help gaps."));
  add_glossary (self);
  return TRUE;
}
