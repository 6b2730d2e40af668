/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* meetings: the log of meetings counted by month, kind, sector, theme, area or actor. */
#include "query.h"

#include "column-builder.h"
#include "column-private.h"
#include "meeting-log.h"
#include "message.h"
#include "table-private.h"

#include <math.h>
#include <string.h>

static const SitnetResultColumn columns[] = {
    {"group", SITNET_VALUE_TEXT, NULL, N_ ("counted together"), .heading = N_ ("group"),
     .empty = N_ ("the log does not say")},
    {"meetings", SITNET_VALUE_INT64, "meetings", N_ ("how many meetings")},
    {"actors", SITNET_VALUE_INT64, "actors",
     N_ ("how many actors took part, each once; of a sector its own, of an actor the others")},
    {"people", SITNET_VALUE_INT64, "people", N_ ("people who came, at each meeting anew"), .empty = N_ ("not said")},
    {"name", SITNET_VALUE_TEXT, NULL, N_ ("the group in words")},
};

enum { GROUP, MEETINGS, ACTORS, PEOPLE, NAME, N_COLUMNS };

static const SitnetParameter parameters[] = {
    {"per", SITNET_PARAMETER_CHOICE, FALSE, 0, 0, "month", "month|kind|sector|theme|area|actor",
     N_ ("what meetings are counted by")},
};

/* A meeting in a group; a meeting of several sectors or actors is in several groups. */
typedef struct {
  guint32 group, meeting;
} Entry;

typedef struct {
  const SitnetNetwork *network;
  const SitnetQuery *query;
  const SitnetMeetingLog *log;
  const char *per;
  GPtrArray *codes;  /* owned: per group; NULL = unnamed */
  GHashTable *known; /* code -> number of its group + 1 */
  GArray *entries;
  SitnetActorCodes sectors;
  gint32 *sector_of_group; /* −1 where groups are no sectors */
  guint32 *seen;           /* per actor: 1 + the group that counted it last */
  guint32 n_never;         /* actors that were never met */
  SitnetColumnBuilder *builders[N_COLUMNS];
} Counting;

enum { GROUPS_A_LOOK = 64 };

static const SitnetColumn *
find (const Counting *self, const char *name)
{
  return sitnet_dataset_column (self->network->dataset, SITNET_SHEET_MEETINGS, name);
}

static gboolean
counts_by (const Counting *self, const char *per)
{
  return strcmp (self->per, per) == 0;
}

static guint32
group_of (Counting *self, const char *code)
{
  gpointer found = code != NULL ? g_hash_table_lookup (self->known, code) : NULL;
  if (found != NULL)
    return GPOINTER_TO_UINT (found) - 1;
  char *kept = g_strdup (code);
  g_ptr_array_add (self->codes, kept);
  if (kept != NULL)
    g_hash_table_insert (self->known, kept, GUINT_TO_POINTER (self->codes->len));
  return self->codes->len - 1;
}

static void
add_entry (Counting *self, guint32 group, guint32 meeting)
{
  Entry entry = {group, meeting};
  g_array_append_val (self->entries, entry);
}

/* "2018-05"; NULL where no date is known. To be freed. */
static char *
dup_month (const Counting *self, guint32 row)
{
  const SitnetColumn *dates = find (self, "date");
  if (dates == NULL || sitnet_column_is_missing (dates, row))
    return NULL;
  g_autofree char *day = sitnet_column_dup_cell (dates, row);
  return g_strndup (day, strlen (day) - strlen ("-01"));
}

/* What the row itself says: its month, kind, theme or area; NULL where it says nothing. To be freed. */
static char *
dup_code (const Counting *self, guint32 row)
{
  if (counts_by (self, "month"))
    return dup_month (self, row);
  const SitnetColumn *column = find (self, self->per);
  char *cell = column == NULL || sitnet_column_is_missing (column, row) ? NULL : sitnet_column_dup_cell (column, row);
  if (cell != NULL && *cell == '\0')
    g_clear_pointer (&cell, g_free);
  return cell;
}

static gint
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* Months come in their order, all else as the log names it first; what is not said stands last. */
static void
group_by_cell (Counting *self)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  for (guint32 m = 0; m < self->log->n; m++) {
    g_ptr_array_add (cells, dup_code (self, self->log->rows[m]));
    if (cells->pdata[m] != NULL)
      g_ptr_array_add (named, cells->pdata[m]);
  }
  if (counts_by (self, "month"))
    g_ptr_array_sort (named, compare_codes);
  for (guint i = 0; i < named->len; i++)
    group_of (self, named->pdata[i]);
  guint32 unnamed = G_MAXUINT32;
  for (guint32 m = 0; m < self->log->n; m++) {
    if (cells->pdata[m] == NULL && unnamed == G_MAXUINT32)
      unnamed = group_of (self, NULL);
    add_entry (self, cells->pdata[m] != NULL ? group_of (self, cells->pdata[m]) : unnamed, m);
  }
}

