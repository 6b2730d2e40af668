/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The data sets named on the command line: read, checked, cut to the scope. */
#include "data.h"

#include "finding.h"
#include "error-list.h"
#include "progress.h"
#include "reading-options.h"
#include "scope-options.h"
#include "what-if.h"

#include <string.h>

/* More errors than this are not read by anybody before the first is mended. */
#define SHOWN_ERRORS 5

static void
free_data_set (gpointer data)
{
  DataSet *self = data;
  g_free (self->label);
  g_clear_pointer (&self->read, sitnet_network_unref);
  g_clear_pointer (&self->whole, sitnet_network_unref);
  g_clear_pointer (&self->network, sitnet_network_unref);
  g_clear_pointer (&self->findings, sitnet_table_unref);
  g_free (self);
}

static char *
own_name (const char *path)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL); /* "." and a slash at the end have no name */
  g_autofree char *name = g_path_get_basename (canonical);
  return g_utf8_make_valid (name, -1);
}

GPtrArray *
data_labels (const Request *request)
{
  const GPtrArray *paths = options_get_words (request->options);
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (labels, own_name (paths->pdata[i]));
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < labels->len; i++) {
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, labels->pdata[i]));
    g_hash_table_insert (counts, labels->pdata[i], GUINT_TO_POINTER (count + 1));
  }
  g_autoptr (GPtrArray) alike = g_ptr_array_new ();
  for (guint i = 0; i < labels->len; i++)
    if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, labels->pdata[i])) > 1)
      g_ptr_array_add (alike, GUINT_TO_POINTER (i));
  for (guint k = 0; k < alike->len; k++) {
    guint i = GPOINTER_TO_UINT (alike->pdata[k]);
    g_free (labels->pdata[i]);
    labels->pdata[i] = g_utf8_make_valid (paths->pdata[i], -1);
  }
  return labels;
}

/* A row stands for one finding, but for the last of a kind of which not all are listed: it says how many these are. */
guint64
data_count (const SitnetTable *findings, const char *severity)
{
  guint64 count = 0;
  for (gsize row = 0; row < sitnet_table_get_n_rows (findings); row++)
    if (strcmp (finding_get (findings, "severity", row), severity) == 0)
      count += finding_is_summary (findings, row) ? finding_get_count (findings, row) : 1;
  return count;
}

static void
name_missing (const Request *request, const char *path, GError **error)
{
  g_clear_error (error);
  g_set_error (error, SITNET_ERROR, SITNET_ERROR_READ,
               sitnet_translate (request->language, "%s: there is no such file or folder"), path);
}

static void
name_unreadable (const Request *request, const char *path, GError **error)
{
  g_clear_error (error);
  g_set_error (
      error, SITNET_ERROR, SITNET_ERROR_READ,
      sitnet_translate (request->language, "%s: this cannot be read; check that it is a file and that you may read it"),
      path);
}

