/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The nearest text, against a plain computation of the same distance. */
#include "nearest.h"
#include "test.h"

#include <sitnet/error.h>
#include <string.h>

static SitnetSlice
get_text (guint32 index, gpointer data)
{
  const char *const *texts = data;
  return (SitnetSlice){texts[index], strlen (texts[index])};
}

static guint32
nearest (const char *text, const char *const *texts, guint32 n)
{
  return sitnet_nearest ((SitnetSlice){text, strlen (text)}, n, get_text, (gpointer)texts);
}

static void
test_slips (void)
{
  static const char *const ids[] = {"ospod", "skola-1", "skola-12", "poradna", "AB", "abc", "Šternberk"};
  static const struct {
    const char *text;
    guint32 expected;
  } slips[] = {
      {"opsod", 0},
      {"ospodd", 0},
      {"ospo", 0},
      {"OSPOD", 0},
      {"skola-13", 1},
      {"skola_12", 2},
      {"prodana", 3},
      {"a", G_MAXUINT32},
      {"ab", 4},
      {"ax", G_MAXUINT32},
      {"abd", 4},
      {"sternberg", 6},
      {"police", G_MAXUINT32},
      {"", G_MAXUINT32},
  };
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++) {
    guint32 found = nearest (slips[i].text, ids, G_N_ELEMENTS (ids));
    CU_ASSERT_EQUAL (found, slips[i].expected);
    if (found != slips[i].expected)
      g_printerr ("%s: %u instead of %u\n", slips[i].text, found, slips[i].expected);
  }
}

/* The restricted distance as in any textbook, with the whole matrix. */
static guint
plain_distance (const char *a, const char *b)
{
  guint rows[16][16], n_a = (guint)strlen (a), n_b = (guint)strlen (b);
  for (guint i = 0; i <= n_a; i++)
    for (guint j = 0; j <= n_b; j++) {
      if (i == 0 || j == 0) {
        rows[i][j] = i + j;
        continue;
      }
      guint cost = rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
      cost = MIN (cost, MIN (rows[i - 1][j], rows[i][j - 1]) + 1);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        cost = MIN (cost, rows[i - 2][j - 2] + 1);
      rows[i][j] = cost;
    }
  return rows[n_a][n_b];
}

static void
fill_random (char *text, guint64 *state)
{
  guint length = 1 + test_random_below (state, 9);
  for (guint i = 0; i < length; i++)
    text[i] = (char)('a' + test_random_below (state, 3));
  text[length] = '\0';
}

static void
test_random (void)
{
  enum { N = 8 };
  guint64 state = 1964;
  for (guint round = 0; round < test_rounds (20000); round++) {
    char texts[N][16], wanted[16];
    const char *list[N];
    guint32 expected = G_MAXUINT32;
    fill_random (wanted, &state);
    guint best = MIN (2, ((guint)strlen (wanted) - 1) / 2) + 1;
    for (guint i = 0; i < N; i++) {
      fill_random (texts[i], &state);
      list[i] = texts[i];
      guint distance = plain_distance (wanted, texts[i]);
      if (distance < best) {
        best = distance;
        expected = i;
      }
    }
    guint32 found = nearest (wanted, list, N);
    CU_ASSERT_EQUAL (found, expected);
    if (found != expected)
      g_printerr ("%s in round %u: %u instead of %u\n", wanted, round, found, expected);
  }
}

static guint n_calls;

static SitnetSlice
get_counted (guint32 index, gpointer data)
{
  char *text = data;
  n_calls++;
  g_snprintf (text, 16, "id%08u", index);
  return (SitnetSlice){text, strlen (text)};
}

/* However many candidates there are, only so many are looked at. */
static void
test_limit (void)
{
  char text[16];
  n_calls = 0;
  CU_ASSERT_EQUAL (sitnet_nearest ((SitnetSlice){"quite else", 10}, 10000000, get_counted, text), G_MAXUINT32);
  CU_ASSERT_TRUE (n_calls > 1000 && n_calls <= 65536);
  g_autofree char *endless = g_strnfill (10 * 1000 * 1000, 'i');
  n_calls = 0;
  CU_ASSERT_EQUAL (sitnet_nearest ((SitnetSlice){endless, strlen (endless)}, 1000, get_counted, text), G_MAXUINT32);
  CU_ASSERT_EQUAL (n_calls, 0);
}

static void
test_words (void)
{
  static const char *const words[] = {"bridges", "brokers", "local", "Šternberk", NULL};
  static const char *const none[] = {NULL};
  ASSERT_TEXT (sitnet_find_nearest_word ("bridgs", words), "bridges");
  ASSERT_TEXT (sitnet_find_nearest_word ("BRO", words), "brokers");
  ASSERT_TEXT (sitnet_find_nearest_word ("stern", words), "Šternberk");
  ASSERT_TEXT (sitnet_find_nearest_word ("locl", words), "local");
  CU_ASSERT_PTR_NULL (sitnet_find_nearest_word ("br", words));
  CU_ASSERT_PTR_NULL (sitnet_find_nearest_word ("gatherings", words));
  CU_ASSERT_PTR_NULL (sitnet_find_nearest_word ("", words));
  CU_ASSERT_PTR_NULL (sitnet_find_nearest_word ("bridges", none));
}

static const TestCase cases[] = {
    {"slips", test_slips},
    {"random", test_random},
    {"limit", test_limit},
    {"words", test_words},
};

TEST_MAIN ("model/nearest", cases)
