/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a caller says of sheets and columns whose names tell nothing: which sheet, which column is meant. */
#include "reading-names.h"

#include "builder-state.h"
#include "error-private.h"
#include "heading-words.h"
#include "nearest.h"
#include "options-private.h"
#include "text-fold.h"

#include <pthread.h>
#include <string.h>

/* What was said of a sheet or a heading. */
typedef struct {
  char *name; /* as it was said */
  char *meant;
  gint sheet;           /* of what was said of a sheet */
  gboolean is_optional; /* it may be of another data set */
  gint is_met;          /* atomic: there is such a sheet or heading */
  gint is_written;      /* atomic, of the last that means a column: some table calls it so itself */
} Said;

/* Names that are there, for those who look for another. */
typedef struct {
  GHashTable *known; /* as they stand */
  GPtrArray *names;  /* the same, in the order in which they were met, up to MOST_KEPT */
} Met;

#define MOST_KEPT 1000
#define MOST_NAMED 30 /* in a message */

struct _SitnetReadingNames {
  GHashTable *sheets, *columns; /* folded name → Said */
  GHashTable *by_meaning;       /* of columns: folded meaning → Said, the last one */
  GPtrArray *in_order;          /* Said of both */
  Said *any;                    /* NULL for none */
  pthread_mutex_t lock;         /* of what follows */
  Met met_sheets, met_headings;
};

static void
said_free (gpointer data)
{
  Said *self = data;
  g_free (self->name);
  g_free (self->meant);
  g_free (self);
}

static void
met_init (Met *self)
{
  self->known = g_hash_table_new (g_str_hash, g_str_equal);
  self->names = g_ptr_array_new_with_free_func (g_free);
}

static void
met_clear (Met *self)
{
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->names);
}

static void
met_add (Met *self, SitnetSlice name)
{
  g_autofree char *copy = g_strndup (name.text, name.length);
  if (*copy == '\0' || self->names->len >= MOST_KEPT || g_hash_table_contains (self->known, copy))
    return;
  g_hash_table_add (self->known, copy);
  g_ptr_array_add (self->names, g_steal_pointer (&copy));
}

static SitnetSlice
get_met (guint32 index, gpointer names)
{
  return sitnet_slice_of (g_ptr_array_index ((const GPtrArray *)names, index));
}

/* NULL where none is near. */
static const char *
met_find_nearest (const Met *self, const char *name)
{
  guint32 nearest = sitnet_nearest (sitnet_slice_of (name), self->names->len, get_met, self->names);
  return nearest != G_MAXUINT32 ? self->names->pdata[nearest] : NULL;
}

static char *
met_dup_list (const Met *self)
{
  GString *list = g_string_new (NULL);
  for (guint i = 0; i < MIN (self->names->len, MOST_NAMED); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (const char *)self->names->pdata[i]);
  if (self->names->len > MOST_NAMED)
    g_string_append (list, ", …");
  return g_string_free (list, FALSE);
}

static gboolean
is_column (const char *name)
{
  SitnetSlice text = sitnet_slice_of (name);
  SitnetHeadingMeaning meaning = sitnet_heading_read (text);
  for (gint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    if (sitnet_schema_match_header ((SitnetSheet)sheet, text) >= 0)
      return TRUE;
  return meaning == SITNET_HEADING_PARTNERS || meaning == SITNET_HEADING_NEEDS;
}

static Said *
add_said (SitnetReadingNames *self, const SitnetOptions *options, const SitnetNamedThing *named, gint sheet)
{
  Said *said = g_new0 (Said, 1);
  said->name = g_strdup (named->name);
  said->meant = g_strdup (named->meant);
  said->sheet = sheet;
  said->is_optional = named->is_remembered || options->for_several;
  g_ptr_array_add (self->in_order, said);
  if (named->name != NULL)
    g_hash_table_insert (sheet >= 0 ? self->sheets : self->columns,
                         sitnet_text_fold_dup_text (sitnet_slice_of (named->name)), said);
  if (sheet < 0)
    g_hash_table_insert (self->by_meaning, sitnet_text_fold_dup_text (sitnet_slice_of (named->meant)), said);
  return said;
}

static void
refuse_sheet (const char *name, GError **error)
{
  const char *names[SITNET_N_SHEETS + 1] = {NULL};
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    names[sheet] = sitnet_schema[sheet].name;
  const char *near = sitnet_find_nearest_word (name, names);
  if (near != NULL)
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "there is no sheet \"%s\"; did you mean %s?", name, near);
  else
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT,
                      "there is no sheet \"%s\"; known are actors, ties, services and others", name);
}

