/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ties that say nothing new, and parents that go in a circle. */
#include "seal.h"

#include "sheet-state.h"

#include <stdlib.h>
#include <string.h>

/* What a tie says, but for which way round its two ends stand. */
typedef struct {
  gint32 kind;
  gint32 reporter;
  gint32 since; /* G_MININT32 when empty */
  guint32 from;
} Said;

/* Rows of a pair lie anywhere in the sheet: what is wanted of them is asked for some pairs ahead (measured 2× at 400,000
   ties). */
#define WAITING 64

/* So many kinds are told apart in a byte, beside which way round a tie stands. */
enum { TOLD_KINDS = 128 };

typedef struct {
  const SitnetSheetBuilder *sheet;
  const SitnetInputColumn *from, *to, *kind, *reporter, *directed;
  const SitnetColumn *since;
  guint8 *briefs;                   /* per row: see brief_rows() */
  gboolean is_directed[TOLD_KINDS]; /* per kind + 1 */
  gboolean is_brief;                /* `briefs` holds all that a tie says */
  guint64 n_repeated, n_reciprocal;
  guint64 first_repeated, first_reciprocal;
  GArray *said;                    /* of the pair at hand */
  const guint32 *waiting[WAITING]; /* rows of pairs of which something was asked for */
  guint32 n_rows[WAITING];
  guint n_waiting;
} Repeats;

static Said
said_by (const Repeats *self, guint32 row)
{
  return (Said){
      self->kind ? sitnet_codes_get (&self->kind->codes, row) : -1,
      self->reporter ? sitnet_codes_get (&self->reporter->codes, row) : -1,
      self->since && !sitnet_column_is_missing (self->since, row) ? sitnet_column_get_dates (self->since)[row]
                                                                  : G_MININT32,
      (guint32)sitnet_codes_get (&self->from->codes, row),
  };
}

static gint
compare_said (gconstpointer a, gconstpointer b)
{
  const Said *x = a, *y = b;
#define BY(field)                                                                                                      \
  if (x->field != y->field)                                                                                            \
  return x->field < y->field ? -1 : 1
  BY (kind);
  BY (reporter);
  BY (since);
  BY (from);
#undef BY
  return 0;
}

static gboolean
kind_is_directed (const Repeats *self, gint32 kind)
{
  const SitnetVocabulary *kinds = self->sheet->builder->vocabularies[SITNET_SHEET_TIE_KINDS];
  return self->directed != NULL || (kind >= 0 && sitnet_vocabulary_get (kinds, (guint32)kind)->directed);
}

static void
count (guint64 *n, guint64 *first, guint32 row, guint32 more)
{
  if (*n == 0 && more > 0)
    *first = row;
  *n += more;
}

static void
check_pair (Repeats *self, const guint32 *rows, guint32 n)
{
  g_array_set_size (self->said, 0);
  for (guint32 i = 0; i < n; i++) {
    Said said = said_by (self, rows[i]);
    g_array_append_val (self->said, said);
  }
  if (n > 2 || compare_said (&g_array_index (self->said, Said, 0), &g_array_index (self->said, Said, 1)) > 0)
    g_array_sort (self->said, compare_said);
  for (guint i = 1; i < n; i++) {
    const Said *before = &g_array_index (self->said, Said, i - 1), *said = &g_array_index (self->said, Said, i);
    if (said->kind != before->kind || said->reporter != before->reporter || said->since != before->since)
      continue;
    if (said->from == before->from)
      count (&self->n_repeated, &self->first_repeated, rows[n - 1], 1);
    else if (!kind_is_directed (self, said->kind))
      count (&self->n_reciprocal, &self->first_reciprocal, rows[n - 1], 1);
  }
}

/* So many rows are looked through for self-ties while they are in the cache. */
#define BLOCK 4096

static void
report_self_ties (const Repeats *self, gsize begin, gsize end)
{
  const gint32 *from = self->from->codes.values, *to = self->to->codes.values;
  for (gsize r = begin; r < end; r++)
    if (from[r] == to[r])
      sitnet_sheet_builder_report (self->sheet, SITNET_FINDING_SELF_TIE,
                                   sitnet_sheet_builder_row_number (self->sheet, r), self->from,
                                   sitnet_ids_get (self->sheet->builder->actor_ids, (guint32)from[r]), NULL);
}

