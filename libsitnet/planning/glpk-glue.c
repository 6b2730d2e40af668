/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The one file that knows GLPK. It works in a short-lived thread of its own, because GLPK keeps its
   environment (terminal, memory) for each thread: so nothing of a host program's own GLPK is touched and
   nothing is left. */
#include "glpk-glue.h"

#if HAVE_GLPK

#include "thread.h"

#include <glpk.h>
#include <stdatomic.h>
#include <time.h>

/* At most so long; and how often whoever waits is asked. */
enum { MILLISECONDS = 5000, PATIENCE_MILLISECONDS = 50 };

typedef struct {
  const SitnetCover *cover;
  guint32 most;
  guint32 *chosen;
  guint32 n;
  gboolean proven;
  atomic_bool stop;
  pthread_mutex_t lock;
  pthread_cond_t ended;
  gboolean done; /* under the lock */
} Task;

/* GLPK counts from 1, and its arrays begin there. */
typedef struct {
  int *rows, *columns;
  double *values;
  int n;
} Matrix;

static void
matrix_add (Matrix *self, int row, int column, double value)
{
  self->n++;
  self->rows[self->n] = row;
  self->columns[self->n] = column;
  self->values[self->n] = value;
}

static gboolean
is_limited (const Task *task)
{
  return task->most != G_MAXUINT32;
}

/* A column for each set; with a limit also one for each element: whether it is held. */
static void
add_columns (glp_prob *problem, const Task *task)
{
  int n_sets = (int)task->cover->n_sets, n_elements = is_limited (task) ? (int)task->cover->n_elements : 0;
  /* One element more is worth more than all the sets that could be spared. */
  double worth = (double)MIN (task->most, task->cover->n_sets) + 1;
  glp_add_cols (problem, n_sets + n_elements);
  for (int column = 1; column <= n_sets + n_elements; column++) {
    glp_set_col_kind (problem, column, GLP_BV);
    glp_set_obj_coef (problem, column, column <= n_sets ? 1 : -worth);
  }
}

/* A row for each element: the chosen sets that hold it, at least one; with a limit at least as it is said to
 * be. */
static void
add_rows (glp_prob *problem, const Task *task, Matrix *matrix)
{
  int n_sets = (int)task->cover->n_sets, n_elements = (int)task->cover->n_elements;
  glp_add_rows (problem, n_elements + (is_limited (task) ? 1 : 0));
  for (int element = 1; element <= n_elements; element++) {
    glp_set_row_bnds (problem, element, GLP_LO, is_limited (task) ? 0 : 1, 0);
    for (int set = 1; set <= n_sets; set++)
      if (sitnet_cover_has (task->cover, (guint32)set - 1, (guint32)element - 1))
        matrix_add (matrix, element, set, 1);
    if (is_limited (task))
      matrix_add (matrix, element, n_sets + element, -1);
  }
  if (!is_limited (task))
    return;
  glp_set_row_bnds (problem, n_elements + 1, GLP_UP, 0, task->most);
  for (int set = 1; set <= n_sets; set++)
    matrix_add (matrix, n_elements + 1, set, 1);
}

static void
load (glp_prob *problem, const Task *task)
{
  gsize n_elements = task->cover->n_elements, space = (n_elements + 1) * task->cover->n_sets + n_elements + 1;
  g_autofree int *rows = g_new (int, space), *columns = g_new (int, space);
  g_autofree double *values = g_new (double, space);
  Matrix matrix = {rows, columns, values, 0};
  add_columns (problem, task);
  add_rows (problem, task, &matrix);
  glp_load_matrix (problem, matrix.n, rows, columns, values);
}

/* Asked by GLPK at every node of its search. */
static void
look (glp_tree *tree, void *data)
{
  Task *task = data;
  if (atomic_load (&task->stop))
    glp_ios_terminate (tree);
}

static void
solve (Task *task)
{
  glp_prob *problem = glp_create_prob ();
  glp_iocp how;
  glp_init_iocp (&how);
  how.msg_lev = GLP_MSG_OFF;
  how.presolve = GLP_ON;
  how.tm_lim = MILLISECONDS;
  how.cb_func = look;
  how.cb_info = task;
  load (problem, task);
  task->n = 0;
  task->proven = glp_intopt (problem, &how) == 0 && glp_mip_status (problem) == GLP_OPT;
  guint32 room = MIN (task->cover->n_sets, task->cover->n_elements);
  for (guint32 set = 0; set < task->cover->n_sets && task->proven && task->n < room; set++)
    if (glp_mip_col_val (problem, (int)set + 1) > 0.5)
      task->chosen[task->n++] = set;
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
enum { MOST_CELLS = 50 * 1000 * 1000 };

gboolean
sitnet_glpk_cover (const SitnetCover *cover, guint32 most, const SitnetPatience *patience, guint32 *chosen, guint32 *n)
{
  Task task = {.cover = cover, .most = most, .chosen = chosen};
  pthread_t thread;
  *n = 0;
  if (cover->n_sets == 0 || cover->n_elements == 0 || most == 0)
    return TRUE;
  if (((guint64)cover->n_elements + 1) * cover->n_sets > MOST_CELLS)
    return FALSE;
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
    return FALSE;
  *n = task.n;
  return task.proven;
}

#else

gboolean
sitnet_glpk_cover (const SitnetCover *cover, guint32 most, const SitnetPatience *patience, guint32 *chosen, guint32 *n)
{
  (void)cover;
  (void)most;
  (void)patience;
  (void)chosen;
  *n = 0;
  return FALSE;
}

#endif
