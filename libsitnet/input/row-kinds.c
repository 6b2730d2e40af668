/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of a table that a person keeps which are not about one thing each: totals, comments, tags, questions. */
#include "row-kinds.h"

#include "cell.h"
#include "text-fold.h"

#include <string.h>

#define LONGEST_TOTAL 64 /* bytes */

static gboolean
is_total (SitnetSlice cell)
{
  static const char *const words[] = {"celkem",   "součet",      "total",  "mezisoučet", "celkový součet",
                                      "subtotal", "grand total", "totals", "součty"};
  if (cell.length < SITNET_SHORTEST_TOTAL || cell.length > LONGEST_TOTAL || !sitnet_row_may_be_total (cell.text))
    return FALSE;
  while (cell.length > 0 && strchr ("0123456789 :.,()=", cell.text[cell.length - 1]) != NULL)
    cell.length--;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (sitnet_text_fold_equal (cell, (SitnetSlice){words[i], strlen (words[i])}))
      return TRUE;
  return FALSE;
}

/* "#org", "#org+name+cs", "#adm1 +code". */
static gboolean
is_tag (SitnetSlice cell)
{
  if (cell.length < 2 || cell.text[0] != '#' || !g_ascii_isalpha (cell.text[1]))
    return FALSE;
  for (gsize i = 1; i < cell.length; i++) {
    gboolean is_gap =
        cell.text[i] == ' ' && i + 1 < cell.length && (cell.text[i + 1] == '+' || cell.text[i + 1] == ' ');
    if (!g_ascii_isalnum (cell.text[i]) && cell.text[i] != '_' && cell.text[i] != '+' && !is_gap)
      return FALSE;
  }
  return TRUE;
}

static gboolean
are_tags (const SitnetSlice *cells, guint n_cells)
{
  guint n = 0;
  for (guint c = 0; c < n_cells; c++) {
    SitnetSlice cell = sitnet_slice_trim (cells[c]);
    if (cell.length > 0 && !is_tag (cell))
      return FALSE;
    n += cell.length > 0;
  }
  return n >= 2;
}

SitnetRowKind
sitnet_row_kind (const SitnetSlice *cells, guint n_cells)
{
  for (guint c = 0; c < n_cells; c++) {
    SitnetSlice cell = sitnet_slice_trim (cells[c]);
    if (cell.length == 0)
      continue;
    if (cell.text[0] == '#')
      return are_tags (cells, n_cells) ? SITNET_ROW_TAGS : c == 0 ? SITNET_ROW_COMMENT : SITNET_ROW_PLAIN;
    return is_total (cell) ? SITNET_ROW_TOTAL : SITNET_ROW_PLAIN;
  }
  return SITNET_ROW_PLAIN;
}

/* "Zdroj:", "Sources.", "Poznámka ke sloupci": the word alone, or another one that begins so, may be a name. */
static gboolean
begins_with_word (SitnetSlice cell, const char *word, gboolean needs_sign)
{
  gsize n = strlen (word);
  if (cell.length <= n || g_ascii_strncasecmp (cell.text, word, n) != 0)
    return FALSE;
  while (n < cell.length && (g_ascii_isalpha (cell.text[n]) || (guint8)cell.text[n] >= 0x80))
    n++;
  return !needs_sign || (n < cell.length && strchr (".:", cell.text[n]) != NULL);
}

static gboolean
is_note (SitnetSlice cell)
{
  gsize n = 0;
  while (n < cell.length && g_ascii_isdigit (cell.text[n]))
    n++;
  return cell.text[0] == '*' || (n > 0 && n < cell.length && cell.text[n] == ')') ||
         begins_with_word (cell, "pozn", FALSE) || begins_with_word (cell, "note", TRUE) ||
         begins_with_word (cell, "zdroj", TRUE) || begins_with_word (cell, "source", TRUE);
}

gboolean
sitnet_row_is_footnote (const SitnetSlice *cells, guint n_cells)
{
  guint n_filled = 0;
  gboolean is_found = FALSE;
  for (guint c = 0; c < n_cells && n_filled < 2; c++) {
    SitnetSlice cell = sitnet_slice_trim (cells[c]);
    if (cell.length == 0)
      continue;
    n_filled++;
    is_found = is_note (cell);
  }
  return n_cells > 1 && n_filled == 1 && is_found;
}

/* Qualtrics puts the ids of its questions into a row below their texts. */
static gboolean
has_import_ids (const SitnetSlice *cells, guint n_cells)
{
  static const char start[] = "{\"ImportId\"";
  for (guint c = 0; c < n_cells; c++) {
    SitnetSlice cell = sitnet_slice_trim (cells[c]);
    if (cell.length >= sizeof start - 1 && memcmp (cell.text, start, sizeof start - 1) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Nobody asks with a bare number. */
static gboolean
has_number (const SitnetSlice *cells, guint n_cells)
{
  double number;
  for (guint c = 0; c < n_cells; c++)
    if (sitnet_cell_to_number (sitnet_slice_trim (cells[c]), &number))
      return TRUE;
  return FALSE;
}

gboolean
sitnet_row_is_in_brackets (SitnetSlice cell)
{
  SitnetSlice text = sitnet_slice_trim (cell);
  if (text.length < 2)
    return FALSE;
  char first = text.text[0], last = text.text[text.length - 1];
  return (first == '(' && last == ')') || (first == '[' && last == ']');
}

gboolean
sitnet_row_has_questions (const SitnetSlice *cells, const SitnetSlice *next, guint n_cells)
{
  guint n_filled = 0, n_questions = 0;
  if (has_number (cells, n_cells))
    return FALSE;
  if (has_import_ids (cells, n_cells) || (next != NULL && has_import_ids (next, n_cells)))
    return TRUE;
  for (guint c = 0; c < n_cells; c++) {
    SitnetSlice cell = sitnet_slice_trim (cells[c]);
    n_filled += cell.length > 0;
    n_questions += cell.length > 1 && cell.text[cell.length - 1] == '?' && cell.text[cell.length - 2] != '?';
  }
  return n_questions >= 2 && 2 * n_questions > n_filled;
}
