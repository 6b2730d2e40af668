/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The order of a Czech index, in any locale. */
#include "text-order.h"

#include "test.h"

static void
assert_order (const char *const *texts, guint n)
{
  for (guint i = 0; i + 1 < n; i++) {
    g_autofree char *one = sitnet_text_order_key (texts[i]), *other = sitnet_text_order_key (texts[i + 1]);
    if (strcmp (one, other) >= 0)
      g_printerr ("%s should come before %s\n", texts[i], texts[i + 1]);
    CU_ASSERT (strcmp (one, other) < 0);
  }
}

static void
czech_letters (void)
{
  static const char *const words[] = {"",      "auto",   "cukr",  "Cz",   "čas", "Čtyři", "ďas",  "dům",    "hz",
                                      "chata", "Chotěš", "Chyba", "iris", "rz",  "řeka",  "sůl",  "Svět",   "šest",
                                      "tz",    "ulice",  "úroda", "Ústí", "zub", "žába",  "10 %", "škola 1"};
  assert_order (words + 1, 23);
}

static void
what_counts_last (void)
{
  static const char *const words[] = {"a", "á", "ab", "Obec", "obec Borová", "obecní", "rada", "ráda", "rádce"};
  assert_order (words, G_N_ELEMENTS (words));
}

static void
decomposed_and_broken (void)
{
  g_autofree char *composed = sitnet_text_order_key ("čaj"), *cupped = sitnet_text_order_key ("cup");
  g_autofree char *decomposed = sitnet_text_order_key ("c\xCC\x8C"
                                                       "aj");
  g_autofree char *broken = sitnet_text_order_key ("a\xFF");
  CU_ASSERT (strcmp (cupped, composed) < 0 && strcmp (cupped, decomposed) < 0);
  CU_ASSERT_PTR_NOT_NULL (broken);
}

static const TestCase cases[] = {{"Czech letters", czech_letters},
                                 {"what counts last", what_counts_last},
                                 {"decomposed and broken", decomposed_and_broken}};
TEST_MAIN ("text-order", cases)
