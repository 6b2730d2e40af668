/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The one file that knows GLPK. It works in a short-lived thread of its own, because GLPK keeps its
   environment (terminal, memory) for each thread: so nothing of a host program's own GLPK is touched and
   nothing is left. */
#include "glpk-glue.h"

#include <math.h>

#if HAVE_GLPK

#include "thread.h"

#include <glpk.h>
#include <stdatomic.h>
#include <time.h>

/* How often whoever waits is asked; and how much longer than its own time a search may take where others have the
 * processor. */
enum { PATIENCE_MILLISECONDS = 50, TIMES_AS_LONG = 10 };

typedef struct {
  const SitnetIntegerProgramme *programme;
  SitnetGlpkLimits limits;
  double *values, bound;
  guint32 n_nodes;
  SitnetGlpkAnswer answer;
  atomic_bool stop;
  pthread_mutex_t lock;
  pthread_cond_t ended;
  gboolean done; /* under the lock */
} Task;

static int
kind_of (SitnetBounds bounds)
{
  if (isinf (bounds.low))
    return isinf (bounds.high) ? GLP_FR : GLP_UP;
  if (isinf (bounds.high))
    return GLP_LO;
  return bounds.low < bounds.high ? GLP_DB : GLP_FX;
}

/* GLPK counts from 1, and its arrays begin there. */
static void
load (glp_prob *problem, const SitnetIntegerProgramme *programme)
{
  guint32 n = programme->entries->len;
  g_autofree int *rows = g_new (int, (gsize)n + 1), *columns = g_new (int, (gsize)n + 1);
  g_autofree double *values = g_new (double, (gsize)n + 1);
  glp_set_obj_dir (problem, GLP_MAX);
  if (programme->columns->len > 0)
    glp_add_cols (problem, (int)programme->columns->len);
  if (programme->rows->len > 0)
    glp_add_rows (problem, (int)programme->rows->len);
  for (guint32 c = 0; c < programme->columns->len; c++) {
    SitnetBounds bounds = g_array_index (programme->columns, SitnetBounds, c);
    glp_set_col_bnds (problem, (int)c + 1, kind_of (bounds), bounds.low, bounds.high);
    glp_set_col_kind (problem, (int)c + 1, GLP_IV);
    glp_set_obj_coef (problem, (int)c + 1, g_array_index (programme->worths, double, c));
  }
  for (guint32 r = 0; r < programme->rows->len; r++) {
    SitnetBounds bounds = g_array_index (programme->rows, SitnetBounds, r);
    glp_set_row_bnds (problem, (int)r + 1, kind_of (bounds), bounds.low, bounds.high);
  }
  for (guint32 i = 0; i < n; i++) {
    SitnetEntry entry = g_array_index (programme->entries, SitnetEntry, i);
    rows[i + 1] = (int)entry.row + 1;
    columns[i + 1] = (int)entry.column + 1;
    values[i + 1] = entry.value;
  }
  glp_load_matrix (problem, (int)n, rows, columns, values);
}

/* The time of this thread alone, which began with the search: what else the machine does must not change an answer. */
static gboolean
is_late (const Task *task)
{
  struct timespec used;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);
  return (guint64)used.tv_sec * 1000 + (guint64)used.tv_nsec / 1000000 > task->limits.milliseconds;
}

/* Asked by GLPK at every node of its search. */
static void
look (glp_tree *tree, void *data)
{
  Task *task = data;
  int best = glp_ios_best_node (tree);
  if (best != 0)
    task->bound = MIN (task->bound, glp_ios_node_bound (tree, best));
  task->n_nodes += glp_ios_reason (tree) == GLP_ISELECT;
  if (atomic_load (&task->stop) || task->n_nodes > task->limits.nodes || is_late (task))
    glp_ios_terminate (tree);
}

static SitnetGlpkAnswer
answer_of (Task *task, glp_prob *problem, int failure)
{
  int status = glp_mip_status (problem);
  if (failure == GLP_ENOPFS || (failure == 0 && status == GLP_NOFEAS))
    return SITNET_GLPK_IMPOSSIBLE;
  if (status != GLP_OPT && status != GLP_FEAS)
    return SITNET_GLPK_UNKNOWN;
  for (guint32 c = 0; c < task->programme->columns->len; c++)
    task->values[c] = round (glp_mip_col_val (problem, (int)c + 1));
  if (!sitnet_integer_programme_holds (task->programme, task->values))
    return SITNET_GLPK_UNKNOWN;
  if (failure != 0 || status != GLP_OPT)
    return SITNET_GLPK_FOUND;
  task->bound = sitnet_integer_programme_sum (task->programme, task->values);
  return SITNET_GLPK_BEST;
}

static void
solve (Task *task)
{
  glp_prob *problem = glp_create_prob ();
  glp_iocp how;
  glp_init_iocp (&how);
  how.msg_lev = GLP_MSG_OFF;
  how.presolve = GLP_ON;
  how.gmi_cuts = task->limits.cuts ? GLP_ON : GLP_OFF;
  how.mir_cuts = how.gmi_cuts;
  how.tm_lim = (int)task->limits.milliseconds * TIMES_AS_LONG;
  how.cb_func = look;
  how.cb_info = task;
  load (problem, task->programme);
  int failure = glp_intopt (problem, &how);
  task->answer = answer_of (task, problem, failure);
  glp_delete_prob (problem);
}

/* A GLPK built without thread-local storage has one environment for all: one at a time, and its terminal put
 * back. */
