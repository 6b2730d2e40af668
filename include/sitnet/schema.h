/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_SCHEMA_H
#define SITNET_SCHEMA_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/language.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * sitnet_schema_to_table:
 * @language: language of the titles
 *
 * Every sheet of the data set with its columns, in the order in which they are read: the columns `sheet`, `column`,
 * `type`, `required` (the column must exist), `refers_to` (the sheet whose id or code stands there, else missing),
 * `choices` (with "|" between, else missing) and `title`. May be called in any thread.
 *
 * Returns: (transfer full): one row for each column of each sheet; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_schema_to_table (SitnetLanguage language);

/**
 * SitnetHeadingWords:
 * @SITNET_HEADING_WORDS_NAMES: the names of columns and other words for them, in English and Czech
 * @SITNET_HEADING_WORDS_GUESSES: where none of these fits, also what can hardly mean another column, such as
 *   "Název organizace"
 * @SITNET_HEADING_WORDS_GRAPHS: the names and other words, and what programs for graphs call a column, such as
 *   "Description" for a note
 *
 * Which words for columns a heading is compared with.
 *
 * Since: 0.1
 */
typedef enum {
  SITNET_HEADING_WORDS_NAMES,
  SITNET_HEADING_WORDS_GUESSES,
  SITNET_HEADING_WORDS_GRAPHS,
} SitnetHeadingWords;

/**
 * sitnet_schema_match_heading:
 * @sheet: the name of a sheet, such as "actors"
 * @heading: a heading as people write it; case, diacritics, blanks and underscores do not count
 * @words: with which words it is compared
 * @column: (out) (nullable) (transfer none): the name of the column that it means, as in sitnet_schema_to_table(), valid
 *   for ever; %NULL where it means none, so that the column is kept as one of the data set's own; left as it was on error
 * @error: set to %SITNET_ERROR_ARGUMENT when there is no such sheet, or when the heading may mean two columns, which the
 *   message names
 *
 * Says which column of a sheet a heading means, without data: for a form that shows what will be read as what. A heading
 * that is read counts as a guess, or as a word of programs for graphs, only where no other heading of its row means the
 * same column; the findings of a read tell each guess. May be called in any thread.
 *
 * Returns: %TRUE; %FALSE on error
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_schema_match_heading (const char *sheet, const char *heading, SitnetHeadingWords words,
                                                 const char **column, GError **error);

/**
 * sitnet_vocabulary_to_table:
 * @name: a vocabulary, one of sitnet_vocabulary_list()
 * @error: set to %SITNET_ERROR_ARGUMENT when there is no such vocabulary
 *
 * The built-in terms of a vocabulary with the columns of the sheet of that name, so that the table can be edited and
 * read again as a part of a data set. May be called in any thread.
 *
 * Returns: (transfer full): one row for each term, %NULL on error; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_vocabulary_to_table (const char *name, GError **error);

/**
 * sitnet_vocabulary_list:
 *
 * Names the vocabularies that the library has terms for, as their sheets are called. May be called in any thread.
 *
 * Returns: (transfer none) (array zero-terminated=1): the names, valid for ever
 *
 * Since: 0.1
 */
SITNET_API const char *const *sitnet_vocabulary_list (void);

G_END_DECLS

#endif
