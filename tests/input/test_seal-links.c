/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Links laid out beside the checks are those of the ties sheet, or none when that cannot be known yet. */
#include "sample-sheets.h"

#include "seal.h"
#include "sheet-state.h"
#include "test.h"

/* Sheets read as a reader with branches does, and the rows of actors as sealing finds them. */
typedef struct {
  SitnetBuilder *builder;
  guint32 rows[8];
  SitnetSealing sealing;
} Case;

static void
case_init (Case *self, const char *text, gboolean in_order)
{
  *self = (Case){.builder = sample_builder (text)};
  SitnetBuilder *builder = self->builder;
  const SitnetSheetBuilder *ties = builder->sheets[SITNET_SHEET_TIES];
  sitnet_pairs_init (&builder->pairs, sitnet_ids_get_n (builder->actor_ids), (guint32)ties->n_rows,
                     (const guint32 *)(const void *)sitnet_sheet_builder_find (ties, "from")->codes.values,
                     (const guint32 *)(const void *)sitnet_sheet_builder_find (ties, "to")->codes.values);
  for (guint32 i = 0; i < G_N_ELEMENTS (self->rows); i++)
    self->rows[i] = i;
  self->sealing = (SitnetSealing){
      .actor_row = self->rows, .in_order = in_order, .n_actors = (guint32)builder->sheets[SITNET_SHEET_ACTORS]->n_rows};
}

static guint32
links_beside (const char *text, gboolean in_order)
{
  Case one;
  case_init (&one, text, in_order);
  SitnetSealLinks beside;
  sitnet_seal_links_start (&beside, one.builder, &one.sealing);
  sitnet_seal_links_wait (&beside, NULL);
  guint32 n_links = beside.links.offsets == NULL ? G_MAXUINT32 : beside.links.n_links;
  sitnet_links_clear (&beside.links);
  sitnet_builder_unref (one.builder);
  return n_links;
}

#define ACTORS "actors: id,name\na,A\nb,B\nc,C\n"

static void
lays_out_the_ties (void)
{
  Case one;
  case_init (&one, ACTORS "ties: from,to\na,b\nc,b\nb,a\n", TRUE);
  SitnetSealLinks beside;
  sitnet_seal_links_start (&beside, one.builder, &one.sealing);
  sitnet_seal_links_wait (&beside, NULL);
  CU_ASSERT_EQUAL_FATAL (beside.links.n_links, 2);
  CU_ASSERT_EQUAL (beside.links.from[1], 2);
  CU_ASSERT_EQUAL (beside.links.to[1], 1);
  CU_ASSERT_EQUAL (sitnet_links_degree (&beside.links, 1), 2);
  sitnet_links_clear (&beside.links);
  sitnet_builder_unref (one.builder);
}

static void
leaves_alone_what_is_not_known_yet (void)
{
  CU_ASSERT_EQUAL (links_beside (ACTORS "ties: from,to\na,b\n", TRUE), 1);
  CU_ASSERT_EQUAL (links_beside (ACTORS "ties: from,to\na,b\n", FALSE), G_MAXUINT32);
  CU_ASSERT_EQUAL (links_beside (ACTORS "ties: from,to\na,b\na,a\n", TRUE), G_MAXUINT32);
  CU_ASSERT_EQUAL (links_beside (ACTORS "ties: from,to\na,stranger\n", TRUE), G_MAXUINT32);
}

static const TestCase cases[] = {
    {"lays out the ties", lays_out_the_ties},
    {"leaves alone what is not known yet", leaves_alone_what_is_not_known_yet},
};
TEST_MAIN ("seal-links", cases)
