/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What holds the network together: the section on bridges, what hangs on them, and actors on whom others depend. */
#include "report.h"

#include <math.h>
#include <string.h>

/* Longer lists are for the questions themselves. */
enum { MOST_BRIDGES = 15, MOST_NAMED = 6 };

/* Beyond this number what is on shortest paths takes too long. */
enum { MOST_RANKED = 10000 };

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
  double left = report_measure (summary, "bridges_without_coordinator");
  if (!isnan (left) && left != report_measure (summary, "bridges"))
    report_count (self, (guint64)left,
                  P_ ("Once the coordinator leaves, %ju tie would be a bridge.",
                      "Once the coordinator leaves, %ju ties would be bridges."));
  if (ranks)
    add_cut_actors (self, brokers);
  else
    document_small (self->document, report_translate (self, "With more than 10,000 actors it is left out here on whom "
                                                            "others depend; it is shown by: sitnet brokers DATA"));
  return TRUE;
}
