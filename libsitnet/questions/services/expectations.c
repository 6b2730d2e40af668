/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* expectations: what actors ask of each other, offer and have agreed, pair by pair. */
#include "query.h"

#include "message.h"
#include "nearby.h"
#include "schema-choice.h"
#include "service-list.h"
#include "table-private.h"

#include <string.h>

static const SitnetResultColumn columns[] = {
    {"from", SITNET_VALUE_CATEGORY, NULL, N_ ("who says it"), .refers_to = "actors"},
    {"to", SITNET_VALUE_CATEGORY, NULL, N_ ("of or to whom"), .refers_to = "actors"},
    {"what", SITNET_VALUE_TEXT, NULL, N_ ("what it is about")},
    {"kind", SITNET_VALUE_TEXT, NULL, N_ ("information, service or material"), .heading = N_ ("what kind"),
     .words = sitnet_schema_kinds_of_expectations, .empty = N_ ("not said")},
    {"status", SITNET_VALUE_TEXT, NULL, N_ ("offered, asked, agreed, refused, or wish to meet"),
     .heading = N_ ("state"), .words = sitnet_schema_states_of_expectations, .empty = N_ ("not said")},
    {"date", SITNET_VALUE_DATE, NULL, N_ ("when it was said")},
    {"tie", SITNET_VALUE_BOOL, NULL, N_ ("tie between the two")},
    {"one_sided", SITNET_VALUE_BOOL, NULL, N_ ("from one side only: the other says nothing in turn")},
    {"unmet", SITNET_VALUE_BOOL, NULL, N_ ("unanswered: asked or wished, and no tie between the two; a white spot")},
};

enum { FROM, TO, WHAT, KIND, STATUS, DATE, TIE, ONE_SIDED, UNMET, N_COLUMNS };

/* A row of the sheets expectations or wishes, both ends in scope. */
typedef struct {
  guint32 from, to; /* actors of the network */
  guint32 row;
  SitnetSheet sheet;
} Saying;

typedef struct {
  const SitnetNetwork *network;
  const SitnetNearby *nearby;
  GArray *sayings;
  SitnetColumnBuilder *builders[N_COLUMNS];
} Answer;

static void
read_sheet (Answer *self, SitnetSheet sheet)
{
  const SitnetDataset *dataset = self->network->dataset;
  for (gsize row = 0; row < sitnet_dataset_n_rows (dataset, sheet); row++) {
    gint32 from = sitnet_service_list_code (dataset, sheet, "from", (guint32)row);
    gint32 to = sitnet_service_list_code (dataset, sheet, "to", (guint32)row);
    if (from < 0 || to < 0 || from == to)
      continue;
    Saying saying = {sitnet_nearby_actor (self->nearby, (guint32)from), sitnet_nearby_actor (self->nearby, (guint32)to),
                     (guint32)row, sheet};
    if (saying.from != G_MAXUINT32 && saying.to != G_MAXUINT32)
      g_array_append_val (self->sayings, saying);
  }
}

static gint
compare_numbers (guint32 a, guint32 b)
{
  return (a > b) - (a < b);
}

static gint
compare_pairs (const Saying *a, const Saying *b)
{
  gint order = compare_numbers (MIN (a->from, a->to), MIN (b->from, b->to));
  return order != 0 ? order : compare_numbers (MAX (a->from, a->to), MAX (b->from, b->to));
}

static gint
compare_sayings (gconstpointer left, gconstpointer right)
{
  const Saying *a = left, *b = right;
  gint order = compare_pairs (a, b);
  if (order == 0)
    order = (gint)(a->sheet == SITNET_SHEET_WISHES) - (gint)(b->sheet == SITNET_SHEET_WISHES);
  return order != 0 ? order : compare_numbers (a->row, b->row);
}

static const char *
text_of (const Answer *self, const Saying *saying, const char *column)
{
  return sitnet_service_list_text (self->network->dataset, saying->sheet, column, saying->row);
}

