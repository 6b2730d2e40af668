/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One thing is made of a network, once, however many threads ask at the same time, and freed with it. */
#include "network-private.h"
#include "sample.h"
#include "test.h"

#include <pthread.h>
#include <stdatomic.h>

#define DATA "actors: id,name\na,A\nb,B\nties: from,to\na,b\n"

enum { N_THREADS = 8 };

static atomic_int n_made, n_freed;

static gpointer
make_count (const SitnetNetwork *network)
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

static void *
ask (void *network)
{
  return (void *)sitnet_network_memo (network, make_count, free_count);
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

static const TestCase cases[] = {
    {"made once by many threads", made_once_by_many_threads},
    {"nobody asked", nobody_asked},
};
TEST_MAIN ("memo", cases)
