/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_ANALYSIS_H
#define SITNET_ANALYSIS_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <gio/gio.h>
#include <glib-object.h>
#include <sitnet/column.h>
#include <sitnet/language.h>
#include <sitnet/network.h>
#include <sitnet/progress.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetAnalysis:
 *
 * A question that can be asked of a network: its name, what it answers, its columns and parameters. Static: never
 * freed; any thread may use it.
 *
 * Since: 0.1
 */
typedef struct _SitnetAnalysis SitnetAnalysis;

/**
 * SitnetBy:
 * @SITNET_BY_NOTHING: an answer for the scope as a whole
 * @SITNET_BY_AREA: area by area
 * @SITNET_BY_REGION: region by region: the column `region` of the sheet `areas`
 *
 * How an answer is divided.
 *
 * Since: 0.1
 */
typedef enum {
  SITNET_BY_NOTHING,
  SITNET_BY_AREA,
  SITNET_BY_REGION,
} SitnetBy;

/**
 * SitnetArguments: (ref-func sitnet_arguments_ref) (unref-func sitnet_arguments_unref)
 *
 * What is said along with a question: parameter values as text, the language, who follows and stops it. Checked against
 * the analysis when it runs. One thread sets it up, and nobody may change it while an analysis runs with it.
 *
 * Since: 0.1
 */
typedef struct _SitnetArguments SitnetArguments;

#define SITNET_TYPE_ARGUMENTS (sitnet_arguments_get_type ())
SITNET_API GType sitnet_arguments_get_type (void);

/**
 * sitnet_arguments_new:
 *
 * Makes arguments without parameters, in English, followed and stopped by nobody.
 *
 * Returns: (transfer full): the arguments; free them with sitnet_arguments_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetArguments *sitnet_arguments_new (void);

/**
 * sitnet_arguments_ref:
 * @self: arguments
 *
 * Takes another reference. May be called in any thread.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
SITNET_API SitnetArguments *sitnet_arguments_ref (SitnetArguments *self);

/**
 * sitnet_arguments_unref:
 * @self: (transfer full): arguments
 *
 * Drops a reference; with the last one the arguments are freed. May be called in any thread.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_arguments_unref (SitnetArguments *self);

/**
 * sitnet_arguments_set:
 * @self: arguments
 * @name: a parameter of the analysis to be asked, such as "local"; copied
 * @value: (nullable): its value as text ("true" for a flag, codes with commas between); copied; %NULL takes it back
 *
 * Sets a parameter. Nothing is checked here: the analysis does it when it runs, for only it knows its parameters (see
 * sitnet_analysis_get_parameters()).
 *
 * Since: 0.1
 */
SITNET_API void sitnet_arguments_set (SitnetArguments *self, const char *name, const char *value);

/**
 * sitnet_arguments_set_language:
 * @self: arguments
 * @language: language of notes and messages
 *
 * Chooses the language of the answer; English unless it is called.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_arguments_set_language (SitnetArguments *self, SitnetLanguage language);

/**
 * sitnet_by_from_text:
 * @text: "area" or "region", in letters of either size
 * @by: (out): what it says
 * @error: set to %SITNET_ERROR_ARGUMENT when @text is neither
 *
 * Reads how an answer is to be divided. May be called in any thread.
 *
 * Returns: whether @text says it; %FALSE on error, and @by stays as it is
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_by_from_text (const char *text, SitnetBy *by, GError **error);

/**
 * sitnet_arguments_set_by:
 * @self: arguments
 * @by: area by area, region by region, or neither
 *
 * Has the question answered area by area or region by region: the answer gets a first column `area` or `region`. Where a row
 * of the answer stands in an area (coverage, gaps, providers, catalogue, spread) the question is asked once and its
 * rows are put in order, so that they are the same rows; "*" and rows of no area stand last. Any other question is
 * asked in the scope of each area or region by itself, guests included. Areas of which no region is known stand under
 * an empty one. Data without areas or regions are %SITNET_ERROR_ARGUMENT when the analysis runs; a question that starts
 * from one actor is %SITNET_ERROR_UNSUPPORTED.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_arguments_set_by (SitnetArguments *self, SitnetBy by);

/**
 * sitnet_arguments_set_before:
 * @self: arguments
 * @before: (nullable): an earlier state, such as the data set of last year in the same scope; %NULL takes it back
 *
 * Gives the earlier state to a question that can tell what has changed since (agenda), in place of the date in its parameter
 * `before`. Needs, areas and actors of both are the same when their codes and ids are. Other questions do not look at it.
 * @self takes a reference of its own.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_arguments_set_before (SitnetArguments *self, SitnetNetwork *before);

/**
 * sitnet_arguments_set_cancellable:
 * @self: arguments
 * @cancellable: (nullable): what stops a question once it is cancelled, see #SitnetProgressFunc; %NULL for nothing
 *
 * Sets what stops a question, or comparing, with these arguments; there is no answer then. @self takes a reference of its own.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_arguments_set_cancellable (SitnetArguments *self, GCancellable *cancellable);

/**
 * sitnet_arguments_set_progress:
 * @self: arguments
 * @progress: (nullable) (scope notified) (closure data) (destroy destroy): called with the share
 *   that is done; %NULL for none
 * @data: handed to @progress
 * @destroy: (nullable): called with @data when it is not needed any more
 *
 * Sets the function that is called during a question, or a comparison, with these arguments, in place of any set before.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_arguments_set_progress (SitnetArguments *self, SitnetProgressFunc progress, gpointer data,
                                               GDestroyNotify destroy);

#define SITNET_TYPE_ANALYSIS (sitnet_analysis_get_type ())
SITNET_API GType sitnet_analysis_get_type (void);

/**
 * sitnet_analysis_count:
 *
 * Counts the analyses. May be called in any thread.
 *
 * Returns: number of analyses
 *
 * Since: 0.1
 */
