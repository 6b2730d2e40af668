/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Explains lines and frames in words, two columns of them, and only those that the map has. */
#include "legend.h"

#include "label.h"
#include "message.h"

/* Lines first, then frames. */
typedef enum {
  ACROSS,
  WITHIN,
  BRIDGE,
  ONLY,
  KEPT,
  GAINED,
  LOST,
  MISSING,
  TOLD,
  TOLD_TOO,
  ONE_SIDED,
  ONE_WAY,
  CHOSEN,
  COME,
  GONE,
  LOSES_TOUCH,
  SERVES,
  ASKS,
  BOTH,
  UNTOLD,
  HUB,
  BOLD,
  CUT,
  HANGS,
  ALONE,
  ISOLATED,
  UNASKED,
  GUEST,
} Entry;

G_STATIC_ASSERT (GUEST + 1 == SITNET_LEGEND_ENTRIES);

typedef struct {
  const char *phrase;
  gboolean is_usual;  /* can stand on a map of islands, which keeps room for all of these */
  SitnetTieKind kind; /* of a line */
} EntryWords;

static const EntryWords words[] = {
    [ACROSS] = {N_ ("tie between sectors"), TRUE, SITNET_TIE_ACROSS},
    [WITHIN] = {N_ ("tie within a sector"), TRUE, SITNET_TIE_WITHIN},
    [BRIDGE] = {N_ ("only link of two parts of the network"), TRUE, SITNET_TIE_BRIDGE},
    [ONLY] = {N_ ("only tie of an actor"), TRUE, SITNET_TIE_ONLY},
    [KEPT] = {N_ ("tie that has stayed"), FALSE, SITNET_TIE_KEPT},
    [GAINED] = {N_ ("new tie (thick line)"), FALSE, SITNET_TIE_GAINED},
    [LOST] = {N_ ("tie that is gone (dashed line)"), FALSE, SITNET_TIE_LOST},
    [MISSING] = {N_ ("missing tie (dotted line)"), FALSE, SITNET_TIE_MISSING},
    [TOLD] = {N_ ("passes it on (arrow)"), FALSE, SITNET_TIE_TOLD},
    [TOLD_TOO] = {N_ ("could pass it on too (pale arrow)"), FALSE, SITNET_TIE_TOLD_TOO},
    [ONE_SIDED] = {N_ ("only one side speaks of it (dashed line)"), TRUE, SITNET_TIE_ACROSS},
    [ONE_WAY] = {N_ ("goes one way (arrow)"), TRUE, SITNET_TIE_ACROSS},
    [CHOSEN] = {N_ ("the actor that the map is about (thick frame)"), FALSE, 0},
    [COME] = {N_ ("new actor (thick frame)"), FALSE, 0},
    [GONE] = {N_ ("actor that is gone (white, dashed frame)"), FALSE, 0},
    [LOSES_TOUCH] = {N_ ("loses touch with the rest (thick red frame)"), FALSE, 0},
    [SERVES] = {N_ ("helps with this (thick frame)"), FALSE, 0},
    [ASKS] = {N_ ("asks for it (thick dashed frame)"), FALSE, 0},
    [BOTH] = {N_ ("does both (thick double frame)"), FALSE, 0},
    [UNTOLD] = {N_ ("is not told (dashed frame)"), FALSE, 0},
    [HUB] = {N_ ("most ties (large, bold)"), TRUE, 0},
    [BOLD] = {N_ ("among those with the most ties (bold)"), TRUE, 0},
    [HANGS] = {N_ ("loses touch when one of those leaves (red frame)"), TRUE, 0},
    [ALONE] = {N_ ("ties only within its sector (thick dashed frame)"), TRUE, 0},
    [UNASKED] = {N_ ("nobody has asked it yet (thin dotted frame)"), FALSE, 0},
    [CUT] = {N_ ("without it the network falls apart (double frame)"), TRUE, 0},
    [ISOLATED] = {N_ ("no ties (dashed frame)"), TRUE, 0},
    [GUEST] = {N_ ("from elsewhere, serves this area (dotted frame)"), TRUE, 0},
};

#define DARK "#333333"

typedef struct {
  const char *colour;
  gint32 pen;
  SitnetDash dash;
} Frame;

