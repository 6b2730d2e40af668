/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sentences that let a reader trace a gap to its rows. Czech ones keep names in the nominative, after a
 * colon. */
#include "evidence.h"

#include "family-count.h"
#include "message.h"
#include "recorded.h"

#include <math.h>
#include <string.h>

enum { NAMES_SHOWN = 5, REPORTERS_SHOWN = 3 };

const char *
sitnet_teller_actor_id (const SitnetTeller *self, guint32 row)
{
  return sitnet_column_get_text (sitnet_dataset_column (self->network->dataset, SITNET_SHEET_ACTORS, "id"), row);
}

const char *
sitnet_teller_actor (const SitnetTeller *self, guint32 row)
{
  const SitnetColumn *names = sitnet_dataset_column (self->network->dataset, SITNET_SHEET_ACTORS, "name");
  const char *name = names != NULL && !sitnet_column_is_missing (names, row) ? sitnet_column_get_text (names, row) : "";
  return name != NULL && *name != '\0' ? name : sitnet_teller_actor_id (self, row);
}

/* With a comma before or after it. Where no area is known at all, that none is given is no news. */
static void
append_area (GString *text, const SitnetTeller *self, gint32 area, const char *before, const char *after)
{
  const SitnetDataset *dataset = self->network->dataset;
  if (area < 0 && dataset->n_areas == 0)
    return;
  const char *name =
      area >= 0 ? sitnet_dataset_area_name (dataset, area) : sitnet_translate (self->language, "no area given");
  g_string_append (text, before);
  g_string_append (text, name);
  g_string_append (text, after);
}

static void
append_term (GString *text, const SitnetTeller *self, SitnetSheet sheet, gint32 code, const char *word)
{
  if (code >= 0)
    g_string_append_printf (
        text, ", %s: %s", sitnet_translate (self->language, word),
        sitnet_vocabulary_get_name (self->network->dataset->vocabularies[sheet], code, self->language));
}

static void
append_ages (GString *text, SitnetLanguage language, const char *word, guint from, guint to)
{
  g_string_append (text, word);
  sitnet_count_append (text, from);
  if (to >= SITNET_AGE_OLDER)
    g_string_append (text, sitnet_translate (language, " and over"));
  else if (to > from) {
    g_string_append (text, "–");
    sitnet_count_append (text, to);
  }
}

static void
append_fit (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line)
{
  append_term (text, self, SITNET_SHEET_TARGETS, line->fit.target, N_ ("target"));
  append_term (text, self, SITNET_SHEET_LEVELS, line->fit.level, N_ ("level"));
  append_term (text, self, SITNET_SHEET_FORMS, line->fit.form, N_ ("form"));
}

void
sitnet_evidence_append_where (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line, guint age_from,
                              guint age_to)
{
  append_area (text, self, line->area, "", ", ");
  g_string_append (text, sitnet_vocabulary_get_name (self->network->dataset->vocabularies[SITNET_SHEET_NEEDS],
                                                     line->need, self->language));
  append_ages (text, self->language, sitnet_translate (self->language, ", age "), age_from, age_to);
  append_fit (text, self, line);
  g_string_append (text, ": ");
}

static void
append_families (GString *text, SitnetLanguage language, double families, SitnetFamilyCase use)
{
  sitnet_family_count_append (text, language, families, sitnet_family_count_round (families), use);
}

static void
append_names (GString *text, const SitnetTeller *self, SitnetActorRows rows, guint32 shown)
{
  for (guint32 i = 0; i < rows.n && i < shown; i++) {
    if (i > 0)
      g_string_append (text, ", ");
    g_string_append (text, sitnet_teller_actor (self, rows.actors[i]));
  }
  if (rows.n > shown)
    g_string_append_printf (text, sitnet_translate (self->language, " and %u more"), rows.n - shown);
}

