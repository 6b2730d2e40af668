/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The schema holds every sheet and column that users rely on, and each entry is sound. */
#include "schema-private.h"
#include "test.h"

#include <string.h>

/* As users know them; '*' = the column must exist. */
static const struct {
  const char *sheet, *columns;
} promised[] = {
    {"actors", "id* name sector kind area municipality lat lon parent email phone web since until note short asked"},
    {"ties", "from* to* kind strength directed reported_by since until note"},
    {"services", "id* actor* name needs* target level form age_from age_to capacity areas since until note"},
    {"demands", "need* area* target level form age_from age_to families reported_by date note"},
    {"standard", "need* target level form age_from age_to min_providers capacity_per_1000"},
    {"areas", "code* name region children neighbours"},
    {"expectations", "from* to* what* kind status date note"},
    {"cases", "case* stage* title age_from age_to needs tells"},
    {"aliases", "alias* actor*"},
    {"blocks", "code* name actor start minutes capacity"},
    {"wishes", "from* to* priority rank block people"},
    {"attendance", "actor* from to table person"},
    {"positions", "actor sector x* y*"},
    {"meetings", "id* date kind theme area role participants people"},
    {"strategy", "theme* goal step due responsible status need area"},
    {"needs", "code* name name_cs parent"},
    {"sectors", "code* name name_cs colour shape"},
    {"tie_kinds", "code* name name_cs directed"},
    {"levels", "code* name name_cs"},
    {"forms", "code* name name_cs"},
    {"targets", "code* name name_cs"},
    {"actor_kinds", "code* name name_cs"},
};

static void
test_promised (void)
{
  CU_ASSERT_EQUAL (G_N_ELEMENTS (promised), SITNET_N_SHEETS);
  for (guint i = 0; i < G_N_ELEMENTS (promised); i++) {
    gint sheet = sitnet_schema_find_sheet (promised[i].sheet);
    CU_ASSERT_NOT_EQUAL_FATAL (sheet, -1);
    g_auto (GStrv) columns = g_strsplit (promised[i].columns, " ", -1);
    for (guint k = 0; columns[k] != NULL; k++) {
      gboolean is_required = g_str_has_suffix (columns[k], "*");
      if (is_required)
        columns[k][strlen (columns[k]) - 1] = '\0';
      gint column = sitnet_schema_find_column ((SitnetSheet)sheet, columns[k]);
      CU_ASSERT_NOT_EQUAL (column, -1);
      if (column < 0)
        g_printerr ("%s has no column %s\n", promised[i].sheet, columns[k]);
      else
        CU_ASSERT_EQUAL (sitnet_schema[sheet].columns[column].required, is_required);
    }
  }
}

static void
test_sound (void)
{
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++) {
    const SitnetSheetSchema *schema = &sitnet_schema[sheet];
    CU_ASSERT_TRUE (schema->title != NULL);
    CU_ASSERT_EQUAL (sitnet_schema_find_sheet (schema->name), (gint)sheet);
    for (guint i = 0; i < schema->n_columns; i++) {
      const SitnetColumnSchema *column = &schema->columns[i];
      gboolean has_codes = column->kind == SITNET_CELL_CODE || column->kind == SITNET_CELL_CODES;
      CU_ASSERT_EQUAL (sitnet_schema_find_column ((SitnetSheet)sheet, column->name), (gint)i);
      CU_ASSERT_TRUE (column->title != NULL);
      CU_ASSERT_EQUAL (has_codes, column->vocabulary >= 0 && column->vocabulary < SITNET_N_VOCABULARIES);
      CU_ASSERT_EQUAL (column->kind == SITNET_CELL_CHOICE, column->choices != NULL);
      CU_ASSERT_TRUE (column->minimum <= column->maximum);
      CU_ASSERT_TRUE (column->required || !column->must_fill);
      if (column->kind == SITNET_CELL_ID || column->kind == SITNET_CELL_LABEL)
        CU_ASSERT_TRUE (column->must_fill);
    }
  }
}

static void
test_find (void)
{
  CU_ASSERT_EQUAL (sitnet_schema_find_sheet ("Tie kinds"), SITNET_SHEET_TIE_KINDS);
  CU_ASSERT_EQUAL (sitnet_schema_find_sheet ("actor"), -1);
  CU_ASSERT_EQUAL (sitnet_schema_find_sheet (""), -1);
  CU_ASSERT_EQUAL (sitnet_schema_find_column (SITNET_SHEET_TIES, "weight"), -1);
  CU_ASSERT_NOT_EQUAL (sitnet_schema_find_column (SITNET_SHEET_SERVICES, "age"), -1);
}

static const TestCase cases[] = {{"promised", test_promised}, {"sound", test_sound}, {"find", test_find}};

TEST_MAIN ("model/schema", cases)
