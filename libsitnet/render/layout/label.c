/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names measured and broken into the lines of a box, without a font library: the same on every machine. */
#include "label.h"

#include "label-widths.h"

#include <string.h>

#define EM LABEL_UNITS_PER_EM

/* A line may be wider than the cap by this much before the name is cut. */
#define WIDEST_PERCENT 160

/* More letters than this never fit, whatever they are (a name may be a million marks without any width). */
#define MOST_LETTERS 600

/* What makes a wrapping ugly, in widths of an em: each line, each unit over the cap, a line that ends badly.
 */
#define LINE_COST (EM * 19 / 10)
#define EXCESS_COST 50
#define BAD_END_COST (EM * 6 / 10)

/* Room around the text: the sides and the height of a line after the metrics of the font (ascender plus
   descender are 1.164 em), and 2 % because other programs round each letter. */
#define SIDES_PERCENT 125
#define SLACK_PERCENT 102
#define LINE_PERCENT 117
#define ABOVE_PERCENT 45

/* Letters of an abbreviation that does not begin a line. */
#define LONGEST_ABBREVIATION 3

#define ELLIPSIS "…"

/* A part of a name that stays on one line; begin and end count the widths of all letters before. */
typedef struct {
  gsize from;
  gsize to;
  gint32 begin;
  gint32 end;
  gboolean ends_badly;
} Piece;

typedef struct {
  GString *text;
  GArray *pieces;
  gint32 cap;
  gint32 widest;
  gboolean is_bold;
  gboolean is_cut;
} Wrapping;

typedef struct {
  guint ends[SITNET_LABEL_LINES];
  guint n_lines;
  gint32 width;
} Breaks;

static gint32
letter_width (gunichar letter, gboolean is_bold)
{
  for (guint i = 0; i < G_N_ELEMENTS (label_widths); i++) {
    const LabelWidths *range = &label_widths[i];
    if (letter < range->first || letter > range->last)
      continue;
    guint16 width = (is_bold ? range->bold : range->regular)[letter - range->first];
    return width > 0 ? width : EM;
  }
  /* Letters of other scripts come from a font that is not known here; hardly any is wider than an em. */
  return g_unichar_iszerowidth (letter) ? 0 : EM;
}

static gint32
text_units (const gchar *text, gsize length, gboolean is_bold)
{
  gint64 units = 0;
  for (const gchar *at = text; at < text + length; at = g_utf8_next_char (at))
    units += letter_width (g_utf8_get_char (at), is_bold);
  return (gint32)MIN (units, G_MAXINT32);
}

static gint32
units_to_length (gint32 units, gint32 type_size)
{
  gint64 length = ((gint64)units * type_size + EM - 1) / EM;
  return (gint32)MIN (length, G_MAXINT32);
}

/* Formatting marks would turn the text of a drawing around or break words where nobody sees why. */
static gboolean
is_dropped (gunichar letter)
{
  return letter == 0x00AD || (letter >= 0x200B && letter <= 0x200F && letter != 0x200C && letter != 0x200D) ||
         (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2060 && letter <= 0x206F) || letter == 0xFEFF;
}

static gboolean
is_gap (gunichar letter)
{
  return letter != 0x00A0 && letter != 0x202F && (g_unichar_isspace (letter) || g_unichar_iscntrl (letter));
}

/* A line may end behind these even without a space. */
static gboolean
may_break_behind (gunichar letter)
{
  return letter == '-' || letter == '/' || letter == 0x2010 || letter == 0x2013 || letter == 0x2014;
}

static Piece *
open_piece (Wrapping *self, gint32 at)
{
  Piece piece = {self->text->len, self->text->len, at, at, FALSE};
  g_array_append_val (self->pieces, piece);
  return &g_array_index (self->pieces, Piece, self->pieces->len - 1);
}

/* Czech does not leave a one-letter preposition at the end of a line. */
static void
close_piece (Wrapping *self, const Piece *piece)
{
  gchar *start = self->text->str + piece->from;
  if (piece->to > piece->from && g_utf8_next_char (start) == self->text->str + piece->to)
    g_array_index (self->pieces, Piece, self->pieces->len - 1).ends_badly = g_unichar_isalpha (g_utf8_get_char (start));
}

/* A dash between words ends a line and does not begin one; a hyphen within a word had better not end one either. */
static void
mark_dash (Wrapping *self, Piece *piece)
{
  gboolean stands_alone = g_utf8_next_char (self->text->str + piece->from) == self->text->str + piece->to;
  piece->ends_badly = !stands_alone;
  if (stands_alone && self->pieces->len > 1)
    piece[-1].ends_badly = TRUE;
}

/* Splits the name into pieces. Stops where no wrapping could hold more, so that the length of a name never
   matters; then the name is cut. */
