/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* copresence: who met whom at meetings, as ties that follow from the log. */
#include "query.h"

#include "column-builder.h"
#include "meeting-log.h"
#include "memory-room.h"
#include "message.h"
#include "pairs.h"
#include "table-private.h"

static const SitnetResultColumn columns[] = {
    {"from", SITNET_VALUE_CATEGORY, NULL, N_ ("one actor"), .refers_to = "actors"},
    {"to", SITNET_VALUE_CATEGORY, NULL, N_ ("the other"), .refers_to = "actors"},
    {"meetings", SITNET_VALUE_INT64, "meetings", N_ ("meetings at which both were")},
    {"weight", SITNET_VALUE_DOUBLE, NULL, N_ ("weight: each meeting counts the less the more took part")},
    {"tied", SITNET_VALUE_BOOL, NULL, N_ ("have a tie already")},
};

static const SitnetParameter parameters[] = {
    {"least", SITNET_PARAMETER_INT, FALSE, 1, 1000000, "1", NULL, N_ ("meetings that a pair must have had")},
    {"largest", SITNET_PARAMETER_INT, FALSE, 2, 1000000, NULL, NULL,
     N_ ("leave out meetings of more actors than this")},
};

/* A pair of rows takes its ends and its meeting, and again when it is sorted. */
enum { BYTES_PER_PAIR = 6 * sizeof (guint32), MOST_PAIRS = 1 << 28, MEETINGS_A_LOOK = 16 };

enum { FROM, TO, MEETINGS, WEIGHT, TIED, N_COLUMNS };

/* Two actors at one meeting, pair by pair. */
typedef struct {
  const SitnetNetwork *network;
  const SitnetMeetingLog *log;
  guint32 largest;
  guint32 n;
  guint32 *from, *to, *meeting;
  SitnetColumnBuilder *builders[N_COLUMNS];
  guint32 n_tied, n_pairs;
} Pairing;

static guint64
pairs_of (const Pairing *self, guint32 meeting)
{
  guint64 n = self->log->offsets[meeting + 1] - self->log->offsets[meeting];
  return self->log->n_named[meeting] > self->largest || n < 2 ? 0 : n * (n - 1) / 2;
}

static gboolean
make_room (Pairing *self, GError **error)
{
  guint64 n = 0;
  for (guint32 m = 0; m < self->log->n && n <= MOST_PAIRS; m++)
    n += pairs_of (self, m);
  if (!sitnet_memory_room_for (n, BYTES_PER_PAIR, MOST_PAIRS))
    return sitnet_memory_room_refuse (N_ ("actors × actors at a meeting (leave out large ones with `largest`)"), error);
  self->from = g_new (guint32, n + 1);
  self->to = g_new (guint32, n + 1);
  self->meeting = g_new (guint32, n + 1);
  return TRUE;
}

static void
add_meeting (Pairing *self, guint32 meeting)
{
  const guint32 *actors = self->log->actors, end = self->log->offsets[meeting + 1];
  if (pairs_of (self, meeting) == 0)
    return;
  for (guint32 i = self->log->offsets[meeting]; i < end; i++)
    for (guint32 j = i + 1; j < end; j++) {
      self->from[self->n] = MIN (actors[i], actors[j]);
      self->to[self->n] = MAX (actors[i], actors[j]);
      self->meeting[self->n++] = meeting;
    }
}

/* Of n that meet each gives each of the others a share of 1 / (n − 1). */
static void
add_pair (const guint32 *rows, guint32 n_rows, gpointer data)
{
  Pairing *self = data;
  guint32 from = self->from[rows[0]], to = self->to[rows[0]];
  gboolean tied = sitnet_links_are_linked (&self->network->links, from, to);
  double weight = 0;
  for (guint32 i = 0; i < n_rows; i++)
    weight += 1.0 / (self->log->n_named[self->meeting[rows[i]]] - 1);
  sitnet_column_builder_add_code (self->builders[FROM], (gint32)from);
  sitnet_column_builder_add_code (self->builders[TO], (gint32)to);
  sitnet_column_builder_add_int64 (self->builders[MEETINGS], n_rows);
  sitnet_column_builder_add_double (self->builders[WEIGHT], weight);
  sitnet_column_builder_add_bool (self->builders[TIED], tied);
  self->n_pairs++;
  self->n_tied += tied ? 1 : 0;
}

static GPtrArray *
make_columns (Pairing *self, guint32 least)
{
  SitnetPairs pairs;
  GPtrArray *sealed = g_ptr_array_new ();
  for (guint c = 0; c < N_COLUMNS; c++)
    self->builders[c] = c == FROM || c == TO
                            ? sitnet_column_builder_new_category (columns[c].name, self->network->actor_ids)
                            : sitnet_column_builder_new (columns[c].name, columns[c].type);
  sitnet_pairs_init (&pairs, self->network->n_actors, self->n, self->from, self->to);
  sitnet_pairs_foreach (&pairs, least, add_pair, self);
  sitnet_pairs_clear (&pairs);
  for (guint c = 0; c < N_COLUMNS; c++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (self->builders[c]));
  return sealed;
}

static char *
dup_extra (const Pairing *self, SitnetLanguage language)
{
  guint32 n_new = self->n_pairs - self->n_tied;
  if (self->n_pairs == 0)
    return NULL;
  return g_strdup_printf (
      sitnet_translate_count (language, n_new,
                              P_ ("%u pair has met and has no tie.", "%u pairs have met and have no tie.")),
      n_new);
}

static SitnetTable *
pair_up (Pairing *self, const SitnetQuery *query, GError **error)
{
  if (!make_room (self, error))
    return NULL;
  for (guint32 m = 0; m < self->log->n; m++) {
    add_meeting (self, m);
    if (m % MEETINGS_A_LOOK == 0 && !sitnet_query_progress (query, 0.5 * m / self->log->n, error))
      return NULL;
  }
  GPtrArray *table = make_columns (self, (guint32)sitnet_query_get_int (query, "least"));
  g_autofree char *extra = dup_extra (self, sitnet_query_get_language (query));
  g_autofree char *note = sitnet_query_dup_note (query, self->network, extra);
  return sitnet_table_new_take ("copresence", note, table);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  g_autoptr (SitnetMeetingLog) log = sitnet_meeting_log_read (network);
  Pairing self = {.network = network, .log = log, .largest = G_MAXUINT32};
  if (sitnet_query_has (query, "largest"))
    self.largest = (guint32)sitnet_query_get_int (query, "largest");
  SitnetTable *table = pair_up (&self, query, error);
  g_free (self.from);
  g_free (self.to);
  g_free (self.meeting);
  return table;
}

const SitnetAnalysis sitnet_copresence = {
    .name = "copresence",
    .title = NC_ ("title of a question", "Met together"),
    .question = N_ ("Who met whom at meetings, and who of them has no tie yet?"),
    .row = N_ ("a row is a pair of actors who were at a meeting together"),
    .definition = DEFINITION_ ("copresence"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .nothing = N_ ("No such pair met at a meeting."),
    .run = run,
};