static const Frame frame_samples[] = {
    [CHOSEN] = {DARK, 32, SITNET_DASH_NONE},  [COME] = {DARK, 32, SITNET_DASH_NONE},
    [GONE] = {DARK, 10, SITNET_DASH_DASHED},  [LOSES_TOUCH] = {SITNET_MAP_ALARM, 32, SITNET_DASH_NONE},
    [SERVES] = {DARK, 32, SITNET_DASH_NONE},  [ASKS] = {DARK, 32, SITNET_DASH_DASHED},
    [BOTH] = {DARK, 14, SITNET_DASH_NONE},    [HUB] = {DARK, 18, SITNET_DASH_NONE},
    [CUT] = {DARK, 14, SITNET_DASH_NONE},     [ISOLATED] = {DARK, 10, SITNET_DASH_DASHED},
    [GUEST] = {DARK, 7, SITNET_DASH_DOTTED},  [UNTOLD] = {DARK, 10, SITNET_DASH_DASHED},
    [BOLD] = {DARK, 10, SITNET_DASH_NONE},    [HANGS] = {SITNET_MAP_ALARM, 24, SITNET_DASH_NONE},
    [ALONE] = {DARK, 24, SITNET_DASH_DASHED}, [UNASKED] = {DARK, 7, SITNET_DASH_DOTTED},
};

/* From this many ties on the lines between sectors are drawn thinner (paper prototype). */
#define MANY_TIES 200

/* In type sizes, percent: a sample, the gap behind it, the gap between columns, the pitch of rows. */
#define SAMPLE_PERCENT 310
#define GAP_PERCENT 70
#define COLUMN_GAP_PERCENT 250
#define ROW_PERCENT 141

/**
 * sitnet_legend_tie_pen:
 * @kind: of the tie
 * @n_ties: of the whole map
 *
 * Returns: thickness in tenths of a point
 */
gint32
sitnet_legend_tie_pen (SitnetTieKind kind, guint32 n_ties)
{
  switch (kind) {
  case SITNET_TIE_GAINED:
    return 30;
  case SITNET_TIE_MISSING:
    return 26;
  case SITNET_TIE_LOST:
    return 22;
  case SITNET_TIE_BRIDGE:
    return 42;
  case SITNET_TIE_ONLY:
    return 20;
  case SITNET_TIE_WITHIN:
    return 13;
  case SITNET_TIE_TOLD:
    return 11;
  case SITNET_TIE_ACROSS:
  default:
    return n_ties < MANY_TIES ? 8 : 5;
  }
}

/**
 * sitnet_legend_tie_colour:
 * @kind: of the tie
 *
 * Returns: "#RRGGBB"; of a tie within a sector another is used, that of the sector
 */
const char *
sitnet_legend_tie_colour (SitnetTieKind kind)
{
  static const char *const colours[SITNET_N_TIE_KINDS] = {
      [SITNET_TIE_ACROSS] = "#6B6B6B", [SITNET_TIE_WITHIN] = "#6B6B6B",         [SITNET_TIE_ONLY] = "#F01432",
      [SITNET_TIE_BRIDGE] = "#F01432", [SITNET_TIE_KEPT] = "#A6A6A6",           [SITNET_TIE_LOST] = "#B85A00",
      [SITNET_TIE_GAINED] = "#0A4A94", [SITNET_TIE_MISSING] = SITNET_MAP_ALARM, [SITNET_TIE_TOLD_TOO] = "#B4B4B4",
      [SITNET_TIE_TOLD] = "#333333",
  };
  return colours[kind];
}

static Entry
entry_of_tie (SitnetTieKind kind)
{
  static const Entry entries[] = {
      [SITNET_TIE_ACROSS] = ACROSS, [SITNET_TIE_WITHIN] = WITHIN,   [SITNET_TIE_ONLY] = ONLY,
      [SITNET_TIE_BRIDGE] = BRIDGE, [SITNET_TIE_KEPT] = KEPT,       [SITNET_TIE_LOST] = LOST,
      [SITNET_TIE_GAINED] = GAINED, [SITNET_TIE_MISSING] = MISSING, [SITNET_TIE_TOLD_TOO] = TOLD_TOO,
      [SITNET_TIE_TOLD] = TOLD,
  };
  return entries[kind];
}

static void
find_ties (SitnetLegend *self, const SitnetMapContent *portrait, gboolean *occurs)
{
  for (guint32 i = 0; i < portrait->n_ties; i++) {
    const SitnetMapTie *tie = &portrait->ties[i];
    if (tie->kind == SITNET_TIE_WITHIN && !occurs[WITHIN]) {
      const SitnetInk *ink = &portrait->sectors[portrait->actors[tie->from].sector].ink;
      g_strlcpy (self->within_colour, ink->border, sizeof self->within_colour);
    }
    occurs[entry_of_tie (tie->kind)] = TRUE;
    occurs[ONE_SIDED] |= tie->is_one_sided;
    occurs[ONE_WAY] |= (tie->goes_forth || tie->goes_back) && tie->kind < SITNET_TIE_TOLD_TOO;
  }
}

