/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of a sheet that are read in another thread than those above them, then joined to them as if read in turn. */
#include "sheet-part.h"

#include "builder-state.h"

#include <string.h>

#define BATCH 256

static void
column_init_like (SitnetInputColumn *self, const SitnetInputColumn *other)
{
  *self = (SitnetInputColumn){.schema = other->schema, .kind = other->kind, .is_left_out = other->is_left_out};
  self->header = g_strdup (other->header);
  if (other->values != NULL)
    self->values = sitnet_column_builder_new_like (other->values);
  if (other->second != NULL)
    self->second = sitnet_column_builder_new_like (other->second);
  if (other->seen != NULL)
    self->seen = sitnet_ids_new ();
  if (other->is_own != NULL)
    self->is_own = g_byte_array_new ();
  if (other->remembered != NULL)
    self->remembered = g_new0 (SitnetRememberedCode, SITNET_REMEMBERED_CODES);
}

static SitnetBuilder *
part_builder_new (const SitnetBuilder *whole)
{
  SitnetBuilder *self = g_new0 (SitnetBuilder, 1);
  g_atomic_ref_count_init (&self->refs);
  self->language = whole->language;
  self->trunk = whole->trunk;
  self->watch = whole->watch;
  self->is_part = TRUE;
  self->findings = sitnet_findings_new (whole->language);
  self->actor_ids = sitnet_ids_new ();
  self->area_ids = sitnet_ids_new ();
  return self;
}

SitnetSheetBuilder *
sitnet_sheet_part_new (const SitnetSheetBuilder *whole)
{
  SitnetSheetBuilder *part = g_new0 (SitnetSheetBuilder, 1);
  part->builder = part_builder_new (whole->builder);
  part->builder->sheets[whole->sheet] = part;
  part->sheet = whole->sheet;
  part->shown_as = g_strdup (whole->shown_as);
  part->shifts = g_array_new (FALSE, FALSE, sizeof (SitnetRowShift));
  part->n_columns = whole->n_columns;
  part->columns = g_new0 (SitnetInputColumn, MAX (part->n_columns, 1));
  for (guint c = 0; c < part->n_columns; c++)
    column_init_like (&part->columns[c], &whole->columns[c]);
  return part;
}

void
sitnet_sheet_part_free (SitnetSheetBuilder *part)
{
  if (part != NULL)
    sitnet_builder_unref (part->builder);
}

SitnetBuilder *
sitnet_sheet_part_get_builder (SitnetSheetBuilder *part)
{
  return part->builder;
}

/* Whether the row below the last one is one like any other. */
static gboolean
is_within_table (const SitnetSheetBuilder *sheet)
{
  return !sheet->is_after_empty && !sheet->is_after_footnote && !sheet->is_in_second_table && !sheet->is_in_legend;
}

gboolean
sitnet_sheet_part_is_plain (const SitnetSheetBuilder *part)
{
  if (part->is_odd || !is_within_table (part) || !sitnet_findings_is_empty (part->builder->findings) ||
      part->n_empty_rows + part->n_comments + part->n_footnotes + part->n_second_table > 0)
    return FALSE;
  for (guint c = 0; c < part->n_columns; c++)
    if (part->columns[c].n_notes > 0)
      return FALSE;
  return part->last_number == part->n_rows; /* no row is missing among them */
}

/* Where the own ids of a column stand. */
static SitnetIds *
ids_of (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column)
{
  if (column->seen != NULL)
    return column->seen;
  return sheet->sheet == SITNET_SHEET_AREAS ? sheet->builder->area_ids : sheet->builder->actor_ids;
}