/* What asks: the demand with its families, the standard, or both. */
static void
append_requirement (GString *text, const SitnetTeller *self, const SitnetAgeBand *band)
{
  SitnetLanguage language = self->language;
  if (isnan (band->demand) && band->flags & SITNET_BAND_SUPPRESSED) {
    g_string_append (text, sitnet_translate (language, "demand of a number of families that is not shown"));
  } else if (band->flags & SITNET_BAND_FAMILIES_KNOWN) {
    g_string_append (text, sitnet_translate (language, "demand of "));
    if (band->flags & (SITNET_BAND_FAMILIES_UNKNOWN | SITNET_BAND_SUPPRESSED))
      g_string_append (text, sitnet_translate (language, "at least "));
    append_families (text, language, band->demand, SITNET_FAMILIES_DEMAND_OF);
  } else if (band->flags & SITNET_BAND_DEMAND) {
    g_string_append (text, sitnet_translate (language, "demand of an unknown number of families"));
  }
  if ((band->flags & SITNET_BAND_ASKED) == SITNET_BAND_ASKED)
    g_string_append (text, sitnet_translate (language, ", also in the standard"));
  else if (band->flags & SITNET_BAND_STANDARD)
    g_string_append (text, sitnet_translate (language, "in the standard"));
}

/* A name may end in the full stop of an abbreviation, as "z. s." does. */
static void
end_sentence (GString *text)
{
  if (!g_str_has_suffix (text->str, "."))
    g_string_append_c (text, '.');
}

static void
append_reporters (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line, const SitnetAgeBand *band)
{
  const SitnetColumn *reporters = sitnet_dataset_column (self->network->dataset, SITNET_SHEET_DEMANDS, "reported_by");
  gint32 shown[REPORTERS_SHOWN];
  guint n = 0;
  for (guint32 i = line->first_requirement; i < line->first_requirement + line->n_requirements && n < REPORTERS_SHOWN;
       i++) {
    const SitnetRequirement *requirement = sitnet_supply_demand_requirement (self->supply_demand, i);
    gboolean seen =
        requirement->reporter < 0 || requirement->age_from > band->age_to || requirement->age_to < band->age_from;
    for (guint k = 0; k < n && !seen; k++)
      seen = shown[k] == requirement->reporter;
    if (!seen)
      shown[n++] = requirement->reporter;
  }
  for (guint k = 0; k < n; k++) {
    g_string_append (text, k > 0   ? ", "
                           : n > 1 ? sitnet_translate (self->language, NC_ ("several actors", " Reported by "))
                                   : sitnet_translate (self->language, NC_ ("one actor", " Reported by ")));
    if ((guint32)shown[k] < self->supply_demand->n_actors)
      g_string_append (text, sitnet_teller_actor (self, (guint32)shown[k]));
    else
      g_string_append (text, sitnet_column_get_text (sitnet_column_get_labels (reporters), (gsize)shown[k]));
  }
  if (n > 0)
    end_sentence (text);
}

/* An unknown capacity cannot be found short; the reader must know that nobody looked. */
static void
append_unknown_capacity (GString *text, const SitnetTeller *self, const SitnetAgeBand *band)
{
  if (band->flags & SITNET_BAND_CAPACITY_UNKNOWN && band->flags & SITNET_BAND_DEMAND)
    g_string_append (text, sitnet_translate (self->language, " Capacity not fully known, so never counted as short."));
}

/* "age 6–15"; Czech counts years: 6–15 let, 1 rok, od 18 let. */
static void
append_years (GString *text, SitnetLanguage language, guint from, guint to)
{
  if (to >= SITNET_AGE_OLDER)
    g_string_append_printf (
        text, sitnet_translate_count (language, from, NP_ ("years", "age %u and over", "age %u and over")), from);
  else if (to == from)
    g_string_append_printf (text, sitnet_translate_count (language, from, NP_ ("years", "age %u", "age %u")), from);
  else
    g_string_append_printf (text, sitnet_translate (language, "age %u–%u"), from, to);
}