static Entry
entry_of_mark (const SitnetMapActor *actor)
{
  static const Entry entries[] = {
      [SITNET_MARK_GAINED] = COME,   [SITNET_MARK_LOST] = GONE,
      [SITNET_MARK_CHOSEN] = CHOSEN, [SITNET_MARK_LOSES_TOUCH] = LOSES_TOUCH,
      [SITNET_MARK_SERVES] = SERVES, [SITNET_MARK_ASKS] = ASKS,
      [SITNET_MARK_BOTH] = BOTH,     [SITNET_MARK_UNTOLD] = UNTOLD,
  };
  return entries[actor->mark];
}

static void
find_actors (const SitnetMapContent *portrait, gboolean *occurs)
{
  for (guint32 i = 0; i < portrait->n_actors; i++) {
    const SitnetMapActor *actor = &portrait->actors[i];
    occurs[HUB] |= actor->is_hub;
    occurs[BOLD] |= actor->is_bold && !actor->is_hub;
    occurs[CUT] |= actor->is_cut;
    occurs[HANGS] |= actor->hangs;
    occurs[ALONE] |= actor->is_alone;
    occurs[UNASKED] |= actor->is_unasked && actor->n_ties == 0 && actor->mark == SITNET_MARK_NONE;
    occurs[ISOLATED] |= actor->n_ties == 0 && !actor->is_unasked && actor->mark == SITNET_MARK_NONE;
    if (actor->mark != SITNET_MARK_NONE)
      occurs[entry_of_mark (actor)] = TRUE;
    occurs[GUEST] |= actor->is_guest && actor->n_ties > 0;
  }
}

static gint32
times (const SitnetLegend *self, gint32 percent)
{
  return self->type_size * percent / 100;
}

static gint32
column_width (const SitnetLegend *self, guint first, guint end)
{
  gint32 widest = 0;
  for (guint i = first; i < end; i++) {
    const char *text = sitnet_translate (self->language, words[self->shown[i]].phrase);
    widest = MAX (widest, sitnet_label_measure (text, self->type_size, FALSE));
  }
  return first < end ? times (self, SAMPLE_PERCENT + GAP_PERCENT) + widest : 0;
}

static void
show (SitnetLegend *self, guint entry)
{
  self->shown[self->n_shown++] = entry;
  self->n_lines_shown += entry <= ONE_WAY;
}

static void
measure (SitnetLegend *self)
{
  gint32 lines = column_width (self, 0, self->n_lines_shown);
  gint32 frames = column_width (self, self->n_lines_shown, self->n_shown);
  self->width = lines + frames + (lines > 0 && frames > 0 ? times (self, COLUMN_GAP_PERCENT) : 0);
  guint n_rows = MAX (self->n_lines_shown, self->n_shown - self->n_lines_shown);
  self->height = (gint32)n_rows * times (self, ROW_PERCENT);
}

static void
find_all (SitnetLegend *self, const SitnetMapContent *portrait, gboolean *occurs)
{
  if (portrait->is_of_areas)
    return;
  find_ties (self, portrait, occurs);
  find_actors (portrait, occurs);
}

static void
show_all (SitnetLegend *self, const gboolean *occurs)
{
  for (guint i = 0; i < SITNET_LEGEND_ENTRIES; i++) {
    if (occurs[i])
      show (self, i);
  }
  measure (self);
}

/**
 * sitnet_legend_init:
 * @self: filled; holds nothing to be freed
 * @portrait: what is drawn
 * @type_size: of the words
 */
void
sitnet_legend_init (SitnetLegend *self, const SitnetMapContent *portrait, gint32 type_size)
{
  gboolean occurs[SITNET_LEGEND_ENTRIES] = {FALSE};
  *self = (SitnetLegend){.language = portrait->language, .type_size = type_size};
  find_all (self, portrait, occurs);
  show_all (self, occurs);
}

/**
 * sitnet_legend_reserve:
 * @portrait: what places are found for
 * @type_size: of the words
 * @width: (out): that a legend takes at most, in whatever language: of everything that can stand on a map of islands, whatever
 *   of it does, or of what stands on this one
 * @height: (out): the same
 */
