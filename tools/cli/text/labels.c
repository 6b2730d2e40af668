/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Codes of answers in words: what stands in a cell as "no_ties" is read as "no ties at all". */
#include "labels.h"

#include "message.h"

#include <string.h>

typedef struct {
  const char *column;
  const char *code;
  const char *phrase;
} Word;

static const Word words[] = {
    {"type", "contact", NC_ ("kind of cell", "contact")},
    {"type", "list of codes", NC_ ("kind of cell", "list of codes")},
    {"type", "reference", NC_ ("kind of cell", "reference")},
    {"type", "list of references", NC_ ("kind of cell", "list of references")},
    {"type", "choice", NC_ ("kind of cell", "choice")},
    {"type", "date", NC_ ("kind of cell", "date")},
    {"type", "time", NC_ ("kind of cell", "time")},
    {"type", "time or round", NC_ ("kind of cell", "time or round")},
    {"type", "whole number", NC_ ("kind of cell", "whole number")},
    {"type", "range of ages", NC_ ("kind of cell", "range of ages")},
    {"type", "number", NC_ ("kind of cell", "number")},
    {"type", "yes or no", NC_ ("kind of cell", "yes or no")},
    {"type", "code", NC_ ("kind of cell", "code")},
    {"type", "text", NC_ ("kind of cell", "text")},
    {"severity", "error", N_ ("error")},
    {"severity", "warning", N_ ("warning")},
    {"severity", "info", N_ ("info")},
    {"reason", "no_ties", N_ ("no ties at all")},
    {"reason", "own_sector_only", N_ ("ties in its own sector only")},
    {"kind", "missing", N_ ("missing")},
    {"kind", "short", N_ ("too little")},
    {"kind", "fragile", N_ ("one provider only")},
    {"kind", "unconnected", N_ ("not connected")},
    {"kind", "unmet", N_ ("cooperation asked for")},
    {"status", "missing", N_ ("missing")},
    {"status", "short", N_ ("too little")},
    {"status", "fragile", N_ ("one provider only")},
    {"status", "covered", N_ ("covered")},
    {"status", "asked", N_ ("asks")},
    {"status", "offered", N_ ("offers")},
    {"status", "agreed", N_ ("agreed")},
    {"status", "refused", N_ ("refused")},
    {"status", "wish", N_ ("wishes to meet")},
    {"kind", "information", N_ ("information")},
    {"kind", "service", N_ ("service")},
    {"kind", "material", N_ ("material")},
    {"status", "ok", N_ ("in order")},
    {"status", "no_actor", N_ ("nobody can act")},
    {"status", "no_tie", N_ ("no one to hand over to")},
    {"what", "actor", N_ ("actor")},
    {"what", "tie", N_ ("tie")},
    {"what", "bridge", N_ ("bridge")},
    {"what", "cut_actor", N_ ("actor whose loss splits the network")},
    {"what", "isolate", N_ ("isolated actor")},
    {"what", "gap", N_ ("white spot")},
    {"what", "measure", N_ ("measure")},
    {"change", "gained", NC_ ("change", "gained")},
    {"change", "lost", NC_ ("change", "lost")},
    {"change", "changed", NC_ ("change", "changed")},
    {"method", "exact", N_ ("proven best")},
    {"method", "greedy", N_ ("near the best")},
    {"measure", "actors", N_ ("actors")},
    {"measure", "ties", N_ ("pairs of actors with a tie")},
    {"measure", "density", N_ ("share of possible ties that exist")},
    {"measure", "components", N_ ("separate parts")},
    {"measure", "largest_component", N_ ("actors in the largest part")},
    {"measure", "isolates", N_ ("actors with no tie")},
    {"measure", "bridges", N_ ("bridges")},
    {"measure", "cut_actors", N_ ("actors whose loss splits the network")},
    {"measure", "bridges_without_coordinator", N_ ("bridges once the coordinator leaves")},
    {"measure", "transitivity", N_ ("how often partners of one actor know each other")},
    {"measure", "degree_centralization", N_ ("concentration of ties in one actor")},
    {"measure", "betweenness_centralization", N_ ("concentration of shortest paths in one actor")},
    {"measure", "ei_index", N_ ("openness between sectors, −1 to 1")},
    {"measure", "average_distance", N_ ("average steps between two actors")},
    {"measure", "diameter", N_ ("steps between the two farthest actors")},
    {"measure", "reciprocity", N_ ("share of ties that are answered")},
    {"measure", "pair_reciprocity", N_ ("share of tied pairs that answer each other")},
    {"measure", "in_degree_centralization", N_ ("concentration of incoming ties")},
    {"measure", "out_degree_centralization", N_ ("concentration of outgoing ties")},
};

/* The answer without rows, in the words of who asked. */
static const Word nothing[] = {
    {"bridges", NULL, N_ ("No bridges.")},
    {"isolates", NULL, N_ ("No isolated actors.")},
    {"gaps", NULL, N_ ("No white spots.")},
    {"coverage", NULL, N_ ("No needs and no services.")},
    {"components", NULL, N_ ("No actors.")},
    {"brokers", NULL, N_ ("No actors.")},
    {"centrality", NULL, N_ ("No actors.")},
    {"unconfirmed", NULL, N_ ("No tie that only one side reports.")},
    {"introductions", NULL, N_ ("Nobody to introduce.")},
    {"providers", NULL, N_ ("No providers.")},
    {"catalogue", NULL, N_ ("No services.")},
    {"spread", NULL, N_ ("Nobody next door to ask.")},
    {"invite", NULL, N_ ("Nobody to invite.")},
    {"expectations", NULL, N_ ("No expectations and no wishes.")},
    {"timetable", NULL, N_ ("No wishes to meet.")},
    {"fair", NULL, N_ ("No wishes for a block.")},
    {"pathway", NULL, N_ ("No cases.")},
    {"compare", NULL, N_ ("No change.")},
    {"check", NULL, N_ ("Nothing was found: the data are in order.")},
};

