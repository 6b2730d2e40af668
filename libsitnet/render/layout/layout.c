/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Boxes placed on the paper itself ("sector islands"): type size, wrapping, and the course of the search. */
#include "layout.h"

#include "error-private.h"
#include "layout-private.h"

#include <sitnet/error.h>

#include <string.h>

/* The largest type is chosen at which the boxes of actors, with a rim of 4 pt, take this much of the map; titles, whose
   type does not shrink, come on top. */
#define TYPE_STEP 5
#define SMALL_TYPE_STEP 1 /* under the floor, where only larger paper shows it */
#define TYPE_RIM 80
#define TYPE_AREA_PERCENT 31

/* Few actors have few crossings anyway: the fewer than this they are, the more of the map their boxes may take, up to so
   much more. */
#define FEW_ACTORS 20
#define FEW_AREA_PERCENT 32

/* Where the type would come out smaller than the floor, boxes may take this much of the map before it does. */
#define FULL_AREA_PERCENT 42

/* Widths at which names wrap, in percent of the type size of the map; hubs and titles are set larger. */
#define CAP_PERCENT 1040
#define HUB_CAP_PERCENT 1250
#define HUB_TYPE_PERCENT 145
#define TITLE_CAP_PERCENT 1400
#define TITLE_TYPE_PERCENT 150
#define TITLE_LEAST_TYPE 180 /* is read from three metres */
#define TITLE_MOST_TYPE 240  /* but where names are larger themselves */
#define TITLE_STEP 5
#define LONGEST_TITLE 200

/* The counting loops use 32 bits: the largest product of two distances must fit, also to where lines are
 * parked. */
static gboolean
page_is_countable (gint64 width, gint64 height)
{
  return 2 * width * height - LAYOUT_PARKED * (width + height) < G_MAXINT32;
}

