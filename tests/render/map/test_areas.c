/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view of areas: districts as boxes, with the ties and the services between them. */
#include "drawing.h"
#include "label.h"
#include "sample-view.h"

/* Three areas, of which c has a region of its own: a and b share two ties, a lends b a service, b lends c one without any tie; d has nobody. */
static SitnetNetwork *
make_network (gboolean with_areas, const char *last_region)
{
  static const char *const actors[][2] = {{"a1", "a"}, {"a2", "a"}, {"b1", "b"}, {"c1", "c"}};
  static const char *const ties[][2] = {{"a1", "a2"}, {"a1", "b1"}, {"b1", "a2"}};
  const char *const areas[][3] = {
      {"a", "Podlesí", "Kraj"}, {"b", "Zálesná", "Kraj"}, {"c", "Skalka", last_region}, {"d", "Prázdno", "Kraj"}};
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (guint i = 0; with_areas && i < G_N_ELEMENTS (areas); i++)
    sitnet_builder_add (builder, NULL, "areas", "code", areas[i][0], "name", areas[i][1], "region", areas[i][2], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    sitnet_builder_add (builder, NULL, "actors", "id", actors[i][0], "area", with_areas ? actors[i][1] : "", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    sitnet_builder_add (builder, NULL, "ties", "from", ties[i][0], "to", ties[i][1], NULL);
  sitnet_builder_add (builder, NULL, "services", "id", "s1", "actor", "a1", "needs", "health|safety", "areas",
                      with_areas ? "a|b" : "", NULL);
  sitnet_builder_add (builder, NULL, "services", "id", "s2", "actor", "b1", "needs", "health", "areas",
                      with_areas ? "c" : "", NULL);
  g_autoptr (SitnetTable) findings = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static void
areas_are_boxes_with_numbers_between (void)
{
  g_autoptr (SitnetNetwork) network = make_network (TRUE, "");
  const SitnetViewRequest request = {.network = network, .paper = SITNET_PAPER_A3};
  g_autoptr (SitnetDescription) page = sample_view_compose (&sitnet_view_areas, &request);
  CU_ASSERT_EQUAL (page->boxes->len, 3);
  ASSERT_TEXT (sample_view_box (page, "a")->label, "Podlesí (2)");
  const SitnetStroke *both = sample_view_stroke (page, "a", "b"), *lent = sample_view_stroke (page, "b", "c");
  CU_ASSERT_TRUE_FATAL (both != NULL && lent != NULL);
  ASSERT_TEXT (both->about, "2 ties, 1 service lent"); /* once, whatever number of needs it serves */
  CU_ASSERT_EQUAL (both->arrows, SITNET_ARROW_FORTH);
  CU_ASSERT_TRUE (both->pen > lent->pen);
  CU_ASSERT_EQUAL (lent->dash, SITNET_DASH_DASHED);
  CU_ASSERT_TRUE (sample_view_says (page, "2 · 1"));
  CU_ASSERT_TRUE (sample_view_says (page, "3 areas · 2 ties between them · 2 services lent"));
  CU_ASSERT_TRUE (sample_view_says (page, "KRAJ"));
  CU_ASSERT_TRUE (sample_view_says (page, "Zálesná → Skalka: 1"));
}

static void
common_region_is_said_above (void)
{
  g_autoptr (SitnetNetwork) network = make_network (TRUE, "Kraj");
  const SitnetViewRequest request = {.network = network, .paper = SITNET_PAPER_A3};
  g_autoptr (SitnetDescription) page = sample_view_compose (&sitnet_view_areas, &request);
  CU_ASSERT_FALSE (sample_view_says (page, "KRAJ"));
  CU_ASSERT_TRUE (sample_view_says (page, "Kraj · 3 areas · 2 ties between them · 2 services lent"));
}

static void
no_areas_are_said (void)
{
  g_autoptr (SitnetNetwork) network = make_network (FALSE, "");
  const SitnetViewRequest request = {.network = network, .paper = SITNET_PAPER_A3};
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetDescription) page = sitnet_view_compose (&sitnet_view_areas, &request, &error);
  CU_ASSERT_PTR_NULL (page);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DATA));
}

static const char *const region_names[] = {"Severní kraj", "Jižní kraj", "Východní kraj", "Kraj Horní a Dolní Mlýnka"};

/* Areas of several regions with many ties between them, and services that each lends to others. */
static SitnetNetwork *
random_region (guint64 seed)
{
  guint64 state = seed;
  guint n_areas = 4 + test_random_below (&state, 4), n_regions = 2 + test_random_below (&state, 3);
  guint n_actors = n_areas * 4, n_ties = n_actors * (1 + test_random_below (&state, 2));
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_CS);
  for (guint i = 0; i < n_areas; i++) {
    g_autofree char *code = g_strdup_printf ("x%u", i), *name = g_strdup_printf ("Podlesí nad Mlýnkou %u", i);
    sitnet_builder_add (builder, NULL, "areas", "code", code, "name", i % 2 > 0 ? name : code, "region",
                        region_names[test_random_below (&state, n_regions)], NULL);
  }
  for (guint i = 0; i < n_actors; i++) {
    g_autofree char *id = g_strdup_printf ("a%u", i), *area = g_strdup_printf ("x%u", i % n_areas);
    sitnet_builder_add (builder, NULL, "actors", "id", id, "area", area, NULL);
  }
  for (guint i = 0; i < n_ties; i++) {
    g_autofree char *from = g_strdup_printf ("a%u", test_random_below (&state, n_actors)),
                    *to = g_strdup_printf ("a%u", test_random_below (&state, n_actors));
    sitnet_builder_add (builder, NULL, "ties", "from", from, "to", to, NULL);
  }
  for (guint i = 0; i < n_actors; i++) {
    g_autofree char *id = g_strdup_printf ("s%u", i), *actor = g_strdup_printf ("a%u", i);
    g_autofree char *area = g_strdup_printf ("x%u", test_random_below (&state, n_areas));
    sitnet_builder_add (builder, NULL, "services", "id", id, "actor", actor, "needs", "health", "areas", area, NULL);
  }
  g_autoptr (SitnetTable) findings = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static gboolean
