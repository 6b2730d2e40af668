/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every analysis of the table, with every flag and choice it has, of networks on the edge of sense: it answers with
 * the columns it promised, and what is undefined is empty. */
#include "questions.h"
#include "test.h"

#include <math.h>
#include <stdio.h>

enum { FEW = 12, SELF_TIES = 1000 };

typedef struct {
  const char *name;
  SitnetNetwork *(*make) (void);
} Case;

static SitnetNetwork *
seal (SitnetBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

/* A sheet of actors with a header and nothing below. */
static SitnetNetwork *
nobody (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (SitnetColumn) ids = sitnet_column_new_text ("id", 0, NULL, NULL);
  g_autoptr (SitnetTable) actors = sitnet_table_new ("actors", NULL, &ids, 1, NULL);
  sitnet_builder_add_table (builder, "actors", actors, NULL);
  return seal (builder);
}

static SitnetNetwork *
one_actor (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "a0", NULL);
  return seal (builder);
}

static SitnetNetwork *
no_ties (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "a0", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "a1", "sector", "social", NULL);
  return seal (builder);
}

static SitnetNetwork *
all_isolates (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  add_actors (builder, FEW);
  return seal (builder);
}

static SitnetBuilder *
complete_builder (void)
{
  SitnetBuilder *builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  add_actors (builder, FEW);
  for (guint from = 0; from < FEW; from++)
    for (guint to = from + 1; to < FEW; to++) {
      g_autofree char *reporter = g_strdup_printf ("a%u", from);
      add_tie (builder, from, to, (from + to) % 5 == 0 ? "refers" : "cooperates", from % 2 == 0 ? reporter : "");
    }
  return builder;
}

static SitnetNetwork *
complete (void)
{
  g_autoptr (SitnetBuilder) builder = complete_builder ();
  return seal (builder);
}

static SitnetNetwork *
self_ties (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  add_actors (builder, FEW);
  for (guint t = 0; t < SELF_TIES; t++)
    add_tie (builder, t % FEW, t % FEW, t % 2 == 0 ? "informs" : "cooperates", "");
  return seal (builder);
}

