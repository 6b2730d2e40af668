/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Keeps the places of a map, as a table and as a file of four columns. */
#include "map-places.h"

#include "csv-split.h"
#include "error-private.h"
#include "table-private.h"
#include "text-file.h"

#include <sitnet/error.h>

#include <math.h>
#include <string.h>

/* A file of places is a line for each actor; this is a hundred times that of a whole country. */
#define MOST_BYTES (64 * 1024 * 1024)
#define MOST_CELLS 64

#define PIECE_SIZE 65536

typedef struct {
  char *actor, *sector; /* one of them is NULL */
  double x, y;
} Place;

struct _SitnetMapPlaces {
  gatomicrefcount refs;
  GPtrArray *places; /* in the order in which they came */
  GHashTable *actors, *sectors;
};

enum { ACTOR, SECTOR, X, Y, N_COLUMNS };

static const char *const column_names[N_COLUMNS] = {"actor", "sector", "x", "y"};

static void
place_free (gpointer data)
{
  Place *place = data;
  g_free (place->actor);
  g_free (place->sector);
  g_free (place);
}

SitnetMapPlaces *
sitnet_map_places_new (void)
{
  SitnetMapPlaces *self = g_new0 (SitnetMapPlaces, 1);
  g_atomic_ref_count_init (&self->refs);
  self->places = g_ptr_array_new_with_free_func (place_free);
  self->actors = g_hash_table_new (g_str_hash, g_str_equal);
  self->sectors = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

SitnetMapPlaces *
sitnet_map_places_ref (SitnetMapPlaces *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sitnet_map_places_unref (SitnetMapPlaces *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->actors);
  g_hash_table_unref (self->sectors);
  g_ptr_array_unref (self->places);
  g_free (self);
}

void
sitnet_map_places_put (SitnetMapPlaces *self, const char *actor, const char *sector, double x, double y)
{
  gboolean is_actor = actor != NULL && *actor != '\0';
  GHashTable *index = is_actor ? self->actors : self->sectors;
  const char *key = is_actor ? actor : sector;
  Place *place = g_hash_table_lookup (index, key);
  if (place == NULL) {
    place = g_new0 (Place, 1);
    char **name = is_actor ? &place->actor : &place->sector;
    *name = g_strdup (key);
    g_ptr_array_add (self->places, place);
    g_hash_table_insert (index, *name, place);
  }
  place->x = x;
  place->y = y;
}

gboolean
sitnet_map_places_find (const SitnetMapPlaces *self, const char *actor, const char *sector, double *x, double *y)
{
  const Place *place =
      actor != NULL ? g_hash_table_lookup (self->actors, actor) : g_hash_table_lookup (self->sectors, sector);
  if (place == NULL)
    return FALSE;
  *x = place->x;
  *y = place->y;
  return TRUE;
}

static SitnetColumn *
numbers (const char *name, double *values, guint n)
{
  return sitnet_column_new (name, SITNET_VALUE_DOUBLE, n, values, NULL, g_free, values);
}

/* A table of the columns actor, sector, x, y. (transfer full) */
SitnetTable *
sitnet_map_places_to_table (const SitnetMapPlaces *self)
{
  guint n = self->places->len;
  g_autofree const char **actors = g_new0 (const char *, n + 1);
  g_autofree const char **sectors = g_new0 (const char *, n + 1);
  double *x = g_new0 (double, n + 1), *y = g_new0 (double, n + 1);
  for (guint i = 0; i < n; i++) {
    const Place *place = self->places->pdata[i];
    actors[i] = place->actor;
    sectors[i] = place->sector;
    x[i] = place->x;
    y[i] = place->y;
  }
  /* Ids are texts of a data set or of a file that was checked, and far from the limit of a column. */
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  g_ptr_array_add (columns, sitnet_column_new_text (column_names[ACTOR], n, actors, NULL));
  g_ptr_array_add (columns, sitnet_column_new_text (column_names[SECTOR], n, sectors, NULL));
  g_ptr_array_add (columns, numbers (column_names[X], x, n));
  g_ptr_array_add (columns, numbers (column_names[Y], y, n));
  return sitnet_table_new_take ("positions", NULL, columns);
}

/* A row with neither, or outside of the page, is no place. */
static gboolean
take (SitnetMapPlaces *self, const char *actor, const char *sector, double x, double y)
{
  gboolean has_actor = actor != NULL && *actor != '\0', has_sector = sector != NULL && *sector != '\0';
  if ((!has_actor && !has_sector) ||
      !(x >= 0 && x <= SITNET_MAP_PLACES_WHOLE && y >= 0 && y <= SITNET_MAP_PLACES_WHOLE))
    return FALSE;
  sitnet_map_places_put (self, actor, has_actor ? NULL : sector, x, y);
  return TRUE;
}

static gboolean
find_columns (const SitnetTable *table, SitnetColumn **columns, GError **error)
{
  for (guint i = 0; i < N_COLUMNS; i++) {
    columns[i] = sitnet_table_find_column (table, column_names[i]);
    gboolean is_good =
        i < X || (columns[i] != NULL && sitnet_column_get_value_type (columns[i]) == SITNET_VALUE_DOUBLE);
    if (!is_good) {
      sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "The places need a column of numbers “%s”", column_names[i]);
      return FALSE;
    }
  }
  return TRUE;
}

static char *
dup_cell (const SitnetColumn *column, gsize row)
{
  return column != NULL && !sitnet_column_is_missing (column, row) ? sitnet_column_dup_cell (column, row) : NULL;
}

