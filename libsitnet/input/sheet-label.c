/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the name of a sheet says of all its rows. */
#include "sheet-label.h"

#include "cell.h"
#include "sheet-names.h"
#include "text-fold.h"
#include "vocabulary-words.h"

#include <string.h>

/* Words, folded, that say of what kind the sheet is, and nothing of its rows. */
static const char *const kinds[] = {"seznam",  "prehled",  "tabulka", "list", "sit",   "mapa",
                                    "adresar", "evidence", "rok",     "za",   "sheet", "table"};

/* Words, folded, that tell one state of a sheet from another. */
static const char *const states[] = {"kopie",   "copy",    "zaloha", "backup", "stary",   "stara",
                                     "stare",   "puvodni", "archiv", "old",    "verze",   "version",
                                     "zkouska", "test",    "vzor",   "navrh",  "koncept", "pracovni"};

static gboolean
is_one_of (const char *word, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (word, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a word, or a sign between words, says only what the sheet is: "Seznam", "aktérů", "Vazby". */
static gboolean
is_of_kind (const char *word)
{
  static const char *const signs[] = {"", "-", "–", "—", ":", "/", "|"};
  SitnetSheet sheets[SITNET_N_SHEETS];
  g_autofree char *folded = sitnet_text_fold_dup_text ((SitnetSlice){word, strlen (word)});
  gint sheet = sitnet_sheet_name_match (word);
  if (sheet < 0 && sitnet_sheet_name_guess (word, sheets) > 0)
    sheet = (gint)sheets[0];
  return is_one_of (word, signs, G_N_ELEMENTS (signs)) || is_one_of (folded, kinds, G_N_ELEMENTS (kinds)) ||
         (sheet >= 0 && sheet != SITNET_SHEET_AREAS); /* "ORP" belongs to what follows */
}

/* "Aktéři (2)", as Excel calls a copy. */
static gboolean
is_numbered (const char *folded)
{
  gsize length = strlen (folded);
  return length > 3 && folded[length - 1] == ')' && g_ascii_isdigit (folded[length - 2]) &&
         (folded[length - 3] == '(' || (g_ascii_isdigit (folded[length - 3]) && folded[length - 4] == '('));
}

/* "Kopie vazeb", "školy staré", "Aktéři verze 3"; "Staré Město" is the name of a town. */
static gboolean
is_copy (const char *name)
{
  g_autofree char *folded = sitnet_text_fold_dup_text ((SitnetSlice){name, strlen (name)});
  if (is_numbered (folded))
    return TRUE;
  g_auto (GStrv) words = g_strsplit_set (folded, " _-()[]", -1);
  guint n = g_strv_length (words);
  while (n > 0 && words[n - 1][strspn (words[n - 1], "0123456789.")] == '\0')
    n--;
  for (guint i = 0; i < n; i++)
    if (is_one_of (words[i], states, G_N_ELEMENTS (states)) && (i + 1 == n || is_of_kind (words[i + 1])))
      return TRUE;
  return FALSE;
}

/* "aktéři-školy" is two words, "Frýdek-Místek" one. */
static void
part_words (char *name)
{
  for (char *hyphen = strchr (name, '-'); hyphen != NULL; hyphen = strchr (hyphen + 1, '-')) {
    *hyphen = '\0';
    const char *word = strrchr (name, ' ');
    gboolean is_sign = is_of_kind (word != NULL ? word + 1 : name);
    *hyphen = is_sign ? ' ' : '-';
  }
}

/* What is left of a name without the words at its ends that say what the sheet is. (transfer full) */
static char *
dup_without_kind (const char *name)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (name), "_", ' ');
  part_words (spaced);
  g_auto (GStrv) words = g_strsplit (spaced, " ", -1);
  guint first = 0, last = g_strv_length (words);
  GString *rest = g_string_new (NULL);
  while (first < last && is_of_kind (words[first]))
    first++;
  while (last > first && is_of_kind (words[last - 1]))
    last--;
  for (guint i = first; i < last; i++)
    g_string_append_printf (rest, "%s%s", i > first ? " " : "", words[i]);
  return g_string_free (rest, FALSE);
}

