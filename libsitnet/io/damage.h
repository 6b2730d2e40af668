/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Letters that were damaged before the file was saved: it is UTF-8, but the words are not what was once written. */
#ifndef SITNET_DAMAGE_H
#define SITNET_DAMAGE_H

#include "findings.h"

/* A sheet as it is read. Zero at first. */
typedef struct {
  gboolean has_czech;  /* ř ě ů č ď or ň stands somewhere */
  guint64 n_western;   /* cells with ø è ì ù ï or ò */
  guint64 western_row; /* the first of them */
  gsize western_column;
  char *western; /* its text */
} SitnetDamageSheet;

/* What is wrong with the letters of a cell, or NULL. The cell is UTF-8. (transfer full) */
char *sitnet_damage_dup_reason (const char *text, gsize length, SitnetLanguage language);

/* Notes the letters of a cell for the judgement over the whole sheet. */
void sitnet_damage_sheet_note (SitnetDamageSheet *self, const char *text, gsize length, guint64 row, gsize column);
/* The same of all cells of a block, in one look at it: a text without question marks. FALSE, with nothing noted, when one of
   them might be damaged or of another language, and they have to be looked at singly. */
gboolean sitnet_damage_sheet_note_block (SitnetDamageSheet *self, const char *text, gsize length);
/* As if the rows of `more` had been noted behind these, the first of them as row `number`. */
void sitnet_damage_sheet_join (SitnetDamageSheet *self, const SitnetDamageSheet *more, guint64 number);
/* NULL when the whole sheet gives no reason. (transfer full) */
char *sitnet_damage_sheet_dup_reason (const SitnetDamageSheet *self, SitnetLanguage language);
void sitnet_damage_sheet_clear (SitnetDamageSheet *self);

/* Whether a cell can be damaged: a quick look. The text is UTF-8. */
gboolean sitnet_damage_is_possible (const char *text, gsize length);

#endif
