/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The sheets of the data set, their columns and what a cell of them may hold, said in this one place. */
#include "schema-private.h"

#include "message.h"
#include "text-fold.h"

#include <float.h>
#include <string.h>

/* clang-format off */
/* Columns by what they hold. The synonyms stand beside the name in a header, the first one is its Czech heading; letter case, diacritics, spaces,
   underscores and hyphens do not count there. */
#define COLUMN(name, kind, required, filled, refers, choices, synonyms, low, high, title)                   \
  { name, SITNET_CELL_##kind, required, filled, refers, choices, synonyms, low, high, title }
#define PLAIN(name, kind, synonyms, title)                                                                  \
  COLUMN (name, kind, FALSE, FALSE, -1, NULL, synonyms, 0, 0, title)
#define KEY(name, kind, synonyms, title) COLUMN (name, kind, TRUE, TRUE, -1, NULL, synonyms, 0, 0, title)
#define WANTED(name, kind, synonyms, title)                                                                 \
  COLUMN (name, kind, TRUE, FALSE, -1, NULL, synonyms, 0, 0, title)
#define CODE(name, sheet, synonyms, title)                                                                  \
  COLUMN (name, CODE, FALSE, FALSE, SITNET_SHEET_##sheet, NULL, synonyms, 0, 0, title)
#define CODES(name, sheet, synonyms, title)                                                                 \
  COLUMN (name, CODES, FALSE, FALSE, SITNET_SHEET_##sheet, NULL, synonyms, 0, 0, title)
#define CHOICE(name, choices, synonyms, title)                                                              \
  COLUMN (name, CHOICE, FALSE, FALSE, -1, choices, synonyms, 0, 0, title)
#define NUMBER(name, low, high, synonyms, title)                                                            \
  COLUMN (name, NUMBER, FALSE, FALSE, -1, NULL, synonyms, low, high, title)
#define WHOLE(name, low, high, synonyms, title)                                                             \
  COLUMN (name, WHOLE, FALSE, FALSE, -1, NULL, synonyms, low, high, title)
#define COUNT(name, synonyms, title)                                                                        \
  COLUMN (name, COUNT, FALSE, FALSE, -1, NULL, synonyms, 0, DBL_MAX, title)

#define NEED(synonyms) /* the one need of a row */                                                           \
  COLUMN ("need", CODE, TRUE, TRUE, SITNET_SHEET_NEEDS, NULL, synonyms, 0, 0, N_ ("need"))

/* Columns that several sheets have in common. "od" and "do" are times, never the two ends of a tie. */
#define AGES                                                                                                 \
  COLUMN ("age_from", AGE_FROM, FALSE, FALSE, -1, NULL, "věk od", 0, 150,                                    \
          N_ ("youngest age in whole years; empty = 0")),                                                      \
  COLUMN ("age_to", AGE_TO, FALSE, FALSE, -1, NULL, "věk do", 0, 150,                                        \
          N_ ("oldest age in whole years, included; empty = no upper end")),                               \
  COLUMN ("age", AGE_RANGE, FALSE, FALSE, -1, NULL, "věk|ages", 0, 150,                                      \
          N_ ("both ages in one cell, such as 6–16"))
#define SINCE PLAIN ("since", DATE_FROM, "od|od kdy|platí od", N_ ("from this day on"))
#define UNTIL                                                                                                \
  PLAIN ("until", DATE_TO, "do|do kdy|platí do", N_ ("until this day, included"))
#define DATE PLAIN ("date", DATE_FROM, "datum", N_ ("day"))
#define NOTE PLAIN ("note", TEXT, "poznámka|notes", N_ ("note"))
#define TARGET CODE ("target", TARGETS, "cílová skupina|pro koho", N_ ("for whom; empty = for everyone"))
#define LEVEL CODE ("level", LEVELS, "úroveň|úroveň podpory", N_ ("level of support"))
#define FORM CODE ("form", FORMS, "forma|forma služby", N_ ("how the service is given"))
#define REPORTED_BY                                                                                          \
  PLAIN ("reported_by", REPORTER, "kdo uvádí|uvádí|uvedl", N_ ("which actor says so; empty = an observer"))
#define FROM(title) KEY ("from", ACTOR, "kdo|source", title)
#define TO(synonyms, title) KEY ("to", ACTOR, synonyms "|target", title)
#define TERM                                                                                                 \
  KEY ("code", ID, "kód", N_ ("code, as it stands in the other sheets")),   \
  PLAIN ("name", TEXT, "název|jméno|name en", N_ ("English name")),                             \
  PLAIN ("name_cs", TEXT, "název česky|česky|český název", N_ ("Czech name"))

static const SitnetColumnSchema needs[] = {
  TERM,
  CODE ("parent", NEEDS, "nadřazená|nadřazená potřeba", N_ ("the wider need that this one is part of")),
};

static const SitnetColumnSchema sectors[] = {
  TERM,
  PLAIN ("colour", TEXT, "barva|color", N_ ("fill colour on maps, #RRGGBB")),
  PLAIN ("shape", TEXT, "tvar", N_ ("shape of the box on maps")),
};

static const SitnetColumnSchema tie_kinds[] = {
  TERM,
  PLAIN ("directed", YES_NO, "jednosměrná|směrovaná|směr",
         N_ ("whether it leads from one actor to the other only")),
};

static const SitnetColumnSchema terms[] = { TERM };

static const SitnetColumnSchema areas[] = {
  KEY ("code", ID, "kód", N_ ("code of the area")),
  PLAIN ("name", TEXT, "název|jméno", N_ ("name of the area")),
  PLAIN ("region", TEXT, "kraj", N_ ("region")),
  COUNT ("children", "počet dětí|dětí|děti", N_ ("number of children; empty = unknown")),
  PLAIN ("neighbours", AREAS, "sousedé|sousední území|neighbors", N_ ("codes of the neighbouring areas")),
};

static const SitnetColumnSchema actors[] = {
  KEY ("id", ID, "identifikátor|kód", N_ ("short mark of the actor, used in the other sheets")),
  PLAIN ("name", TEXT, "název|jméno|label", N_ ("name of the organisation or office")),
  PLAIN ("short", TEXT, "zkratka|krátce|krátký název|zkrácený název|short name", N_ ("short name, for maps")),
  CODE ("sector", SECTORS, "rezort|resort|sektor|oblast", N_ ("whose field the actor belongs to")),
  CODE ("kind", ACTOR_KINDS, "druh|typ|type", N_ ("kind of actor")),
  PLAIN ("area", AREA, "území|orp|okres", N_ ("code of the area where it is at home")),
  PLAIN ("municipality", TEXT, "obec|město", N_ ("municipality")),
  NUMBER ("lat", -90, 90, "zeměpisná šířka|latitude", N_ ("latitude in degrees")),
  NUMBER ("lon", -180, 180, "zeměpisná délka|lng|longitude", N_ ("longitude in degrees")),
  PLAIN ("parent", ACTOR, "nadřazený|nadřazený aktér", N_ ("the actor that it is part of")),
  PLAIN ("email", PHONE, "e-mail|mail", N_ ("e-mail")),
  PLAIN ("phone", PHONE, "telefon|tel|tel.|telephone", N_ ("telephone")),
  PLAIN ("web", PHONE, "webové stránky|www|website", N_ ("web page")),
  PLAIN ("asked", YES_NO, "dotázán|dotázaný|dotázáno|dotazován",
         N_ ("whether it was asked with whom it works; empty = unless others were")),
  SINCE,
  UNTIL,
  NOTE,
};

static const SitnetColumnSchema aliases[] = {
  KEY ("alias", LABEL, "jinak|jiný název|další název|přezdívka", N_ ("another name that people use")),
  KEY ("actor", ACTOR, "aktér", N_ ("the actor that is meant")),
};

static const SitnetColumnSchema ties[] = {
  FROM (N_ ("the actor that the tie starts from")),
  TO ("s kým|komu", N_ ("the actor that the tie leads to")),
  CODE ("kind", TIE_KINDS, "druh|typ|type", N_ ("kind of tie; empty = cooperates")),
  COLUMN ("strength", STRENGTH, FALSE, FALSE, -1, NULL, "síla|váha|weight", 0.000001, 1000000,
          N_ ("strength, from 0.000001 to 1,000,000; empty = 1")),
  PLAIN ("directed", YES_NO, "jednosměrná|směrovaná|směr|direction",
         N_ ("whether it leads one way only; empty = as its kind")),
  REPORTED_BY,
  SINCE,
  UNTIL,
  NOTE,
};

static const SitnetColumnSchema services[] = {
  KEY ("id", ID, "identifikátor|kód", N_ ("short mark of the service")),
  KEY ("actor", ACTOR, "poskytovatel|aktér|provider", N_ ("the actor that offers it")),
  PLAIN ("name", TEXT, "název|jméno|služba", N_ ("name of the service")),
  COLUMN ("needs", CODES, TRUE, TRUE, SITNET_SHEET_NEEDS, NULL, "potřeby|potřeba|need", 0, 0,
          N_ ("needs that it serves, with | between")),
  TARGET,
  LEVEL,
  FORM,
  AGES,
  COUNT ("capacity", "kapacita", N_ ("families in the period that demands count; empty = unknown")),
  PLAIN ("areas", AREAS, "území|orp|okres|area",
         N_ ("areas that it serves; empty = the actor's own, * = everywhere")),
  SINCE,
  UNTIL,
  NOTE,
};

static const SitnetColumnSchema demands[] = {
  NEED ("potřeba|potřeby|needs"),
  WANTED ("area", AREA, "území|orp|okres", N_ ("code of the area")),
  TARGET,
  LEVEL,
  FORM,
  AGES,
  COUNT ("families", "počet rodin|rodin|rodiny", N_ ("number of families; empty = unknown")),
  PLAIN ("suppressed", YES_NO, "skryto|skrytý",
         N_ ("whether the number of families is left empty because it is too small to be published")),
  REPORTED_BY,
  PLAIN ("date", DATE_FROM, "datum", N_ ("day it was noted; a question about another day counts it all the same")),
  NOTE,
};

static const SitnetColumnSchema standard[] = {
  NEED ("potřeba|potřeby|needs"),
  TARGET,
  LEVEL,
  FORM,
  AGES,
  COUNT ("min_providers", "nejméně poskytovatelů|počet poskytovatelů",
         N_ ("the fewest providers an area should have")),
  NUMBER ("capacity_per_1000", 0, DBL_MAX, "kapacita na 1000|kapacita na 1000 dětí",
          N_ ("families per 1,000 children of the area")),
};

static const SitnetColumnSchema expectations[] = {
  FROM (N_ ("the actor that expects or offers")),
  TO ("komu|s kým", N_ ("the actor from which it expects, or to which it offers")),
  WANTED ("what", TEXT, "co|očekávání", N_ ("what it is about")),
  CHOICE ("kind", "information|service|material", "druh|typ|type", N_ ("information, service or material")),
  CHOICE ("status", "offered|asked|agreed|refused", "stav", N_ ("offered, asked, agreed or refused")),
  PLAIN ("date", DATE_FROM, "datum", N_ ("day it was noted; a question about another day counts it all the same")),
  NOTE,
};

static const SitnetColumnSchema cases[] = {
  KEY ("case", LABEL, "případ|příběh", N_ ("name of a made-up, typical case; never a real client")),
  KEY ("stage", LABEL, "fáze|etapa", N_ ("stage of the case")),
  PLAIN ("title", TEXT, "název|popis", N_ ("what happens in this stage")),
  AGES,
  CODES ("needs", NEEDS, "potřeby|potřeba|need", N_ ("needs in this stage, with | between")),
  PLAIN ("tells", ACTORS, "informuje|koho informuje", N_ ("actors that are informed, with | between")),
};

static const SitnetColumnSchema blocks[] = {
  KEY ("code", ID, "kód|blok", N_ ("short mark of the block or stand")),
  PLAIN ("name", TEXT, "název|jméno", N_ ("name of the block or stand")),
  PLAIN ("actor", ACTOR, "aktér|kdo|hostitel|poskytovatel", N_ ("the actor that holds it; empty = all together")),
  PLAIN ("start", TIME, "začátek|začíná|čas|od", N_ ("when it begins, such as 9:00")),
  WHOLE ("minutes", 1, 1440, "minut|minuty|délka|trvání", N_ ("how long it takes")),
  WHOLE ("capacity", 0, 1000000000, "kapacita|míst|počet míst", N_ ("places for people; empty = no limit")),
};

static const SitnetColumnSchema wishes[] = {
  FROM (N_ ("the actor that wants to meet")),
  TO ("s kým|komu", N_ ("the actor that it wants to meet")),
  WHOLE ("priority", 1, 5, "priorita", N_ ("how much it wants it: from 1 to 5, 5 is the most; empty = 1")),
  WHOLE ("rank", 1, 1000000, "pořadí", N_ ("its place among the wishes of the actor, 1 comes first; instead of a priority")),
  PLAIN ("block", TEXT, "blok|stánek", N_ ("code of the block or stand of a fair")),
  WHOLE ("people", 1, 1000000000, "počet osob|osob|lidí|počet lidí", N_ ("how many people come; empty = 1")),
};

static const SitnetColumnSchema attendance[] = {
  KEY ("actor", ACTOR, "aktér|kdo", N_ ("the actor that takes part")),
  PLAIN ("from", HOUR, "od|nepřítomen od|chybí od",
         N_ ("away from this time of the day or round on; empty = from the beginning, where an end is filled")),
  PLAIN ("to", HOUR, "do|nepřítomen do|chybí do",
         N_ ("away until this time of the day, or this round included; empty = until the end, where a beginning is filled")),
  WHOLE ("table", 1, 1000000, "stůl|vlastní stůl|číslo stolu", N_ ("number of its own table")),
  PLAIN ("person", TEXT, "osoba|zástupce|kdo sedí", N_ ("who sits for it")),
};

static const SitnetColumnSchema meetings[] = {
  KEY ("id", ID, "identifikátor|kód", N_ ("short mark of the meeting")),
  DATE,
  PLAIN ("kind", TEXT, "druh|typ|type", N_ ("kind of meeting, such as round table")),
  PLAIN ("theme", TEXT, "téma", N_ ("theme")),
  PLAIN ("area", AREA, "území|orp|okres", N_ ("code of the area")),
  PLAIN ("role", TEXT, "role síťaře", N_ ("the coordinator's part in it")),
  PLAIN ("participants", ACTORS, "účastníci|kdo se účastnil", N_ ("actors that took part, with | between")),
  COUNT ("people", "počet osob|osob|lidí", N_ ("number of people")),
};

static const SitnetColumnSchema strategy[] = {
  KEY ("theme", LABEL, "téma", N_ ("theme")),
  PLAIN ("goal", TEXT, "cíl", N_ ("what is to be reached")),
  PLAIN ("step", TEXT, "krok|opatření", N_ ("step towards it")),
  PLAIN ("due", DATE_TO, "termín|do kdy", N_ ("by when")),
  PLAIN ("responsible", TEXT, "odpovídá|zodpovídá|kdo odpovídá", N_ ("who sees to it")),
  PLAIN ("status", TEXT, "stav", N_ ("how far it is")),
  CODE ("need", NEEDS, "potřeba|potřeby|needs", N_ ("need that it answers")),
  PLAIN ("area", AREA, "území|orp|okres", N_ ("code of the area")),
};

static const SitnetColumnSchema positions[] = {
  PLAIN ("actor", ACTOR, "aktér", N_ ("the actor whose box it is; empty in the row of a title")),
  CODE ("sector", SECTORS, "rezort|resort|sektor|oblast", N_ ("the sector whose title it is")),
  COLUMN ("x", NUMBER, TRUE, TRUE, -1, NULL, "vodorovně", 0, 1000, N_ ("centre, from the left: 0 to 1000 of the page's width")),
  COLUMN ("y", NUMBER, TRUE, TRUE, -1, NULL, "svisle", 0, 1000, N_ ("centre, from the top: 0 to 1000 of the page's height")),
};

#define SHEET(name, columns, title) { name, title, columns, G_N_ELEMENTS (columns) }

const SitnetSheetSchema sitnet_schema[SITNET_N_SHEETS] = {
  [SITNET_SHEET_NEEDS] = SHEET ("needs", needs, N_ ("a need of children and families")),
  [SITNET_SHEET_SECTORS] = SHEET ("sectors", sectors, N_ ("a sector that actors belong to")),
  [SITNET_SHEET_TIE_KINDS] = SHEET ("tie_kinds", tie_kinds, N_ ("a kind of tie")),
  [SITNET_SHEET_LEVELS] = SHEET ("levels", terms, N_ ("a level of support")),
  [SITNET_SHEET_FORMS] = SHEET ("forms", terms, N_ ("a form of service")),
  [SITNET_SHEET_TARGETS] = SHEET ("targets", terms, N_ ("a target group")),
  [SITNET_SHEET_ACTOR_KINDS] = SHEET ("actor_kinds", terms, N_ ("a kind of actor")),
  [SITNET_SHEET_AREAS] = SHEET ("areas", areas, N_ ("an area, such as a district")),
  [SITNET_SHEET_ACTORS] = SHEET ("actors", actors, N_ ("an actor: an organisation or an office")),
  [SITNET_SHEET_ALIASES] = SHEET ("aliases", aliases, N_ ("another name of an actor")),
  [SITNET_SHEET_TIES] = SHEET ("ties", ties, N_ ("a tie between two actors")),
  [SITNET_SHEET_SERVICES] = SHEET ("services", services, N_ ("a service that an actor offers")),
  [SITNET_SHEET_DEMANDS] = SHEET ("demands", demands, N_ ("a need observed in an area")),
  [SITNET_SHEET_STANDARD] = SHEET ("standard", standard, N_ ("a part of what every area should have")),
  [SITNET_SHEET_EXPECTATIONS] = SHEET ("expectations", expectations, N_ ("something that an actor expects or offers")),
  [SITNET_SHEET_CASES] = SHEET ("cases", cases, N_ ("a stage of a made-up, typical case")),
  [SITNET_SHEET_BLOCKS] = SHEET ("blocks", blocks, N_ ("a block or a stand of a service fair")),
  [SITNET_SHEET_WISHES] = SHEET ("wishes", wishes, N_ ("a wish of an actor to meet another")),
  [SITNET_SHEET_ATTENDANCE] = SHEET ("attendance", attendance, N_ ("who is away, at which table and who sits for whom")),
  [SITNET_SHEET_MEETINGS] = SHEET ("meetings", meetings, N_ ("a meeting that was held")),
  [SITNET_SHEET_STRATEGY] = SHEET ("strategy", strategy, N_ ("a step of the local strategy")),
  [SITNET_SHEET_POSITIONS] = SHEET ("positions", positions, N_ ("a place of a box or a title on the map")),
};
/* clang-format on */

gint
sitnet_schema_find_sheet (const char *name)
{
  SitnetSlice wanted = {name, strlen (name)};
  for (gint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    if (sitnet_text_fold_equal (wanted, (SitnetSlice){sitnet_schema[sheet].name, strlen (sitnet_schema[sheet].name)}))
      return sheet;
  return -1;
}

gint
sitnet_schema_find_column (SitnetSheet sheet, const char *name)
{
  const SitnetSheetSchema *schema = &sitnet_schema[sheet];
  for (guint column = 0; column < schema->n_columns; column++)
    if (strcmp (schema->columns[column].name, name) == 0)
      return (gint)column;
  return -1;
}

gint
sitnet_schema_find_id (SitnetSheet sheet)
{
  for (guint column = 0; column < sitnet_schema[sheet].n_columns; column++)
    if (sitnet_schema[sheet].columns[column].kind == SITNET_CELL_ID)
      return (gint)column;
  return -1;
}

gint
sitnet_schema_find_instead (SitnetSheet sheet, guint column)
{
  const SitnetColumnSchema *missing = &sitnet_schema[sheet].columns[column];
  if (missing->kind == SITNET_CELL_ID)
    return sitnet_schema_find_column (sheet, sheet == SITNET_SHEET_MEETINGS ? "participants" : "name");
  if (sheet == SITNET_SHEET_DEMANDS && missing->kind == SITNET_CELL_AREA)
    return sitnet_schema_find_column (sheet, "families");
  return -1;
}
