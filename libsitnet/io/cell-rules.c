/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a sheet to be filled in says of its cells. */
#include "cell-rules.h"

#include "column-letters.h"
#include "xlsx-sheet-write.h"

#include <string.h>

#define MOST_PROMPT 255 /* characters that a spreadsheet shows of a note */

void
sitnet_cell_rules_init (SitnetCellRules *self)
{
  self->xml = g_string_new (NULL);
  self->n = 0;
}

void
sitnet_cell_rules_add_note (SitnetCellRules *self, guint column, const char *note)
{
  g_autofree char *letters = sitnet_column_dup_letters (column);
  g_autofree char *shown = g_utf8_substring (note, 0, MIN (g_utf8_strlen (note, -1), MOST_PROMPT));
  g_string_append (self->xml, "<dataValidation allowBlank=\"1\" showInputMessage=\"1\" prompt=\"");
  sitnet_xlsx_append_text (self->xml, shown, strlen (shown));
  g_string_append_printf (self->xml, "\" sqref=\"%s1\"/>", letters);
  self->n++;
}

void
sitnet_cell_rules_add_list (SitnetCellRules *self, guint column, guint first_row, const char *formula)
{
  g_autofree char *letters = sitnet_column_dup_letters (column);
  g_string_append_printf (self->xml, "<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"%s%u:%s%d\"><formula1>",
                          letters, first_row, letters, SITNET_CHOICE_ROWS);
  sitnet_xlsx_append_text (self->xml, formula, strlen (formula));
  g_string_append (self->xml, "</formula1></dataValidation>");
  self->n++;
}

char *
sitnet_cell_rules_end (SitnetCellRules *self)
{
  g_autofree char *xml = g_string_free (g_steal_pointer (&self->xml), FALSE);
  return self->n > 0 ? g_strdup_printf ("<dataValidations count=\"%u\">%s</dataValidations>", self->n, xml) : NULL;
}