static SitnetNetwork *
scoped (SitnetNetwork *whole, const char *area, SitnetRule rule)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  g_autoptr (GError) error = NULL;
  if (area != NULL)
    sitnet_scope_add_area (scope, area);
  sitnet_scope_set_rule (scope, rule);
  SitnetNetwork *network = sitnet_network_scope (whole, scope, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

/* An area that is known and in which nobody is. */
static SitnetNetwork *
desert (void)
{
  g_autoptr (SitnetNetwork) whole = complete ();
  return scoped (whole, "desert", SITNET_RULE_CLAIMED);
}

static void
fail (const char *network, const SitnetAnalysis *analysis, const char *said, const char *what)
{
  fprintf (stderr, "\n%s, %s%s: %s\n", sitnet_analysis_get_name (analysis), network, said, what);
  CU_FAIL ("an edge case");
}

/* The columns of the answer are promised ones, in their order; another layout may leave some out. */
static void
check_columns (const char *network, const SitnetAnalysis *analysis, const char *said, SitnetTable *answer)
{
  g_autoptr (SitnetTable) promised = sitnet_analysis_columns_to_table (analysis, SITNET_LANGUAGE_EN);
  gsize row = 0;
  for (guint c = 0; c < sitnet_table_get_n_columns (answer); c++) {
    const char *name = sitnet_column_get_name (sitnet_table_get_column (answer, c));
    while (row < sitnet_table_get_n_rows (promised) && strcmp (parameter_text (promised, "name", row), name) != 0)
      row++;
    if (row++ >= sitnet_table_get_n_rows (promised))
      fail (network, analysis, said, name);
  }
  if (sitnet_table_get_n_columns (answer) < 2)
    fail (network, analysis, said, "hardly a column");
}

/* A category says whose codes it holds, and no cell holds a code that the column does not tell of. */
static void
check_codes (const char *network, const SitnetAnalysis *analysis, const char *said, SitnetTable *answer)
{
  g_autoptr (SitnetTable) promised = sitnet_analysis_columns_to_table (analysis, SITNET_LANGUAGE_EN);
  for (SitnetLanguage language = SITNET_LANGUAGE_EN; language <= SITNET_LANGUAGE_CS; language++)
    if (g_utf8_strlen (sitnet_analysis_get_title (analysis, language), -1) > 31)
      fail (network, analysis, said, "a long title");
  for (gsize row = 0; row < sitnet_table_get_n_rows (promised); row++) {
    const char *name = parameter_text (promised, "name", row), *codes = parameter_text (promised, "codes", row);
    SitnetColumn *column = sitnet_table_find_column (answer, name);
    g_auto (GStrv) known = g_strsplit (codes, "|", -1);
    if (strcmp (parameter_text (promised, "type", row), "category") == 0 && *codes == '\0' &&
        *parameter_text (promised, "refers_to", row) == '\0')
      fail (network, analysis, said, name);
    if (*parameter_text (promised, "refers_to", row) != '\0')
      continue; /* beside its own codes it holds those of a sheet */
    for (gsize r = 0; *codes != '\0' && column != NULL && r < sitnet_column_get_n_rows (column); r++)
      if (!sitnet_column_is_missing (column, r) &&
          !g_strv_contains ((const char *const *)known, sitnet_column_get_text (column, r)))
        fail (network, analysis, said, sitnet_column_get_text (column, r));
  }
}

static void
check_cells (const char *network, const SitnetAnalysis *analysis, const char *said, SitnetTable *answer)
{
  for (guint c = 0; c < sitnet_table_get_n_columns (answer); c++) {
    SitnetColumn *column = sitnet_table_get_column (answer, c);
    if (sitnet_column_get_n_rows (column) != sitnet_table_get_n_rows (answer))
      fail (network, analysis, said, "columns of unequal length");
    for (gsize row = 0; row < sitnet_table_get_n_rows (answer); row++)
      if (sitnet_column_get_value_type (column) == SITNET_VALUE_DOUBLE && !sitnet_column_is_missing (column, row) &&
          !isfinite (sitnet_column_get_doubles (column)[row]))
        fail (network, analysis, said, sitnet_column_get_name (column));
  }
  const char *note = sitnet_table_get_note (answer);
  if (note == NULL || g_utf8_get_char (note) != g_unichar_toupper (g_utf8_get_char (note)) ||
      note[strlen (note) - 1] != '.' || strstr (note, "  ") != NULL || strstr (note, "..") != NULL)
    fail (network, analysis, said, "the note is not made of sentences");
}

/* Only what the build lacks, and the source that is in no network, may be refused. */
static gboolean
may_refuse (const GError *error, const SitnetNetwork *network)
{
  guint32 actor;
  return g_error_matches (error, SITNET_ERROR, SITNET_ERROR_UNSUPPORTED) ||
         (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT) &&
          !sitnet_network_find_actor (network, "a0", &actor));
}

typedef struct {
  double last;
  gboolean went_back;
} Follower;

static void
follow (double fraction, gpointer data)
{
  Follower *self = data;
  self->went_back = self->went_back || fraction < self->last;
  self->last = fraction;
}

static void
check_progress (const char *network, const SitnetAnalysis *analysis, const char *said, const Follower *follower)
{
  if (follower->went_back)
    fail (network, analysis, said, "its progress went back");
  if (follower->last < 1)
    fail (network, analysis, said, "its progress did not come to the end");
}