static void
split_name (Wrapping *self, const gchar *name)
{
  Piece *piece = NULL;
  gint32 at = 0;
  guint letters = 0;
  for (const gchar *letter_at = name; *letter_at != '\0'; letter_at = g_utf8_next_char (letter_at)) {
    gunichar letter = g_utf8_get_char (letter_at);
    if (is_dropped (letter))
      continue;
    if (is_gap (letter)) {
      if (piece != NULL)
        close_piece (self, piece);
      piece = NULL;
      continue;
    }
    if (at > self->widest * SITNET_LABEL_LINES || ++letters > MOST_LETTERS) {
      self->is_cut = TRUE;
      return;
    }
    gint32 width = letter_width (letter, self->is_bold);
    if (piece == NULL) {
      if (self->pieces->len > 0) {
        g_string_append_c (self->text, ' ');
        at += letter_width (' ', self->is_bold);
      }
      piece = open_piece (self, at);
    } else if (width > 0 && piece->end + width - piece->begin > self->widest) {
      piece = open_piece (self, at);
    }
    g_string_append_unichar (self->text, letter);
    at += width;
    piece->to = self->text->len;
    piece->end = at;
    if (may_break_behind (letter)) {
      mark_dash (self, piece);
      piece = open_piece (self, at);
    }
  }
}

/* A break opportunity at the very end leaves an empty piece behind. */
static void
drop_empty_pieces (Wrapping *self)
{
  for (guint i = self->pieces->len; i-- > 0;) {
    const Piece *piece = &g_array_index (self->pieces, Piece, i);
    if (piece->from == piece->to)
      g_array_remove_index (self->pieces, i);
  }
}

/* An abbreviation belongs to the word before it: "Policie ČR", "Ulice II". */
static gboolean
is_abbreviation (const Wrapping *self, const Piece *piece)
{
  const gchar *at = self->text->str + piece->from, *end = self->text->str + piece->to;
  guint letters = 0;
  for (; at < end; at = g_utf8_next_char (at), letters++) {
    if (!g_unichar_isupper (g_utf8_get_char (at)))
      return FALSE;
  }
  return letters > 1 && letters <= LONGEST_ABBREVIATION;
}

static void
mark_abbreviations (Wrapping *self)
{
  for (guint i = 1; i < self->pieces->len; i++) {
    Piece *piece = &g_array_index (self->pieces, Piece, i);
    piece[-1].ends_badly |= is_abbreviation (self, piece);
  }
}

static gint64
breaks_cost (const Wrapping *self, Breaks *breaks)
{
  gint64 cost = (gint64)LINE_COST * breaks->n_lines;
  guint start = 0;
  breaks->width = 0;
  for (guint line = 0; line < breaks->n_lines; line++) {
    const Piece *first = &g_array_index (self->pieces, Piece, start);
    const Piece *last = &g_array_index (self->pieces, Piece, breaks->ends[line] - 1);
    breaks->width = MAX (breaks->width, last->end - first->begin);
    if (last->ends_badly && line + 1 < breaks->n_lines)
      cost += BAD_END_COST;
    start = breaks->ends[line];
  }
  return cost + breaks->width + (gint64)EXCESS_COST * MAX (0, breaks->width - self->cap);
}

/* Tries all ways to break the pieces into at most three lines. */
static Breaks
best_breaks (const Wrapping *self)
{
  guint n = self->pieces->len;
  Breaks best = {{n, n, n}, 1, 0};
  gint64 best_cost = breaks_cost (self, &best);
  for (guint first = 1; first < n; first++) {
    for (guint second = first + 1; second <= n; second++) {
      Breaks breaks = {{first, second, n}, second == n ? 2 : 3, 0};
      gint64 cost = breaks_cost (self, &breaks);
      if (cost < best_cost) {
        best_cost = cost;
        best = breaks;
      }
    }
  }
  return best;
}

static gchar *
broken_text (const Wrapping *self, const Breaks *breaks)
{
  GString *text = g_string_new (NULL);
  guint start = 0;
  for (guint line = 0; line < breaks->n_lines; line++) {
    const Piece *first = &g_array_index (self->pieces, Piece, start);
    const Piece *last = &g_array_index (self->pieces, Piece, breaks->ends[line] - 1);
    if (line > 0)
      g_string_append_c (text, '\n');
    g_string_append_len (text, self->text->str + first->from, (gssize)(last->to - first->from));
    start = breaks->ends[line];
  }
  return g_string_free (text, FALSE);
}

/* As much of the rest as fits on one line with the ellipsis behind it. */
static void
append_cut_line (const Wrapping *self, GString *text, gsize from, gint32 *width)
{
  gint32 used = text_units (ELLIPSIS, sizeof ELLIPSIS - 1, self->is_bold);
  const gchar *at = self->text->str + from;
  const gchar *end = at;
  for (; *end != '\0'; end = g_utf8_next_char (end)) {
    gint32 letter = letter_width (g_utf8_get_char (end), self->is_bold);
    if (used + letter > self->widest)
      break;
    used += letter;
  }
  while (end > at && end[-1] == ' ')
    end--;
  g_string_append_len (text, at, end - at);
  g_string_append (text, ELLIPSIS);
  *width = MAX (*width, used);
}

