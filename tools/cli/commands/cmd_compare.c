/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet compare A [B]: what has come, gone and changed between two data sets, two days, or what is and what
   would be. */
#include "asking.h"
#include "message.h"
#include "compare-report.h"
#include "data.h"
#include "output.h"
#include "scope-options.h"
#include "target.h"
#include "text.h"
#include "told-rows.h"

#define QUESTION N_ ("What has come, gone and changed?")

static const Option options[] = {
    {"and-at", 0, OPTION_VALUE, N_ ("DATE"), N_ ("the day of the second state; --at is that of the first")},
};

/* The two networks and what they are called. */
typedef struct {
  SitnetNetwork *before, *after;
  const char *old_label, *new_label;
} Sides;

/* Of one data set there is nothing to compare unless two days or a what-if make it two. */
static gboolean
check_sides (const Request *request, GError **error)
{
  const Options *given = request->options;
  if (options_get_words (given)->len > 1)
    return TRUE;
  gboolean is_dated = options_has (given, "at"), is_dated_again = options_has (given, "and-at");
  if (is_dated_again && !is_dated)
    return command_refuse (
        error, "%s",
        sitnet_translate (request->language,
                          "--and-at is the day of the second state; say the day of the first too: --at DATE"));
  if (is_dated_again || options_has (given, "drop") || options_has (given, "add-tie"))
    return TRUE;
  return command_refuse (error, "%s",
                         sitnet_translate (request->language,
                                           "there is nothing to compare with: give a second data set, or two days of "
                                           "this one (--at DATE --and-at DATE), or a "
                                           "what-if (--drop ACTOR, --add-tie A:B)"));
}

/* The second data set, or the first once more, on its own day when that is given. */
static SitnetNetwork *
second_side (const Request *request, const GPtrArray *sets, GError **error)
{
  const DataSet *set = sets->pdata[sets->len - 1];
  if (!options_has (request->options, "and-at"))
    return sitnet_network_ref (set->network);
  return scope_network_on (request, set->whole, "and-at", error);
}

/* What is: of one data set without another day, as it was read, before any what-if. */
static SitnetNetwork *
first_side (const Request *request, const GPtrArray *sets, GError **error)
{
  const DataSet *set = sets->pdata[0];
  if (sets->len > 1 || options_has (request->options, "and-at"))
    return sitnet_network_ref (set->network);
  g_autoptr (SitnetScope) scope = scope_from_options (request, set->read, error);
  return scope == NULL ? NULL : sitnet_network_scope (set->read, scope, error);
}

/* A comparison that cannot tell anything is an answer all the same. */
static void
tell_doubts (const Request *request)
{
  const GPtrArray *paths = options_get_words (request->options);
  const char *date = options_get (request->options, "at"), *other = options_get (request->options, "and-at");
  gboolean one_day = other == NULL || g_strcmp0 (date, other) == 0;
  if (one_day && (paths->len < 2 ? other != NULL : target_is_one (paths->pdata[0], paths->pdata[1])))
    command_say ("%s", sitnet_translate (
                           request->language,
                           "both sides are the same; give another data set, or two days: --at DATE --and-at DATE"));
}

static char *
dup_title (const Request *request, const Sides *sides)
{
  const char *question = sitnet_translate (request->language, QUESTION);
  return sides->old_label == sides->new_label
             ? g_strdup (question)
             : g_strdup_printf ("%s %s → %s", question, sides->old_label, sides->new_label);
}

static gboolean
give_text (const Request *request, const Sides *sides, SitnetTable *table, GError **error)
{
  const char *path = options_get (request->options, "output");
  gsize width = answer_width (path);
  g_autoptr (Output) output = output_new (path);
  g_autofree char *title = dup_title (request, sides);
  if (!text_paragraph (title, width, output_write, output, error) ||
      !text_paragraph (sitnet_table_get_note (table), width, output_write, output, error))
    return FALSE;
  if (sitnet_table_get_n_rows (table) == 0) {
    if (!output_add (output, "\n", error) ||
        !text_paragraph (sitnet_translate (request->language, "No change."), width, output_write, output, error))
      return FALSE;
    return output_commit (output, error);
  }
  g_autoptr (SitnetTable) words =
      sitnet_comparison_to_words (table, sides->before, sides->after, request->language, error);
  return words != NULL && compare_report_write (table, words, request->language, width, output_write, output, error) &&
         output_commit (output, error);
}

