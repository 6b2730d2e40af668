/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A page for each actor: what is known of it, to be read, corrected and given back. */
#include "claims.h"

#include <string.h>

enum { LINES_TO_WRITE_ON = 5 };

typedef struct {
  const Handout *handout;
  Document *document;
  Claims *claims;
  SitnetTable *actors, *services, *expectations, *wishes, *introductions;
  GHashTable *places;   /* id of an actor -> its row */
  GHashTable *offered;  /* rows of services, by actor */
  GHashTable *expected; /* rows of expectations, by whom they are for */
  GHashTable *wished;   /* rows of wishes, by whom */
  GHashTable *seekers;  /* rows of introductions, by provider */
} Cards;

static const char *
translate (const Cards *self, const char *english)
{
  return report_translate (&self->handout->report, english);
}

static const char *
name_in (const Cards *self, const char *sheet, const char *code)
{
  return code != NULL ? sitnet_names_get_name (self->handout->report.names, sheet, code) : NULL;
}

static void
append (GString *text, const char *separator, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", part);
}

/* Its name, and NULL for what is no code: a word of the data, in whatever language. */
static const char *
known_name_in (const Cards *self, const char *sheet, const char *code)
{
  gboolean is_known = code != NULL && sitnet_names_has_name (self->handout->report.names, sheet, code);
  return is_known ? name_in (self, sheet, code) : NULL;
}

/* Its field, kind and place in one line. */
static void
add_facts (const Cards *self, gsize row)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *contacts = handout_dup_contacts (self->handout, self->actors, row);
  append (text, " · ", name_in (self, "sectors", handout_text (self->actors, "sector", row)));
  append (text, " · ", known_name_in (self, "actor_kinds", handout_text (self->actors, "kind", row)));
  append (text, " · ", handout_text (self->actors, "municipality", row));
  append (text, " · ", name_in (self, "areas", handout_text (self->actors, "area", row)));
  if (contacts != NULL)
    append (text, " · ", g_strdelimit (contacts, "\n", ' '));
  document_small (self->document, text->str);
}

/* As it stands in the middle of a line. */
static void
append_kind (const Cards *self, const Claim *claim, GString *text)
{
  g_autofree char *kind = handout_dup_small (name_in (self, "tie_kinds", claim->kind));
  if (claim->is_towards)
    g_string_append_printf (text, translate (self, "%s – they to you"), kind);
  else
    g_string_append (text, kind);
}

static const char *
sector_of (const Cards *self, const char *id)
{
  gpointer row;
  if (!g_hash_table_lookup_extended (self->places, id, NULL, &row))
    return "";
  const char *sector = handout_text (self->actors, "sector", (gsize)GPOINTER_TO_SIZE (row));
  return sector != NULL ? sector : "";
}

/* The partners of one sector, each once, with the kinds of their ties: "A (cooperates, informs); B (cooperates)". */
static char *
dup_partners (const Cards *self, const GArray *claims, const char *sector)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < claims->len; i++) {
    const Claim *first = &g_array_index (claims, Claim, i);
    if (claim_state (first) != CLAIM_KNOWN || strcmp (sector_of (self, first->partner), sector) != 0 ||
        !g_hash_table_add (told, (gpointer)first->partner))
      continue;
    g_autoptr (GString) kinds = g_string_new (NULL);
    for (guint j = i; j < claims->len; j++) {
      const Claim *claim = &g_array_index (claims, Claim, j);
      if (claim_state (claim) != CLAIM_KNOWN || strcmp (claim->partner, first->partner) != 0)
        continue;
      g_string_append (kinds, kinds->len > 0 ? ", " : "");
      append_kind (self, claim, kinds);
    }
    g_string_append_printf (text, "%s%s (%s)", text->len > 0 ? "; " : "", handout_actor (self->handout, first->partner),
                            kinds->str);
  }
  return g_string_free (text, FALSE);
}

static void
add_partners (const Cards *self, const GArray *claims)
{
  const char *const headings[] = {translate (self, "Sector"), translate (self, "With whom and how")};
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  document_topic (self->document, translate (self, "Whom you work with"));
  for (guint i = 0; i < claims->len; i++) {
    const Claim *claim = &g_array_index (claims, Claim, i);
    const char *sector = sector_of (self, claim->partner);
    if (claim_state (claim) != CLAIM_KNOWN || !g_hash_table_add (told, (gpointer)sector))
      continue;
    if (g_hash_table_size (told) == 1)
      document_begin_table (self->document, headings, "tt");
    g_autofree char *partners = dup_partners (self, claims, sector);
    document_cell (self->document, *sector != '\0' ? name_in (self, "sectors", sector) : NULL);
    document_cell (self->document, partners);
  }
  if (g_hash_table_size (told) > 0)
    document_end_table (self->document);
  else
    document_paragraph (self->document, translate (self, "We know of nobody yet."));
}

