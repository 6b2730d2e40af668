/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What children and families need and what there is: sections on coverage, white spots and introductions. */
#include "report.h"

#include "cells.h"
#include "terms.h"
#include "told-rows.h"

#include <math.h>
#include <string.h>

enum { OLDEST = 17, MOST_GAPS = 40, MOST_PAIRS = 15 };

typedef enum { NOTHING, COVERED, FRAGILE, SHORT, MISSING } Worst;

static const struct {
  const char *code, *sign;
  Shade shade;
} states[] = {[NOTHING] = {"", "", SHADE_NONE},
              [COVERED] = {"covered", "●", SHADE_GOOD},
              [FRAGILE] = {"fragile", "1", SHADE_WEAK},
              [SHORT] = {"short", "–", SHADE_POOR},
              [MISSING] = {"missing", "×", SHADE_EMPTY}};

/* The worst state of each year of a need, over all areas, targets, levels and forms. */
typedef struct {
  char *need;
  Worst years[OLDEST + 1];
  double demand, unserved;
  gboolean any_demand;
} Need;

static void
need_free (gpointer data)
{
  Need *self = data;
  g_free (self->need);
  g_free (self);
}

static Worst
worst_of (SitnetTable *coverage, gsize row)
{
  for (guint state = COVERED; state <= MISSING; state++)
    if (report_is (coverage, "status", row, states[state].code))
      return (Worst)state;
  return NOTHING;
}

static Need *
find_need (GPtrArray *needs, const char *code)
{
  if (needs->len > 0) {
    Need *last = needs->pdata[needs->len - 1]; /* rows of one need stand together */
    if (strcmp (last->need, code) == 0)
      return last;
  }
  Need *made = g_new0 (Need, 1);
  made->need = g_strdup (code);
  g_ptr_array_add (needs, made);
  return made;
}

static void
add_row (GPtrArray *needs, SitnetTable *coverage, gsize row)
{
  g_autofree char *code = report_cell (coverage, "need", row);
  if (code == NULL)
    return;
  Need *need = find_need (needs, code);
  Worst state = worst_of (coverage, row);
  double from = report_number (coverage, "age_from", row), until = report_number (coverage, "age_to", row);
  double demand = report_number (coverage, "demand", row), unserved = report_number (coverage, "unserved", row);
  for (guint year = 0; year <= OLDEST; year++)
    if (year >= from && (isnan (until) || year <= until))
      need->years[year] = MAX (need->years[year], state);
  need->any_demand = need->any_demand || !isnan (demand);
  need->demand += isnan (demand) ? 0 : demand;
  need->unserved += isnan (unserved) ? 0 : unserved;
}

static void
add_legend (Report *self)
{
  static const char *const words[] = {[COVERED] = N_ ("enough help"),
                                      [FRAGILE] = N_ ("one provider only"),
                                      [SHORT] = N_ ("less room than need, or less than the standard asks"),
                                      [MISSING] = N_ ("nobody offers it")};
  document_begin_legend (self->document);
  for (guint state = COVERED; state <= MISSING; state++)
    document_legend (self->document, states[state].shade, states[state].sign, report_translate (self, words[state]));
  document_end_legend (self->document);
}

