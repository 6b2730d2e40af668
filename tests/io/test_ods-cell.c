/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every kind of cell that an OpenDocument spreadsheet can hold. */
#include "ods-parts.h"

#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define CELL(attributes, text) "<table:table-cell " attributes "><text:p>" text "</text:p></table:table-cell>"
#define VALUE(type, value, text) CELL ("office:value-type='" type "' office:" value, text)

static void
reads_texts (void)
{
  EXPECT_ODS (ROW (CELL ("office:value-type='string'", "Jabloň") CELL (
                  "", "bez typu") "<table:table-cell office:value-type='string' office:string-value='jen hodnota'/>"),
              "L 1: A=Jabloň B=bez typu C=jen hodnota\n");
}

static void
reads_numbers (void)
{
  EXPECT_ODS (ROW (VALUE ("float", "value='40.0'", "40,00") VALUE ("float", "value='7'", "007")
                       VALUE ("float", "value='5'", "ZS-005") VALUE ("percentage", "value='0.25'", "25 %")
                           VALUE ("currency", "value='1500'", "1 500 Kč")
                               VALUE ("float", "value='1234567'", "1 234 567") VALUE ("float", "value='x'", "x")),
              "L 1: A=~40 B=~7(007) C=~5(ZS-005) D=~0.25 E=~1500 F=~1234567 G=x\n");
}

static void
reads_dates_times_and_yes (void)
{
  EXPECT_ODS (ROW (VALUE ("date", "date-value='2018-05-01'", "1. 5. 2018") VALUE (
                  "date", "date-value='2018-05-01T08:30:00'", "") VALUE ("date", "date-value='2018-05-01T00:00:00'", "")
                       VALUE ("time", "time-value='PT08H30M00S'", "8:30")
                           VALUE ("boolean", "boolean-value='true'", "PRAVDA")),
              "L 1: A=@2018-05-01 B=@2018-05-01(2018-05-01 08:30:00) C=@2018-05-01 D=@08:30:00 E=?true\n");
}

static void
reads_dates_without_a_day (void)
{
  g_autofree char *shown =
      ods_dump ("<number:date-style style:name='N1'><number:month/><number:year/></number:date-style>"
                "<style:style style:name='c1' style:family='table-cell' style:data-style-name='N1'/>",
                "<table:table table:name='L'>" ROW (
                    CELL ("table:style-name='c1' office:value-type='date' office:date-value='2018-05-01'", "5/18")
                        CELL ("table:style-name='c1' office:value-type='date' office:date-value='2018-05-02'",
                              "5/18")) "</table:table>");
  ASSERT_TEXT (shown, "L 1: A=@2018-05 B=@2018-05-02\n");
}

static void
reads_formulas (void)
{
  EXPECT_ODS (ROW (CELL ("table:formula='of:=1' office:value-type='float' office:value='1'", "1")
                       CELL ("table:formula='of:=x' office:value-type='string' calcext:value-type='error'", "#NÁZEV?")
                           CELL ("table:formula='of:=x' office:value-type='float' office:value='0'", "#DIV/0!")
                               CELL ("table:formula='of:=x' office:value-type='string'",
                                     "Err:502") "<table:table-cell table:formula='of:=x'/>"),
              "L 1: A=~1 B=!#NÁZEV? C=!#DIV/0! D=!Err:502 E=0\n");
}

static const TestCase cases[] = {
    {"reads texts", reads_texts},
    {"reads numbers", reads_numbers},
    {"reads dates, times and yes", reads_dates_times_and_yes},
    {"reads dates without a day", reads_dates_without_a_day},
    {"reads formulas", reads_formulas},
};
TEST_MAIN ("ods-cell", cases)
