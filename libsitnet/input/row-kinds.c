/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of a table that a person keeps which are not about one thing each: totals, comments, tags, questions. */
#include "row-kinds.h"

#include "cell.h"
#include "text-fold.h"

#include <string.h>

#define LONGEST_TOTAL 64 /* bytes */

/* "organizací: 3", "za ORP Lipová": what a total is of. Another word may be the name of an organisation. */
static gboolean
is_counted (SitnetSlice rest)
{
  static const char *const starts[] = {"za ",   "organizac", "akter", "subjekt", "sluzeb", "sluzby",
                                       "vazeb", "osob",      "rodin", "deti",    "klient", "uzivatel",
                                       "mist",  "potreb",    "orp",   "kapacit", "zaznam", "radku"};
  g_autofree char *text = sitnet_text_fold_dup_text (rest);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (text, starts[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_total (SitnetSlice cell)
{
  static const char *const words[] = {
      "celkový součet", "celkový počet", "celková kapacita", "celkem", "součet", "součty", "mezisoučet",
      "subtotal",       "grand total",   "totals",           "total",  "suma",   "počet",  "Σ"};
  gboolean is_sign = cell.length >= 2 && (guchar)cell.text[0] == 0xCE;
  if ((cell.length < SITNET_SHORTEST_TOTAL && !is_sign) || cell.length > LONGEST_TOTAL ||
      !sitnet_row_may_be_total (cell.text))
    return FALSE;
  while (cell.length > 0 && strchr ("0123456789 :.,()=", cell.text[cell.length - 1]) != NULL)
    cell.length--;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    gsize length = strlen (words[i]);
    if (sitnet_text_fold_equal (cell, (SitnetSlice){words[i], length}))
      return TRUE;
    SitnetSlice start = {cell.text, MIN (length, cell.length)};
    if (cell.length > length && cell.text[length] == ' ' &&
        sitnet_text_fold_equal (start, (SitnetSlice){words[i], length}) &&
        is_counted ((SitnetSlice){cell.text + length + 1, cell.length - length - 1}))
      return TRUE;
  }
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
is_marked (SitnetSlice cell)
{
  gsize n = 0;
  while (n < cell.length && g_ascii_isdigit (cell.text[n]))
    n++;
  return cell.text[0] == '*' || (n > 0 && n < cell.length && cell.text[n] == ')') ||
         begins_with_word (cell, "pozn", FALSE);
}

/* Of three words and more, with a full stop behind a longer word or a number: "z. s." ends no sentence. */
static gboolean
is_sentence (SitnetSlice cell)
{
  guint n_blanks = 0;
  gsize end = cell.length - 1, n = 0;
  for (gsize i = 0; i < cell.length; i++)
    n_blanks += cell.text[i] == ' ';
  if (n_blanks < 2 || strchr (".!?", cell.text[end]) == NULL)
    return FALSE;
  while (n < end && strchr (" .,(", cell.text[end - 1 - n]) == NULL)
    n++;
  return n >= 4;
}

static gboolean
is_note (SitnetSlice cell)
{
  static const char *const starts[] = {
      "aktualiz",         "poslední aktualiz", "datum aktualiz", "stav k ",     "stav ke ", "zpracoval", "vypracoval",
      "sestavil",         "vyplnil",           "platné k ",      "platí k ",    "údaje ",   "Údaje ",    "data k ",
      "data jsou ",       "vysvětliv",         "legenda:",       "last updat",  "updated ", "legend:",   "compiled by",
      "seznam není úpln", "kontakt:",          "zpracovatel:",   "zpracováno ", "©",
  };
  if (is_marked (cell) || begins_with_word (cell, "note", TRUE) || begins_with_word (cell, "zdroj", TRUE) ||
      begins_with_word (cell, "source", TRUE))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (begins_with_word (cell, starts[i], FALSE))
      return TRUE;
  return is_sentence (cell);
}

/* The one filled cell of a row of several; an empty one where there is none, or another. */
static SitnetSlice
lone_cell (const SitnetSlice *cells, guint n_cells)
{
  const SitnetSlice none = {"", 0};
  SitnetSlice found = none;
  for (guint c = 0; c < n_cells; c++) {
    SitnetSlice cell = sitnet_slice_trim (cells[c]);
    if (cell.length > 0 && found.length > 0)
      return none;
    found = cell.length > 0 ? cell : found;
  }
  return n_cells > 1 ? found : none;
}

gboolean
sitnet_row_is_lone (const SitnetSlice *cells, guint n_cells)
{
  return lone_cell (cells, n_cells).length > 0;
}

gboolean
sitnet_row_is_footnote (const SitnetSlice *cells, guint n_cells)
{
  SitnetSlice cell = lone_cell (cells, n_cells);
  return cell.length > 0 && is_note (cell);
}

gboolean
sitnet_row_is_starred (const SitnetSlice *cells, guint n_cells)
{
  SitnetSlice cell = lone_cell (cells, n_cells);
  return cell.length > 1 && cell.text[0] == '*';
}

gboolean
sitnet_row_begins_legend (const SitnetSlice *cells, guint n_cells)
{
  static const char *const words[] = {"legenda", "vysvětlivky", "legenda:", "vysvětlivky:", "legend", "legend:"};
  SitnetSlice cell = lone_cell (cells, n_cells);
  return cell.length > 0 && sitnet_text_fold_is_one_of (cell, words, G_N_ELEMENTS (words));
}

gboolean
sitnet_row_is_group_heading (const SitnetSlice *cells, guint n_cells)
{
  /* None that an organisation may be called: there is a "Policie" and an "Obec". */
  static const char *const words[] = {
      "školství",
      "školy",
      "oblast školství",
      "základní školy",
      "mateřské školy",
      "střední školy",
      "sociální služby",
      "sociální oblast",
      "sociální",
      "zdravotnictví",
      "zdravotní služby",
      "lékaři",
      "pediatři",
      "dětští lékaři",
      "volný čas",
      "volnočasové aktivity",
      "volnočasové organizace",
      "ochrana dětí",
      "justice",
      "soudy",
      "obce",
      "samosprávy",
      "samospráva",
      "státní správa",
      "veřejná správa",
      "neziskové organizace",
      "neziskový sektor",
      "nno",
      "ostatní",
      "ostatní organizace",
      "schools",
      "social services",
      "health",
      "leisure",
      "child protection",
  };
  SitnetSlice cell = lone_cell (cells, n_cells);
  if (cell.length > 0 && cell.text[cell.length - 1] == ':')
    cell.length--;
  return cell.length > 0 && sitnet_text_fold_is_one_of (cell, words, G_N_ELEMENTS (words));
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
