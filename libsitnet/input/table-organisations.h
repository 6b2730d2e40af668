/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads a table with a row for each organisation: actors, services and ties; of a questionnaire each tie is the claim of the one that answered. */
#ifndef SITNET_TABLE_ORGANISATIONS_H
#define SITNET_TABLE_ORGANISATIONS_H

#include "table-input.h"

void sitnet_table_read_organisations (SitnetTableInput *self, gboolean is_questionnaire);

#endif
