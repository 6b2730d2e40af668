/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the columns of findings say of themselves. */
#include "result-column.h"

#include <sitnet/builder.h>

static const SitnetCellWord severity_words[] = {
    {"error", N_ ("error")}, {"warning", N_ ("warning")}, {"info", N_ ("info")}, {NULL, NULL}};

static const SitnetResultColumn columns[] = {
    {"severity", SITNET_VALUE_TEXT, NULL, N_ ("how serious"), .words = severity_words},
    {"sheet", SITNET_VALUE_TEXT, NULL, N_ ("sheet")},
    {"row", SITNET_VALUE_INT64, NULL, N_ ("row"), .empty = N_ ("the whole sheet")},
    {"column", SITNET_VALUE_TEXT, NULL, N_ ("column"), .empty = N_ ("the whole row")},
    {"value", SITNET_VALUE_TEXT, NULL, N_ ("value")},
    {"message", SITNET_VALUE_TEXT, NULL, N_ ("what was found")},
    {"count", SITNET_VALUE_INT64, NULL, N_ ("how many times")},
    {"cell", SITNET_VALUE_TEXT, NULL, N_ ("cell")},
};

SitnetTable *
sitnet_findings_columns_to_table (SitnetLanguage language)
{
  return sitnet_result_columns_to_table (columns, G_N_ELEMENTS (columns), "findings", language);
}
