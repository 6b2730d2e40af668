/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet map DATA -o FILE: the cooperation map for the wall and the screen. */
#include "data.h"
#include "progress.h"

#include <string.h>

static const Option options[] = {
    {"view",
     0,
     OPTION_VALUE,
     {"islands", "islands"},
     {"islands: every actor near those of its sector", "islands: každý aktér u svého rezortu"}},
    {"paper",
     0,
     OPTION_VALUE,
     {"a4|a3|a2|a1", "a4|a3|a2|a1"},
     {"size of the paper, usually a3", "velikost papíru, obvykle a3"}},
    {"title", 0, OPTION_VALUE, {"TEXT", "TEXT"}, {"heading of the map", "nadpis mapy"}},
};

static gboolean
has_format (const char *path)
{
  const char *dot = strrchr (path, '.');
  g_autofree char *suffix = dot != NULL ? g_ascii_strdown (dot + 1, -1) : NULL;
  return suffix != NULL && g_strv_contains (sitnet_map_formats (), suffix);
}

static gboolean
check_target (const Request *request, GError **error)
{
  const char *target = options_get (request->options, "output");
  if (target == NULL)
    return command_refuse (error, "%s",
                           pick (request->language,
                                 "map needs -o FILE: its ending says the format (svg, pdf, png or dot)",
                                 "map potřebuje -o SOUBOR: přípona určuje formát (svg, pdf, png nebo dot)"));
  if (!has_format (target))
    return command_refuse (error,
                           pick (request->language, "%s: the name of a map ends in .svg, .pdf, .png or .dot",
                                 "%s: jméno mapy musí končit na .svg, .pdf, .png nebo .dot"),
                           target);
  return TRUE;
}

static gboolean
check_choice (const Request *request, const char *name, const char *choices, GError **error)
{
  const char *value = options_get (request->options, name);
  g_auto (GStrv) allowed = g_strsplit (choices, "|", -1);
  if (value == NULL || g_strv_contains ((const char *const *)allowed, value))
    return TRUE;
  return command_refuse (
      error, pick (request->language, "--%s: \"%s\" must be one of %s", "--%s: „%s“ neznám; může být: %s"),
      name, value, choices);
}

static gboolean
set_up (const Request *request, SitnetMap *map, GError **error)
{
  const char *view = options_get (request->options, "view");
  const char *paper = options_get (request->options, "paper");
  const char *title = options_get (request->options, "title");
  if (title != NULL)
    sitnet_map_set_title (map, title);
  return (view == NULL || sitnet_map_set_view (map, view, error)) &&
         (paper == NULL || sitnet_map_set_paper (map, paper, error));
}

static gboolean
run (Request *request, GError **error)
{
  if (!check_target (request, error) || !check_choice (request, "paper", "a4|a3|a2|a1", error) ||
      !check_choice (request, "view", "islands", error))
    return FALSE;
  g_autoptr (GPtrArray) sets = data_read (request, error);
  if (sets == NULL)
    return FALSE;
  const DataSet *set = sets->pdata[0];
  g_autoptr (SitnetMap) map = sitnet_map_new (set->network, request->language);
  if (!set_up (request, map, error))
    return FALSE;
  sitnet_map_set_progress (map, progress_go_on, NULL);
  progress_enter (WORK_DRAWING, options_get (request->options, "output"));
  gboolean saved = sitnet_map_save (map, options_get (request->options, "output"), error);
  progress_leave ();
  return saved;
}

const Command command_map = {
    .name = "map",
    .words = {"DATA -o FILE.svg|pdf|png|dot [options]", "DATA -o SOUBOR.svg|pdf|png|dot [volby]"},
    .summary = {"draw the cooperation map", "nakreslí mapu spolupráce"},
    .options = options,
    .n_options = G_N_ELEMENTS (options),
    .takes = TAKES_SCOPE | TAKES_RESULT,
    .least_words = 1,
    .most_words = 1,
    .run = run,
};
