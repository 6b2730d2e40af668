/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Codes of answers in words: what stands in a cell as "no_ties" is read as "no ties at all". */
#include "labels.h"

#include "phrase.h"

#include <string.h>

typedef struct {
  const char *column;
  const char *code;
  Phrase phrase;
} Word;

static const Word words[] = {
    {"severity", "error", {"error", "chyba"}},
    {"severity", "warning", {"warning", "upozornění"}},
    {"severity", "info", {"info", "poznámka"}},
    {"reason", "no_ties", {"no ties at all", "nemá žádnou vazbu"}},
    {"reason", "own_sector_only", {"ties in its own sector only", "má vazby jen ve vlastním rezortu"}},
    {"kind", "missing", {"missing", "chybí"}},
    {"kind", "short", {"too little", "nestačí"}},
    {"kind", "fragile", {"one provider only", "jediný poskytovatel"}},
    {"kind", "unconnected", {"not connected", "chybí spojení"}},
    {"kind", "unmet", {"cooperation asked for", "nevyslyšená žádost"}},
    {"status", "missing", {"missing", "chybí"}},
    {"status", "short", {"too little", "nestačí"}},
    {"status", "fragile", {"one provider only", "jediný poskytovatel"}},
    {"status", "covered", {"covered", "pokryto"}},
    {"status", "asked", {"asks", "žádá"}},
    {"status", "offered", {"offers", "nabízí"}},
    {"status", "agreed", {"agreed", "dohodnuto"}},
    {"status", "refused", {"refused", "odmítnuto"}},
    {"status", "wish", {"wishes to meet", "chce se setkat"}},
    {"kind", "information", {"information", "informace"}},
    {"kind", "service", {"service", "služba"}},
    {"kind", "material", {"material", "věc"}},
    {"status", "ok", {"in order", "v pořádku"}},
    {"status", "no_actor", {"nobody can act", "nemá kdo jednat"}},
    {"status", "no_tie", {"no one to hand over to", "chybí předání"}},
    {"method", "exact", {"proven best", "nejlepší možný"}},
    {"method", "greedy", {"near the best", "přibližný"}},
    {"measure", "actors", {"actors", "počet aktérů"}},
    {"measure", "ties", {"pairs of actors with a tie", "dvojice aktérů s vazbou"}},
    {"measure", "density", {"share of possible ties that exist", "podíl existujících vazeb z možných"}},
    {"measure", "components", {"separate parts", "oddělené části sítě"}},
    {"measure", "largest_component", {"actors in the largest part", "počet aktérů v největší části"}},
    {"measure", "isolates", {"actors with no tie", "počet aktérů bez vazby"}},
    {"measure", "bridges", {"bridges", "počet mostů"}},
    {"measure", "cut_actors", {"actors whose loss splits the network", "aktéři, jejichž odchod síť rozdělí"}},
    {"measure", "bridges_without_coordinator", {"bridges once the coordinator leaves", "mosty po odchodu síťaře"}},
    {"measure",
     "transitivity",
     {"how often partners of one actor know each other", "jak často se znají partneři téhož aktéra"}},
    {"measure", "degree_centralization", {"concentration of ties in one actor", "soustředění vazeb u jednoho aktéra"}},
    {"measure",
     "betweenness_centralization",
     {"concentration of shortest ways in one actor", "soustředění nejkratších cest u jednoho aktéra"}},
    {"measure", "ei_index", {"openness between sectors, −1 to 1", "otevřenost mezi rezorty, −1 až 1"}},
    {"measure", "average_distance", {"average steps between two actors", "průměrný počet kroků mezi dvěma aktéry"}},
    {"measure", "diameter", {"steps between the two farthest actors", "počet kroků mezi nejvzdálenějšími aktéry"}},
    {"measure", "reciprocity", {"share of ties that are answered", "podíl opětovaných vazeb"}},
    {"measure",
     "pair_reciprocity",
     {"share of tied pairs that answer each other", "podíl dvojic, jejichž vazba je vzájemná"}},
    {"measure", "in_degree_centralization", {"concentration of incoming ties", "soustředění příchozích vazeb"}},
    {"measure", "out_degree_centralization", {"concentration of outgoing ties", "soustředění odchozích vazeb"}},
};

/* The answer without rows, in the words of who asked. */
static const Word nothing[] = {
    {"bridges", NULL, {"No bridges.", "Žádné mosty."}},
    {"isolates", NULL, {"No isolated actors.", "Žádní izolovaní aktéři."}},
    {"gaps", NULL, {"No white spots.", "Žádná bílá místa."}},
    {"coverage", NULL, {"No needs and no services.", "Žádné potřeby ani služby."}},
    {"components", NULL, {"No actors.", "Žádní aktéři."}},
    {"brokers", NULL, {"No actors.", "Žádní aktéři."}},
    {"centrality", NULL, {"No actors.", "Žádní aktéři."}},
    {"unconfirmed", NULL, {"No tie that only one side reports.", "Žádná vazba, kterou uvádí jen jedna strana."}},
    {"introductions", NULL, {"Nobody to introduce.", "Není koho s kým seznámit."}},
    {"providers", NULL, {"No providers.", "Žádní poskytovatelé."}},
    {"catalogue", NULL, {"No services.", "Žádné služby."}},
    {"spread", NULL, {"Nobody next door to ask.", "Ze sousedství nemá kdo přijít."}},
    {"invite", NULL, {"Nobody to invite.", "Není koho pozvat."}},
    {"expectations", NULL, {"No expectations and no wishes.", "Žádná očekávání ani přání."}},
    {"pathway", NULL, {"No cases.", "Žádné typové případy."}},
    {"compare", NULL, {"No change.", "Žádná změna."}},
    {"check", NULL, {"Nothing was found: the data are in order.", "Nic k opravě: data jsou v pořádku."}},
};

