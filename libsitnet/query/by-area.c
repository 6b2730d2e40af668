/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One question, answered area by area or region by region. */
#include "by-area.h"

#include "choice.h"
#include "query.h"
#include "column-private.h"
#include "scope-private.h"
#include "table-private.h"

#include <string.h>

static const char *const words[] = {NULL, [SITNET_BY_AREA] = "area", [SITNET_BY_REGION] = "region"};
static const SitnetChoice choice = {N_ ("An answer cannot be divided by “%s”; choose one of %s"), words,
                                    G_N_ELEMENTS (words)};

gboolean
sitnet_by_from_text (const char *text, SitnetBy *by, GError **error)
{
  g_return_val_if_fail (text != NULL && by != NULL, FALSE);
  guint value;
  if (!sitnet_choice_from_text (&choice, text, &value, error))
    return FALSE;
  *by = (SitnetBy)value;
  return TRUE;
}

/* The areas in scope in parts: each area a part of its own, or all of a region together. */
typedef struct {
  const SitnetDataset *dataset;
  const char *by;          /* "area" or "region" */
  guint32 *parts;          /* per area; G_MAXUINT32 = not in scope */
  guint32 *starts, *areas; /* per part: where its areas begin, and these */
  GPtrArray *labels;       /* per part; NULL = the areas that no region is known of */
} Division;

static void
division_clear (Division *self)
{
  g_free (self->parts);
  g_free (self->starts);
  g_free (self->areas);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Division, division_clear)

static const char *
region_of (const SitnetDataset *dataset, guint32 area)
{
  const SitnetColumn *regions = sitnet_dataset_column (dataset, SITNET_SHEET_AREAS, "region");
  gint32 row = dataset->area_sheet_row != NULL ? dataset->area_sheet_row[area] : -1;
  if (regions == NULL || row < 0 || sitnet_column_is_missing (regions, (gsize)row))
    return NULL;
  const char *region = sitnet_column_get_text (regions, (gsize)row);
  return *region != '\0' ? region : NULL;
}

static guint32
find_label (GHashTable *known, GPtrArray *labels, const char *label)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (known, label));
  if (found > 0)
    return found - 1;
  g_ptr_array_add (labels, (gpointer)label);
  g_hash_table_insert (known, (gpointer)label, GUINT_TO_POINTER (labels->len));
  return labels->len - 1;
}

/* The areas of each part, by counting. */
static void
list_areas (Division *self)
{
  guint32 n = self->dataset->n_areas;
  self->starts = g_new0 (guint32, (gsize)self->labels->len + 2);
  self->areas = g_new (guint32, (gsize)n + 1);
  for (guint32 area = 0; area < n; area++)
    if (self->parts[area] != G_MAXUINT32)
      self->starts[self->parts[area] + 2]++;
  for (guint part = 0; part < self->labels->len; part++)
    self->starts[part + 2] += self->starts[part + 1];
  for (guint32 area = 0; area < n; area++)
    if (self->parts[area] != G_MAXUINT32)
      self->areas[self->starts[self->parts[area] + 1]++] = area;
}

/* Parts stand in the order of the areas sheet; the areas of no known region are the last part. */
static void
divide (Division *self, const SitnetNetwork *network)
{
  const SitnetDataset *dataset = self->dataset;
  gboolean by_region = strcmp (self->by, "region") == 0, any_left = FALSE;
  self->parts = g_new (guint32, (gsize)dataset->n_areas + 1);
  self->labels = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 area = 0; area < dataset->n_areas; area++) {
    const char *label = by_region ? region_of (dataset, area) : sitnet_column_get_text (dataset->area_codes, area);
    gboolean in_scope = sitnet_network_has_area (network, (gint32)area);
    any_left = any_left || (in_scope && label == NULL);
    self->parts[area] = !in_scope || label == NULL ? G_MAXUINT32 : find_label (known, self->labels, label);
  }
  if (!any_left)
    return;
  for (guint32 area = 0; area < dataset->n_areas; area++)
    if (region_of (dataset, area) == NULL && sitnet_network_has_area (network, (gint32)area))
      self->parts[area] = self->labels->len;
  g_ptr_array_add (self->labels, NULL);
}

static gboolean
starts_from_actor (const SitnetAnalysis *analysis)
{
  for (guint i = 0; i < analysis->n_parameters; i++)
    if (analysis->parameters[i].kind == SITNET_PARAMETER_ACTOR && analysis->parameters[i].required)
      return TRUE;
  return FALSE;
}

static gboolean
refuse (const SitnetAnalysis *analysis, SitnetError code, const char *problem, GError **error)
{
  g_set_error (error, SITNET_ERROR, (gint)code, "%s: %s", analysis->name, problem);
  return FALSE;
}

