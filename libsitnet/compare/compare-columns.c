/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the columns of a comparison say of themselves. */
#include "place-columns.h"
#include "result-column.h"

#include <sitnet/analysis.h>

static const SitnetCellWord what_words[] = {
    {"actor", N_ ("actor")},
    {"tie", N_ ("tie")},
    {"bridge", N_ ("bridge")},
    {"cut_actor", N_ ("actor whose loss splits the network")},
    {"isolate", N_ ("isolated actor")},
    {"gap", N_ ("white spot")},
    {"measure", N_ ("measure")},
    {NULL, NULL},
};

static const SitnetCellWord change_words[] = {
    {"gained", NC_ ("change", "gained")},
    {"lost", NC_ ("change", "lost")},
    {"changed", NC_ ("change", "changed")},
    {NULL, NULL},
};

static const SitnetCellWord kind_words[] = {SITNET_WORDS_OF_GAPS};

static const SitnetResultColumn columns[] = {
    {"what", SITNET_VALUE_CATEGORY, NULL, N_ ("actor, tie, bridge, cut_actor, isolate, gap or measure"),
     .heading = N_ ("what it is"), .words = what_words},
    {"id", SITNET_VALUE_TEXT, NULL,
     N_ ("id of the actor, A:B for a tie or a bridge, kind and place of a white spot, code of the measure"),
     .heading = NC_ ("heading of a column", "id")},
    {"change", SITNET_VALUE_CATEGORY, NULL, N_ ("gained, lost or changed"), .heading = N_ ("change"),
     .words = change_words},
    {"before", SITNET_VALUE_TEXT, NULL,
     N_ ("what it was: sector of an actor, kinds of a tie, actors that a bridge or a cut actor separates, reason of "
         "an isolated actor, families/capacity of a white spot, value of a measure"),
     .heading = N_ ("before")},
    {"after", SITNET_VALUE_TEXT, NULL, N_ ("what it is now, in the same way"), .heading = N_ ("after")},
    {"name", SITNET_VALUE_TEXT, NULL, N_ ("who, where or what that is, in words"), .heading = N_ ("name")},
    {"kind", SITNET_VALUE_TEXT, NULL, N_ ("kind of a white spot, as gaps has it"), .heading = N_ ("what kind"),
     .words = kind_words},
    {"actor", SITNET_VALUE_TEXT, NULL,
     N_ ("the actor; of a tie or a bridge the first; of a white spot who asks in vain"), .heading = N_ ("actor"),
     .refers_to = "actors"},
    {"partner", SITNET_VALUE_TEXT, NULL, N_ ("the other actor of a tie or a bridge; of a white spot who was asked"),
     .heading = N_ ("partner"), .refers_to = "actors"},
    {"need", SITNET_VALUE_TEXT, NULL, N_ ("need of a white spot"), .heading = N_ ("need"), .refers_to = "needs"},
    {"area", SITNET_VALUE_TEXT, NULL, N_ ("area of a white spot"), .heading = N_ ("area"), .refers_to = "areas"},
    {"number_before", SITNET_VALUE_DOUBLE, NULL,
     N_ ("value of a measure, actors that a bridge or a cut actor separates, families of a white spot; empty where "
         "there is none"),
     .heading = N_ ("number before")},
    {"number_after", SITNET_VALUE_DOUBLE, NULL, N_ ("the same after"), .heading = N_ ("number after")},
    {"capacity_before", SITNET_VALUE_DOUBLE, "families",
     N_ ("families that the services have room for at a white spot"), .heading = N_ ("capacity before")},
    {"capacity_after", SITNET_VALUE_DOUBLE, "families", N_ ("the same after"), .heading = N_ ("capacity after")},
};

SitnetTable *
sitnet_compare_columns_to_table (SitnetLanguage language)
{
  return sitnet_result_columns_to_table (columns, G_N_ELEMENTS (columns), "compare", language);
}
