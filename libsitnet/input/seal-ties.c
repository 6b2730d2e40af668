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

/* Rows of a pair lie anywhere in the sheet: their cells are asked for some pairs ahead (measured 2× at 400,000 ties). */
#define WAITING 32

typedef struct {
  const SitnetSheetBuilder *sheet;
  const SitnetInputColumn *from, *kind, *reporter, *directed;
  const SitnetColumn *since;
  guint64 n_repeated, n_reciprocal;
  guint64 first_repeated, first_reciprocal;
  GArray *said;                    /* of the pair at hand */
  const guint32 *waiting[WAITING]; /* rows of pairs whose cells were asked for */
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
count (guint64 *n, guint64 *first, guint32 row)
{
  if ((*n)++ == 0)
    *first = row;
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
      count (&self->n_repeated, &self->first_repeated, rows[n - 1]);
    else if (!kind_is_directed (self, said->kind))
      count (&self->n_reciprocal, &self->first_reciprocal, rows[n - 1]);
  }
}

static void
check_waiting (Repeats *self)
{
  for (guint i = 0; i < self->n_waiting; i++)
    check_pair (self, self->waiting[i], self->n_rows[i]);
  self->n_waiting = 0;
}

static inline void
ask_for (const SitnetInputColumn *column, guint32 row)
{
  if (column != NULL)
    __builtin_prefetch (&column->codes.values[row]);
}

static void
visit_pair (const guint32 *rows, guint32 n, gpointer data)
{
  Repeats *self = data;
  for (guint32 i = 0; i < n; i++) {
    ask_for (self->from, rows[i]);
    ask_for (self->kind, rows[i]);
    ask_for (self->reporter, rows[i]);
  }
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

static void
report_self_ties (const SitnetSheetBuilder *sheet, const SitnetInputColumn *from, const SitnetInputColumn *to)
{
  for (gsize r = 0; r < from->codes.n; r++)
    if (from->codes.values[r] == to->codes.values[r])
      sitnet_sheet_builder_report (sheet, SITNET_FINDING_SELF_TIE, sitnet_sheet_builder_row_number (sheet, r), from,
                                   sitnet_ids_get (sheet->builder->actor_ids, (guint32)from->codes.values[r]), NULL);
}

void
sitnet_seal_check_ties (SitnetBuilder *builder)
{
  SitnetSheetBuilder *sheet = builder->sheets[SITNET_SHEET_TIES];
  if (sheet == NULL || sheet->n_rows == 0)
    return;
  SitnetInputColumn *from = sitnet_sheet_builder_find (sheet, "from"), *to = sitnet_sheet_builder_find (sheet, "to");
  report_self_ties (sheet, from, to);
  SitnetInputColumn *since = sitnet_sheet_builder_find (sheet, "since");
  if (since != NULL && since->sealed == NULL)
    since->sealed = sitnet_column_builder_seal (g_steal_pointer (&since->values));
  SitnetInputColumn *directed = sitnet_sheet_builder_find (sheet, "directed");
  Repeats repeats = {
      .sheet = sheet,
      .from = from,
      .kind = sitnet_sheet_builder_find (sheet, "kind"),
      .reporter = sitnet_sheet_builder_find (sheet, "reported_by"),
      .directed = directed != NULL && directed->n_empty < sheet->n_rows ? directed : NULL,
      .since = since ? since->sealed : NULL,
      .said = g_array_new (FALSE, FALSE, sizeof (Said)),
  };
  if (builder->pairs.rows == NULL)
    sitnet_pairs_init (&builder->pairs, sitnet_ids_get_n (builder->actor_ids), (guint32)sheet->n_rows,
                       (const guint32 *)(const void *)from->codes.values,
                       (const guint32 *)(const void *)to->codes.values);
  sitnet_pairs_foreach (&builder->pairs, 2, visit_pair, &repeats);
  check_waiting (&repeats);
  g_array_unref (repeats.said);
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
