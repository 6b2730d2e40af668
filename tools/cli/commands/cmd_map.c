/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet map DATA -o FILE: the cooperation map for the wall and the screen. */
#include "data.h"
#include "message.h"
#include "ending.h"
#include "output.h"
#include "progress.h"
#include "scope-options.h"
#include "target.h"

#include <string.h>

static const char *
view_names (void)
{
  g_autoptr (SitnetTable) views = sitnet_views_to_table (SITNET_LANGUAGE_EN);
  g_autoptr (GString) names = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (views); row++)
    g_string_append_printf (names, "%s%s", row > 0 ? "|" : "",
                            sitnet_column_get_text (sitnet_table_find_column (views, "name"), row));
  return g_intern_string (names->str);
}

/* "islands: every actor near those of its sector; …" */
static const char *
view_titles (SitnetLanguage language)
{
  g_autoptr (SitnetTable) views = sitnet_views_to_table (language);
  g_autoptr (GString) titles = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (views); row++)
    g_string_append_printf (titles, "%s%s: %s", row > 0 ? "; " : "",
                            sitnet_column_get_text (sitnet_table_find_column (views, "name"), row),
                            sitnet_column_get_text (sitnet_table_find_column (views, "title"), row));
  return g_intern_string (titles->str);
}

static const char *
map_formats (void)
{
  g_autofree char *names = g_strjoinv ("|", (char **)sitnet_map_formats ());
  return g_intern_string (names);
}

/* ".svg, .pdf, …" */
static char *
dup_endings (void)
{
  g_autofree char *names = g_strjoinv (", .", (char **)sitnet_map_formats ());
  return g_strconcat (".", names, NULL);
}

static const Option options[] = {
    {"view", 0, OPTION_VALUE, NULL, NULL},
    {"paper", 0, OPTION_VALUE, "a4|a3|a2|a1", N_ ("size of the paper (default: a3)")},
    {"format", 0, OPTION_VALUE, NULL,
     N_ ("where the name of the file does not say it, as with -o - (standard output)")},
    {"title", 0, OPTION_TEXT, N_ ("TEXT"), N_ ("heading of the map")},
    {"since", 0, OPTION_VALUE, N_ ("DATE"), N_ ("view change: what has changed since that day")},
    {"before", 0, OPTION_VALUE, N_ ("DATA"), N_ ("view change: what has changed since this earlier data set")},
    {"of", 0, OPTION_TEXT, N_ ("ACTOR"), N_ ("view ego: whom the map is about, by id or name")},
    {"steps", 0, OPTION_VALUE, "N", N_ ("view ego: how many steps away others may be (default: 1)")},
    {"without", 0, OPTION_FLAG, NULL, N_ ("view ego: who loses touch with the rest when that actor leaves")},
    {"need", 0, OPTION_TEXT, N_ ("CODE"), N_ ("view theme: the need that the map is about, by its code or name")},
    {"source", 0, OPTION_CODES, N_ ("ACTOR"),
     N_ ("view flow: from whom the word goes out; several with commas or repeated")},
    {"case", 0, OPTION_TEXT, N_ ("NAME"), N_ ("view pathway: the typified case, as the sheet of cases calls it")},
    {"show", 0, OPTION_VALUE, "kinds,strength",
     N_ ("views islands and ego: kinds beside lines, stronger ties thicker")},
    {"names", 0, OPTION_VALUE, "shown|hidden",
     N_ ("hidden: a sector and a number instead of every name, for a map that is published (default: shown)")},
    {"positions", 0, OPTION_VALUE, N_ ("FILE"),
     N_ ("places of an earlier map (default: those kept beside the map, as map.positions.csv beside map.pdf)")},
    {"contacts", 0, OPTION_FLAG, NULL, N_ ("tell telephones, e-mails and web pages of the actors (html only)")},
    {"fresh", 0, OPTION_FLAG, NULL, N_ ("forget where everybody stood, and place all anew")},
};

/* Options whose value goes to the view as it stands. */
static const char *const parameters[] = {"of", "steps", "need", "case", "show", "names"};

static void
complete (Option *option, SitnetLanguage language)
{
  if (strcmp (option->name, "view") == 0) {
    option->value = view_names ();
    option->title = view_titles (language);
  }
  if (strcmp (option->name, "format") == 0)
    option->value = map_formats ();
}

static gboolean
refuse_target (const Request *request, const char *target, const char *ending, GError **error)
{
  g_autofree char *endings = dup_endings ();
  if (ending != NULL)
    return ending_refuse (request, target, ending, endings, error);
  return command_refuse (
      error,
      sitnet_translate (request->language, "%s: say the format of the map: a name that ends in one of %s, or --format"),
      target, endings);
}