/* How many self-ties there are among these rows. */
static guint32
brief_rows (Repeats *self, gsize begin, gsize end)
{
  const gint32 *from = self->from->codes.values, *to = self->to->codes.values;
  const gint32 *kinds = self->kind != NULL ? self->kind->codes.values : NULL;
  guint32 n_self = 0;
  for (gsize r = begin; r < end; r++) {
    guint32 kind = kinds != NULL ? (guint32)(kinds[r] + 1) % TOLD_KINDS : 0;
    self->briefs[r] = (guint8)(2 * kind + (from[r] > to[r]));
    n_self += from[r] == to[r];
  }
  return n_self;
}

/* Kind and direction of each row in a byte: nearly all pairs are told apart by it alone, and bytes of rows that lie
   anywhere are in the cache where their cells are not (measured 2× at 8,000,000 ties). Self-ties are reported beside. */
static void
brief_all (Repeats *self)
{
  const SitnetVocabulary *kinds = self->sheet->builder->vocabularies[SITNET_SHEET_TIE_KINDS];
  guint32 n_kinds = sitnet_vocabulary_get_n (kinds);
  gboolean are_told = n_kinds < TOLD_KINDS;
  for (guint32 k = 0; are_told && k <= n_kinds; k++)
    self->is_directed[k] = kind_is_directed (self, (gint32)k - 1);
  self->is_brief = are_told && self->reporter == NULL && self->since == NULL;
  gsize n = self->from->codes.n;
  self->briefs = g_new (guint8, MAX (n, 1));
  for (gsize begin = 0; begin < n; begin += BLOCK) {
    gsize end = MIN (begin + BLOCK, n);
    if (brief_rows (self, begin, end) > 0)
      report_self_ties (self, begin, end);
  }
}

typedef struct {
  guint32 n_repeated, n_reciprocal;
} Counts;

/* As bytes tell; none where these differ, whatever else the rows say. */
static Counts
count_briefs (const Repeats *self, const guint32 *rows, guint32 n)
{
  Counts counts = {0, 0};
  guint64 seen[4] = {0}; /* a bit for each byte: both directions of a kind in one word */
  for (guint32 i = 0; i < n; i++) {
    guint8 said = self->briefs[rows[i]];
    guint64 *word = &seen[said >> 6], bit = G_GUINT64_CONSTANT (1) << (said & 63);
    guint64 back = G_GUINT64_CONSTANT (1) << ((said ^ 1) & 63);
    counts.n_repeated += (*word & bit) != 0;
    counts.n_reciprocal += (*word & bit) == 0 && (*word & back) != 0 && !self->is_directed[said >> 1];
    *word |= bit;
  }
  return counts;
}

static inline void
ask_for (const SitnetInputColumn *column, guint32 row)
{
  if (column != NULL)
    __builtin_prefetch (&column->codes.values[row]);
}

/* Counts what is certain, and keeps the pairs of which more than bytes is needed. */
static void
judge_briefs (Repeats *self)
{
  guint n = self->n_waiting;
  self->n_waiting = 0;
  for (guint p = 0; p < n; p++) {
    const guint32 *rows = self->waiting[p];
    guint32 n_rows = self->n_rows[p];
    Counts counts = count_briefs (self, rows, n_rows);
    if (self->is_brief) {
      count (&self->n_repeated, &self->first_repeated, rows[n_rows - 1], counts.n_repeated);
      count (&self->n_reciprocal, &self->first_reciprocal, rows[n_rows - 1], counts.n_reciprocal);
    } else if (counts.n_repeated + counts.n_reciprocal > 0) {
      self->waiting[self->n_waiting] = rows;
      self->n_rows[self->n_waiting++] = n_rows;
    }
  }
}

static void
check_waiting (Repeats *self)
{
  judge_briefs (self);
  for (guint p = 0; p < self->n_waiting; p++)
    for (guint32 i = 0; i < self->n_rows[p]; i++) {
      ask_for (self->from, self->waiting[p][i]);
      ask_for (self->kind, self->waiting[p][i]);
      ask_for (self->reporter, self->waiting[p][i]);
    }
  for (guint p = 0; p < self->n_waiting; p++)
    check_pair (self, self->waiting[p], self->n_rows[p]);
  self->n_waiting = 0;
}