static void *
work (void *data)
{
  Task *task = data;
  static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
  gboolean own = glp_config ("TLS") != NULL;
  if (!own)
    pthread_mutex_lock (&one_at_a_time);
  int before = glp_term_out (GLP_OFF);
  solve (task);
  glp_term_out (before);
  if (own)
    glp_free_env ();
  else
    pthread_mutex_unlock (&one_at_a_time);
  pthread_mutex_lock (&task->lock);
  task->done = TRUE;
  pthread_cond_signal (&task->ended);
  pthread_mutex_unlock (&task->lock);
  return NULL;
}

/* The thread is waited for even when it was told to stop: it works on what is ours. */
static void
wait_for (Task *task, const SitnetPatience *patience)
{
  pthread_mutex_lock (&task->lock);
  while (!task->done) {
    struct timespec until;
    clock_gettime (CLOCK_REALTIME, &until);
    long nanoseconds = until.tv_nsec + PATIENCE_MILLISECONDS * 1000000L;
    until.tv_sec += nanoseconds / 1000000000;
    until.tv_nsec = nanoseconds % 1000000000;
    pthread_cond_timedwait (&task->ended, &task->lock, &until);
    pthread_mutex_unlock (&task->lock);
    if (patience != NULL && !atomic_load (&task->stop) && !patience->go_on (patience->data))
      atomic_store (&task->stop, TRUE);
    pthread_mutex_lock (&task->lock);
  }
  pthread_mutex_unlock (&task->lock);
}

/* Beyond this the matrix would not fit GLPK's own counts, nor would anybody wait. */
enum { MOST_ENTRIES = 50 * 1000 * 1000 };

SitnetGlpkAnswer
sitnet_glpk_solve (const SitnetIntegerProgramme *programme, const SitnetGlpkLimits *limits,
                   const SitnetPatience *patience, double *values, double *bound)
{
  Task task = {.programme = programme, .limits = *limits, .values = values, .bound = INFINITY};
  pthread_t thread;
  *bound = INFINITY;
  if (programme->entries->len > MOST_ENTRIES || programme->columns->len == 0)
    return SITNET_GLPK_UNKNOWN;
  pthread_mutex_init (&task.lock, NULL);
  pthread_cond_init (&task.ended, NULL);
  gboolean started = sitnet_thread_create (&thread, work, &task);
  if (started) {
    wait_for (&task, patience);
    pthread_join (thread, NULL);
  }
  pthread_cond_destroy (&task.ended);
  pthread_mutex_destroy (&task.lock);
  if (!started)
    return SITNET_GLPK_UNKNOWN;
  *bound = task.bound;
  return task.answer;
}

#else

SitnetGlpkAnswer
sitnet_glpk_solve (const SitnetIntegerProgramme *programme, const SitnetGlpkLimits *limits,
                   const SitnetPatience *patience, double *values, double *bound)
{
  (void)programme;
  (void)limits;
  (void)patience;
  (void)values;
  *bound = INFINITY;
  return SITNET_GLPK_UNKNOWN;
}

#endif

/* A column for each set; with a limit also one for each element: whether it is held. One element more is worth more than
   all the sets that could be spared. */
static void
add_columns (SitnetIntegerProgramme *programme, const SitnetCover *cover, guint32 most)
{
  double worth = (double)MIN (most, cover->n_sets) + 1;
  for (guint32 set = 0; set < cover->n_sets; set++)
    sitnet_integer_programme_add_column (programme, 0, 1, -1);
  for (guint32 element = 0; most != G_MAXUINT32 && element < cover->n_elements; element++)
    sitnet_integer_programme_add_column (programme, 0, 1, worth);
}

/* A row for each element: the chosen sets that hold it, at least one; with a limit at least as it is said to be. */
static void
add_rows (SitnetIntegerProgramme *programme, const SitnetCover *cover, guint32 most)
{
  gboolean limited = most != G_MAXUINT32;
  for (guint32 element = 0; element < cover->n_elements; element++) {
    guint32 row = sitnet_integer_programme_add_row (programme, limited ? 0 : 1, INFINITY);
    for (guint32 set = 0; set < cover->n_sets; set++)
      if (sitnet_cover_has (cover, set, element))
        sitnet_integer_programme_add_entry (programme, row, set, 1);
    if (limited)
      sitnet_integer_programme_add_entry (programme, row, cover->n_sets + element, -1);
  }
  if (!limited)
    return;
  guint32 row = sitnet_integer_programme_add_row (programme, -INFINITY, most);
  for (guint32 set = 0; set < cover->n_sets; set++)
    sitnet_integer_programme_add_entry (programme, row, set, 1);
}

enum { COVER_MILLISECONDS = 5000, MOST_COVER_CELLS = 50 * 1000 * 1000 };

gboolean
sitnet_glpk_cover (const SitnetCover *cover, guint32 most, const SitnetPatience *patience, guint32 *chosen, guint32 *n)
{
  static const SitnetGlpkLimits limits = {COVER_MILLISECONDS, G_MAXUINT32, FALSE};
  double bound;
  *n = 0;
  if (!HAVE_GLPK)
    return FALSE;
  if (cover->n_sets == 0 || cover->n_elements == 0 || most == 0)
    return TRUE;
  if (((guint64)cover->n_elements + 1) * cover->n_sets > MOST_COVER_CELLS)
    return FALSE;
  g_autoptr (SitnetIntegerProgramme) programme = sitnet_integer_programme_new ();
  add_columns (programme, cover, most);
  add_rows (programme, cover, most);
  g_autofree double *values = g_new0 (double, programme->columns->len);
  if (sitnet_glpk_solve (programme, &limits, patience, values, &bound) != SITNET_GLPK_BEST)
    return FALSE;
  guint32 room = MIN (cover->n_sets, cover->n_elements);
  for (guint32 set = 0; set < cover->n_sets && *n < room; set++)
    if (values[set] > 0.5)
      chosen[(*n)++] = set;
  return TRUE;
}
