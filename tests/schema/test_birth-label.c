/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words before a number that say what it is, and words that only look like them. */
#include "birth-label.h"

#include "test.h"

#include <string.h>

static void
assert_labels (const char *const *texts, SitnetBirthLabel expected)
{
  for (; *texts != NULL; texts++) {
    SitnetBirthLabel label = sitnet_birth_label_before ((SitnetSlice){*texts, strlen (*texts)}, strlen (*texts));
    CU_ASSERT_EQUAL (label, expected);
    if (label != expected)
      g_printerr ("\"%s\": %d instead of %d\n", *texts, label, expected);
  }
}

static void
knows_the_number (void)
{
  static const char *const texts[] = {"RČ",     "RČ ",         "rč:",           "otec, r. č. ",   "(r.č.",
                                      "R.Č.: ", "rod. číslo ", "rodné číslo: ", "Rodne c. ",      "pod rodným číslem ",
                                      "RČ =",   "RC\xCC\x8C ", "RČ\xC2\xA0",    "RČ\xE2\x80\x8B", "birth number ",
                                      NULL};
  assert_labels (texts, SITNET_BIRTH_LABEL_NUMBER);
}

static void
knows_the_birth (void)
{
  static const char *const texts[] = {"nar. ", "Nar.", "narozen ", "narozena: ", "narodená ", "RC ", "RČ matky ", NULL};
  assert_labels (texts, SITNET_BIRTH_LABEL_BIRTH);
}

static void
knows_no_other (void)
{
  static const char *const texts[] = {"",       "č. ", "reg. č. ", "jednací č. ", "bazar ", "herc ",       "seminar ",
                                      "číslo ", "r. ", "č. j. ",   "RČ 12 ",      "RČ / ",  "\xff RČ\xff", "telefon 1 ",
                                      "marč ",  NULL};
  assert_labels (texts, SITNET_BIRTH_LABEL_NONE);
}

/* Only what stands close before is read, however long the text. */
static void
reads_only_what_is_near (void)
{
  g_autofree char *blanks = g_strnfill (10 * 1000 * 1000, ' ');
  memcpy (blanks, "RC", 2);
  SitnetSlice text = {blanks, strlen (blanks)};
  CU_ASSERT_EQUAL (sitnet_birth_label_before (text, text.length), SITNET_BIRTH_LABEL_NONE);
}

static const TestCase cases[] = {{"number", knows_the_number},
                                 {"birth", knows_the_birth},
                                 {"no other", knows_no_other},
                                 {"near", reads_only_what_is_near}};
TEST_MAIN ("model/birth-label", cases)