/* Fills line after line and cuts the last one. */
static gchar *
cut_text (const Wrapping *self, guint *n_lines, gint32 *width)
{
  GString *text = g_string_new (NULL);
  guint piece = 0;
  *width = 0;
  for (*n_lines = 1; *n_lines < SITNET_LABEL_LINES && piece < self->pieces->len; (*n_lines)++) {
    const Piece *first = &g_array_index (self->pieces, Piece, piece);
    const Piece *last = first;
    while (++piece < self->pieces->len) {
      const Piece *next = &g_array_index (self->pieces, Piece, piece);
      if (next->end - first->begin > self->widest)
        break;
      last = next;
    }
    g_string_append_len (text, self->text->str + first->from, (gssize)(last->to - first->from));
    g_string_append_c (text, '\n');
    *width = MAX (*width, last->end - first->begin);
  }
  gsize from = piece < self->pieces->len ? g_array_index (self->pieces, Piece, piece).from : self->text->len;
  append_cut_line (self, text, from, width);
  return g_string_free (text, FALSE);
}

/**
 * sitnet_label_measure:
 * @text: one line of valid UTF-8
 * @type_size: in tenths of a point
 * @is_bold: set in bold
 *
 * The sum of the advance widths, without kerning (which hardly ever widens a text). Combining marks have no
 * width; letters that DejaVu Sans has not are taken as one em wide.
 *
 * Returns: the width in tenths of a point, rounded up
 */
gint32
sitnet_label_measure (const gchar *text, gint32 type_size, gboolean is_bold)
{
  g_return_val_if_fail (text != NULL && type_size > 0, 0);
  return units_to_length (text_units (text, strlen (text), is_bold), type_size);
}

/**
 * sitnet_label_wrap:
 * @label: filled; what it held before is lost (see sitnet_label_clear())
 * @name: valid UTF-8 of any length
 * @type_size: in tenths of a point
 * @is_bold: set in bold
 * @cap: width in tenths of a point that a line should keep
 *
 * Breaks @name into at most three lines, of all ways the one with the smallest sum of width, lines, excess
 * over @cap and lines that end badly (with a one-letter preposition, before an abbreviation such as ČR, or within a word that has a hyphen or a
 * slash). Runs of white space, newlines, tabs and control characters are one space; no-break spaces keep
 * words together. No line is wider than 1.6 times @cap: a longer word is broken anywhere, and what does not
 * fit on three lines is cut with an ellipsis. An empty name gives an empty line. Time and memory do not
 * depend on the length of @name.
 */
void
sitnet_label_wrap (SitnetLabel *label, const gchar *name, gint32 type_size, gboolean is_bold, gint32 cap)
{
  g_return_if_fail (label != NULL && name != NULL && type_size > 0 && cap > 0);
  gint64 cap_units = CLAMP ((gint64)cap * EM / type_size, EM, 1000 * EM);
  Wrapping self = {
      .text = g_string_new (NULL),
      .pieces = g_array_new (FALSE, FALSE, sizeof (Piece)),
      .cap = (gint32)cap_units,
      .widest = (gint32)(cap_units * WIDEST_PERCENT / 100),
      .is_bold = is_bold,
  };
  gint32 width = 0;
  *label = (SitnetLabel){.n_lines = 1, .type_size = type_size, .is_bold = is_bold};
  split_name (&self, name);
  drop_empty_pieces (&self);
  mark_abbreviations (&self);
  if (self.pieces->len > 0 && !self.is_cut) {
    Breaks breaks = best_breaks (&self);
    label->n_lines = breaks.n_lines;
    width = breaks.width;
    self.is_cut = width > self.widest;
    if (!self.is_cut)
      label->text = broken_text (&self, &breaks);
  }
  if (self.is_cut)
    label->text = cut_text (&self, &label->n_lines, &width);
  if (label->text == NULL)
    label->text = g_strdup ("");
  label->is_cut = self.is_cut;
  label->text_width = units_to_length (width, type_size);
  label->width = (label->text_width * SLACK_PERCENT + type_size * SIDES_PERCENT + 99) / 100;
  label->height = (type_size * ((gint32)label->n_lines * LINE_PERCENT + ABOVE_PERCENT) + 99) / 100;
  g_string_free (self.text, TRUE);
  g_array_free (self.pieces, TRUE);
}

/**
 * sitnet_label_clear:
 * @label: a wrapped label, or one of zeros
 *
 * Frees what @label holds and leaves zeros.
 */
void
sitnet_label_clear (SitnetLabel *label)
{
  g_free (label->text);
  *label = (SitnetLabel){0};
}
