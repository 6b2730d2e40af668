/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* providers: who does what where, as a list or as the round table's matrix need × age × actors. */
#include "query.h"

#include "message.h"
#include "memory-room.h"
#include "pace.h"

#include "place-columns.h"
#include "supply-demand.h"
#include "service-list.h"
#include "table-private.h"

#include <string.h>

static const SitnetCellWord area_words[] = {SITNET_WORD_EVERYWHERE, {NULL, NULL}};

static const SitnetResultColumn columns[] = {
    {"need", SITNET_VALUE_CATEGORY, NULL, N_ ("the need"), .refers_to = "needs"},
    {"area", SITNET_VALUE_CATEGORY, NULL, N_ ("the area; * = everywhere"), .refers_to = "areas", .words = area_words},
    {"actor", SITNET_VALUE_CATEGORY, NULL, N_ ("the actor that offers it"), .refers_to = "actors"},
    {"service", SITNET_VALUE_CATEGORY, NULL, N_ ("its service"), .refers_to = "services"},
    SITNET_AGE_COLUMNS,
    {"level", SITNET_VALUE_CATEGORY, NULL, N_ ("level of support"), .refers_to = "levels", .empty = N_ ("not said")},
    {"form", SITNET_VALUE_CATEGORY, NULL, N_ ("form of service"), .refers_to = "forms", .empty = N_ ("not said")},
    {"actors", SITNET_VALUE_TEXT, NULL, N_ ("actors (only in the matrix): everyone who serves these ages"),
     .refers_to = "actors"},
};

static const SitnetParameter parameters[] = {
    {"layout", SITNET_PARAMETER_CHOICE, FALSE, 0, 0, "list", "list|matrix",
     N_ ("list = a row for each service, matrix = a row for each band of ages with all its actors")},
};

static SitnetColumnBuilder *
code_builder (const SitnetDataset *dataset, SitnetSheet sheet, const char *name)
{
  g_autoptr (SitnetColumn) labels = sitnet_vocabulary_to_column (dataset->vocabularies[sheet], name);
  return sitnet_column_builder_new_category (name, labels);
}

static void
add_age_to (SitnetColumnBuilder *builder, gint64 age)
{
  if (age < 0)
    sitnet_column_builder_add_missing (builder);
  else
    sitnet_column_builder_add_int64 (builder, age);
}

static GPtrArray *
seal_all (SitnetColumnBuilder *const *builders, guint n)
{
  GPtrArray *sealed = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (builders[i]));
  return sealed;
}

enum { NEED, AREA, ACTOR, SERVICE, AGE_FROM, AGE_TO, LEVEL, FORM, N_LIST };

static GPtrArray *
make_list (const SitnetDataset *dataset, const GArray *places)
{
  SitnetColumnBuilder *builders[N_LIST] = {
      [NEED] = code_builder (dataset, SITNET_SHEET_NEEDS, "need"),
      [AREA] = sitnet_service_list_area_builder (dataset),
      [ACTOR] = sitnet_service_list_actor_builder (dataset),
      [SERVICE] = sitnet_service_list_service_builder (dataset),
      [AGE_FROM] = sitnet_column_builder_new ("age_from", SITNET_VALUE_INT64),
      [AGE_TO] = sitnet_column_builder_new ("age_to", SITNET_VALUE_INT64),
      [LEVEL] = code_builder (dataset, SITNET_SHEET_LEVELS, "level"),
      [FORM] = code_builder (dataset, SITNET_SHEET_FORMS, "form"),
  };
  for (guint i = 0; i < places->len; i++) {
    const SitnetServicePlace *place = &g_array_index (places, SitnetServicePlace, i);
    gint64 from, to;
    sitnet_service_list_ages (dataset, place->service, &from, &to);
    sitnet_column_builder_add_code (builders[NEED], place->need);
    sitnet_service_list_add_area (builders[AREA], dataset, place->area);
    sitnet_column_builder_add_code (builders[ACTOR], (gint32)place->actor);
    sitnet_column_builder_add_code (builders[SERVICE], (gint32)place->service);
    sitnet_column_builder_add_int64 (builders[AGE_FROM], from);
    add_age_to (builders[AGE_TO], to);
    sitnet_column_builder_add_code (builders[LEVEL],
                                    sitnet_service_list_code (dataset, SITNET_SHEET_SERVICES, "level", place->service));
    sitnet_column_builder_add_code (builders[FORM],
                                    sitnet_service_list_code (dataset, SITNET_SHEET_SERVICES, "form", place->service));
  }
  return seal_all (builders, N_LIST);
}

