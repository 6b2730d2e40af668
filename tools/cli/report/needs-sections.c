/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* White spots and introductions: the sections of the report on what is missing. */
#include "report.h"

#include "told-rows.h"
#include "unplaced.h"

#include <math.h>

/* After a day of meetings there are hundreds of requests, each wish without a tie. */
enum { MOST_GAPS = 40, MOST_REQUESTS = 20, MOST_PAIRS = 15 };

typedef struct {
  const char *kind, *title, *meaning;
  gboolean is_list; /* of sentences alone: a request in vain counts no families, and is hardly a step of the strategy */
  gboolean has_unserved; /* families may be left without a place */
} GapKind;

static void
begin_gaps (Report *self, const GapKind *kind)
{
  const char *const headings[] = {report_translate (self, "White spot and its evidence"),
                                  report_translate (self, "Steps of the strategy"),
                                  report_translate (self, "Without a place")};
  if (kind->is_list)
    document_begin_list (self->document);
  else {
    g_autofree char *name = g_strdup_printf ("gaps-%s", kind->kind);
    document_name (self->document, name);
    document_begin_table (self->document, headings, kind->has_unserved ? "tnn" : "tn");
  }
}

static void
add_unplaced (Report *self, const UnplacedRow *unplaced)
{
  GString *text = g_string_new (NULL);
  if (unplaced->families > 0)
    g_string_append_printf (text, "%" G_GUINT64_FORMAT, unplaced->families);
  if (unplaced->mark > 0) {
    g_autofree char *letters = unplaced_dup_letters (unplaced->mark);
    g_string_append_printf (text, "%s(%s)", text->len > 0 ? " " : "", letters);
  }
  document_number (self->document, unplaced->families > 0 ? (double)unplaced->families : NAN, text->str);
  g_string_free (text, TRUE);
}

static void
add_gap (Report *self, SitnetTable *gaps, const GapKind *kind, gsize row, const UnplacedRow *unplaced)
{
  g_autofree char *evidence = report_cell (gaps, "evidence", row);
  if (kind->is_list) {
    document_item (self->document, evidence != NULL ? evidence : "");
    return;
  }
  document_cell (self->document, evidence);
  report_number_cell (self, report_number (gaps, "steps", row));
  if (kind->has_unserved)
    add_unplaced (self, unplaced);
}

static gsize
add_gaps_of_kind (Report *self, SitnetTable *gaps, const GapKind *kind, const Unplaced *unplaced)
{
  gsize n = 0, most = kind->is_list ? MOST_REQUESTS : MOST_GAPS;
  for (gsize row = 0; row < sitnet_table_get_n_rows (gaps); row++) {
    if (!report_is (gaps, "kind", row, kind->kind))
      continue;
    if (n++ == 0) {
      document_topic (self->document, report_translate (self, kind->title));
      document_paragraph (self->document, report_translate (self, kind->meaning));
      begin_gaps (self, kind);
    }
    if (n <= most)
      add_gap (self, gaps, kind, row, &unplaced->rows[row]);
  }
  if (n > 0 && kind->is_list)
    document_end_list (self->document);
  else if (n > 0)
    document_end_table (self->document);
  report_rest (self, n, most, "gaps DATA");
  return n;
}

/* Below the tables in which they stand. */
static void
explain_letters (Report *self)
{
  document_small (self->document,
                  report_translate (self,
                                    "(a) and other letters: rows with the same letter ask the same services for a "
                                    "place. How many of their families are without one is known only for them "
                                    "together, and stands at the first of them."));
}

gboolean
report_gaps (Report *self, GError **error)
{
  static const GapKind kinds[] = {
      {"missing", N_ ("Missing"), N_ ("Families need it, or the standard asks for it, and nobody offers it."), FALSE,
       TRUE},
      {"short", N_ ("Too little"), N_ ("It is offered, but there is not room for all, or less than the standard asks."),
       FALSE, TRUE},
      {"fragile", N_ ("One provider only"), N_ ("If this one ended, nobody would be left.")},
      {"unconnected", N_ ("Not connected"),
       N_ ("Somebody offers it, but whoever reports the need has no tie to them.")},
      {"unmet", N_ ("Cooperation asked for"), N_ ("One asks the other for cooperation, and there is none."), TRUE}};
  SitnetTable *gaps = report_ask (self, "gaps", error);
  gsize n = 0;
  if (gaps == NULL)
    return FALSE;
  document_section (self->document, report_translate (self, "White spots"));
  const char *untold = told_rows_sentence (self->network, self->language);
  if (untold != NULL)
    document_paragraph (self->document, untold);
  report_caution (self);
  g_autoptr (Unplaced) unplaced = unplaced_new (gaps);
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++) {
    n += add_gaps_of_kind (self, gaps, &kinds[k], unplaced);
    if (unplaced->n_marks > 0 && g_str_equal (kinds[k].kind, "short")) /* the last with families */
      explain_letters (self);
  }
  if (n == 0 && untold == NULL)
    document_paragraph (self->document, report_translate (self, "No white spots."));
  return TRUE;
}

gboolean
report_introductions (Report *self, GError **error)
{
  SitnetTable *pairs = report_ask (self, "introductions", error);
  if (pairs == NULL)
    return FALSE;
  gsize n = sitnet_table_get_n_rows (pairs);
  document_section (self->document, report_translate (self, "Whom to introduce to whom"));
  if (n == 0) {
    document_paragraph (self->document, report_translate (self, "Nobody to introduce."));
    return TRUE;
  }
  document_paragraph (self->document,
                      report_translate (self, "One needs what the other offers, and they do not know of "
                                              "each other. Nothing is missing here but an "
                                              "introduction."));
  document_begin_list (self->document);
  for (gsize row = 0; row < MIN (n, MOST_PAIRS); row++) {
    g_autofree char *reason = report_cell (pairs, "reason", row);
    if (reason != NULL)
      document_item (self->document, reason);
  }
  document_end_list (self->document);
  report_rest (self, n, MOST_PAIRS, "introductions DATA");
  return TRUE;
}