static void
group_by_actor (Counting *self)
{
  for (guint32 a = 0; a < self->network->n_actors; a++)
    g_ptr_array_add (self->codes, g_strdup (sitnet_column_get_text (self->network->actor_ids, a)));
  for (guint32 m = 0; m < self->log->n; m++)
    for (guint32 i = self->log->offsets[m]; i < self->log->offsets[m + 1]; i++)
      add_entry (self, self->log->actors[i], m);
}

/* Sectors that were met, in the order of the vocabulary. */
static void
group_by_sector (Counting *self)
{
  const SitnetVocabulary *vocabulary = self->network->dataset->vocabularies[SITNET_SHEET_SECTORS];
  guint32 n = sitnet_vocabulary_get_n (vocabulary);
  g_autofree guint32 *met = g_new0 (guint32, (gsize)n + 1); /* 1 + the meeting that saw it last */
  g_autofree guint32 *numbers = g_new0 (guint32, (gsize)n + 1);
  for (guint32 i = 0; i < self->log->offsets[self->log->n]; i++)
    if (sitnet_actor_code (self->sectors, self->log->actors[i]) >= 0)
      met[sitnet_actor_code (self->sectors, self->log->actors[i])] = 1;
  self->sector_of_group = g_new (gint32, (gsize)n + 1);
  for (guint32 sector = 0; sector < n; sector++)
    if (met[sector] > 0) {
      numbers[sector] = self->codes->len;
      self->sector_of_group[self->codes->len] = (gint32)sector;
      g_ptr_array_add (self->codes, g_strdup (sitnet_vocabulary_get (vocabulary, sector)->code));
    }
  memset (met, 0, n * sizeof *met);
  for (guint32 m = 0; m < self->log->n; m++)
    for (guint32 i = self->log->offsets[m]; i < self->log->offsets[m + 1]; i++) {
      gint32 sector = sitnet_actor_code (self->sectors, self->log->actors[i]);
      if (sector < 0 || met[sector] == m + 1)
        continue;
      met[sector] = m + 1;
      add_entry (self, numbers[sector], m);
    }
}

static gint
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *left = a, *right = b;
  if (left->group != right->group)
    return left->group < right->group ? -1 : 1;
  return (left->meeting > right->meeting) - (left->meeting < right->meeting);
}

/* Of a sector only its own actors count, of an actor only others. */
static gboolean
is_counted (const Counting *self, guint32 group, guint32 actor)
{
  if (self->sector_of_group != NULL)
    return sitnet_actor_code (self->sectors, actor) == self->sector_of_group[group];
  return !counts_by (self, "actor") || actor != group;
}

static gint64
count_actors (Counting *self, guint32 group, const Entry *entries, guint n)
{
  gint64 counted = 0;
  for (guint e = 0; e < n; e++)
    for (guint32 i = self->log->offsets[entries[e].meeting]; i < self->log->offsets[entries[e].meeting + 1]; i++) {
      guint32 actor = self->log->actors[i];
      if (self->seen[actor] == group + 1 || !is_counted (self, group, actor))
        continue;
      self->seen[actor] = group + 1;
      counted++;
    }
  return counted;
}

/* NaN when no meeting says how many came. */
static double
sum_people (const Counting *self, const Entry *entries, guint n)
{
  const SitnetColumn *people = find (self, "people");
  double sum = n == 0 ? 0 : NAN;
  for (guint e = 0; e < n; e++) {
    guint32 row = self->log->rows[entries[e].meeting];
    if (people != NULL && !sitnet_column_is_missing (people, row))
      sum = (isnan (sum) ? 0 : sum) + sitnet_column_get_doubles (people)[row];
  }
  return sum;
}

static const char *
area_name (const Counting *self, const char *code)
{
  const SitnetColumn *codes = sitnet_dataset_column (self->network->dataset, SITNET_SHEET_AREAS, "code");
  const SitnetColumn *names = sitnet_dataset_column (self->network->dataset, SITNET_SHEET_AREAS, "name");
  for (gsize row = 0; names != NULL && row < sitnet_column_get_n_rows (codes); row++)
    if (strcmp (sitnet_column_get_text (codes, row), code) == 0 && !sitnet_column_is_missing (names, row))
      return sitnet_column_get_text (names, row);
  return code;
}

/* The words that the examples and the field use for kinds of meetings. */
static const char *
kind_name (const Counting *self, const char *code)
{
  static const struct {
    const char *code, *name;
  } kinds[] = {{"visit", N_ ("Visit")},
               {"round_table", N_ ("Round table")},
               {"seminar", N_ ("Seminar")},
               {"service_fair", N_ ("Service fair")},
               {"meeting_day", N_ ("Meeting day")},
               {"working_group", N_ ("Working group")}};
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].code, code) == 0)
      return sitnet_translate (sitnet_query_get_language (self->query), kinds[i].name);
  return code;
}

static const char *
group_name (const Counting *self, guint32 group)
{
  SitnetLanguage language = sitnet_query_get_language (self->query);
  const char *code = self->codes->pdata[group];
  if (code == NULL)
    return sitnet_translate (language, "not said");
  if (self->sector_of_group != NULL)
    return sitnet_vocabulary_get_name (self->network->dataset->vocabularies[SITNET_SHEET_SECTORS],
                                       self->sector_of_group[group], language);
  if (counts_by (self, "actor"))
    return sitnet_network_actor_name (self->network, group);
  if (counts_by (self, "area"))
    return area_name (self, code);
  return counts_by (self, "kind") ? kind_name (self, code) : code;
}

