/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* catalogue: need → services → contacts, for schools and whoever looks for help. */
#include "query.h"

#include "service-list.h"
#include "table-private.h"

static const SitnetResultColumn columns[] = {
    {"need", SITNET_VALUE_CATEGORY, NULL, {"the need", "potřeba"}},
    {"service", SITNET_VALUE_CATEGORY, NULL, {"the service", "služba"}},
    {"actor", SITNET_VALUE_CATEGORY, NULL, {"the actor that offers it", "aktér, který ji nabízí"}},
    {"area", SITNET_VALUE_CATEGORY, NULL, {"the area; * = everywhere", "území; * = všude"}},
    {"ages", SITNET_VALUE_TEXT, "years", {"ages that it serves", "věk, kterému slouží"}},
    {"form", SITNET_VALUE_CATEGORY, NULL, {"form of service; empty = not said", "forma služby; prázdné = neuvedena"}},
    {"phone", SITNET_VALUE_TEXT, NULL, {"telephone of the actor", "telefon aktéra"}},
    {"email", SITNET_VALUE_TEXT, NULL, {"e-mail of the actor", "e-mail aktéra"}},
    {"web", SITNET_VALUE_TEXT, NULL, {"web page of the actor", "web aktéra"}},
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
    .question = {"Who can help with what, and how do I reach them?", "Kdo s čím pomůže a jak se s ním spojit?"},
    .row = {"a row is a service that helps with a need in an area, with its contacts",
            "na každém řádku je služba, která v území pomáhá s potřebou, a kontakt na ni"},
    .definition = {"Every service stands once for each of its needs in each of its areas, with the contacts "
                   "of its actor as the "
                   "data set has them; an empty contact is not known. This is the only question that shows "
                   "telephone and e-mail "
                   "without being asked to. Empty ages mean that the service states none. * is everywhere; "
                   "an empty area means "
                   "that neither the service nor its actor names one. Needs stand as the service names them, "
                   "nothing is rolled "
                   "up. A service counts when it and its actor hold at the date of the scope; sector, tie "
                   "kind, strength and rule "
                   "of the scope do not count. Rows are in the order of needs, areas, actors and services. "
                   "Takes time in "
                   "proportion to services × needs × areas. With -o FILE.html or --format html it becomes a page to "
                   "print and for the web, need by need with a table of contents.",
                   "Každá služba je tu jednou pro každou svou potřebu v každém svém území, s kontakty svého "
                   "aktéra tak, jak jsou "
                   "v datech; prázdný kontakt není znám. Je to jediná otázka, která telefon a e-mail ukazuje "
                   "sama od sebe. "
                   "Prázdný věk znamená, že služba žádný neuvádí. * je všude; prázdné území znamená, že ho "
                   "neuvádí služba ani její "
                   "aktér. Potřeby jsou uvedeny tak, jak je uvádí služba, nic se nesčítá. Služba se počítá, "
                   "platí-li k datu výběru "
                   "ona i její aktér; na rezort, druh vazby, sílu a pravidlo výběru se nehledí. Řádky jdou "
                   "podle potřeb, území, "
                   "aktérů a služeb. Doba výpočtu roste se součinem služeb, potřeb a území. S volbou -o SOUBOR.html "
                   "nebo --format html vznikne stránka k tisku a na web, potřeba po potřebě, s obsahem."},
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