/* Whether a row of the sheet has an id of the part already. */
static gboolean
has_doubled_id (const SitnetInputColumn *whole, const SitnetIds *ids, const SitnetInputColumn *part,
                const SitnetIds *part_ids)
{
  SitnetSlice own[BATCH];
  guint32 numbers[BATCH];
  for (guint32 i = 0; i < part->is_own->len;) {
    guint n = 0;
    for (; i < part->is_own->len && n < BATCH; i++)
      if (part->is_own->data[i])
        own[n++] = sitnet_ids_get (part_ids, i);
    sitnet_ids_find_batch (ids, own, n, numbers);
    for (guint k = 0; k < n; k++)
      if (numbers[k] != SITNET_IDS_NONE && numbers[k] < whole->is_own->len && whole->is_own->data[numbers[k]])
        return TRUE;
  }
  return FALSE;
}

static gboolean
can_join_column (const SitnetSheetBuilder *whole, const SitnetSheetBuilder *part, guint c)
{
  const SitnetInputColumn *column = &whole->columns[c], *more = &part->columns[c];
  if (more->values != NULL && !sitnet_column_builder_can_append (column->values, more->values))
    return FALSE;
  if (column->codes.n + more->codes.n > G_MAXINT32) /* ends of lists are numbers of codes */
    return FALSE;
  return more->is_own == NULL || (sitnet_ids_can_add_all (ids_of (whole, column), ids_of (part, more)) &&
                                  !has_doubled_id (column, ids_of (whole, column), more, ids_of (part, more)));
}

static gboolean
can_join (const SitnetSheetBuilder *whole, const SitnetSheetBuilder *part, guint64 number)
{
  const SitnetBuilder *builder = whole->builder, *more = part->builder;
  if (!sitnet_sheet_part_is_plain (part) || whole->n_rows == 0 || !is_within_table (whole) ||
      whole->last_number + 1 != number || !sitnet_ids_can_add_all (builder->actor_ids, more->actor_ids) ||
      !sitnet_ids_can_add_all (builder->area_ids, more->area_ids))
    return FALSE;
  for (guint c = 0; c < whole->n_columns; c++)
    if (!can_join_column (whole, part, c))
      return FALSE;
  return TRUE;
}

/* For each number in the part the one that it has in the whole; `mark` is set in it. */
static gint32 *
add_ids (SitnetIds *ids, const SitnetIds *more, guint32 mark)
{
  guint32 n = sitnet_ids_get_n (more);
  guint32 *numbers = g_new (guint32, MAX (n, 1));
  SitnetSlice batch[BATCH];
  for (guint32 start = 0; start < n; start += BATCH) {
    guint count = MIN (BATCH, n - start);
    for (guint i = 0; i < count; i++)
      batch[i] = sitnet_ids_get (more, start + i);
    sitnet_ids_add_batch (ids, batch, count, numbers + start);
  }
  for (guint32 i = 0; i < n; i++)
    numbers[i] |= mark;
  return (gint32 *)(void *)numbers;
}

static gint32 *
add_words (SitnetVocabulary *vocabulary, const SitnetIds *words)
{
  guint32 n = sitnet_ids_get_n (words);
  gint32 *terms = g_new (gint32, MAX (n, 1));
  for (guint32 i = 0; i < n; i++)
    terms[i] = sitnet_vocabulary_add (vocabulary, sitnet_ids_get (words, i));
  return terms;
}

/* What the numbers in a part are in the whole. */
typedef struct {
  gint32 *actors, *areas, *words[SITNET_N_VOCABULARIES];
  guint32 mark; /* set in a number of the part's own, where the trunk has ids too */
} Numbers;

static void
numbers_init (Numbers *self, SitnetBuilder *whole, const SitnetBuilder *part)
{
  *self = (Numbers){.mark = whole->trunk != NULL ? SITNET_STRANGER : 0};
  self->actors = add_ids (whole->actor_ids, part->actor_ids, self->mark);
  self->areas = add_ids (whole->area_ids, part->area_ids, self->mark);
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++)
    if (part->words[v] != NULL)
      self->words[v] = add_words (whole->vocabularies[v], part->words[v]);
}

static void
numbers_clear (Numbers *self)
{
  g_free (self->actors);
  g_free (self->areas);
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++)
    g_free (self->words[v]);
}

