/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which column a single heading means, for programs that show it before anything is read. */
#include "schema-private.h"

#include "error-private.h"
#include "text-fold.h"

#include <string.h>

const SitnetGraphHeadingWord sitnet_graph_heading_words[SITNET_N_GRAPH_HEADING_WORDS] = {
    {SITNET_SHEET_ACTORS, "description", "note", NULL}, /* Kumu */
    {SITNET_SHEET_TIES, "description", "note", NULL},
    {SITNET_SHEET_TIES, "type", "directed", "kind"}, /* Gephi */
};

/* −1 for none. */
static gint
match_graph_word (SitnetSheet sheet, SitnetSlice heading)
{
  for (guint i = 0; i < SITNET_N_GRAPH_HEADING_WORDS; i++) {
    const SitnetGraphHeadingWord *word = &sitnet_graph_heading_words[i];
    if (word->sheet == sheet && sitnet_text_fold_equal (heading, (SitnetSlice){word->heading, strlen (word->heading)}))
      return sitnet_schema_find_column (sheet, word->column);
  }
  return -1;
}

gboolean
sitnet_schema_match_heading (const char *sheet, const char *heading, SitnetHeadingWords words, const char **column,
                             GError **error)
{
  g_return_val_if_fail (sheet != NULL && heading != NULL && column != NULL, FALSE);
  gint found = sitnet_schema_find_sheet (sheet);
  if (found < 0) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT,
                      "there is no sheet \"%s\"; known are actors, ties, services and others", sheet);
    return FALSE;
  }
  const SitnetColumnSchema *columns = sitnet_schema[found].columns;
  SitnetSlice text = sitnet_slice_trim ((SitnetSlice){heading, strlen (heading)});
  gint named = sitnet_schema_match_header ((SitnetSheet)found, text);
  gint more = words == SITNET_HEADING_WORDS_GRAPHS ? match_graph_word ((SitnetSheet)found, text)
              : words == SITNET_HEADING_WORDS_GUESSES && named < 0
                  ? sitnet_schema_guess_header ((SitnetSheet)found, text)
                  : -1;
  if (named >= 0 && more >= 0 && named != more) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "the heading \"%s\" may mean two columns: %s and %s", heading,
                      columns[named].name, columns[more].name);
    return FALSE;
  }
  gint meant = MAX (named, more);
  *column = meant >= 0 ? columns[meant].name : NULL;
  return TRUE;
}
