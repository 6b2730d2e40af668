/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests that every sector gets colours that Graphviz takes, and that bad ones are ignored. */
#include "palette.h"

#include "legend.h"
#include "test.h"

#include <math.h>
#include <string.h>

static void
test_known_sector (void)
{
  SitnetInk ink = sitnet_palette_pick ("school", NULL, NULL, 3);
  ASSERT_TEXT (ink.fill, "#FFF0A0");
  ASSERT_TEXT (ink.shape, "box");
  ink = sitnet_palette_pick ("social", "#64a9f0", "rounded", 0);
  ASSERT_TEXT (ink.border, "#1F5A8A");
  ASSERT_TEXT (ink.style, "rounded");
}

/* In grey print the shape alone tells sectors apart. */
static void
test_known_sectors_differ_in_shape (void)
{
  static const char *const codes[] = {"child_protection", "social",       "school",  "health", "police",
                                      "justice",          "municipality", "leisure", "other"};
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    SitnetInk ink = sitnet_palette_pick (codes[i], NULL, NULL, 0);
    for (guint other = 0; other < i; other++) {
      SitnetInk before = sitnet_palette_pick (codes[other], NULL, NULL, 0);
      CU_ASSERT_FALSE (g_str_equal (ink.shape, before.shape) && g_str_equal (ink.style, before.style));
    }
  }
}

static void
test_further_sectors_differ (void)
{
  for (guint i = 0; i < 3; i++) {
    SitnetInk ink = sitnet_palette_pick ("church", NULL, NULL, i);
    SitnetInk next = sitnet_palette_pick ("museum", NULL, NULL, i + 1);
    CU_ASSERT_STRING_NOT_EQUAL (ink.fill, next.fill);
  }
}

static void
test_own_colour (void)
{
  SitnetInk ink = sitnet_palette_pick ("church", "#000080", "tab", 0);
  ASSERT_TEXT (ink.fill, "#8C8CC5");
  ASSERT_TEXT (ink.shape, "tab");
  ink = sitnet_palette_pick ("school", "#ffeecc", NULL, 0);
  ASSERT_TEXT (ink.fill, "#FFEECC");
  CU_ASSERT_EQUAL (strlen (ink.border), 7);
}

static void
test_bad_colour_and_shape (void)
{
  static const char *const bad[] = {"", "red", "#12345", "#GGGGGG", "#1234567", "#12\"];x"};
  SitnetInk plain = sitnet_palette_pick ("church", NULL, NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    SitnetInk ink = sitnet_palette_pick ("church", bad[i], bad[i], 0);
    ASSERT_TEXT (ink.fill, plain.fill);
    ASSERT_TEXT (ink.shape, plain.shape);
  }
}

/* Colours as eyes see them: CIE L*a*b* under D65, and the difference of Sharma, Wu, Dalal, Color Research and Application
   30 (1), 2005; red and green blindness after Machado, Oliveira, Fernandes, IEEE Transactions on Visualization and Computer
   Graphics 15 (6), 2009. */
typedef struct {
  double lightness, a, b;
} Lab;

typedef double Matrix[3][3];

static const Matrix eyes[] = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
};

static void
read_light (const char *colour, double light[3])
{
  for (guint i = 0; i < 3; i++) {
    double part = (g_ascii_xdigit_value (colour[1 + 2 * i]) * 16 + g_ascii_xdigit_value (colour[2 + 2 * i])) / 255.0;
    light[i] = part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
  }
}

static void
multiply (const Matrix matrix, const double in[3], double out[3])
{
  for (guint i = 0; i < 3; i++)
    out[i] = matrix[i][0] * in[0] + matrix[i][1] * in[1] + matrix[i][2] * in[2];
}

