/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Databases made by commands of SQL, and what they answer. */
#ifndef SITNET_SQLITE_FILE_H
#define SITNET_SQLITE_FILE_H

#include "data-set.h"

#include <sqlite3.h>

static inline void
sqlite_run (const char *path, const char *commands)
{
  sqlite3 *database = NULL;
  CU_ASSERT_EQUAL (sqlite3_open (path, &database), SQLITE_OK);
  char *message = NULL;
  CU_ASSERT_EQUAL (sqlite3_exec (database, commands, NULL, NULL, &message), SQLITE_OK);
  if (message != NULL)
    fprintf (stderr, "%s\n", message);
  sqlite3_free (message);
  sqlite3_close (database);
}

/* Rows with '|' between cells, one a line. */
static inline char *
sqlite_ask (const char *path, const char *question)
{
  sqlite3 *database = NULL;
  sqlite3_stmt *query = NULL;
  GString *text = g_string_new (NULL);
  CU_ASSERT_EQUAL (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
  CU_ASSERT_EQUAL (sqlite3_prepare_v2 (database, question, -1, &query, NULL), SQLITE_OK);
  while (sqlite3_step (query) == SQLITE_ROW) {
    for (int c = 0; c < sqlite3_column_count (query); c++)
      g_string_append_printf (
          text, "%s%s", c > 0 ? "|" : "",
          sqlite3_column_type (query, c) == SQLITE_NULL ? "-" : (const char *)sqlite3_column_text (query, c));
    g_string_append_c (text, '\n');
  }
  sqlite3_finalize (query);
  sqlite3_close (database);
  return g_string_free (text, FALSE);
}

#endif
