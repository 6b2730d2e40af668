/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The types of the public header as GLib's type system knows them, and what a copy of each is. */
#include "test.h"

#include <sitnet/sitnet.h>

static void
enumerations_know_their_values (void)
{
  const GType types[] = {SITNET_TYPE_LANGUAGE, SITNET_TYPE_RULE, SITNET_TYPE_VALUE_TYPE, SITNET_TYPE_ERROR};
  const char *const words[] = {"cs", "confirmed", "category", "cancelled"};
  const int values[] = {SITNET_LANGUAGE_CS, SITNET_RULE_CONFIRMED, SITNET_VALUE_CATEGORY, SITNET_ERROR_CANCELLED};
  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    CU_ASSERT_TRUE_FATAL (G_TYPE_IS_ENUM (types[i]));
    GEnumClass *class = g_type_class_ref (types[i]);
    const GEnumValue *value = g_enum_get_value_by_nick (class, words[i]);
    CU_ASSERT_PTR_NOT_NULL_FATAL (value);
    CU_ASSERT_EQUAL (value->value, values[i]);
    g_type_class_unref (class);
  }
}

static void
a_copy_is_a_reference (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "a", "name", "A", NULL);
  SitnetBuilder *same = g_boxed_copy (SITNET_TYPE_BUILDER, builder);
  CU_ASSERT_PTR_EQUAL (same, builder);
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (same, NULL, NULL);
  g_boxed_free (SITNET_TYPE_BUILDER, same);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autoptr (SitnetMap) map = sitnet_map_new (network, SITNET_LANGUAGE_EN);
  SitnetMap *other = g_boxed_copy (SITNET_TYPE_MAP, map);
  CU_ASSERT_PTR_EQUAL (other, map);
  g_boxed_free (SITNET_TYPE_MAP, other);
  gpointer analysis = (gpointer)sitnet_analysis_find ("bridges");
  CU_ASSERT_PTR_EQUAL (g_boxed_copy (SITNET_TYPE_ANALYSIS, analysis), analysis);
  g_boxed_free (SITNET_TYPE_ANALYSIS, analysis);
  CU_ASSERT_STRING_EQUAL (sitnet_analysis_get_name (analysis), "bridges");
}

/* A language without const would change the network by changing what it was lent. */
static void
a_copy_of_a_scope_is_another (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "a", "name", "A", NULL);
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autofree char *before = sitnet_scope_dup_sentence (sitnet_network_get_scope (network), SITNET_LANGUAGE_EN);
  SitnetScope *copy = g_boxed_copy (SITNET_TYPE_SCOPE, sitnet_network_get_scope (network));
  sitnet_scope_set_rule (copy, SITNET_RULE_CONFIRMED);
  sitnet_scope_add_area (copy, "somewhere");
  g_boxed_free (SITNET_TYPE_SCOPE, copy);
  g_autofree char *after = sitnet_scope_dup_sentence (sitnet_network_get_scope (network), SITNET_LANGUAGE_EN);
  CU_ASSERT_STRING_EQUAL (after, before);
}

static const TestCase cases[] = {
    {"enumerations", enumerations_know_their_values},
    {"references", a_copy_is_a_reference},
    {"scope", a_copy_of_a_scope_is_another},
};
TEST_MAIN ("types", cases)
