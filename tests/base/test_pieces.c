/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Each piece is done once, by no two workers of the same number at a time; errors and stopping end the work. */
#include "pieces.h"

#include "error-private.h"
#include "stopper.h"
#include "thread.h"

#include <pthread.h>
#include <stdatomic.h>

enum { MANY = 3000 };

typedef struct {
  atomic_uint n_done[MANY];
  atomic_uint at_work[SITNET_MOST_WORKERS];
  atomic_uint n_clashes;
  pthread_t caller;
  atomic_bool first_is_elsewhere;
  guint32 fails; /* this piece and all after it; G_MAXUINT32 for none */
} Desk;

static gboolean
do_piece (guint32 piece, guint worker, gpointer data, GError **error)
{
  Desk *desk = data;
  if (worker >= SITNET_MOST_WORKERS || atomic_fetch_add (&desk->at_work[worker], 1) != 0)
    atomic_fetch_add (&desk->n_clashes, 1);
  if (piece == 0 && !pthread_equal (desk->caller, pthread_self ()))
    atomic_store (&desk->first_is_elsewhere, TRUE);
  atomic_fetch_add (&desk->n_done[piece], 1);
  atomic_fetch_sub (&desk->at_work[worker], 1);
  if (piece < desk->fails)
    return TRUE;
  sitnet_error_set (error, SITNET_ERROR_LIMIT, "piece %u", piece);
  return FALSE;
}

static Desk *
desk_new (guint32 fails)
{
  Desk *desk = g_new0 (Desk, 1);
  CU_ASSERT_NOT_EQUAL (SITNET_ERROR, 0); /* made by GLib, whose locks ThreadSanitizer does not see */
  desk->fails = fails;
  desk->caller = pthread_self ();
  return desk;
}

static guint
count_wrong (const Desk *desk, guint32 n)
{
  guint n_wrong = 0;
  for (guint i = 0; i < MANY; i++)
    n_wrong += atomic_load (&desk->n_done[i]) != (i < n ? 1 : 0);
  return n_wrong;
}

static void
each_piece_once (void)
{
  const guint32 numbers[] = {0, 1, 2, SITNET_MOST_WORKERS, MANY};
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree Desk *desk = desk_new (G_MAXUINT32);
    const SitnetPieces pieces = {.n = numbers[i], .work = do_piece, .data = desk, .to = 1};
    g_autoptr (GError) error = NULL;
    CU_ASSERT_TRUE (sitnet_pieces_work_off (&pieces, &error));
    ASSERT_NO_ERROR (error);
    CU_ASSERT_EQUAL (count_wrong (desk, numbers[i]), 0);
    CU_ASSERT_EQUAL (atomic_load (&desk->n_clashes), 0);
    CU_ASSERT_FALSE (atomic_load (&desk->first_is_elsewhere));
  }
}

static void
ends_with_the_first_error (void)
{
  const guint32 wrong[] = {0, 1, MANY / 2, MANY - 1};
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autofree char *message = g_strdup_printf ("piece %u", wrong[i]);
    g_autofree Desk *desk = desk_new (wrong[i]);
    const SitnetPieces pieces = {.n = MANY, .work = do_piece, .data = desk, .to = 1};
    g_autoptr (GError) error = NULL;
    CU_ASSERT_FALSE (sitnet_pieces_work_off (&pieces, &error));
    CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
    CU_ASSERT_STRING_EQUAL (error->message, message);
    for (guint32 piece = 0; piece < wrong[i]; piece++) /* what was begun before is done */
      CU_ASSERT_EQUAL (atomic_load (&desk->n_done[piece]), 1);
  }
}

/* The pieces lie between a quarter and a half of the whole. */
static gboolean
work_watched (Stopper *stopper, gpointer data, GError **error)
{
  g_autofree Desk *desk = desk_new (G_MAXUINT32);
  const SitnetProgress progress = {stopper_listen, stopper, SITNET_LANGUAGE_EN, "gaps"};
  const SitnetPieces pieces = {.n = 12, .work = do_piece, .data = desk, .progress = &progress, .from = 0.25, .to = 0.5};
  gboolean ended = sitnet_pieces_work_off (&pieces, error);
  CU_ASSERT_TRUE (stopper->n_calls == 0 || (stopper->last >= 0.25 && stopper->last <= 0.5));
  return ended;
}

static void
stops_when_told (void)
{
  CU_ASSERT_TRUE (stopper_try_all (work_watched, NULL) > 0);
}

static void
few_pieces_are_the_callers (void)
{
  SitnetPieces pieces = {.n = 8, .few = 8};
  CU_ASSERT_EQUAL (sitnet_pieces_count_workers (&pieces), 1);
  pieces.few = 7;
  CU_ASSERT_EQUAL (sitnet_pieces_count_workers (&pieces), MIN (sitnet_thread_count_processors (), SITNET_MOST_WORKERS));
}

static const TestCase cases[] = {
    {"each piece once", each_piece_once},
    {"ends with the first error", ends_with_the_first_error},
    {"stops when told", stops_when_told},
    {"few pieces are the caller's", few_pieces_are_the_callers},
};
TEST_MAIN ("pieces", cases)
