/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whole layouts: no label overlaps another, all stay on the page, and the same input gives the same map. */
#include "layout.h"

#include <sitnet/error.h>

#include "test.h"

#include <stdio.h>
#include <string.h>

/* The map area of A3 paper. */
#define WIDTH 11420
#define HEIGHT 6860

#define MOST_ACTORS 60
#define MOST_ENTRIES 80
#define MOST_LINES 200

static const gchar *const beginnings[] = {
    "Základní škola a mateřská škola",
    "Pedagogicko-psychologická poradna",
    "OSPOD",
    "Zařízení pro děti vyžadující okamžitou pomoc",
    "Nízkoprahové zařízení pro děti a mládež Přístav",
    "Sociálně aktivizační služba pro rodiny s dětmi",
    "Obvodní oddělení Policie České republiky",
    "Klub",
    "Centrum nejneobhospodařovávatelnějších",
    "Praktický lékař pro děti a dorost",
};
static const gchar *const towns[] = {"Podlesí", "Horní Lipová u Žďárku", "Údolí nad Říčkou", "Brod", "Štěpánov"};
static const gchar *const titles[] = {"SOCIÁLNÍ SLUŽBY", "ŠKOLY", "ZDRAVOTNICTVÍ", "OBCE A ÚŘADY", "VOLNÝ ČAS"};

typedef struct {
  SitnetLayoutEntry entries[MOST_ENTRIES];
  guint n_entries;
  SitnetLayoutLine lines[MOST_LINES];
  guint n_lines;
} District;

static void
district_init (District *self, guint n_actors, guint n_lines, guint64 *state)
{
  memset (self, 0, sizeof *self);
  guint n_wanted = 1 + test_random_below (state, G_N_ELEMENTS (titles)), n_sectors = MIN (n_actors, n_wanted);
  for (guint i = 0; i < n_actors; i++) {
    SitnetLayoutEntry *entry = &self->entries[i];
    entry->name = g_strconcat (beginnings[test_random_below (state, G_N_ELEMENTS (beginnings))], " ",
                               towns[test_random_below (state, G_N_ELEMENTS (towns))], NULL);
    entry->sector = i < n_sectors ? (gint32)i : (gint32)test_random_below (state, n_sectors + 1) - 1;
    entry->is_hub = i == 0;
    entry->is_bold = i % 16 == 1;
  }
  self->n_entries = n_actors;
  for (guint i = 0; i < n_sectors; i++) {
    SitnetLayoutEntry *entry = &self->entries[self->n_entries++];
    entry->name = g_strdup (titles[i]);
    entry->sector = (gint32)i;
    entry->is_title = TRUE;
  }
  for (guint i = 0; i < n_lines; i++)
    self->lines[i] = (SitnetLayoutLine){test_random_below (state, n_actors), test_random_below (state, n_actors),
                                        test_random_below (state, 20) == 0};
  self->n_lines = n_lines;
}

static void
district_clear (District *self)
{
  for (guint i = 0; i < self->n_entries; i++) {
    g_free ((gchar *)self->entries[i].name);
    sitnet_label_clear (&self->entries[i].label);
  }
}

/* Free paper between two boxes in half tenths of a point; negative when they overlap. */
static gint32
free_paper (const SitnetLayoutEntry *a, const SitnetLayoutEntry *b)
{
  gint32 beside = 2 * ABS (a->x - b->x) - a->label.width - b->label.width;
  gint32 above = 2 * ABS (a->y - b->y) - a->label.height - b->label.height;
  return MAX (beside, above);
}

static gboolean
is_on_page (const SitnetLayoutEntry *entry)
{
  return 2 * entry->x >= entry->label.width && 2 * entry->y >= entry->label.height &&
         2 * entry->x + entry->label.width <= 2 * WIDTH && 2 * entry->y + entry->label.height <= 2 * HEIGHT;
}

static guint
count_faults (const District *self)
{
  guint faults = 0;
  for (guint i = 0; i < self->n_entries; i++) {
    faults += !is_on_page (&self->entries[i]);
    for (guint j = 0; j < i; j++)
      faults += free_paper (&self->entries[i], &self->entries[j]) < 2 * SITNET_LAYOUT_GAP;
  }
  return faults;
}

