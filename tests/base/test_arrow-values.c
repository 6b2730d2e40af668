/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Values out of Arrow arrays of every layout, read at an offset. */
#include "arrow-sample.h"
#include "arrow-values.h"
#include "test.h"

#include <string.h>

static gint64
integer_at (const char *format, const void *values, gint64 place)
{
  ArrowSample sample = {0};
  arrow_sample (&sample, format, 8, NULL, values, NULL);
  sample.array.offset = 1;
  gint64 value = -99;
  CU_ASSERT_EQUAL (sitnet_arrow_kind (&sample.schema), SITNET_ARROW_INTEGER);
  CU_ASSERT_TRUE (sitnet_arrow_get_integer (&sample.schema, &sample.array, place - 1, &value));
  return value;
}

static void
whole_numbers (void)
{
  static const gint8 c[] = {0, 0, -5};
  static const guint8 uc[] = {0, 0, 250};
  static const gint16 s[] = {0, 0, -500};
  static const guint16 us[] = {0, 0, 65000};
  static const gint32 i[] = {0, 0, -70000};
  static const guint32 ui[] = {0, 0, 4000000000u};
  static const gint64 l[] = {0, 0, G_MININT64};
  static const guint64 ul[] = {0, 0, G_MAXINT64};
  CU_ASSERT_EQUAL (integer_at ("c", c, 2), -5);
  CU_ASSERT_EQUAL (integer_at ("C", uc, 2), 250);
  CU_ASSERT_EQUAL (integer_at ("s", s, 2), -500);
  CU_ASSERT_EQUAL (integer_at ("S", us, 2), 65000);
  CU_ASSERT_EQUAL (integer_at ("i", i, 2), -70000);
  CU_ASSERT_EQUAL (integer_at ("I", ui, 2), 4000000000);
  CU_ASSERT_EQUAL (integer_at ("l", l, 2), G_MININT64);
  CU_ASSERT_EQUAL (integer_at ("L", ul, 2), G_MAXINT64);
  static const guint64 too_large[] = {G_MAXUINT64};
  ArrowSample sample = {0};
  arrow_sample (&sample, "L", 1, NULL, too_large, NULL);
  gint64 value;
  CU_ASSERT_FALSE (sitnet_arrow_get_integer (&sample.schema, &sample.array, 0, &value));
}

static void
numbers_and_bools (void)
{
  static const float f[] = {0, 0.5f};
  static const double g[] = {0, 0.1};
  static const guint8 bits[] = {0x02};
  ArrowSample sample = {0};
  arrow_sample (&sample, "f", 2, NULL, f, NULL);
  CU_ASSERT_EQUAL (sitnet_arrow_get_number (&sample.schema, &sample.array, 1), 0.5);
  arrow_sample (&sample, "g", 2, NULL, g, NULL);
  CU_ASSERT_EQUAL (sitnet_arrow_get_number (&sample.schema, &sample.array, 1), 0.1);
  arrow_sample (&sample, "b", 2, NULL, bits, NULL);
  CU_ASSERT_FALSE (sitnet_arrow_get_bool (&sample.array, 0));
  CU_ASSERT_TRUE (sitnet_arrow_get_bool (&sample.array, 1));
}

static gint64
day_of (const char *format, const void *value)
{
  ArrowSample sample = {0};
  arrow_sample (&sample, format, 1, NULL, value, NULL);
  CU_ASSERT_EQUAL (sitnet_arrow_kind (&sample.schema), SITNET_ARROW_DATE);
  return sitnet_arrow_get_day (&sample.schema, &sample.array, 0);
}

static void
days (void)
{
  static const gint32 day = 17652;
  static const gint64 milliseconds = -1, second = 86400, microsecond = -G_GINT64_CONSTANT (86400000001),
                      nanosecond = G_GINT64_CONSTANT (86399999999999);
  CU_ASSERT_EQUAL (day_of ("tdD", &day), 17652);
  CU_ASSERT_EQUAL (day_of ("tdm", &milliseconds), -1);
  CU_ASSERT_EQUAL (day_of ("tss:", &second), 1);
  CU_ASSERT_EQUAL (day_of ("tsu:", &microsecond), -2);
  CU_ASSERT_EQUAL (day_of ("tsn:", &nanosecond), 0);
}

