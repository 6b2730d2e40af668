/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every analysis, asked in a process that may have little more memory than it has, of data whose services, needs, areas
 * and demands multiply: it answers or gives an error, and the process lives. */
#include "questions.h"
#include "test.h"

#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ACTORS = 120, AREAS = 100, NEEDS = 40, MIB = 1 << 20 };
enum { ANSWERED = 0, REFUSED = 1, WRONG = 2 };

static char *
codes (const char *prefix, guint n)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s%u", i > 0 ? "|" : "", prefix, i);
  return g_string_free (text, FALSE);
}

/* Each service stands for all needs in all areas, and each need is asked for in each area. */
static SitnetNetwork *
everything_everywhere (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (GError) error = NULL;
  g_autofree char *needs = codes ("n", NEEDS), *areas = codes ("d", AREAS);
  for (guint i = 0; i < ACTORS; i++) {
    char id[16], area[16], age[16];
    g_snprintf (id, sizeof id, "a%u", i);
    g_snprintf (area, sizeof area, "d%u", i % AREAS);
    g_snprintf (age, sizeof age, "%u", i % 18);
    sitnet_builder_add (builder, NULL, "actors", "id", id, "name", id, "area", area, "sector",
                        i % 2 > 0 ? "social" : "school", NULL);
    sitnet_builder_add (builder, NULL, "services", "id", id, "actor", id, "needs", needs, "areas", areas, "age_from",
                        age, "capacity", "5", NULL);
  }
  for (guint need = 0; need < NEEDS; need++)
    for (guint area = 0; area < AREAS; area++) {
      char code[16], place[16], reporter[16];
      g_snprintf (code, sizeof code, "n%u", need);
      g_snprintf (place, sizeof place, "d%u", area);
      g_snprintf (reporter, sizeof reporter, "a%u", (need + area) % ACTORS);
      sitnet_builder_add (builder, NULL, "demands", "need", code, "area", place, "families", "900", "reported_by",
                          reporter, NULL);
    }
  for (guint i = 0; i + 1 < ACTORS; i += 2)
    add_tie (builder, i, i + 1, "cooperates", "");
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static guint64
address_space (void)
{
  g_autofree char *text = NULL;
  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0;
  return g_ascii_strtoull (text, NULL, 10) * (guint64)sysconf (_SC_PAGESIZE);
}

static int
ask (SitnetNetwork *network, const SitnetAnalysis *analysis, guint64 spare, const char *parameter, const char *value)
{
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  const char *unknown = NULL;
  rlim_t most = (rlim_t)(address_space () + spare);
  if (!arguments_fill (arguments, analysis, &unknown) || setrlimit (RLIMIT_AS, &(struct rlimit){most, most}) != 0)
    return WRONG;
  SitnetBy by = SITNET_BY_NOTHING;
  if (parameter != NULL && strcmp (parameter, "by") == 0 && sitnet_by_from_text (value, &by, NULL))
    sitnet_arguments_set_by (arguments, by);
  else if (parameter != NULL)
    sitnet_arguments_set (arguments, parameter, value);
  g_autoptr (SitnetTable) answer = sitnet_analysis_run (analysis, network, arguments, &error);
  if (answer != NULL)
    return error == NULL ? ANSWERED : WRONG;
  return error != NULL && (error->code == SITNET_ERROR_LIMIT || error->code == SITNET_ERROR_UNSUPPORTED) ? REFUSED
                                                                                                         : WRONG;
}

/* In a process of its own, whose end is told. */
static int
ask_apart (SitnetNetwork *network, const SitnetAnalysis *analysis, guint64 spare, const char *parameter,
           const char *value)
{
  int status = 0;
  pid_t child = fork ();
  if (child == 0)
    _exit (ask (network, analysis, spare, parameter, value));
  CU_ASSERT_EQUAL_FATAL (waitpid (child, &status, 0), child);
  int said = WIFEXITED (status) ? WEXITSTATUS (status) : WRONG;
  if (said != ANSWERED && said != REFUSED) {
    fprintf (stderr, "\n%s%s%s, %u MiB: status %x\n", sitnet_analysis_get_name (analysis),
             parameter != NULL ? ", " : "", parameter != NULL ? parameter : "", (guint)(spare / MIB), (guint)status);
    CU_FAIL ("a question that ends its process");
  }
  return said;
}

static void
outlives_each_question (void)
{
  static const guint spares[] = {8, 16, 24, 40, 64, 96};
  g_autoptr (SitnetNetwork) network = everything_everywhere ();
  guint n_refused = 0;
  if (!test_can_limit_memory ())
    return;
  for (guint s = 0; s < G_N_ELEMENTS (spares); s++) {
    guint64 spare = (guint64)spares[s] * MIB;
    for (guint i = 0; i < sitnet_analysis_count (); i++)
      n_refused += ask_apart (network, sitnet_analysis_get (i), spare, NULL, NULL) == REFUSED;
    n_refused += ask_apart (network, sitnet_analysis_find ("providers"), spare, "layout", "matrix") == REFUSED;
  }
  CU_ASSERT_TRUE (n_refused > 5);
}

static const TestCase cases[] = {{"outlives each question", outlives_each_question}};
TEST_MAIN ("little memory", cases)