/* Who says so of a tie that the actor itself does not name. */
static const char *
teller_of (const Cards *self, const Claim *claim)
{
  return handout_actor (self->handout, claim->by_partner ? claim->partner : claim->by_third);
}

static void
add_claim_cells (const Cards *self, const Claim *claim, ClaimState state)
{
  g_autoptr (GString) kind = g_string_new (NULL);
  append_kind (self, claim, kind);
  document_cell (self->document, handout_actor (self->handout, claim->partner));
  document_cell (self->document, kind->str);
  if (state == CLAIM_OWN)
    document_cell (self->document, claims_lacks (self->claims, claim->partner)
                                       ? translate (self, "was not asked yet")
                                       : translate (self, "was asked and does not say so"));
  else
    document_cell (self->document, teller_of (self, claim));
  document_cell (self->document, translate (self, "yes – no"));
}

static void
add_claims (const Cards *self, const GArray *claims, ClaimState state, const char *title, const char *third)
{
  const char *const headings[] = {translate (self, "With whom"), translate (self, "Kind"), translate (self, third),
                                  translate (self, "Is it so?")};
  gboolean any = FALSE;
  for (guint i = 0; i < claims->len; i++) {
    const Claim *claim = &g_array_index (claims, Claim, i);
    if (claim_state (claim) != state)
      continue;
    if (!any) {
      document_topic (self->document, translate (self, title));
      document_begin_table (self->document, headings, "ttts");
    }
    any = TRUE;
    add_claim_cells (self, claim, state);
  }
  if (any)
    document_end_table (self->document);
}

/* "OSPOD: to tell the school who works with the family (11. 4. 2018)" */
static char *
dup_request (const Cards *self, gsize row)
{
  const SitnetColumn *dates = sitnet_table_find_column (self->expectations, "date");
  const char *who = handout_actor (self->handout, handout_text (self->expectations, "from", row));
  const char *what = handout_text (self->expectations, "what", row);
  if (dates == NULL || sitnet_column_is_missing (dates, row))
    return g_strdup_printf ("%s: %s", who, what);
  g_autofree char *date =
      sitnet_language_format_date (self->handout->report.language, sitnet_column_get_dates (dates)[row]);
  return g_strdup_printf ("%s: %s (%s)", who, what, date);
}

static void
collect_requests (const Cards *self, const char *id, GPtrArray *items)
{
  const GArray *rows = self->expected != NULL ? handout_rows (self->expected, id) : NULL;
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    gsize row = g_array_index (rows, gsize, i);
    if (g_strcmp0 (handout_text (self->expectations, "status", row), "asked") == 0)
      g_ptr_array_add (items, dup_request (self, row));
  }
}

/* A place in a block of a fair is no wish to meet whoever holds it. */
static void
collect_wishes (const Cards *self, const char *id, GPtrArray *items)
{
  const GArray *rows = self->wished != NULL ? handout_rows (self->wished, id) : NULL;
  g_autoptr (GString) who = g_string_new (NULL);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    gsize row = g_array_index (rows, gsize, i);
    const char *from = handout_text (self->wishes, "from", row);
    if (from != NULL && handout_text (self->wishes, "block", row) == NULL)
      append (who, "; ", handout_actor (self->handout, from));
  }
  if (who->len > 0)
    g_ptr_array_add (items, g_strdup_printf (translate (self, "Wish to meet you: %s"), who->str));
}

static void
collect_seekers (const Cards *self, const char *id, GPtrArray *items)
{
  const GArray *rows = handout_rows (self->seekers, id);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    gsize row = g_array_index (rows, gsize, i);
    g_autofree char *needs =
        handout_dup_names (self->handout, "needs", handout_text (self->introductions, "needs", row));
    const char *actor = handout_text (self->introductions, "actor", row);
    g_ptr_array_add (items, g_strdup_printf (translate (self, "%s: looks for help that you give (%s), and you have "
                                                              "no tie yet"),
                                             handout_actor (self->handout, actor), needs));
  }
}

static void
add_requests (const Cards *self, const char *id)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  collect_requests (self, id, items);
  collect_wishes (self, id, items);
  collect_seekers (self, id, items);
  if (items->len == 0)
    return;
  document_topic (self->document, translate (self, "Who asks you for help"));
  document_begin_list (self->document);
  for (guint i = 0; i < items->len; i++)
    document_item (self->document, items->pdata[i]);
  document_end_list (self->document);
}

