/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet handout WHAT DATA -o FILE.html|FOLDER: pages to print and to give to people. */
#include "contacts.h"
#include "data.h"
#include "ending.h"
#include "handout.h"
#include "output.h"
#include "target.h"
#include "text.h"

#include <string.h>

static const HandoutKind *const kinds[] = {&handout_timetable, &handout_cards,    &handout_invitations,  &handout_fair,
                                           &handout_catalogue, &handout_strategy, &handout_questionnaire};

static const char *const questions[] = {"timetable", "invite", "agenda", NULL};

static const Option options[] = {
    {"title", 0, OPTION_TEXT, N_ ("TEXT"), N_ ("heading of the page")},
    CONTACTS,
};

static const HandoutKind *
find_kind (const Request *request, const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (strcmp (kinds[i]->name, name) == 0)
      return kinds[i];
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", kinds[i]->name);
  }
  command_refuse (error, sitnet_translate (request->language, "there is no handout \"%s\"; there are %s"), name,
                  names->str);
  return NULL;
}

static gboolean
takes (const HandoutKind *kind, const char *option, SitnetLanguage language)
{
  if (kind->question == NULL)
    return FALSE;
  g_autoptr (GPtrArray) own = command_parameters (sitnet_analysis_find (kind->question), language);
  for (guint i = 0; i < own->len; i++)
    if (strcmp (((const Option *)own->pdata[i])->name, option) == 0)
      return TRUE;
  return FALSE;
}

/* The options of all kinds are known to the command; an option of another kind would do nothing. */
static gboolean
check_options (const Request *request, const HandoutKind *kind, GError **error)
{
  for (guint q = 0; questions[q] != NULL; q++) {
    g_autoptr (GPtrArray) parameters = command_parameters (sitnet_analysis_find (questions[q]), request->language);
    for (guint i = 0; i < parameters->len; i++) {
      const char *name = ((const Option *)parameters->pdata[i])->name;
      if (options_has (request->options, name) && !takes (kind, name, request->language))
        return command_refuse (error, sitnet_translate (request->language, "the handout %s has no option --%s"),
                               kind->name, name);
    }
  }
  return TRUE;
}

/* The file of the page; in a folder it is called as the handout is. NULL for standard output, or with an error. */
static gboolean
find_path (const Request *request, const HandoutKind *kind, char **path, gboolean *is_folder, GError **error)
{
  const char *given = options_get (request->options, "output");
  g_autofree char *ending = ending_dup (given), *file = g_strconcat (kind->name, ".html", NULL);
  *is_folder = given != NULL && !output_is_stdout (given) &&
               (g_file_test (given, G_FILE_TEST_IS_DIR) || ending == NULL) &&
               !(g_file_test (given, G_FILE_TEST_EXISTS) && !g_file_test (given, G_FILE_TEST_IS_DIR));
  if (!*is_folder && ending != NULL && strcmp (ending, "html") != 0)
    return ending_refuse (request, given, ending, ".html", error);
  *path = *is_folder ? g_build_filename (given, file, NULL) : g_strdup (given);
  return *path == NULL || target_check (request, *path, error);
}

static char *
write_page (const Request *request, const HandoutKind *kind, const DataSet *set, const char *folder, GError **error)
{
  const char *given = options_get (request->options, "title");
  const char *title = given != NULL && *given != '\0' ? given : sitnet_translate (request->language, kind->title);
  g_autoptr (SitnetNames) names = sitnet_names_new (set->whole, NULL, request->language);
  g_autoptr (Document) document = document_new (FALSE, DOCUMENT_UPRIGHT, request->language, title);
  g_autoptr (GHashTable) answers =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)sitnet_table_unref);
  g_autoptr (GHashTable) words =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)sitnet_names_unref);
  Handout handout = {
      {set->network, NULL, set->findings, request->language, names, document, answers, words}, request, folder};
  return kind->write (&handout, error) ? document_finish (document) : NULL;
}

static gboolean
give (const Request *request, const HandoutKind *kind, const char *data, GError **error)
{
  g_autofree char *path = NULL;
  gboolean is_folder = FALSE;
  if (!check_options (request, kind, error) || !find_path (request, kind, &path, &is_folder, error))
    return FALSE;
  g_autoptr (GPtrArray) sets = data_read_path (request, data, error);
  const char *folder = is_folder ? options_get (request->options, "output") : NULL;
  if (sets == NULL || (folder != NULL && !target_make_folder (request, folder, error)))
    return FALSE;
  g_autofree char *text = write_page (request, kind, sets->pdata[0], folder, error);
  if (text == NULL)
    return FALSE;
  g_autoptr (Output) output = output_new (path);
  return output_add (output, text, error) && output_commit (output, error);
}

/* Without words: what there is. */
static gboolean
list_kinds (const Request *request, GError **error)
{
  g_autoptr (Output) output = output_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *line =
        g_strdup_printf ("%-13s %s\n", kinds[i]->name, sitnet_translate (request->language, kinds[i]->summary));
    if (!output_add (output, line, error))
      return FALSE;
  }
  return output_commit (output, error);
}

static gboolean
run (Request *request, GError **error)
{
  const GPtrArray *words = options_get_words (request->options);
  if (words->len == 0)
    return list_kinds (request, error);
  const HandoutKind *kind = find_kind (request, words->pdata[0], error);
  if (kind == NULL)
    return FALSE;
  if (words->len == 1)
    return command_refuse (error, sitnet_translate (request->language, "%s; usage: sitnet %s %s"),
                           sitnet_translate (request->language, "say which data: a workbook, or a folder of CSV files"),
                           request->command->name, sitnet_translate (request->language, request->command->words));
  return give (request, kind, words->pdata[1], error);
}

const Command command_handout = {
    .name = "handout",
    .words = N_ ("[WHAT DATA] -o FILE|FOLDER [options]"),
    .summary = N_ ("Pages to print and give to people: timetable, invitations, a page for each actor"),
    .definition = N_ (
        "Without words: which handouts there are. -o FILE.html writes one page; -o FOLDER writes it there, and other "
        "files beside it where a handout has some. E-mails and telephones are only in it with --contacts. Options "
        "of the questions timetable, invite and agenda are for the handouts timetable, invitations and strategy."),
    .options = options,
    .n_options = G_N_ELEMENTS (options),
    .questions = questions,
    .takes = TAKES_DATA | TAKES_SCOPE | TAKES_RESULT,
    .most_words = 2,
    .run = run,
};
