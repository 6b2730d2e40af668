/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts, their plural forms and their contexts, in both languages. */
#include "test.h"

#include "message-catalogue.h"
#include "message.h"

#include <string.h>

#define CS SITNET_LANGUAGE_CS
#define EN SITNET_LANGUAGE_EN

static void
translates (void)
{
  ASSERT_TEXT (sitnet_translate (EN, "the whole data set"), "the whole data set");
  ASSERT_TEXT (sitnet_translate (CS, "the whole data set"), "všechna data");
  ASSERT_TEXT (sitnet_translate (CS, "a text of no catalogue"), "a text of no catalogue");
  ASSERT_TEXT (sitnet_translate (CS, ""), "");
  CU_ASSERT_PTR_NULL (sitnet_translate (CS, NULL));
  ASSERT_TEXT (sitnet_translate ((SitnetLanguage)99, "the whole data set"), "the whole data set");
}

static void
hides_contexts (void)
{
  ASSERT_TEXT (sitnet_translate (EN, NC_ ("decimal sign", ".")), ".");
  ASSERT_TEXT (sitnet_translate (CS, NC_ ("decimal sign", ".")), ",");
  ASSERT_TEXT (sitnet_translate (CS, NC_ ("no such context", "tie")), "tie");
}

static void
check_count (SitnetLanguage language, guint64 count, const char *expected)
{
  ASSERT_TEXT (sitnet_translate_count (language, count, "%u actor", "%u actors"), expected);
}

static void
counts (void)
{
  check_count (EN, 0, "%u actors");
  check_count (EN, 1, "%u actor");
  check_count (EN, 2, "%u actors");
  check_count (CS, 0, "%u aktérů");
  check_count (CS, 1, "%u aktér");
  check_count (CS, 2, "%u aktéři");
  check_count (CS, 4, "%u aktéři");
  check_count (CS, 5, "%u aktérů");
  check_count (CS, 21, "%u aktérů");
  check_count (CS, G_MAXUINT64, "%u aktérů");
  ASSERT_TEXT (sitnet_translate_count (CS, 1, "one of none", "many of none"), "one of none");
  ASSERT_TEXT (sitnet_translate_count (CS, 2, "one of none", "many of none"), "many of none");
}

static const char *
families (SitnetLanguage language, double amount)
{
  return sitnet_translate_amount (language, amount, NP_ ("alone", " family", " families"),
                                  NC_ ("alone, with decimals", " families"));
}

static void
tells_amounts (void)
{
  ASSERT_TEXT (families (EN, 1), " family");
  ASSERT_TEXT (families (EN, 0.5), " families");
  ASSERT_TEXT (families (CS, 1), " rodina");
  ASSERT_TEXT (families (CS, 3), " rodiny");
  ASSERT_TEXT (families (CS, 5), " rodin");
  ASSERT_TEXT (families (CS, 7.2), " rodiny");
}

/* What the lookup stands on. */
static void
is_sorted (void)
{
  CU_ASSERT_TRUE (sitnet_n_catalogues >= 2);
  for (guint c = 0; c < sitnet_n_catalogues; c++) {
    const SitnetCatalogue *catalogue = &sitnet_catalogues[c];
    CU_ASSERT_TRUE (catalogue->n_messages > 20);
    for (guint i = 1; i < catalogue->n_messages; i++)
      CU_ASSERT_TRUE (
          strcmp (catalogue->texts + catalogue->messages[i - 1][0], catalogue->texts + catalogue->messages[i][0]) < 0);
  }
}

static const TestCase cases[] = {{"translates", translates},
                                 {"hides contexts", hides_contexts},
                                 {"counts", counts},
                                 {"tells amounts", tells_amounts},
                                 {"is sorted", is_sorted}};

TEST_MAIN ("base/message", cases)