static void
ask (const char *name, SitnetNetwork *network, const SitnetAnalysis *analysis, const char *parameter, const char *value)
{
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  const char *unknown = NULL;
  Follower follower = {0};
  g_autofree char *said = parameter == NULL ? g_strdup ("") : g_strdup_printf (", %s %s", parameter, value);
  if (!arguments_fill (arguments, analysis, &unknown)) {
    fail (name, analysis, said, "required_values in questions.h has no value for its parameter");
    return;
  }
  if (parameter != NULL)
    sitnet_arguments_set (arguments, parameter, value);
  sitnet_arguments_set_progress (arguments, follow, &follower, NULL);
  g_autoptr (SitnetTable) answer = sitnet_analysis_run (analysis, network, arguments, &error);
  if ((answer == NULL) == (error == NULL))
    fail (name, analysis, said, "neither an answer nor an error, or both");
  if (answer == NULL) {
    if (!may_refuse (error, network))
      fail (name, analysis, said, error->message);
    return;
  }
  check_progress (name, analysis, said, &follower);
  check_columns (name, analysis, said, answer);
  check_codes (name, analysis, said, answer);
  check_cells (name, analysis, said, answer);
}

/* As it stands, with each flag, with each choice, at the ends of each range. */
static void
ask_in_every_way (const char *name, SitnetNetwork *network, const SitnetAnalysis *analysis)
{
  g_autoptr (SitnetTable) parameters = sitnet_analysis_parameters_to_table (analysis, SITNET_LANGUAGE_EN);
  ask (name, network, analysis, NULL, NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (parameters); row++) {
    const char *parameter = parameter_text (parameters, "name", row);
    const char *kind = parameter_text (parameters, "kind", row);
    if (strcmp (kind, "flag") == 0)
      ask (name, network, analysis, parameter, "true");
    g_auto (GStrv) choices = g_strsplit (parameter_text (parameters, "choices", row), "|", -1);
    for (char **choice = choices; *choice != NULL; choice++)
      ask (name, network, analysis, parameter, *choice);
    SitnetColumn *least = sitnet_table_find_column (parameters, "minimum");
    if (!sitnet_column_is_missing (least, row)) {
      g_autofree char *value = sitnet_column_dup_cell (least, row);
      ask (name, network, analysis, parameter, value);
    }
  }
}

static const Case networks[] = {
    {"nobody", nobody},     {"one actor", one_actor}, {"no ties", no_ties}, {"all isolates", all_isolates},
    {"complete", complete}, {"self-ties", self_ties}, {"desert", desert},
};

static void
every_analysis_answers (void)
{
  CU_ASSERT_TRUE (sitnet_analysis_count () > 20);
  for (guint n = 0; n < G_N_ELEMENTS (networks); n++) {
    g_autoptr (SitnetNetwork) claimed = networks[n].make ();
    g_autoptr (SitnetNetwork) confirmed = scoped (claimed, NULL, SITNET_RULE_CONFIRMED);
    for (guint a = 0; a < sitnet_analysis_count (); a++) {
      ask_in_every_way (networks[n].name, claimed, sitnet_analysis_get (a));
      ask_in_every_way (networks[n].name, confirmed, sitnet_analysis_get (a));
    }
  }
}

/* What has no value in which network: of `summary` a measure, elsewhere a column, empty in every row. */
static const struct {
  const char *analysis, *what;
  gboolean nobody, one, isolates, complete;
} undefined[] = {
    {"summary", "density", TRUE, TRUE, FALSE, FALSE},
    {"summary", "transitivity", TRUE, TRUE, TRUE, FALSE},
    {"summary", "degree_centralization", TRUE, TRUE, FALSE, FALSE},
    {"summary", "betweenness_centralization", TRUE, TRUE, FALSE, FALSE},
    {"summary", "ei_index", TRUE, TRUE, TRUE, FALSE},
    {"summary", "average_distance", TRUE, TRUE, TRUE, FALSE},
    {"summary", "diameter", TRUE, TRUE, TRUE, FALSE},
    {"summary", "reciprocity", TRUE, TRUE, TRUE, FALSE},
    {"summary", "pair_reciprocity", TRUE, TRUE, TRUE, FALSE},
    {"summary", "in_degree_centralization", TRUE, TRUE, FALSE, FALSE},
    {"summary", "out_degree_centralization", TRUE, TRUE, FALSE, FALSE},
    {"brokers", "constraint", TRUE, TRUE, TRUE, FALSE},
    {"brokers", "effective_size", TRUE, TRUE, TRUE, FALSE},
    {"centrality", "eigenvector", TRUE, TRUE, TRUE, FALSE},
    {"openness", "ei_index", TRUE, TRUE, TRUE, FALSE},
    {"openness", "expected", TRUE, TRUE, TRUE, FALSE},
    {"openness", "p", TRUE, TRUE, TRUE, FALSE},
    {"core", "in_core", TRUE, TRUE, TRUE, TRUE},
};

