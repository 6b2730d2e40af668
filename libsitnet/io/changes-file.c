/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The file of changes that the page of a map saves. SQLite takes the JSON apart: it is there for data sets anyway. */
#include "changes.h"
#include "error-private.h"
#include "text-file.h"

#include <sitnet/error.h>
#include <sitnet/io.h>
#include <sqlite3.h>
#include <string.h>

/* A table of people makes some hundred changes; each is a line of some hundred bytes. */
#define MOST_BYTES (16 * 1024 * 1024)
#define MOST_CHANGES 100000

enum { CHANGE, ACTOR, NAME, SECTOR, AREA, FROM, TO, KIND, N_FIELDS };

static const char query_text[] =
    "SELECT value ->> '$.change', value ->> '$.actor', value ->> '$.name', value ->> '$.sector', value ->> '$.area', "
    "value ->> '$.from', value ->> '$.to', value ->> '$.kind' FROM json_each (?1, '$.changes')";

/* The words for the kinds, and what each must have. */
static const struct {
  const char *word;
  guint8 needed[3];
} kinds[] = {
    [SITNET_CHANGE_ADD_ACTOR] = {"add-actor", {ACTOR, NAME}},
    [SITNET_CHANGE_STRIKE_ACTOR] = {"strike-actor", {ACTOR}},
    [SITNET_CHANGE_ADD_TIE] = {"add-tie", {FROM, TO}},
    [SITNET_CHANGE_STRIKE_TIE] = {"strike-tie", {FROM, TO}},
};

static gboolean
refuse (const char *path, GError **error)
{
  sitnet_error_set (error, SITNET_ERROR_FORMAT, "%s is no file of changes as the page of a map saves it", path);
  return FALSE;
}

static char *
dup_field (sqlite3_stmt *row, int field)
{
  const char *text = (const char *)sqlite3_column_text (row, field);
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static gboolean
take_row (sqlite3_stmt *row, GArray *changes)
{
  const char *word = (const char *)sqlite3_column_text (row, CHANGE);
  for (guint kind = 0; word != NULL && kind < G_N_ELEMENTS (kinds); kind++) {
    if (strcmp (word, kinds[kind].word) != 0)
      continue;
    SitnetChange change = {(SitnetChangeKind)kind,  dup_field (row, ACTOR), dup_field (row, NAME),
                           dup_field (row, SECTOR), dup_field (row, AREA),  dup_field (row, FROM),
                           dup_field (row, TO),     dup_field (row, KIND)};
    const char *fields[N_FIELDS] = {word,        change.actor, change.name, change.sector,
                                    change.area, change.from,  change.to};
    g_array_append_val (changes, change);
    for (const guint8 *needed = kinds[kind].needed; *needed != CHANGE; needed++)
      if (fields[*needed] == NULL)
        return FALSE;
    return TRUE;
  }
  return FALSE;
}

/* Whether all of it was read. */
static gboolean
take_rows (sqlite3 *database, const GString *text, GArray *changes)
{
  sqlite3_stmt *query = NULL;
  gboolean is_good = sqlite3_prepare_v2 (database, query_text, -1, &query, NULL) == SQLITE_OK &&
                     sqlite3_bind_text (query, 1, text->str, (int)text->len, SQLITE_STATIC) == SQLITE_OK;
  int step = SQLITE_ROW;
  while (is_good && (step = sqlite3_step (query)) == SQLITE_ROW)
    is_good = changes->len < MOST_CHANGES && take_row (query, changes);
  sqlite3_finalize (query);
  return is_good && step == SQLITE_DONE;
}

static gboolean
says_what_it_is (sqlite3 *database, const GString *text)
{
  sqlite3_stmt *query = NULL;
  static const char asked[] = "SELECT json_valid (?1) AND ?1 ->> '$.sitnet' = 'changes' AND ?1 ->> '$.version' = 1 AND "
                              "json_type (?1, '$.changes') = 'array'";
  gboolean is_good = sqlite3_prepare_v2 (database, asked, -1, &query, NULL) == SQLITE_OK &&
                     sqlite3_bind_text (query, 1, text->str, (int)text->len, SQLITE_STATIC) == SQLITE_OK &&
                     sqlite3_step (query) == SQLITE_ROW && sqlite3_column_int (query, 0) == 1;
  sqlite3_finalize (query);
  return is_good;
}

/* (transfer full) (nullable): SitnetChange */
static GArray *
read_changes (const char *path, GError **error)
{
  g_autoptr (GString) text = sitnet_text_file_read_whole (path, MOST_BYTES, NULL, error);
  if (text == NULL)
    return NULL;
  g_autoptr (GArray) changes = g_array_new (FALSE, TRUE, sizeof (SitnetChange));
  g_array_set_clear_func (changes, sitnet_change_clear);
  sqlite3 *database = NULL;
  gboolean is_good = text->len <= MOST_BYTES && g_utf8_validate (text->str, (gssize)text->len, NULL) &&
                     sqlite3_open (":memory:", &database) == SQLITE_OK && says_what_it_is (database, text) &&
                     take_rows (database, text, changes);
  sqlite3_close (database);
  if (!is_good) {
    refuse (path, error);
    return NULL;
  }
  return g_steal_pointer (&changes);
}

SitnetNetwork *
sitnet_network_apply_changes (SitnetNetwork *network, const char *path, GError **error)
{
  g_return_val_if_fail (network != NULL && path != NULL, NULL);
  g_autoptr (GArray) changes = read_changes (path, error);
  return changes != NULL ? sitnet_changes_apply (network, changes, path, error) : NULL;
}