static gboolean
check_division (const Division *self, const SitnetAnalysis *analysis, SitnetLanguage language, GError **error)
{
  gboolean by_region = strcmp (self->by, "region") == 0;
  if (starts_from_actor (analysis))
    return refuse (analysis, SITNET_ERROR_UNSUPPORTED,
                   sitnet_translate (language, "starts from one actor, so it cannot be asked area by area"), error);
  if (self->labels->len == 0)
    return refuse (analysis, SITNET_ERROR_ARGUMENT,
                   sitnet_translate (language, "cannot be asked area by area: the data have no areas"), error);
  if (by_region && self->labels->len == 1 && self->labels->pdata[0] == NULL)
    return refuse (analysis, SITNET_ERROR_ARGUMENT,
                   sitnet_translate (language,
                                     "cannot be asked region by region: no area has one; fill in the column region "
                                     "of the sheet areas"),
                   error);
  return TRUE;
}

/* An answer that says the area of each row is asked for once, and its rows are put in order of the parts. */

static gboolean
tells_area (const SitnetAnalysis *analysis)
{
  for (guint i = 0; i < analysis->n_columns; i++)
    if (strcmp (analysis->columns[i].name, "area") == 0)
      return TRUE;
  return FALSE;
}

/* Of each label of an answer's area column its part; "*" and the like belong to none, which is the last. */
static guint32 *
parts_of_labels (const Division *self, SitnetColumn *labels)
{
  gsize n = sitnet_column_get_n_rows (labels);
  guint32 *parts = g_new (guint32, n + 1);
  g_autoptr (GHashTable) areas = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 area = 0; area < self->dataset->n_areas; area++)
    g_hash_table_insert (areas, (gpointer)sitnet_column_get_text (self->dataset->area_codes, area),
                         GUINT_TO_POINTER (area + 1));
  for (gsize i = 0; i < n; i++) {
    guint area = GPOINTER_TO_UINT (g_hash_table_lookup (areas, sitnet_column_get_text (labels, i)));
    guint32 part = area > 0 ? self->parts[area - 1] : G_MAXUINT32;
    parts[i] = MIN (part, self->labels->len);
  }
  return parts;
}

/* Rows by part, each part in the order of the answer: a counting sort. `part_of_row` gets the parts so
 * ordered. */
static guint32 *
order_rows (const Division *self, SitnetColumn *areas, gint32 *part_of_row)
{
  gsize n = sitnet_column_get_n_rows (areas);
  const gint32 *codes = sitnet_column_get_codes (areas);
  g_autofree guint32 *parts = parts_of_labels (self, sitnet_column_get_labels (areas));
  g_autofree gsize *starts = g_new0 (gsize, self->labels->len + 2);
  guint32 *rows = g_new (guint32, n + 1);
  for (gsize row = 0; row < n; row++)
    starts[(codes[row] >= 0 ? parts[codes[row]] : self->labels->len) + 1]++;
  for (guint part = 1; part <= self->labels->len; part++)
    starts[part] += starts[part - 1];
  for (gsize row = 0; row < n; row++) {
    guint32 part = codes[row] >= 0 ? parts[codes[row]] : self->labels->len;
    gboolean named = part < self->labels->len && self->labels->pdata[part] != NULL;
    part_of_row[starts[part]] = named ? (gint32)part : -1;
    rows[starts[part]++] = (guint32)row;
  }
  return rows;
}

static SitnetColumn *
part_column (const Division *self, gint32 *part_of_row, gsize n_rows)
{
  guint n_named = self->labels->len - (self->labels->len > 0 && self->labels->pdata[self->labels->len - 1] == NULL);
  g_autoptr (SitnetColumn) labels =
      sitnet_column_new_text (self->by, n_named, (const char *const *)self->labels->pdata, NULL);
  return sitnet_column_new_category_take (self->by, n_rows, part_of_row, labels);
}

static SitnetTable *
group_rows (const Division *self, SitnetTable *answer, SitnetLanguage language)
{
  gsize n_rows = sitnet_table_get_n_rows (answer);
  SitnetColumn *areas = sitnet_table_find_column (answer, "area");
  gboolean by_region = strcmp (self->by, "region") == 0;
  gint32 *part_of_row = g_new (gint32, n_rows + 1);
  g_autofree guint32 *rows = order_rows (self, areas, part_of_row);
  GPtrArray *columns = g_ptr_array_new ();
  if (by_region)
    g_ptr_array_add (columns, part_column (self, part_of_row, n_rows));
  else {
    g_free (part_of_row);
    g_ptr_array_add (columns, sitnet_column_select (areas, rows, n_rows));
  }
  for (guint c = 0; c < sitnet_table_get_n_columns (answer); c++) {
    SitnetColumn *column = sitnet_table_get_column (answer, c);
    if (by_region || column != areas)
      g_ptr_array_add (columns, sitnet_column_select (column, rows, n_rows));
  }
  g_autofree char *note = g_strdup_printf ("%s %s", sitnet_table_get_note (answer),
                                           by_region ? sitnet_translate (language, "Region by region.")
                                                     : sitnet_translate (language, "Area by area."));
  return sitnet_table_new_take (sitnet_table_get_name (answer), note, columns);
}

