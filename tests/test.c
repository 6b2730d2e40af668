/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Runs a list of CUnit tests and counts failure records, so that a failed or an empty run is red. */
#include "test.h"

#include <CUnit/Basic.h>
#include <stdio.h>
#include <string.h>

int
test_main (const char *suite_name, const TestCase *cases, guint n_cases, int argc, char **argv)
{
  if (CU_initialize_registry () != CUE_SUCCESS)
    return 1;
  CU_pSuite suite = CU_add_suite (suite_name, NULL, NULL);
  for (guint i = 0; suite != NULL && i < n_cases; i++)
    if (argc < 2 || strcmp (argv[1], cases[i].name) == 0)
      CU_add_test (suite, cases[i].name, cases[i].run);
  CU_basic_set_mode (CU_BRM_VERBOSE);
  CU_basic_run_tests ();
  gboolean red = CU_get_number_of_tests_run () == 0 || CU_get_number_of_failure_records () > 0;
  CU_cleanup_registry ();
  return red ? 1 : 0;
}

#if defined(__has_feature)
#define SANITIZED (__has_feature (address_sanitizer) || __has_feature (thread_sanitizer))
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANITIZED TRUE
#else
#define SANITIZED FALSE
#endif

static gboolean
is_under_valgrind (void)
{
  const char *preloaded = g_getenv ("LD_PRELOAD"); /* how valgrind puts itself in */
  return preloaded != NULL && strstr (preloaded, "vgpreload") != NULL;
}

guint
test_rounds (guint n)
{
  return is_under_valgrind () ? MAX (1, n / 10) : n;
}

gboolean
test_can_limit_memory (void)
{
  return !SANITIZED && !is_under_valgrind ();
}

void
test_assert_text (const char *actual, const char *expected, const char *file, int line)
{
  gboolean equal = g_strcmp0 (actual, expected) == 0;
  if (!equal)
    fprintf (stderr, "\n%s:%d: got\n%s\nexpected\n%s\n", file, line, actual ? actual : "(null)",
             expected ? expected : "(null)");
  CU_assertImplementation (equal, (unsigned)line, "texts are equal", file, "", FALSE);
}

void
test_assert_no_error (const GError *error, const char *file, int line)
{
  if (error != NULL)
    fprintf (stderr, "\n%s:%d: %s\n", file, line, error->message);
  CU_assertImplementation (error == NULL, (unsigned)line, "no error", file, "", FALSE);
}

guint64
test_random_next (guint64 *state)
{
  /* xorshift64* (Vigna 2016) */
  *state ^= *state >> 12;
  *state ^= *state << 25;
  *state ^= *state >> 27;
  return *state * G_GUINT64_CONSTANT (2685821657736338717);
}

guint32
test_random_below (guint64 *state, guint32 limit)
{
  return (guint32)((test_random_next (state) >> 33) % limit);
}
