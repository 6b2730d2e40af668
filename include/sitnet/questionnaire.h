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
 * @network: a network, whole or scoped; its actors in scope are offered to choose from
 * @actor: id or name of an actor
 * @language: of headings, names, lists and instructions
 * @error: set to %SITNET_ERROR_ARGUMENT when there is no such actor; to %SITNET_ERROR_LIMIT when it would be larger than a
 *   spreadsheet holds
 *
 * Makes a workbook (.xlsx) in which an organisation tells with whom it works and what it offers: instructions, the ties
 * that it has reported itself and its services as the data set has them, to be corrected, with lists to choose actors,
 * kinds of ties and needs from by name. What others say of it does not stand there. Save it with sitnet_file_save();
 * sitnet_network_read_answers() reads it back. Linear in the ties and actors of the data set. May be called in any thread.
 *
 * Returns: (transfer full): its bytes; %NULL on error; free them with g_bytes_unref()
 *
 * Since: 0.1
 */
SITNET_API GBytes *sitnet_questionnaire_new (SitnetNetwork *network, const char *actor, SitnetLanguage language,
                                             GError **error);

G_END_DECLS

#endif
