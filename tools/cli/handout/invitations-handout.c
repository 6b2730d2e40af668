/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Invitations to a round table: the list of those invited, an invitation for each, and a workbook for a mail merge. */
#include "handout.h"

#include "target.h"
#include "workbook.h"

#include <string.h>

enum { LINES_FOR_PLACE = 1, LONGEST_ADDRESS = 36 };

typedef struct {
  const Handout *handout;
  Document *document;
  SitnetTable *invited, *actors;
  GHashTable *places; /* rows of actors, by id */
} Invitations;

static const char *
translate (const Invitations *self, const char *english)
{
  return report_translate (&self->handout->report, english);
}

static const char *
name_at (const Invitations *self, gsize row)
{
  return handout_actor (self->handout, handout_text (self->invited, "actor", row));
}

/* What the sheet of actors says of somebody invited; NULL for nothing. */
static const char *
detail_at (const Invitations *self, const char *column, gsize row)
{
  const GArray *places = handout_rows (self->places, handout_text (self->invited, "actor", row));
  return places != NULL ? handout_text (self->actors, column, g_array_index (places, gsize, 0)) : NULL;
}

/* The most letters that somebody invited has in that column; 0 where nobody has any. */
static glong
longest_detail (const Invitations *self, const char *column)
{
  glong longest = 0;
  for (gsize row = 0; row < sitnet_table_get_n_rows (self->invited); row++) {
    const char *detail = detail_at (self, column, row);
    longest = MAX (longest, detail != NULL ? g_utf8_strlen (detail, -1) : 0);
  }
  return longest;
}

/* Telephones and addresses stand where somebody has one; an address is not broken where there is room for it. */
static void
add_list (const Invitations *self)
{
  gboolean contacts = handout_has_contacts (self->handout);
  glong phone = contacts ? longest_detail (self, "phone") : 0, email = contacts ? longest_detail (self, "email") : 0;
  const char *headings[] = {translate (self, "Who"), translate (self, "Why"), NULL, NULL};
  g_autoptr (GString) kinds = g_string_new ("tt");
  if (phone > 0) {
    headings[kinds->len] = translate (self, "Telephone");
    g_string_append_c (kinds, 's');
  }
  if (email > 0) {
    headings[kinds->len] = translate (self, "E-mail");
    g_string_append_c (kinds, email > LONGEST_ADDRESS ? 't' : 's');
  }
  document_section (self->document, translate (self, "Who is invited"));
  document_begin_table (self->document, headings, kinds->str);
  for (gsize row = 0; row < sitnet_table_get_n_rows (self->invited); row++) {
    document_cell (self->document, name_at (self, row));
    document_cell (self->document, handout_text (self->invited, "reason", row));
    if (phone > 0)
      document_cell (self->document, detail_at (self, "phone", row));
    if (email > 0)
      document_cell (self->document, detail_at (self, "email", row));
  }
  document_end_table (self->document);
}

/* "cooperation of A and B" for the bridge "a–b"; NULL for what is no bridge. */
static char *
dup_bridge (const Invitations *self, const char *item)
{
  for (const char *dash = strstr (item, "–"); dash != NULL; dash = strstr (dash + 1, "–")) {
    g_autofree char *from = g_strndup (item, (gsize)(dash - item));
    const char *to = dash + strlen ("–");
    if (handout_rows (self->places, from) != NULL && handout_rows (self->places, to) != NULL)
      return g_strdup_printf (translate (self, "cooperation of %s and %s"), handout_actor (self->handout, from),
                              handout_actor (self->handout, to));
  }
  return NULL;
}

/* What somebody invited can speak to. */
static char *
dup_topics (const Invitations *self, gsize row)
{
  const char *covers = handout_text (self->invited, "covers", row);
  g_auto (GStrv) items = g_strsplit (covers != NULL ? covers : "", "|", -1);
  GString *text = g_string_new (NULL);
  for (guint i = 0; items[i] != NULL; i++) {
    g_autofree char *name = dup_bridge (self, items[i]);
    if (name == NULL)
      name = sitnet_names_dup_cell (report_names (&self->handout->report, self->invited), "covers", items[i]);
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
  }
  return g_string_free (text, FALSE);
}