static void
visit_pair (const guint32 *rows, guint32 n, gpointer data)
{
  Repeats *self = data;
  for (guint32 i = 0; i < n; i++)
    __builtin_prefetch (&self->briefs[rows[i]]);
  self->waiting[self->n_waiting] = rows;
  self->n_rows[self->n_waiting++] = n;
  if (self->n_waiting == WAITING)
    check_waiting (self);
}

static void
report_count (const Repeats *self, SitnetFindingKind rule, guint64 n, guint64 first)
{
  if (n == 0)
    return;
  g_autofree char *detail = g_strdup_printf ("%" G_GUINT64_FORMAT, n);
  sitnet_findings_add (self->sheet->builder->findings, rule, self->sheet->shown_as,
                       sitnet_sheet_builder_row_number (self->sheet, first), NULL, (SitnetSlice){"", 0}, detail);
}

/* NULL where nothing stands in it. */
static SitnetInputColumn *
find_filled (const SitnetSheetBuilder *sheet, const char *name)
{
  SitnetInputColumn *column = sitnet_sheet_builder_find (sheet, name);
  return column != NULL && column->n_empty < sheet->n_rows ? column : NULL;
}

void
sitnet_seal_check_ties (SitnetBuilder *builder, SitnetSealLinks *beside)
{
  SitnetSheetBuilder *sheet = builder->sheets[SITNET_SHEET_TIES];
  if (sheet == NULL || sheet->n_rows == 0)
    return;
  SitnetInputColumn *from = sitnet_sheet_builder_find (sheet, "from"), *to = sitnet_sheet_builder_find (sheet, "to");
  SitnetInputColumn *since = find_filled (sheet, "since");
  if (since != NULL && since->sealed == NULL)
    since->sealed = sitnet_column_builder_seal (g_steal_pointer (&since->values));
  Repeats repeats = {
      .sheet = sheet,
      .from = from,
      .to = to,
      .kind = find_filled (sheet, "kind"),
      .reporter = find_filled (sheet, "reported_by"),
      .directed = find_filled (sheet, "directed"),
      .since = since ? since->sealed : NULL,
      .said = g_array_new (FALSE, FALSE, sizeof (Said)),
  };
  brief_all (&repeats);
  sitnet_seal_links_wait_for_pairs (beside);
  if (builder->pairs.offsets == NULL)
    sitnet_pairs_init (&builder->pairs, sitnet_ids_get_n (builder->actor_ids), (guint32)sheet->n_rows,
                       (const guint32 *)(const void *)from->codes.values,
                       (const guint32 *)(const void *)to->codes.values);
  sitnet_pairs_foreach (&builder->pairs, 2, visit_pair, &repeats);
  check_waiting (&repeats);
  g_array_unref (repeats.said);
  g_free (repeats.briefs);
  report_count (&repeats, SITNET_FINDING_REPEATED_TIE, repeats.n_repeated, repeats.first_repeated);
  report_count (&repeats, SITNET_FINDING_RECIPROCAL_TIE, repeats.n_reciprocal, repeats.first_reciprocal);
}

/* Walks up from each actor, marking; meeting a mark of the same walk is a circle. */
void
sitnet_seal_check_parents (SitnetBuilder *builder, const SitnetSealing *sealing)
{
  const SitnetSheetBuilder *actors = builder->sheets[SITNET_SHEET_ACTORS];
  const SitnetInputColumn *parent = actors ? sitnet_sheet_builder_find (actors, "parent") : NULL;
  if (parent == NULL || parent->n_empty == actors->n_rows)
    return;
  g_autofree guint32 *walk = g_new0 (guint32, MAX (sealing->n_actors, 1)); /* number of the walk that came by, + 1 */
  for (guint32 start = 0; start < sealing->n_actors; start++) {
    guint32 actor = start;
    while (walk[actor] == 0) {
      walk[actor] = start + 1;
      gint32 above = sitnet_codes_get (&parent->codes, actor);
      if (above < 0)
        break;
      actor = sealing->actor_row[above];
      if (walk[actor] == start + 1) {
        sitnet_sheet_builder_report (actors, SITNET_FINDING_PARENT_LOOP,
                                     sitnet_sheet_builder_row_number (actors, actor), parent,
                                     sitnet_ids_get (builder->actor_ids, (guint32)above), NULL);
        break;
      }
    }
  }
}