static guint
count_stray_titles (const District *self)
{
  guint stray = 0;
  for (guint i = 0; i < self->n_entries; i++) {
    gint32 nearest = G_MAXINT32;
    for (guint j = 0; j < self->n_entries; j++) {
      if (i != j && self->entries[i].sector == self->entries[j].sector)
        nearest = MIN (nearest, free_paper (&self->entries[i], &self->entries[j]));
    }
    stray += self->entries[i].is_title && nearest > 2 * 120 + 2;
  }
  return stray;
}

static void
test_no_overlap (void)
{
  guint64 state = 2018;
  guint n_titles = 0, n_stray = 0;
  for (guint round = 0; round < test_rounds (200); round++) {
    District district;
    g_autoptr (GError) error = NULL;
    guint64 seed = state;
    guint n_actors = 5 + test_random_below (&state, MOST_ACTORS - 4);
    district_init (&district, n_actors, test_random_below (&state, 3 * n_actors), &state);
    gint32 type_size = 0;
    SitnetLayoutOptions options = {WIDTH, HEIGHT, round, 1, 300, NULL, NULL};
    gboolean is_done = sitnet_layout_compose (district.entries, district.n_entries, district.lines, district.n_lines,
                                              &options, &type_size, &error);
    ASSERT_NO_ERROR (error);
    guint faults = is_done ? count_faults (&district) : 1;
    if (faults > 0)
      fprintf (stderr, "\n%u faults with the random state %" G_GUINT64_FORMAT "\n", faults, seed);
    CU_ASSERT_EQUAL (faults, 0);
    CU_ASSERT (type_size >= SITNET_LAYOUT_TYPE_FLOOR && type_size <= SITNET_LAYOUT_TYPE_CEILING);
    n_stray += count_stray_titles (&district);
    n_titles += district.n_entries - n_actors;
    district_clear (&district);
  }
  CU_ASSERT (n_stray * 50 < n_titles);
}

static void
test_same_again (void)
{
  District one, two;
  guint64 state = 4, same_state = 4;
  SitnetLayoutOptions options = {WIDTH, HEIGHT, 9, 1, 500, NULL, NULL};
  district_init (&one, 40, 80, &state);
  district_init (&two, 40, 80, &same_state);
  CU_ASSERT_TRUE (sitnet_layout_compose (one.entries, one.n_entries, one.lines, one.n_lines, &options, NULL, NULL));
  CU_ASSERT_TRUE (sitnet_layout_compose (two.entries, two.n_entries, two.lines, two.n_lines, &options, NULL, NULL));
  for (guint i = 0; i < one.n_entries; i++)
    CU_ASSERT (one.entries[i].x == two.entries[i].x && one.entries[i].y == two.entries[i].y);
  district_clear (&one);
  district_clear (&two);
}

/* Found on amd64 and to be found everywhere: all is counted in whole numbers. */
static void
test_same_on_every_machine (void)
{
  SitnetLayoutBox boxes[12];
  SitnetLayoutLine lines[20];
  SitnetLayoutOptions options = {6000, 4000, 1, 1, 1000, NULL, NULL};
  for (guint32 i = 0; i < 12; i++)
    boxes[i] = (SitnetLayoutBox){.width = 300 + (gint32)i * 10, .height = 150, .sector = (gint32)(i % 3)};
  for (guint32 i = 0; i < 20; i++)
    lines[i] = (SitnetLayoutLine){i % 12, (i * 5 + 3) % 12, i == 7};
  CU_ASSERT_TRUE (sitnet_layout_place (boxes, 12, lines, 20, &options, NULL));
  guint64 mix = 0;
  for (guint i = 0; i < 12; i++)
    mix = mix * 1000003 + (guint64)boxes[i].x * 10007 + (guint64)boxes[i].y;
  CU_ASSERT_EQUAL (mix, G_GUINT64_CONSTANT (14173829130886515857));
}

static void
test_few (void)
{
  SitnetLayoutOptions options = {WIDTH, HEIGHT, 1, 1, 0, NULL, NULL};
  SitnetLayoutBox box = {.width = 300, .height = 200, .sector = -1};
  SitnetLayoutLine self_line = {0, 0, TRUE};
  CU_ASSERT_TRUE (sitnet_layout_place (NULL, 0, NULL, 0, &options, NULL));
  CU_ASSERT_TRUE (sitnet_layout_compose (NULL, 0, NULL, 0, &options, NULL, NULL));
  CU_ASSERT_TRUE (sitnet_layout_place (&box, 1, &self_line, 1, &options, NULL));
  CU_ASSERT (ABS (box.x - WIDTH / 2) <= 1 && ABS (box.y - HEIGHT / 2) <= 1);
}