static void
add_invitation (const Invitations *self, gsize row)
{
  const char *title = options_get (self->handout->request->options, "title");
  g_autofree char *topics = dup_topics (self, row);
  document_begin_card (self->document);
  document_topic (self->document, name_at (self, row));
  if (title != NULL && *title != '\0')
    document_paragraph (self->document, title);
  handout_say (self->handout, N_ ("We invite you to a meeting, for you can speak to: %s."), topics);
  document_paragraph (self->document, translate (self, "When and where:"));
  document_lines (self->document, LINES_FOR_PLACE);
  document_end (self->document);
}

static void
add_invitations (const Invitations *self)
{
  document_begin_page (self->document);
  document_section (self->document, translate (self, "An invitation for each"));
  for (gsize row = 0; row < sitnet_table_get_n_rows (self->invited); row++)
    add_invitation (self, row);
  document_end (self->document);
}

/* detail: a column of the sheet actors; NULL for the name, "reason" and "covers" for what the answer says. */
static char *
dup_cell (const Invitations *self, const char *detail, gsize row)
{
  if (detail == NULL)
    return g_strdup (name_at (self, row));
  if (strcmp (detail, "covers") == 0)
    return dup_topics (self, row);
  return g_strdup (strcmp (detail, "reason") == 0 ? handout_text (self->invited, detail, row)
                                                  : detail_at (self, detail, row));
}

static SitnetColumn *
make_column (const Invitations *self, const char *heading, const char *detail, GError **error)
{
  gsize n = sitnet_table_get_n_rows (self->invited);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  for (gsize row = 0; row < n; row++)
    g_ptr_array_add (texts, dup_cell (self, detail, row));
  return sitnet_column_new_text (translate (self, heading), n, (const char *const *)texts->pdata, error);
}

/* One row for each letter. */
static SitnetTable *
make_table (const Invitations *self, GError **error)
{
  static const struct {
    const char *heading, *detail; /* NULL: the name */
    gboolean is_contact;
  } wanted[] = {{N_ ("Name"), NULL, FALSE},        {N_ ("Can speak to"), "covers", FALSE},
                {N_ ("Why"), "reason", FALSE},     {N_ ("Municipality"), "municipality", FALSE},
                {N_ ("Telephone"), "phone", TRUE}, {N_ ("E-mail"), "email", TRUE}};
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < G_N_ELEMENTS (wanted); c++) {
    if (wanted[c].is_contact && !handout_has_contacts (self->handout))
      continue;
    SitnetColumn *column = make_column (self, wanted[c].heading, wanted[c].detail, error);
    if (column == NULL)
      return NULL;
    g_ptr_array_add (columns, column);
  }
  return sitnet_table_new (translate (self, N_ ("Invitations")), sitnet_table_get_note (self->invited),
                           (SitnetColumn *const *)columns->pdata, columns->len, error);
}

static gboolean
save_workbook (const Invitations *self, GError **error)
{
  const Request *request = self->handout->request;
  g_autofree char *path = g_build_filename (self->handout->folder, "invitations.xlsx", NULL);
  g_autoptr (SitnetTable) table = make_table (self, error);
  if (table == NULL || !target_check (request, path, error))
    return FALSE;
  const Introduction introduction = {.sheet = translate (self, "Invitations")};
  const Part part = {NULL, table, NULL};
  return answer_give_as (request, &introduction, &part, 1, path, FORMAT_XLSX, error);
}

static gboolean
write_invitations (Handout *handout, GError **error)
{
  static const char *const ids[] = {"id", NULL};
  g_autoptr (SitnetTable) invited = handout_ask (handout, "invite", error);
  if (invited == NULL)
    return FALSE;
  if (sitnet_table_get_n_rows (invited) == 0)
    return handout_refuse (handout,
                           N_ ("nobody covers this theme; fill in the sheet Services, or choose other --needs and "
                               "--sectors"),
                           error);
  SitnetTable *actors = sitnet_network_get_sheet (handout->report.network, "actors");
  g_autoptr (GHashTable) places = handout_index (actors, ids);
  Invitations invitations = {handout, handout->report.document, invited, actors, places};
  document_paragraph (handout->report.document, handout_note (invited));
  add_list (&invitations);
  add_invitations (&invitations);
  return handout->folder == NULL || save_workbook (&invitations, error);
}

const HandoutKind handout_invitations = {
    .name = "invitations",
    .title = N_ ("Invitations"),
    .summary = N_ ("whom to invite and why, an invitation for each; in a folder also a workbook for a mail merge"),
    .question = "invite",
    .write = write_invitations,
};