/* A row of the matrix without its text. */
enum { BYTES_PER_ROW = 32 };

/* The matrix: one need in one area is a sweep over single years. */
typedef struct {
  const SitnetDataset *dataset;
  SitnetColumnBuilder *need, *area, *age_from, *age_to, *actors;
  SitnetRoom room;
  SitnetPace pace;
  GString *band, *year; /* the actors of the band so far, and of the year looked at */
} Matrix;

/* Places of one need and area come by actor, so that an actor with two services stands side by side. */
static void
write_year (Matrix *self, const SitnetServicePlace *places, guint n, guint year)
{
  guint32 last = G_MAXUINT32;
  g_string_truncate (self->year, 0);
  for (guint i = 0; i < n; i++) {
    gint64 from, to;
    sitnet_service_list_ages (self->dataset, places[i].service, &from, &to);
    if (places[i].actor == last || from > (gint64)year || (to >= 0 && to < (gint64)year))
      continue;
    last = places[i].actor;
    if (self->year->len > 0)
      g_string_append_c (self->year, '|');
    g_string_append (self->year, sitnet_service_list_text (self->dataset, SITNET_SHEET_ACTORS, "id", last));
  }
}

static void
add_band (Matrix *self, const SitnetServicePlace *place, guint from, guint to)
{
  sitnet_column_builder_add_code (self->need, place->need);
  sitnet_service_list_add_area (self->area, self->dataset, place->area);
  sitnet_column_builder_add_int64 (self->age_from, from);
  add_age_to (self->age_to, to >= SITNET_AGE_OLDER ? -1 : (gint64)to);
  sitnet_column_builder_add_text (self->actors, self->band->str);
}

/* The years in which somebody begins, or has just ended. */
static void
mark_cuts (const Matrix *self, const SitnetServicePlace *places, guint n, guint8 *cuts)
{
  for (guint i = 0; i < n; i++) {
    gint64 from, to;
    sitnet_service_list_ages (self->dataset, places[i].service, &from, &to);
    cuts[CLAMP (from, 0, SITNET_N_YEARS)] = 1;
    if (to >= 0)
      cuts[CLAMP (to + 1, 0, SITNET_N_YEARS)] = 1;
  }
}

/* FALSE with an error when there is no room for the band at hand, or when the caller asked to stop. */
static gboolean
goes_on (Matrix *self, guint n, GError **error)
{
  if (sitnet_memory_room_take (&self->room, BYTES_PER_ROW + self->band->len))
    return sitnet_pace_goes_on (&self->pace, 16 * (guint64)n, error);
  return sitnet_memory_room_refuse (N_ ("needs × areas × actors who serve them"), error);
}

static gboolean
add_bands (Matrix *self, const SitnetServicePlace *places, guint n, GError **error)
{
  guint8 cuts[SITNET_N_YEARS + 1] = {0};
  guint from = 0;
  mark_cuts (self, places, n, cuts);
  g_string_truncate (self->band, 0);
  for (guint year = 0; year <= SITNET_N_YEARS; year++) {
    if (year < SITNET_N_YEARS && !cuts[year])
      continue;
    if (year < SITNET_N_YEARS)
      write_year (self, places, n, year);
    if (year < SITNET_N_YEARS && strcmp (self->year->str, self->band->str) == 0)
      continue;
    if (!goes_on (self, n, error))
      return FALSE;
    if (self->band->len > 0)
      add_band (self, places, from, year - 1);
    g_string_assign (self->band, self->year->str);
    from = year;
  }
  return TRUE;
}

static gint
compare_actors (gconstpointer a, gconstpointer b)
{
  const SitnetServicePlace *left = a, *right = b;
  return (left->actor > right->actor) - (left->actor < right->actor);
}

