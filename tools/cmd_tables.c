/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet tables DATA… -o FOLDER: many questions at once, a file for each. */
#include "asking.h"
#include "data.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

static const Option options[] = {
    {"only",
     0,
     OPTION_LIST,
     {"A,B,…", "A,B,…"},
     {"only these questions (`sitnet list` names them)", "jen tyto otázky (vypíše je `sitnet list`)"}},
};

static gboolean
refuse_unknown (const Request *request, const char *name, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  for (guint i = 0; i < sitnet_analysis_count (); i++)
    g_ptr_array_add (known, (char *)sitnet_analysis_get_name (sitnet_analysis_get (i)));
  g_ptr_array_add (known, NULL);
  const char *near = nearest_name (name, (const char *const *)known->pdata);
  g_autofree char *hint =
      near != NULL
          ? g_strdup_printf (pick (request->language, "; did you mean %s?", "; nemysleli jste %s?"), near)
          : g_strdup (
                pick (request->language, "; `sitnet list` names them all", "; všechny vypíše `sitnet list`"));
  return command_refuse (
      error,
      pick (request->language, "--only: there is no question \"%s\"%s", "--only: otázka „%s“ neexistuje%s"),
      name, hint);
}

static gboolean
add_named (const Request *request, GPtrArray *chosen, GError **error)
{
  const GPtrArray *names = options_get_list (request->options, "only");
  for (guint i = 0; i < names->len; i++) {
    const SitnetAnalysis *analysis = sitnet_analysis_find (names->pdata[i]);
    if (analysis == NULL)
      return refuse_unknown (request, names->pdata[i], error);
    if (!g_ptr_array_find (chosen, analysis, NULL))
      g_ptr_array_add (chosen, (gpointer)analysis);
  }
  return TRUE;
}

/* Of SitnetAnalysis, without those that need what the command line does not say. */
static GPtrArray *
choose (const Request *request, GError **error)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  if (!add_named (request, chosen, error))
    return NULL;
  for (guint i = 0; i < sitnet_analysis_count () && !options_has (request->options, "only"); i++)
    g_ptr_array_add (chosen, (gpointer)sitnet_analysis_get (i));
  for (guint i = 0; i < chosen->len;) {
    const char *missing = asking_missing (request, chosen->pdata[i]);
    if (missing == NULL) {
      i++;
      continue;
    }
    command_say (pick (request->language, "skipped: %s (needs --%s)", "vynecháno: %s (potřebuje --%s)"),
                 sitnet_analysis_get_name (chosen->pdata[i]), missing);
    g_ptr_array_remove_index (chosen, i);
  }
  return g_steal_pointer (&chosen);
}

static gboolean
table_format (const Request *request, Format *format, GError **error)
{
  *format = FORMAT_CSV;
  if (options_has (request->options, "format") && !answer_format (request, format, error))
    return FALSE;
  return *format != FORMAT_TEXT || command_refuse (error, "%s",
                                                   pick (request->language, "tables writes csv or json",
                                                         "tables zapisuje csv nebo json"));
}

static gboolean
write_answer (const SitnetAnalysis *analysis, const GArray *parts, const char *folder, Format format,
              GError **error)
{
  g_autoptr (SitnetTable) table = answer_join ((const Part *)parts->data, parts->len, error);
  if (table == NULL)
    return FALSE;
  g_autofree char *file =
      g_strconcat (sitnet_analysis_get_name (analysis), ".", answer_format_name (format), NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  return answer_save (table, path, format, error);
}

/* This build may lack a part that one question needs; the others are answered all the same. */
static gboolean
ask_one (const Request *request, const SitnetAnalysis *analysis, const GPtrArray *sets, const char *folder,
         Format format, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GArray) parts = asking_run (request, analysis, sets, &problem);
  if (parts != NULL)
    return write_answer (analysis, parts, folder, format, error);
  if (g_error_matches (problem, SITNET_ERROR, SITNET_ERROR_UNSUPPORTED)) {
    command_say (pick (request->language, "skipped: %s (%s)", "vynecháno: %s (%s)"),
                 sitnet_analysis_get_name (analysis), problem->message);
    return TRUE;
  }
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  g_set_error (error, SITNET_ERROR, SITNET_ERROR_WRITE, "%s: %s", folder, g_strerror (errno));
  return FALSE;
}

static gboolean
run (Request *request, GError **error)
{
  const char *folder = options_get (request->options, "output");
  Format format;
  if (folder == NULL)
    return command_refuse (error, "%s",
                           pick (request->language, "tables needs -o FOLDER", "tables potřebuje -o SLOŽKA"));
  if (!table_format (request, &format, error))
    return FALSE;
  g_autoptr (GPtrArray) chosen = choose (request, error);
  g_autoptr (GPtrArray) sets = chosen != NULL ? data_read (request, error) : NULL;
  if (sets == NULL || !make_folder (folder, error))
    return FALSE;
  for (guint i = 0; i < chosen->len; i++)
    if (!ask_one (request, chosen->pdata[i], sets, folder, format, error))
      return FALSE;
  return TRUE;
}

const Command command_tables = {
    .name = "tables",
    .words = {"DATA… -o FOLDER [options]", "DATA… -o SLOŽKA [volby]"},
    .summary = {"answer many questions at once, each into a file of its own",
                "odpoví na mnoho otázek najednou, každou do vlastního souboru"},
    .options = options,
    .n_options = G_N_ELEMENTS (options),
    .takes = TAKES_SCOPE | TAKES_ANSWER | TAKES_PARAMETERS,
    .least_words = 1,
    .most_words = G_MAXUINT,
    .run = run,
};
