/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which cells of an Excel sheet are merged over several rows: said at its end, needed at its beginning. */
#include "xlsx-merged.h"

#include "workbook.h"
#include "xlsx-names.h"
#include "xml-stream.h"

#define PIECE_SIZE (64 * 1024)
#define WORD "mergeCell"

gboolean
sitnet_xlsx_read_place (SitnetSlice text, guint *column, guint64 *row)
{
  guint letters = 0;
  gsize i = 0;
  *row = 0;
  for (; i < text.length && g_ascii_isalpha (text.text[i]) && i < 3; i++)
    letters = 26 * letters + (guint)(g_ascii_toupper (text.text[i]) - 'A') + 1;
  for (; i < text.length && g_ascii_isdigit (text.text[i]) && *row <= SITNET_MOST_ROWS; i++)
    *row = 10 * *row + (guint64)(text.text[i] - '0');
  *column = letters - 1;
  return i == text.length && letters > 0 && letters <= SITNET_MOST_COLUMNS && *row > 0 && *row <= SITNET_MOST_ROWS;
}

static guint64
key_of (guint64 row, guint column)
{
  return row * SITNET_MOST_COLUMNS + column;
}

static void
take_range (GHashTable *merged, SitnetSlice range)
{
  const char *colon = memchr (range.text, ':', range.length);
  if (colon == NULL)
    return;
  guint first_column, last_column;
  guint64 first, last;
  gsize length = (gsize)(colon - range.text);
  if (!sitnet_xlsx_read_place ((SitnetSlice){range.text, length}, &first_column, &first) ||
      !sitnet_xlsx_read_place ((SitnetSlice){colon + 1, range.length - length - 1}, &last_column, &last) ||
      last <= first)
    return;
  guint64 *key = g_new (guint64, 1);
  *key = key_of (first, first_column);
  g_hash_table_replace (merged, key, GUINT_TO_POINTER ((guint)(last - first + 1)));
}

static void
start (SitnetXmlStream *stream, const SitnetXmlElement *element, gpointer data)
{
  SitnetSlice range;
  if (strcmp (element->name, WORD) == 0 && sitnet_xlsx_is_main (element->space) &&
      sitnet_xml_find (element, "", "ref", &range))
    take_range (data, range);
}

/* UTF-16 does not show its words to a search for bytes. */
static gboolean
is_wide (const char *bytes, gsize n)
{
  return n > 1 && ((guint8)bytes[0] >= 0xFE || bytes[0] == '\0' || bytes[1] == '\0');
}

/* Most sheets have no merged cell, and to look for the word is far quicker than to read the XML twice. */
static gboolean
has_word (SitnetZipFile *file, gint64 part, SitnetWatch *watch, gboolean *found, GError **error)
{
  g_autoptr (SitnetZipPart) bytes = sitnet_zip_part_open (file, part, watch, error);
  g_autofree char *piece = g_malloc (PIECE_SIZE);
  gsize kept = 0, overlap = strlen (WORD) - 1;
  *found = FALSE;
  if (bytes == NULL)
    return FALSE;
  for (gboolean is_first = TRUE; !*found; is_first = FALSE) {
    gssize n = sitnet_zip_part_read (bytes, piece + kept, PIECE_SIZE - kept, error);
    if (n <= 0)
      return n == 0;
    gsize length = kept + (gsize)n;
    *found = (is_first && is_wide (piece, length)) || memmem (piece, length, WORD, strlen (WORD)) != NULL;
    kept = MIN (length, overlap);
    memmove (piece, piece + length - kept, kept);
  }
  return TRUE;
}

GHashTable *
sitnet_xlsx_merged_read (SitnetZipFile *file, gint64 part, SitnetWatch *watch, GError **error)
{
  static const SitnetXmlHandler handler = {.start = start};
  gboolean found;
  if (!has_word (file, part, watch, &found, error) || !found)
    return NULL;
  g_autoptr (GHashTable) merged = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (SitnetZipPart) bytes = sitnet_zip_part_open (file, part, watch, error);
  if (bytes == NULL || !sitnet_xml_read (sitnet_zip_part_read, bytes, &handler, merged, error))
    return NULL;
  return g_steal_pointer (&merged);
}

guint
sitnet_xlsx_merged_get_n_rows (GHashTable *merged, guint64 row, guint column)
{
  if (merged == NULL)
    return 1;
  guint64 key = key_of (row, column);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (merged, &key));
  return MAX (n, 1);
}
