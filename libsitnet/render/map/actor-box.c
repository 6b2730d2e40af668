/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Draws the box of an actor: its sector as colour and shape, its place in the network as the frame. */
#include "actor-box.h"

#include <string.h>

#define PLAIN_PEN 10
#define CUT_PEN 16
#define HUB_PEN 18
#define GUEST_PEN 7
#define MARK_PEN 32
#define HANG_PEN 24

/* Room for the second frame, which lies outside of the first. */
#define CUT_ROOM 90

/* How far lugs and tabs reach out of the box that Graphviz is told (measured on its drawings). */
#define LUG 40

/* Bytes of an id or a name that go into the drawing as the name or the title of the box. */
#define MOST_NAME 400

/* Corners, tabs and edges of all shapes but the plain box; box3d has two edges of 4 pt, a
 * cds a point, and diagonals cut off more of a narrow box. */
#define SHAPE_ROOM 50
#define WIDE_SHAPE_ROOM 100

static gint32
pen_of (const SitnetMapActor *actor)
{
  if (actor->mark != SITNET_MARK_NONE && actor->mark != SITNET_MARK_LOST && actor->mark != SITNET_MARK_UNTOLD) {
    return MARK_PEN;
  }
  if (actor->is_hub) {
    return HUB_PEN;
  }
  if (actor->hangs || actor->is_alone) {
    return HANG_PEN;
  }
  if (actor->is_cut) {
    return CUT_PEN;
  }
  return actor->is_guest || (actor->is_unasked && actor->n_ties == 0) ? GUEST_PEN : PLAIN_PEN;
}

static guint32
frames_of (const SitnetMapActor *actor)
{
  return actor->is_cut || actor->mark == SITNET_MARK_BOTH ? 2 : 1;
}

static const char *
line_style (const SitnetMapActor *actor)
{
  if (actor->mark == SITNET_MARK_SERVES || actor->mark == SITNET_MARK_BOTH)
    return "";
  if (actor->n_ties == 0 && actor->is_unasked && actor->mark == SITNET_MARK_NONE)
    return "dotted";
  if (actor->n_ties == 0 || actor->is_alone || actor->mark == SITNET_MARK_LOST || actor->mark == SITNET_MARK_ASKS ||
      actor->mark == SITNET_MARK_UNTOLD) {
    return "dashed";
  }
  return actor->is_guest ? "dotted" : "";
}

/* What is gone is white; who loses touch has the colour of the links that others depend on. */
static SitnetInk
ink_of (const SitnetMapContent *portrait, const SitnetMapActor *actor)
{
  SitnetInk ink = actor->sector >= 0 ? portrait->sectors[actor->sector].ink : sitnet_palette_none ();
  if (actor->mark == SITNET_MARK_LOST)
    g_strlcpy (ink.fill, "#FFFFFF", sizeof ink.fill);
  if (actor->mark == SITNET_MARK_LOSES_TOUCH || actor->hangs)
    g_strlcpy (ink.border, SITNET_MAP_ALARM, sizeof ink.border);
  return ink;
}

static char *
join_styles (const char *shape_style, const char *frame_style)
{
  const char *between = *shape_style != '\0' && *frame_style != '\0' ? "," : "";
  return g_strconcat (shape_style, between, frame_style, NULL);
}

/* Ids are seldom longer than a word; Graphviz need not carry a file pasted into a cell by mistake. */
static char *
short_name (const char *id)
{
  gsize length = strlen (id);
  const char *end = length > MOST_NAME ? g_utf8_find_prev_char (id, id + MOST_NAME) : id + length;
  return g_strndup (id, (gsize)(end - id));
}

/* The id tells actors of one name apart. */
static char *
dup_title (const SitnetMapActor *who)
{
  g_autofree char *name = short_name (sitnet_map_actor_name (who));
  g_autofree char *id = short_name (sitnet_map_actor_id (who));
  return who->shares_name && who->public_name == NULL ? g_strdup_printf ("%s (%s)", name, id) : g_steal_pointer (&name);
}

/* The box that the layout knows holds frames, lugs and tabs, so that neither a neighbour nor a line touches them. */
static void
inset (SitnetBox *box)
{
  if (box->frames == 2) {
    box->width -= 2 * SITNET_SECOND_FRAME;
    box->height -= 2 * SITNET_SECOND_FRAME;
  }
  if (g_str_equal (box->shape, "component")) {
    box->width -= LUG;
    box->x += LUG / 2;
  }
  if (g_str_equal (box->shape, "folder") || g_str_equal (box->shape, "tab")) {
    box->height -= LUG;
    box->y += LUG / 2;
  }
}

/**
 * sitnet_actor_box_room:
 * @portrait: what is drawn
 * @actor: index of the actor
 *
 * Returns: how much more room than its name the box of the actor needs, in percent of the type size: corners,
 * tabs and second frames take some
 */
gint32
sitnet_actor_box_room (const SitnetMapContent *portrait, guint32 actor)
{
  const SitnetMapActor *who = &portrait->actors[actor];
  SitnetInk ink = ink_of (portrait, who);
  gint32 room = frames_of (who) == 2 ? CUT_ROOM : 0;
  if (g_str_equal (ink.shape, "box3d") || g_str_equal (ink.shape, "cds") || g_str_equal (ink.style, "diagonals")) {
    return room + WIDE_SHAPE_ROOM;
  }
  gboolean is_plain = g_str_equal (ink.shape, "box") && *ink.style == '\0';
  return room + (is_plain ? 0 : SHAPE_ROOM);
}

/**
 * sitnet_actor_box_add:
 * @page: where to draw
 * @portrait: what is drawn
 * @actor: index of the actor
 * @label: its wrapped name and the size of its box
 * @x: centre
 * @y: centre
 */
void
sitnet_actor_box_add (SitnetDescription *page, const SitnetMapContent *portrait, guint32 actor,
                      const SitnetLabel *label, gint32 x, gint32 y)
{
  const SitnetMapActor *who = &portrait->actors[actor];
  SitnetInk ink = ink_of (portrait, who);
  g_autofree char *style = join_styles (ink.style, line_style (who));
  g_autofree char *name = short_name (sitnet_map_actor_id (who));
  g_autofree char *title = dup_title (who);
  SitnetBox box = {
      .name = name,
      .title = title,
      .about = who->about,
      .sector = who->sector >= 0 ? (char *)portrait->sectors[who->sector].code : NULL,
      .kind = (char *)who->kind,
      .label = label->text,
      .shape = (char *)ink.shape,
      .style = style,
      .fill = ink.fill,
      .stroke = ink.border,
      .x = x,
      .y = y,
      .width = label->width,
      .height = label->height,
      .type_size = label->type_size,
      .is_bold = label->is_bold,
      .pen = pen_of (who),
      .frames = frames_of (who),
  };
  inset (&box);
  sitnet_description_add_box (page, &box);
}
