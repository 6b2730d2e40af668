/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the network is: sections on actors and sectors, and the map. */
#include "report.h"

#include "progress.h"
#include "told-rows.h"
#include "unplaced.h"

#include <math.h>
#include <string.h>

/* Longer lists are for the questions themselves. */
enum { MOST_ACTORS = 40, MOST_SECTORS = 24 };

/* More names than these can be read on no paper. */
enum { MOST_DRAWN = 400 };

static guint64
measure_of (SitnetTable *summary, const char *name)
{
  double value = report_measure (summary, name);
  return isnan (value) ? 0 : (guint64)value;
}

static void
add_unserved (Report *self, SitnetTable *gaps)
{
  g_autoptr (Unplaced) unplaced = unplaced_new (gaps);
  if (unplaced->total > 0)
    report_count_item (self, unplaced->total,
                       P_ ("Counted once, %ju family needs help that nobody has room for.",
                           "Counted once, %ju families need help that nobody has room for."));
}

/* Where white spots cannot be told, that is said, and only what is known is counted. */
static void
add_gaps (Report *self, SitnetTable *gaps)
{
  gsize n = sitnet_table_get_n_rows (gaps);
  const char *untold = told_rows_sentence (self->network, self->language);
  const char *caution = told_rows_caution (self->network, self->language);
  if (untold != NULL || caution != NULL)
    document_item (self->document, untold != NULL ? untold : caution);
  if (untold == NULL || n > 0)
    report_count_item (self, n,
                       P_ ("%ju white spot: help or cooperation that is missing, too little or at risk.",
                           "%ju white spots: help or cooperation that is missing, too little or at risk."));
  add_unserved (self, gaps);
}

gboolean
report_summary (Report *self, GError **error)
{
  SitnetTable *summary = report_ask (self, "summary", error);
  SitnetTable *gaps = summary != NULL ? report_ask (self, "gaps", error) : NULL;
  if (gaps == NULL)
    return FALSE;
  document_section (self->document, report_translate (self, "In short"));
  document_begin_list (self->document);
  report_count_item (
      self, measure_of (summary, "actors"),
      P_ ("The network has %ju actor: an organisation or a professional that meets children and families.",
          "The network has %ju actors: organisations and professionals that meet children and families."));
  report_count_item (self, measure_of (summary, "ties"),
                     P_ ("%ju pair of them works together.", "%ju pairs of them work together."));
  if (measure_of (summary, "components") > 0)
    report_count_item (self, measure_of (summary, "components"),
                       P_ ("The network is in %ju piece.", "The network consists of %ju separate parts."));
  if (measure_of (summary, "bridges") > 0)
    report_count_item (self, measure_of (summary, "bridges"),
                       P_ ("%ju tie is a bridge: without it somebody would be cut off.",
                           "%ju ties are bridges: without any one of them somebody would be cut off."));
  add_gaps (self, gaps);
  document_end_list (self->document);
  document_contents (self->document);
  return TRUE;
}

/* On the smallest paper on which its names can be read; places that were found for one paper are those of the next. NULL with
   SITNET_ERROR_LIMIT when no paper holds them. */
static GBytes *
draw_map (const Report *self, SitnetPaper *paper, GError **error)
{
  g_autoptr (SitnetMap) map = sitnet_map_new (self->network, self->language);
  sitnet_map_set_cancellable (map, progress_cancellable ());
  sitnet_map_set_progress (map, progress_tell, NULL, NULL);
  g_autoptr (GError) problem = NULL;
  for (*paper = SITNET_PAPER_A4;; (*paper)++) {
    g_clear_error (&problem);
    sitnet_map_set_paper (map, *paper);
    progress_enter (WORK_DRAWING, "report");
    GBytes *drawing = sitnet_map_draw (map, SITNET_FORMAT_SVG, &problem);
    progress_leave ();
    if (drawing != NULL)
      return drawing;
    if (*paper == SITNET_PAPER_A1 || !g_error_matches (problem, SITNET_ERROR, SITNET_ERROR_LIMIT)) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  }
}

