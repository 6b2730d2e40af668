/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who alone serves a cell: two providers, finer needs, everywhere, and areas that are not listed. */
#include "sole-providers.h"

#include "provision-seal.h"
#include "test.h"

#include <math.h>

/* Needs 0 and 1, with 2 below 0; three actors; two areas. */
static const gint32 parents[] = {-1, -1, 0};

static void
offer (SitnetProvision *provision, guint32 actor, gint32 need, gint32 area)
{
  SitnetOffer row = {actor, {-1, -1, -1}, 0, SITNET_AGE_OLDER, NAN};
  sitnet_provision_place_offer (provision, sitnet_provision_add_offer (provision, &row), need, area);
}

static guint32 *
count (SitnetProvision *provision, const guint8 *listed)
{
  CU_ASSERT_TRUE_FATAL (sitnet_provision_seal (provision));
  return sitnet_sole_providers_count (provision, listed);
}

static void
alone_and_together (void)
{
  g_autoptr (SitnetProvision) provision = sitnet_provision_new (3, 2, 3, parents);
  offer (provision, 0, 1, 0);
  offer (provision, 0, 1, 0);
  offer (provision, 0, 1, 1);
  offer (provision, 1, 1, 1);
  g_autofree guint32 *counts = count (provision, NULL);
  CU_ASSERT_EQUAL (counts[0], 1);
  CU_ASSERT_EQUAL (counts[1], 0);
}

/* Need 0 stays alive through actor 1's finer service; the finer one is 1's alone. */
static void
finer_needs (void)
{
  g_autoptr (SitnetProvision) provision = sitnet_provision_new (3, 2, 3, parents);
  offer (provision, 0, 0, 0);
  offer (provision, 1, 2, 0);
  g_autofree guint32 *counts = count (provision, NULL);
  CU_ASSERT_EQUAL (counts[0], 0);
  CU_ASSERT_EQUAL (counts[1], 1);
}

static void
everywhere (void)
{
  g_autoptr (SitnetProvision) provision = sitnet_provision_new (3, 2, 3, parents);
  offer (provision, 2, 1, SITNET_PLACE_EVERYWHERE);
  offer (provision, 1, 0, SITNET_PLACE_EVERYWHERE);
  offer (provision, 0, 1, 0);
  offer (provision, 0, 1, SITNET_PLACE_NONE);
  g_autofree guint32 *counts = count (provision, NULL);
  CU_ASSERT_EQUAL (counts[2], 1); /* area 1 */
  CU_ASSERT_EQUAL (counts[0], 0); /* no area: who serves everywhere serves there too */
  CU_ASSERT_EQUAL (counts[1], 2); /* both areas */
}

static void
listed_only (void)
{
  static const guint8 listed[] = {0, 0, 1};
  g_autoptr (SitnetProvision) provision = sitnet_provision_new (3, 2, 3, parents);
  offer (provision, 0, 1, 0);
  offer (provision, 0, 2, 1);
  g_autofree guint32 *counts = count (provision, listed);
  CU_ASSERT_EQUAL (counts[0], 1);
}

static const TestCase cases[] = {{"alone and together", alone_and_together},
                                 {"finer needs", finer_needs},
                                 {"everywhere", everywhere},
                                 {"listed only", listed_only}};
TEST_MAIN ("sole-providers", cases)
