/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data that record no service are told from those whose services a what-if took away. */
#include "recorded.h"
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/builder.h>
#include <string.h>

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

#define AREAS "areas: code,name\nx,Podlesí\ny,Lipová\nz,Zálesná\nw,Horní\n"
#define HOMES "actors: id,name,area\na,A,x\nb,B,y\nc,C,z\nd,D,\n"

static void
assert_areas (const char *text, const char *names)
{
  g_autoptr (SitnetNetwork) network = sample_network (text);
  g_autofree char *sentence = sitnet_network_dup_unrecorded_areas (network, SITNET_LANGUAGE_EN);
  if (names == NULL)
    CU_ASSERT_PTR_NULL (sentence)
  else
    CU_ASSERT_TRUE (sentence != NULL && strstr (sentence, names) != NULL);
}

/* Of the last area nobody is known, so nobody could have been asked. */
static void
areas_without_services (void)
{
  assert_areas (AREAS HOMES "services: id,actor,needs,areas\ns,a,health,\n",
                "these areas, so their white spots may only "
                "say that nobody asked there: Lipová, Zálesná.");
  assert_areas (AREAS HOMES "services: id,actor,needs,areas\ns,a,health,y\n", "asked there: Zálesná.");
  assert_areas (AREAS HOMES "services: id,actor,needs,areas\ns,a,health,y\nt,d,health,z\n", NULL);
  assert_areas (AREAS HOMES "services: id,actor,needs,areas\ns,a,health,\nt,d,health,*\n", NULL);
  assert_areas (AREAS HOMES, NULL);
}

/* Of the areas that are asked about. */
static void
areas_in_scope (void)
{
  g_autoptr (SitnetNetwork) all = sample_network (AREAS HOMES "services: id,actor,needs,areas\ns,a,health,\n");
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "z");
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (all, scope, NULL);
  g_autofree char *sentence = sitnet_network_dup_unrecorded_areas (part, SITNET_LANGUAGE_CS);
  CU_ASSERT_TRUE (sentence != NULL && strstr (sentence, "Zálesná") != NULL && strstr (sentence, "Lipová") == NULL);
}

static const TestCase cases[] = {
    {"sheets that tell of gaps", sheets_that_tell},
    {"areas without a service", areas_without_services},
    {"areas in scope", areas_in_scope},
};
TEST_MAIN ("recorded", cases)
