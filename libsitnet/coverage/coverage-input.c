/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads services, demands, the standard, parents and children out of a network's sheets. */
#include "coverage-input.h"

#include "coverage-cells.h"
#include "coverage-services.h"
#include "supply-demand-seal.h"
#include "recorded.h"
#include "scope-private.h"
#include "standard.h"

#include <sitnet/error.h>

/* What is asked with no upper end is asked for children: until 17, or for its first year when that is later.
 */
static guint8
last_year_asked (const SitnetCommonColumns *columns, gsize row)
{
  guint8 first = sitnet_first_year (columns, row);
  return (guint8)CLAMP (sitnet_age_at (columns->age_to, row, MAX (first, SITNET_AGE_LAST_CHILD)), first,
                        SITNET_AGE_OLDER);
}

static void
add_demands (SitnetSupplyDemand *supply_demand, const SitnetDataset *dataset)
{
  SitnetCommonColumns columns = sitnet_common_columns (dataset, SITNET_SHEET_DEMANDS);
  const gint32 *needs = sitnet_codes_of (dataset, SITNET_SHEET_DEMANDS, "need");
  const gint32 *areas = sitnet_codes_of (dataset, SITNET_SHEET_DEMANDS, "area");
  const double *families = sitnet_numbers_of (dataset, SITNET_SHEET_DEMANDS, "families");
  const gint32 *reporters = sitnet_codes_of (dataset, SITNET_SHEET_DEMANDS, "reported_by");
  const SitnetColumn *marks = sitnet_dataset_column (dataset, SITNET_SHEET_DEMANDS, "suppressed");
  sitnet_supply_demand_reserve_requirements (supply_demand, sitnet_dataset_n_rows (dataset, SITNET_SHEET_DEMANDS));
  for (gsize row = 0; row < sitnet_dataset_n_rows (dataset, SITNET_SHEET_DEMANDS); row++) {
    SitnetRequirement requirement = {.kind = SITNET_REQUIREMENT_DEMAND,
                                     .need = sitnet_code_at (needs, row),
                                     .area = sitnet_code_at (areas, row),
                                     .fit = sitnet_fit_at (&columns, row),
                                     .age_from = sitnet_first_year (&columns, row),
                                     .age_to = last_year_asked (&columns, row),
                                     .families = sitnet_number_at (families, row),
                                     .per_1000 = NAN,
                                     .reporter = sitnet_code_at (reporters, row)};
    requirement.suppressed = marks != NULL && isnan (requirement.families) && !sitnet_column_is_missing (marks, row) &&
                             sitnet_column_get_bools (marks)[row];
    if (requirement.need >= 0)
      sitnet_supply_demand_add_requirement (supply_demand, &requirement);
  }
}

static void
add_standard (SitnetSupplyDemand *supply_demand, const SitnetDataset *dataset)
{
  SitnetCommonColumns columns = sitnet_common_columns (dataset, SITNET_SHEET_STANDARD);
  const gint32 *needs = sitnet_codes_of (dataset, SITNET_SHEET_STANDARD, "need");
  const double *least = sitnet_numbers_of (dataset, SITNET_SHEET_STANDARD, "min_providers");
  const double *per_1000 = sitnet_numbers_of (dataset, SITNET_SHEET_STANDARD, "capacity_per_1000");
  for (gsize row = 0; row < sitnet_dataset_n_rows (dataset, SITNET_SHEET_STANDARD); row++) {
    double providers = sitnet_number_at (least, row);
    SitnetRequirement requirement = {.need = sitnet_code_at (needs, row),
                                     .fit = sitnet_fit_at (&columns, row),
                                     .age_from = sitnet_first_year (&columns, row),
                                     .age_to = last_year_asked (&columns, row),
                                     .per_1000 = sitnet_number_at (per_1000, row)};
    requirement.min_providers = isnan (providers) ? 1 : (guint32)MIN (ceil (providers), 1e9);
    if (requirement.need >= 0)
      sitnet_standard_add (supply_demand, &requirement);
  }
}

