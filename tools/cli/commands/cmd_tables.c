/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet tables DATA… -o FOLDER: many questions at once, a file for each. */
#include "asking.h"
#include "message.h"
#include "contacts.h"
#include "data.h"
#include "ending.h"
#include "progress.h"
#include "side-by-side.h"
#include "target.h"
#include "workbook.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

/* These took longest at 60,000 actors; begun first, the others are done beside them. */
static const char *const slow_questions[] = {"coverage", "gaps", "summary"};

static const Option options[] = {
    {"only", 0, OPTION_LIST, "A,B,…", N_ ("only these questions (`sitnet list` names them)")},
    ASKING_BY,
    CONTACTS,
};

static gboolean
refuse_unknown (const Request *request, const char *name, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  for (guint i = 0; i < sitnet_analysis_count (); i++)
    g_ptr_array_add (known, (char *)sitnet_analysis_get_name (sitnet_analysis_get (i)));
  g_ptr_array_add (known, NULL);
  const char *near = sitnet_find_nearest_word (name, (const char *const *)known->pdata);
  g_autofree char *hint = near != NULL
                              ? g_strdup_printf (sitnet_translate (request->language, "; did you mean %s?"), near)
                              : g_strdup (sitnet_translate (request->language, "; `sitnet list` names them all"));
  return command_refuse (error, sitnet_translate (request->language, "--only: there is no question \"%s\"%s"), name,
                         hint);
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
    command_say (sitnet_translate (request->language, "skipped: %s (needs --%s)"),
                 sitnet_analysis_get_name (chosen->pdata[i]), missing);
    g_ptr_array_remove_index (chosen, i);
  }
  return g_steal_pointer (&chosen);
}

static gboolean
table_format (const Request *request, Format *format, GError **error)
{
  *format = FORMAT_CSV;
  if (options_has (request->options, "format") && !answer_named_format (request, format, error))
    return FALSE;
  return *format != FORMAT_TEXT ||
         command_refuse (error, sitnet_translate (request->language, "--%s: \"%s\" must be one of %s"), "format",
                         "text", format_names ("|", FALSE));
}

/* One file with all answers, because its name says so. */
static gboolean
is_one_workbook (const char *path)
{
  g_autofree char *ending = ending_dup (path);
  return ending != NULL && strcmp (ending, "xlsx") == 0 && !g_file_test (path, G_FILE_TEST_IS_DIR);
}

/* A name that says another kind of file than a workbook is no folder either. */
static gboolean
check_ending (const Request *request, const char *path, GError **error)
{
  const char *name = options_get (request->options, "format");
  if (is_one_workbook (path))
    return name == NULL || strcmp (name, "xlsx") == 0 || ending_contradicts (request, path, name, error);
  g_autofree char *ending = ending_dup (path);
  return ending == NULL || !ending_is_known (ending) || g_file_test (path, G_FILE_TEST_IS_DIR) ||
         ending_refuse (request, path, ending, ".xlsx", error);
}

static char *
dup_path (const SitnetAnalysis *analysis, const char *folder, Format format)
{
  g_autofree char *file = g_strconcat (sitnet_analysis_get_name (analysis), ".", format_ending (format), NULL);
  return g_build_filename (folder, file, NULL);
}

/* Links can make one file of two names: the second answer would take the place of the first. */
static gboolean
check_apart (const Request *request, const GPtrArray *paths, const char *path, GError **error)
{
  for (guint i = 0; i < paths->len; i++)
    if (target_is_one (paths->pdata[i], path))
      return command_refuse (
          error,
          sitnet_translate (request->language,
                            "%s and %s are one file; remove one of them or choose another folder for -o"),
          (const char *)paths->pdata[i], path);
  return TRUE;
}

static gboolean
check_targets (const Request *request, const GPtrArray *chosen, const char *folder, Format format, GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < chosen->len; i++) {
    g_autofree char *path = dup_path (chosen->pdata[i], folder, format);
    if (!target_check (request, path, error) || !check_apart (request, paths, path, error))
      return FALSE;
    g_ptr_array_add (paths, g_steal_pointer (&path));
  }
  return TRUE;
}

static gboolean
write_answer (const Request *request, const SitnetAnalysis *analysis, const GArray *parts, const char *folder,
              Format format, GError **error)
{
  g_autoptr (SitnetTable) columns = sitnet_analysis_columns_to_table (analysis, request->language);
  const Introduction introduction = {.title = sitnet_analysis_get_question (analysis, request->language),
                                     .columns = columns,
                                     .labelled = asking_labels (request),
                                     .analysis = analysis};
  g_autofree char *path = dup_path (analysis, folder, format);
  return answer_give_as (request, &introduction, (const Part *)parts->data, parts->len, path, format, error);
}

