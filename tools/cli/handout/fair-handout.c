/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A service fair: who has a place in each block and at each stand, and a slip for each participant. */
#include "handout.h"

#include <math.h>

typedef struct {
  const Handout *handout;
  Document *document;
  SitnetTable *wishes; /* the answer: a row is a wish, placed or not */
  SitnetTable *blocks;
  GHashTable *of_block, *of_actor; /* rows of wishes */
} Fair;

static const char *
translate (const Fair *self, const char *english)
{
  return report_translate (&self->handout->report, english);
}

static gboolean
is_placed (const Fair *self, gsize row)
{
  return sitnet_column_get_bools (sitnet_table_find_column (self->wishes, "placed"))[row];
}

static guint64
people_at (const Fair *self, gsize row)
{
  const SitnetColumn *people = sitnet_table_find_column (self->wishes, "people");
  return sitnet_column_is_missing (people, row) ? 1 : (guint64)sitnet_column_get_int64s (people)[row];
}

static guint64
count_people (const Fair *self, const char *block)
{
  const GArray *rows = handout_rows (self->of_block, block);
  guint64 n = 0;
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (is_placed (self, g_array_index (rows, gsize, i)))
      n += people_at (self, g_array_index (rows, gsize, i));
  return n;
}

static const char *
name_of_block (const Fair *self, const char *code)
{
  return sitnet_names_get_name (self->handout->report.names, "blocks", code);
}

/* "9:00–12:00"; "" where no time is said. */
static char *
dup_time (const Fair *self, gsize block)
{
  g_autofree char *start = report_cell (self->blocks, "start", block);
  g_autofree char *minutes = report_cell (self->blocks, "minutes", block);
  if (start == NULL || minutes == NULL)
    return g_strdup (start != NULL ? start : "");
  g_autofree char *end = handout_dup_clock (handout_minutes (start) + (guint)g_ascii_strtoull (minutes, NULL, 10));
  return g_strdup_printf ("%s–%s", start, end);
}

static char *
dup_places (const Fair *self, guint64 n)
{
  return g_strdup_printf (sitnet_translate_count (self->handout->report.language, n, P_ ("%ju place", "%ju places")),
                          n);
}