static gboolean
is_summary (const char *analysis)
{
  return strcmp (analysis, "summary") == 0;
}

static void
check_undefined (SitnetNetwork *network, const char *analysis, const char *what, gboolean empty)
{
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  if (is_summary (analysis))
    sitnet_arguments_set (arguments, "directed", "true");
  g_autoptr (SitnetTable) answer = sitnet_network_ask (network, analysis, arguments, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (answer);
  SitnetColumn *names = sitnet_table_find_column (answer, is_summary (analysis) ? "measure" : what);
  SitnetColumn *values = sitnet_table_find_column (answer, is_summary (analysis) ? "value" : what);
  CU_ASSERT_PTR_NOT_NULL_FATAL (values);
  guint n_full = 0;
  for (gsize row = 0; row < sitnet_table_get_n_rows (answer); row++)
    if (!is_summary (analysis) || strcmp (sitnet_column_get_text (names, row), what) == 0)
      n_full += sitnet_column_is_missing (values, row) ? 0 : 1;
  if ((n_full == 0) != empty)
    fprintf (stderr, "\n%s, %s is %s\n", analysis, what, empty ? "not empty" : "empty");
  CU_ASSERT_EQUAL (n_full == 0, empty);
}

static void
undefined_is_empty (void)
{
  g_autoptr (SitnetNetwork) none = nobody (), one = one_actor (), isolates = all_isolates (), all = complete ();
  for (guint u = 0; u < G_N_ELEMENTS (undefined); u++) {
    check_undefined (none, undefined[u].analysis, undefined[u].what, undefined[u].nobody);
    check_undefined (one, undefined[u].analysis, undefined[u].what, undefined[u].one);
    check_undefined (isolates, undefined[u].analysis, undefined[u].what, undefined[u].isolates);
    check_undefined (all, undefined[u].analysis, undefined[u].what, undefined[u].complete);
  }
}

static gboolean
is_parameter (const SitnetTable *parameters, const char *name)
{
  const SitnetColumn *names = sitnet_table_find_column (parameters, "name");
  for (gsize row = 0; row < sitnet_table_get_n_rows (parameters); row++)
    if (strcmp (sitnet_column_get_text (names, row), name) == 0)
      return TRUE;
  return FALSE;
}

/* The command line shows what stands in backticks as an option. */
static void
definitions_quote_their_parameters_alone (void)
{
  for (guint i = 0; i < sitnet_analysis_count (); i++) {
    const SitnetAnalysis *analysis = sitnet_analysis_get (i);
    g_autoptr (SitnetTable) parameters = sitnet_analysis_parameters_to_table (analysis, SITNET_LANGUAGE_EN);
    g_autofree const char **languages = sitnet_language_list_codes ();
    for (guint language = 0; languages[language] != NULL; language++) {
      const char *definition = sitnet_analysis_get_definition (analysis, (SitnetLanguage)language);
      g_auto (GStrv) parts = g_strsplit (definition, "`", -1);
      for (guint part = 1; parts[0] != NULL && parts[part] != NULL && parts[part + 1] != NULL; part += 2) {
        if (!is_parameter (parameters, parts[part]))
          fprintf (stderr, "\n%s: `%s` is no parameter\n", sitnet_analysis_get_name (analysis), parts[part]);
        CU_ASSERT_TRUE (is_parameter (parameters, parts[part]));
      }
    }
  }
}

static const TestCase cases[] = {
    {"every analysis answers", every_analysis_answers},
    {"undefined is empty", undefined_is_empty},
    {"definitions quote their parameters alone", definitions_quote_their_parameters_alone}};
TEST_MAIN ("edge cases", cases)