/* Who serves everywhere serves each area that has a row of its own, and stands under * as well. */
static gboolean
add_area (Matrix *self, const GArray *places, guint first, guint end, guint everywhere, guint everywhere_end,
          GError **error)
{
  g_autoptr (GArray) joined = g_array_new (FALSE, FALSE, sizeof (SitnetServicePlace));
  SitnetServicePlace at = g_array_index (places, SitnetServicePlace, first);
  g_array_append_vals (joined, &g_array_index (places, SitnetServicePlace, first), end - first);
  if (at.area >= 0 && everywhere_end > everywhere)
    g_array_append_vals (joined, &g_array_index (places, SitnetServicePlace, everywhere), everywhere_end - everywhere);
  g_array_sort (joined, compare_actors);
  g_array_index (joined, SitnetServicePlace, 0).need = at.need;
  g_array_index (joined, SitnetServicePlace, 0).area = at.area;
  return add_bands (self, (const SitnetServicePlace *)(void *)joined->data, joined->len, error);
}

static guint
end_of_need (const GArray *places, guint first)
{
  guint end = first;
  while (end < places->len &&
         g_array_index (places, SitnetServicePlace, end).need == g_array_index (places, SitnetServicePlace, first).need)
    end++;
  return end;
}

static guint
end_of_area (const GArray *places, guint first, guint limit)
{
  guint end = first;
  while (end < limit &&
         g_array_index (places, SitnetServicePlace, end).area == g_array_index (places, SitnetServicePlace, first).area)
    end++;
  return end;
}

static gboolean
add_need (Matrix *self, const GArray *places, guint need, guint end, GError **error)
{
  guint everywhere = end;
  while (everywhere > need && g_array_index (places, SitnetServicePlace, everywhere - 1).area == SITNET_AREA_EVERYWHERE)
    everywhere--;
  for (guint area = need, next; area < end; area = next) {
    next = end_of_area (places, area, end);
    if (!add_area (self, places, area, next, everywhere, end, error))
      return FALSE;
  }
  return TRUE;
}

/* NULL with an error when there is no room, or when the caller asked to stop. */
static GPtrArray *
make_matrix (const SitnetDataset *dataset, const GArray *places, const SitnetQuery *query, GError **error)
{
  Matrix self = {.dataset = dataset,
                 .need = code_builder (dataset, SITNET_SHEET_NEEDS, "need"),
                 .area = sitnet_service_list_area_builder (dataset),
                 .age_from = sitnet_column_builder_new ("age_from", SITNET_VALUE_INT64),
                 .age_to = sitnet_column_builder_new ("age_to", SITNET_VALUE_INT64),
                 .actors = sitnet_column_builder_new ("actors", SITNET_VALUE_TEXT),
                 .pace = {.progress = sitnet_query_get_progress (query), .fraction = 0.6},
                 .band = g_string_new (NULL),
                 .year = g_string_new (NULL)};
  gboolean going = TRUE;
  for (guint need = 0, end; need < places->len && going; need = end) {
    end = end_of_need (places, need);
    going = add_need (&self, places, need, end, error);
  }
  g_string_free (self.band, TRUE);
  g_string_free (self.year, TRUE);
  SitnetColumnBuilder *const builders[] = {self.need, self.area, self.age_from, self.age_to, self.actors};
  if (going)
    return seal_all (builders, G_N_ELEMENTS (builders));
  for (guint i = 0; i < G_N_ELEMENTS (builders); i++)
    sitnet_column_builder_free (builders[i]);
  return NULL;
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  gboolean matrix = strcmp (sitnet_query_get_text (query, "layout"), "matrix") == 0;
  g_autoptr (GArray) places = sitnet_service_list_new (network, error);
  if (places == NULL || !sitnet_query_progress (query, 0.5, error))
    return NULL;
  GPtrArray *answer =
      matrix ? make_matrix (network->dataset, places, query, error) : make_list (network->dataset, places);
  if (answer == NULL)
    return NULL;
  g_autofree char *note =
      sitnet_query_dup_note (query, network, sitnet_service_list_note (network, sitnet_query_get_language (query)));
  return sitnet_table_new_take ("providers", note, answer);
}

const SitnetAnalysis sitnet_providers = {
    .name = "providers",
    .title = NC_ ("title of a question", "Providers"),
    .question = N_ ("Who does what, where and for what age?"),
    .row = N_ ("a row is a need that an actor's service serves in an area (in the matrix: a need and ages, with "
               "everyone "
               "who serves them)"),
    .definition = DEFINITION_ ("providers"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .nothing = N_ ("No providers."),
    .run = run,
};
