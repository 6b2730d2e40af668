/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The hashtags above the columns of a table in HXL, and what those of who does what where mean. */
#ifndef SITNET_HXL_TAGS_H
#define SITNET_HXL_TAGS_H

#include "text-grid.h"

typedef enum {
  SITNET_HXL_ORG,      /* who does it */
  SITNET_HXL_ORG_CODE, /* its code */
  SITNET_HXL_LEAD,     /* whose programme it is */
  SITNET_HXL_SECTOR,
  SITNET_HXL_SUBSECTOR,
  SITNET_HXL_ACTIVITY,
  SITNET_HXL_AREA_CODE, /* of the smallest areas in the table */
  SITNET_HXL_AREA_NAME,
  SITNET_HXL_START,
  SITNET_HXL_END,
  SITNET_HXL_STATUS,
  SITNET_HXL_EMAIL,
  SITNET_HXL_PHONE,
  SITNET_HXL_WEB,
  SITNET_HXL_N_ROLES
} SitnetHxlRole;

/* Levels of areas: places, then #adm5 to #adm1. */
#define SITNET_HXL_N_LEVELS 6

typedef struct {
  gint code, name; /* columns; −1 for none */
} SitnetHxlArea;

/* The row of hashtags among the first of a table: all its filled cells are hashtags (HXL 1.1). G_MAXUINT for none. */
guint sitnet_hxl_find_tags (const SitnetTextGrid *grid);
/* The column of each role, −1 for none. Whether the table says who does what. */
gboolean sitnet_hxl_read_tags (const SitnetTextGrid *grid, guint tags, gint columns[SITNET_HXL_N_ROLES]);
/* The columns of areas of each level, the smallest first, for rows that are of a wider area than others. */
void sitnet_hxl_read_areas (const SitnetTextGrid *grid, guint tags, SitnetHxlArea areas[SITNET_HXL_N_LEVELS]);

#endif