static void
add_need_grid (Report *self, const GPtrArray *needs, const Terms *terms)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (headings, g_strdup (report_translate (self, "Need, by years of age")));
  for (guint year = 0; year <= OLDEST; year++)
    g_ptr_array_add (headings, g_strdup_printf ("%u", year));
  g_ptr_array_add (headings, g_strdup (report_translate (self, "families")));
  g_ptr_array_add (headings, g_strdup (report_translate (self, "without a place")));
  document_name (self->document, "coverage");
  document_begin_grid (self->document, (const char *const *)headings->pdata, headings->len);
  for (guint i = 0; i < needs->len; i++) {
    const Need *need = needs->pdata[i];
    /* Sums of rows: their last digits are those of the adding. */
    double demand = need->any_demand ? cells_round (need->demand) : NAN;
    double unserved = need->unserved > 0 ? cells_round (need->unserved) : NAN;
    g_autofree char *demand_text = report_dup_number (self, demand);
    g_autofree char *unserved_text = report_dup_number (self, unserved);
    g_autofree char *label = g_strdup_printf ("%s%s", terms_is_part (terms, need->need) ? "\u2003" : "",
                                              sitnet_names_get_name (self->names, "needs", need->need));
    document_label (self->document, label);
    for (guint year = 0; year <= OLDEST; year++)
      document_square (self->document, states[need->years[year]].shade, NAN, states[need->years[year]].sign);
    document_square (self->document, SHADE_BLANK, demand, demand_text);
    document_square (self->document, SHADE_BLANK, unserved, unserved_text);
  }
  document_end_grid (self->document);
}

/* Whether a cell lists the code; code NULL: whether the cell is empty. */
static gboolean
lists (SitnetTable *table, const char *column, gsize row, const char *code)
{
  g_autofree char *cell = report_cell (table, column, row);
  if (cell == NULL || code == NULL)
    return cell == NULL && code == NULL;
  g_auto (GStrv) codes = g_strsplit (cell, "|", -1);
  return g_strv_contains ((const char *const *)codes, code);
}

/* Different services of a level whose need is the broad one or a part of it; level NULL: those that do not say theirs. */
static guint
count_services (SitnetTable *providers, const Terms *needs, const char *broad, const char *level)
{
  g_autoptr (GHashTable) services = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (providers); row++) {
    g_autofree char *need = report_cell (providers, "need", row), *service = report_cell (providers, "service", row);
    if (need != NULL && service != NULL && strcmp (terms_get_broad (needs, need), broad) == 0 &&
        lists (providers, "level", row, level))
      g_hash_table_add (services, g_steal_pointer (&service));
  }
  return g_hash_table_size (services);
}

/* Codes of levels, and NULL in the end where a service does not say its level. */
static GPtrArray *
list_levels (const Terms *levels, SitnetTable *providers)
{
  GPtrArray *codes = g_ptr_array_new ();
  for (guint l = 0; l < levels->codes->len; l++)
    g_ptr_array_add (codes, levels->codes->pdata[l]);
  for (gsize row = 0; row < sitnet_table_get_n_rows (providers); row++)
    if (lists (providers, "level", row, NULL)) {
      g_ptr_array_add (codes, NULL);
      break;
    }
  return codes;
}

static void
add_level_row (Report *self, SitnetTable *providers, const Terms *needs, const char *need, const GPtrArray *levels)
{
  document_label (self->document, sitnet_names_get_name (self->names, "needs", need));
  for (guint l = 0; l < levels->len; l++) {
    guint n_services = count_services (providers, needs, need, levels->pdata[l]);
    g_autofree char *number = g_strdup_printf ("%u", n_services);
    document_square (self->document, n_services > 0 ? SHADE_GOOD : SHADE_NONE, n_services, number);
  }
}

/* A broad need and a level: how many services there are. */
static void
add_level_grid (Report *self, SitnetTable *providers, const Terms *needs)
{
  Terms terms;
  terms_init (&terms, self, "levels");
  terms_add_occurring (&terms, providers, "level");
  g_autoptr (GPtrArray) levels = list_levels (&terms, providers);
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  g_ptr_array_add (headings, (gpointer)report_translate (self, "Services, by level of support"));
  for (guint l = 0; l < levels->len; l++)
    g_ptr_array_add (headings, levels->pdata[l] != NULL
                                   ? (gpointer)sitnet_names_get_name (self->names, "levels", levels->pdata[l])
                                   : (gpointer)report_translate (self, "level not said"));
  document_name (self->document, "levels");
  document_begin_grid (self->document, (const char *const *)headings->pdata, headings->len);
  for (guint n = 0; n < needs->codes->len; n++)
    if (!terms_is_part (needs, needs->codes->pdata[n]))
      add_level_row (self, providers, needs, needs->codes->pdata[n], levels);
  document_end_grid (self->document);
  terms_clear (&terms);
}

