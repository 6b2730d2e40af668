/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What names of sheets say of their rows. */
#include "sheet-label.h"
#include "test.h"

/* "sector school", of the name of a sheet. */
static char *
dup_label (const char *name)
{
  static const char *const kinds[] = {"-", "sector", "area", "period", "copy"};
  SitnetBuilder *builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_auto (SitnetSheetLabel) label = sitnet_sheet_label_read (builder, name);
  sitnet_builder_unref (builder);
  return g_strdup_printf ("%s %s", kinds[label.kind], label.text != NULL ? label.text : "");
}

#define EXPECT_LABEL(name, expected)                                                                                   \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *shown_ = dup_label (name);                                                                        \
    ASSERT_TEXT (shown_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END

static void
reads_sectors (void)
{
  EXPECT_LABEL ("Školy", "sector school");
  EXPECT_LABEL ("LÉKAŘI", "sector health");
  EXPECT_LABEL ("Sociální služby", "sector social");
  EXPECT_LABEL ("Aktéři - školy", "sector school");
  EXPECT_LABEL ("aktéři-školy", "sector school");
  EXPECT_LABEL ("Seznam_organizací_školství", "sector school");
  EXPECT_LABEL ("Aktéři", "- ");
  EXPECT_LABEL ("List1", "- ");
}

static void
reads_areas_and_times (void)
{
  EXPECT_LABEL ("ORP Podlesí", "area ORP Podlesí");
  EXPECT_LABEL ("Aktéři ORP Podlesí", "area ORP Podlesí");
  EXPECT_LABEL ("Podlesí", "- ");
  EXPECT_LABEL ("Vazby 2023", "period 2023");
  EXPECT_LABEL ("2023", "period 2023");
  EXPECT_LABEL ("Vazby 112", "- ");
  EXPECT_LABEL ("Vazby 43221", "- ");
}

static void
knows_copies (void)
{
  EXPECT_LABEL ("Aktéři (2)", "copy ");
  EXPECT_LABEL ("Vazby kopie", "copy ");
  EXPECT_LABEL ("školy_stare", "copy ");
  EXPECT_LABEL ("Staré vazby", "copy ");
  EXPECT_LABEL ("Vazby verze 3", "copy ");
  EXPECT_LABEL ("Staré Město", "- ");
}

static const TestCase cases[] = {
    {"reads sectors", reads_sectors},
    {"reads areas and times", reads_areas_and_times},
    {"knows copies", knows_copies},
};

TEST_MAIN ("input/sheet-label", cases)