static void
test_too_many (void)
{
  SitnetLayoutOptions options = {WIDTH, HEIGHT, 1, 1, 1, NULL, NULL};
  g_autofree SitnetLayoutEntry *entries = g_new0 (SitnetLayoutEntry, 2000);
  g_autoptr (GError) error = NULL;
  for (guint i = 0; i < 2000; i++)
    entries[i] = (SitnetLayoutEntry){.name = "Pedagogicko-psychologická poradna", .sector = 0};
  CU_ASSERT_FALSE (sitnet_layout_compose (entries, 2000, NULL, 0, &options, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "larger paper"));
  for (guint i = 0; i < 2000; i++)
    sitnet_label_clear (&entries[i].label);
}

static void
test_limits (void)
{
  SitnetLayoutBox box = {.width = 300, .height = 200, .sector = -1};
  SitnetLayoutOptions narrow = {299, HEIGHT, 1, 1, 0, NULL, NULL}, huge = {100000, 100000, 1, 1, 0, NULL, NULL};
  SitnetLayoutOptions a0 = {33710, 23840, 1, 1, 0, NULL, NULL};
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_layout_place (&box, 1, NULL, 0, &narrow, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  g_clear_error (&error);
  CU_ASSERT_FALSE (sitnet_layout_place (&box, 1, NULL, 0, &huge, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  CU_ASSERT_TRUE (sitnet_layout_place (&box, 1, NULL, 0, &a0, NULL));
}

static gboolean
stop_late (double fraction, gpointer data)
{
  guint *calls = data;
  return ++*calls < 700;
}

static void
test_stopped (void)
{
  District district;
  guint64 state = 6;
  guint calls = 0;
  g_autoptr (GError) error = NULL;
  district_init (&district, 30, 60, &state);
  SitnetLayoutOptions options = {WIDTH, HEIGHT, 1, 1, 100, stop_late, &calls};
  CU_ASSERT_FALSE (sitnet_layout_compose (district.entries, district.n_entries, district.lines, district.n_lines,
                                          &options, NULL, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  CU_ASSERT_EQUAL (calls, 700);
  district_clear (&district);
}

/* Fewer names are set larger; hubs and titles larger than the others. */
static void
test_type_size (void)
{
  District few, many;
  guint64 state = 11;
  district_init (&few, 6, 0, &state);
  district_init (&many, 60, 0, &state);
  gint32 large = sitnet_layout_type_size (few.entries, few.n_entries, WIDTH, HEIGHT);
  gint32 small = sitnet_layout_type_size (many.entries, many.n_entries, WIDTH, HEIGHT);
  CU_ASSERT (large > small && small >= SITNET_LAYOUT_TYPE_FLOOR && large <= SITNET_LAYOUT_TYPE_CEILING);
  CU_ASSERT_EQUAL (many.entries[2].label.type_size, small);
  CU_ASSERT_EQUAL (many.entries[0].label.type_size, small * 145 / 100);
  CU_ASSERT_EQUAL (many.entries[60].label.type_size, MAX (small * 150 / 100, 180));
  CU_ASSERT_EQUAL (many.entries[60].label.n_lines, 1);
  district_clear (&few);
  district_clear (&many);
}

/* Where nobody has a place yet the search finds one; then it is kept to the tenth of a point. */
static void
test_keeps_places (void)
{
  District district;
  guint64 state = 21;
  SitnetLayoutOptions options = {WIDTH, HEIGHT, 1, 2, 200, NULL, NULL};
  district_init (&district, 40, 80, &state);
  gint32 type_size = 0, kept_size = 0;
  CU_ASSERT_TRUE (sitnet_layout_compose (district.entries, district.n_entries, district.lines, district.n_lines,
                                         &options, &type_size, NULL));
  g_autofree SitnetLayoutEntry *before = g_memdup2 (district.entries, sizeof (SitnetLayoutEntry) * district.n_entries);
  for (guint i = 0; i < district.n_entries; i++)
    district.entries[i].is_kept = i != 5; /* a newcomer */
  CU_ASSERT_TRUE (sitnet_layout_compose (district.entries, district.n_entries, district.lines, district.n_lines,
                                         &options, &kept_size, NULL));
  CU_ASSERT_EQUAL (type_size, kept_size);
  CU_ASSERT_EQUAL (count_faults (&district), 0);
  for (guint i = 0; i < district.n_entries; i++) {
    if (i != 5)
      CU_ASSERT (before[i].x == district.entries[i].x && before[i].y == district.entries[i].y);
  }
  district_clear (&district);
}

/* Two boxes and a bridge between them, nothing else: near each other, but not so near that it is overlooked. */
static void
test_bridge_is_seen (void)
{
  SitnetLayoutOptions options = {WIDTH, HEIGHT, 1, 1, 0, NULL, NULL};
  SitnetLayoutLine bridge = {0, 1, TRUE};
  SitnetLayoutBox boxes[2] = {{.width = 800, .height = 200, .sector = 0}, {.width = 800, .height = 200, .sector = 0}};
  CU_ASSERT_TRUE (sitnet_layout_place (boxes, 2, &bridge, 1, &options, NULL));
  gint32 beside = ABS (boxes[0].x - boxes[1].x) - 800, above = ABS (boxes[0].y - boxes[1].y) - 200;
  CU_ASSERT (MAX (beside, above) >= 200 && MAX (beside, above) < 2000);
}

/* On a narrow page, in the largest type. */
static void
test_title_stays_whole (void)
{
  const gchar *const others[] = {"PODHORSKÝ KRAJ", "FOOTHILLS", NULL};
  SitnetLayoutEntry entry = {.name = "FOOTHILLS", .other_names = others, .is_title = TRUE};
  sitnet_layout_wrap (&entry, 1, 320, 8600);
  gint32 size = entry.label.type_size;
  CU_ASSERT_TRUE (size >= 180 && size < 480);
  SitnetLayoutEntry czech = {.name = others[0], .is_title = TRUE};
  sitnet_layout_wrap (&czech, 1, 320, 8600);
  ASSERT_TEXT (czech.label.text, "PODHORSKÝ\nKRAJ");
  CU_ASSERT_EQUAL (czech.label.type_size, size); /* whatever the language */
  sitnet_label_clear (&entry.label);
  sitnet_label_clear (&czech.label);
}

static gint64
percent_of_page (guint n)
{
  g_autofree SitnetLayoutEntry *entries = g_new0 (SitnetLayoutEntry, n);
  for (guint i = 0; i < n; i++)
    entries[i] = (SitnetLayoutEntry){.name = "Pedagogicko-psychologická poradna v Horní Lipové", .sector = 0};
  gint64 area = 0, page = (gint64)WIDTH / 2 * (HEIGHT / 2);
  sitnet_layout_type_size (entries, n, WIDTH / 2, HEIGHT / 2);
  for (guint i = 0; i < n; i++) {
    area += (gint64)entries[i].label.width * entries[i].label.height;
    sitnet_label_clear (&entries[i].label);
  }
  return 100 * area / page;
}

/* Boxes of few actors take more of the page; and where names are large, titles need not be much larger. */
static void
test_few_fill (void)
{
  CU_ASSERT (percent_of_page (10) > percent_of_page (20) + 6);
  CU_ASSERT (percent_of_page (20) < 31 && percent_of_page (30) < 31);
  static const gint32 sizes[][2] = {{65, 180}, {140, 210}, {200, 240}, {280, 280}};
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    SitnetLayoutEntry title = {.name = "ŠKOLY", .sector = 0, .is_title = TRUE};
    sitnet_layout_wrap (&title, 1, sizes[i][0], WIDTH);
    CU_ASSERT_EQUAL (title.label.type_size, sizes[i][1]);
    sitnet_label_clear (&title.label);
  }
}

static const TestCase cases[] = {
    {"no overlap", test_no_overlap},
    {"same again", test_same_again},
    {"same on every machine", test_same_on_every_machine},
    {"few", test_few},
    {"few fill their page", test_few_fill},
    {"keeps places", test_keeps_places},
    {"bridge is seen", test_bridge_is_seen},
    {"too many", test_too_many},
    {"limits", test_limits},
    {"stopped", test_stopped},
    {"type size", test_type_size},
    {"title stays whole", test_title_stays_whole},
};

TEST_MAIN ("render/layout", cases)
