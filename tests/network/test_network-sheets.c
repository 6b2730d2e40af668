/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is in scope as tables: the same actors and ties that questions see. */
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/error.h>

static const char district[] = "actors: id,name,sector,area,since\n"
                               "a,A,school,x,\nb,B,health,x,2018\nc,C,social,y,\nd,D,social,y,\n"
                               "ties: from,to,kind,strength,directed,note\n"
                               "a,b,,2,,first\nb,b,,,,self\na,c,refers,,,second\nc,d,refers,,no,third\n"
                               "demands: need,area,families\nhealth,x,5\nhealth,y,\n";

static char *
column_text (const SitnetTable *table, const char *name)
{
  const SitnetColumn *column = sitnet_table_find_column (table, name);
  GString *text = g_string_new (NULL);
  for (gsize r = 0; column != NULL && r < sitnet_column_get_n_rows (column); r++) {
    g_autofree char *cell = sitnet_column_dup_cell (column, r);
    g_string_append_printf (text, "%s%s", r > 0 ? "," : "", cell ? cell : "");
  }
  return g_string_free (text, FALSE);
}

#define ASSERT_COLUMN(table, name, expected)                                                                           \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *text_ = column_text (table, name);                                                                \
    ASSERT_TEXT (text_, expected);                                                                                     \
  }                                                                                                                    \
  G_STMT_END

static SitnetNetwork *
scoped (SitnetNetwork *network, const char *area)
{
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, area);
  return sitnet_network_scope (network, scope, NULL);
}

static void
the_whole (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetTable) actors = sitnet_network_select_sheet (network, "actors");
  CU_ASSERT_PTR_EQUAL (actors, sitnet_network_get_sheet (network, "actors"));
  g_autoptr (SitnetTable) ties = sitnet_network_select_sheet (network, "ties");
  ASSERT_COLUMN (ties, "note", "first,second,third");
  CU_ASSERT_PTR_NULL (sitnet_network_select_sheet (network, "services"));
  CU_ASSERT_PTR_NULL (sitnet_network_select_sheet (network, "nonsense"));
}

static void
a_part (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetNetwork) part = scoped (network, "y");
  g_autoptr (SitnetTable) actors = sitnet_network_select_sheet (part, "actors");
  ASSERT_COLUMN (actors, "id", "c,d");
  ASSERT_COLUMN (actors, "since", ",");
  g_autoptr (SitnetTable) ties = sitnet_network_select_sheet (part, "ties");
  ASSERT_COLUMN (ties, "from", "c");
  g_autoptr (SitnetTable) demands = sitnet_network_select_sheet (part, "demands");
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (demands), 2);
}

static void
ties_as_questions_take_them (void)
{
  g_autoptr (SitnetNetwork) network = sample_network (district);
  g_autoptr (SitnetTable) ties = sitnet_network_tie_rows_to_table (network);
  ASSERT_COLUMN (ties, "from", "a,a,c");
  ASSERT_COLUMN (ties, "to", "b,c,d");
  ASSERT_COLUMN (ties, "kind", "cooperates,refers,refers");
  ASSERT_COLUMN (ties, "directed", "false,true,false");
  ASSERT_COLUMN (ties, "strength", "2,1,1");
  g_autoptr (SitnetNetwork) part = scoped (network, "y");
  g_autoptr (SitnetTable) fewer = sitnet_network_tie_rows_to_table (part);
  ASSERT_COLUMN (fewer, "from", "c");
  ASSERT_COLUMN (fewer, "to", "d");
}

static void
no_ties (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("actors: id,name\na,A\n");
  g_autoptr (SitnetTable) ties = sitnet_network_tie_rows_to_table (network);
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (ties), 0);
  CU_ASSERT_EQUAL (sitnet_table_get_n_columns (ties), 5);
  g_autoptr (SitnetNetwork) plain = sample_network ("actors: id,name\na,A\nb,B\nties: from,to\na,b\n");
  g_autoptr (SitnetTable) one = sitnet_network_tie_rows_to_table (plain);
  ASSERT_COLUMN (one, "kind", "cooperates");
  ASSERT_COLUMN (one, "directed", "false");
}

static const TestCase cases[] = {{"the whole", the_whole},
                                 {"a part", a_part},
                                 {"ties as questions take them", ties_as_questions_take_them},
                                 {"no ties", no_ties}};
TEST_MAIN ("network-sheets", cases)