/* What sitnet_map_places_to_table() gives, or the sheet of a data set. (transfer full) */
SitnetMapPlaces *
sitnet_map_places_from_table (const SitnetTable *table, GError **error)
{
  SitnetColumn *columns[N_COLUMNS];
  if (!find_columns (table, columns, error))
    return NULL;
  g_autoptr (SitnetMapPlaces) self = sitnet_map_places_new ();
  const double *x = sitnet_column_get_doubles (columns[X]), *y = sitnet_column_get_doubles (columns[Y]);
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    g_autofree char *actor = dup_cell (columns[ACTOR], row);
    g_autofree char *sector = dup_cell (columns[SECTOR], row);
    gboolean is_known = !sitnet_column_is_missing (columns[X], row) && !sitnet_column_is_missing (columns[Y], row);
    if (!is_known || !take (self, actor, sector, x[row], y[row])) {
      sitnet_error_set (error, SITNET_ERROR_DATA,
                        "Row %lu of the places must name an actor or a sector, and x and y from 0 to 1000",
                        (gulong)row + 1);
      return NULL;
    }
  }
  return g_steal_pointer (&self);
}

/* A file that somebody may have saved again in a spreadsheet: other separators, decimal commas. */
typedef struct {
  SitnetMapPlaces *places;
  int at[N_COLUMNS]; /* which cell of a row; −1 before the header was read */
  guint64 bad_row;
} Reading;

static char *
dup_piece (const SitnetSlice *cell)
{
  g_autofree char *text = g_strndup (cell->text, cell->length);
  return g_strdup (g_strstrip (text));
}

static void
read_header (Reading *self, const SitnetSlice *cells, gsize n_cells)
{
  for (gsize i = 0; i < n_cells; i++) {
    g_autofree char *name = dup_piece (&cells[i]);
    for (guint column = 0; column < N_COLUMNS; column++) {
      if (g_ascii_strcasecmp (name, column_names[column]) == 0)
        self->at[column] = (int)i;
    }
  }
}

static char *
dup_cell_of (const Reading *self, guint column, const SitnetSlice *cells, gsize n_cells)
{
  int at = self->at[column];
  return at >= 0 && (gsize)at < n_cells ? dup_piece (&cells[at]) : g_strdup ("");
}

static double
read_number (char *text)
{
  char *end = NULL;
  double number = g_ascii_strtod (g_strdelimit (text, ",", '.'), &end);
  return end != text && *end == '\0' ? number : NAN;
}

static gboolean
read_row (const SitnetSlice *cells, gsize n_cells, guint64 row, gpointer data)
{
  Reading *self = data;
  if (self->at[X] < 0) {
    read_header (self, cells, n_cells);
    self->bad_row = self->at[X] < 0 || self->at[Y] < 0 ? row : 0;
    return self->bad_row == 0;
  }
  if (n_cells <= 1)
    return TRUE; /* a blank line */
  g_autofree char *actor = dup_cell_of (self, ACTOR, cells, n_cells);
  g_autofree char *sector = dup_cell_of (self, SECTOR, cells, n_cells);
  g_autofree char *x = dup_cell_of (self, X, cells, n_cells);
  g_autofree char *y = dup_cell_of (self, Y, cells, n_cells);
  if (!take (self->places, actor, sector, read_number (x), read_number (y)))
    self->bad_row = row;
  return self->bad_row == 0;
}

static char
find_separator (const char *text)
{
  gsize header = strcspn (text, "\r\n");
  return memchr (text, ';', header) != NULL ? ';' : memchr (text, '\t', header) != NULL ? '\t' : ',';
}

/* A byte order mark is left out by who read the file. */
static gboolean
read_text (SitnetMapPlaces *places, const char *text, gsize length, guint64 *bad_row)
{
  Reading reading = {.places = places, .at = {-1, -1, -1, -1}};
  g_autoptr (SitnetCsvSplitter) splitter =
      sitnet_csv_splitter_new (find_separator (text), MOST_CELLS, read_row, &reading);
  (void)sitnet_csv_splitter_split (splitter, text, length, TRUE);
  if (reading.bad_row == 0 && sitnet_csv_splitter_get_state (splitter) != SITNET_CSV_OK)
    reading.bad_row = sitnet_csv_splitter_get_row (splitter);
  *bad_row = reading.at[X] < 0 ? 1 : reading.bad_row;
  return *bad_row == 0;
}

/* In any encoding that data sets may have. (transfer full) (nullable) */
static GString *
read_file (const char *path, GError **error)
{
  g_autoptr (SitnetTextFile) file = sitnet_text_file_open (path, NULL, error);
  if (file == NULL)
    return NULL;
  g_autofree char *piece = g_malloc (PIECE_SIZE);
  GString *text = g_string_new (NULL);
  for (;;) {
    gssize n = sitnet_text_file_read (file, piece, PIECE_SIZE, error);
    if (n < 0) {
      g_string_free (text, TRUE);
      return NULL;
    }
    if (n == 0 || text->len > MOST_BYTES)
      return text;
    g_string_append_len (text, piece, n);
  }
}

/* (transfer full): the places; NULL with SITNET_ERROR_READ where the file cannot be read, with SITNET_ERROR_DATA where it
   holds something else */
SitnetMapPlaces *
sitnet_map_places_read (const char *path, GError **error)
{
  GString *text = read_file (path, error);
  if (text == NULL)
    return NULL;
  g_autofree char *start = g_string_free (text, FALSE);
  gsize length = strlen (start);
  g_autoptr (SitnetMapPlaces) self = sitnet_map_places_new ();
  guint64 bad_row = 1;
  if (g_utf8_validate (start, (gssize)length, NULL) && read_text (self, start, length, &bad_row))
    return g_steal_pointer (&self);
  sitnet_error_set (error, SITNET_ERROR_DATA,
                    "%s, row %lu: each row of the places of a map names an actor or a sector, and x and "
                    "y from 0 to 1000",
                    path, (gulong)bad_row);
  return NULL;
}
