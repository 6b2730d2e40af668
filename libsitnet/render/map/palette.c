/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Gives each sector its colours and its shape: those of the product, those of the data set, or the next in
 * turn. */
#include "palette.h"

#include "look.h"

#include <string.h>

typedef struct {
  const char *code;
  SitnetInk ink;
} Entry;

/* Shared with the paper prototype; checked in grey print, where shape, island and title tell the sectors
 * apart. The hues follow Paul Tol's light scheme in spirit. */
static const Entry entries[] = {
    {"social", {"#64A9F0", "#1F5A8A", "#E4F1FA", "box", "rounded"}},
    {"school", {"#FFF0A0", "#7A5C00", "#FCF6DC", "box", ""}},
    {"health", {"#74C096", "#0B6B4B", "#E0F4EC", "note", ""}},
    {"police", {"#8F99AB", "#3A3F52", "#ECEDF1", "box3d", ""}},
    {"justice", {"#DC7850", "#8C2F0B", "#FCE9E2", "box", "diagonals"}},
    {"municipality", {"#C4B63C", "#56560A", "#F4F4DC", "folder", ""}},
    {"child_protection", {"#F9BFD6", "#8E1F45", "#FDEBEF", "component", ""}},
    {"leisure", {"#D3C4FA", "#4B2A7B", "#F1EAF8", "tab", ""}},
    {"other", {"#FFFFFF", "#444444", "#F5F5F5", "cds", ""}},
};

static const SitnetInk further[] = {
    {"#DCE6C8", "#4A5A1E", "#F5F8EE", "cds", ""},
    {"#BFE3DF", "#1D5E57", "#ECF7F5", "note", ""},
    {"#E8C9A0", "#6E4511", "#F9F1E6", "tab", ""},
    {"#E9E2D0", "#574C2F", "#FAF8F3", "box", "rounded"},
};

/* The colour, mixed with so many percent of another grey. */
static void
mix (char mixed[8], const char *colour, int grey, int percent)
{
  int parts[3];
  for (int i = 0; i < 3; i++) {
    int part = g_ascii_xdigit_value (colour[1 + 2 * i]) * 16 + g_ascii_xdigit_value (colour[2 + 2 * i]);
    parts[i] = (part * (100 - percent) + grey * percent) / 100;
  }
  g_snprintf (mixed, 8, "#%02X%02X%02X", (guint)parts[0], (guint)parts[1], (guint)parts[2]);
}

/* A dark colour would swallow the black name in the box (weights of ITU-R BT.601). */
static gboolean
is_dark (const char *colour)
{
  static const int weights[] = {30, 59, 11};
  int brightness = 0;
  for (int i = 0; i < 3; i++) {
    brightness +=
        weights[i] * (g_ascii_xdigit_value (colour[1 + 2 * i]) * 16 + g_ascii_xdigit_value (colour[2 + 2 * i]));
  }
  return brightness < 150 * 100;
}

static void
set_colour (SitnetInk *ink, const char *colour)
{
  if (colour == NULL || !sitnet_look_is_colour (colour) || g_ascii_strcasecmp (colour, ink->fill) == 0) {
    return;
  }
  mix (ink->border, colour, 0x00, 62);
  mix (ink->island, colour, 0xFF, 75);
  mix (ink->fill, colour, 0xFF, is_dark (colour) ? 55 : 0);
}

static void
set_shape (SitnetInk *ink, const char *shape)
{
  const SitnetLookShape *found = shape != NULL ? sitnet_look_find_shape (shape) : NULL;
  if (found == NULL)
    return;
  ink->shape = found->shape;
  ink->style = found->style;
}

static const Entry *
find_entry (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    if (g_str_equal (code, entries[i].code)) {
      return &entries[i];
    }
  }
  return NULL;
}

/**
 * sitnet_palette_knows:
 * @code: code of a sector
 *
 * Returns: whether the product has colours for it; others take turns
 */
gboolean
sitnet_palette_knows (const char *code)
{
  return find_entry (code) != NULL;
}

/**
 * sitnet_palette_pick:
 * @code: code of the sector
 * @colour: (nullable): what the vocabulary says; ignored when it is not "#RRGGBB"
 * @shape: (nullable): what the vocabulary says; ignored when names would stick out of it
 * @turn: how many sectors that the product does not know came before
 *
 * Returns: how the sector is drawn
 */
SitnetInk
sitnet_palette_pick (const char *code, const char *colour, const char *shape, guint turn)
{
  const Entry *entry = find_entry (code);
  SitnetInk ink = entry != NULL ? entry->ink : further[turn % G_N_ELEMENTS (further)];
  set_colour (&ink, colour);
  set_shape (&ink, shape);
  return ink;
}

/**
 * sitnet_palette_none:
 *
 * Returns: how an actor without a sector is drawn
 */
SitnetInk
sitnet_palette_none (void)
{
  SitnetInk ink = {"#FFFFFF", "#444444", "#FFFFFF", "box", ""};
  return ink;
}