static gboolean
read_sector (SitnetBuilder *builder, const char *text, SitnetSheetLabel *label)
{
  guint32 term;
  const SitnetVocabulary *sectors = builder->vocabularies[SITNET_SHEET_SECTORS];
  g_autoptr (SitnetNameIndex) words = sitnet_vocabulary_words_new (sectors, SITNET_SHEET_SECTORS);
  if (sitnet_name_index_find (words, (SitnetSlice){text, strlen (text)}, &term, NULL) != SITNET_NAME_ONE)
    return FALSE;
  label->kind = SITNET_LABEL_SECTOR;
  label->text = g_strdup (sitnet_vocabulary_get (sectors, term)->code);
  label->shown = g_strdup (sitnet_vocabulary_get_name (sectors, (gint32)term, builder->language));
  return TRUE;
}

/* A row of the sheet of areas, or what says itself that it is one. */
static gboolean
read_area (SitnetBuilder *builder, const char *text, SitnetSheetLabel *label)
{
  static const char *const words[] = {"orp ", "so orp ", "okres ", "kraj ", "spravni obvod "};
  guint32 number;
  gboolean diacritics, is_area = FALSE;
  g_autoptr (SitnetSheetNames) areas = sitnet_sheet_names_new (builder, SITNET_SHEET_AREAS);
  g_autofree char *folded = sitnet_text_fold_dup_text ((SitnetSlice){text, strlen (text)});
  if (areas != NULL)
    is_area =
        sitnet_sheet_names_find (areas, (SitnetSlice){text, strlen (text)}, &number, &diacritics) == SITNET_NAME_ONE;
  for (guint i = 0; areas == NULL && i < G_N_ELEMENTS (words); i++)
    is_area |= g_str_has_prefix (folded, words[i]);
  if (!is_area)
    return FALSE;
  label->kind = SITNET_LABEL_AREA;
  label->text = g_strdup (text);
  label->shown = g_strdup (text);
  return TRUE;
}

/* One that begins and ends in the years in which people keep workbooks: "112" is no year. */
static gboolean
read_period (const char *text, SitnetSheetLabel *label)
{
  gint32 first, last, other;
  SitnetSlice slice = {text, strlen (text)};
  gsize n_digits = strspn (text, "0123456789");
  SitnetDateReading begin = slice.length >= 4 ? sitnet_cell_to_date (slice, FALSE, &first, &other) : SITNET_DATE_NONE;
  if ((begin != SITNET_DATE_SAID && begin != SITNET_DATE_GUESSED && begin != SITNET_DATE_PERIOD) ||
      (n_digits == slice.length && (n_digits != 4 || text[0] < '1' || text[0] > '2')))
    return FALSE;
  SitnetDateReading end = sitnet_cell_to_date (slice, TRUE, &last, &other);
  if (end != begin)
    return FALSE;
  label->kind = SITNET_LABEL_PERIOD;
  label->text = g_strdup (text);
  label->shown = g_strdup (text);
  return TRUE;
}

SitnetSheetLabel
sitnet_sheet_label_read (SitnetBuilder *builder, const char *name)
{
  SitnetSheetLabel label = {SITNET_LABEL_NONE, NULL, NULL};
  if (is_copy (name)) {
    label.kind = SITNET_LABEL_COPY;
    return label;
  }
  g_autofree char *rest = dup_without_kind (name);
  if (read_sector (builder, name, &label) || *rest == '\0')
    return label;
  if (!read_sector (builder, rest, &label) && !read_area (builder, rest, &label))
    read_period (rest, &label);
  return label;
}

void
sitnet_sheet_label_clear (SitnetSheetLabel *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->shown, g_free);
}