void
sitnet_legend_reserve (const SitnetMapContent *portrait, gint32 type_size, gint32 *width, gint32 *height)
{
  g_autofree const char **languages = sitnet_language_list_codes ();
  gboolean occurs[2][SITNET_LEGEND_ENTRIES] = {{FALSE}, {FALSE}};
  SitnetLegend legend = {0};
  find_all (&legend, portrait, occurs[0]);
  for (guint i = 0; i < SITNET_LEGEND_ENTRIES; i++)
    occurs[1][i] = words[i].is_usual;
  *width = *height = 0;
  for (guint i = 0; i < 2; i++) {
    for (guint language = 0; languages[language] != NULL; language++) {
      legend = (SitnetLegend){.language = (SitnetLanguage)language, .type_size = type_size};
      show_all (&legend, occurs[i]);
      *width = MAX (*width, legend.width);
      *height = MAX (*height, legend.height);
    }
  }
}

static void
add_frame (SitnetDescription *page, SitnetPoint middle, gint32 half_width, gint32 half_height, const Frame *frame)
{
  SitnetPoint corners[] = {
      {middle.x - half_width, middle.y - half_height},
      {middle.x + half_width, middle.y - half_height},
      {middle.x + half_width, middle.y + half_height},
      {middle.x - half_width, middle.y + half_height},
  };
  sitnet_description_add_polygon (page, corners, G_N_ELEMENTS (corners), frame->colour, frame->pen, NULL, frame->dash);
}

static void
draw_line_sample (const SitnetLegend *self, SitnetDescription *page, Entry entry, SitnetPoint left)
{
  SitnetTieKind kind = words[entry].kind;
  const char *colour = entry == WITHIN ? self->within_colour : sitnet_legend_tie_colour (kind);
  SitnetDash dash = entry == MISSING                      ? SITNET_DASH_DOTTED
                    : entry == ONE_SIDED || entry == LOST ? SITNET_DASH_DASHED
                                                          : SITNET_DASH_NONE;
  SitnetPoint right = {left.x + times (self, SAMPLE_PERCENT), left.y};
  sitnet_description_add_line (page, left, right, colour, sitnet_legend_tie_pen (kind, 0), dash);
  if (entry == ONE_WAY || entry == TOLD || entry == TOLD_TOO) {
    const SitnetPoint tip[] = {right, {right.x - 60, right.y - 22}, {right.x - 60, right.y + 22}};
    sitnet_description_add_polygon (page, tip, G_N_ELEMENTS (tip), colour, 4, colour, SITNET_DASH_NONE);
  }
}

static void
draw_frame_sample (const SitnetLegend *self, SitnetDescription *page, Entry entry, SitnetPoint left)
{
  gint32 half_width = times (self, 110);
  gint32 half_height = times (self, 45);
  SitnetPoint middle = {left.x + times (self, SAMPLE_PERCENT) / 2, left.y};
  add_frame (page, middle, half_width, half_height, &frame_samples[entry]);
  if (entry == CUT || entry == BOTH)
    add_frame (page, middle, half_width - 30, half_height - 30,
               &(const Frame){DARK, entry == CUT ? 10 : 18, SITNET_DASH_NONE});
}

static void
draw_column (const SitnetLegend *self, SitnetDescription *page, guint first, guint end, SitnetPoint corner)
{
  for (guint i = first; i < end; i++) {
    Entry entry = (Entry)self->shown[i];
    gint32 middle = corner.y + (gint32)(i - first) * times (self, ROW_PERCENT) + times (self, ROW_PERCENT) / 2;
    SitnetPoint sample = {corner.x, middle};
    if (entry <= ONE_WAY) {
      draw_line_sample (self, page, entry, sample);
    } else {
      draw_frame_sample (self, page, entry, sample);
    }
    SitnetPoint base = {corner.x + times (self, SAMPLE_PERCENT + GAP_PERCENT), middle + times (self, 36)};
    sitnet_description_add_text (page, base, SITNET_ALIGN_LEFT, sitnet_translate (self->language, words[entry].phrase),
                                 self->type_size, FALSE, "#222222");
  }
}

/**
 * sitnet_legend_draw:
 * @self: a legend
 * @page: where to draw
 * @corner: top left corner of the legend
 */
void
sitnet_legend_draw (const SitnetLegend *self, SitnetDescription *page, SitnetPoint corner)
{
  draw_column (self, page, 0, self->n_lines_shown, corner);
  gint32 lines = column_width (self, 0, self->n_lines_shown);
  SitnetPoint second = {corner.x + (lines > 0 ? lines + times (self, COLUMN_GAP_PERCENT) : 0), corner.y};
  draw_column (self, page, self->n_lines_shown, self->n_shown, second);
}