/* What is read on paper: no ids, and no numbers a second time. */
static SitnetTable *
pick_columns (const SitnetTable *table, GError **error)
{
  static const char *const shown[] = {"what", "name", "kind", "change", "before", "after"};
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    g_ptr_array_add (columns, sitnet_table_find_column (table, shown[i]));
  return sitnet_table_new (sitnet_table_get_name (table), sitnet_table_get_note (table),
                           (SitnetColumn *const *)columns->pdata, columns->len, error);
}

static SitnetTable *
choose_shown (const Request *request, const Sides *sides, SitnetTable *table, Format format, GError **error)
{
  if (!answer_has_names (format))
    return sitnet_table_ref (table);
  g_autoptr (SitnetTable) named =
      sitnet_comparison_to_words (table, sides->before, sides->after, request->language, error);
  if (named == NULL || (format != FORMAT_HTML && format != FORMAT_MARKDOWN))
    return g_steal_pointer (&named);
  return pick_columns (named, error);
}

static gboolean
give (const Request *request, const Sides *sides, SitnetTable *all, GError **error)
{
  Format format;
  if (!answer_format (request, &format, error))
    return FALSE;
  gboolean is_read = format == FORMAT_TEXT || format == FORMAT_HTML || format == FORMAT_MARKDOWN;
  g_autoptr (SitnetTable) table =
      is_read ? told_changes (all, sides->before, sides->after, error) : sitnet_table_ref (all);
  if (table == NULL)
    return FALSE;
  if (format == FORMAT_TEXT)
    return give_text (request, sides, table, error);
  g_autoptr (SitnetTable) columns = sitnet_compare_columns_to_table (request->language);
  g_autofree char *title = dup_title (request, sides);
  const Introduction introduction = {.title = title,
                                     .columns = columns,
                                     .nothing = sitnet_translate (request->language, "No change."),
                                     .sheet =
                                         sitnet_translate (request->language, NC_ ("name of a sheet", "Comparison"))};
  g_autoptr (SitnetTable) shown = choose_shown (request, sides, table, format, error);
  const Part part = {NULL, shown, sides->after};
  return shown != NULL && answer_give (request, &introduction, &part, 1, error);
}

static gboolean
run (Request *request, GError **error)
{
  Format format;
  if (!answer_format (request, &format, error) || !check_sides (request, error))
    return FALSE;
  g_autoptr (GPtrArray) sets = data_read (request, error);
  g_autoptr (SitnetNetwork) before = sets != NULL ? first_side (request, sets, error) : NULL;
  g_autoptr (SitnetNetwork) after = before != NULL ? second_side (request, sets, error) : NULL;
  if (after == NULL)
    return FALSE;
  const DataSet *first = sets->pdata[0], *last = sets->pdata[sets->len - 1];
  const Sides sides = {before, after, first->label, last->label};
  g_autoptr (SitnetTable) table = asking_compare (before, after, request->language, error);
  if (table == NULL)
    return FALSE;
  tell_doubts (request);
  return give (request, &sides, table, error);
}

const Command command_compare = {
    .name = "compare",
    .words = N_ ("A [B] [--at DATE --and-at DATE] [options]"),
    .summary = N_ ("Show what differs between two data sets, two days, or what is and what would be"),
    .definition = DEFINITION_ ("compare"),
    .list_columns = sitnet_compare_columns_to_table,
    .options = options,
    .n_options = G_N_ELEMENTS (options),
    .takes = TAKES_DATA | TAKES_SCOPE | TAKES_ANSWER,
    .least_words = 1,
    .most_words = 2,
    .run = run,
};