#define ASSERT_ARROW_TEXT(text, expected)                                                                              \
  CU_ASSERT_TRUE ((text).length == strlen (expected) && memcmp ((text).bytes, expected, (text).length) == 0)

static void
texts (void)
{
  static const gint32 offsets[] = {0, 2, 2, 5};
  static const gint64 large[] = {0, 2, 2, 5};
  ArrowSample sample = {0};
  arrow_sample (&sample, "u", 3, NULL, offsets, "abcde");
  ASSERT_ARROW_TEXT (sitnet_arrow_get_text (&sample.schema, &sample.array, 0), "ab");
  ASSERT_ARROW_TEXT (sitnet_arrow_get_text (&sample.schema, &sample.array, 1), "");
  arrow_sample (&sample, "U", 3, NULL, large, "abcde");
  ASSERT_ARROW_TEXT (sitnet_arrow_get_text (&sample.schema, &sample.array, 2), "cde");
  guint32 views[8] = {3, 0, 0, 0, 14, 0, 0, 2};
  memcpy (&views[1], "abc", 3);
  arrow_sample (&sample, "vu", 2, NULL, views, "..a longer text");
  memcpy (&views[5], "a lo", 4);
  views[4] = 13;
  ASSERT_ARROW_TEXT (sitnet_arrow_get_text (&sample.schema, &sample.array, 0), "abc");
  ASSERT_ARROW_TEXT (sitnet_arrow_get_text (&sample.schema, &sample.array, 1), "a longer text");
}

static void
missing (void)
{
  static const guint8 validity[] = {0x05};
  static const gint64 values[] = {1, 2, 3};
  ArrowSample sample = {0};
  arrow_sample (&sample, "l", 3, validity, values, NULL);
  CU_ASSERT_FALSE (sitnet_arrow_is_missing (&sample.schema, &sample.array, 0));
  CU_ASSERT_TRUE (sitnet_arrow_is_missing (&sample.schema, &sample.array, 1));
  sample.array.null_count = 0;
  CU_ASSERT_FALSE (sitnet_arrow_is_missing (&sample.schema, &sample.array, 1));
  arrow_sample (&sample, "n", 3, NULL, NULL, NULL);
  CU_ASSERT_TRUE (sitnet_arrow_is_missing (&sample.schema, &sample.array, 0));
}

static void
what_is_not_taken (void)
{
  static const char *const formats[] = {"z", "e", "d:19,10", "tsu:Europe/Prague", "tts", "+s", "+l", "w:16", ""};
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    ArrowSample sample = {0};
    arrow_sample (&sample, formats[i], 0, NULL, NULL, NULL);
    CU_ASSERT_EQUAL (sitnet_arrow_kind (&sample.schema), SITNET_ARROW_UNKNOWN);
  }
}

static void
unsound (void)
{
  static const gint64 values[] = {1};
  ArrowSample sample = {0};
  arrow_sample (&sample, "l", 1, NULL, values, NULL);
  CU_ASSERT_TRUE (sitnet_arrow_is_sound (&sample.schema, &sample.array));
  sample.array.length = -1;
  CU_ASSERT_FALSE (sitnet_arrow_is_sound (&sample.schema, &sample.array));
  arrow_sample (&sample, "l", 1, NULL, NULL, NULL);
  CU_ASSERT_FALSE (sitnet_arrow_is_sound (&sample.schema, &sample.array));
  arrow_sample (&sample, "l", 1, NULL, values, NULL);
  sample.array.n_buffers = 1;
  CU_ASSERT_FALSE (sitnet_arrow_is_sound (&sample.schema, &sample.array));
  arrow_sample (&sample, "+l", 1, NULL, values, NULL);
  CU_ASSERT_FALSE (sitnet_arrow_is_sound (&sample.schema, &sample.array));
}

static const TestCase cases[] = {{"whole numbers", whole_numbers},
                                 {"numbers and bools", numbers_and_bools},
                                 {"days", days},
                                 {"texts", texts},
                                 {"missing", missing},
                                 {"what is not taken", what_is_not_taken},
                                 {"unsound", unsound}};
TEST_MAIN ("arrow-values", cases)