/* Where there is no drawing: how to come by one. */
static void
tell_of_map (const Report *self, const GError *problem)
{
  document_paragraph (self->document, report_translate (self, "To draw the map: sitnet map DATA -o map.pdf"));
  if (problem == NULL)
    return;
  g_autofree char *message = sitnet_error_dup_message (problem, self->language);
  document_small (self->document, message);
}

static void
add_map (const Report *self, GBytes *drawing, SitnetPaper paper)
{
  gsize length;
  const char *svg = g_bytes_get_data (drawing, &length);
  document_paragraph (
      self->document,
      document_is_markdown (self->document)
          ? report_translate (self, "Organisations of one sector stand together; bridges are the thick red lines.")
          : report_translate (self, "The map is on the next page. Organisations of one sector stand together; bridges "
                                    "are the thick red lines."));
  document_name (self->document, "map");
  document_drawing (self->document, svg, length,
                    paper > SITNET_PAPER_A4
                        ? report_translate (self, "Made smaller to fit this page; for the wall: sitnet map DATA -o "
                                                  "map.pdf")
                        : report_translate (self, "For the wall: sitnet map DATA -o map.pdf"));
}

/* No map where there is nothing to draw, or too much. */
gboolean
report_map (Report *self, GError **error)
{
  guint32 n = sitnet_network_get_n_actors (self->network);
  gboolean draws = document_holds_pictures (self->document) && n > 0 && n <= MOST_DRAWN;
  g_autoptr (GError) problem = NULL;
  SitnetPaper paper;
  g_autoptr (GBytes) drawing = draws ? draw_map (self, &paper, &problem) : NULL;
  if (problem != NULL && !g_error_matches (problem, SITNET_ERROR, SITNET_ERROR_LIMIT)) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  document_section (self->document, report_translate (self, "The map of cooperation"));
  if (drawing != NULL)
    add_map (self, drawing, paper);
  else
    tell_of_map (self, problem);
  return TRUE;
}

/* Names of those with this reason; of those who were not asked nothing is said but that. */
static guint
add_isolated (Report *self, SitnetTable *isolates, const char *reason, const char *asked, const char *title)
{
  guint n = 0;
  for (gsize row = 0; row < sitnet_table_get_n_rows (isolates); row++) {
    g_autofree char *was_asked = report_cell (isolates, "asked", row);
    gboolean not_asked = g_strcmp0 (was_asked, "false") == 0;
    if ((reason != NULL && !report_is (isolates, "reason", row, reason)) || not_asked != (asked == NULL))
      continue;
    if (n++ == 0) {
      document_topic (self->document, title);
      document_begin_list (self->document);
    }
    g_autofree char *name = report_words (self, isolates, "actor", row);
    g_autofree char *sector = report_words (self, isolates, "sector", row);
    g_autofree char *item = *sector != '\0' ? g_strdup_printf ("%s (%s)", name, sector) : g_strdup (name);
    if (n <= MOST_ACTORS)
      document_item (self->document, item);
  }
  if (n > 0)
    document_end_list (self->document);
  report_rest (self, n, MOST_ACTORS, "isolates DATA");
  return n;
}

gboolean
report_isolates (Report *self, GError **error)
{
  SitnetTable *isolates = report_ask (self, "isolates", error);
  if (isolates == NULL)
    return FALSE;
  document_section (self->document, report_translate (self, "Who stands alone"));
  guint n = add_isolated (self, isolates, "no_ties", "true", report_translate (self, "No tie with anybody"));
  n += add_isolated (self, isolates, "own_sector_only", "true",
                     report_translate (self, "Ties in their own sector only"));
  n += add_isolated (self, isolates, NULL, NULL, report_translate (self, "Not asked yet"));
  if (n == 0)
    document_paragraph (self->document,
                        report_translate (self, "Nobody: everyone has a tie outside their own sector."));
  else
    document_small (
        self->document,
        report_translate (self, "Nothing more is known of those who were not asked: silence is no answer."));
  return TRUE;
}

