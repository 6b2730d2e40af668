/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The services of each area, need by need, with an index of organisations; in a folder also a file for each area. */
#include "handout.h"

#include <string.h>

#define EVERYWHERE "*"
#define NOWHERE "" /* no area is said */

typedef struct {
  const Handout *handout;
  Document *document;
  SitnetTable *entries;           /* the answer: a row is a service for a need in an area */
  SitnetTable *actors, *services; /* whole: an area is served from elsewhere too; actors by name */
  GHashTable *of_area, *of_actor; /* rows of entries */
  gboolean has_areas;             /* some row is of an area */
  GHashTable *place, *offer;      /* rows of actors and of services, by id */
} Catalogue;

static const char *
translate (const Catalogue *self, const char *english)
{
  return report_translate (&self->handout->report, english);
}

static const char *
area_name (const Catalogue *self, const char *code)
{
  if (strcmp (code, NOWHERE) == 0)
    return self->has_areas ? translate (self, "Without an area") : translate (self, "Services");
  return strcmp (code, EVERYWHERE) == 0 ? translate (self, "Everywhere")
                                        : sitnet_names_get_name (self->handout->report.names, "areas", code);
}

static const char *
area_at (SitnetTable *entries, gsize row)
{
  const char *area = handout_text (entries, "area", row);
  return area != NULL ? area : NOWHERE;
}

/* The row of a sheet that an id names; there is one, for the answer comes from there. */
static gsize
row_of (GHashTable *index, const char *id)
{
  const GArray *rows = handout_rows (index, id);
  return rows != NULL ? g_array_index (rows, gsize, 0) : 0;
}

/* Services of one name are told apart by who offers them. */
static char *
dup_what (const Catalogue *self, const char *service, const char *actor)
{
  const char *name = handout_actor (self->handout, actor);
  return service != NULL ? g_strdup_printf ("%s\n%s", service, name) : g_strdup (name);
}

static void
add_entry (const Catalogue *self, gsize row)
{
  const Report *report = &self->handout->report;
  const char *actor = handout_text (self->entries, "actor", row);
  gsize place = row_of (self->place, actor), offer = row_of (self->offer, handout_text (self->entries, "service", row));
  const char *target = handout_text (self->services, "target", offer);
  g_autofree char *form = report_words (report, self->entries, "form", row);
  g_autofree char *what = dup_what (self, handout_text (self->services, "name", offer), actor);
  g_autofree char *contacts = handout_dup_contacts (self->handout, self->actors, place);
  document_cell (self->document, what);
  document_cell (self->document, target != NULL ? sitnet_names_get_name (report->names, "targets", target)
                                                : translate (self, "everyone"));
  document_cell (self->document, handout_text (self->entries, "ages", row));
  document_cell (self->document, form);
  document_cell (self->document, handout_text (self->actors, "municipality", place));
  if (handout_has_contacts (self->handout))
    document_cell (self->document, contacts);
}

static void
begin_need (const Catalogue *self, gsize row)
{
  const char *const headings[] = {translate (self, "Service and who offers it"),
                                  translate (self, "For whom"),
                                  translate (self, "Age"),
                                  translate (self, "Form"),
                                  translate (self, "Where"),
                                  translate (self, "Contact")};
  g_autofree char *need = report_words (&self->handout->report, self->entries, "need", row);
  document_topic (self->document, need);
  document_begin_table (self->document, headings, handout_has_contacts (self->handout) ? "ttsttt" : "ttstt");
}

/* The rows of an answer stand need by need. */
static void
add_area (const Catalogue *self, const char *area)
{
  const GArray *rows = handout_rows (self->of_area, area);
  const char *need = NULL;
  document_begin_page (self->document);
  document_section (self->document, area_name (self, area));
  for (guint i = 0; i < rows->len; i++) {
    gsize row = g_array_index (rows, gsize, i);
    const char *next = handout_text (self->entries, "need", row);
    if (g_strcmp0 (need, next) != 0) {
      if (need != NULL)
        document_end_table (self->document);
      begin_need (self, row);
    }
    need = next;
    add_entry (self, row);
  }
  document_end_table (self->document);
  document_end (self->document);
}

/* Each need once, in the order of the catalogue; of one area or of all. */
static char *
dup_needs (const Catalogue *self, const char *id, const char *area)
{
  const GArray *rows = handout_rows (self->of_actor, id);
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  GString *text = g_string_new (NULL);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    gsize row = g_array_index (rows, gsize, i);
    const char *need = handout_text (self->entries, "need", row);
    if ((area != NULL && strcmp (area_at (self->entries, row), area) != 0) || !g_hash_table_add (told, (gpointer)need))
      continue;
    g_autofree char *name = report_words (&self->handout->report, self->entries, "need", row);
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
  }
  return g_string_free (text, FALSE);
}

static void
add_index (const Catalogue *self, const char *area)
{
  const char *const headings[] = {translate (self, "Organisation"), translate (self, "Where"),
                                  translate (self, "What it helps with"), translate (self, "Contact")};
  document_begin_page (self->document);
  document_section (self->document, translate (self, "Index of organisations"));
  document_begin_table (self->document, headings, handout_has_contacts (self->handout) ? "tttt" : "ttt");
  for (gsize row = 0; row < sitnet_table_get_n_rows (self->actors); row++) {
    const char *id = handout_text (self->actors, "id", row);
    g_autofree char *needs = handout_rows (self->of_actor, id) != NULL ? dup_needs (self, id, area) : NULL;
    if (needs == NULL || *needs == '\0')
      continue;
    g_autofree char *contacts = handout_dup_contacts (self->handout, self->actors, row);
    document_cell (self->document, handout_actor (self->handout, id));
    document_cell (self->document, handout_text (self->actors, "municipality", row));
    document_cell (self->document, needs);
    if (handout_has_contacts (self->handout))
      document_cell (self->document, contacts);
  }
  document_end_table (self->document);
  document_end (self->document);
}

