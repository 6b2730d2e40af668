/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the network is and what holds it together: sections on actors and ties. */
#include "report.h"

#include "progress.h"

#include <math.h>
#include <string.h>

/* Longer lists are for the questions themselves. */
enum { MOST_BRIDGES = 15, MOST_NAMED = 6, MOST_ACTORS = 40, MOST_SECTORS = 24 };

/* More names than these can be read on no paper; beyond the other number what is on shortest paths takes too long. */
enum { MOST_DRAWN = 400, MOST_RANKED = 10000 };

/* NaN where it has no value. */
static double
value_of (SitnetTable *summary, const char *name)
{
  for (gsize row = 0; row < sitnet_table_get_n_rows (summary); row++)
    if (report_is (summary, "measure", row, name))
      return report_number (summary, "value", row);
  return NAN;
}

static guint64
measure_of (SitnetTable *summary, const char *name)
{
  double value = value_of (summary, name);
  return isnan (value) ? 0 : (guint64)value;
}

static void
add_unserved (Report *self, SitnetTable *gaps)
{
  double total = 0;
  for (gsize row = 0; row < sitnet_table_get_n_rows (gaps); row++) {
    double families = report_number (gaps, "unserved", row);
    total += isnan (families) ? 0 : families;
  }
  if (total > 0)
    report_count_item (self, (guint64)ceil (total - 1e-9),
                       P_ ("Counted once, %ju family needs help that nobody has room for.",
                           "Counted once, %ju families need help that nobody has room for."));
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
  report_count_item (self, sitnet_table_get_n_rows (gaps),
                     P_ ("%ju white spot: help or cooperation that is missing, too little or at risk.",
                         "%ju white spots: help or cooperation that is missing, too little or at risk."));
  add_unserved (self, gaps);
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

/* Who is tied with whom, to find what hangs on a bridge. */
typedef struct {
  GHashTable *numbers; /* id -> number + 1 */
  GPtrArray *ids;      /* owned */
  GPtrArray *partners; /* of GArray of guint */
} Partners;

static guint
number_of (Partners *self, const char *id)
{
  gpointer known = g_hash_table_lookup (self->numbers, id);
  if (known != NULL)
    return GPOINTER_TO_UINT (known) - 1;
  char *kept = g_strdup (id);
  g_ptr_array_add (self->ids, kept);
  g_ptr_array_add (self->partners, g_array_new (FALSE, FALSE, sizeof (guint)));
  g_hash_table_insert (self->numbers, kept, GUINT_TO_POINTER (self->ids->len));
  return self->ids->len - 1;
}

static void
partners_init (Partners *self, SitnetTable *pairs)
{
  *self = (Partners){g_hash_table_new (g_str_hash, g_str_equal), g_ptr_array_new_with_free_func (g_free),
                     g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref)};
  for (gsize row = 0; row < sitnet_table_get_n_rows (pairs); row++) {
    guint from = number_of (self, sitnet_column_get_text (sitnet_table_find_column (pairs, "from"), row));
    guint to = number_of (self, sitnet_column_get_text (sitnet_table_find_column (pairs, "to"), row));
    g_array_append_val ((GArray *)self->partners->pdata[from], to);
    g_array_append_val ((GArray *)self->partners->pdata[to], from);
  }
}

static void
partners_clear (Partners *self)
{
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->partners);
}

/* Everybody who is reached from `start` without the step to `barred`, `start` first. (transfer full) */
static GArray *
side_of (const Partners *self, guint start, guint barred)
{
  g_autofree guint8 *seen = g_new0 (guint8, self->ids->len);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (found, start);
  seen[start] = 1;
  for (guint done = 0; done < found->len; done++) {
    guint at = g_array_index (found, guint, done);
    const GArray *next = self->partners->pdata[at];
    for (guint i = 0; i < next->len; i++) {
      guint to = g_array_index (next, guint, i);
      if (seen[to] || (at == start && to == barred))
        continue;
      seen[to] = 1;
      g_array_append_val (found, to);
    }
  }
  return found;
}

/* The names of the smaller side of a bridge, as many as can be read. */
static char *
dup_cut_off (const Report *self, Partners *partners, const char *from, const char *to)
{
  guint one = number_of (partners, from), other = number_of (partners, to);
  g_autoptr (GArray) left = side_of (partners, one, other), right = side_of (partners, other, one);
  const GArray *cut_off = right->len <= left->len ? right : left;
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < MIN (cut_off->len, MOST_NAMED); i++)
    g_string_append_printf (
        text, "%s%s", i > 0 ? ", " : "",
        sitnet_names_get_name (self->names, "actors", partners->ids->pdata[g_array_index (cut_off, guint, i)]));
  if (cut_off->len > MOST_NAMED)
    g_string_append_printf (text, report_translate (self, " and %u more"), cut_off->len - MOST_NAMED);
  return g_string_free (text, FALSE);
}

