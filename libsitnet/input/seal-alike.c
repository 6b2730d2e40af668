/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ids, areas and codes that differ only by case or diacritics, and actors of nearly the same name. */
#include "seal.h"

#include "alike-names.h"
#include "column-private.h"
#include "sheet-state.h"
#include "text-fold.h"
#include "written-memory.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  guint64 fold; /* hash of the case-folded id */
  guint32 number;
} Folded;

static gint
compare_folds (gconstpointer a, gconstpointer b)
{
  const Folded *x = a, *y = b;
  if (x->fold != y->fold)
    return x->fold < y->fold ? -1 : 1;
  return x->number < y->number ? -1 : x->number > y->number;
}

/* FNV-1a (Fowler, Noll, Vo) over small letters. */
static guint64
hash_small (SitnetSlice text)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);
  for (gsize i = 0; i < text.length; i++)
    hash = (hash ^ (guchar)g_ascii_tolower (text.text[i])) * G_GUINT64_CONSTANT (0x100000001b3);
  return hash;
}

static guint64
hash_folded (SitnetSlice id, gboolean ascii)
{
  g_autofree char *folded = ascii ? NULL : sitnet_text_fold_dup_text (id);
  return hash_small (ascii ? id : (SitnetSlice){folded, strlen (folded)});
}

/* A byte of a word: 1 in each, and the bit that ASCII leaves free. */
#define ONES G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGH (0x80 * ONES)

/* The high bit of each of eight ASCII letters that is from `first` to `last`. */
static inline guint64
letters_between (guint64 letters, guchar first, guchar last)
{
  return (letters + (0x80u - first) * ONES) & ~(letters + (0x7fu - last) * ONES) & HIGH;
}

/* What letters there are among those looked at; bits anywhere. */
typedef struct {
  guint64 upper, lower, others;
} Cases;

static inline void
look_at (Cases *self, guint64 letters)
{
  self->upper |= letters_between (letters, 'A', 'Z');
  self->lower |= letters_between (letters, 'a', 'z');
  self->others |= letters & HIGH;
}

static inline void
look_at_text (Cases *self, SitnetSlice text)
{
  guint64 letters = 0;
  gsize i = 0;
  for (; i + 8 <= text.length; i += 8) {
    memcpy (&letters, text.text + i, 8);
    look_at (self, letters);
  }
  for (letters = 0; i < text.length; i++)
    letters = letters << 8 | (guchar)text.text[i];
  look_at (self, letters);
}

/* When all ids are plain ASCII without capitals, or without small letters, none can differ by case alone. */
static gboolean
cannot_differ (const SitnetIds *ids)
{
  Cases cases = {0, 0, 0};
  for (guint32 i = 0; i < sitnet_ids_get_n (ids); i++) {
    look_at_text (&cases, sitnet_ids_get (ids, i));
    if (cases.others != 0 || (cases.upper != 0 && cases.lower != 0))
      return FALSE;
  }
  return TRUE;
}

static gboolean
equal_folded (SitnetSlice a, SitnetSlice b)
{
  g_autofree char *x = sitnet_text_fold_dup_text (a);
  g_autofree char *y = sitnet_text_fold_dup_text (b);
  return strcmp (x, y) == 0;
}

/* Only for those that are shown in full. */
static guint64
row_bearing (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, guint32 number)
{
  guint64 row = 0;
  if (sitnet_findings_wants (sheet->builder->findings, SITNET_FINDING_CASE_ID, sheet->shown_as))
    while (row + 1 < column->codes.n && column->codes.values[row] != (gint32)number)
      row++;
  return sitnet_sheet_builder_row_number (sheet, row);
}

void
sitnet_seal_check_case (SitnetBuilder *builder, SitnetSheetBuilder *sheet)
{
  SitnetInputColumn *column = NULL;
  for (guint c = 0; column == NULL && c < sheet->n_columns; c++)
    if (sheet->columns[c].kind == SITNET_CELL_ID)
      column = &sheet->columns[c];
  if (column == NULL)
    return;
  const SitnetIds *ids = column->seen                         ? column->seen
                         : sheet->sheet == SITNET_SHEET_AREAS ? builder->area_ids
                                                              : builder->actor_ids;
  if (cannot_differ (ids))
    return;
  guint32 n = MIN (sitnet_ids_get_n (ids), column->is_own->len);
  g_autofree Folded *folds = g_new (Folded, MAX (n, 1));
  guint32 n_folds = 0;
  for (guint32 i = 0; i < n; i++)
    if (column->is_own->data[i]) {
      SitnetSlice id = sitnet_ids_get (ids, i);
      folds[n_folds++] = (Folded){hash_folded (id, sitnet_slice_is_ascii (id)), i};
    }
  qsort (folds, n_folds, sizeof *folds, compare_folds);
  for (guint32 i = 1; i < n_folds; i++) {
    SitnetSlice id = sitnet_ids_get (ids, folds[i].number), other = sitnet_ids_get (ids, folds[i - 1].number);
    if (folds[i].fold == folds[i - 1].fold && equal_folded (id, other))
      sitnet_sheet_builder_report (sheet, SITNET_FINDING_CASE_ID, row_bearing (sheet, column, folds[i].number), column,
                                   id, other.text);
  }
}