/* An answer that waits for the others of the workbook. */
typedef struct {
  SitnetTable *columns, *table;
  GArray *parts;
} Waiting;

typedef struct {
  const Request *request;
  const GPtrArray *chosen;
  GPtrArray *sets;
  Waiting *waiting; /* per chosen question; NULL: each answer is a file */
  const char *folder;
  Format format;
  guint *order;            /* of the chosen questions, in which they begin */
  GError **problems;       /* per chosen question; NULL = answered */
  atomic_uint some_failed; /* 1 = a data set had no answer to a question that another answered */
  atomic_uint failed;      /* the first of the chosen that failed, G_MAXUINT for none */
  pthread_mutex_t lock;    /* guards `n_asked` */
  pthread_cond_t asked;
  guint n_asked; /* questions that look at the data no more */
} Desk;

/* This build may lack a part that one question needs; the others are answered all the same. */
static gboolean
is_skipped (const GError *problem)
{
  return g_error_matches (problem, SITNET_ERROR, SITNET_ERROR_UNSUPPORTED);
}

/* Who failed first in the order of the questions does not depend on who came first in time: what stands
   before a failed question is answered all the same. */
static void
note_failure (Desk *desk, guint number)
{
  guint before = atomic_load (&desk->failed);
  while (number < before && !atomic_compare_exchange_weak (&desk->failed, &before, number))
    continue;
}

static Introduction
introduce (const Desk *desk, guint number)
{
  const SitnetAnalysis *analysis = desk->chosen->pdata[number];
  return (Introduction){.title = sitnet_analysis_get_question (analysis, desk->request->language),
                        .columns = desk->waiting[number].columns,
                        .labelled = asking_labels (desk->request),
                        .analysis = analysis};
}

static void
keep_answer (const Desk *desk, guint number, GArray *parts, GError **error)
{
  Waiting *waiting = &desk->waiting[number];
  waiting->columns = sitnet_analysis_columns_to_table (desk->chosen->pdata[number], desk->request->language);
  waiting->parts = g_array_ref (parts);
  const Introduction introduction = introduce (desk, number);
  waiting->table =
      answer_join (desk->request, &introduction, (const Part *)parts->data, parts->len, FORMAT_XLSX, error);
}

static void
clear_waiting (Desk *desk)
{
  for (guint i = 0; i < desk->chosen->len; i++) {
    g_clear_pointer (&desk->waiting[i].columns, sitnet_table_unref);
    g_clear_pointer (&desk->waiting[i].table, sitnet_table_unref);
    g_clear_pointer (&desk->waiting[i].parts, g_array_unref);
  }
}

/* In the order chosen, whoever came first. */
static gboolean
save_waiting (const Desk *desk, const char *path, GError **error)
{
  g_autoptr (Workbook) workbook = workbook_new (desk->request);
  for (guint i = 0; i < desk->chosen->len; i++) {
    const Waiting *waiting = &desk->waiting[i];
    if (waiting->table == NULL)
      continue;
    const Introduction introduction = introduce (desk, i);
    workbook_add (workbook, waiting->table, &introduction, (const Part *)waiting->parts->data, waiting->parts->len);
  }
  return workbook_save (workbook, path, error);
}

static void
note_asked (Desk *desk)
{
  pthread_mutex_lock (&desk->lock);
  if (++desk->n_asked == desk->chosen->len)
    pthread_cond_signal (&desk->asked);
  pthread_mutex_unlock (&desk->lock);
}

/* A table of ids and numbers is written without the data set that it is about. */
static gboolean
sets_end_before_writing (const Desk *desk)
{
  return desk->waiting == NULL && !answer_has_names (desk->format) && !asking_labels (desk->request);
}

/* To give back the memory of a large data set takes as long as to write the last answer, and is done meanwhile. Others are at
   work on all questions by now, so the wait ends. */
static void
give_back_sets (Desk *desk)
{
  pthread_mutex_lock (&desk->lock);
  while (desk->n_asked < desk->chosen->len)
    pthread_cond_wait (&desk->asked, &desk->lock);
  pthread_mutex_unlock (&desk->lock);
  g_ptr_array_set_size (desk->sets, 0);
}

/* The last piece is none of the questions. */
static void
ask_one (guint piece, gpointer data)
{
  Desk *desk = data;
  if (piece == desk->chosen->len) {
    give_back_sets (desk);
    return;
  }
  guint number = desk->order[piece];
  GError **problem = &desk->problems[number];
  gboolean is_wanted = number <= atomic_load (&desk->failed);
  const SitnetAnalysis *analysis = desk->chosen->pdata[number];
  gboolean some_failed = FALSE;
  g_autoptr (GArray) parts = is_wanted ? asking_run (desk->request, analysis, desk->sets, &some_failed, problem) : NULL;
  note_asked (desk);
  if (!is_wanted)
    return;
  if (some_failed)
    atomic_store (&desk->some_failed, 1);
  if (parts != NULL && desk->waiting != NULL)
    keep_answer (desk, number, parts, problem);
  else if (parts != NULL)
    write_answer (desk->request, analysis, parts, desk->folder, desk->format, problem);
  if (*problem != NULL && !is_skipped (*problem))
    note_failure (desk, number);
  progress_done_one ();
}

