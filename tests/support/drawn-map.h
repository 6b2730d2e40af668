/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A small map, drawn as text. */
#ifndef TEST_DRAWN_MAP_H
#define TEST_DRAWN_MAP_H

#include "sample-map.h"

#include <sitnet/map.h>

#define ACTORS "a/social b/social c/school d/church e f/police g/police h"
#define TIES "a-b b-c a-c c-d d-e e-f d-f a-g"

static inline SitnetMap *
make_map (SitnetLanguage language)
{
  g_autoptr (SitnetNetwork) network = sample_network (ACTORS, TIES);
  SitnetMap *map = sitnet_map_new (network, language);
  sitnet_map_set_date (map, "1. 5. 2018");
  return map;
}

static inline char *
draw (SitnetMap *map, const char *format)
{
  g_autoptr (GError) error = NULL;
  SitnetFormat chosen = SITNET_FORMAT_AUTO;
  CU_ASSERT_TRUE (sitnet_format_from_text (format, &chosen, NULL));
  g_autoptr (GBytes) drawing = sitnet_map_draw (map, chosen, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (drawing);
  return g_strndup (g_bytes_get_data (drawing, NULL), g_bytes_get_size (drawing));
}

static inline void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL) {
    ASSERT_TEXT (text, part);
  }
}

#endif