/* "2018-05" in the reader's way. To be freed. */
static char *
dup_month_name (const char *month, SitnetLanguage language)
{
  const char *dash = strrchr (month, '-');
  g_autofree char *year = g_strndup (month, (gsize)(dash - month));
  return g_strdup_printf (sitnet_translate (language, NC_ ("year and month", "%1$s-%2$s")), year, dash + 1);
}

static void
add_name (Counting *self, guint32 group)
{
  const char *code = self->codes->pdata[group];
  g_autofree char *month =
      code != NULL && counts_by (self, "month") ? dup_month_name (code, sitnet_query_get_language (self->query)) : NULL;
  sitnet_column_builder_add_text (self->builders[NAME], month != NULL ? month : group_name (self, group));
}

static void
add_row (Counting *self, guint32 group, const Entry *entries, guint n)
{
  double people = sum_people (self, entries, n);
  sitnet_column_builder_add_text (self->builders[GROUP], self->codes->pdata[group]);
  sitnet_column_builder_add_int64 (self->builders[MEETINGS], n);
  sitnet_column_builder_add_int64 (self->builders[ACTORS], count_actors (self, group, entries, n));
  if (isnan (people))
    sitnet_column_builder_add_missing (self->builders[PEOPLE]);
  else
    sitnet_column_builder_add_int64 (self->builders[PEOPLE], (gint64)people);
  add_name (self, group);
  self->n_never += counts_by (self, "actor") && n == 0;
}

static gboolean
add_rows (Counting *self, GError **error)
{
  const Entry *entries = (const Entry *)(void *)self->entries->data;
  g_array_sort (self->entries, compare_entries);
  for (guint32 group = 0, first = 0, end; group < self->codes->len; group++, first = end) {
    for (end = first; end < self->entries->len && entries[end].group == group; end++)
      ;
    add_row (self, group, end > first ? entries + first : NULL, end - first);
    if (group % GROUPS_A_LOOK == 0 && !sitnet_query_progress (self->query, (double)group / self->codes->len, error))
      return FALSE;
  }
  return TRUE;
}

static char *
dup_extra (const Counting *self)
{
  SitnetLanguage language = sitnet_query_get_language (self->query);
  GString *note = g_string_new (NULL);
  g_string_append_printf (
      note, sitnet_translate_count (language, self->log->n, P_ ("%u meeting in all.", "%u meetings in all.")),
      self->log->n);
  if (self->n_never > 0) {
    g_string_append_c (note, ' ');
    g_string_append_printf (
        note,
        sitnet_translate_count (language, self->n_never,
                                P_ ("%u actor was at none of them.", "%u actors were at none of them.")),
        self->n_never);
  }
  return g_string_free (note, FALSE);
}

static SitnetTable *
make_table (Counting *self, GError **error)
{
  GPtrArray *sealed = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < N_COLUMNS; c++)
    self->builders[c] = sitnet_column_builder_new (columns[c].name, columns[c].type);
  gboolean going = add_rows (self, error);
  for (guint c = 0; c < N_COLUMNS; c++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (self->builders[c]));
  if (!going) {
    g_ptr_array_unref (sealed);
    return NULL;
  }
  g_ptr_array_set_free_func (sealed, NULL);
  g_autofree char *extra = self->log->n > 0 ? dup_extra (self) : NULL;
  g_autofree char *note = sitnet_query_dup_note (self->query, self->network, extra);
  return sitnet_table_new_take ("meetings", note, sealed);
}

static void
group_meetings (Counting *self)
{
  if (counts_by (self, "actor"))
    group_by_actor (self);
  else if (counts_by (self, "sector"))
    group_by_sector (self);
  else
    group_by_cell (self);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  g_autoptr (SitnetMeetingLog) log = sitnet_meeting_log_read (network);
  Counting self = {.network = network, .query = query, .log = log, .per = sitnet_query_get_text (query, "per")};
  self.codes = g_ptr_array_new_with_free_func (g_free);
  self.known = g_hash_table_new (g_str_hash, g_str_equal);
  self.entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self.sectors = sitnet_actor_codes (network, "sector");
  self.seen = g_new0 (guint32, (gsize)network->n_actors + 1);
  group_meetings (&self);
  SitnetTable *table = make_table (&self, error);
  g_ptr_array_unref (self.codes);
  g_hash_table_unref (self.known);
  g_array_unref (self.entries);
  g_free (self.sector_of_group);
  g_free (self.seen);
  return table;
}

const SitnetAnalysis sitnet_meetings = {
    .name = "meetings",
    .title = NC_ ("title of a question", "Meetings"),
    .question = N_ ("Whom did we meet, how often, at what?"),
    .row = N_ ("a row is a group of meetings: a month, a kind, a sector, a theme, an area or an actor"),
    .definition = DEFINITION_ ("meetings"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .nothing = N_ ("No meetings."),
    .run = run,
};
