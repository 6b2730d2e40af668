/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a sheet to be filled in says of its cells: a note on a heading, and lists to choose from (ECMA-376, part 1,
   18.3.1.33). */
#ifndef SITNET_CELL_RULES_H
#define SITNET_CELL_RULES_H

#include <glib.h>

/* Rows that can be filled in with a choice: from the first row under the headings on. */
#define SITNET_CHOICE_ROWS 2000

typedef struct {
  GString *xml;
  guint n;
} SitnetCellRules;

void sitnet_cell_rules_init (SitnetCellRules *self);
/* Shown when the heading of a column (0 = A) is chosen; what is longer than a spreadsheet shows is cut. */
void sitnet_cell_rules_add_note (SitnetCellRules *self, guint column, const char *note);
/* `formula`: a range of cells, or "a,b" in quotes. A choice is offered, and another word may be written all the same. */
void sitnet_cell_rules_add_list (SitnetCellRules *self, guint column, guint first_row, const char *formula);
/* The element for sitnet_xlsx_write(), NULL where there is no rule. (transfer full) */
char *sitnet_cell_rules_end (SitnetCellRules *self);

#endif