const char *
labels_find (const char *column, const char *code, SitnetLanguage language)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].code, code) == 0 && strcmp (words[i].column, column) == 0)
      return sitnet_translate (language, words[i].phrase);
  return NULL;
}

const char *
labels_own_heading (const char *analysis, const char *column, SitnetLanguage language)
{
  static const struct {
    const char *analysis, *column;
    const char *heading;
  } own[] = {
      {"summary", "value", N_ ("value")},
      {"bridges", "separates", N_ ("actors cut off")},
      {"brokers", "cut", N_ ("splits the network")},
      {"brokers", "separates", N_ ("actors cut off")},
      {"brokers", "betweenness", N_ ("on shortest paths between others")},
      {"brokers", "constraint", N_ ("bound by its partners")},
      {"brokers", "effective_size", N_ ("distinct partners")},
      {"brokers", "coordinator", N_ ("links its own sector")},
      {"brokers", "itinerant", N_ ("links one other sector")},
      {"brokers", "gatekeeper", N_ ("lets others in")},
      {"brokers", "representative", N_ ("speaks for its own")},
      {"brokers", "liaison", N_ ("links two other sectors")},
      {"centrality", "degree", N_ ("partners")},
      {"centrality", "in_degree", N_ ("from how many")},
      {"centrality", "out_degree", N_ ("to how many")},
      {"centrality", "betweenness", N_ ("on shortest paths between others")},
      {"centrality", "harmonic", N_ ("closeness to others")},
      {"dependence", "separates", N_ ("actors cut off")},
      {"dependence", "ties_lost", N_ ("its ties")},
      {"dependence", "pairs_lost", NC_ ("heading", "pairs of others that lose each other")},
      {"dependence", "needs_lost", N_ ("needs left with no provider")},
      {"coverage", "providers", N_ ("providers")},
      {"coverage", "demand", N_ ("families")},
      {"gaps", "providers", N_ ("providers")},
      {"gaps", "demand", N_ ("families")},
      {"gaps", "actors", N_ ("who is concerned")},
      {"gaps", "evidence", N_ ("how we know")},
      {"spread", "kind", N_ ("white spot")},
      {"spread", "demand", N_ ("families")},
  };
  for (guint i = 0; analysis != NULL && i < G_N_ELEMENTS (own); i++)
    if (strcmp (own[i].column, column) == 0 && strcmp (own[i].analysis, analysis) == 0)
      return sitnet_translate (language, own[i].heading);
  return NULL;
}

const char *
labels_heading (const char *column, SitnetLanguage language)
{
  static const Word headings[] = {
      {"kind", NULL, N_ ("what kind")},
      {"status", NULL, N_ ("state")},
      {"reason", NULL, N_ ("why")},
      {"area", NULL, N_ ("area")},
      {"email", NULL, N_ ("e-mail")},
      {"phone", NULL, N_ ("telephone")},
      {"from_email", NULL, N_ ("e-mail of the first")},
      {"from_phone", NULL, N_ ("telephone of the first")},
      {"to_email", NULL, N_ ("e-mail of the second")},
      {"to_phone", NULL, N_ ("telephone of the second")},
      {"provider_email", NULL, N_ ("e-mail of the provider")},
      {"provider_phone", NULL, N_ ("telephone of the provider")},
      {"region", NULL, N_ ("region")},
      {"before", NULL, N_ ("before")},
      {"after", NULL, N_ ("after")},
      {"difference", NULL, N_ ("difference")},
      {"measure", NULL, N_ ("what is measured")},
      {"actor", NULL, N_ ("actor")},
      {"partner", NULL, N_ ("partner")},
      {"need", NULL, N_ ("need")},
      {"number_before", NULL, N_ ("number before")},
      {"number_after", NULL, N_ ("number after")},
      {"capacity_before", NULL, N_ ("capacity before")},
      {"capacity_after", NULL, N_ ("capacity after")},
      {"what", NULL, N_ ("what it is")},
      {"id", NULL, NC_ ("heading of a column", "id")},
      {"change", NULL, N_ ("change")},
      {"name", NULL, N_ ("name")},
      {"severity", NULL, N_ ("how serious")},
      {"sheet", NULL, N_ ("sheet")},
      {"row", NULL, N_ ("row")},
      {"column", NULL, N_ ("column")},
      {"value", NULL, N_ ("value")},
      {"message", NULL, N_ ("what was found")},
      {"count", NULL, N_ ("how many times")},
  };
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (strcmp (headings[i].column, column) == 0)
      return sitnet_translate (language, headings[i].phrase);
  return column;
}

const char *
labels_none (const char *analysis, SitnetLanguage language)
{
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    if (strcmp (nothing[i].column, analysis) == 0)
      return sitnet_translate (language, nothing[i].phrase);
  return sitnet_translate (language, "There is nothing like that in the data.");
}
