/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* catalogue: need → services → contacts, for schools and people who look for help. */
#include "query.h"

#include "message.h"
#include "place-columns.h"
#include "service-list.h"
#include "table-private.h"

static const SitnetCellWord area_words[] = {SITNET_WORD_EVERYWHERE, {NULL, NULL}};

static const SitnetResultColumn columns[] = {
    {"need", SITNET_VALUE_CATEGORY, NULL, N_ ("the need"), .refers_to = "needs"},
    {"service", SITNET_VALUE_CATEGORY, NULL, N_ ("the service"), .refers_to = "services"},
    {"actor", SITNET_VALUE_CATEGORY, NULL, N_ ("the actor that offers it"), .refers_to = "actors"},
    {"area", SITNET_VALUE_CATEGORY, NULL, N_ ("the area; * = everywhere"), .refers_to = "areas", .words = area_words},
    {"ages", SITNET_VALUE_TEXT, "years", N_ ("ages that it serves")},
    {"form", SITNET_VALUE_CATEGORY, NULL, N_ ("form of service"), .refers_to = "forms", .empty = N_ ("not said")},
    {"phone", SITNET_VALUE_TEXT, NULL, N_ ("telephone of the actor")},
    {"email", SITNET_VALUE_TEXT, NULL, N_ ("e-mail of the actor")},
    {"web", SITNET_VALUE_TEXT, NULL, N_ ("web page of the actor")},
};

enum { NEED, SERVICE, ACTOR, AREA, AGES, FORM, PHONE, EMAIL, WEB, N_COLUMNS };

/* "6–15", "7", "18+"; nothing when the service states no age at all. */
static char *
dup_ages (gint64 from, gint64 to)
{
  if (from == 0 && to < 0)
    return NULL;
  if (to < 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT "+", from);
  if (from == to)
    return g_strdup_printf ("%" G_GINT64_FORMAT, from);
  return g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, from, to);
}

static SitnetColumnBuilder *
code_builder (const SitnetDataset *dataset, SitnetSheet sheet, const char *name)
{
  g_autoptr (SitnetColumn) labels = sitnet_vocabulary_to_column (dataset->vocabularies[sheet], name);
  return sitnet_column_builder_new_category (name, labels);
}

static void
add_row (SitnetColumnBuilder *const *builders, const SitnetDataset *dataset, const SitnetServicePlace *place)
{
  static const char *const contacts[] = {"phone", "email", "web"};
  gint64 from, to;
  sitnet_service_list_ages (dataset, place->service, &from, &to);
  g_autofree char *ages = dup_ages (from, to);
  sitnet_column_builder_add_code (builders[NEED], place->need);
  sitnet_column_builder_add_code (builders[SERVICE], (gint32)place->service);
  sitnet_column_builder_add_code (builders[ACTOR], (gint32)place->actor);
  sitnet_service_list_add_area (builders[AREA], dataset, place->area);
  sitnet_column_builder_add_text (builders[AGES], ages);
  sitnet_column_builder_add_code (builders[FORM],
                                  sitnet_service_list_code (dataset, SITNET_SHEET_SERVICES, "form", place->service));
  for (guint i = 0; i < G_N_ELEMENTS (contacts); i++)
    sitnet_column_builder_add_text (builders[PHONE + i],
                                    sitnet_service_list_text (dataset, SITNET_SHEET_ACTORS, contacts[i], place->actor));
}

static GPtrArray *
make_columns (const SitnetDataset *dataset, const GArray *places)
{
  GPtrArray *sealed = g_ptr_array_new ();
  SitnetColumnBuilder *builders[N_COLUMNS] = {
      [NEED] = code_builder (dataset, SITNET_SHEET_NEEDS, "need"),
      [SERVICE] = sitnet_service_list_service_builder (dataset),
      [ACTOR] = sitnet_service_list_actor_builder (dataset),
      [AREA] = sitnet_service_list_area_builder (dataset),
      [AGES] = sitnet_column_builder_new ("ages", SITNET_VALUE_TEXT),
      [FORM] = code_builder (dataset, SITNET_SHEET_FORMS, "form"),
      [PHONE] = sitnet_column_builder_new ("phone", SITNET_VALUE_TEXT),
      [EMAIL] = sitnet_column_builder_new ("email", SITNET_VALUE_TEXT),
      [WEB] = sitnet_column_builder_new ("web", SITNET_VALUE_TEXT),
  };
  for (guint i = 0; i < places->len; i++)
    add_row (builders, dataset, &g_array_index (places, SitnetServicePlace, i));
  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (builders[i]));
  return sealed;
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  g_autoptr (GArray) places = sitnet_service_list_new (network, error);
  if (places == NULL || !sitnet_query_progress (query, 0.5, error))
    return NULL;
  g_autofree char *note =
      sitnet_query_dup_note (query, network, sitnet_service_list_note (network, sitnet_query_get_language (query)));
  return sitnet_table_new_take ("catalogue", note, make_columns (network->dataset, places));
}

const SitnetAnalysis sitnet_catalogue = {
    .name = "catalogue",
    .title = NC_ ("title of a question", "Catalogue of services"),
    .question = N_ ("Who can help with what, and how do I reach them?"),
    .row = N_ ("a row is a service that helps with a need in an area, with its contacts"),
    .definition = DEFINITION_ ("catalogue"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .nothing = N_ ("No services."),
    .run = run,
};