static void
add_service (const Cards *self, gsize row)
{
  SitnetTable *services = self->services;
  g_autofree char *needs = handout_dup_names (self->handout, "needs", handout_text (services, "needs", row));
  g_autofree char *ages = handout_dup_ages (self->handout, services, row);
  g_autofree char *capacity = report_cell (services, "capacity", row);
  const char *name = handout_text (services, "name", row);
  document_cell (self->document, name != NULL ? name : needs);
  document_cell (self->document, needs);
  document_cell (self->document, name_in (self, "targets", handout_text (services, "target", row)));
  document_cell (self->document, ages);
  document_cell (self->document, name_in (self, "forms", handout_text (services, "form", row)));
  document_cell (self->document, capacity);
}

static void
add_services (const Cards *self, const char *id)
{
  const char *const headings[] = {translate (self, "Service"),  translate (self, "For what"),
                                  translate (self, "For whom"), translate (self, "Age"),
                                  translate (self, "Form"),     translate (self, "Families")};
  const GArray *rows = self->offered != NULL ? handout_rows (self->offered, id) : NULL;
  document_topic (self->document, translate (self, "Your services as we have them: please correct"));
  if (rows == NULL) {
    document_paragraph (self->document, translate (self, "We have none of yours. What do you offer?"));
    return;
  }
  document_begin_table (self->document, headings, "tttstn");
  for (guint i = 0; i < rows->len; i++)
    add_service (self, g_array_index (rows, gsize, i));
  document_end_table (self->document);
}

static void
add_page (const Cards *self, const char *id, gsize row)
{
  g_autoptr (GArray) claims = claims_of (self->claims, id);
  document_begin_page (self->document);
  document_section (self->document, handout_actor (self->handout, id));
  add_facts (self, row);
  if (claims_lacks (self->claims, id))
    document_paragraph (self->document, translate (self, "We have not asked you yet: what stands here was said by "
                                                         "others. Please say what is right and what is missing."));
  add_partners (self, claims);
  add_claims (self, claims, CLAIM_OWN, N_ ("What only you say"), N_ ("The other side"));
  add_claims (self, claims, CLAIM_OTHERS, N_ ("What others say of you, and you do not"), N_ ("Who says so"));
  add_requests (self, id);
  add_services (self, id);
  document_topic (self->document, translate (self, "What is wrong, what is missing"));
  document_lines (self->document, LINES_TO_WRITE_ON);
  document_end (self->document);
}

static GHashTable *
index_by (SitnetTable *table, const char *column)
{
  const char *const columns[] = {column, NULL};
  return table != NULL ? handout_index (table, columns) : NULL;
}

static void
cards_open (Cards *self)
{
  self->claims = claims_new (self->handout);
  self->services = handout_sheet (self->handout, "services");
  self->expectations = handout_sheet (self->handout, "expectations");
  self->wishes = handout_sheet (self->handout, "wishes");
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->offered = index_by (self->services, "actor");
  self->expected = index_by (self->expectations, "to");
  self->wished = index_by (self->wishes, "to");
  self->seekers = index_by (self->introductions, "provider");
  for (gsize row = 0; row < sitnet_table_get_n_rows (self->actors); row++)
    g_hash_table_insert (self->places, (gpointer)handout_text (self->actors, "id", row), GSIZE_TO_POINTER (row));
}

static void
cards_close (Cards *self)
{
  claims_free (self->claims);
  g_hash_table_unref (self->places);
  GHashTable *const indexes[] = {self->offered, self->expected, self->wished, self->seekers};
  SitnetTable *const tables[] = {self->services, self->expectations, self->wishes};
  for (guint i = 0; i < G_N_ELEMENTS (indexes); i++)
    if (indexes[i] != NULL)
      g_hash_table_unref (indexes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (tables[i] != NULL)
      sitnet_table_unref (tables[i]);
}

static gboolean
write_cards (Handout *handout, GError **error)
{
  g_autoptr (SitnetTable) actors = handout_sheet (handout, "actors");
  if (actors == NULL || sitnet_table_get_n_rows (actors) == 0)
    return handout_refuse (handout, N_ ("there are no actors; fill in the sheet Actors"), error);
  g_autoptr (SitnetTable) introductions = handout_ask (handout, "introductions", error);
  if (introductions == NULL)
    return FALSE;
  Cards cards = {
      .handout = handout, .document = handout->report.document, .actors = actors, .introductions = introductions};
  document_paragraph (handout->report.document,
                      translate (&cards, "A page for each actor: what we know of it, and room to correct it."));
  document_contents (handout->report.document);
  cards_open (&cards);
  for (gsize row = 0; row < sitnet_table_get_n_rows (actors); row++)
    add_page (&cards, handout_text (actors, "id", row), row);
  cards_close (&cards);
  return TRUE;
}

const HandoutKind handout_cards = {
    .name = "cards",
    .title = N_ ("What we know of you"),
    .summary = N_ ("a page for each actor: whom it works with, what others say of it, its services; to be corrected"),
    .write = write_cards,
};
