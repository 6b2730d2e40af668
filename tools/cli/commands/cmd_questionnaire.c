/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet questionnaire DATA -o FOLDER: a workbook for each organisation, to be filled in by itself. */
#include "command.h"
#include "data.h"
#include "message.h"
#include "progress.h"
#include "target.h"

static char *
dup_path (const SitnetTable *list, gsize row, const char *folder)
{
  return g_build_filename (folder, sitnet_column_get_text (sitnet_table_find_column (list, "file"), row), NULL);
}

/* One that is there may have come back filled in. */
static gboolean
check_files (const Request *request, const SitnetTable *list, const char *folder, GError **error)
{
  for (gsize row = 0; row < sitnet_table_get_n_rows (list); row++) {
    g_autofree char *path = dup_path (list, row, folder);
    if (g_file_test (path, G_FILE_TEST_EXISTS))
      return command_refuse (
          error, sitnet_translate (request->language, "%s is there already; choose another folder for -o"), path);
  }
  return TRUE;
}

static gboolean
write_one (const Request *request, SitnetNetwork *network, const SitnetTable *list, gsize row, const char *folder,
           GError **error)
{
  const char *actor = sitnet_column_get_text (sitnet_table_find_column (list, "actor"), row);
  g_autofree char *path = dup_path (list, row, folder);
  g_autoptr (GBytes) workbook = sitnet_questionnaire_new (network, actor, request->language, error);
  gsize length;
  const void *bytes = workbook != NULL ? g_bytes_get_data (workbook, &length) : NULL;
  return workbook != NULL && sitnet_file_save (path, bytes, length, error);
}

static gboolean
write_all (const Request *request, SitnetNetwork *network, const SitnetTable *list, const char *folder, GError **error)
{
  gsize n = sitnet_table_get_n_rows (list);
  for (gsize row = 0; row < n; row++) {
    if (g_cancellable_is_cancelled (progress_cancellable ())) {
      g_set_error (error, SITNET_ERROR, SITNET_ERROR_CANCELLED, "%s",
                   sitnet_translate (request->language, "writing the data was stopped"));
      return FALSE;
    }
    if (!write_one (request, network, list, row, folder, error))
      return FALSE;
    progress_tell ((double)(row + 1) / (double)n, NULL);
  }
  return TRUE;
}

static gboolean
run (Request *request, GError **error)
{
  const char *folder = options_get (request->options, "output");
  if (folder == NULL)
    return command_refuse (
        error, "%s", sitnet_translate (request->language, "questionnaire needs -o FOLDER: where the files are to go"));
  g_autoptr (GPtrArray) sets = data_read (request, error);
  if (sets == NULL)
    return FALSE;
  SitnetNetwork *network = ((const DataSet *)sets->pdata[0])->network;
  g_autoptr (SitnetTable) list = sitnet_questionnaires_to_table (network);
  if (!target_make_folder (request, folder, error) || !check_files (request, list, folder, error))
    return FALSE;
  progress_enter (WORK_WRITING, folder);
  gboolean written = write_all (request, network, list, folder, error);
  progress_leave ();
  if (!written)
    return FALSE;
  guint64 n = sitnet_table_get_n_rows (list);
  command_say (sitnet_translate_count (request->language, n, "%s: %ju questionnaire", "%s: %ju questionnaires"), folder,
               n);
  command_say (sitnet_translate (request->language,
                                 "when they have come back into a folder: sitnet convert %s --answers FOLDER -o NEW"),
               (const char *)options_get_words (request->options)->pdata[0]);
  return TRUE;
}

const Command command_questionnaire = {
    .name = "questionnaire",
    .words = N_ ("DATA -o FOLDER [options]"),
    .summary = N_ ("make a workbook for each organisation in which it says with whom it works"),
    .takes = TAKES_DATA | TAKES_SCOPE | TAKES_RESULT,
    .least_words = 1,
    .most_words = 1,
    .run = run,
};