static gboolean
check_room (const SitnetLayoutBox *boxes, guint n_boxes, const SitnetLayoutOptions *options, GError **error)
{
  if (!page_is_countable (options->width, options->height)) {
    sitnet_error_set_literal (error, SITNET_ERROR_LIMIT, "The map is larger than A0 paper");
    return FALSE;
  }
  gint64 room = (gint64)(options->width + SITNET_LAYOUT_GAP) * (options->height + SITNET_LAYOUT_GAP);
  for (guint i = 0; i < n_boxes; i++) {
    gint64 width = boxes[i].width, height = boxes[i].height;
    room -= (width + SITNET_LAYOUT_GAP) * (height + SITNET_LAYOUT_GAP);
    if (width > options->width || height > options->height || room < 0) {
      sitnet_error_set (error, SITNET_ERROR_LIMIT,
                        "The map has no room for %u boxes with readable type: choose a larger paper or a smaller scope",
                        n_boxes);
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
lines_are_valid (const SitnetLayoutLine *lines, guint n_lines, guint n_boxes)
{
  for (guint i = 0; i < n_lines; i++) {
    if (lines[i].from >= n_boxes || lines[i].to >= n_boxes)
      return FALSE;
  }
  return TRUE;
}

static gboolean
has_kept (const SitnetLayoutBox *boxes, guint n_boxes)
{
  gboolean has = FALSE;
  for (guint i = 0; i < n_boxes; i++)
    has |= boxes[i].is_kept;
  return has;
}

/* Boxes with a place stand there; the others go, one by one, to the best of what is free. */
static LayoutPage *
keep_and_add (const SitnetLayoutBox *boxes, guint n_boxes, const SitnetLayoutLine *lines, guint n_lines,
              const SitnetLayoutOptions *options, GError **error)
{
  g_autoptr (LayoutPage) page = sitnet_layout_page_new (boxes, n_boxes, lines, n_lines, options);
  page->taste = sitnet_layout_last_taste (page);
  for (guint i = 0; i < n_boxes; i++) {
    if (boxes[i].is_kept)
      sitnet_layout_page_put (page, i, boxes[i].x, boxes[i].y);
  }
  return sitnet_layout_start (page, error) ? g_steal_pointer (&page) : NULL;
}

/**
 * sitnet_layout_place:
 * @boxes: (array length=n_boxes): boxes of positive size; their places are filled in
 * @n_boxes: how many; may be 0
 * @lines: (array length=n_lines) (nullable): lines between boxes; self-lines are ignored, each pair should
 * occur once
 * @n_lines: how many; may be 0
 * @options: the page, the seed, the progress function
 * @error: return location for an error
 *
 * Places the boxes within the page so that none is nearer than %SITNET_LAYOUT_GAP to another and lines
 * between their centres cross little, run under few foreign boxes, are short, and sectors stay together. A
 * greedy start, simulated annealing, a stretch to fill the page, and a second, cooler annealing, several times on all
 * processors; all in whole numbers, so that the same input gives the same places on every machine. Where boxes have a
 * place already they stay there, and the others find free ones. The time of a trial grows with
 * lines times their mean number at a box; the number of trials shrinks for large networks.
 *
 * Returns: %FALSE with %SITNET_ERROR_LIMIT when the boxes do not fit (make them smaller, or the page larger),
 * or with %SITNET_ERROR_CANCELLED; the places are then as they were
 */
gboolean
sitnet_layout_place (SitnetLayoutBox *boxes, guint n_boxes, const SitnetLayoutLine *lines, guint n_lines,
                     const SitnetLayoutOptions *options, GError **error)
{
  g_return_val_if_fail (boxes != NULL || n_boxes == 0, FALSE);
  g_return_val_if_fail (lines != NULL || n_lines == 0, FALSE);
  g_return_val_if_fail (options != NULL && options->width > 0 && options->height > 0, FALSE);
  g_return_val_if_fail (lines_are_valid (lines, n_lines, n_boxes), FALSE);
  if (n_boxes == 0)
    return TRUE;
  if (!check_room (boxes, n_boxes, options, error))
    return FALSE;
  g_autoptr (LayoutPage) page = has_kept (boxes, n_boxes)
                                    ? keep_and_add (boxes, n_boxes, lines, n_lines, options, error)
                                    : sitnet_layout_best (boxes, n_boxes, lines, n_lines, options, error);
  if (page == NULL)
    return FALSE;
  for (guint i = 0; i < n_boxes; i++) {
    boxes[i].x = page->boxes.x[i];
    boxes[i].y = page->boxes.y[i];
  }
  return TRUE;
}

/* A title that fits on one line stays on it: its spaces become no-break spaces. */
static gchar *
on_one_line (const gchar *name, gint32 type_size, gint32 cap)
{
  if (strlen (name) > LONGEST_TITLE || sitnet_label_measure (name, type_size, TRUE) > cap)
    return NULL;
  g_auto (GStrv) words = g_strsplit_set (name, " \t\r\n", -1);
  return g_strjoinv ("\u00a0", words);
}

static void
wrap_name (SitnetLabel *label, const gchar *name, gboolean is_title, gint32 type_size, gboolean is_bold, gint32 cap)
{
  g_autofree gchar *title = is_title ? on_one_line (name, type_size, cap) : NULL;
  sitnet_label_wrap (label, title != NULL ? title : name, type_size, is_bold, cap);
}

static gint32
longest_word (const gchar *name, gint32 type_size)
{
  g_auto (GStrv) words = g_strsplit_set (name, " \t\r\n", -1);
  gint32 longest = 0;
  for (guint i = 0; words[i] != NULL && strlen (name) <= LONGEST_TITLE; i++)
    longest = MAX (longest, sitnet_label_measure (words[i], type_size, TRUE));
  return longest;
}

/* A box is at most 1.6 caps and some type sizes wide: on narrow paper it still fits twice. */
static gint32
limit_cap (gint32 cap, gint32 own_size, gint32 width)
{
  return MAX (own_size, MIN (cap, width * 10 / 36 - own_size));
}

/* Of a title: on narrow paper it is smaller, so that its words stay whole in every language. */
static gint32
title_size (const SitnetLayoutEntry *entry, gint32 type_size, gint32 width)
{
  gint32 most = MAX (TITLE_MOST_TYPE, type_size);
  gint32 size = CLAMP (type_size * TITLE_TYPE_PERCENT / 100, TITLE_LEAST_TYPE, most);
  gint32 longest = longest_word (entry->name, size), whole = size;
  for (guint i = 0; entry->other_names != NULL && entry->other_names[i] != NULL; i++)
    longest = MAX (longest, longest_word (entry->other_names[i], size));
  while (size > TITLE_LEAST_TYPE &&
         (gint64)longest * size / whole > limit_cap (size * TITLE_CAP_PERCENT / 100, size, width) * 8 / 5)
    size -= TITLE_STEP;
  return MAX (size, TITLE_LEAST_TYPE);
}

static void
wrap_entry (SitnetLayoutEntry *entry, gint32 type_size, gint32 width)
{
  gint32 own_size = type_size, cap = type_size * CAP_PERCENT / 100;
  if (entry->is_title) {
    own_size = title_size (entry, type_size, width);
    cap = own_size * TITLE_CAP_PERCENT / 100;
  } else if (entry->is_hub) {
    own_size = type_size * HUB_TYPE_PERCENT / 100;
    cap = type_size * HUB_CAP_PERCENT / 100;
  }
  cap = limit_cap (cap, own_size, width);
  gboolean is_bold = entry->is_title || entry->is_hub || entry->is_bold;
  sitnet_label_clear (&entry->label);
  wrap_name (&entry->label, entry->name, entry->is_title, own_size, is_bold, cap);
  for (guint i = 0; entry->other_names != NULL && entry->other_names[i] != NULL; i++) {
    SitnetLabel other = {0};
    wrap_name (&other, entry->other_names[i], entry->is_title, own_size, is_bold, cap);
    entry->label.width = MAX (entry->label.width, other.width);
    entry->label.height = MAX (entry->label.height, other.height);
    sitnet_label_clear (&other);
  }
  entry->label.width += own_size * entry->room_percent / 100;
  entry->label.height += own_size * entry->room_percent / 100;
}

/**
 * sitnet_layout_wrap:
 * @entries: (array length=n_entries): names; their labels are filled in, what they held is freed
 * @n_entries: how many
 * @type_size: of ordinary names, in tenths of a point
 * @width: of the page
 *
 * Wraps the names at this type size, hubs and titles larger.
 */
void
sitnet_layout_wrap (SitnetLayoutEntry *entries, guint n_entries, gint32 type_size, gint32 width)
{
  for (guint i = 0; i < n_entries; i++)
    wrap_entry (&entries[i], type_size, width);
}

static gint32
area_percent (const SitnetLayoutEntry *entries, guint n_entries, gint32 type_size)
{
  if (type_size <= SITNET_LAYOUT_TYPE_FLOOR)
    return FULL_AREA_PERCENT;
  gint32 n_missing = FEW_ACTORS;
  for (guint i = 0; i < n_entries && n_missing > 0; i++)
    n_missing -= entries[i].is_title ? 0 : 1;
  return TYPE_AREA_PERCENT + FEW_AREA_PERCENT * n_missing / FEW_ACTORS;
}

static gint64
area_needed (const SitnetLayoutEntry *entries, guint n_entries)
{
  gint64 area = 0;
  for (guint i = 0; i < n_entries; i++) {
    if (!entries[i].is_title)
      area += (gint64)(entries[i].label.width + TYPE_RIM) * (entries[i].label.height + TYPE_RIM);
  }
  return area;
}

/**
 * sitnet_layout_type_size:
 * @entries: (array length=n_entries): names; their labels are filled in at the size found
 * @n_entries: how many
 * @width: of the page
 * @height: of the page
 *
 * The largest type, from 32 pt in steps of half a point, at which the boxes take at most 31 % of the page, titles apart, more
 * where they are fewer than twenty, and 42 % from %SITNET_LAYOUT_TYPE_FLOOR down; more costs crossings. Never under %SITNET_LAYOUT_TYPE_LEAST, be there room or not.
 *
 * Returns: the type size in tenths of a point
 */
gint32
sitnet_layout_type_size (SitnetLayoutEntry *entries, guint n_entries, gint32 width, gint32 height)
{
  gint64 hundredth = (gint64)width * height / 100;
  gint32 type_size = SITNET_LAYOUT_TYPE_CEILING;
  sitnet_layout_wrap (entries, n_entries, type_size, width);
  for (;;) {
    gint32 percent = area_percent (entries, n_entries, type_size);
    if (type_size <= SITNET_LAYOUT_TYPE_LEAST || area_needed (entries, n_entries) <= hundredth * percent)
      return type_size;
    type_size -= type_size > SITNET_LAYOUT_TYPE_FLOOR ? TYPE_STEP : SMALL_TYPE_STEP;
    sitnet_layout_wrap (entries, n_entries, type_size, width);
  }
}

static SitnetLayoutBox *
boxes_of (const SitnetLayoutEntry *entries, guint n_entries)
{
  SitnetLayoutBox *boxes = g_new0 (SitnetLayoutBox, MAX (n_entries, 1));
  for (guint i = 0; i < n_entries; i++) {
    boxes[i] = (SitnetLayoutBox){
        .width = entries[i].label.width,
        .height = entries[i].label.height,
        .sector = entries[i].sector,
        .is_title = entries[i].is_title,
        .is_kept = entries[i].is_kept,
        .x = entries[i].x,
        .y = entries[i].y,
    };
  }
  return boxes;
}

/**
 * sitnet_layout_compose:
 * @entries: (array length=n_entries): names, sectors and marks; labels and places are filled in
 * @n_entries: how many; may be 0
 * @lines: (array length=n_lines) (nullable): lines between entries
 * @n_lines: how many
 * @options: the page, the seed, the progress function
 * @type_size: (out) (optional): size of the ordinary names, in tenths of a point
 * @error: return location for an error
 *
 * Chooses the type size, wraps the names and places their boxes (see sitnet_layout_type_size() and
 * sitnet_layout_place()); when they find no room, half a point smaller again, down to the smallest readable
 * type. Labels hold memory also after a failure: free each with sitnet_label_clear().
 *
 * Returns: %FALSE with %SITNET_ERROR_LIMIT when even the smallest type finds no room, or with
 * %SITNET_ERROR_CANCELLED
 */
gboolean
sitnet_layout_compose (SitnetLayoutEntry *entries, guint n_entries, const SitnetLayoutLine *lines, guint n_lines,
                       const SitnetLayoutOptions *options, gint32 *type_size, GError **error)
{
  g_return_val_if_fail (entries != NULL || n_entries == 0, FALSE);
  g_return_val_if_fail (options != NULL && options->width > 0 && options->height > 0, FALSE);
  gint32 size;
  if (!sitnet_layout_keep (entries, n_entries, options->width, options->height, &size))
    size = sitnet_layout_type_size (entries, n_entries, options->width, options->height);
  for (;;) {
    g_autoptr (GError) failure = NULL;
    g_autofree SitnetLayoutBox *boxes = boxes_of (entries, n_entries);
    if (sitnet_layout_place (boxes, n_entries, lines, n_lines, options, &failure)) {
      for (guint i = 0; i < n_entries; i++) {
        entries[i].x = boxes[i].x;
        entries[i].y = boxes[i].y;
      }
      if (type_size != NULL)
        *type_size = size;
      return TRUE;
    }
    if (!g_error_matches (failure, SITNET_ERROR, SITNET_ERROR_LIMIT) || size <= SITNET_LAYOUT_TYPE_LEAST) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
    size = MAX (size - TYPE_STEP, SITNET_LAYOUT_TYPE_LEAST);
    sitnet_layout_wrap (entries, n_entries, size, options->width);
  }
}
