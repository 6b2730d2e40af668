/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet compare A [B]: what has come, gone and changed between two data sets, two days, or what is and what would
   be. */
#include "answer.h"
#include "data.h"
#include "progress.h"
#include "scope.h"

static const Option options[] = {
    {"and-at",
     0,
     OPTION_VALUE,
     {"DATE", "DATUM"},
     {"the day of the second; --at is that of the first", "den druhého stavu; --at je den prvního"}},
};

/* Of one data set there is nothing to compare unless a day or a what-if makes it two. */
static gboolean
check_sides (const Request *request, GError **error)
{
  static const char *const making_two[] = {"and-at", "drop", "add-tie"};
  if (options_get_words (request->options)->len > 1)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (making_two); i++)
    if (options_has (request->options, making_two[i]))
      return TRUE;
  return command_refuse (
      error, "%s",
      pick (request->language,
            "compare needs a second data set, or --and-at DATE, or --drop ACTOR or --add-tie A:B",
            "compare potřebuje druhá data, nebo --and-at DATUM, nebo --drop AKTÉR či --add-tie A:B"));
}

/* The second data set, or the first once more, on its own day when that is given. */
static SitnetNetwork *
second_side (const Request *request, const GPtrArray *sets, GError **error)
{
  const DataSet *set = sets->pdata[sets->len - 1];
  const char *date = options_get (request->options, "and-at");
  if (date == NULL)
    return sitnet_network_ref (set->network);
  g_autoptr (SitnetScope) scope = scope_from_options (request, error);
  if (scope == NULL)
    return NULL;
  if (!sitnet_scope_set_date (scope, date, NULL)) {
    command_refuse (error,
                    pick (request->language, "--and-at: \"%s\" is not a date; write 2018-05-01 or \"1. 5. 2018\"",
                          "--and-at: „%s“ není datum; napište 2018-05-01 nebo \"1. 5. 2018\""),
                    date);
    return NULL;
  }
  return sitnet_network_scope (set->whole, scope, error);
}

/* What is: of one data set without another day, as it was read, before any what-if. */
static SitnetNetwork *
first_side (const Request *request, const GPtrArray *sets, GError **error)
{
  const DataSet *set = sets->pdata[0];
  if (sets->len > 1 || options_has (request->options, "and-at"))
    return sitnet_network_ref (set->network);
  g_autoptr (SitnetScope) scope = scope_from_options (request, error);
  return scope == NULL ? NULL : sitnet_network_scope (set->read, scope, error);
}

static SitnetTable *
compare (const Request *request, const GPtrArray *sets, GError **error)
{
  g_autoptr (SitnetNetwork) before = first_side (request, sets, error);
  g_autoptr (SitnetNetwork) after = before != NULL ? second_side (request, sets, error) : NULL;
  if (after == NULL)
    return NULL;
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  sitnet_arguments_set_language (arguments, request->language);
  sitnet_arguments_set_progress (arguments, progress_go_on, NULL);
  progress_enter (WORK_ASKING, "compare");
  SitnetTable *table = sitnet_network_compare (before, after, arguments, error);
  progress_leave ();
  return table;
}

static gboolean
run (Request *request, GError **error)
{
  Format format;
  if (!answer_format (request, &format, error) || !check_sides (request, error))
    return FALSE;
  g_autoptr (GPtrArray) sets = data_read (request, error);
  g_autoptr (SitnetTable) table = sets != NULL ? compare (request, sets, error) : NULL;
  if (table == NULL)
    return FALSE;
  const DataSet *last = sets->pdata[sets->len - 1];
  const Introduction introduction = {
      pick (request->language, "What has come, gone and changed?", "Co přibylo, ubylo a změnilo se?"), NULL};
  const Part part = {last->label, table, last->whole};
  return answer_give (request, &introduction, &part, 1, error);
}

const Command command_compare = {
    .name = "compare",
    .words = {"A [B] [--at DATE --and-at DATE] [options]", "A [B] [--at DATUM --and-at DATUM] [volby]"},
    .summary = {"tell what differs between two data sets, two days, or what is and what would be",
                "řekne, čím se liší dvoje data, dva dny, nebo to, co je, a co by bylo"},
    .options = options,
    .n_options = G_N_ELEMENTS (options),
    .takes = TAKES_SCOPE | TAKES_ANSWER,
    .least_words = 1,
    .most_words = 2,
    .run = run,
};
