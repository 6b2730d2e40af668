/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two threads ask all questions of one network and of two networks at once, as often as the argument says. Each round
 * has networks of its own, so that what a network works out once is worked out by whoever comes first. */
#include "questions.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

/* A few large networks among the small ones, in which betweenness has threads of its own. */
enum { FEW_ACTORS = 10, MANY_ACTORS = 600, LARGE_EVERY = 250, MOST_QUESTIONS = 64 };

typedef struct {
  SitnetNetwork *network;
  SitnetTable **expected; /* per question; NULL = this build cannot answer */
  gboolean backwards;     /* from the last question to the first, so that the threads meet anywhere */
  guint n_wrong;
} Asker;

static SitnetTable *
ask (SitnetNetwork *network, guint question, GError **error)
{
  const SitnetAnalysis *analysis = sitnet_analysis_get (question);
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  const char *unknown = NULL;
  if (!arguments_fill (arguments, analysis, &unknown)) {
    fprintf (stderr, "required_values in questions.h has no %s\n", unknown);
    exit (2);
  }
  if (strcmp (sitnet_analysis_get_name (analysis), "openness") == 0)
    sitnet_arguments_set (arguments, "permutations", "19"); /* 999 would take most of the time */
  return sitnet_analysis_run (analysis, network, arguments, error);
}

static void *
ask_everything (void *data)
{
  Asker *self = data;
  guint n = sitnet_analysis_count ();
  for (guint i = 0; i < n; i++) {
    guint question = self->backwards ? n - 1 - i : i;
    g_autoptr (GError) error = NULL;
    g_autoptr (SitnetTable) answer = ask (self->network, question, &error);
    SitnetTable *expected = self->expected[question];
    if ((answer == NULL) != (expected == NULL) || (answer != NULL && !sitnet_table_equal (answer, expected))) {
      fprintf (stderr, "%s: another answer than before%s%s\n",
               sitnet_analysis_get_name (sitnet_analysis_get (question)), error != NULL ? ": " : "",
               error != NULL ? error->message : "");
      self->n_wrong++;
    }
  }
  return NULL;
}

static SitnetNetwork *
make_network (guint n_actors, guint step)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (GError) error = NULL;
  add_actors (builder, n_actors);
  for (guint a = 0; a + step < n_actors; a++)
    add_tie (builder, a, a + step, a % 3 == 0 ? "informs" : "cooperates", a % 4 == 0 ? "a0" : "");
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, &error);
  if (network == NULL) {
    fprintf (stderr, "%s\n", error->message);
    exit (2);
  }
  return network;
}

/* A scope that leaves nothing out, and yet makes a network for which nothing was worked out. */
static SitnetNetwork *
fresh_copy (SitnetNetwork *network)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_set_min_strength (scope, 0.5, NULL);
  return sitnet_network_scope (network, scope, NULL);
}

typedef struct {
  SitnetNetwork *whole;
  SitnetTable *answers[MOST_QUESTIONS];
} Known;

static void
known_init (Known *self, guint n_actors, guint step)
{
  self->whole = make_network (n_actors, step);
  g_autoptr (SitnetNetwork) copy = fresh_copy (self->whole);
  for (guint i = 0; i < sitnet_analysis_count (); i++)
    self->answers[i] = ask (copy, i, NULL);
}

static void
known_clear (Known *self)
{
  for (guint i = 0; i < sitnet_analysis_count (); i++)
    g_clear_pointer (&self->answers[i], sitnet_table_unref);
  sitnet_network_unref (self->whole);
}

static guint
ask_in_two_threads (SitnetNetwork *one, Known *of_one, SitnetNetwork *other, Known *of_other)
{
  Asker first = {one, of_one->answers, FALSE, 0}, second = {other, of_other->answers, TRUE, 0};
  pthread_t thread;
  if (pthread_create (&thread, NULL, ask_everything, &second) != 0)
    return 1;
  ask_everything (&first);
  pthread_join (thread, NULL);
  return first.n_wrong + second.n_wrong;
}

static guint
ask_for_a_round (Known *path, Known *mesh)
{
  g_autoptr (SitnetNetwork) shared = fresh_copy (path->whole), one = fresh_copy (path->whole);
  g_autoptr (SitnetNetwork) other = fresh_copy (mesh->whole);
  return ask_in_two_threads (shared, path, shared, path) + ask_in_two_threads (one, path, other, mesh);
}

int
main (int argc, char **argv)
{
  guint64 n_rounds = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 10;
  static Known small_path, small_mesh, large_path, large_mesh;
  guint n_wrong = 0;
  if (sitnet_analysis_count () > MOST_QUESTIONS)
    return 2;
  known_init (&small_path, FEW_ACTORS, 1);
  known_init (&small_mesh, FEW_ACTORS, 2);
  known_init (&large_path, MANY_ACTORS, 1);
  known_init (&large_mesh, MANY_ACTORS, 2);
  for (guint64 round = 0; round < n_rounds && n_wrong == 0; round++) {
    gboolean large = round % LARGE_EVERY == 0;
    n_wrong += ask_for_a_round (large ? &large_path : &small_path, large ? &large_mesh : &small_mesh);
  }
  known_clear (&small_path);
  known_clear (&small_mesh);
  known_clear (&large_path);
  known_clear (&large_mesh);
  printf ("%" G_GUINT64_FORMAT " rounds, %u wrong answers\n", n_rounds, n_wrong);
  return n_wrong == 0 && n_rounds > 0 ? 0 : 1;
}
