/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Self-ties, repeats, and parents in a circle. */
#include "named-samples.h"
#include "test.h"

#define ACTORS "actors: id,name\na,A\nb,B\nc,C\n"

static void
warns_once_per_kind_of_repeat (void)
{
  assert_findings (ACTORS "ties: from,to\na,a\na,b\na,b\na,b\nb,c\nc,b\n",
                   "warning ties 2 from|warning ties 5 |warning ties 7 |");
}

static void
warns_of_a_late_self_tie (void)
{
  g_autoptr (GString) text = g_string_new (ACTORS "ties: from,to\n");
  for (guint i = 0; i < 10000; i++)
    g_string_append (text, i == 9000 ? "c,c\n" : "a,b\n");
  assert_findings (text->str, "warning ties 9002 from|warning ties 10001 |");
}

static void
takes_two_reports_of_one_tie (void)
{
  assert_findings (ACTORS "ties: from,to,reported_by\na,b,a\nb,a,b\n", "");
  assert_findings (ACTORS "ties: from,to,kind\na,b,refers\nb,a,refers\n", "");
  assert_findings (ACTORS "ties: from,to,since\na,b,2016\na,b,2018\n", "");
}

/* What a random tie says: the same numbers, the same words. */
typedef struct {
  guint32 from, to, kind, reporter, since;
} Told;

/* More pairs than are looked at together. */
enum { N_ACTORS = 16, N_TIES = 300 };

/* Every other kind has a direction; too many for a byte, where there are many. */
typedef struct {
  guint n_kinds;
  gboolean has_kind, has_reporter, has_since, has_directed;
} Shape;

static gboolean
has_direction (const Shape *shape, guint32 kind)
{
  return shape->has_directed || (shape->has_kind && kind % 2 == 1);
}

static char *
draw_ties (const Shape *shape, guint64 *state, Told *ties)
{
  GString *text = g_string_new ("actors: id,name\n");
  for (guint a = 0; a < N_ACTORS; a++)
    g_string_append_printf (text, "a%u,Spolek %u\n", a, a);
  g_string_append (text, "tie_kinds: code,directed\n");
  for (guint k = 0; k < shape->n_kinds; k++)
    g_string_append_printf (text, "k%u,%s\n", k, k % 2 == 1 ? "true" : "false");
  g_string_append (text, "ties: from,to");
  g_string_append_printf (text, "%s%s%s%s\n", shape->has_kind ? ",kind" : "", shape->has_reporter ? ",reported_by" : "",
                          shape->has_since ? ",since" : "", shape->has_directed ? ",directed" : "");
  for (guint i = 0; i < N_TIES; i++) {
    Told *tie = &ties[i];
    *tie = (Told){test_random_below (state, N_ACTORS), test_random_below (state, N_ACTORS), 0, 0, 0};
    g_string_append_printf (text, "a%u,a%u", tie->from, tie->to);
    if (shape->has_kind) /* near a multiple of 128 too */
      g_string_append_printf (
          text, ",k%u", tie->kind = test_random_below (state, 2) * 128 % shape->n_kinds + test_random_below (state, 2));
    if (shape->has_reporter)
      g_string_append_printf (text, ",a%u", tie->reporter = test_random_below (state, 2));
    if (shape->has_since)
      g_string_append_printf (text, ",%u", tie->since = 2016 + test_random_below (state, 2));
    g_string_append (text, shape->has_directed ? ",true\n" : "\n");
  }
  return g_string_free (text, FALSE);
}

static gboolean
say_the_same (const Told *a, const Told *b, gboolean backwards)
{
  return a->from == (backwards ? b->to : b->from) && a->to == (backwards ? b->from : b->to) && a->kind == b->kind &&
         a->reporter == b->reporter && a->since == b->since;
}

typedef struct {
  guint n, row;
} Count;

/* One by one: rows that repeat one above, and each sort of a pair that stands both ways. The row is the last of the first
   pair in which there are any. */
static void
count_naively (const Shape *shape, const Told *ties, Count *repeated, Count *reciprocal)
{
  for (guint32 low = 0; low < N_ACTORS; low++)
    for (guint32 high = low + 1; high < N_ACTORS; high++) {
      guint n_repeated = 0, n_reciprocal = 0, last = 0;
      for (guint i = 0; i < N_TIES; i++) {
        if (MIN (ties[i].from, ties[i].to) != low || MAX (ties[i].from, ties[i].to) != high)
          continue;
        gboolean is_same = FALSE, is_back = FALSE;
        for (guint j = 0; j < i; j++) {
          is_same |= say_the_same (&ties[i], &ties[j], FALSE);
          is_back |= say_the_same (&ties[i], &ties[j], TRUE);
        }
        n_repeated += is_same ? 1 : 0;
        n_reciprocal += !is_same && is_back && !has_direction (shape, ties[i].kind) ? 1 : 0;
        last = i + 2;
      }
      *repeated = (Count){repeated->n + n_repeated, repeated->n == 0 && n_repeated > 0 ? last : repeated->row};
      *reciprocal =
          (Count){reciprocal->n + n_reciprocal, reciprocal->n == 0 && n_reciprocal > 0 ? last : reciprocal->row};
    }
}

static void
assert_told (const SitnetTable *findings, const char *words, Count expected, guint seed)
{
  Count found = {0, 0};
  for (gsize r = 0; r < sitnet_table_get_n_rows (findings); r++) {
    const char *message = sitnet_column_get_text (sitnet_table_find_column (findings, "message"), r);
    const char *count = strchr (message, '(');
    if (strstr (message, words) != NULL && count != NULL)
      found = (Count){(guint)g_ascii_strtoull (count + 1, NULL, 10),
                      (guint)sitnet_column_get_int64s (sitnet_table_find_column (findings, "row"))[r]};
  }
  if (found.n != expected.n || found.row != expected.row)
    g_printerr ("seed %u: %s: %u in row %u, not %u in row %u\n", seed, words, found.n, found.row, expected.n,
                expected.row);
  CU_ASSERT_TRUE (found.n == expected.n && found.row == expected.row);
}

static void
counts_as_one_by_one (void)
{
  for (guint seed = 0; seed < 200; seed++) {
    guint64 state = seed + 1;
    Shape shape = {seed % 3 == 0 ? 200 : 4, seed & 1, seed & 2, seed & 4, seed & 8};
    Told ties[N_TIES];
    g_autofree char *text = draw_ties (&shape, &state, ties);
    Count repeated = {0, 0}, reciprocal = {0, 0};
    count_naively (&shape, ties, &repeated, &reciprocal);
    g_autoptr (SitnetBuilder) builder = sample_builder (text);
    g_autoptr (SitnetTable) findings = NULL;
    g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
    CU_ASSERT_PTR_NOT_NULL (network);
    assert_told (findings, "more than once", repeated, seed);
    assert_told (findings, "both directions", reciprocal, seed);
  }
}

static void
refuses_parents_in_a_circle (void)
{
  assert_findings ("actors: id,name,parent\na,A,b\nb,B,c\nc,C,\n", "");
  assert_findings ("actors: id,name,parent\na,A,b\nb,B,c\nc,C,a\nd,D,a\n", "error actors 2 parent|");
  assert_findings ("actors: id,name,parent\na,A,a\n", "error actors 2 parent|");
}

static const TestCase cases[] = {
    {"repeats", warns_once_per_kind_of_repeat},    {"a late self-tie", warns_of_a_late_self_tie},
    {"two reports", takes_two_reports_of_one_tie}, {"counts of random ties", counts_as_one_by_one},
    {"parents", refuses_parents_in_a_circle},
};
TEST_MAIN ("seal-ties", cases)