static Lab
see (const char *colour, const Matrix eye)
{
  static const Matrix to_xyz = {{0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
                                {0.2126729, 0.7151522, 0.0721750},
                                {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}};
  double light[3], seen[3], xyz[3];
  read_light (colour, light);
  multiply (eye, light, seen);
  for (guint i = 0; i < 3; i++)
    seen[i] = CLAMP (seen[i], 0, 1);
  multiply (to_xyz, seen, xyz);
  for (guint i = 0; i < 3; i++)
    xyz[i] = xyz[i] > 216.0 / 24389 ? cbrt (xyz[i]) : (24389.0 / 27 * xyz[i] + 16) / 116;
  return (Lab){116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

static double
degrees (double b, double a)
{
  double angle = atan2 (b, a) * 180 / G_PI;
  return angle < 0 ? angle + 360 : angle;
}

static double
cosine (double angle)
{
  return cos (angle * G_PI / 180);
}

static double
difference (Lab one, Lab other)
{
  double seventh = pow ((hypot (one.a, one.b) + hypot (other.a, other.b)) / 2, 7);
  double stretch = 1.5 - 0.5 * sqrt (seventh / (seventh + pow (25, 7)));
  double chroma = hypot (one.a * stretch, one.b), other_chroma = hypot (other.a * stretch, other.b);
  double hue = degrees (one.b, one.a * stretch), other_hue = degrees (other.b, other.a * stretch);
  gboolean is_grey = chroma * other_chroma < 1e-9;
  double turn = is_grey ? 0 : remainder (other_hue - hue, 360);
  double mean_hue = is_grey ? hue + other_hue : hue + turn / 2;
  double mean_lightness = (one.lightness + other.lightness) / 2, mean_chroma = (chroma + other_chroma) / 2;
  double weight = 1 - 0.17 * cosine (mean_hue - 30) + 0.24 * cosine (2 * mean_hue) + 0.32 * cosine (3 * mean_hue + 6) -
                  0.2 * cosine (4 * mean_hue - 63);
  double off = pow (mean_lightness - 50, 2);
  double lightness_part = (other.lightness - one.lightness) / (1 + 0.015 * off / sqrt (20 + off));
  double chroma_part = (other_chroma - chroma) / (1 + 0.045 * mean_chroma);
  double hue_part = 2 * sqrt (chroma * other_chroma) * sin (turn / 2 * G_PI / 180) / (1 + 0.015 * mean_chroma * weight);
  double mean_seventh = pow (mean_chroma, 7);
  double bend = -sin (60 * exp (-pow ((fmod (mean_hue + 360, 360) - 275) / 25, 2)) * G_PI / 180) * 2 *
                sqrt (mean_seventh / (mean_seventh + pow (25, 7)));
  return sqrt (lightness_part * lightness_part + chroma_part * chroma_part + hue_part * hue_part +
               bend * chroma_part * hue_part);
}

static double
luminance (const char *colour)
{
  double light[3];
  read_light (colour, light);
  return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

/* As the guidelines for web content (WCAG 2.1) define it. */
static double
contrast (const char *one, const char *other)
{
  double a = luminance (one) + 0.05, b = luminance (other) + 0.05;
  return MAX (a, b) / MIN (a, b);
}

static const char *const built_in[] = {"social",       "school",           "health",  "police", "justice",
                                       "municipality", "child_protection", "leisure", "other"};

static void
test_sectors_differ_for_all_eyes (void)
{
  for (guint eye = 0; eye < G_N_ELEMENTS (eyes); eye++) {
    for (guint i = 0; i < G_N_ELEMENTS (built_in); i++) {
      Lab fill = see (sitnet_palette_pick (built_in[i], NULL, NULL, 0).fill, eyes[eye]);
      for (guint other = 0; other < i; other++)
        CU_ASSERT (difference (fill, see (sitnet_palette_pick (built_in[other], NULL, NULL, 0).fill, eyes[eye])) >= 9);
    }
  }
  Lab one = {50, 2.6772, -79.7751}, other = {50, 0, -82.7485}; /* the first pair of Sharma's test data */
  CU_ASSERT_DOUBLE_EQUAL (difference (one, other), 2.0425, 1e-4);
}

/* Names are black in boxes, titles in the colour of the frame on islands. */
static void
test_text_is_readable (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (built_in); i++) {
    SitnetInk ink = sitnet_palette_pick (built_in[i], NULL, NULL, 0);
    CU_ASSERT (contrast ("#111111", ink.fill) >= 4.5);
    CU_ASSERT (contrast (ink.border, ink.island) >= 4.5);
  }
}

/* The red of bridges is no sector's line, not even for who sees no red; width and a white rim add to it. */
static void
test_bridges_differ (void)
{
  for (guint eye = 0; eye < G_N_ELEMENTS (eyes); eye++) {
    Lab bridge = see (sitnet_legend_tie_colour (SITNET_TIE_BRIDGE), eyes[eye]);
    CU_ASSERT (difference (bridge, see (sitnet_legend_tie_colour (SITNET_TIE_ACROSS), eyes[eye])) >= 6);
    for (guint i = 0; i < G_N_ELEMENTS (built_in); i++)
      CU_ASSERT (difference (bridge, see (sitnet_palette_pick (built_in[i], NULL, NULL, 0).border, eyes[eye])) >= 6);
  }
}

static const TestCase cases[] = {
    {"sectors differ for all eyes", test_sectors_differ_for_all_eyes},
    {"text is readable", test_text_is_readable},
    {"bridges differ", test_bridges_differ},
    {"known sector", test_known_sector},
    {"known sectors differ in shape", test_known_sectors_differ_in_shape},
    {"further sectors differ", test_further_sectors_differ},
    {"own colour", test_own_colour},
    {"bad colour and shape", test_bad_colour_and_shape},
};

TEST_MAIN ("palette", cases)
