/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What children and families need and what there is: the section on coverage. */
#include "report.h"

#include "cells.h"
#include "terms.h"
#include "told-rows.h"
#include "unplaced.h"

#include <math.h>
#include <string.h>

enum { OLDEST = 17, MOST_SHARED = 20 };

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
  double demand;
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
  double demand = report_number (coverage, "demand", row);
  for (guint year = 0; year <= OLDEST; year++)
    if (year >= from && (isnan (until) || year <= until))
      need->years[year] = MAX (need->years[year], state);
  need->any_demand = need->any_demand || !isnan (demand);
  need->demand += isnan (demand) ? 0 : demand;
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

/* "13 (a)": families without a place of a need and its parts alone, and the letters of those that other needs share. */
static char *
dup_unplaced (const Unplaced *unplaced, const Terms *terms, const char *need, guint64 *families)
{
  GString *text = g_string_new (NULL);
  *families = 0;
  for (guint i = 0; i < unplaced->alone->len; i++) {
    const UnplacedNeeds *alone = unplaced->alone->pdata[i];
    *families += terms_is_within (terms, alone->needs->pdata[0], need) ? alone->families : 0;
  }
  if (*families > 0)
    g_string_append_printf (text, "%" G_GUINT64_FORMAT, (guint64)*families);
  for (guint i = 0; i < unplaced->shared->len; i++) {
    const UnplacedNeeds *shared = unplaced->shared->pdata[i];
    for (guint n = 0; n < shared->needs->len; n++)
      if (terms_is_within (terms, shared->needs->pdata[n], need)) {
        g_autofree char *letters = unplaced_dup_letters (i + 1);
        g_string_append_printf (text, "%s(%s)", text->len > 0 ? " " : "", letters);
        break;
      }
  }
  return g_string_free (text, FALSE);
}

static void
add_need_row (Report *self, const Need *need, const Terms *terms, const Unplaced *unplaced)
{
  guint64 families;
  g_autofree char *unplaced_text = dup_unplaced (unplaced, terms, need->need, &families);
  double demand =
      need->any_demand ? cells_round (need->demand) : NAN; /* the last digits of sums are those of the adding */
  g_autofree char *demand_text = report_dup_number (self, demand);
  g_autofree char *label = g_strdup_printf ("%s%s", terms_is_part (terms, need->need) ? "\u2003" : "",
                                            sitnet_names_get_name (self->names, "needs", need->need));
  document_label (self->document, label);
  for (guint year = 0; year <= OLDEST; year++)
    document_square (self->document, states[need->years[year]].shade, NAN, states[need->years[year]].sign);
  document_square (self->document, SHADE_BLANK, demand, demand_text);
  document_square (self->document, SHADE_BLANK, families > 0 ? (double)families : NAN, unplaced_text);
}

/* The broad needs together, for these hold the others. */
static void
add_total_row (Report *self, const GPtrArray *needs, const Terms *terms, const Unplaced *unplaced)
{
  double demand = 0;
  for (guint i = 0; i < needs->len; i++) {
    const Need *need = needs->pdata[i];
    demand += terms_is_part (terms, need->need) ? 0 : need->demand;
  }
  g_autofree char *demand_text = report_dup_number (self, cells_round (demand));
  g_autofree char *unplaced_text = g_strdup_printf ("%" G_GUINT64_FORMAT, unplaced->total);
  document_label (self->document, report_translate (self, "All together"));
  for (guint year = 0; year <= OLDEST; year++)
    document_square (self->document, SHADE_BLANK, NAN, "");
  document_square (self->document, SHADE_BLANK, cells_round (demand), demand_text);
  document_square (self->document, SHADE_BLANK, (double)unplaced->total, unplaced_text);
}

/* Which needs share services, and how many families of them together are without a place. */
static void
add_shared (Report *self, const Unplaced *unplaced)
{
  if (unplaced->shared->len == 0)
    return;
  document_small (self->document,
                  report_translate (self,
                                    "(a) and other letters: families with these needs ask the same services for a "
                                    "place. How many of them are without one is known only for the needs "
                                    "together, and is counted once, in the last row:"));
  document_begin_list (self->document);
  for (guint i = 0; i < MIN (unplaced->shared->len, MOST_SHARED); i++) {
    const UnplacedNeeds *shared = unplaced->shared->pdata[i];
    GString *names = g_string_new (NULL);
    for (guint n = 0; n < shared->needs->len; n++)
      g_string_append_printf (names, "%s%s", n > 0 ? ", " : "",
                              sitnet_names_get_name (self->names, "needs", shared->needs->pdata[n]));
    g_autofree char *letters = unplaced_dup_letters (i + 1);
    g_autofree char *item = g_strdup_printf (
        sitnet_translate_count (self->language, shared->families, P_ ("(%s) %s: %ju family", "(%s) %s: %ju families")),
        letters, names->str, shared->families);
    document_item (self->document, item);
    g_string_free (names, TRUE);
  }
  document_end_list (self->document);
  report_rest (self, unplaced->shared->len, MOST_SHARED, "coverage DATA");
}

static void
add_need_grid (Report *self, const GPtrArray *needs, const Terms *terms, const Unplaced *unplaced)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (headings, g_strdup (report_translate (self, "Need, by years of age")));
  for (guint year = 0; year <= OLDEST; year++)
    g_ptr_array_add (headings, g_strdup_printf ("%u", year));
  g_ptr_array_add (headings, g_strdup (report_translate (self, "families")));
  g_ptr_array_add (headings, g_strdup (report_translate (self, "without a place")));
  document_name (self->document, "coverage");
  document_begin_grid (self->document, (const char *const *)headings->pdata, headings->len);
  for (guint i = 0; i < needs->len; i++)
    add_need_row (self, needs->pdata[i], terms, unplaced);
  if (unplaced->total > 0)
    add_total_row (self, needs, terms, unplaced);
  document_end_grid (self->document);
  add_shared (self, unplaced);
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
add_grids (Report *self, const GPtrArray *rows, SitnetTable *coverage, SitnetTable *providers)
{
  Terms needs;
  terms_init (&needs, self, "needs");
  terms_add_occurring (&needs, providers, "need");
  add_legend (self);
  g_autoptr (Unplaced) unplaced = unplaced_new (coverage);
  add_need_grid (self, rows, &needs, unplaced);
  document_topic (self->document, report_translate (self, "Levels of support"));
  add_level_grid (self, providers, &needs);
  terms_clear (&needs);
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
  report_caution (self);
  document_paragraph (
      self->document,
      report_translate (self, "Each square is a need at an age: the network as it is against what families need and "
                              "what the standard asks for. The worst of all areas and target groups is shown."));
  if (needs->len == 0) {
    document_paragraph (self->document, report_translate (self, "The data name neither needs nor services."));
    return TRUE;
  }
  add_grids (self, needs, coverage, providers);
  if (sitnet_network_get_suppression (self->network) > 0)
    document_small (self->document,
                    report_translate (self, "Small numbers of families are hidden, so that nobody can be recognised: "
                                            "sums are the least they can be."));
  return TRUE;
}
