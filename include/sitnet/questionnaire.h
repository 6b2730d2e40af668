/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_QUESTIONNAIRE_H
#define SITNET_QUESTIONNAIRE_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/language.h>
#include <sitnet/network.h>
#include <sitnet/options.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * sitnet_questionnaires_to_table:
 * @network: a network, whole or scoped
 *
 * Who is to be asked with whom it works: every actor in scope but coordinators, in the order in which results name them.
 * Columns: `actor`, `name`, and `file`, a name for its questionnaire that every file system takes and that no other actor
 * in scope has, such as "01-ospod-podlesi.xlsx".
 *
 * Returns: (transfer full): a row for each; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_questionnaires_to_table (SitnetNetwork *network);

/**
 * sitnet_questionnaire_new:
 * @network: a network, whole or scoped; its actors in scope are offered to choose from, and of more than 1,000 those of the
 *   area of @actor, up to as many
 * @actor: id or name of an actor
 * @language: of headings, names, lists and instructions
 * @error: set to %SITNET_ERROR_ARGUMENT when there is no such actor; to %SITNET_ERROR_LIMIT when it would be larger than a
 *   spreadsheet holds
 *
 * Makes a workbook (.xlsx) in which an organisation tells with whom it works and what it offers: instructions, the ties
 * that it has reported itself and its services as the data set has them, to be corrected, with lists to choose actors,
 * kinds of ties and needs from by name. What others say of it does not stand there. Save it with sitnet_file_save();
 * sitnet_network_read_answers() reads it back. Takes time linear in what it holds, the first one of a network also in the ties and
 * actors of the data set. May be called in any thread.
 *
 * Returns: (transfer full): its bytes; %NULL on error; free them with g_bytes_unref()
 *
 * Since: 0.1
 */
SITNET_API GBytes *sitnet_questionnaire_new (SitnetNetwork *network, const char *actor, SitnetLanguage language,
                                             GError **error);

/**
 * sitnet_network_read_answers:
 * @network: the data set that the questionnaires were handed out from, or a later state of it; whole or scoped
 * @folder: (type filename): a folder with the workbooks that have come back (.xlsx or .ods), under any names
 * @options: (nullable): language of findings, who follows and stops it
 * @findings: (out) (optional) (nullable) (transfer full): what was found in them, with the name of the file before that of
 *   the sheet, and a `cell`; columns as of sitnet_builder_seal(). What reading @network told is not told again
 * @answers: (out) (optional) (nullable) (transfer full): who has answered: `actor`, `name`, `file` (missing where none came
 *   back), `state` (answered; unchanged: as it was handed out; missing), and how many rows are `new`, `corrected`,
 *   `withdrawn`; a row for everybody of sitnet_questionnaires_to_table(), and for who has answered besides
 * @error: set to %SITNET_ERROR_READ when the folder cannot be listed, to %SITNET_ERROR_DATA when there is an error finding,
 *   to %SITNET_ERROR_LIMIT when there are more than 2,147,483,647 links, to %SITNET_ERROR_CANCELLED when it was cancelled
 *
 * Makes one data set of @network and of what organisations have answered. A tie of a questionnaire is the word of its
 * organisation (`reported_by`): one that it has reported before is corrected, another is added, and nobody else's word is
 * touched. A row that stood in the questionnaire and is struck out, or is there no more, is withdrawn. An actor that is not
 * known becomes one; a code that is not known is kept as in any data set. Each of these is a finding. Services are
 * corrected likewise. Whoever has answered counts as asked; a questionnaire as it was handed out is no answer. Two of one
 * organisation are an error, for only a person knows which one holds. The scope of the result is the whole. Linear in the
 * size of the data set and of the questionnaires. May be called in any thread.
 *
 * Returns: (transfer full): another network, %NULL on error; @network is as it was; free it with sitnet_network_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetNetwork *sitnet_network_read_answers (SitnetNetwork *network, const char *folder,
                                                       SitnetOptions *options, SitnetTable **findings,
                                                       SitnetTable **answers, GError **error);

G_END_DECLS

#endif