is_region (const SitnetFigure *figure)
{
  if (figure->kind != SITNET_FIGURE_TEXT || !figure->is_bold)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (region_names); i++) {
    g_autofree char *capitals = sitnet_map_content_dup_capitals (region_names[i]);
    g_autofree char *text = g_strdelimit (g_strdup (figure->text), "\n", ' ');
    g_auto (GStrv) plain = g_strsplit (text, "\u00a0", -1);
    g_autofree char *spaced = g_strjoinv (" ", plain);
    if (strstr (capitals, spaced) != NULL)
      return TRUE;
  }
  return FALSE;
}

static double
bezier (double a, double b, double c, double d, double t)
{
  double u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

/* The letters, capitals 73 % of the type size high, in tenths of a point. */
typedef struct {
  double left, top, right, bottom;
} Letters;

/* The next number of a path, past commas and letters; FALSE at its end. */
static gboolean
next_number (const char **at, const char *end, double *number)
{
  while (*at < end && !g_ascii_isdigit (**at) && **at != '-')
    ++*at;
  if (*at >= end)
    return FALSE;
  char *rest;
  *number = g_ascii_strtod (*at, &rest);
  *at = rest;
  return TRUE;
}

/* The curve of a path, from the attribute on; in tenths of a point, y from the top as on the page. (transfer full) */
static GArray *
read_curve (const char *path, gint32 height)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (double));
  const char *at = strstr (path, " d=\"") + strlen (" d=\""), *end = strchr (at, '"');
  double number;
  while (next_number (&at, end, &number)) {
    number = numbers->len % 2 > 0 ? height + 10 * number : 10 * number;
    g_array_append_val (numbers, number);
  }
  return numbers;
}

static gboolean
runs_through (const GArray *curve, const Letters *letters)
{
  const double *p = (const double *)(void *)curve->data;
  for (guint first = 0; first + 7 < curve->len; first += 6) {
    for (guint i = 0; i <= 100; i++) {
      double x = bezier (p[first], p[first + 2], p[first + 4], p[first + 6], i / 100.0);
      double y = bezier (p[first + 1], p[first + 3], p[first + 5], p[first + 7], i / 100.0);
      if (x > letters->left && x < letters->right && y > letters->top && y < letters->bottom)
        return TRUE;
    }
  }
  return FALSE;
}

static GArray *
find_letters (const SitnetDescription *page)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Letters));
  for (guint i = 0; i < page->figures->len; i++) {
    const SitnetFigure *figure = &g_array_index (page->figures, SitnetFigure, i);
    if (!is_region (figure))
      continue;
    double half = sitnet_label_measure (figure->text, figure->type_size, TRUE) / 2.0;
    double x = figure->points[0].x, y = figure->points[0].y;
    Letters letters = {x - half, y - figure->type_size * 0.73, x + half, y};
    g_array_append_val (found, letters);
  }
  return found;
}

/* Of the lines that are drawn, those that run through the name of a region. */
static guint
count_crossed (const SitnetDescription *page, guint *n_titles, guint *n_lines)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) drawing = sitnet_drawing_run (page, "svg", NULL, &error);
  ASSERT_NO_ERROR (error);
  g_autofree char *svg = g_strndup (g_bytes_get_data (drawing, NULL), g_bytes_get_size (drawing));
  g_autoptr (GArray) titles = find_letters (page);
  guint n = 0;
  *n_titles += titles->len;
  for (const char *edge = strstr (svg, "class=\"edge\""); edge != NULL; edge = strstr (edge + 1, "class=\"edge\"")) {
    g_autoptr (GArray) curve = read_curve (strstr (edge, "<path"), page->height);
    ++*n_lines;
    for (guint i = 0; i < titles->len; i++)
      n += runs_through (curve, &g_array_index (titles, Letters, i)) ? 1 : 0;
  }
  return n;
}

enum { N_REGIONS = 30 };

static void
no_line_runs_through_the_name_of_a_region (void)
{
  guint n_titles = 0, n_lines = 0;
  for (guint64 seed = 1; seed <= N_REGIONS; seed++) {
    g_autoptr (SitnetNetwork) network = random_region (seed);
    const SitnetViewRequest request = {.network = network, .language = SITNET_LANGUAGE_CS, .paper = SITNET_PAPER_A3};
    g_autoptr (GError) error = NULL;
    g_autoptr (SitnetDescription) page = sitnet_view_compose (&sitnet_view_areas, &request, &error);
    ASSERT_NO_ERROR (error);
    guint n_crossed = count_crossed (page, &n_titles, &n_lines);
    if (n_crossed > 0)
      g_print ("seed %u: %u\n", (guint)seed, n_crossed);
    CU_ASSERT_EQUAL (n_crossed, 0);
  }
  CU_ASSERT_TRUE (n_titles >= N_REGIONS && n_lines >= 10 * N_REGIONS);
}

static const TestCase cases[] = {
    {"areas are boxes with numbers between", areas_are_boxes_with_numbers_between},
    {"a common region is said above", common_region_is_said_above},
    {"no areas are said", no_areas_are_said},
    {"no line runs through the name of a region", no_line_runs_through_the_name_of_a_region},
};
TEST_MAIN ("areas", cases)