/* Areas where no sheet lists them, and codes. */

/* Where a number of an area or a code stands first. */
typedef struct {
  const SitnetSheetBuilder *sheet;
  const SitnetInputColumn *column;
  gsize row;
} Place;

static gboolean
holds (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, gint vocabulary)
{
  const SitnetColumnSchema *schema = sitnet_input_column_schema (sheet, column);
  if (vocabulary < 0)
    return column->kind == SITNET_CELL_AREA;
  return (column->kind == SITNET_CELL_CODE || column->kind == SITNET_CELL_CODES) && schema != NULL &&
         schema->vocabulary == vocabulary;
}

static gsize
row_of_code (const SitnetInputColumn *column, gsize place)
{
  gsize row = 0;
  while (column->ends.n > 0 && (gsize)sitnet_codes_get (&column->ends, row) <= place)
    row++;
  return column->ends.n > 0 ? row : place;
}

/* `vocabulary` is −1 for areas. */
static gboolean
find_first (const SitnetBuilder *builder, gint vocabulary, gint32 number, Place *place)
{
  for (guint s = 0; s < SITNET_N_SHEETS; s++) {
    const SitnetSheetBuilder *sheet = builder->sheets[s];
    for (guint c = 0; sheet != NULL && !sheet->failed && c < sheet->n_columns; c++) {
      const SitnetInputColumn *column = &sheet->columns[c];
      for (gsize i = 0; holds (sheet, column, vocabulary) && i < column->codes.n; i++)
        if (column->codes.values[i] == number) {
          *place = (Place){sheet, column, row_of_code (column, i)};
          return TRUE;
        }
    }
  }
  return FALSE;
}

/* The second of two stands in a cell; where it stands only in a list of areas, the first may. */
static void
report_pair (const SitnetBuilder *builder, gint vocabulary, const guint32 numbers[2], const SitnetSlice texts[2])
{
  Place place;
  guint at = find_first (builder, vocabulary, (gint32)numbers[1], &place) ? 1 : 0;
  if (at == 0 && !find_first (builder, vocabulary, (gint32)numbers[0], &place))
    return;
  g_autofree char *other = g_strndup (texts[1 - at].text, texts[1 - at].length);
  sitnet_sheet_builder_report (place.sheet, vocabulary < 0 ? SITNET_FINDING_ALIKE_AREAS : SITNET_FINDING_ALIKE_CODES,
                               sitnet_sheet_builder_row_number (place.sheet, place.row), place.column, texts[at],
                               other);
}

static void
check_texts (const SitnetBuilder *builder, gint vocabulary, guint32 n,
             SitnetSlice (*get) (const SitnetBuilder *, gint, guint32))
{
  g_autoptr (GHashTable) firsts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint32 i = 0; i < n; i++) {
    SitnetSlice text = get (builder, vocabulary, i);
    g_autofree char *folded = sitnet_text_fold_dup_text (text);
    gpointer first;
    if (text.length == 0)
      continue;
    if (!g_hash_table_lookup_extended (firsts, folded, NULL, &first)) {
      g_hash_table_insert (firsts, g_steal_pointer (&folded), GUINT_TO_POINTER (i));
      continue;
    }
    guint32 numbers[2] = {GPOINTER_TO_UINT (first), i};
    SitnetSlice texts[2] = {get (builder, vocabulary, numbers[0]), text};
    report_pair (builder, vocabulary, numbers, texts);
  }
}

static SitnetSlice
get_area (const SitnetBuilder *builder, gint vocabulary, guint32 number)
{
  return sitnet_ids_get (builder->area_ids, number);
}

/* Of built-in and declared codes nobody needs to be told. */
static SitnetSlice
get_code (const SitnetBuilder *builder, gint vocabulary, guint32 number)
{
  const SitnetTerm *term = sitnet_vocabulary_get (builder->vocabularies[vocabulary], number);
  return term->built_in || term->declared || term->n_parts > 0 ? (SitnetSlice){"", 0}
                                                               : (SitnetSlice){term->code, strlen (term->code)};
}

/* Actors. */

/* So many names are looked up at once, which hides the cache misses. */
#define BATCH 64

/* A name that was met: a part of the hash of its key, never 0, and the last row that bears it. */
typedef struct {
  guint32 mark, row;
} Met;

typedef struct {
  const SitnetSheetBuilder *actors;
  const SitnetInputColumn *id;
  const SitnetColumn *names; /* NULL where ids are the names */
  const guint32 *offsets;    /* of the names */
  const char *bytes;
  Met *met; /* n_slots, a power of two; free where the mark is 0 */
  gsize n_slots;
} Named;