/* "9:00–12:00 · Coordinator · 15 places": where and by whom. */
static void
add_facts (const Fair *self, gsize block)
{
  const char *host = handout_text (self->blocks, "actor", block);
  double capacity = report_number (self->blocks, "capacity", block);
  g_autofree char *time = dup_time (self, block);
  g_autoptr (GString) text = g_string_new (time);
  if (host != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", handout_actor (self->handout, host));
  if (!isnan (capacity)) {
    g_autofree char *places = dup_places (self, (guint64)capacity);
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", places);
  }
  document_small (self->document, text->str);
}

static void
add_participants (const Fair *self, const GArray *rows)
{
  const char *const headings[] = {"", translate (self, "Who"), translate (self, "How many people"),
                                  translate (self, "Has come")};
  guint n = 0;
  document_begin_table (self->document, headings, "ntns");
  for (guint i = 0; i < rows->len; i++) {
    gsize row = g_array_index (rows, gsize, i);
    if (!is_placed (self, row))
      continue;
    g_autofree char *number = g_strdup_printf ("%u", ++n);
    g_autofree char *people = g_strdup_printf ("%" G_GUINT64_FORMAT, people_at (self, row));
    document_cell (self->document, number);
    document_cell (self->document, handout_actor (self->handout, handout_text (self->wishes, "actor", row)));
    document_cell (self->document, people);
    document_cell (self->document, "☐");
  }
  document_end_table (self->document);
}

static void
add_block (const Fair *self, gsize block)
{
  const char *code = handout_text (self->blocks, "code", block);
  const GArray *rows = handout_rows (self->of_block, code);
  guint64 n = count_people (self, code);
  document_section (self->document, name_of_block (self, code));
  add_facts (self, block);
  if (n == 0) {
    document_paragraph (self->document, translate (self, "Nobody has a place here."));
    return;
  }
  add_participants (self, rows);
  report_count (&self->handout->report, n, P_ ("%ju person in all.", "%ju people in all."));
}

static gsize
find_block (const Fair *self, const char *code)
{
  gsize block = 0;
  while (block + 1 < sitnet_table_get_n_rows (self->blocks) &&
         g_strcmp0 (handout_text (self->blocks, "code", block), code) != 0)
    block++;
  return block;
}

/* Where and when. */
static void
add_place (const Fair *self, gsize row)
{
  const char *code = handout_text (self->wishes, "block", row);
  gsize block = find_block (self, code);
  const char *host = handout_text (self->blocks, "actor", block);
  g_autofree char *time = dup_time (self, block);
  g_autofree char *text = g_strdup_printf ("%s%s%s", name_of_block (self, code), *time != '\0' ? ", " : "", time);
  handout_say (self->handout, N_ ("Your place: %s."), text);
  if (host != NULL)
    handout_say (self->handout, N_ ("Who holds it: %s."), handout_actor (self->handout, host));
  report_count (&self->handout->report, people_at (self, row),
                P_ ("We expect %ju person of you.", "We expect %ju people of you."));
}

/* "Morning block, 9:00–12:00 (2 places)"; NULL for a block without places for so many people. */
static char *
dup_room (const Fair *self, gsize block, guint64 people)
{
  const char *code = handout_text (self->blocks, "code", block);
  double capacity = report_number (self->blocks, "capacity", block);
  guint64 taken = count_people (self, code);
  g_autofree char *time = dup_time (self, block);
  g_autofree char *name = g_strdup_printf ("%s%s%s", name_of_block (self, code), *time != '\0' ? ", " : "", time);
  if (isnan (capacity))
    return g_steal_pointer (&name);
  if ((double)(taken + people) > capacity)
    return NULL;
  g_autofree char *places = dup_places (self, (guint64)capacity - taken);
  return g_strdup_printf ("%s (%s)", name, places);
}

/* What is left for the smallest party for which the actor wished a place. */
static void
add_room (const Fair *self, const GArray *rows)
{
  guint64 people = G_MAXUINT32;
  for (guint i = 0; i < rows->len; i++)
    people = MIN (people, people_at (self, g_array_index (rows, gsize, i)));
  g_autoptr (GString) text = g_string_new (NULL);
  for (gsize block = 0; block < sitnet_table_get_n_rows (self->blocks); block++) {
    g_autofree char *room = dup_room (self, block, people);
    if (room != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", room);
  }
  if (text->len > 0)
    handout_say (self->handout, N_ ("Still free: %s."), text->str);
  else
    document_paragraph (self->document, translate (self, "No block has places left for so many people."));
}

static void
add_refusals (const Fair *self, const GArray *rows)
{
  document_paragraph (self->document, translate (self, "We are sorry: we have no place for you."));
  document_begin_list (self->document);
  for (guint i = 0; i < rows->len; i++) {
    gsize row = g_array_index (rows, gsize, i);
    g_autofree char *text = g_strdup_printf ("%s – %s", name_of_block (self, handout_text (self->wishes, "block", row)),
                                             handout_text (self->wishes, "reason", row));
    document_item (self->document, text);
  }
  document_end_list (self->document);
  add_room (self, rows);
}

static void
add_slip (const Fair *self, const char *id, const GArray *rows)
{
  gboolean any = FALSE;
  document_begin_card (self->document);
  document_topic (self->document, handout_actor (self->handout, id));
  for (guint i = 0; i < rows->len; i++) {
    gsize row = g_array_index (rows, gsize, i);
    if (is_placed (self, row))
      add_place (self, row);
    any = any || is_placed (self, row);
  }
  if (!any)
    add_refusals (self, rows);
  document_end (self->document);
}

static void
add_slips (const Fair *self)
{
  SitnetTable *actors = sitnet_network_get_sheet (self->handout->report.network, "actors");
  document_begin_page (self->document);
  document_section (self->document, translate (self, "A slip for each participant"));
  for (gsize row = 0; row < sitnet_table_get_n_rows (actors); row++) {
    const char *id = handout_text (actors, "id", row);
    const GArray *rows = handout_rows (self->of_actor, id);
    if (rows != NULL)
      add_slip (self, id, rows);
  }
  document_end (self->document);
}

static gboolean
write_fair (Handout *handout, GError **error)
{
  static const char *const blocks[] = {"block", NULL}, *const actors[] = {"actor", NULL};
  g_autoptr (SitnetTable) wishes = handout_ask (handout, "fair", error);
  if (wishes == NULL)
    return FALSE;
  g_autoptr (SitnetTable) sheet = handout_sheet (handout, "blocks");
  if (sheet == NULL || sitnet_table_get_n_rows (wishes) == 0)
    return handout_refuse (handout,
                           N_ ("nobody wishes for a place at a fair; fill in the sheets Blocks and Wishes: who, and "
                               "for which block"),
                           error);
  g_autoptr (GHashTable) of_block = handout_index (wishes, blocks), of_actor = handout_index (wishes, actors);
  Fair fair = {handout, handout->report.document, wishes, sheet, of_block, of_actor};
  g_autofree char *note = handout_dup_note_without_ties (handout, wishes);
  document_paragraph (handout->report.document, note);
  for (gsize block = 0; block < sitnet_table_get_n_rows (sheet); block++)
    add_block (&fair, block);
  add_slips (&fair);
  return TRUE;
}

const HandoutKind handout_fair = {
    .name = "fair",
    .title = N_ ("Service fair"),
    .summary = N_ ("who comes to each block and stand of a service fair, and a slip for each participant"),
    .question = "fair",
    .write = write_fair,
};