typedef struct {
  double number;
  gsize row;
} Ranked;

static gint
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *left = a, *right = b;
  if (left->number != right->number)
    return left->number > right->number ? -1 : 1;
  return (left->row > right->row) - (left->row < right->row);
}

/* Rows with the largest number in a column first, those of equal numbers as they stand; only: a column that must be true,
   NULL for all rows. (transfer full) */
static GArray *
largest_first (SitnetTable *table, const char *column, const char *only)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Ranked));
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++)
    if (only == NULL || report_is (table, only, row, "true")) {
      Ranked ranked = {report_number (table, column, row), row};
      g_array_append_val (rows, ranked);
    }
  g_array_sort (rows, compare_ranked);
  return rows;
}

static void
add_bridge_table (Report *self, SitnetTable *bridges, SitnetTable *pairs)
{
  const char *const headings[] = {report_translate (self, "Tie"), report_translate (self, "Would be cut off"),
                                  report_translate (self, "How many")};
  g_autoptr (GArray) rows = largest_first (bridges, "separates", NULL);
  Partners partners;
  partners_init (&partners, pairs);
  document_name (self->document, "bridges");
  document_begin_table (self->document, headings, "ttn");
  for (guint i = 0; i < MIN (rows->len, MOST_BRIDGES); i++) {
    gsize row = g_array_index (rows, Ranked, i).row;
    g_autofree char *from = report_cell (bridges, "from", row), *to = report_cell (bridges, "to", row);
    g_autofree char *one = report_words (self, bridges, "from", row), *other = report_words (self, bridges, "to", row);
    g_autofree char *tie = g_strdup_printf ("%s ↔ %s", one, other);
    g_autofree char *names = dup_cut_off (self, &partners, from, to);
    document_cell (self->document, tie);
    document_cell (self->document, names);
    report_number_cell (self, report_number (bridges, "separates", row));
  }
  document_end_table (self->document);
  report_rest (self, rows->len, MOST_BRIDGES, "bridges DATA");
  partners_clear (&partners);
}

static void
add_cut_actors (Report *self, SitnetTable *brokers)
{
  const char *const headings[] = {report_translate (self, "Actor"), report_translate (self, "Others cut off")};
  g_autoptr (GArray) rows = largest_first (brokers, "separates", "cut");
  if (rows->len == 0)
    return;
  document_topic (self->document, report_translate (self, "Actors on whom others depend"));
  document_paragraph (
      self->document,
      report_translate (self, "If one of these ended, others would lose touch with the rest. This shows where the "
                              "network needs a second path; it says nothing about anybody's work."));
  document_name (self->document, "cut-actors");
  document_begin_table (self->document, headings, "tn");
  for (guint i = 0; i < MIN (rows->len, MOST_BRIDGES); i++) {
    gsize row = g_array_index (rows, Ranked, i).row;
    g_autofree char *name = report_words (self, brokers, "actor", row);
    document_cell (self->document, name);
    report_number_cell (self, report_number (brokers, "separates", row));
  }
  document_end_table (self->document);
  report_rest (self, rows->len, MOST_BRIDGES, "brokers DATA");
}

gboolean
report_bridges (Report *self, GError **error)
{
  SitnetTable *bridges = report_ask (self, "bridges", error);
  SitnetTable *pairs = bridges != NULL ? report_ask (self, "multiplexity", error) : NULL;
  SitnetTable *summary = pairs != NULL ? report_ask (self, "summary", error) : NULL;
  gboolean ranks = sitnet_network_get_n_actors (self->network) <= MOST_RANKED;
  SitnetTable *brokers = summary != NULL && ranks ? report_ask (self, "brokers", error) : NULL;
  if (summary == NULL || (ranks && brokers == NULL))
    return FALSE;
  document_section (self->document, report_translate (self, "Bridges and who depends on them"));
  if (sitnet_table_get_n_rows (bridges) == 0) {
    document_paragraph (self->document,
                        report_translate (self, "There are no bridges: nobody depends on a single tie."));
  } else {
    document_paragraph (self->document,
                        report_translate (self, "A bridge is a tie on which somebody depends: if the two stopped "
                                                "working together, no other path would join them to the rest."));
    add_bridge_table (self, bridges, pairs);
  }
  double left = value_of (summary, "bridges_without_coordinator");
  if (!isnan (left) && left != value_of (summary, "bridges"))
    report_count (self, measure_of (summary, "bridges_without_coordinator"),
                  P_ ("Once the coordinator leaves, %ju tie would be a bridge.",
                      "Once the coordinator leaves, %ju ties would be bridges."));
  if (ranks)
    add_cut_actors (self, brokers);
  else
    document_small (self->document, report_translate (self, "With more than 10,000 actors it is left out here on whom "
                                                            "others depend; it is shown by: sitnet brokers DATA"));
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
    g_autofree char *text = g_strdup_printf (report_translate (self, "No tie between: %s – %s"), one, other);
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