static void
add_date (Answer *self, const Saying *saying)
{
  const SitnetColumn *dates = sitnet_dataset_column (self->network->dataset, saying->sheet, "date");
  if (dates == NULL || sitnet_column_is_missing (dates, saying->row))
    sitnet_column_builder_add_missing (self->builders[DATE]);
  else
    sitnet_column_builder_add_date (self->builders[DATE], sitnet_column_get_dates (dates)[saying->row]);
}

static void
add_row (Answer *self, const Saying *saying, gboolean one_sided)
{
  gboolean wish = saying->sheet == SITNET_SHEET_WISHES;
  gboolean tied = sitnet_nearby_are_tied (self->nearby, saying->from, saying->to);
  const char *status = wish ? "wish" : text_of (self, saying, "status");
  sitnet_column_builder_add_code (self->builders[FROM], (gint32)saying->from);
  sitnet_column_builder_add_code (self->builders[TO], (gint32)saying->to);
  sitnet_column_builder_add_text (self->builders[WHAT], wish ? NULL : text_of (self, saying, "what"));
  sitnet_column_builder_add_text (self->builders[KIND], wish ? NULL : text_of (self, saying, "kind"));
  sitnet_column_builder_add_text (self->builders[STATUS], status);
  add_date (self, saying);
  sitnet_column_builder_add_bool (self->builders[TIE], tied);
  sitnet_column_builder_add_bool (self->builders[ONE_SIDED], one_sided);
  sitnet_column_builder_add_bool (self->builders[UNMET], !tied && (wish || g_strcmp0 (status, "asked") == 0));
}

/* The rows of one pair stand side by side. */
static void
add_pair (Answer *self, guint first, guint end)
{
  const Saying *sayings = (const Saying *)(void *)self->sayings->data;
  gboolean one_sided = TRUE;
  for (guint i = first + 1; i < end; i++)
    one_sided = one_sided && sayings[i].from == sayings[first].from;
  for (guint i = first; i < end; i++)
    add_row (self, &sayings[i], one_sided);
}

static GPtrArray *
make_columns (Answer *self)
{
  GPtrArray *sealed = g_ptr_array_new ();
  for (guint i = 0; i < N_COLUMNS; i++)
    self->builders[i] = i == FROM || i == TO
                            ? sitnet_column_builder_new_category (columns[i].name, self->network->actor_ids)
                            : sitnet_column_builder_new (columns[i].name, columns[i].type);
  g_array_sort (self->sayings, compare_sayings);
  for (guint first = 0, end; first < self->sayings->len; first = end) {
    end = first + 1;
    while (end < self->sayings->len && compare_pairs (&g_array_index (self->sayings, Saying, first),
                                                      &g_array_index (self->sayings, Saying, end)) == 0)
      end++;
    add_pair (self, first, end);
  }
  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (self->builders[i]));
  return sealed;
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  g_autoptr (SitnetNearby) nearby = sitnet_nearby_new (network);
  g_autoptr (GArray) sayings = g_array_new (FALSE, FALSE, sizeof (Saying));
  Answer self = {.network = network, .nearby = nearby, .sayings = sayings};
  read_sheet (&self, SITNET_SHEET_EXPECTATIONS);
  read_sheet (&self, SITNET_SHEET_WISHES);
  if (!sitnet_query_progress (query, 0.5, error))
    return NULL;
  g_autofree char *note = sitnet_query_dup_note (query, network, NULL);
  return sitnet_table_new_take ("expectations", note, make_columns (&self));
}

const SitnetAnalysis sitnet_expectations = {
    .name = "expectations",
    .title = NC_ ("title of a question", "Expectations"),
    .question = N_ ("What do actors expect of each other, and who answers?"),
    .row = N_ ("a row is what one actor asks of another, offers to it, has agreed with it or been refused, or a "
               "wish to meet"),
    .definition = DEFINITION_ ("expectations"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .nothing = N_ ("No expectations and no wishes."),
    .run = run,
};