/* The row of two sectors, whichever stands first. */
static gboolean
find_pair (SitnetTable *sectors, const char *one, const char *other, gsize *row)
{
  for (*row = 0; *row < sitnet_table_get_n_rows (sectors); (*row)++)
    if ((report_is (sectors, "sector", *row, one) && report_is (sectors, "other", *row, other)) ||
        (report_is (sectors, "sector", *row, other) && report_is (sectors, "other", *row, one)))
      return TRUE;
  return FALSE;
}

static void
add_sector_grid (Report *self, SitnetTable *sectors, const GPtrArray *codes)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (headings, g_strdup (report_translate (self, "Tied pairs")));
  for (guint i = 0; i < codes->len; i++)
    g_ptr_array_add (headings, g_strdup (sitnet_names_get_name (self->names, "sectors", codes->pdata[i])));
  document_name (self->document, "sectors");
  document_begin_grid (self->document, (const char *const *)headings->pdata, headings->len);
  for (guint i = 0; i < codes->len; i++) {
    document_label (self->document, headings->pdata[i + 1]);
    for (guint j = 0; j < codes->len; j++) {
      double ties = NAN;
      Shade shade = SHADE_BLANK;
      gsize row;
      if (find_pair (sectors, codes->pdata[i], codes->pdata[j], &row)) {
        double possible = report_number (sectors, "possible", row);
        ties = report_number (sectors, "ties", row);
        shade = possible == 0 ? SHADE_NONE : ties > 0 ? SHADE_GOOD : SHADE_EMPTY;
      }
      g_autofree char *number = report_dup_number (self, ties);
      document_square (self->document, shade, ties, number);
    }
  }
  document_end_grid (self->document);
}

/* Sectors between which there could be a tie and is none. */
static void
add_strangers (Report *self, SitnetTable *sectors)
{
  gsize n = 0;
  for (gsize row = 0; row < sitnet_table_get_n_rows (sectors); row++) {
    g_autofree char *one = report_words (self, sectors, "sector", row);
    g_autofree char *other = report_words (self, sectors, "other", row);
    if (report_number (sectors, "ties", row) != 0 || !(report_number (sectors, "possible", row) > 0) ||
        strcmp (one, other) == 0)
      continue;
    if (n++ == 0)
      document_begin_list (self->document);
    g_autofree char *text = g_strdup_printf (report_translate (self, "No tie between: %s ↔ %s"), one, other);
    document_item (self->document, text);
  }
  if (n > 0)
    document_end_list (self->document);
}

gboolean
report_sectors (Report *self, GError **error)
{
  SitnetTable *sectors = report_ask (self, "sectors", error);
  if (sectors == NULL)
    return FALSE;
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  document_section (self->document, report_translate (self, "Which sectors do not talk"));
  document_paragraph (self->document,
                      report_translate (self, "Children at risk fall under several ministries, so it is cooperation "
                                              "between sectors that counts. Dark red: not a single tie."));
  for (gsize row = 0; row < sitnet_table_get_n_rows (sectors); row++) {
    g_autofree char *one = report_cell (sectors, "sector", row), *other = report_cell (sectors, "other", row);
    if (one != NULL && g_strcmp0 (one, other) == 0)
      g_ptr_array_add (codes, g_strdup (one));
  }
  if (codes->len > MOST_SECTORS)
    document_paragraph (
        self->document,
        report_translate (self,
                          "There are too many sectors for a picture; all pairs are shown by: sitnet sectors DATA"));
  else if (codes->len == 0)
    document_paragraph (self->document, report_translate (self, "The data do not say who belongs to which sector."));
  else
    add_sector_grid (self, sectors, codes);
  if (codes->len <= MOST_SECTORS)
    add_strangers (self, sectors);
  return TRUE;
}