static void
append_codes (SitnetCodes *codes, const SitnetCodes *more)
{
  sitnet_codes_reserve (codes, more->n);
  if (more->n > 0)
    memcpy (codes->values + codes->n, more->values, more->n * sizeof *codes->values);
  codes->n += more->n;
}

/* The last `n` codes, but for those that are empty or that are numbers of the trunk. */
static void
renumber (SitnetCodes *codes, gsize n, const gint32 *numbers, guint32 mark)
{
  for (gsize i = codes->n - n; i < codes->n; i++) {
    guint32 code = (guint32)codes->values[i];
    if (code != (guint32)-1 && (code & SITNET_STRANGER) == mark)
      codes->values[i] = numbers[code & ~mark];
  }
}

static void
join_own_ids (const SitnetSheetBuilder *whole, const SitnetSheetBuilder *part, guint c, const Numbers *numbers)
{
  SitnetInputColumn *column = &whole->columns[c];
  const SitnetInputColumn *more = &part->columns[c];
  g_autofree gint32 *seen = more->seen != NULL ? add_ids (column->seen, more->seen, 0) : NULL;
  const gint32 *own = seen != NULL ? seen : whole->sheet == SITNET_SHEET_AREAS ? numbers->areas : numbers->actors;
  guint old = column->is_own->len, n = sitnet_ids_get_n (ids_of (whole, column));
  g_byte_array_set_size (column->is_own, n);
  memset (column->is_own->data + old, 0, n - old);
  for (guint32 i = 0; i < more->is_own->len; i++)
    if (more->is_own->data[i])
      column->is_own->data[own[i]] = 1;
  renumber (&column->codes, more->codes.n, own, 0);
}

static void
join_column (const SitnetSheetBuilder *whole, const SitnetSheetBuilder *part, guint c, const Numbers *numbers)
{
  SitnetInputColumn *column = &whole->columns[c];
  const SitnetInputColumn *more = &part->columns[c];
  gsize n_codes = column->codes.n, n_rows = column->ends.n;
  append_codes (&column->codes, &more->codes);
  append_codes (&column->ends, &more->ends);
  for (gsize row = n_rows; row < column->ends.n; row++)
    column->ends.values[row] += (gint32)n_codes;
  if (more->values != NULL)
    sitnet_column_builder_append (column->values, more->values);
  if (more->second != NULL)
    sitnet_column_builder_append (column->second, more->second);
  column->n_empty += more->n_empty;
  const SitnetColumnSchema *schema = sitnet_input_column_schema (whole, column);
  switch (column->kind) {
  case SITNET_CELL_ID:
    join_own_ids (whole, part, c, numbers);
    break;
  case SITNET_CELL_ACTOR:
  case SITNET_CELL_REPORTER:
    renumber (&column->codes, more->codes.n, numbers->actors, numbers->mark);
    break;
  case SITNET_CELL_AREA:
    renumber (&column->codes, more->codes.n, numbers->areas, numbers->mark);
    break;
  case SITNET_CELL_CODE:
  case SITNET_CELL_CODES:
    renumber (&column->codes, more->codes.n, numbers->words[schema->vocabulary], 0);
    break;
  default:
    break;
  }
}

gboolean
sitnet_sheet_part_join (SitnetSheetBuilder *whole, const SitnetSheetBuilder *part, guint64 number)
{
  if (part->n_rows == 0)
    return sitnet_sheet_part_is_plain (part);
  if (!can_join (whole, part, number))
    return FALSE;
  Numbers numbers;
  numbers_init (&numbers, whole->builder, part->builder);
  for (guint c = 0; c < whole->n_columns; c++)
    join_column (whole, part, c, &numbers);
  numbers_clear (&numbers);
  SitnetRowShift shift = {whole->n_rows, number - whole->n_rows};
  if (g_array_index (whole->shifts, SitnetRowShift, whole->shifts->len - 1).shift != shift.shift)
    g_array_append_val (whole->shifts, shift);
  whole->n_rows += part->n_rows;
  whole->last_number += part->n_rows;
  whole->last_filled = whole->last_number;
  return TRUE;
}
