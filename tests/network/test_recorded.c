/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data that record no service are told from those whose services a what-if took away. */
#include "recorded.h"
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/builder.h>

#define ACTORS "actors: id,name\na,A\nb,B\n"

static void
assert_recorded (const char *text, gboolean services, gboolean tells)
{
  g_autoptr (SitnetNetwork) network = sample_network (text);
  CU_ASSERT_EQUAL (sitnet_network_records_services (network), services);
  CU_ASSERT_EQUAL (sitnet_network_tells_gaps (network), tells);
  CU_ASSERT_EQUAL (sitnet_network_unrecorded_sentence (network, SITNET_LANGUAGE_CS) == NULL, services);
}

static void
sheets_that_tell (void)
{
  assert_recorded (ACTORS, FALSE, FALSE);
  assert_recorded (ACTORS "ties: from,to\na,b\n", FALSE, FALSE);
  assert_recorded (ACTORS "services: id,actor,needs\n", FALSE, FALSE);
  assert_recorded (ACTORS "services: id,actor,needs\ns,a,health\n", TRUE, TRUE);
  assert_recorded (ACTORS "demands: need,area\nhealth,x\n", FALSE, TRUE);
  assert_recorded (ACTORS "standard: need\nhealth\n", FALSE, TRUE);
}

static const TestCase cases[] = {
    {"sheets that tell of gaps", sheets_that_tell},
};
TEST_MAIN ("recorded", cases)