static SitnetTable *
run_once (const Division *self, const SitnetAnalysis *analysis, SitnetNetwork *network,
          const SitnetArguments *arguments, GError **error)
{
  g_autoptr (SitnetQuery) query = sitnet_query_new (analysis, network, arguments, error);
  g_autoptr (SitnetTable) answer = query != NULL ? analysis->run (network, query, error) : NULL;
  return answer != NULL ? group_rows (self, answer, arguments->language) : NULL;
}

/* Any other answer is asked for in the scope of each part. */

typedef struct {
  SitnetGoOnFunc go_on; /* of the whole; NULL for nobody */
  gpointer data;
  guint done, n;
} Progress;

static gboolean
go_on (double fraction, gpointer data)
{
  const Progress *self = data;
  return self->go_on ((self->done + fraction) / self->n, self->data);
}

static SitnetNetwork *
scope_part (const Division *self, SitnetNetwork *network, guint part, GError **error)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_dup (network->scope);
  g_ptr_array_set_size (scope->areas, 0);
  for (guint32 i = self->starts[part]; i < self->starts[part + 1]; i++)
    sitnet_scope_add_area (scope, sitnet_column_get_text (self->dataset->area_codes, self->areas[i]));
  return sitnet_network_scope (network, scope, error);
}

static SitnetTable *
run_part (const SitnetAnalysis *analysis, SitnetNetwork *part, const SitnetArguments *arguments, GError **error)
{
  g_autoptr (SitnetQuery) query = sitnet_query_new (analysis, part, arguments, error);
  if (query == NULL || !sitnet_query_progress (query, 0, error))
    return NULL;
  return analysis->run (part, query, error);
}

/* What is in no part, so that totals can be followed. */
static char *
dup_remark (const Division *self, const SitnetNetwork *network, SitnetLanguage language)
{
  guint32 n_without = 0;
  for (guint32 actor = 0; actor < network->n_actors; actor++)
    n_without += sitnet_network_actor_area (network, actor) < 0;
  GString *text = g_string_new (
      strcmp (self->by, "region") == 0
          ? sitnet_translate (language, "Asked for each region by itself, with the actors of other regions that have a "
                                        "service there.")
          : sitnet_translate (
                language, "Asked for each area by itself, with the actors of other areas that have a service there."));
  if (n_without > 0)
    g_string_append_printf (text, sitnet_translate (language, " Actors without an area, at home in none of them: %u."),
                            n_without);
  return g_string_free (text, FALSE);
}

static SitnetTable *
stack_parts (const Division *self, const SitnetAnalysis *analysis, SitnetNetwork *network,
             const SitnetArguments *arguments, const GPtrArray *answers, GError **error)
{
  g_autoptr (SitnetQuery) query = sitnet_query_new (analysis, network, arguments, error);
  if (query == NULL)
    return NULL;
  g_autoptr (SitnetTable) all = sitnet_table_stack_watched (self->by, (const char *const *)self->labels->pdata,
                                                            (SitnetTable *const *)answers->pdata, answers->len,
                                                            sitnet_query_get_progress (query), error);
  if (all == NULL)
    return NULL;
  g_autofree char *remark = dup_remark (self, network, arguments->language);
  g_autofree char *note = sitnet_query_dup_note (query, network, remark);
  GPtrArray *columns = g_ptr_array_new ();
  for (guint c = 0; c < sitnet_table_get_n_columns (all); c++)
    g_ptr_array_add (columns, sitnet_column_ref (sitnet_table_get_column (all, c)));
  return sitnet_table_new_take (analysis->name, note, columns);
}

static SitnetTable *
run_parts (Division *self, const SitnetAnalysis *analysis, SitnetNetwork *network, const SitnetArguments *arguments,
           GError **error)
{
  Progress progress = {.n = self->labels->len};
  progress.go_on = sitnet_arguments_get_go_on (arguments, &progress.data);
  list_areas (self);
  g_autoptr (SitnetArguments) inner =
      sitnet_arguments_dup_for_part (arguments, progress.go_on != NULL ? go_on : NULL, &progress);
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_table_unref);
  for (; progress.done < progress.n; progress.done++) {
    g_autoptr (SitnetNetwork) part = scope_part (self, network, progress.done, error);
    SitnetTable *answer = part != NULL ? run_part (analysis, part, inner, error) : NULL;
    if (answer == NULL)
      return NULL;
    g_ptr_array_add (answers, answer);
  }
  return stack_parts (self, analysis, network, arguments, answers, error);
}

SitnetTable *
sitnet_by_area_run (const SitnetAnalysis *analysis, SitnetNetwork *network, const SitnetArguments *arguments,
                    GError **error)
{
  g_return_val_if_fail (arguments->by == SITNET_BY_AREA || arguments->by == SITNET_BY_REGION, NULL);
  g_auto (Division) self = {.dataset = network->dataset, .by = sitnet_choice_get_name (&choice, arguments->by)};
  divide (&self, network);
  if (!check_division (&self, analysis, arguments->language, error))
    return NULL;
  return tells_area (analysis) ? run_once (&self, analysis, network, arguments, error)
                               : run_parts (&self, analysis, network, arguments, error);
}