static SitnetSlice
label_of (const Named *self, gsize row)
{
  if (self->names != NULL && self->offsets[row + 1] - self->offsets[row] > 1)
    return (SitnetSlice){self->bytes + self->offsets[row], self->offsets[row + 1] - self->offsets[row] - 1};
  gint32 number = self->id->codes.values[row];
  return number >= 0 ? sitnet_ids_get (self->actors->builder->actor_ids, (guint32)number) : (SitnetSlice){"", 0};
}

static gboolean
are_alike (const Named *self, guint32 row, guint32 other)
{
  char keys[2][SITNET_ALIKE_LENGTH];
  gsize length = sitnet_alike_name (label_of (self, row), keys[0]);
  return length == sitnet_alike_name (label_of (self, other), keys[1]) && memcmp (keys[0], keys[1], length) == 0;
}

static void
report_names (const Named *self, guint32 first, guint32 other)
{
  SitnetSlice name = label_of (self, first), like = label_of (self, other);
  gint32 number = self->id->codes.values[first];
  gboolean is_told = self->names == NULL && equal_folded (name, like); /* as ids that differ by case */
  if (number < 0 || is_told)
    return;
  const char *id = sitnet_ids_get (self->actors->builder->actor_ids, (guint32)number).text;
  SitnetInputColumn *column = sitnet_sheet_builder_find (self->actors, "name");
  g_autofree char *detail = g_strdup_printf ("%.*s (%s)", (int)name.length, name.text, id);
  sitnet_sheet_builder_report (self->actors, SITNET_FINDING_ALIKE_NAMES,
                               sitnet_sheet_builder_row_number (self->actors, other),
                               column != NULL ? column : self->id, like, self->names != NULL ? detail : id);
}

/* Of what the name of a row has in common with others like it, 0 for nothing. FNV-1a again, of eight letters at a time. */
static guint64
hash_name (const Named *self, guint32 row)
{
  guint64 part = 0;
  char key[SITNET_ALIKE_LENGTH + sizeof part];
  gsize length = sitnet_alike_name (label_of (self, row), key);
  if (length == 0)
    return 0;
  memcpy (key + length, &part, sizeof part); /* for the last eight letters */
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325) ^ length;
  for (gsize i = 0; i < length; i += 8) {
    memcpy (&part, key + i, sizeof part);
    hash = (hash ^ part) * G_GUINT64_CONSTANT (0x100000001b3);
    hash ^= hash >> 29;
  }
  return hash | G_GUINT64_CONSTANT (1) << 32;
}

static inline gsize
slot_of (const Named *self, guint64 hash)
{
  return (gsize)(hash ^ hash >> 32) & (self->n_slots - 1);
}

static void
meet (Named *self, guint64 hash, guint32 row)
{
  gsize slot = slot_of (self, hash);
  guint32 mark = (guint32)(hash >> 32);
  Met *met = self->met;
  while (met[slot].mark != 0 && !(met[slot].mark == mark && are_alike (self, met[slot].row, row)))
    slot = (slot + 1) & (self->n_slots - 1);
  if (met[slot].mark != 0)
    report_names (self, met[slot].row, row);
  met[slot] = (Met){mark, row};
}

static void
meet_all (Named *self, guint32 n_rows)
{
  guint64 hashes[BATCH];
  for (guint32 start = 0; start < n_rows; start += BATCH) {
    guint n = MIN (BATCH, n_rows - start);
    for (guint i = 0; i < n; i++) {
      hashes[i] = hash_name (self, start + i);
      __builtin_prefetch (&self->met[slot_of (self, hashes[i])], 1);
    }
    for (guint i = 0; i < n; i++)
      if (hashes[i] != 0)
        meet (self, hashes[i], start + i);
  }
}

static void
check_names (const SitnetSheetBuilder *actors)
{
  SitnetInputColumn *name = sitnet_sheet_builder_find (actors, "name");
  if (name != NULL && name->sealed == NULL)
    name->sealed = sitnet_column_builder_seal (g_steal_pointer (&name->values));
  Named named = {.actors = actors,
                 .id = sitnet_sheet_builder_find (actors, "id"),
                 .names = name != NULL ? name->sealed : NULL,
                 .n_slots = 64};
  if (named.names != NULL)
    named.offsets = sitnet_column_get_offsets (named.names, &named.bytes);
  while (named.n_slots < 2 * actors->n_rows)
    named.n_slots *= 2;
  named.met = sitnet_new_written (Met, named.n_slots);
  meet_all (&named, (guint32)actors->n_rows);
  g_free (named.met);
}

void
sitnet_seal_check_alike (SitnetBuilder *builder)
{
  const SitnetSheetBuilder *actors = builder->sheets[SITNET_SHEET_ACTORS];
  if (builder->before != NULL) /* built anew, it has been told before */
    return;
  if (builder->sheets[SITNET_SHEET_AREAS] == NULL)
    check_texts (builder, -1, sitnet_ids_get_n (builder->area_ids), get_area);
  for (guint v = 0; v < SITNET_N_VOCABULARIES; v++)
    check_texts (builder, (gint)v, sitnet_vocabulary_get_n (builder->vocabularies[v]), get_code);
  if (actors != NULL && !actors->failed)
    check_names (actors);
}