static void
add_grids (Report *self, const GPtrArray *rows, SitnetTable *providers)
{
  Terms needs;
  terms_init (&needs, self, "needs");
  terms_add_occurring (&needs, providers, "need");
  add_legend (self);
  add_need_grid (self, rows, &needs);
  document_topic (self->document, report_translate (self, "Levels of support"));
  add_level_grid (self, providers, &needs);
  terms_clear (&needs);
}

static void
add_caution (Report *self)
{
  const char *caution = told_rows_caution (self->network, self->language);
  if (caution != NULL)
    document_paragraph (self->document, caution);
}

gboolean
report_coverage (Report *self, GError **error)
{
  SitnetTable *coverage = report_ask (self, "coverage", error);
  SitnetTable *providers = coverage != NULL ? report_ask (self, "providers", error) : NULL;
  if (providers == NULL)
    return FALSE;
  g_autoptr (GPtrArray) needs = g_ptr_array_new_with_free_func (need_free);
  for (gsize row = 0; row < sitnet_table_get_n_rows (coverage); row++)
    add_row (needs, coverage, row);
  document_section (self->document, report_translate (self, "What is needed and what there is"));
  const char *untold = told_rows_sentence (self->network, self->language);
  if (untold != NULL) {
    document_paragraph (self->document, untold);
    return TRUE;
  }
  add_caution (self);
  document_paragraph (
      self->document,
      report_translate (self, "Each square is a need at an age: the network as it is against what families need and "
                              "what the standard asks for. The worst of all areas and target groups is shown."));
  if (needs->len == 0) {
    document_paragraph (self->document, report_translate (self, "The data name neither needs nor services."));
    return TRUE;
  }
  add_grids (self, needs, providers);
  if (sitnet_network_get_suppression (self->network) > 0)
    document_small (self->document,
                    report_translate (self, "Small numbers of families are hidden, so that nobody can be recognised: "
                                            "sums are the least they can be."));
  return TRUE;
}

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
add_gap (Report *self, SitnetTable *gaps, const GapKind *kind, gsize row)
{
  g_autofree char *evidence = report_cell (gaps, "evidence", row);
  if (kind->is_list) {
    document_item (self->document, evidence != NULL ? evidence : "");
    return;
  }
  document_cell (self->document, evidence);
  report_number_cell (self, report_number (gaps, "steps", row));
  if (kind->has_unserved)
    report_number_cell (self, report_number (gaps, "unserved", row));
}

static gsize
add_gaps_of_kind (Report *self, SitnetTable *gaps, const GapKind *kind)
{
  gsize n = 0;
  for (gsize row = 0; row < sitnet_table_get_n_rows (gaps); row++) {
    if (!report_is (gaps, "kind", row, kind->kind))
      continue;
    if (n++ == 0) {
      document_topic (self->document, report_translate (self, kind->title));
      document_paragraph (self->document, report_translate (self, kind->meaning));
      begin_gaps (self, kind);
    }
    if (n <= MOST_GAPS)
      add_gap (self, gaps, kind, row);
  }
  if (n > 0 && kind->is_list)
    document_end_list (self->document);
  else if (n > 0)
    document_end_table (self->document);
  report_rest (self, n, MOST_GAPS, "gaps DATA");
  return n;
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
  add_caution (self);
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    n += add_gaps_of_kind (self, gaps, &kinds[k]);
  if (n == 0 && untold == NULL)
    document_paragraph (self->document, report_translate (self, "No white spots."));
  else if (untold == NULL)
    document_small (self->document,
                    report_translate (self,
                                      "Families without a place are counted once: where several needs compete for "
                                      "the same places, the number stands at the first of them."));
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
