/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Type for the wall: large for little, small for much, and never smaller than ordinary type. */
#include "document-style.h"
#include "test.h"
#include "wall-type.h"

/* A table with one text in all cells. */
static double
points_of (const char *text, guint n_rows, guint n_columns)
{
  g_autofree const char **cells = g_new0 (const char *, n_rows *n_columns);
  for (guint i = 0; i < n_rows * n_columns; i++)
    cells[i] = i % n_columns == 0 ? "9:00–9:15" : text;
  return wall_type_points (cells, n_rows, n_columns);
}

static void
little_is_large (void)
{
  CU_ASSERT_EQUAL (points_of ("A\n× B", 2, 2), 30);
  CU_ASSERT_EQUAL (points_of (NULL, 2, 2), 30);
  CU_ASSERT_EQUAL (points_of (NULL, 1, 1), 30);
}

static void
more_is_smaller (void)
{
  const char *pair = "Základní škola Nádražní Podlesí\n× OSPOD Podlesí";
  double few = points_of (pair, 8, 4), more = points_of (pair, 13, 4), wide = points_of (pair, 8, 6);
  CU_ASSERT_TRUE (few > 13 && few < 30);
  CU_ASSERT_TRUE (more < few && wide < few && more > 9);
}

static void
no_word_is_broken (void)
{
  double points = points_of ("Okresnípoliceplzeňjih", 2, 6);
  CU_ASSERT_TRUE (points < 30 && points > 9);
  CU_ASSERT_TRUE (points * 0.57 * 21 < DOCUMENT_POINTS (LYING_WIDTH - 2 * LYING_MARGIN) / 5);
}

static void
never_smaller_than_ordinary_type (void)
{
  CU_ASSERT_EQUAL (points_of ("A name that is long enough to be broken into several lines of its narrow column", 60, 6),
                   9);
}

static const TestCase cases[] = {
    {"little is large", little_is_large},
    {"more is smaller", more_is_smaller},
    {"no word is broken", no_word_is_broken},
    {"never smaller than ordinary type", never_smaller_than_ordinary_type},
};
TEST_MAIN ("wall-type", cases)