static void
refuse_column (const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    for (guint c = 0; c < sitnet_schema[sheet].n_columns; c++)
      g_ptr_array_add (names, (char *)sitnet_schema[sheet].columns[c].name);
  g_ptr_array_add (names, NULL);
  const char *near = sitnet_find_nearest_word (name, (const char *const *)names->pdata);
  if (near != NULL)
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "there is no column \"%s\"; did you mean %s?", name, near);
  else
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT,
                      "there is no column \"%s\"; name one of a sheet, or partners or needs", name);
}

static gboolean
take_sheet (SitnetReadingNames *self, const SitnetOptions *options, const SitnetNamedThing *named, GError **error)
{
  gint sheet = sitnet_sheet_name_match (named->meant);
  if (sheet < 0) {
    refuse_sheet (named->meant, error);
    return FALSE;
  }
  Said *said = add_said (self, options, named, sheet);
  if (named->name == NULL)
    self->any = said;
  return TRUE;
}

static gboolean
take_column (SitnetReadingNames *self, const SitnetOptions *options, const SitnetNamedThing *named, GError **error)
{
  if (!is_column (named->meant)) {
    refuse_column (named->meant, error);
    return FALSE;
  }
  add_said (self, options, named, -1);
  return TRUE;
}

SitnetReadingNames *
sitnet_reading_names_new (const SitnetOptions *options, GError **error)
{
  g_autoptr (SitnetReadingNames) self = g_new0 (SitnetReadingNames, 1);
  self->sheets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_meaning = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->in_order = g_ptr_array_new_with_free_func (said_free);
  pthread_mutex_init (&self->lock, NULL);
  met_init (&self->met_sheets);
  met_init (&self->met_headings);
  for (guint i = 0; options != NULL && i < options->sheets->len; i++)
    if (!take_sheet (self, options, options->sheets->pdata[i], error))
      return NULL;
  for (guint i = 0; options != NULL && i < options->columns->len; i++)
    if (!take_column (self, options, options->columns->pdata[i], error))
      return NULL;
  return g_steal_pointer (&self);
}

void
sitnet_reading_names_free (SitnetReadingNames *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->sheets);
  g_hash_table_unref (self->columns);
  g_hash_table_unref (self->by_meaning);
  g_ptr_array_unref (self->in_order);
  met_clear (&self->met_sheets);
  met_clear (&self->met_headings);
  pthread_mutex_destroy (&self->lock);
  g_free (self);
}

static void
remember (SitnetReadingNames *self, Met *met, SitnetSlice name)
{
  pthread_mutex_lock (&self->lock);
  met_add (met, name);
  pthread_mutex_unlock (&self->lock);
}

/* NULL for nothing. */
static Said *
find (GHashTable *table, SitnetSlice name)
{
  g_autofree char *folded = g_hash_table_size (table) > 0 ? sitnet_text_fold_dup_text (name) : NULL;
  Said *said = folded != NULL ? g_hash_table_lookup (table, folded) : NULL;
  if (said != NULL)
    g_atomic_int_set (&said->is_met, TRUE);
  return said;
}

static gboolean
says_nothing (const SitnetReadingNames *self)
{
  return self == NULL || self->in_order->len == 0;
}

gint
sitnet_reading_names_find_sheet (SitnetReadingNames *self, const char *name)
{
  if (says_nothing (self))
    return -1;
  remember (self, &self->met_sheets, sitnet_slice_of (name));
  const Said *said = find (self->sheets, sitnet_slice_of (name));
  return said != NULL ? said->sheet : -1;
}

gint
sitnet_reading_names_find_any (SitnetReadingNames *self)
{
  if (self == NULL || self->any == NULL)
    return -1;
  g_atomic_int_set (&self->any->is_met, TRUE);
  return self->any->sheet;
}

/* A table may have a heading that is what another one is said to mean. */
static void
note_written (SitnetReadingNames *self, SitnetSlice heading)
{
  g_autofree char *folded = g_hash_table_size (self->by_meaning) > 0 ? sitnet_text_fold_dup_text (heading) : NULL;
  Said *said = folded != NULL ? g_hash_table_lookup (self->by_meaning, folded) : NULL;
  if (said != NULL)
    g_atomic_int_set (&said->is_written, TRUE);
}

SitnetSlice
sitnet_reading_names_rename (SitnetReadingNames *self, SitnetSlice heading)
{
  if (says_nothing (self) || heading.length == 0)
    return heading;
  const Said *said = find (self->columns, sitnet_slice_trim (heading));
  if (said == NULL)
    note_written (self, sitnet_slice_trim (heading));
  return said != NULL ? sitnet_slice_of (said->meant) : heading;
}

/* As the user's table calls a column that was renamed. Not where several headings mean it, or a table calls one so itself: then
   which of them is meant is not known here. */
