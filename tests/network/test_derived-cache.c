/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A value is made of a network once, however many threads ask at the same time; a failure is not kept; who waits can be
   stopped. */
#include "network-private.h"
#include "sample-sheets.h"
#include "test.h"

#include <pthread.h>
#include <sitnet/error.h>
#include <stdatomic.h>

#define DATA "actors: id,name\na,A\nb,B\nties: from,to\na,b\n"

enum { N_THREADS = 8 };

static atomic_int n_made, n_freed;

static gpointer
make_count (const SitnetNetwork *network, SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  atomic_fetch_add (&n_made, 1);
  g_usleep (2000); /* long enough for the others to come */
  return g_memdup2 (&network->n_actors, sizeof network->n_actors);
}

static void
free_count (gpointer data)
{
  atomic_fetch_add (&n_freed, 1);
  g_free (data);
}

static const SitnetDerivedKind count = {make_count, free_count};

static void *
ask (void *network)
{
  return (void *)sitnet_network_derive (network, &count, (SitnetVariant){0}, NULL, NULL);
}

static void
made_once_by_many_threads (void)
{
  SitnetNetwork *network = sample_network (DATA);
  pthread_t threads[N_THREADS];
  void *answers[N_THREADS];
  atomic_store (&n_made, 0);
  atomic_store (&n_freed, 0);
  for (guint i = 0; i < N_THREADS; i++)
    CU_ASSERT_EQUAL_FATAL (pthread_create (&threads[i], NULL, ask, network), 0);
  for (guint i = 0; i < N_THREADS; i++)
    pthread_join (threads[i], &answers[i]);
  for (guint i = 0; i < N_THREADS; i++)
    CU_ASSERT_PTR_EQUAL (answers[i], answers[0]);
  CU_ASSERT_EQUAL (*(guint32 *)answers[0], 2);
  CU_ASSERT_EQUAL (atomic_load (&n_made), 1);
  CU_ASSERT_EQUAL (atomic_load (&n_freed), 0);
  sitnet_network_unref (network);
  CU_ASSERT_EQUAL (atomic_load (&n_freed), 1);
}

static void
nobody_asked (void)
{
  atomic_store (&n_freed, 0);
  sitnet_network_unref (sample_network (DATA));
  CU_ASSERT_EQUAL (atomic_load (&n_freed), 0);
}

static void
variants_and_kinds_apart (void)
{
  static const SitnetDerivedKind other = {make_count, free_count};
  g_autoptr (SitnetNetwork) network = sample_network (DATA);
  gconstpointer first = sitnet_network_derive (network, &count, (SitnetVariant){0}, NULL, NULL);
  gconstpointer second = sitnet_network_derive (network, &count, (SitnetVariant){.seed = 1}, NULL, NULL);
  gconstpointer third = sitnet_network_derive (network, &other, (SitnetVariant){0}, NULL, NULL);
  CU_ASSERT_PTR_NOT_EQUAL (first, second);
  CU_ASSERT_PTR_NOT_EQUAL (first, third);
  CU_ASSERT_PTR_EQUAL (sitnet_network_derive (network, &count, (SitnetVariant){.seed = 1}, NULL, NULL), second);
}

static guint n_failures;

/* Fails the first time. */
static gpointer
make_later (const SitnetNetwork *network, SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  if (n_failures++ == 0) {
    g_set_error_literal (error, SITNET_ERROR, SITNET_ERROR_LIMIT, "too large");
    return NULL;
  }
  return g_strdup ("made");
}

static void
failure_is_not_kept (void)
{
  static const SitnetDerivedKind kind = {make_later, g_free};
  g_autoptr (SitnetNetwork) network = sample_network (DATA);
  g_autoptr (GError) error = NULL;
  n_failures = 0;
  CU_ASSERT_PTR_NULL (sitnet_network_derive (network, &kind, (SitnetVariant){0}, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  ASSERT_TEXT (sitnet_network_derive (network, &kind, (SitnetVariant){0}, NULL, NULL), "made");
}

static atomic_bool may_finish;

static gpointer
make_slowly (const SitnetNetwork *network, SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  atomic_fetch_add (&n_made, 1);
  while (!atomic_load (&may_finish))
    g_usleep (1000);
  return g_strdup ("made");
}

static const SitnetDerivedKind slow = {make_slowly, g_free};

static void *
ask_slowly (void *network)
{
  return (void *)sitnet_network_derive (network, &slow, (SitnetVariant){0}, NULL, NULL);
}

static gboolean
stop (double fraction, gpointer data)
{
  return FALSE;
}

static void
stops_while_it_waits (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (DATA);
  const SitnetProgress progress = {stop, NULL, SITNET_LANGUAGE_EN, "waiting"};
  g_autoptr (GError) error = NULL;
  pthread_t maker;
  void *made = NULL;
  atomic_store (&n_made, 0);
  atomic_store (&may_finish, FALSE);
  CU_ASSERT_EQUAL_FATAL (pthread_create (&maker, NULL, ask_slowly, network), 0);
  while (atomic_load (&n_made) == 0)
    g_usleep (1000);
  CU_ASSERT_PTR_NULL (sitnet_network_derive (network, &slow, (SitnetVariant){0}, &progress, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  atomic_store (&may_finish, TRUE);
  pthread_join (maker, &made);
  ASSERT_TEXT (made, "made");
  CU_ASSERT_PTR_EQUAL (sitnet_network_derive (network, &slow, (SitnetVariant){0}, NULL, NULL), made);
}

static const TestCase cases[] = {
    {"made once by many threads", made_once_by_many_threads}, {"nobody asked", nobody_asked},
    {"variants and kinds apart", variants_and_kinds_apart},   {"failure is not kept", failure_is_not_kept},
    {"stops while it waits", stops_while_it_waits},
};
TEST_MAIN ("derived-cache", cases)