/* The contents of files by their names; NULL with an error. */
static GHashTable *
load_files (const Request *request, const GPtrArray *paths, GError **error)
{
  g_autoptr (GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
  for (guint i = 0; paths->pdata[i] != NULL; i++) {
    GMappedFile *file = g_mapped_file_new (paths->pdata[i], FALSE, error);
    if (file == NULL) {
      gboolean exists = g_file_test (paths->pdata[i], G_FILE_TEST_EXISTS);
      (exists ? name_unreadable : name_missing) (request, paths->pdata[i], error);
      return NULL;
    }
    g_hash_table_insert (files, g_path_get_basename (paths->pdata[i]), g_mapped_file_get_bytes (file));
    g_mapped_file_unref (file);
  }
  return g_steal_pointer (&files);
}

static SitnetNetwork *
read_files (const Request *request, const GPtrArray *paths, SitnetOptions *options, SitnetTable **findings,
            GError **error)
{
  g_autoptr (GHashTable) files = load_files (request, paths, error);
  return files != NULL ? sitnet_network_read_memory (files, options, findings, error) : NULL;
}

SitnetNetwork *
data_open (const Request *request, const char *path, SitnetTable **findings, GError **error)
{
  g_autoptr (SitnetOptions) options = reading_from_options (request, error);
  const GPtrArray *files = options_get_files (request->options);
  if (options == NULL)
    return NULL;
  gboolean is_joined = files != NULL && strcmp (path, options_get_words (request->options)->pdata[0]) == 0;
  progress_enter (WORK_READING, path);
  g_autoptr (SitnetNetwork) network = is_joined ? read_files (request, files, options, findings, error)
                                                : sitnet_network_read (path, options, findings, error);
  progress_leave ();
  if (network == NULL && *findings == NULL) {
    if (!is_joined && !g_file_test (path, G_FILE_TEST_EXISTS))
      name_missing (request, path, error);
    return NULL;
  }
  GError *problem = NULL;
  if ((*findings == NULL || finding_name_options (findings, &problem)) && reading_remember (request, options, &problem))
    return g_steal_pointer (&network);
  g_clear_error (error);
  g_propagate_error (error, problem);
  g_clear_pointer (findings, sitnet_table_unref);
  return NULL;
}

/* The first errors, and where the rest are told. */
static void
tell_errors (const Request *request, const char *path, const SitnetTable *findings, GError **error)
{
  guint64 n_errors = data_count (findings, "error");
  GString *message = g_string_new (NULL);
  g_string_append_printf (
      message, sitnet_translate_count (request->language, n_errors, "%s: %ju error", "%s: %ju errors"), path, n_errors);
  guint shown = 0;
  for (gsize row = 0; row < sitnet_table_get_n_rows (findings) && shown < SHOWN_ERRORS; row++)
    if (strcmp (finding_get (findings, "severity", row), "error") == 0) {
      g_autofree char *line = finding_dup_line (findings, row, TRUE, request->language);
      g_string_append_printf (message, "\n  %s", line);
      shown++;
    }
  if (n_errors > shown)
    g_string_append_printf (message, sitnet_translate (request->language, "\nall of them: sitnet check %s"), path);
  g_clear_error (error);
  g_set_error_literal (error, SITNET_ERROR, SITNET_ERROR_DATA, message->str);
  g_string_free (message, TRUE);
}

static void
tell_warnings (const Request *request, const char *path, const SitnetTable *findings)
{
  guint64 n_warnings = data_count (findings, "warning");
  if (n_warnings == 0)
    return;
  command_say (sitnet_translate_count (request->language, n_warnings, "%ju warning, see `sitnet check %s`",
                                       "%ju warnings, see `sitnet check %s`"),
               n_warnings, path);
}

/* The greatest of those given, so that a later one never tells what an earlier one hides; 0 for none. */
static gboolean
find_smallest (const Request *request, guint64 *smallest, GError **error)
{
  const GPtrArray *texts = options_get_list (request->options, "suppress");
  *smallest = 0;
  for (guint i = 0; i < texts->len; i++) {
    guint64 number;
    if (!g_ascii_string_to_unsigned (texts->pdata[i], 10, 2, 1000000, &number, NULL))
      return command_refuse (
          error, sitnet_translate (request->language, "--suppress: \"%s\" must be a whole number from 2 to 1000000"),
          (const char *)texts->pdata[i]);
    *smallest = MAX (*smallest, number);
  }
  return TRUE;
}

/* Numbers in words are not found by any rule: a person has to read them before publishing. */
static void
tell_free_texts (const Request *request, const char *path, const SitnetNetwork *hidden)
{
  g_autoptr (SitnetTable) texts = sitnet_network_list_free_texts (hidden);
  gsize n = sitnet_table_get_n_rows (texts);
  g_autoptr (GString) places = g_string_new (NULL);
  for (gsize row = 0; row < n; row++)
    g_string_append_printf (places, "%s%s: %s", row > 0 ? ", " : "",
                            sitnet_column_get_text (sitnet_table_find_column (texts, "sheet"), row),
                            sitnet_column_get_text (sitnet_table_find_column (texts, "column"), row));
  if (n > 0)
    command_say (
        sitnet_translate (request->language,
                          "%s: --suppress leaves free text as it is; read whether it tells numbers of families (%s)"),
        path, places->str);
}

/* The one place where it is done: whatever a command then asks, draws or writes comes from what is left. */
static SitnetNetwork *
suppress (const Request *request, const char *path, SitnetNetwork *read, GError **error)
{
  guint64 smallest;
  if (!find_smallest (request, &smallest, error))
    return NULL;
  if (smallest == 0)
    return sitnet_network_ref (read);
  SitnetNetwork *hidden = sitnet_network_suppress (read, (guint)smallest, NULL, error);
  if (hidden != NULL)
    tell_free_texts (request, path, hidden);
  return hidden;
}

/* The part of it that the scope options name. */
static SitnetNetwork *
cut (const Request *request, SitnetNetwork *whole, GError **error)
{
  g_autoptr (SitnetScope) scope = scope_from_options (request, whole, error);
  g_autoptr (SitnetNetwork) part = scope != NULL ? sitnet_network_scope (whole, scope, error) : NULL;
  return part != NULL && what_if_tell (request, whole, part, error) ? g_steal_pointer (&part) : NULL;
}

static DataSet *
read_one (const Request *request, const char *path, const char *label, GError **error)
{
  g_autoptr (SitnetTable) findings = NULL;
  DataSet *set = g_new0 (DataSet, 1);
  set->label = g_strdup (label);
  g_autoptr (SitnetNetwork) opened = data_open (request, path, &findings, error);
  if (opened == NULL && findings != NULL && data_count (findings, "error") > 0)
    tell_errors (request, path, findings, error);
  if (opened != NULL && findings != NULL)
    tell_warnings (request, path, findings);
  set->findings = findings != NULL ? sitnet_table_ref (findings) : NULL;
  set->read = opened != NULL ? suppress (request, path, opened, error) : NULL;
  set->whole = set->read != NULL ? what_if (request, set->read, error) : NULL;
  set->network = set->whole != NULL ? cut (request, set->whole, error) : NULL;
  if (set->network == NULL) {
    command_word (request->language, error);
    if (set->read != NULL && request->command == &command_compare && options_get_words (request->options)->len > 1)
      g_prefix_error (error, "%s: ", label); /* what is asked for may be in the other one */
    g_clear_pointer (&set, free_data_set);
  }
  return set;
}

/* What was stopped is no fault of the data set. */
static gboolean
was_stopped (const GError *problem)
{
  return progress_was_interrupted () || g_error_matches (problem, SITNET_ERROR, SITNET_ERROR_CANCELLED);
}

/* Without `problems` the first failure ends it. */
static GPtrArray *
read_all (const Request *request, ErrorList *problems, GError **error)
{
  g_autoptr (SitnetScope) scope = scope_from_options (request, NULL, error);
  if (scope == NULL)
    return NULL;
  const GPtrArray *paths = options_get_words (request->options);
  g_autoptr (GPtrArray) labels = data_labels (request);
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func (free_data_set);
  for (guint i = 0; i < paths->len; i++) {
    g_autoptr (GError) problem = NULL;
    DataSet *set = read_one (request, paths->pdata[i], labels->pdata[i], &problem);
    if (set != NULL) {
      g_ptr_array_add (sets, set);
    } else if (problems == NULL || was_stopped (problem)) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    } else {
      error_list_add (problems, labels->pdata[i], g_steal_pointer (&problem));
    }
  }
  return g_steal_pointer (&sets);
}

GPtrArray *
data_read (const Request *request, GError **error)
{
  return read_all (request, NULL, error);
}

GPtrArray *
data_read_path (const Request *request, const char *path, GError **error)
{
  DataSet *set = read_one (request, path, path, error);
  if (set == NULL)
    return NULL;
  GPtrArray *sets = g_ptr_array_new_with_free_func (free_data_set);
  g_ptr_array_add (sets, set);
  return sets;
}

GPtrArray *
data_read_some (Request *request, GError **error)
{
  g_autoptr (ErrorList) problems = error_list_new ();
  g_autoptr (GPtrArray) sets = read_all (request, problems, error);
  if (sets == NULL || !error_list_settle (problems, sets->len > 0, error))
    return g_steal_pointer (&sets);
  request->status = STATUS_FAILED;
  return sets->len > 0 ? g_steal_pointer (&sets) : NULL;
}