static const char *
heading_of (gconstpointer data, const char *column)
{
  const SitnetReadingNames *self = data;
  g_autofree char *folded = sitnet_text_fold_dup_text (sitnet_slice_of (column));
  const Said *last = g_hash_table_lookup (self->by_meaning, folded);
  const char *found = NULL;
  if (last == NULL || g_atomic_int_get (&last->is_written))
    return NULL;
  for (guint i = 0; i < self->in_order->len; i++) {
    const Said *said = self->in_order->pdata[i];
    if (said->sheet >= 0 || said->name == NULL || !g_atomic_int_get (&said->is_met) ||
        strcmp (said->meant, column) != 0)
      continue;
    if (found != NULL)
      return NULL;
    found = said->name;
  }
  return found;
}

static guint
count_filled (const SitnetSlice *cells, guint n_cells)
{
  guint n = 0;
  for (guint c = 0; c < n_cells; c++)
    n += sitnet_slice_trim (cells[c]).length > 0 ? 1 : 0;
  return n;
}

void
sitnet_reading_names_rename_row (SitnetReadingNames *self, SitnetSlice *cells, guint n_cells, gboolean *has_headings)
{
  if (says_nothing (self))
    return;
  gboolean are_headings = !*has_headings && count_filled (cells, n_cells) > 1;
  for (guint c = 0; c < n_cells; c++) {
    if (are_headings)
      remember (self, &self->met_headings, sitnet_slice_trim (cells[c]));
    cells[c] = sitnet_reading_names_rename (self, cells[c]);
  }
  *has_headings = *has_headings || are_headings;
}

/* What was said of a thing that is not there, for those who word it. */
typedef struct {
  const char *said; /* in English */
  const char *name;
  const char *nearest;
  const char *those_there; /* in English */
  const char *list;
} Absent;

static char *
word_absent (SitnetLanguage language, gconstpointer data)
{
  const Absent *absent = data;
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, sitnet_translate (language, absent->said), absent->name);
  if (absent->nearest != NULL)
    g_string_append_printf (text, sitnet_translate (language, "; did you mean “%s”?"), absent->nearest);
  if (*absent->list != '\0') {
    g_string_append (text, absent->nearest != NULL ? " " : ". ");
    g_string_append_printf (text, sitnet_translate (language, absent->those_there), absent->list);
  }
  return g_string_free (text, FALSE);
}

static const Absent absent_heading = {.said = N_ ("`column`: there is no heading “%s”"),
                                      .those_there = N_ ("The headings are: %s")};
static const Absent absent_sheet = {.said = N_ ("`sheet`: no file or sheet is called “%s”"),
                                    .those_there = N_ ("They are called: %s")};
static const Absent no_unknown_sheet = {
    .said = N_ ("`sheet`: names or headings tell of each table what it is; say which of them is “%s”"),
    .those_there = N_ ("They are called: %s")};

static void
refuse (const Met *met, const Said *said, GError **error)
{
  g_autofree char *list = met_dup_list (met);
  Absent absent = said->name == NULL ? no_unknown_sheet : said->sheet >= 0 ? absent_sheet : absent_heading;
  absent.name = said->name != NULL ? said->name : said->meant;
  absent.nearest = said->name != NULL ? met_find_nearest (met, said->name) : NULL;
  absent.list = list;
  sitnet_error_set_worded (error, SITNET_ERROR_ARGUMENT, word_absent, &absent);
}

static void
report (const Met *met, const Said *said, SitnetFindings *findings)
{
  if (said->name != NULL)
    sitnet_findings_add (findings, said->sheet >= 0 ? SITNET_FINDING_SHEET_NOT_THERE : SITNET_FINDING_HEADING_NOT_THERE,
                         "", 0, NULL, sitnet_slice_of (said->name), met_find_nearest (met, said->name));
}

gboolean
sitnet_reading_names_check (const SitnetReadingNames *self, SitnetFindings *findings, GError **error)
{
  for (guint i = 0; self != NULL && i < self->in_order->len; i++) {
    const Said *said = self->in_order->pdata[i];
    const Met *met = said->sheet >= 0 ? &self->met_sheets : &self->met_headings;
    if (g_atomic_int_get (&said->is_met))
      continue;
    if (!said->is_optional) {
      refuse (met, said, error);
      return FALSE;
    }
    report (met, said, findings);
  }
  return TRUE;
}

void
sitnet_builder_take_names (SitnetBuilder *self, SitnetReadingNames *names)
{
  sitnet_reading_names_free (self->names);
  self->names = names;
  sitnet_findings_set_headings (self->findings, names != NULL ? heading_of : NULL, names);
}

SitnetReadingNames *
sitnet_builder_get_names (const SitnetBuilder *self)
{
  return self->trunk != NULL ? self->trunk->names : self->names;
}
