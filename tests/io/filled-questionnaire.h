/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Questionnaires that come back: handed out, changed as a person would, and read again. */
#ifndef SITNET_TEST_FILLED_QUESTIONNAIRE_H
#define SITNET_TEST_FILLED_QUESTIONNAIRE_H

#include "asked-network.h"
#include "data-set.h"
#include "unzip.h"
#include "zip-writer.h"

#include <sitnet/questionnaire.h>
#include <stdarg.h>

#define TIES "xl/worksheets/sheet2.xml"
#define SERVICES "xl/worksheets/sheet3.xml"
#define MEMORY "xl/worksheets/sheet5.xml"

/* A row of texts: letter of the column and text in turn, ended by NULL. */
G_GNUC_NULL_TERMINATED static inline char *
row_of (guint number, ...)
{
  GString *row = g_string_new ("<row>");
  va_list cells;
  va_start (cells, number);
  for (const char *letter; (letter = va_arg (cells, const char *)) != NULL;)
    g_string_append_printf (row, "<c r=\"%s%u\" t=\"inlineStr\"><is><t>%s</t></is></c>", letter, number,
                            va_arg (cells, const char *));
  va_end (cells);
  g_string_append (row, "</row>");
  return g_string_free (row, FALSE);
}

/* The workbook with `old` in one of its parts, which must be there, replaced. Frees both. */
static inline GBytes *
replaced (GBytes *workbook, const char *part, const char *old, const char *new)
{
  g_autoptr (GHashTable) parts = unzip (workbook);
  g_autoptr (SitnetZipWriter) zip = sitnet_zip_writer_new ();
  GHashTableIter iter;
  gpointer name, text;
  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &name, &text)) {
    g_autoptr (GString) xml = g_string_new (text);
    if (strcmp (name, part) == 0)
      CU_ASSERT_EQUAL (g_string_replace (xml, old, new, 0), 1);
    sitnet_zip_writer_begin (zip, name);
    CU_ASSERT_TRUE (sitnet_zip_writer_add (zip, xml->str, xml->len, NULL));
  }
  g_bytes_unref (workbook);
  return sitnet_zip_writer_close (zip, NULL);
}

/* The same with a row behind the others of a sheet. Frees the row too. */
static inline GBytes *
with_row (GBytes *workbook, const char *part, char *row)
{
  g_autofree char *end = g_strconcat (row, "</sheetData>", NULL);
  g_free (row);
  return replaced (workbook, part, "</sheetData>", end);
}

/* Frees the workbook. */
static inline void
come_back (const char *folder, const char *name, GBytes *workbook)
{
  gsize length;
  const void *bytes = g_bytes_get_data (workbook, &length);
  data_set_add_bytes (folder, name, bytes, length);
  g_bytes_unref (workbook);
}

static inline GBytes *
hand_out (SitnetNetwork *network, const char *actor)
{
  g_autoptr (GError) error = NULL;
  GBytes *workbook = sitnet_questionnaire_new (network, actor, SITNET_LANGUAGE_EN, &error);
  ASSERT_NO_ERROR (error);
  return workbook;
}

/* The chosen columns of a table: cells by bars, rows by line ends. */
static inline char *
table_text (const SitnetTable *table, const char *names)
{
  g_auto (GStrv) chosen = g_strsplit (names, " ", -1);
  GString *text = g_string_new (NULL);
  for (gsize row = 0; table != NULL && row < sitnet_table_get_n_rows (table); row++) {
    for (char **name = chosen; *name != NULL; name++) {
      const SitnetColumn *column = sitnet_table_find_column (table, *name);
      g_autofree char *cell =
          column != NULL && !sitnet_column_is_missing (column, row) ? sitnet_column_dup_cell (column, row) : NULL;
      g_string_append_printf (text, "%s%s", name > chosen ? "|" : "", cell != NULL ? cell : "");
    }
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

typedef struct {
  SitnetNetwork *network; /* NULL where there was an error */
  SitnetTable *findings, *answers;
} ReadBack;

/* Removes the folder. */
static inline ReadBack
read_back (SitnetNetwork *network, const char *folder)
{
  ReadBack back = {NULL, NULL, NULL};
  g_autoptr (GError) error = NULL;
  back.network = sitnet_network_read_answers (network, folder, NULL, &back.findings, &back.answers, &error);
  CU_ASSERT_TRUE ((back.network == NULL) == (error != NULL));
  CU_ASSERT_PTR_NOT_NULL_FATAL (back.findings);
  g_free (data_set_remove (folder));
  return back;
}

static inline void
read_back_clear (ReadBack *back)
{
  g_clear_pointer (&back->network, sitnet_network_unref);
  g_clear_pointer (&back->findings, sitnet_table_unref);
  g_clear_pointer (&back->answers, sitnet_table_unref);
}

#define EXPECT_TABLE(table, names, expected)                                                                           \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *text_ = table_text (table, names);                                                                \
    ASSERT_TEXT (text_, expected);                                                                                     \
  }                                                                                                                    \
  G_STMT_END

#endif
