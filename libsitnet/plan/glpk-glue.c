/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The one room that knows GLPK. It works in a short-lived thread of its own, because GLPK keeps its
   environment (terminal, memory) for each thread: so nothing of a host program's own GLPK is touched and
   nothing is left. */
#include "glpk-glue.h"

#if HAVE_GLPK

#include <glpk.h>
#include <pthread.h>

enum { MILLISECONDS = 5000 };

typedef struct {
  const SitnetCover *cover;
  guint32 most;
  guint32 *chosen;
  guint32 n;
  gboolean proven;
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

static void
solve (Task *task)
{
  glp_prob *problem = glp_create_prob ();
  glp_iocp how;
  glp_init_iocp (&how);
  how.msg_lev = GLP_MSG_OFF;
  how.presolve = GLP_ON;
  how.tm_lim = MILLISECONDS;
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
  static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
  gboolean own = glp_config ("TLS") != NULL;
  if (!own)
    pthread_mutex_lock (&one_at_a_time);
  int before = glp_term_out (GLP_OFF);
  solve (data);
  glp_term_out (before);
  if (own)
    glp_free_env ();
  else
    pthread_mutex_unlock (&one_at_a_time);
  return NULL;
}

/* Beyond this the matrix would not fit GLPK's own counts, nor would anybody wait. */
enum { MOST_CELLS = 50 * 1000 * 1000 };

gboolean
sitnet_glpk_cover (const SitnetCover *cover, guint32 most, guint32 *chosen, guint32 *n)
{
  Task task = {.cover = cover, .most = most, .chosen = chosen};
  pthread_t thread;
  *n = 0;
  if (cover->n_sets == 0 || cover->n_elements == 0 || most == 0)
    return TRUE;
  if (((guint64)cover->n_elements + 1) * cover->n_sets > MOST_CELLS)
    return FALSE;
  if (pthread_create (&thread, NULL, work, &task) != 0)
    return FALSE;
  pthread_join (thread, NULL);
  *n = task.n;
  return task.proven;
}

#else

gboolean
sitnet_glpk_cover (const SitnetCover *cover, guint32 most, guint32 *chosen, guint32 *n)
{
  (void)cover;
  (void)most;
  (void)chosen;
  *n = 0;
  return FALSE;
}

#endif