void
sitnet_evidence_append_request (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line, guint age_from,
                                guint age_to, double families)
{
  g_string_append (text, sitnet_vocabulary_get_name (self->network->dataset->vocabularies[SITNET_SHEET_NEEDS],
                                                     line->need, self->language));
  g_string_append (text, " (");
  append_years (text, self->language, age_from, age_to);
  append_fit (text, self, line);
  if (!isnan (families)) {
    g_string_append (text, ", ");
    append_families (text, self->language, families, SITNET_FAMILIES_ALONE);
  }
  append_area (text, self, line->area, ", ", "");
  g_string_append_c (text, ')');
}

void
sitnet_evidence_append_missing (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line,
                                const SitnetAgeBand *band)
{
  sitnet_evidence_append_where (text, self, line, band->age_from, band->age_to);
  append_requirement (text, self, band);
  g_string_append (text, sitnet_network_records_services (self->network)
                             ? sitnet_translate (self->language, "; no service offers it.")
                             : sitnet_translate (self->language, "; the data record no service, so it is not known "
                                                                 "whether somebody offers it."));
  append_reporters (text, self, line, band);
}

void
sitnet_evidence_append_fragile (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line,
                                const SitnetAgeBand *band, SitnetActorRows providers)
{
  sitnet_evidence_append_where (text, self, line, band->age_from, band->age_to);
  append_requirement (text, self, band);
  if (providers.n == 1) {
    g_string_append (text, sitnet_translate (self->language, "; the only provider is "));
  } else {
    g_string_append (text, sitnet_translate (self->language, "; all providers belong to "));
    g_string_append (text, sitnet_teller_actor (self, self->supply_demand->roots[providers.actors[0]]));
    g_string_append (text, sitnet_translate (self->language, ": "));
  }
  append_names (text, self, providers, NAMES_SHOWN);
  end_sentence (text);
  append_unknown_capacity (text, self, band);
}

static gboolean
have_places (const SitnetTeller *self, SitnetActorRows providers)
{
  const GArray *supplies = self->supply_demand->supplies;
  for (guint i = 0; i < supplies->len; i++) {
    const SitnetSupply *supply = &g_array_index (supplies, SitnetSupply, i);
    for (guint32 k = 0; k < providers.n && supply->capacity > 0; k++)
      if (providers.actors[k] == supply->actor)
        return TRUE;
  }
  return FALSE;
}

/* Capacity is shared out by demand, so that an area with none may be left nothing of services that have places. */
static void
append_room_by_children (GString *text, const SitnetTeller *self, const SitnetShortGroup *group, double whole_held,
                         SitnetActorRows providers)
{
  SitnetLanguage language = self->language;
  if (group->held <= 0 && have_places (self, providers)) {
    g_string_append (text, sitnet_translate (language, ", the places of the services are taken by demand elsewhere"));
    return;
  }
  g_string_append (text, sitnet_translate (language, ", the services have room for "));
  sitnet_family_count_append (text, language, group->held, whole_held, SITNET_FAMILIES_ROOM_FOR);
}

/* Whether other ages of the line belong to the group too. */
static gboolean
requirements_beyond (const SitnetTeller *self, const SitnetCoverageLine *line, const SitnetAgeBand *band)
{
  for (guint32 i = line->first_requirement; i < line->first_requirement + line->n_requirements; i++) {
    const SitnetRequirement *requirement = sitnet_supply_demand_requirement (self->supply_demand, i);
    if (requirement->kind == SITNET_REQUIREMENT_DEMAND &&
        (requirement->age_from < band->age_from || requirement->age_to > band->age_to))
      return TRUE;
  }
  return FALSE;
}