SITNET_API guint sitnet_analysis_count (void);

/**
 * sitnet_analysis_get:
 * @index: from 0 to sitnet_analysis_count() − 1
 *
 * Lends one analysis, in the order in which commands are listed. May be called in any thread.
 *
 * Returns: (transfer none): the analysis, valid for ever
 *
 * Since: 0.1
 */
SITNET_API const SitnetAnalysis *sitnet_analysis_get (guint index);

/**
 * sitnet_analysis_find:
 * @name: such as "bridges"
 *
 * Finds an analysis by its name, in time linear in the number of analyses. May be called in any thread.
 *
 * Returns: (nullable) (transfer none): the analysis of that name, valid for ever; %NULL when there is none
 *
 * Since: 0.1
 */
SITNET_API const SitnetAnalysis *sitnet_analysis_find (const char *name);

/**
 * sitnet_analysis_get_name:
 * @self: an analysis
 *
 * Lends its one name: that of the command, of the Python method and of the heading of its page.
 *
 * Returns: (transfer none): the name, valid for ever
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_analysis_get_name (const SitnetAnalysis *self);

/**
 * sitnet_analysis_get_title:
 * @self: an analysis
 * @language: language of the text
 *
 * Lends what its answer is called where there is little room: on the tab of a sheet.
 *
 * Returns: (transfer none): some words, at most 31 letters, valid for ever
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_analysis_get_title (const SitnetAnalysis *self, SitnetLanguage language);

/**
 * sitnet_analysis_get_question:
 * @self: an analysis
 * @language: language of the text
 *
 * Lends the question that it answers, as a person would ask it.
 *
 * Returns: (transfer none): one sentence, valid for ever
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_analysis_get_question (const SitnetAnalysis *self, SitnetLanguage language);

/**
 * sitnet_analysis_get_row:
 * @self: an analysis
 * @language: language of the text
 *
 * Lends what a row of the answer is.
 *
 * Returns: (transfer none): one sentence, valid for ever
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_analysis_get_row (const SitnetAnalysis *self, SitnetLanguage language);

/**
 * sitnet_analysis_get_definition:
 * @self: an analysis
 * @language: language of the text
 *
 * Lends definition, edge cases, cost, and the paper it follows.
 *
 * Returns: (transfer none): sentences, valid for ever
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_analysis_get_definition (const SitnetAnalysis *self, SitnetLanguage language);

/**
 * sitnet_analysis_get_nothing:
 * @self: an analysis
 * @language: language of the text
 *
 * Lends what is said in the place of an answer without rows: "No bridges."
 *
 * Returns: (transfer none): a sentence, valid for ever
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_analysis_get_nothing (const SitnetAnalysis *self, SitnetLanguage language);

/**
 * sitnet_analysis_columns_to_table:
 * @self: an analysis
 * @language: language of the titles
 *
 * The columns of its answer, with the columns `name` `type` `unit` `title` (what it holds, in a few words) `heading` `refers_to`
 * (the sheets whose ids or codes stand in the cells, with | between) `codes` (those of its own, with | between) `words` (what
 * they mean, likewise, one for each code) and `empty` (what an empty cell means). Cells hold codes, for programs; where people
 * read, the names in those sheets and these words take their place. What is missing does not apply.
 *
 * Returns: (transfer full): a row for each column of the answer; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_analysis_columns_to_table (const SitnetAnalysis *self, SitnetLanguage language);

/**
 * sitnet_analysis_parameters_to_table:
 * @self: an analysis
 * @language: language of the titles
 *
 * The parameters that it takes, with the columns `name` `kind` (flag, int, double, text, choice, actor, codes)
 * `required` `default` `minimum` `maximum` `choices` (with | between) `title`.
 *
 * Returns: (transfer full): a row for each parameter; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_analysis_parameters_to_table (const SitnetAnalysis *self, SitnetLanguage language);

/**
 * sitnet_analysis_run:
 * @self: an analysis
 * @network: a network, whole or scoped
 * @arguments: (nullable): parameters, language, who follows and stops it; %NULL for the defaults in English
 * @error: set to %SITNET_ERROR_ARGUMENT when a parameter is unknown, missing or not what it may be (the message says
 *   what is allowed), or when the data cannot be divided (see sitnet_arguments_set_by()); to %SITNET_ERROR_CANCELLED
 *   when it was cancelled, see sitnet_arguments_set_cancellable(); to %SITNET_ERROR_LIMIT when the answer or the work on the way to it is larger
 *   than memory or the library holds; to %SITNET_ERROR_UNSUPPORTED when this build lacks the solver that the analysis
 *   needs, or the analysis cannot be asked area by area; to %SITNET_ERROR_INTERNAL when that solver fails
 *
 * Asks a question. Any number of threads may ask the same network at once, each with arguments of its own. For the time
 * that it takes see sitnet_analysis_get_definition().
 *
 * Returns: (transfer full): the answer, its note saying what a row is and which scope and rule were used, %NULL on
 *   error; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_analysis_run (const SitnetAnalysis *self, SitnetNetwork *network,
                                             SitnetArguments *arguments, GError **error);

/**
 * sitnet_network_ask:
 * @network: a network, whole or scoped
 * @analysis: the name of an analysis, such as "bridges"
 * @arguments: (nullable): parameters, language, who follows and stops it; %NULL for the defaults in English
 * @error: set to %SITNET_ERROR_ARGUMENT when there is no such analysis, else as by sitnet_analysis_run()
 *
 * Asks a question by its name; else as sitnet_analysis_run().
 *
 * Returns: (transfer full): the answer, %NULL on error; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_network_ask (SitnetNetwork *network, const char *analysis, SitnetArguments *arguments,
                                            GError **error);

/**
 * sitnet_network_compare:
 * @before: a network, whole or scoped
 * @after: another, or the same on another day, or as it would be
 * @arguments: (nullable): language, who follows and stops it; it takes no parameters
 * @error: set to %SITNET_ERROR_ARGUMENT when a parameter was given, else as by sitnet_analysis_run() for bridges,
 *   isolates, gaps and summary
 *
 * What the second network has gained, lost and changed. Columns: `what` (actor, tie, bridge, cut_actor, isolate, gap,
 * measure), `id` (an actor's id, "a:b" for a tie, a measure's name, kind and place of a gap), `change` (gained, lost,
 * changed), `before` and `after`: the sector of an actor, the kinds of a tie, what a bridge or a cut actor separates,
 * why an actor is isolated, families and capacity of a gap as "20/15" ("20+/15" where at least 20 are told, "?/15"
 * where no number is), the value of a measure; empty where undefined; `name`: who or where that is in words, empty for
 * a measure. Actors are the same when their ids are. Ties and bridges count only between actors that are in both
 * networks, and the note says how many are not. Nothing stands in the table that is the same in both. Takes the time of
 * the questions asked.
 *
 * Returns: (transfer full): a row for each change, by what it is, then lost and changed in the order of @before and
 *   gained in that of @after, %NULL on error; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_network_compare (SitnetNetwork *before, SitnetNetwork *after, SitnetArguments *arguments,
                                                GError **error);

/**
 * sitnet_comparison_to_words:
 * @comparison: what sitnet_network_compare() gave, whole or some of its rows
 * @before: (nullable): the network that was compared, for names of its own; %NULL: only names that are built in
 * @after: (nullable): the other one
 * @language: of the words
 * @error: set to %SITNET_ERROR_LIMIT when the texts of a column take more than 4 GiB
 *
 * The same rows with words in the columns `before` and `after`: names for codes of sectors and of kinds of ties, the reason
 * why an actor is isolated, "14 families, capacity 4" for "14/4", numbers as the language writes them. All other columns are
 * those of @comparison, for which sitnet_names_apply() has names. Takes time linear in the rows and in the sheets with names.
 * May be called in any thread.
 *
 * Returns: (transfer full): another table, %NULL on error; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_comparison_to_words (SitnetTable *comparison, SitnetNetwork *before,
                                                    SitnetNetwork *after, SitnetLanguage language, GError **error);

/**
 * sitnet_compare_columns_to_table:
 * @language: language of the texts
 *
 * The columns of sitnet_network_compare(), as sitnet_analysis_columns_to_table() has them. May be called in any thread.
 *
 * Returns: (transfer full): a row for each column; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_compare_columns_to_table (SitnetLanguage language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetArguments, sitnet_arguments_unref)

G_END_DECLS

#endif
