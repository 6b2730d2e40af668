/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet QUESTION DATA…: every analysis by its own name. */
#include "asking.h"
#include "data.h"

static gboolean
run (Request *request, GError **error)
{
  Format format;
  if (!answer_format (request, &format, error))
    return FALSE; /* before anything long begins */
  const char *missing = asking_missing (request, request->analysis);
  if (missing != NULL) {
    g_autofree char *name = g_strdelimit (g_strdup (missing), "_", '-');
    return command_refuse (error,
                           pick (request->language, "%s needs --%s; see `sitnet help %s`",
                                 "%s potřebuje volbu --%s; viz `sitnet help %s`"),
                           sitnet_analysis_get_name (request->analysis), name,
                           sitnet_analysis_get_name (request->analysis));
  }
  g_autoptr (GPtrArray) sets = data_read (request, error);
  g_autoptr (GArray) parts = sets != NULL ? asking_run (request, request->analysis, sets, error) : NULL;
  if (parts == NULL)
    return FALSE;
  g_autoptr (SitnetTable) columns = sitnet_analysis_get_columns (request->analysis, request->language);
  Introduction introduction = {sitnet_analysis_get_question (request->analysis, request->language), columns};
  return answer_give (request, &introduction, (const Part *)parts->data, parts->len, error);
}

const Command command_analysis = {
    .words = {"DATA… [options]", "DATA… [volby]"},
    .takes = TAKES_SCOPE | TAKES_ANSWER,
    .least_words = 1,
    .most_words = G_MAXUINT,
    .run = run,
};
