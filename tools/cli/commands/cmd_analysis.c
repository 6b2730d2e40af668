/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet QUESTION DATA…: every analysis by its own name. */
#include "asking.h"
#include "message.h"
#include "contacts.h"
#include "data.h"
#include "page.h"
#include "rows.h"

static const Option options[] = {ASKING_BY, CONTACTS, ROWS_SORT, ROWS_TOP};

static gboolean
run (Request *request, GError **error)
{
  Format format;
  if (!answer_format (request, &format, error))
    return FALSE;
  if (page_is_asked (request, format))
    return page_give (request, error);
  if (!asking_check_by (request, error) || !rows_check (request, error))
    return FALSE; /* before anything long begins */
  const char *missing = asking_missing (request, request->analysis);
  if (missing != NULL) {
    g_autofree char *name = g_strdelimit (g_strdup (missing), "_", '-');
    return command_refuse (error, sitnet_translate (request->language, "%s needs --%s; see `sitnet help %s`"),
                           sitnet_analysis_get_name (request->analysis), name,
                           sitnet_analysis_get_name (request->analysis));
  }
  gboolean some_failed = FALSE;
  g_autoptr (GPtrArray) sets = data_read_some (request, error);
  g_autoptr (GArray) parts = sets != NULL ? asking_run (request, request->analysis, sets, &some_failed, error) : NULL;
  if (parts == NULL)
    return FALSE;
  if (some_failed)
    request->status = STATUS_FAILED;
  g_autoptr (SitnetTable) columns = sitnet_analysis_columns_to_table (request->analysis, request->language);
  Introduction introduction = {.title = sitnet_analysis_get_question (request->analysis, request->language),
                               .columns = columns,
                               .labelled = asking_labels (request),
                               .analysis = request->analysis};
  return answer_give (request, &introduction, (const Part *)parts->data, parts->len, error);
}

const Command command_analysis = {
    .words = N_ ("DATA… [options]"),
    .options = options,
    .n_options = G_N_ELEMENTS (options),
    .takes = TAKES_DATA | TAKES_SCOPE | TAKES_ANSWER,
    .least_words = 1,
    .most_words = G_MAXUINT,
    .run = run,
};