/* As the ending of the name says, else --format; on standard output svg when nothing says it. */
static gboolean
find_format (const Request *request, const char *target, SitnetFormat *format, GError **error)
{
  const char *text = options_get (request->options, "format");
  g_autofree char *named = text != NULL ? g_ascii_strdown (text, -1) : NULL;
  g_autofree char *ending = ending_dup (target);
  const char *found = ending != NULL ? ending : named != NULL ? named : output_is_stdout (target) ? "svg" : NULL;
  if (found == NULL || !g_strv_contains (sitnet_map_formats (), found))
    return refuse_target (request, target, ending, error);
  if (named != NULL && strcmp (found, named) != 0)
    return ending_contradicts (request, target, named, error);
  return sitnet_format_from_text (found, format, error);
}

/* A map on a terminal helps nobody, so standard output is asked for by -o - or --format. */
static gboolean
check_target (const Request *request, SitnetFormat *format, GError **error)
{
  const char *target = options_get (request->options, "output");
  if (target == NULL && !options_has (request->options, "format"))
    return command_refuse (error,
                           sitnet_translate (request->language, "map needs -o FILE: its ending says the format (%s)"),
                           map_formats ());
  return find_format (request, target, format, error);
}

/* In letters of either size, as messages spell it. */
static gboolean
check_choice (const Request *request, const char *name, const char *choices, GError **error)
{
  const char *value = options_get (request->options, name);
  g_autofree char *small = value != NULL ? g_ascii_strdown (value, -1) : NULL;
  g_auto (GStrv) allowed = g_strsplit (choices, "|", -1);
  if (value == NULL || g_strv_contains ((const char *const *)allowed, small))
    return TRUE;
  return command_refuse (error, sitnet_translate (request->language, "--%s: \"%s\" must be one of %s"), name, value,
                         choices);
}

/* What the map compares with: --before or --since. */
static gboolean
set_before (const Request *request, const DataSet *set, SitnetMap *map, GError **error)
{
  const char *path = options_get (request->options, "before");
  if (path == NULL && !options_has (request->options, "since"))
    return TRUE;
  g_autoptr (GPtrArray) sets = path != NULL ? data_read_path (request, path, error) : NULL;
  if (path != NULL && sets == NULL)
    return FALSE;
  g_autoptr (SitnetNetwork) before = path != NULL ? sitnet_network_ref (((DataSet *)sets->pdata[0])->network)
                                                  : scope_network_on (request, set->whole, "since", error);
  if (before == NULL)
    return FALSE;
  sitnet_map_set_before (map, before);
  return TRUE;
}

/* The ids of the sources, with | between. */
static gboolean
set_sources (const Request *request, const DataSet *set, SitnetMap *map, GError **error)
{
  if (!options_has (request->options, "source"))
    return TRUE;
  g_autoptr (GPtrArray) ids = scope_codes (request, set->whole, "source", "actors", error);
  if (ids == NULL)
    return FALSE;
  g_ptr_array_add (ids, NULL);
  g_autofree char *joined = g_strjoinv ("|", (char **)ids->pdata);
  return sitnet_map_set_parameter (map, "source", joined, error);
}

static gboolean
set_parameters (const Request *request, SitnetMap *map, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parameters); i++) {
    const char *value = options_get (request->options, parameters[i]);
    if (value != NULL && !sitnet_map_set_parameter (map, parameters[i], value, error))
      return FALSE;
  }
  return !options_has (request->options, "without") || sitnet_map_set_parameter (map, "without", "true", error);
}

static gboolean
set_up (const Request *request, SitnetMap *map, SitnetFormat format, GError **error)
{
  const char *view = options_get (request->options, "view");
  const char *paper = options_get (request->options, "paper");
  const char *title = options_get (request->options, "title");
  if (title != NULL)
    sitnet_map_set_title (map, title);
  SitnetView chosen_view;
  SitnetPaper chosen_paper = SITNET_PAPER_A3;
  if ((view != NULL && !sitnet_view_from_text (view, &chosen_view, error)) ||
      (paper != NULL && !sitnet_paper_from_text (paper, &chosen_paper, error)))
    return FALSE;
  if (view != NULL)
    sitnet_map_set_view (map, chosen_view);
  else if (format != SITNET_FORMAT_HTML && sitnet_map_get_view (map) != SITNET_VIEW_ISLANDS)
    command_say ("%s", sitnet_translate (request->language, "More than 150 actors have a tie: drawn as a grid; --view "
                                                            "islands draws ties as lines."));
  sitnet_map_set_paper (map, chosen_paper);
  sitnet_map_set_contacts (map, options_has (request->options, "contacts"));
  return TRUE;
}

