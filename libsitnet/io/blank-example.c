/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The example in each sheet of a workbook to be filled in: one small story of two organisations in a made-up district. What
   people mostly leave empty is empty here too. */
#include "blank-example.h"

#include "message.h"

#include <string.h>

#define SCHOOL N_ ("Primary School Limetree")
#define COUNSELLING N_ ("Counselling Centre Bridge")
#define BOTH N_ ("Primary School Limetree; Counselling Centre Bridge")
#define DISTRICT N_ ("Limetree District")
#define AUTUMN N_ ("1 September 2026")
#define STAND N_ ("Stand of the counselling centre")

typedef struct {
  const char *column, *text;
} Cell;

static const Cell actors[] = {
    {"name", SCHOOL},
    {"short", N_ ("PS Limetree")},
    {"sector", NC_ ("vocabulary", "Schools")},
    {"area", DISTRICT},
    {"municipality", N_ ("Limetree")},
    {"email", "skola@example.org"},
    {"phone", "000 000 001"},
    {"web", "www.example.org"},
    {"asked", N_ ("yes")},
    {"note", N_ ("with a school psychologist")},
    {NULL, NULL},
};
static const Cell ties[] = {
    {"from", SCHOOL},        {"to", COUNSELLING}, {"kind", NC_ ("vocabulary", "Cooperates with")}, {"strength", "1"},
    {"reported_by", SCHOOL}, {"since", AUTUMN},   {"note", N_ ("they meet every month")},          {NULL, NULL},
};
static const Cell services[] = {
    {"actor", COUNSELLING},
    {"name", N_ ("Family counselling")},
    {"needs", N_ ("Mediation; Family therapy")},
    {"target", NC_ ("vocabulary", "Families")},
    {"level", NC_ ("vocabulary", "Targeted")},
    {"form", NC_ ("vocabulary", "Outpatient")},
    {"age_from", "6"},
    {"age_to", "15"},
    {"capacity", "40"},
    {"areas", DISTRICT},
    {"since", AUTUMN},
    {"note", N_ ("free of charge")},
    {NULL, NULL},
};
static const Cell demands[] = {
    {"need", NC_ ("vocabulary", "Mediation")},
    {"area", DISTRICT},
    {"target", NC_ ("vocabulary", "Families")},
    {"age_from", "6"},
    {"age_to", "15"},
    {"families", "12"},
    {"reported_by", SCHOOL},
    {"date", AUTUMN},
    {"note", N_ ("estimate of the school")},
    {NULL, NULL},
};
static const Cell areas[] = {
    {"name", DISTRICT}, {"region", N_ ("Aspen Region")}, {"children", "4200"}, {"neighbours", N_ ("Maple District")},
    {NULL, NULL},
};
static const Cell aliases[] = {
    {"alias", N_ ("school in Limetree")},
    {"actor", SCHOOL},
    {NULL, NULL},
};
static const Cell standard[] = {
    {"need", NC_ ("vocabulary", "Mediation")},
    {"target", NC_ ("vocabulary", "Families")},
    {"level", NC_ ("vocabulary", "Targeted")},
    {"age_from", "6"},
    {"age_to", "15"},
    {"min_providers", "2"},
    {"capacity_per_1000", "5"},
    {NULL, NULL},
};
static const Cell expectations[] = {
    {"from", SCHOOL},
    {"to", COUNSELLING},
    {"what", N_ ("a talk for parents")},
    {"kind", N_ ("service")},
    {"status", N_ ("asks")},
    {"date", AUTUMN},
    {NULL, NULL},
};
static const Cell cases[] = {
    {"case", N_ ("Family that loses its flat")},
    {"stage", N_ ("first days")},
    {"title", N_ ("the family looks for a place to sleep")},
    {"age_from", "0"},
    {"age_to", "15"},
    {"needs", N_ ("Crisis housing; Food and clothes")},
    {"tells", BOTH},
    {NULL, NULL},
};
static const Cell blocks[] = {
    {"name", STAND}, {"actor", COUNSELLING}, {"start", "9:00"}, {"minutes", "20"}, {"capacity", "30"}, {NULL, NULL},
};
static const Cell wishes[] = {
    {"from", SCHOOL}, {"to", COUNSELLING}, {"priority", "5"}, {"block", STAND}, {"people", "2"}, {NULL, NULL},
};
static const Cell attendance[] = {
    {"actor", SCHOOL}, {"from", "11:00"}, {"to", "12:00"}, {"table", "1"}, {"person", N_ ("deputy head")}, {NULL, NULL},
};
static const Cell meetings[] = {
    {"id", N_ ("M1")},         {"date", AUTUMN},   {"kind", N_ ("round table")},
    {"theme", N_ ("Housing")}, {"area", DISTRICT}, {"role", N_ ("calls and leads it")},
    {"participants", BOTH},    {"people", "12"},   {NULL, NULL},
};
static const Cell strategy[] = {
    {"theme", N_ ("Housing")},
    {"goal", N_ ("every family has a place to sleep")},
    {"step", N_ ("find a flat for a crisis")},
    {"due", AUTUMN},
    {"responsible", COUNSELLING},
    {"status", N_ ("under way")},
    {"need", NC_ ("vocabulary", "Crisis housing")},
    {"area", DISTRICT},
    {NULL, NULL},
};

/* Vocabularies and places are not to be filled in. */
static const Cell *const examples[SITNET_N_SHEETS] = {
    [SITNET_SHEET_ACTORS] = actors,     [SITNET_SHEET_TIES] = ties,
    [SITNET_SHEET_SERVICES] = services, [SITNET_SHEET_DEMANDS] = demands,
    [SITNET_SHEET_AREAS] = areas,       [SITNET_SHEET_ALIASES] = aliases,
    [SITNET_SHEET_STANDARD] = standard, [SITNET_SHEET_EXPECTATIONS] = expectations,
    [SITNET_SHEET_CASES] = cases,       [SITNET_SHEET_BLOCKS] = blocks,
    [SITNET_SHEET_WISHES] = wishes,     [SITNET_SHEET_ATTENDANCE] = attendance,
    [SITNET_SHEET_MEETINGS] = meetings, [SITNET_SHEET_STRATEGY] = strategy,
};

const char *
sitnet_blank_example (SitnetSheet sheet, const char *column, SitnetLanguage language)
{
  for (const Cell *cell = examples[sheet]; cell != NULL && cell->column != NULL; cell++)
    if (strcmp (cell->column, column) == 0)
      return sitnet_translate (language, cell->text);
  return "";
}
