/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Nodes and edges as sheets: which column an attribute is. */
#include "graph-sheets.h"
#include "graph-sample.h"

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

/* Two nodes, each with these attributes, and an edge between them. */
static char *
read_attributes (const char *const *names, const char *const *values, SitnetDirection direction, const char *kind)
{
  SitnetGraphRows nodes, edges;
  sitnet_graph_rows_init (&nodes);
  sitnet_graph_rows_init (&edges);
  sitnet_graph_rows_add (&nodes, slice ("n0"), slice (""), SITNET_DIRECTION_UNSAID, 1);
  sitnet_graph_rows_add (&nodes, slice ("n1"), slice (""), SITNET_DIRECTION_UNSAID, 2);
  sitnet_graph_rows_add (&edges, slice ("n0"), slice ("n1"), direction, 3);
  for (guint i = 0; names[i] != NULL; i++) {
    guint attribute = sitnet_graph_rows_add_attribute (&nodes, slice (names[i]));
    sitnet_graph_rows_set (&nodes, 0, attribute, slice (values[2 * i]));
    sitnet_graph_rows_set (&nodes, 1, attribute, slice (values[2 * i + 1]));
  }
  guint of_kind = sitnet_graph_rows_add_attribute (&edges, slice ("Typ"));
  sitnet_graph_rows_set (&edges, 0, of_kind, slice (kind));
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (SitnetTable) findings = NULL;
  CU_ASSERT_TRUE (sitnet_graph_sheets_hand_over (&nodes, &edges, builder, NULL));
  sitnet_graph_rows_clear (&nodes);
  sitnet_graph_rows_clear (&edges);
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  return network != NULL ? graph_dump (network, findings) : findings_to_text (findings);
}

#define BECOMES(names, values, direction, kind, expected)                                                              \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    static const char *const names_[] = names, *const values_[] = values;                                              \
    g_autofree char *shown_ = read_attributes (names_, values_, direction, kind);                                      \
    ASSERT_TEXT (shown_, expected);                                                                                    \
  }                                                                                                                    \
  G_STMT_END
#define LIST(...)                                                                                                      \
  {                                                                                                                    \
    __VA_ARGS__, NULL                                                                                                  \
  }

static void
columns_are_found_by_name_and_synonym (void)
{
  BECOMES (LIST ("Název", "REZORT", "Barva"), LIST ("Jeden", "Dva", "škola", "health", "1", ""),
           SITNET_DIRECTION_UNSAID, "",
           "id,name,sector,Barva\n"
           "n0,Jeden,school,1\n"
           "n1,Dva,health,\n"
           "--\n"
           "from,to\n"
           "n0,n1\n");
}

static void
an_attribute_may_be_the_id (void)
{
  BECOMES (LIST ("id", "label"), LIST ("A", "B", "Jeden", "Dva"), SITNET_DIRECTION_UNSAID, "",
           "id,name\n"
           "A,Jeden\n"
           "B,Dva\n"
           "--\n"
           "from,to\n"
           "A,B\n");
  BECOMES (LIST ("id", "label"), LIST ("A", "A", "Jeden", "Dva"), SITNET_DIRECTION_UNSAID, "",
           "id,name,id (2)\n"
           "n0,Jeden,A\n"
           "n1,Dva,A\n"
           "--\n"
           "from,to\n"
           "n0,n1\n");
}

static void
a_direction_stands_where_the_kind_does_not_say_it (void)
{
  BECOMES (LIST ("label"), LIST ("a", "b"), SITNET_DIRECTION_ONE_WAY, "refers",
           "id,name\nn0,a\nn1,b\n--\nfrom,to,kind\nn0,n1,refers\n");
  BECOMES (LIST ("label"), LIST ("a", "b"), SITNET_DIRECTION_ONE_WAY, "",
           "id,name\n"
           "n0,a\n"
           "n1,b\n"
           "--\n"
           "from,to,directed\n"
           "n0,n1,true\n");
  BECOMES (LIST ("label"), LIST ("a", "b"), SITNET_DIRECTION_MUTUAL, "předává",
           "id,name\nn0,a\nn1,b\n--\nfrom,to,directed,kind\nn0,n1,false,refers\n");
}

static const TestCase cases[] = {
    {"columns are found by name and synonym", columns_are_found_by_name_and_synonym},
    {"an attribute may be the id", an_attribute_may_be_the_id},
    {"a direction stands where the kind does not say it", a_direction_stands_where_the_kind_does_not_say_it},
};
TEST_MAIN ("graph-sheets", cases)