/* What has no name that says the format: standard output, a device. */
static gboolean
put (SitnetMap *map, SitnetFormat format, const char *target, GError **error)
{
  g_autoptr (GBytes) drawing = sitnet_map_draw (map, format, error);
  if (drawing == NULL)
    return FALSE;
  gsize length;
  const char *bytes = g_bytes_get_data (drawing, &length);
  g_autoptr (Output) output = output_new (target);
  return output_write (bytes, length, output, error) && output_commit (output, error);
}

/* map.pdf keeps its places in map.positions.csv; what has no name of its own keeps none. */
static char *
dup_places_path (const Request *request)
{
  const char *target = options_get (request->options, "output");
  g_autofree char *ending = ending_dup (target);
  if (ending == NULL)
    return NULL;
  return g_strdup_printf ("%.*s.positions.csv", (int)(strlen (target) - strlen (ending) - 1), target);
}

/* Those asked for, else those kept beside the map, else those of the data set. */
static gboolean
recall_places (const Request *request, SitnetMap *map, GError **error)
{
  const char *asked = options_get (request->options, "positions");
  if (options_has (request->options, "fresh"))
    return sitnet_map_set_places (map, NULL, error);
  if (asked != NULL)
    return sitnet_map_load_places (map, asked, error);
  g_autofree char *kept = dup_places_path (request);
  if (kept == NULL || !g_file_test (kept, G_FILE_TEST_EXISTS))
    return TRUE;
  return sitnet_map_load_places (map, kept, error);
}

static gboolean
keep_places (const Request *request, SitnetMap *map, GError **error)
{
  g_autofree char *path = dup_places_path (request);
  if (path == NULL)
    return TRUE;
  g_autoptr (SitnetTable) places = target_check (request, path, error) ? sitnet_map_places (map, error) : NULL;
  if (places != NULL && sitnet_table_get_n_rows (places) == 0)
    return TRUE; /* not every view has places */
  return places != NULL && sitnet_table_save (places, path, SITNET_FORMAT_CSV, error);
}

static gboolean
draw (const Request *request, SitnetMap *map, SitnetFormat format, GError **error)
{
  const char *target = options_get (request->options, "output");
  g_autofree char *ending = ending_dup (target);
  sitnet_map_set_cancellable (map, progress_cancellable ());
  sitnet_map_set_progress (map, progress_tell, NULL, NULL);
  progress_enter (WORK_DRAWING, output_is_stdout (target) ? "stdout" : target);
  gboolean drawn = ending != NULL ? sitnet_map_save (map, target, error) : put (map, format, target, error);
  progress_leave ();
  return drawn;
}

static gboolean
run (Request *request, GError **error)
{
  SitnetFormat format = SITNET_FORMAT_AUTO;
  if (options_has (request->options, "fresh") && options_has (request->options, "positions"))
    return command_refuse (error, "%s",
                           sitnet_translate (request->language, "--fresh and --positions exclude each other"));
  if (options_has (request->options, "before") && options_has (request->options, "since"))
    return command_refuse (
        error, "%s", sitnet_translate (request->language, "--before and --since are two ways to say it; take one"));
  if (!check_choice (request, "format", map_formats (), error) || !check_target (request, &format, error) ||
      !check_choice (request, "paper", "a4|a3|a2|a1", error) || !check_choice (request, "view", view_names (), error))
    return FALSE;
  g_autoptr (GPtrArray) sets = data_read (request, error);
  if (sets == NULL)
    return FALSE;
  const DataSet *set = sets->pdata[0];
  g_autoptr (SitnetMap) map = sitnet_map_new (set->network, request->language);
  return set_up (request, map, format, error) && set_before (request, set, map, error) &&
         set_parameters (request, map, error) && set_sources (request, set, map, error) &&
         recall_places (request, map, error) && draw (request, map, format, error) && keep_places (request, map, error);
}

const Command command_map = {
    .name = "map",
    .words = N_ ("DATA -o FILE [options]"),
    .summary = N_ ("Draw the cooperation map"),
    .options = options,
    .n_options = G_N_ELEMENTS (options),
    .complete = complete,
    .takes = TAKES_DATA | TAKES_SCOPE | TAKES_RESULT,
    .least_words = 1,
    .most_words = 1,
    .run = run,
};