/* Each round doubles how far up an actor points, so 32 rounds reach the top of any chain; a circle, which
   sealing refuses, ends there too. */
static void
set_roots (SitnetSupplyDemand *supply_demand, const SitnetDataset *dataset)
{
  const gint32 *parents = sitnet_codes_of (dataset, SITNET_SHEET_ACTORS, "parent");
  gboolean changed = parents != NULL;
  for (guint32 actor = 0; parents != NULL && actor < supply_demand->n_actors; actor++) {
    gint32 above = sitnet_code_at (parents, actor);
    if (above >= 0 && (guint32)above < supply_demand->n_actors)
      supply_demand->roots[actor] = (guint32)above;
  }
  for (guint round = 0; changed && round < 32; round++) {
    changed = FALSE;
    for (guint32 actor = 0; actor < supply_demand->n_actors; actor++) {
      guint32 higher = supply_demand->roots[supply_demand->roots[actor]];
      changed = changed || higher != supply_demand->roots[actor];
      supply_demand->roots[actor] = higher;
    }
  }
}

static void
set_children (SitnetSupplyDemand *supply_demand, const SitnetDataset *dataset)
{
  const double *children = sitnet_numbers_of (dataset, SITNET_SHEET_AREAS, "children");
  if (children == NULL || dataset->area_sheet_row == NULL)
    return;
  supply_demand->children = g_new (double, supply_demand->n_areas);
  for (guint32 area = 0; area < supply_demand->n_areas; area++) {
    gint32 row = dataset->area_sheet_row[area];
    supply_demand->children[area] = row >= 0 ? sitnet_number_at (children, (gsize)row) : NAN;
  }
}

static SitnetFitLists
dup_lists (const SitnetVocabulary *vocabulary)
{
  guint32 n = sitnet_vocabulary_get_n (vocabulary), n_items = 0;
  for (guint32 i = 0; i < n; i++)
    n_items += sitnet_vocabulary_get (vocabulary, i)->n_parts;
  if (n_items == 0)
    return (SitnetFitLists){0, NULL, NULL};
  SitnetFitLists lists = {n, g_new (guint32, (gsize)n + 1), g_new (gint32, n_items)};
  n_items = 0;
  for (guint32 i = 0; i < n; i++) {
    const SitnetTerm *term = sitnet_vocabulary_get (vocabulary, i);
    lists.offsets[i] = n_items;
    for (guint k = 0; k < term->n_parts; k++)
      lists.items[n_items++] = term->parts[k];
  }
  lists.offsets[n] = n_items;
  return lists;
}

static gint32 *
dup_parents (const SitnetVocabulary *needs)
{
  guint32 n = sitnet_vocabulary_get_n (needs);
  gint32 *parents = g_new (gint32, (gsize)n + 1);
  for (guint32 i = 0; i < n; i++)
    parents[i] = sitnet_vocabulary_get (needs, i)->parent;
  return parents;
}

SitnetSupplyDemand *
sitnet_coverage_input_supply_demand (const SitnetNetwork *network, const SitnetProgress *progress, GError **error)
{
  const SitnetDataset *dataset = network->dataset;
  const SitnetVocabulary *needs = dataset->vocabularies[SITNET_SHEET_NEEDS];
  g_autofree gint32 *parents = dup_parents (needs);
  g_autoptr (SitnetSupplyDemand) supply_demand =
      sitnet_supply_demand_new ((guint32)sitnet_dataset_n_rows (dataset, SITNET_SHEET_ACTORS), dataset->n_areas,
                                sitnet_vocabulary_get_n (needs), parents);
  supply_demand->lists[SITNET_FIT_TARGET] = dup_lists (dataset->vocabularies[SITNET_SHEET_TARGETS]);
  supply_demand->lists[SITNET_FIT_LEVEL] = dup_lists (dataset->vocabularies[SITNET_SHEET_LEVELS]);
  supply_demand->lists[SITNET_FIT_FORM] = dup_lists (dataset->vocabularies[SITNET_SHEET_FORMS]);
  sitnet_coverage_services_add (supply_demand, network);
  add_demands (supply_demand, dataset);
  supply_demand->own_areas =
      g_memdup2 (dataset->own_areas, dataset->n_areas); /* NULL for none, where it does not matter */
  add_standard (supply_demand, dataset);
  if (supply_demand->requirements->len == 0)
    sitnet_standard_add_built_in (supply_demand, needs);
  set_roots (supply_demand, dataset);
  set_children (supply_demand, dataset);
  supply_demand->smallest = dataset->suppression;
  return sitnet_supply_demand_seal (supply_demand, progress, error) ? g_steal_pointer (&supply_demand) : NULL;
}

