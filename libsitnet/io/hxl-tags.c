/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The hashtags above the columns of a table in HXL, and what those of who does what where mean. */
#include "hxl-tags.h"

#include <string.h>

/* The row stands among these first ones (HXL 1.1, "Tagging conventions"). */
#define FIRST_ROWS 25

/* Levels of #adm1 to #adm5; #country is above them, #loc below. */
enum { NO_LEVEL = -1, COUNTRY = 0, LOCATION = 6 };

/* A hashtag taken apart: "#org +impl" is org with the attribute impl, in small letters. */
typedef struct {
  char **parts; /* the tag, then its attributes; NULL-terminated */
} Tag;

static gboolean
is_word (const char *word)
{
  if (!g_ascii_isalpha (*word))
    return FALSE;
  for (; *word != '\0'; word++)
    if (!g_ascii_isalnum (*word) && *word != '_')
      return FALSE;
  return TRUE;
}

/* FALSE for what is no hashtag; else clear it. */
static gboolean
tag_read (Tag *self, SitnetSlice cell)
{
  if (cell.length < 2 || cell.text[0] != '#')
    return FALSE;
  g_autofree char *text = g_ascii_strdown (cell.text + 1, (gssize)cell.length - 1);
  g_auto (GStrv) parts = g_strsplit (text, "+", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!is_word (g_strstrip (parts[i])))
      return FALSE;
  self->parts = g_steal_pointer (&parts);
  return TRUE;
}

static gboolean
has (const Tag *self, const char *attribute)
{
  return g_strv_contains ((const char *const *)self->parts + 1, attribute);
}

static gboolean
is_code (const Tag *self)
{
  return has (self, "code") || has (self, "id");
}

static gint
level_of (const Tag *self)
{
  const char *tag = self->parts[0];
  if (strcmp (tag, "country") == 0)
    return COUNTRY;
  if (strcmp (tag, "loc") == 0)
    return LOCATION;
  return strlen (tag) == 4 && g_str_has_prefix (tag, "adm") && tag[3] >= '1' && tag[3] <= '5' ? tag[3] - '0' : NO_LEVEL;
}

static gint
role_of_organisation (const Tag *tag)
{
  if (has (tag, "funder") || has (tag, "donor") || has (tag, "type"))
    return -1;
  if (is_code (tag) || has (tag, "acronym"))
    return has (tag, "prog") ? -1 : SITNET_HXL_ORG_CODE;
  return has (tag, "prog") ? SITNET_HXL_LEAD : SITNET_HXL_ORG;
}

static gint
role_of_contact (const Tag *tag)
{
  return has (tag, "email")   ? SITNET_HXL_EMAIL
         : has (tag, "phone") ? SITNET_HXL_PHONE
         : has (tag, "url")   ? SITNET_HXL_WEB
                              : -1;
}

/* What it means, −1 for nothing that is read. Areas are judged by their level. */
static gint
role_of (const Tag *tag)
{
  static const struct {
    const char *tag;
    SitnetHxlRole role;
  } plain[] = {{"sector", SITNET_HXL_SECTOR}, {"subsector", SITNET_HXL_SUBSECTOR}, {"activity", SITNET_HXL_ACTIVITY}};
  const char *name = tag->parts[0];
  if (strcmp (name, "org") == 0)
    return role_of_organisation (tag);
  if (strcmp (name, "contact") == 0)
    return role_of_contact (tag);
  if (strcmp (name, "date") == 0)
    return has (tag, "start") ? SITNET_HXL_START : has (tag, "end") ? SITNET_HXL_END : -1;
  if (strcmp (name, "status") == 0 || (strcmp (name, "activity") == 0 && has (tag, "status")))
    return SITNET_HXL_STATUS;
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    if (strcmp (name, plain[i].tag) == 0 && !is_code (tag))
      return (gint)plain[i].role;
  return -1;
}

static gboolean
are_tags (const SitnetTextRow *row)
{
  guint n = 0;
  for (guint c = 0; c < row->n_cells; c++) {
    Tag tag;
    if (row->cells[c].length == 0)
      continue;
    if (!tag_read (&tag, row->cells[c]))
      return FALSE;
    g_strfreev (tag.parts);
    n++;
  }
  return n > 0;
}

guint
sitnet_hxl_find_tags (const SitnetTextGrid *grid)
{
  guint n = MIN (sitnet_text_grid_get_n_rows (grid), FIRST_ROWS);
  for (guint r = 0; r < n; r++)
    if (are_tags (sitnet_text_grid_get_row (grid, r)))
      return r;
  return G_MAXUINT;
}

typedef struct {
  gint *columns;
  gint level;
} Choice;

/* Of a smaller area than those before, or the other column of the same. */
static void
take_area (Choice *self, const Tag *tag, gint column)
{
  gint level = level_of (tag);
  if (level > self->level) {
    self->level = level;
    self->columns[SITNET_HXL_AREA_CODE] = self->columns[SITNET_HXL_AREA_NAME] = -1;
  }
  SitnetHxlRole role = is_code (tag) ? SITNET_HXL_AREA_CODE : SITNET_HXL_AREA_NAME;
  if (level == self->level && level != NO_LEVEL && self->columns[role] < 0)
    self->columns[role] = column;
}

/* The first column of a role is taken; of organisations one that says it carries the work out. */
static void
take (Choice *self, const Tag *tag, gint column)
{
  gint role = role_of (tag);
  if (role < 0)
    take_area (self, tag, column);
  else if (self->columns[role] < 0 || (role == SITNET_HXL_ORG && has (tag, "impl")))
    self->columns[role] = column;
}

gboolean
sitnet_hxl_read_tags (const SitnetTextGrid *grid, guint tags, gint columns[SITNET_HXL_N_ROLES])
{
  const SitnetTextRow *row = sitnet_text_grid_get_row (grid, tags);
  Choice choice = {columns, NO_LEVEL};
  for (guint r = 0; r < SITNET_HXL_N_ROLES; r++)
    columns[r] = -1;
  for (guint c = 0; c < row->n_cells; c++) {
    Tag tag;
    if (!tag_read (&tag, row->cells[c]))
      continue;
    take (&choice, &tag, (gint)c);
    g_strfreev (tag.parts);
  }
  if (columns[SITNET_HXL_ORG] < 0) { /* the one that leads does it itself */
    columns[SITNET_HXL_ORG] = columns[SITNET_HXL_LEAD] >= 0 ? columns[SITNET_HXL_LEAD] : columns[SITNET_HXL_ORG_CODE];
    columns[SITNET_HXL_LEAD] = -1;
  }
  return columns[SITNET_HXL_ORG] >= 0;
}

void
sitnet_hxl_read_areas (const SitnetTextGrid *grid, guint tags, SitnetHxlArea areas[SITNET_HXL_N_LEVELS])
{
  const SitnetTextRow *row = sitnet_text_grid_get_row (grid, tags);
  for (guint level = 0; level < SITNET_HXL_N_LEVELS; level++)
    areas[level] = (SitnetHxlArea){-1, -1};
  for (guint c = 0; c < row->n_cells; c++) {
    Tag tag;
    if (!tag_read (&tag, row->cells[c]))
      continue;
    gint level = level_of (&tag);
    if (level > COUNTRY) {
      SitnetHxlArea *area = &areas[LOCATION - level];
      gint *column = is_code (&tag) ? &area->code : &area->name;
      *column = *column < 0 ? (gint)c : *column;
    }
    g_strfreev (tag.parts);
  }
}
