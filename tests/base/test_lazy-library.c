/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A library that is opened when it is first needed. */
#include "lazy-library.h"

#include "test.h"

#include <math.h>

#define MATHS(NAME) NAME (sqrt) NAME (floor)
SITNET_LAZY_LIBRARY (maths, "libm.so.6", MATHS)

static void
calls_what_was_found (void)
{
  CU_ASSERT (SITNET_LAZY_OPEN (maths, NULL));
  CU_ASSERT_EQUAL (maths.sqrt (9), 3);
  CU_ASSERT_EQUAL (maths.floor (2.5), 2);
  CU_ASSERT (SITNET_LAZY_OPEN (maths, NULL));
}

#if SITNET_LAZY_LIBRARIES

#include "thread.h"

#include <sitnet/error.h>
#include <string.h>

int sitnet_name_that_nobody_has (void);

#define NOTHING(NAME) NAME (cbrt)
SITNET_LAZY_LIBRARY (nowhere, "libsitnet-is-nowhere.so.9", NOTHING)

#define TOO_MUCH(NAME) NAME (cbrt) NAME (sitnet_name_that_nobody_has)
SITNET_LAZY_LIBRARY (lacking, "libm.so.6", TOO_MUCH)

#define ROOTS(NAME) NAME (cbrt) NAME (sqrt) NAME (hypot)
SITNET_LAZY_LIBRARY (roots, "libm.so.6", ROOTS)

static void
assert_refused (SitnetLazyLibrary *library, const char *name)
{
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GError) error = NULL;
    CU_ASSERT_FALSE (sitnet_lazy_library_open (library, &error));
    CU_ASSERT_FATAL (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_UNSUPPORTED));
    CU_ASSERT_PTR_NOT_NULL (strstr (error->message, name));
  }
}

static void
names_a_library_that_is_not_there (void)
{
  assert_refused (&nowhere_library, "libsitnet-is-nowhere.so.9");
}

static void
names_what_a_library_lacks (void)
{
  assert_refused (&lacking_library, "sitnet_name_that_nobody_has");
}

static void
take_root (gpointer data)
{
  double *root = data;
  if (SITNET_LAZY_OPEN (roots, NULL))
    *root = roots.hypot (roots.sqrt (9), roots.cbrt (64));
}

static void
opens_for_several_threads_at_once (void)
{
  double found[4] = {0};
  SitnetThread threads[G_N_ELEMENTS (found)] = {0};
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    sitnet_thread_start (&threads[i], take_root, &found[i]);
  for (guint i = 0; i < G_N_ELEMENTS (found); i++) {
    sitnet_thread_wait (&threads[i]);
    CU_ASSERT_EQUAL (found[i], 5);
  }
}

#endif

static const TestCase cases[] = {
    {"calls what was found", calls_what_was_found},
#if SITNET_LAZY_LIBRARIES
    {"names a library that is not there", names_a_library_that_is_not_there},
    {"names what a library lacks", names_what_a_library_lacks},
    {"opens for several threads at once", opens_for_several_threads_at_once},
#endif
};

TEST_MAIN ("lazy-library", cases)
