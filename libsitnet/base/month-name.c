/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The months as people and spreadsheets write them. */
#include "month-name.h"

#include "text-fold.h"

#include <string.h>

#define LONGEST_NAME 32 /* bytes; "listopadu" and "september" are the longest names */

/* The short Czech names are those of the Unicode CLDR and of Excel. */
static const char *const names[12][7] = {
    {"leden", "ledna", "led", "january", "jan", "I", NULL},
    {"únor", "února", "úno", "february", "feb", "II", NULL},
    {"březen", "března", "bře", "march", "mar", "III", NULL},
    {"duben", "dubna", "dub", "april", "apr", "IV", NULL},
    {"květen", "května", "kvě", "may", "V", NULL, NULL},
    {"červen", "června", "čvn", "june", "jun", "VI", NULL},
    {"červenec", "července", "čvc", "july", "jul", "VII", NULL},
    {"srpen", "srpna", "srp", "august", "aug", "VIII", NULL},
    {"září", "zář", "september", "sept", "sep", "IX", NULL},
    {"říjen", "října", "říj", "october", "oct", "X", NULL},
    {"listopad", "listopadu", "lis", "november", "nov", "XI", NULL},
    {"prosinec", "prosince", "pro", "december", "dec", "XII", NULL},
};

gint
sitnet_month_from_name (SitnetSlice word)
{
  if (word.length == 0 || word.length > LONGEST_NAME)
    return 0;
  for (gint month = 1; month <= 12; month++)
    for (const char *const *name = names[month - 1]; name < names[month - 1] + 7 && *name != NULL; name++)
      if (sitnet_text_fold_equal (word, (SitnetSlice){*name, strlen (*name)}))
        return month;
  return 0;
}
