/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pages to hand out: what all kinds of them have in common. */
#ifndef TOOLS_HANDOUT_H
#define TOOLS_HANDOUT_H

#include "command.h"
#include "report.h"

typedef struct {
  Report report; /* asks, words cells, holds the document */
  const Request *request;
  const char *folder; /* where other files may be written beside the page; NULL where one page is all */
} Handout;

typedef struct {
  const char *name;
  const char *title;    /* the heading of its page */
  const char *summary;  /* what it is for, in a sentence */
  const char *question; /* whose options it takes; NULL for none */
  gboolean (*write) (Handout *self, GError **error);
} HandoutKind;

extern const HandoutKind handout_cards, handout_catalogue, handout_strategy, handout_fair, handout_invitations,
    handout_questionnaire, handout_timetable;

/* A question with what the command line says of it; NULL with an error. (transfer full) */
SitnetTable *handout_ask (const Handout *self, const char *question, GError **error);
/* A parameter of a question, as the command line says or as it usually is; 0 for one that is no number. */
guint handout_number (const Handout *self, const char *question, const char *parameter);
/* The rows of each actor in which one of the columns names it: id -> GArray of gsize. The ids are lent by the table; NULL has
   no rows. */
GHashTable *handout_index (SitnetTable *table, const char *const *columns);
/* Adds a row to those of `id`, which is lent. */
void handout_index_add (GHashTable *index, const char *id, gsize row);
/* Those rows; NULL for none. Lent. */
const GArray *handout_rows (GHashTable *index, const char *id);
/* The text of a cell, NULL where empty; lent. */
const char *handout_text (SitnetTable *table, const char *column, gsize row);
/* The name of an actor; lent. */
const char *handout_actor (const Handout *self, const char *id);
/* The names of codes with | between, with commas; "" for none. To be freed. */
char *handout_dup_names (const Handout *self, const char *sheet, const char *codes);
/* The text with a small first letter, unless it begins with an abbreviation. To be freed. */
char *handout_dup_small (const char *text);
/* "6–15" of the columns age_from and age_to; "" where none is said. To be freed. */
char *handout_dup_ages (const Handout *self, SitnetTable *table, gsize row);
/* Whether --contacts asks how to reach people. */
gboolean handout_has_contacts (const Handout *self);
/* Telephone and e-mail, on two lines, of a row of the sheet actors; NULL unless --contacts asks for them. To be freed. */
char *handout_dup_contacts (const Handout *self, SitnetTable *actors, gsize row);
/* A sheet's rows in scope, NULL where the data have none. (transfer full) */
SitnetTable *handout_sheet (const Handout *self, const char *name);
/* "10:30" as minutes after midnight, and back. */
guint handout_minutes (const char *clock);
char *handout_dup_clock (guint minutes);
/* There is nothing to write, and what to fill in; gives FALSE. */
gboolean handout_refuse (const Handout *self, const char *english, GError **error);
/* A paragraph made of a text with one "%s". */
void handout_say (const Handout *self, const char *english, const char *word);
/* "Written on 29. 11. 2026.", as a paragraph. */
void handout_say_today (const Handout *self);
/* Another page beside the first, in the folder. */
gboolean handout_save (const Handout *self, const char *name, const char *text, GError **error);
/* What the note of an answer says after what a row is. */
const char *handout_note (const SitnetTable *table);
/* The same, where ties do not matter: without which of them count, and without “the whole data set”. (transfer full) */
char *handout_dup_note_without_ties (const Handout *self, const SitnetTable *table);

#endif