static void
append_group (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line, const SitnetAgeBand *band,
              const SitnetShortGroup *group, SitnetActorRows providers)
{
  SitnetLanguage language = self->language;
  double needed, held;
  sitnet_family_count_round_both (group->needed, group->held, &needed, &held);
  if (group->reason == SITNET_SHORT_BY_FLOW && group->needed < self->supply_demand->smallest) {
    /* the share of a demand in ages of its own: a row of so few families is left empty too */
    g_string_append (text,
                     sitnet_translate (language, "; the services that may serve them have less room than is needed"));
    return;
  }
  if (group->reason == SITNET_SHORT_BY_CHILDREN) {
    g_string_append (text,
                     sitnet_translate (language, "; for the children of the area the standard asks for room for "));
    sitnet_family_count_append (text, language, group->needed, needed, SITNET_FAMILIES_ROOM_FOR);
    append_room_by_children (text, self, group, held, providers);
    return;
  }
  if (group->n_lines > 1)
    g_string_append_printf (text,
                            sitnet_translate (language, "; with the other demands on the same services (%u in all) "),
                            group->n_lines);
  else if (requirements_beyond (self, line, band))
    g_string_append (text, sitnet_translate (language, NC_ ("more ages than the row", "; in all ages ")));
  else
    g_string_append (text, sitnet_translate (language, NC_ ("the ages of the row", "; in all ages ")));
  sitnet_family_count_append (text, language, group->needed, needed, SITNET_FAMILIES_ROOM_FOR);
  if (group->n_supplies == 1)
    g_string_append (text,
                     sitnet_translate (language, " need help and all services that may serve them (1) have room for "));
  else
    g_string_append_printf (
        text, sitnet_translate (language, " need help and all services that may serve them (%u) have room for "),
        group->n_supplies);
  sitnet_family_count_append (text, language, group->held, held, SITNET_FAMILIES_ROOM_FOR);
}

void
sitnet_evidence_append_short (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line,
                              const SitnetAgeBand *band, const SitnetShortGroup *group, SitnetActorRows providers)
{
  sitnet_evidence_append_where (text, self, line, band->age_from, band->age_to);
  append_requirement (text, self, band);
  if (band->n_providers < band->min_providers)
    g_string_append_printf (
        text, sitnet_translate (self->language, "; the standard asks for at least %u providers, there are %u"),
        band->min_providers, band->n_providers);
  if (group != NULL)
    append_group (text, self, line, band, group, providers);
  g_string_append (text, sitnet_translate (self->language, ". Here: "));
  append_names (text, self, providers, NAMES_SHOWN);
  end_sentence (text);
}

void
sitnet_evidence_append_unconnected (GString *text, const SitnetTeller *self, const SitnetCoverageLine *line,
                                    const SitnetRequirement *requirement, const SitnetAgeBand *band, guint within,
                                    SitnetActorRows providers)
{
  SitnetLanguage language = self->language;
  sitnet_evidence_append_where (text, self, line, requirement->age_from, requirement->age_to);
  if (!isnan (band->demand)) {
    g_string_append (text, sitnet_translate (language, "demand of "));
    append_families (text, language, band->demand, SITNET_FAMILIES_DEMAND_OF);
    g_string_append (text, "; ");
  }
  g_string_append (text, sitnet_teller_actor (self, (guint32)requirement->reporter));
  if (within <= 1)
    g_string_append (text, sitnet_translate (language, " reports the need and has no tie to any provider: "));
  else
    g_string_append_printf (
        text, sitnet_translate (language, " reports the need and reaches no provider within %u steps: "), within);
  append_names (text, self, providers, NAMES_SHOWN);
  g_string_append (text, sitnet_translate (language, "."));
}

void
sitnet_evidence_append_unmet (GString *text, const SitnetTeller *self, guint32 from, guint32 to, const char *what)
{
  SitnetLanguage language = self->language;
  g_string_append (text, sitnet_teller_actor (self, from));
  g_string_append (text, what != NULL ? sitnet_translate (language, " asks ")
                                      : sitnet_translate (language, " wishes to meet "));
  g_string_append (text, sitnet_teller_actor (self, to));
  if (what != NULL)
    g_string_append_printf (text, sitnet_translate (language, " for: %s"), what);
  g_string_append (text, sitnet_translate (language, "; there is no tie between them."));
}
