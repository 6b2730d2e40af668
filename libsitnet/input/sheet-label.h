/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the name of a sheet says of all its rows: "Školy" and "Aktéři - školy" a sector, "ORP Podlesí" an area, "Vazby 2023" a
   year. */
#ifndef SITNET_SHEET_LABEL_H
#define SITNET_SHEET_LABEL_H

#include "builder-state.h"

typedef enum {
  SITNET_LABEL_NONE,
  SITNET_LABEL_SECTOR,
  SITNET_LABEL_AREA,
  SITNET_LABEL_PERIOD,
  SITNET_LABEL_COPY /* "Aktéři (2)", "Aktéři kopie": another state of a sheet, and not more of it */
} SitnetSheetLabelKind;

typedef struct {
  SitnetSheetLabelKind kind;
  char *text;  /* what stands for it in a cell: a code, the name of an area, a period */
  char *shown; /* the same for a person */
} SitnetSheetLabel;

/* By the vocabulary of sectors and the sheet of areas as they are in the builder now. */
SitnetSheetLabel sitnet_sheet_label_read (SitnetBuilder *builder, const char *name);
void sitnet_sheet_label_clear (SitnetSheetLabel *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SitnetSheetLabel, sitnet_sheet_label_clear)

#endif
