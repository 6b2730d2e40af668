/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What every test program shares: name the tests, run all or the one named on the command line. */
#ifndef SITNET_TEST_H
#define SITNET_TEST_H

#include <CUnit/CUnit.h>
#include <glib.h>

typedef struct {
  const char *name;
  void (*run) (void);
} TestCase;

/* Returns the exit status: non-zero when an assertion failed or no test ran. */
int test_main (const char *suite, const TestCase *cases, guint n_cases, int argc, char **argv);

#define TEST_MAIN(suite, cases)                                                                                        \
  int main (int argc, char **argv)                                                                                     \
  {                                                                                                                    \
    return test_main (suite, cases, G_N_ELEMENTS (cases), argc, argv);                                                 \
  }

/* Texts are shown when they differ; CUnit shows only the expression. */
#define ASSERT_TEXT(actual, expected) test_assert_text (actual, expected, __FILE__, __LINE__)
void test_assert_text (const char *actual, const char *expected, const char *file, int line);

/* A call that must succeed: on failure its message is shown. */
#define ASSERT_NO_ERROR(error) test_assert_no_error (error, __FILE__, __LINE__)
void test_assert_no_error (const GError *error, const char *file, int line);

/* How many random cases to try: N, and a tenth of that under valgrind, which is slow and needs few to see wrong memory. */
guint test_rounds (guint n);

/* Whether a test can limit and measure its memory: not under a sanitizer or valgrind, which have memory of their own. */
gboolean test_can_limit_memory (void);

/* Seeded numbers for random networks, the same on every machine. */
guint64 test_random_next (guint64 *state);
guint32 test_random_below (guint64 *state, guint32 limit);

#endif
