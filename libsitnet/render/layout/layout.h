/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Boxes placed on the paper itself ("sector islands"); lengths in tenths of a point, y downwards. */
#ifndef SITNET_LAYOUT_H
#define SITNET_LAYOUT_H

#include <glib.h>

#include "listener.h"
#include "label.h"

G_BEGIN_DECLS

/* No text on a map is smaller than this, and none needs to be larger (tenths of a point). */
#define SITNET_LAYOUT_TYPE_FLOOR 65
#define SITNET_LAYOUT_TYPE_CEILING 320

/* On a map that is printed larger than it is laid out, type may be smaller here (A1 shows A3 twice as large). */
#define SITNET_LAYOUT_TYPE_LEAST 30

/* Free paper between any two boxes. */
#define SITNET_LAYOUT_GAP 70

/* Trials of the search for each box that can move, unless the caller asks for fewer. */
#define SITNET_LAYOUT_TRIALS 32000

/* Searches of which the best is taken. */
#define SITNET_LAYOUT_STARTS 4

/**
 * SitnetLayoutBox:
 * @width: of the outer box
 * @height: of the outer box
 * @x: its centre, found by the search
 * @y: its centre, found by the search
 * @sector: any number from 0, or −1 for none
 * @is_title: the title of its sector: kept within 12 pt of a box of that sector
 * @is_kept: stands at @x, @y already; then boxes with a place stay, the others find free ones, nothing is searched
 */
typedef struct {
  gint32 width;
  gint32 height;
  gint32 x;
  gint32 y;
  gint32 sector;
  gboolean is_title;
  gboolean is_kept;
} SitnetLayoutBox;

/**
 * SitnetLayoutLine:
 * @from: index of a box
 * @to: index of a box
 * @is_bridge: its loss would split the network: kept short and free of foreign boxes
 */
typedef struct {
  guint32 from;
  guint32 to;
  gboolean is_bridge;
} SitnetLayoutLine;

/**
 * SitnetLayoutEntry:
 * @name: what is written in the box (lent)
 * @other_names: (nullable) (array zero-terminated=1): other names, lent, for which the box has room too
 * @sector: any number from 0, or −1 for none
 * @is_hub: set 1.45 times as large, and bold
 * @is_bold: set bold
 * @is_title: the title of its sector: set 1.5 times as large, and bold
 * @room_percent: more room inside the box, in percent of the type size
 * @is_kept: @x and @y are its place from an earlier map
 * @label: the wrapped name and the size of its box; free with sitnet_label_clear()
 * @x: centre of the box
 * @y: centre of the box
 */
typedef struct {
  const gchar *name;
  const gchar *const *other_names;
  gint32 sector;
  gboolean is_hub;
  gboolean is_bold;
  gboolean is_title;
  gint32 room_percent;
  gboolean is_kept;
  SitnetLabel label;
  gint32 x;
  gint32 y;
} SitnetLayoutEntry;

/**
 * SitnetLayoutOptions:
 * @width: of the area for the boxes
 * @height: of the area for the boxes
 * @seed: same seed, same map
 * @starts: searches of which the best is taken, with seeds from @seed on; 0 for one
 * @trials: trials for each box; 0 for %SITNET_LAYOUT_TRIALS, and more where there are few
 * @progress: (nullable): called now and then; %FALSE stops the search
 * @progress_data: handed to @progress
 */
typedef struct {
  gint32 width;
  gint32 height;
  guint64 seed;
  guint32 starts;
  guint32 trials;
  SitnetGoOnFunc progress;
  gpointer progress_data;
} SitnetLayoutOptions;

/* The one call for a map: chooses the type size, wraps the names, places the boxes. */
gboolean sitnet_layout_compose (SitnetLayoutEntry *entries, guint n_entries, const SitnetLayoutLine *lines,
                                guint n_lines, const SitnetLayoutOptions *options, gint32 *type_size, GError **error);

/* Its parts. */
gboolean sitnet_layout_keep (SitnetLayoutEntry *entries, guint n_entries, gint32 width, gint32 height,
                             gint32 *type_size);
gint32 sitnet_layout_type_size (SitnetLayoutEntry *entries, guint n_entries, gint32 width, gint32 height);
void sitnet_layout_wrap (SitnetLayoutEntry *entries, guint n_entries, gint32 type_size, gint32 width);
gboolean sitnet_layout_place (SitnetLayoutBox *boxes, guint n_boxes, const SitnetLayoutLine *lines, guint n_lines,
                              const SitnetLayoutOptions *options, GError **error);

G_END_DECLS

#endif