/* The slow ones first, each group in the order chosen. */
static void
set_order (Desk *desk)
{
  guint n = 0, n_slow = G_N_ELEMENTS (slow_questions);
  for (guint k = 0; k <= n_slow; k++)
    for (guint i = 0; i < desk->chosen->len; i++) {
      const char *name = sitnet_analysis_get_name (desk->chosen->pdata[i]);
      guint rank = 0;
      while (rank < n_slow && strcmp (slow_questions[rank], name) != 0)
        rank++;
      if (rank == k)
        desk->order[n++] = i;
    }
}

/* Takes the problems. */
static gboolean
tell_problems (const Desk *desk, GError **error)
{
  gboolean all_well = TRUE;
  for (guint i = 0; i < desk->chosen->len; i++) {
    g_autoptr (GError) problem = desk->problems[i];
    if (problem == NULL || !all_well)
      continue;
    if (is_skipped (problem)) {
      command_say (sitnet_translate (desk->request->language, "skipped: %s (%s)"),
                   sitnet_analysis_get_name (desk->chosen->pdata[i]), problem->message);
      continue;
    }
    all_well = FALSE;
    g_propagate_error (error, g_steal_pointer (&problem));
  }
  return all_well;
}

static gboolean
ask_all (Desk *desk, GError **error)
{
  guint n = desk->chosen->len;
  g_autofree guint *order = g_new0 (guint, n);
  g_autofree GError **problems = g_new0 (GError *, n);
  desk->order = order;
  desk->problems = problems;
  atomic_init (&desk->failed, G_MAXUINT);
  set_order (desk);
  progress_enter_many (WORK_ASKING, desk->folder, n);
  side_by_side (sets_end_before_writing (desk) ? n + 1 : n, ask_one, desk);
  progress_leave_many ();
  return tell_problems (desk, error);
}

static gboolean
give_one_workbook (Desk *desk, const char *path, GError **error)
{
  g_autofree Waiting *waiting = g_new0 (Waiting, desk->chosen->len);
  desk->waiting = waiting;
  gboolean given = ask_all (desk, error) && save_waiting (desk, path, error);
  clear_waiting (desk);
  return given;
}

static gboolean
run (Request *request, GError **error)
{
  const char *folder = options_get (request->options, "output");
  Format format;
  if (folder == NULL)
    return command_refuse (
        error, "%s", sitnet_translate (request->language, "tables needs -o FOLDER, or -o FILE.xlsx for one workbook"));
  if (!check_ending (request, folder, error) || !table_format (request, &format, error) ||
      !asking_check_by (request, error))
    return FALSE;
  g_autoptr (GPtrArray) chosen = choose (request, error);
  gboolean is_one = is_one_workbook (folder);
  if (chosen == NULL ||
      !(is_one ? target_check (request, folder, error) : check_targets (request, chosen, folder, format, error)))
    return FALSE;
  g_autoptr (GPtrArray) sets = data_read_some (request, error);
  if (sets == NULL || (!is_one && !target_make_folder (request, folder, error)))
    return FALSE;
  Desk desk = {.request = request,
               .chosen = chosen,
               .sets = sets,
               .folder = folder,
               .format = format,
               .lock = PTHREAD_MUTEX_INITIALIZER,
               .asked = PTHREAD_COND_INITIALIZER};
  gboolean answered = is_one ? give_one_workbook (&desk, folder, error) : ask_all (&desk, error);
  if (atomic_load (&desk.some_failed) != 0)
    request->status = STATUS_FAILED;
  return answered;
}

const Command command_tables = {
    .name = "tables",
    .words = N_ ("DATA… -o FOLDER [options]"),
    .summary = N_ ("Answer many questions at once, each into a file of its own"),
    .definition =
        N_ ("FOLDER gets NAME.csv for each question, or another format with --format; -o FILE.xlsx is one workbook "
            "with a sheet for each. A question that must be told more, as reach must be told --source, is left "
            "out and named when it is not told. An option of a question holds for all questions that know it; "
            "what it means to each, `sitnet help QUESTION` says."),
    .options = options,
    .n_options = G_N_ELEMENTS (options),
    .takes = TAKES_DATA | TAKES_SCOPE | TAKES_ANSWER | TAKES_PARAMETERS,
    .least_words = 1,
    .most_words = G_MAXUINT,
    .run = run,
};
