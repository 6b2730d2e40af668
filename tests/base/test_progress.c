/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reporting progress, and being stopped by whoever listens. */
#include "progress-private.h"
#include "test.h"

#include <sitnet/error.h>

static gboolean
stops_at_half (double fraction, gpointer data)
{
  *(double *)data = fraction;
  return fraction < 0.5;
}

static void
goes_on_when_nobody_listens (void)
{
  SitnetProgress silent = {0};
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_progress_report (NULL, 0.9, &error));
  CU_ASSERT_TRUE (sitnet_progress_report (&silent, 0.9, &error));
  CU_ASSERT_PTR_NULL (error);
}

static void
stops_when_told (void)
{
  double told = 0;
  SitnetProgress progress = {stops_at_half, &told, SITNET_LANGUAGE_CS, "brokers"};
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_progress_report (&progress, 0.25, &error));
  CU_ASSERT_EQUAL (told, 0.25);
  CU_ASSERT_FALSE (sitnet_progress_report (&progress, 0.75, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  ASSERT_TEXT (error->message, "brokers: zastaveno");
  CU_ASSERT_FALSE (sitnet_progress_report (&progress, 0.75, NULL));
}

static const TestCase cases[] = {{"nobody listens", goes_on_when_nobody_listens}, {"stopped", stops_when_told}};
TEST_MAIN ("progress", cases)
