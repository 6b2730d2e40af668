/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A workbook for each organisation in which it says with whom it works, and a page to tick off what has come back. */
#include "handout.h"

#include "message.h"
#include "progress.h"

static char *
dup_path (const Handout *self, SitnetTable *list, gsize row)
{
  return g_build_filename (self->folder, handout_text (list, "file", row), NULL);
}

/* One that is there may have come back filled in. */
static gboolean
check_files (const Handout *self, SitnetTable *list, GError **error)
{
  for (gsize row = 0; row < sitnet_table_get_n_rows (list); row++) {
    g_autofree char *path = dup_path (self, list, row);
    if (g_file_test (path, G_FILE_TEST_EXISTS))
      return command_refuse (
          error,
          report_translate (&self->report, "%s is there already, and may be filled in; choose another folder for -o"),
          path);
  }
  return TRUE;
}

static gboolean
write_workbook (const Handout *self, SitnetTable *list, gsize row, GError **error)
{
  g_autofree char *path = dup_path (self, list, row);
  g_autoptr (GBytes) workbook =
      sitnet_questionnaire_new (self->report.network, handout_text (list, "actor", row), self->report.language, error);
  gsize length;
  const void *bytes = workbook != NULL ? g_bytes_get_data (workbook, &length) : NULL;
  return workbook != NULL && sitnet_file_save (path, bytes, length, error);
}

static gboolean
write_workbooks (const Handout *self, SitnetTable *list, GError **error)
{
  gsize n = sitnet_table_get_n_rows (list);
  gboolean written = TRUE;
  progress_enter (WORK_WRITING, self->folder);
  for (gsize row = 0; row < n && written; row++) {
    written = write_workbook (self, list, row, error) &&
              !g_cancellable_set_error_if_cancelled (progress_cancellable (), error);
    progress_tell ((double)(row + 1) / (double)n, NULL);
  }
  progress_leave ();
  return written;
}

/* Both are in the order of the file; in the list coordinators are left out. */
static gsize
find_actor (SitnetTable *actors, const char *id, gsize from)
{
  while (from < sitnet_table_get_n_rows (actors) && g_strcmp0 (handout_text (actors, "id", from), id) != 0)
    from++;
  return from;
}

static void
add_row (const Handout *self, SitnetTable *list, SitnetTable *actors, gsize row, gsize *actor)
{
  Document *document = self->report.document;
  *actor = find_actor (actors, handout_text (list, "actor", row), *actor);
  gboolean is_known = *actor < sitnet_table_get_n_rows (actors);
  g_autofree char *contacts = is_known ? handout_dup_contacts (self, actors, *actor) : NULL;
  document_cell (document, "□");
  document_cell (document, handout_text (list, "name", row));
  document_cell (document, handout_text (list, "file", row));
  if (handout_has_contacts (self))
    document_cell (document, contacts);
}

static gboolean
hand_out (Handout *self, GError **error)
{
  const Report *report = &self->report;
  const char *const headings[] = {report_translate (report, "Came back"), report_translate (report, "Actor"),
                                  report_translate (report, "File"), report_translate (report, "Contact")};
  g_autoptr (SitnetTable) list = sitnet_questionnaires_to_table (report->network);
  g_autoptr (SitnetTable) actors = handout_sheet (self, "actors");
  if (self->folder == NULL)
    return command_refuse (
        error, "%s", report_translate (report, "questionnaires are a file for each organisation: write -o FOLDER"));
  if (actors == NULL || sitnet_table_get_n_rows (list) == 0)
    return handout_refuse (self, N_ ("there is nobody to be asked: no actor in the data but coordinators"), error);
  if (!check_files (self, list, error) || !write_workbooks (self, list, error))
    return FALSE;
  handout_say_today (self);
  document_paragraph (report->document,
                      report_translate (report,
                                        "Send each organisation its own file. Put those that come back into one "
                                        "folder; then: sitnet convert DATA --answers FOLDER -o NEW"));
  document_begin_table (report->document, headings, handout_has_contacts (self) ? "sttt" : "stt");
  gsize actor = 0;
  for (gsize row = 0; row < sitnet_table_get_n_rows (list); row++)
    add_row (self, list, actors, row, &actor);
  document_end_table (report->document);
  return TRUE;
}

const HandoutKind handout_questionnaire = {
    .name = "questionnaire",
    .title = N_ ("Questionnaires"),
    .summary = N_ ("a workbook for each organisation in which it says with whom it works"),
    .write = hand_out,
};
