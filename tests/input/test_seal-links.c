/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pairs and links made beside the checks are those of the ties sheet, or none when they cannot be known yet. */
#include "sample-sheets.h"

#include "seal.h"
#include "sheet-state.h"
#include "test.h"

#define ACTORS "actors: id,name\na,A\nb,B\nc,C\n"

enum { MANY = 2000 };

/* Sheets with ties enough to be worth a thread, and the rows of actors as sealing finds them. */
typedef struct {
  SitnetBuilder *builder;
  guint32 rows[8];
  SitnetSealing sealing;
  SitnetSealLinks beside;
} Case;

static void
case_draw (Case *self, const char *ties, guint times, const char *last, gboolean in_order)
{
  g_autoptr (GString) text = g_string_new (in_order ? ACTORS : "");
  g_string_append (text, "ties: from,to\n");
  for (guint i = 0; i < times; i++)
    g_string_append (text, ties);
  g_string_append (text, last);
  if (!in_order) /* ids are numbered as the ties name them */
    g_string_append (text, "actors: id,name\nc,C\nb,B\na,A\n");
  *self = (Case){.builder = sample_builder (text->str)};
  for (guint32 i = 0; i < G_N_ELEMENTS (self->rows); i++)
    self->rows[i] = i;
  self->sealing = (SitnetSealing){.actor_row = self->rows,
                                  .in_order = TRUE,
                                  .n_actors = (guint32)self->builder->sheets[SITNET_SHEET_ACTORS]->n_rows};
}

static void
case_init (Case *self, const char *ties, guint times, const char *last, gboolean in_order)
{
  case_draw (self, ties, times, last, in_order);
  sitnet_seal_links_start (&self->beside, self->builder);
}

static void
case_clear (Case *self)
{
  sitnet_links_clear (&self->beside.links);
  sitnet_builder_unref (self->builder);
}

/* G_MAXUINT32 for none. */
static guint32
links_beside (const char *ties, guint times, const char *last, gboolean in_order)
{
  Case one;
  case_init (&one, ties, times, last, in_order);
  sitnet_seal_links_wait (&one.beside);
  guint32 n_links = one.beside.links.offsets == NULL ? G_MAXUINT32 : one.beside.links.n_links;
  case_clear (&one);
  return n_links;
}

static void
lays_out_the_ties (void)
{
  Case one;
  case_init (&one, "a,b\nc,b\nb,a\n", MANY, "", TRUE);
  sitnet_seal_links_wait (&one.beside);
  CU_ASSERT_EQUAL_FATAL (one.beside.links.n_links, 2);
  CU_ASSERT_EQUAL (one.beside.links.from[1], 2);
  CU_ASSERT_EQUAL (one.beside.links.to[1], 1);
  CU_ASSERT_EQUAL (sitnet_links_degree (&one.beside.links, 1), 2);
  case_clear (&one);
}

static void
leaves_alone_what_is_not_known_yet (void)
{
  CU_ASSERT_EQUAL (links_beside ("a,b\n", MANY, "", TRUE), 1);
  CU_ASSERT_EQUAL (links_beside ("a,b\n", MANY, "", FALSE), G_MAXUINT32);
  CU_ASSERT_EQUAL (links_beside ("a,b\n", MANY, "a,a\n", TRUE), G_MAXUINT32);
  CU_ASSERT_EQUAL (links_beside ("a,b\n", MANY, "a,stranger\n", TRUE), G_MAXUINT32);
  CU_ASSERT_EQUAL (links_beside ("a,b\n", MANY, "a,\n", TRUE), G_MAXUINT32);
  CU_ASSERT_EQUAL (links_beside ("a,b\n", 3, "", TRUE), G_MAXUINT32); /* not worth a thread */
}

/* The ends of the ties become columns of the data set while their links are laid out, and stay where they are. */
static void
keeps_the_ends_in_their_place (void)
{
  Case one;
  case_init (&one, "a,b\nc,b\nb,a\n", MANY, "", TRUE);
  sitnet_seal_links_wait_for_pairs (&one.beside);
  SitnetDataset *dataset = sitnet_seal_dataset (one.builder, &one.sealing);
  const SitnetColumn *from = sitnet_dataset_column (dataset, SITNET_SHEET_TIES, "from");
  CU_ASSERT_PTR_EQUAL (sitnet_column_get_codes (from), one.beside.from);
  CU_ASSERT_EQUAL (sitnet_column_get_codes (from)[3 * MANY - 1], 1);
  sitnet_seal_links_wait (&one.beside);
  CU_ASSERT_EQUAL (one.beside.links.n_links, 2);
  sitnet_dataset_unref (dataset);
  case_clear (&one);
}

/* Nobody wants the links of what was stopped; the pairs are waited for. */
static void
lays_out_nothing_once_stopped (void)
{
  Case one = {.builder = NULL};
  case_draw (&one, "a,b\n", MANY, "", TRUE);
  atomic_store (&one.builder->own_watch.stop, TRUE);
  sitnet_seal_links_start (&one.beside, one.builder);
  sitnet_seal_links_wait_for_pairs (&one.beside);
  CU_ASSERT_EQUAL (one.builder->pairs.n_rows, MANY);
  sitnet_seal_links_wait (&one.beside);
  CU_ASSERT_PTR_NULL (one.beside.links.offsets);
  case_clear (&one);
}

/* Rows of a pair lie together: of four rows the first is one of b and c, the next two of a and b. */
static void
count_rows (const guint32 *rows, guint32 n, gpointer data)
{
  CU_ASSERT_EQUAL (n, rows[0] % 4 == 0 ? MANY : 2 * MANY);
  for (guint32 i = 1; i < n; i++)
    CU_ASSERT_EQUAL (rows[i] % 4 == 0, rows[0] % 4 == 0);
  *(guint32 *)data += n;
}

/* Pairs are there before the links, and when actors are not in order. */
static void
sorts_by_pair (void)
{
  for (guint in_order = 0; in_order < 2; in_order++) {
    Case one;
    case_init (&one, "c,b\na,b\nb,a\na,a\n", MANY, "", in_order == 1);
    sitnet_seal_links_wait_for_pairs (&one.beside);
    guint32 n_visited = 0;
    CU_ASSERT_EQUAL_FATAL (one.builder->pairs.n_rows, 3 * MANY);
    sitnet_pairs_foreach (&one.builder->pairs, 1, count_rows, &n_visited);
    CU_ASSERT_EQUAL (n_visited, 3 * MANY);
    sitnet_seal_links_wait (&one.beside);
    case_clear (&one);
  }
}

static const TestCase cases[] = {
    {"lays out the ties", lays_out_the_ties},
    {"leaves alone what is not known yet", leaves_alone_what_is_not_known_yet},
    {"keeps the ends in their place", keeps_the_ends_in_their_place},
    {"lays out nothing once stopped", lays_out_nothing_once_stopped},
    {"sorts by pair", sorts_by_pair},
};
TEST_MAIN ("seal-links", cases)