const char *
labels_find (const char *column, const char *code, SitnetLanguage language)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].code, code) == 0 && strcmp (words[i].column, column) == 0)
      return phrase_in (words[i].phrase, language);
  return NULL;
}

const char *
labels_own_heading (const char *analysis, const char *column, SitnetLanguage language)
{
  static const struct {
    const char *analysis, *column;
    Phrase heading;
  } own[] = {
      {"summary", "value", {"value", "hodnota"}},
      {"bridges", "separates", {"actors cut off", "odřízne aktérů"}},
      {"brokers", "cut", {"splits the network", "rozdělí síť"}},
      {"brokers", "separates", {"actors cut off", "odřízne aktérů"}},
      {"brokers", "betweenness", {"on ways between others", "na cestách mezi ostatními"}},
      {"brokers", "constraint", {"bound by its partners", "svázán partnery"}},
      {"brokers", "effective_size", {"distinct partners", "různých partnerů"}},
      {"brokers", "coordinator", {"links its own sector", "spojuje svůj rezort"}},
      {"brokers", "itinerant", {"links one other sector", "spojuje cizí rezort"}},
      {"brokers", "gatekeeper", {"lets others in", "vpouští ostatní"}},
      {"brokers", "representative", {"speaks for its own", "zastupuje svůj rezort"}},
      {"brokers", "liaison", {"links two other sectors", "spojuje dva cizí rezorty"}},
      {"centrality", "degree", {"partners", "partnerů"}},
      {"centrality", "in_degree", {"from how many", "od kolika"}},
      {"centrality", "out_degree", {"to how many", "ke kolika"}},
      {"centrality", "betweenness", {"on ways between others", "na cestách mezi ostatními"}},
      {"centrality", "harmonic", {"closeness to others", "blízkost ostatním"}},
      {"dependence", "separates", {"actors cut off", "odřízne aktérů"}},
      {"dependence", "ties_lost", {"its ties", "jeho vazeb"}},
      {"dependence", "pairs_lost", {"pairs of others that lose each other", "dvojic, které se ztratí"}},
      {"dependence", "needs_lost", {"needs left with no provider", "potřeb bez poskytovatele"}},
      {"coverage", "providers", {"providers", "poskytovatelů"}},
      {"coverage", "demand", {"families", "rodin"}},
      {"gaps", "providers", {"providers", "poskytovatelů"}},
      {"gaps", "demand", {"families", "rodin"}},
      {"gaps", "actors", {"who is concerned", "koho se týká"}},
      {"gaps", "evidence", {"how we know", "čím je doloženo"}},
      {"spread", "kind", {"white spot", "bílé místo"}},
      {"spread", "demand", {"families", "rodin"}},
  };
  for (guint i = 0; analysis != NULL && i < G_N_ELEMENTS (own); i++)
    if (strcmp (own[i].column, column) == 0 && strcmp (own[i].analysis, analysis) == 0)
      return phrase_in (own[i].heading, language);
  return NULL;
}

const char *
labels_heading (const char *column, SitnetLanguage language)
{
  static const Word headings[] = {
      {"kind", NULL, {"what kind", "druh"}},
      {"status", NULL, {"state", "stav"}},
      {"reason", NULL, {"why", "proč"}},
      {"area", NULL, {"area", "území"}},
      {"email", NULL, {"e-mail", "e-mail"}},
      {"phone", NULL, {"telephone", "telefon"}},
      {"from_email", NULL, {"e-mail of the first", "e-mail prvního"}},
      {"from_phone", NULL, {"telephone of the first", "telefon prvního"}},
      {"to_email", NULL, {"e-mail of the second", "e-mail druhého"}},
      {"to_phone", NULL, {"telephone of the second", "telefon druhého"}},
      {"provider_email", NULL, {"e-mail of the provider", "e-mail poskytovatele"}},
      {"provider_phone", NULL, {"telephone of the provider", "telefon poskytovatele"}},
      {"region", NULL, {"region", "kraj"}},
      {"before", NULL, {"before", "předtím"}},
      {"after", NULL, {"after", "potom"}},
      {"difference", NULL, {"difference", "rozdíl"}},
      {"measure", NULL, {"what is measured", "co se měří"}},
  };
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (strcmp (headings[i].column, column) == 0)
      return phrase_in (headings[i].phrase, language);
  return column;
}

const char *
labels_none (const char *analysis, SitnetLanguage language)
{
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    if (strcmp (nothing[i].column, analysis) == 0)
      return phrase_in (nothing[i].phrase, language);
  return pick (language, "There is nothing like that in the data.", "Nic takového v datech není.");
}
