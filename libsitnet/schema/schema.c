/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The sheets of the data set, their columns and what a cell of them may hold, said in this one place. */
#include "schema-private.h"

#include "text-fold.h"

#include <float.h>
#include <string.h>

/* clang-format off */
/* Columns by what they hold. The synonyms stand beside the name in a header; letter case, diacritics, spaces,
   underscores and hyphens do not count there. */
#define COLUMN(name, kind, required, filled, refers, choices, synonyms, low, high, en, cs)                   \
  { name, SITNET_CELL_##kind, required, filled, refers, choices, synonyms, low, high, { en, cs } }
#define PLAIN(name, kind, synonyms, en, cs)                                                                  \
  COLUMN (name, kind, FALSE, FALSE, -1, NULL, synonyms, 0, 0, en, cs)
#define KEY(name, kind, synonyms, en, cs) COLUMN (name, kind, TRUE, TRUE, -1, NULL, synonyms, 0, 0, en, cs)
#define WANTED(name, kind, synonyms, en, cs)                                                                 \
  COLUMN (name, kind, TRUE, FALSE, -1, NULL, synonyms, 0, 0, en, cs)
#define CODE(name, sheet, synonyms, en, cs)                                                                  \
  COLUMN (name, CODE, FALSE, FALSE, SITNET_SHEET_##sheet, NULL, synonyms, 0, 0, en, cs)
#define CODES(name, sheet, synonyms, en, cs)                                                                 \
  COLUMN (name, CODES, FALSE, FALSE, SITNET_SHEET_##sheet, NULL, synonyms, 0, 0, en, cs)
#define CHOICE(name, choices, synonyms, en, cs)                                                              \
  COLUMN (name, CHOICE, FALSE, FALSE, -1, choices, synonyms, 0, 0, en, cs)
#define NUMBER(name, low, high, synonyms, en, cs)                                                            \
  COLUMN (name, NUMBER, FALSE, FALSE, -1, NULL, synonyms, low, high, en, cs)
#define WHOLE(name, low, high, synonyms, en, cs)                                                             \
  COLUMN (name, WHOLE, FALSE, FALSE, -1, NULL, synonyms, low, high, en, cs)
#define COUNT(name, synonyms, en, cs)                                                                        \
  COLUMN (name, COUNT, FALSE, FALSE, -1, NULL, synonyms, 0, DBL_MAX, en, cs)

#define NEED(synonyms) /* the one need of a row */                                                           \
  COLUMN ("need", CODE, TRUE, TRUE, SITNET_SHEET_NEEDS, NULL, synonyms, 0, 0, "need", "potřeba")

/* Columns that several sheets have in common. "od" and "do" are times, never the two ends of a tie. */
#define AGES                                                                                                 \
  COLUMN ("age_from", AGE_FROM, FALSE, FALSE, -1, NULL, "věk od", 0, 150,                                    \
          "youngest age in whole years; empty = 0",                                                          \
          "nejnižší věk v celých letech; prázdné = 0"),                                                      \
  COLUMN ("age_to", AGE_TO, FALSE, FALSE, -1, NULL, "věk do", 0, 150,                                        \
          "oldest age in whole years, included; empty = no upper end",                                       \
          "nejvyšší věk v celých letech včetně; prázdné = bez horní hranice"),                               \
  COLUMN ("age", AGE_RANGE, FALSE, FALSE, -1, NULL, "věk|ages", 0, 150,                                      \
          "both ages in one cell, such as 6–16", "oba věky v jedné buňce, například 6–16")
#define SINCE PLAIN ("since", DATE_FROM, "od|od kdy|platí od", "from this day on", "od tohoto dne")
#define UNTIL                                                                                                \
  PLAIN ("until", DATE_TO, "do|do kdy|platí do", "until this day, included", "do tohoto dne včetně")
#define DATE PLAIN ("date", DATE_FROM, "datum", "day", "den")
#define NOTE PLAIN ("note", TEXT, "poznámka|notes", "note", "poznámka")
#define TARGET CODE ("target", TARGETS, "cílová skupina|pro koho", "for whom; empty = for everyone",         \
                     "pro koho; prázdné = pro všechny")
#define LEVEL CODE ("level", LEVELS, "úroveň|úroveň podpory", "level of support", "úroveň podpory")
#define FORM CODE ("form", FORMS, "forma|forma služby", "how the service is given", "jak se služba poskytuje")
#define REPORTED_BY                                                                                          \
  PLAIN ("reported_by", REPORTER, "kdo uvádí|uvádí|uvedl", "which actor says so; empty = an observer",       \
         "který aktér to uvádí; prázdné = pozorovatel")
#define FROM(en, cs) KEY ("from", ACTOR, "kdo|source", en, cs)
#define TO(en, cs) KEY ("to", ACTOR, "komu|s kým|target", en, cs)
#define TERM                                                                                                 \
  KEY ("code", ID, "kód", "code, as it stands in the other sheets", "kód, jak stojí v ostatních listech"),   \
  PLAIN ("name", TEXT, "název|jméno|name en", "English name", "anglický název"),                             \
  PLAIN ("name_cs", TEXT, "název česky|česky|český název", "Czech name", "český název")

static const SitnetColumnSchema needs[] = {
  TERM,
  CODE ("parent", NEEDS, "nadřazená|nadřazená potřeba", "the wider need that this one is part of",
        "širší potřeba, do níž tato patří"),
};

static const SitnetColumnSchema sectors[] = {
  TERM,
  PLAIN ("colour", TEXT, "color|barva", "fill colour on maps, #RRGGBB", "barva výplně v mapě, #RRGGBB"),
  PLAIN ("shape", TEXT, "tvar", "shape of the box on maps", "tvar rámečku v mapě"),
};

static const SitnetColumnSchema tie_kinds[] = {
  TERM,
  PLAIN ("directed", YES_NO, "směrovaná|jednosměrná|směr",
         "whether it leads from one actor to the other only",
         "zda vede jen od jednoho aktéra k druhému"),
};

static const SitnetColumnSchema terms[] = { TERM };

static const SitnetColumnSchema areas[] = {
  KEY ("code", ID, "kód", "code of the area", "kód území"),
  PLAIN ("name", TEXT, "název|jméno", "name of the area", "název území"),
  PLAIN ("region", TEXT, "kraj", "region", "kraj"),
  COUNT ("children", "dětí|děti|počet dětí", "number of children; empty = unknown",
         "počet dětí; prázdné = neznámý"),
  PLAIN ("neighbours", AREAS, "sousedé|sousední území|neighbors", "codes of the neighbouring areas",
         "kódy sousedních území"),
};

static const SitnetColumnSchema actors[] = {
  KEY ("id", ID, "identifikátor|kód", "short mark of the actor, used in the other sheets",
       "krátké označení aktéra, užité v ostatních listech"),
  PLAIN ("name", TEXT, "název|jméno", "name of the organisation or office", "název organizace nebo úřadu"),
  PLAIN ("short", TEXT, "zkratka|krátce|krátký název|zkrácený název|short name", "short name, for maps",
         "krátký název, pro mapy"),
  CODE ("sector", SECTORS, "rezort|resort|sektor|oblast", "whose field the actor belongs to",
        "do čí působnosti aktér patří"),
  CODE ("kind", ACTOR_KINDS, "druh|typ|type", "kind of actor", "druh aktéra"),
  PLAIN ("area", AREA, "orp|okres|území", "code of the area where it is at home", "kód území, kde sídlí"),
  PLAIN ("municipality", TEXT, "obec|město", "municipality", "obec"),
  NUMBER ("lat", -90, 90, "latitude|zeměpisná šířka", "latitude in degrees", "zeměpisná šířka ve stupních"),
  NUMBER ("lon", -180, 180, "lng|longitude|zeměpisná délka", "longitude in degrees",
          "zeměpisná délka ve stupních"),
  PLAIN ("parent", ACTOR, "nadřazený|nadřazený aktér", "the actor that it is part of",
         "aktér, jehož je součástí"),
  PLAIN ("email", PHONE, "e-mail|mail", "e-mail", "e-mail"),
  PLAIN ("phone", PHONE, "telefon|tel|tel.|telephone", "telephone", "telefon"),
  PLAIN ("web", PHONE, "www|webové stránky|website", "web page", "webová stránka"),
  PLAIN ("asked", YES_NO, "dotázán|dotázaný|dotázáno|dotazován",
         "whether it was asked with whom it works; empty = unless others were",
         "zda se ho někdo ptal, s kým spolupracuje; prázdné = ne, pokud se ptali jiných"),
  SINCE,
  UNTIL,
  NOTE,
};

static const SitnetColumnSchema aliases[] = {
  KEY ("alias", LABEL, "jinak|jiný název|další název|přezdívka", "another name that people use",
       "jiný název, který lidé užívají"),
  KEY ("actor", ACTOR, "aktér", "the actor that is meant", "aktér, kterého znamená"),
};

static const SitnetColumnSchema ties[] = {
  FROM ("the actor that the tie starts from", "aktér, od něhož vazba vede"),
  TO ("the actor that the tie leads to", "aktér, k němuž vazba vede"),
  CODE ("kind", TIE_KINDS, "druh|typ|type", "kind of tie; empty = cooperates",
        "druh vazby; prázdné = spolupracuje"),
  COLUMN ("strength", STRENGTH, FALSE, FALSE, -1, NULL, "weight|síla|váha", 0.000001, 1000000,
          "strength, from 0.000001 to 1,000,000; empty = 1",
          "síla od 0,000001 do 1 000 000; prázdné = 1"),
  PLAIN ("directed", YES_NO, "směrovaná|jednosměrná|směr",
         "whether it leads one way only; empty = as its kind",
         "zda vede jen jedním směrem; prázdné = podle druhu"),
  REPORTED_BY,
  SINCE,
  UNTIL,
  NOTE,
};

static const SitnetColumnSchema services[] = {
  KEY ("id", ID, "identifikátor|kód", "short mark of the service", "krátké označení služby"),
  KEY ("actor", ACTOR, "poskytovatel|aktér|provider", "the actor that offers it", "aktér, který ji nabízí"),
  PLAIN ("name", TEXT, "název|jméno|služba", "name of the service", "název služby"),
  COLUMN ("needs", CODES, TRUE, TRUE, SITNET_SHEET_NEEDS, NULL, "potřeby|potřeba|need", 0, 0,
          "needs that it serves, with | between", "potřeby, na které odpovídá, oddělené |"),
  TARGET,
  LEVEL,
  FORM,
  AGES,
  COUNT ("capacity", "kapacita", "families in the period that demands count; empty = unknown",
         "počet rodin za období, které počítají potřeby; prázdné = neznámá"),
  PLAIN ("areas", AREAS, "area|orp|okres|území",
         "areas that it serves; empty = the actor's own, * = everywhere",
         "území, kde působí; prázdné = území aktéra, * = všude"),
  SINCE,
  UNTIL,
  NOTE,
};

static const SitnetColumnSchema demands[] = {
  NEED ("potřeba|potřeby|needs"),
  WANTED ("area", AREA, "orp|okres|území", "code of the area", "kód území"),
  TARGET,
  LEVEL,
  FORM,
  AGES,
  COUNT ("families", "rodin|rodiny|počet rodin", "number of families; empty = unknown",
         "počet rodin; prázdné = neznámý"),
  PLAIN ("suppressed", YES_NO, "skryto|skrytý",
         "whether the number of families is left empty because it is too small to be told",
         "zda je počet rodin vynechán, protože je příliš malý, než aby se uvedl"),
  REPORTED_BY,
  PLAIN ("date", DATE_FROM, "datum", "day it was noted; a question --at another day counts it all the same",
         "den, kdy byla zaznamenána; otázka --at k jinému dni ji počítá také"),
  NOTE,
};

static const SitnetColumnSchema standard[] = {
  NEED ("potřeba|potřeby|needs"),
  TARGET,
  LEVEL,
  FORM,
  AGES,
  COUNT ("min_providers", "nejméně poskytovatelů|počet poskytovatelů",
         "the fewest providers an area should have",
         "nejmenší počet poskytovatelů v území"),
  COUNT ("capacity_per_1000", "kapacita na 1000|kapacita na 1000 dětí",
         "families per 1,000 children of the area",
         "počet rodin na 1 000 dětí v území"),
};

static const SitnetColumnSchema expectations[] = {
  FROM ("the actor that expects or offers", "aktér, který očekává nebo nabízí"),
  TO ("the actor from which it expects, or to which it offers", "aktér, od něhož očekává nebo jemuž nabízí"),
  WANTED ("what", TEXT, "co|očekávání", "what it is about", "o co jde"),
  CHOICE ("kind", "information|service|material", "druh|typ|type", "information, service or material",
          "information (informace), service (služba), material (věc)"),
  CHOICE ("status", "offered|asked|agreed|refused", "stav", "offered, asked, agreed or refused",
          "offered (nabídnuto), asked (žádáno), agreed (dohodnuto), refused (odmítnuto)"),
  PLAIN ("date", DATE_FROM, "datum", "day it was noted; a question --at another day counts it all the same",
         "den, kdy bylo zaznamenáno; otázka --at k jinému dni je počítá také"),
  NOTE,
};

static const SitnetColumnSchema cases[] = {
  KEY ("case", LABEL, "případ|příběh", "name of a made-up, typical case; never a real client",
       "název smyšleného, typického případu; nikdy skutečný klient"),
  KEY ("stage", LABEL, "fáze|etapa", "stage of the case", "fáze případu"),
  PLAIN ("title", TEXT, "název|popis", "what happens in this stage", "co se v této fázi děje"),
  AGES,
  CODES ("needs", NEEDS, "potřeby|potřeba|need", "needs in this stage, with | between",
         "potřeby v této fázi, oddělené |"),
  PLAIN ("tells", ACTORS, "informuje|koho informuje", "actors that are told, with | between",
         "aktéři, kteří se to dozvědí, oddělení |"),
};

static const SitnetColumnSchema blocks[] = {
  KEY ("code", ID, "kód|blok", "short mark of the block or stand", "krátké označení bloku nebo stánku"),
  PLAIN ("name", TEXT, "název|jméno", "name of the block or stand", "název bloku nebo stánku"),
  PLAIN ("actor", ACTOR, "aktér|kdo|hostitel|poskytovatel", "the actor that holds it; empty = all together",
         "aktér, který ho vede; prázdné = společný"),
  PLAIN ("start", TIME, "začátek|začíná|čas|od", "when it begins, such as 9:00", "kdy začíná, například 9:00"),
  WHOLE ("minutes", 1, 1440, "minut|minuty|délka|trvání", "how long it takes", "jak dlouho trvá"),
  WHOLE ("capacity", 0, 1000000000, "kapacita|míst|počet míst", "places for people; empty = no limit",
         "počet míst; prázdné = bez omezení"),
};

static const SitnetColumnSchema wishes[] = {
  FROM ("the actor that wants to meet", "aktér, který se chce setkat"),
  TO ("the actor that it wants to meet", "aktér, s nímž se chce setkat"),
  WHOLE ("priority", 1, 5, "priorita", "how much it wants it: from 1 to 5, 5 is dearest; empty = 1",
         "jak moc o to stojí: od 1 do 5, 5 je nejvíc; prázdné = 1"),
  WHOLE ("rank", 1, 1000000, "pořadí", "its place among the wishes of the actor, 1 comes first; instead of a priority",
         "kolikáté je mezi přáními aktéra, 1 je první; místo priority"),
  PLAIN ("block", TEXT, "blok|stánek", "code of the block or stand of a fair", "kód bloku nebo stánku burzy služeb"),
  WHOLE ("people", 1, 1000000000, "osob|lidí|počet osob|počet lidí", "how many people come; empty = 1",
         "kolik lidí přijde; prázdné = 1"),
};

static const SitnetColumnSchema attendance[] = {
  KEY ("actor", ACTOR, "aktér|kdo", "the actor that takes part", "aktér, který se účastní"),
  PLAIN ("from", HOUR, "od|nepřítomen od|chybí od",
         "away from this time of the day or round on; empty = from the beginning, where `to` is filled",
         "od kdy chybí: čas, nebo číslo kola; prázdné = od začátku, je-li vyplněno `to`"),
  PLAIN ("to", HOUR, "do|nepřítomen do|chybí do",
         "away until this time of the day, or this round included; empty = until the end, where `from` is filled",
         "do kdy chybí: čas, nebo číslo kola včetně; prázdné = do konce, je-li vyplněno `from`"),
  WHOLE ("table", 1, 1000000, "stůl|vlastní stůl|číslo stolu", "number of its own table", "číslo vlastního stolu"),
  PLAIN ("person", TEXT, "osoba|zástupce|kdo sedí", "who sits for it", "kdo za něj u stolu sedí"),
};

static const SitnetColumnSchema meetings[] = {
  KEY ("id", ID, "identifikátor|kód", "short mark of the meeting", "krátké označení setkání"),
  DATE,
  PLAIN ("kind", TEXT, "druh|typ|type", "kind of meeting, such as round table",
         "druh setkání, například kulatý stůl"),
  PLAIN ("theme", TEXT, "téma", "theme", "téma"),
  PLAIN ("area", AREA, "orp|okres|území", "code of the area", "kód území"),
  PLAIN ("role", TEXT, "role síťaře", "the coordinator's part in it", "úloha síťaře"),
  PLAIN ("participants", ACTORS, "účastníci|kdo se účastnil", "actors that took part, with | between",
         "aktéři, kteří se účastnili, oddělení |"),
  COUNT ("people", "osob|počet osob|lidí", "number of people", "počet osob"),
};

static const SitnetColumnSchema strategy[] = {
  KEY ("theme", LABEL, "téma", "theme", "téma"),
  PLAIN ("goal", TEXT, "cíl", "what is to be reached", "čeho se má dosáhnout"),
  PLAIN ("step", TEXT, "krok|opatření", "step towards it", "krok k cíli"),
  PLAIN ("due", DATE_TO, "termín|do kdy", "by when", "do kdy"),
  PLAIN ("responsible", TEXT, "odpovídá|zodpovídá|kdo odpovídá", "who sees to it", "kdo za to odpovídá"),
  PLAIN ("status", TEXT, "stav", "how far it is", "jak daleko to je"),
  CODE ("need", NEEDS, "potřeba|potřeby|needs", "need that it answers", "potřeba, na kterou odpovídá"),
  PLAIN ("area", AREA, "orp|okres|území", "code of the area", "kód území"),
};

static const SitnetColumnSchema positions[] = {
  PLAIN ("actor", ACTOR, "aktér", "the actor whose box it is; empty in the row of a title",
         "aktér, jehož rámeček to je; prázdné v řádku nadpisu"),
  CODE ("sector", SECTORS, "rezort|resort|sektor|oblast", "the sector whose title it is", "rezort, jehož nadpis to je"),
  COLUMN ("x", NUMBER, TRUE, TRUE, -1, NULL, "vodorovně", 0, 1000, "centre, from the left: 0 to 1000 of the page's width",
          "střed, od levého okraje: 0 až 1000 šířky strany"),
  COLUMN ("y", NUMBER, TRUE, TRUE, -1, NULL, "svisle", 0, 1000, "centre, from the top: 0 to 1000 of the page's height",
          "střed, od horního okraje: 0 až 1000 výšky strany"),
};

#define SHEET(name, columns, en, cs) { name, { en, cs }, columns, G_N_ELEMENTS (columns) }

const SitnetSheetSchema sitnet_schema[SITNET_N_SHEETS] = {
  [SITNET_SHEET_NEEDS] = SHEET ("needs", needs, "a need of children and families", "potřeba dětí a rodin"),
  [SITNET_SHEET_SECTORS] = SHEET ("sectors", sectors, "a sector that actors belong to",
                                  "rezort, do něhož aktéři patří"),
  [SITNET_SHEET_TIE_KINDS] = SHEET ("tie_kinds", tie_kinds, "a kind of tie", "druh vazby"),
  [SITNET_SHEET_LEVELS] = SHEET ("levels", terms, "a level of support", "úroveň podpory"),
  [SITNET_SHEET_FORMS] = SHEET ("forms", terms, "a form of service", "forma služby"),
  [SITNET_SHEET_TARGETS] = SHEET ("targets", terms, "a target group", "cílová skupina"),
  [SITNET_SHEET_ACTOR_KINDS] = SHEET ("actor_kinds", terms, "a kind of actor", "druh aktéra"),
  [SITNET_SHEET_AREAS] = SHEET ("areas", areas, "an area, such as a district", "území, například ORP"),
  [SITNET_SHEET_ACTORS] = SHEET ("actors", actors, "an actor: an organisation or an office",
                                 "aktér: organizace nebo úřad"),
  [SITNET_SHEET_ALIASES] = SHEET ("aliases", aliases, "another name of an actor", "jiný název aktéra"),
  [SITNET_SHEET_TIES] = SHEET ("ties", ties, "a tie between two actors", "vazba mezi dvěma aktéry"),
  [SITNET_SHEET_SERVICES] = SHEET ("services", services, "a service that an actor offers",
                                   "služba, kterou aktér nabízí"),
  [SITNET_SHEET_DEMANDS] = SHEET ("demands", demands, "a need observed in an area",
                                  "potřeba zjištěná v území"),
  [SITNET_SHEET_STANDARD] = SHEET ("standard", standard, "a part of what every area should have",
                                   "část toho, co má mít každé území"),
  [SITNET_SHEET_EXPECTATIONS] = SHEET ("expectations", expectations, "something that an actor expects or offers",
                                       "něco, co aktér očekává nebo nabízí"),
  [SITNET_SHEET_CASES] = SHEET ("cases", cases, "a stage of a made-up, typical case",
                                "fáze smyšleného, typického případu"),
  [SITNET_SHEET_BLOCKS] = SHEET ("blocks", blocks, "a block or a stand of a service fair",
                                 "blok nebo stánek burzy služeb"),
  [SITNET_SHEET_WISHES] = SHEET ("wishes", wishes, "a wish of an actor to meet another",
                                 "přání aktéra setkat se s jiným"),
  [SITNET_SHEET_ATTENDANCE] = SHEET ("attendance", attendance, "who is away, at which table and who sits for whom",
                                     "kdo kdy chybí, u kterého stolu sedí a kdo za koho"),
  [SITNET_SHEET_MEETINGS] = SHEET ("meetings", meetings, "a meeting that was held",
                                   "setkání, které se konalo"),
  [SITNET_SHEET_STRATEGY] = SHEET ("strategy", strategy, "a step of the local strategy",
                                   "krok místní strategie"),
  [SITNET_SHEET_POSITIONS] = SHEET ("positions", positions, "a place of a box or a title on the map",
                                    "místo rámečku nebo nadpisu v mapě"),
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