guint8 *
sitnet_coverage_input_listed (const SitnetNetwork *network)
{
  if (network->scope->areas->len == 0)
    return NULL;
  guint8 *listed = g_new0 (guint8, (gsize)network->dataset->n_areas + 1);
  for (guint32 area = 0; area < network->dataset->n_areas; area++)
    listed[area + 1] = sitnet_network_has_area (network, (gint32)area) ? 1 : 0;
  return listed;
}

/* Data may be read with marks of what was hidden when they were published. */
static gboolean
any_suppressed (const SitnetSupplyDemand *supply_demand)
{
  for (guint32 i = 0; i < supply_demand->requirements->len; i++)
    if (sitnet_supply_demand_requirement (supply_demand, i)->suppressed)
      return TRUE;
  return FALSE;
}

/* What the rows rest on: services that somebody wrote down, the standard of the data or the built-in one. */
static void
append_recorded (GString *note, const SitnetNetwork *network, const SitnetSupplyDemand *supply_demand,
                 SitnetLanguage language)
{
  const char *unrecorded = sitnet_network_unrecorded_sentence (network, language);
  if (unrecorded != NULL)
    g_string_append_printf (note, "%s ", unrecorded);
  if (unrecorded != NULL && supply_demand->built_in_standard)
    g_string_append (note, sitnet_translate (language,
                                             "Until then it cannot be told what is missing: by the built-in standard, "
                                             "one provider of each finer need in each area, everything would be. "));
  else if (unrecorded != NULL)
    g_string_append (note,
                     sitnet_translate (language, "Until then everything that somebody asks for counts as missing. "));
  else if (supply_demand->built_in_standard)
    g_string_append (note, sitnet_translate (language, "The data have neither demands nor a standard: the built-in one "
                                                       "applies, one provider of each finer need in each "
                                                       "area. "));
  g_autofree char *areas = sitnet_network_dup_unrecorded_areas (network, language);
  if (areas != NULL)
    g_string_append_printf (note, "%s ", areas);
}

char *
sitnet_coverage_input_dup_note (const SitnetNetwork *network, const SitnetSupplyDemand *supply_demand,
                                SitnetLanguage language)
{
  const SitnetScope *scope = network->scope;
  GString *note = g_string_new (NULL);
  if (scope->sectors->len > 0 || scope->kinds->len > 0 || scope->min_strength > 0 || scope->rule != SITNET_RULE_CLAIMED)
    g_string_append (
        note,
        sitnet_translate (language, "Services count whatever the sector, tie kind, strength and rule of the scope. "));
  append_recorded (note, network, supply_demand, language);
  if (supply_demand->smallest > 0)
    g_string_append_printf (
        note,
        sitnet_translate (
            language,
            "Demands of fewer than %u families are hidden (0 is shown), so that nobody can be recognised: sums "
            "with them are the least they can be, and whether capacity suffices is judged without them. "),
        supply_demand->smallest);
  else if (any_suppressed (supply_demand))
    g_string_append (
        note, sitnet_translate (language, "Some demands say that their number is hidden: sums with them are the least "
                                          "they can be, and whether capacity suffices is judged without them. "));
  if (note->len > 0)
    g_string_truncate (note, note->len - 1);
  return g_string_free (note, FALSE);
}