/* Areas in the order in which the answer first names them, then what is everywhere, then what names none. */
static GPtrArray *
list_areas (const Catalogue *self)
{
  static const char *const last[] = {EVERYWHERE, NOWHERE};
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *areas = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    g_hash_table_add (told, (gpointer)last[i]);
  for (gsize row = 0; row < sitnet_table_get_n_rows (self->entries); row++) {
    const char *area = area_at (self->entries, row);
    if (g_hash_table_add (told, (gpointer)area))
      g_ptr_array_add (areas, (gpointer)area);
  }
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    if (handout_rows (self->of_area, last[i]) != NULL)
      g_ptr_array_add (areas, (gpointer)last[i]);
  return areas;
}

/* A code may hold what no name of a file should; two codes never give one name. */
static char *
dup_file_name (const char *area, GHashTable *used)
{
  const char *word = strcmp (area, EVERYWHERE) == 0 ? "everywhere" : strcmp (area, NOWHERE) == 0 ? "no-area" : area;
  g_autofree char *stem = g_strdelimit (g_strdup (word), "/\\:*?\"<>|. ", '-');
  char *name = g_strdup_printf ("catalogue-%s.html", stem);
  for (guint i = 2; g_hash_table_contains (used, name); i++) {
    g_free (name);
    name = g_strdup_printf ("catalogue-%s-%u.html", stem, i);
  }
  g_hash_table_add (used, name);
  return name;
}

static gboolean
save_area (const Catalogue *whole, const char *area, const char *name, GError **error)
{
  const Report *report = &whole->handout->report;
  g_autofree char *title = g_strdup_printf (translate (whole, "Catalogue of services: %s"), area_name (whole, area));
  g_autoptr (Document) document = document_new (FALSE, DOCUMENT_UPRIGHT, report->language, title);
  Handout handout = *whole->handout;
  Catalogue part = *whole;
  handout.report.document = part.document = document;
  part.handout = &handout;
  handout_say_today (&handout);
  add_area (&part, area);
  add_index (&part, area);
  g_autofree char *text = document_finish (document);
  return handout_save (&handout, name, text, error);
}

static gboolean
save_areas (const Catalogue *self, const GPtrArray *areas, GError **error)
{
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < areas->len; i++)
    if (!save_area (self, areas->pdata[i], dup_file_name (areas->pdata[i], used), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_chapters (const Catalogue *self, GError **error)
{
  g_autoptr (GPtrArray) areas = list_areas (self);
  document_paragraph (self->document, handout_note (self->entries));
  handout_say_today (self->handout);
  document_contents (self->document);
  for (guint i = 0; i < areas->len; i++)
    add_area (self, areas->pdata[i]);
  add_index (self, NULL);
  return self->handout->folder == NULL || areas->len < 2 || save_areas (self, areas, error);
}

/* Rows of entries by area; those that name none too. */
static GHashTable *
index_areas (SitnetTable *entries)
{
  static const char *const area[] = {"area", NULL};
  GHashTable *index = handout_index (entries, area);
  for (gsize row = 0; row < sitnet_table_get_n_rows (entries); row++)
    if (handout_text (entries, "area", row) == NULL)
      handout_index_add (index, NOWHERE, row);
  return index;
}

static gboolean
write_catalogue (Handout *handout, GError **error)
{
  static const char *const actor[] = {"actor", NULL}, *const id[] = {"id", NULL};
  SitnetTable *entries = report_ask (&handout->report, "catalogue", error);
  if (entries == NULL)
    return FALSE;
  SitnetTable *sheet = sitnet_network_get_sheet (handout->report.network, "actors");
  SitnetTable *services = sitnet_network_get_sheet (handout->report.network, "services");
  if (sheet == NULL || services == NULL || sitnet_table_get_n_rows (entries) == 0)
    return handout_refuse (handout, N_ ("there are no services; fill in the sheet Services"), error);
  gboolean has_names = sitnet_table_find_column (sheet, "name") != NULL;
  g_autoptr (SitnetTable) actors = sitnet_table_sort (sheet, has_names ? "name" : "id", FALSE, error);
  if (actors == NULL)
    return FALSE;
  g_autoptr (GHashTable) of_area = index_areas (entries), of_actor = handout_index (entries, actor);
  g_autoptr (GHashTable) place = handout_index (actors, id), offer = handout_index (services, id);
  const Catalogue catalogue = {.handout = handout,
                               .document = handout->report.document,
                               .entries = entries,
                               .actors = actors,
                               .services = services,
                               .of_area = of_area,
                               .of_actor = of_actor,
                               .has_areas = handout_rows (of_area, NOWHERE) == NULL || g_hash_table_size (of_area) > 1,
                               .place = place,
                               .offer = offer};
  return write_chapters (&catalogue, error);
}

const HandoutKind handout_catalogue = {
    .name = "catalogue",
    .title = N_ ("Catalogue of services"),
    .summary =
        N_ ("services area by area and need by need, with an index of organisations; in a folder a file for each "
            "area too"),
    .write = write_catalogue,
};
