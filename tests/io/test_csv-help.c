/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What comes of reading is the same alone, with another thread, and with pieces read by others ahead: random files, wrong
   in many ways, cut anywhere. */
#include "csv-help.h"

#include "csv-folder.h"
#include "cells-and-codes.h"
#include "data-set.h"

static char *
read_folder (const char *folder, gsize step, SitnetCsvHelping helping)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (SitnetTable) findings = NULL;
  GString *answer = g_string_new (NULL);
  CU_ASSERT_TRUE (sitnet_csv_folder_read_in_pieces (folder, builder, step, helping, NULL));
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  append_cells (answer, findings);
  static const char *const sheets[] = {"actors", "ties", "services"};
  for (guint i = 0; network != NULL && i < G_N_ELEMENTS (sheets); i++) {
    SitnetTable *sheet = sitnet_network_get_sheet (network, sheets[i]);
    if (sheet != NULL)
      append_cells (answer, sheet);
  }
  return g_string_free (answer, FALSE);
}

/* How a file is written, and how often something in it is odd. */
typedef struct {
  GRand *random;
  const char *line_end;
  char separator;
  double odd;
} Writer;

static gboolean
happens (const Writer *self, double chance)
{
  return g_rand_double (self->random) < chance;
}

static const char *
choose (const Writer *self, const char *const *words, guint n)
{
  return words[g_rand_int_range (self->random, 0, (gint32)n)];
}

#define CHOOSE(writer, ...)                                                                                            \
  choose (writer, (const char *const[]){__VA_ARGS__}, G_N_ELEMENTS (((const char *const[]){__VA_ARGS__})))

/* A cell, now and then in quotes that need not be there, or with a line end in it. */
static void
add_cell (const Writer *self, GString *text, const char *cell, gboolean last)
{
  if (happens (self, self->odd))
    cell = CHOOSE (self, "", "-", "?", "=1+1", "999999", "x\"y", "Řehoř", "Krùèek", "\xff", "d?m", "900101/0106", "#");
  if (happens (self, self->odd))
    g_string_append_printf (text, "\"%s%s\"", cell, CHOOSE (self, "", "\n", "\r\nx", ",;", "\"\"", "\n1,2\n"));
  else
    g_string_append (text, cell);
  if (last)
    g_string_append (text, self->line_end);
  else
    g_string_append_c (text, self->separator);
}

static void
add_odd_row (const Writer *self, GString *text)
{
  g_string_append (text, CHOOSE (self, "", ",,", ";;;;", "a,b,c,d,e,f,g", "Celkem: 5,,,", "# comment", "Pozn.: x,,,",
                                 "id,name,sector,area", "from,to,kind,strength", "\"open", "\" \",,,"));
  g_string_append (text, self->line_end);
}

static void
add_row (const Writer *self, GString *text, guint n_cells, const char *const *cells)
{
  if (happens (self, self->odd / 2))
    add_odd_row (self, text);
  for (guint c = 0; c < n_cells; c++)
    add_cell (self, text, cells[c], c + 1 == n_cells);
}

static char *
dup_id (const Writer *self, char letter, guint row, double odd)
{
  return g_strdup_printf ("%c%u", letter, happens (self, odd) ? 1 : row);
}

static void
write_sheet (const Writer *self, const char *folder, const char *name, const char *header, guint n_rows)
{
  g_autoptr (GString) text = g_string_new (happens (self, 0.2) ? "\xef\xbb\xbf" : "");
  g_auto (GStrv) heads = g_strsplit (header, ",", -1);
  guint n = g_strv_length (heads);
  for (guint c = 0; c < n; c++)
    g_string_append_printf (text, "%s%s", heads[c], c + 1 < n ? (const char[]){self->separator, '\0'} : self->line_end);
  for (guint row = 0; row < n_rows; row++) {
    guint of = n_rows / 2 + 1;
    g_autofree char *id = dup_id (self, 'a', row, self->odd), *own = dup_id (self, 's', row, self->odd),
                    *from = dup_id (self, 'a', g_rand_int (self->random) % of, 0),
                    *to = dup_id (self, 'a', g_rand_int (self->random) % of + 1, 0);
    if (g_str_equal (name, "actors.csv"))
      add_row (self, text, 5,
               (const char *const[]){id, CHOOSE (self, "Name", "Jméno", "Škola"),
                                     CHOOSE (self, "social", "own", "police", ""), CHOOSE (self, "X", "Y", "Z", ""),
                                     CHOOSE (self, "a1", "a2", "", "")});
    else if (g_str_equal (name, "ties.csv"))
      add_row (self, text, 5,
               (const char *const[]){from, happens (self, self->odd) ? "nobody" : to,
                                     CHOOSE (self, "refers", "cooperates", "ours", ""),
                                     CHOOSE (self, "1", "2", "0.5", ""), CHOOSE (self, "a1", "a2", "stranger", "")});
    else
      add_row (self, text, 5,
               (const char *const[]){own, from, CHOOSE (self, "safety", "health|own.need", "learning.tutoring"),
                                     CHOOSE (self, "3-6", "0-17", ""), CHOOSE (self, "5", "10", "")});
  }
  if (happens (self, 0.3))
    g_string_truncate (text, text->len - strlen (self->line_end));
  data_set_add_bytes (folder, name, text->str, text->len);
}

static void
write_folder (const char *folder, guint32 seed)
{
  static const double often[] = {0, 0, 0.002, 0.02, 0.1};
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  Writer writer = {random, "\n", ',', often[seed % G_N_ELEMENTS (often)]};
  writer.line_end = CHOOSE (&writer, "\n", "\n", "\r\n", "\r");
  writer.separator = happens (&writer, 0.2) ? ';' : ',';
  write_sheet (&writer, folder, "actors.csv", "id,name,sector,area,parent", (guint)g_rand_int_range (random, 1, 80));
  write_sheet (&writer, folder, "ties.csv", "from,to,kind,strength,reported_by",
               (guint)g_rand_int_range (random, 0, 150));
  write_sheet (&writer, folder, "services.csv", "id,actor,needs,age,capacity", (guint)g_rand_int_range (random, 0, 80));
}

static void
assert_same (const char *folder, guint32 seed, gsize step)
{
  g_autofree char *alone = read_folder (folder, step, SITNET_CSV_ALONE);
  g_autofree char *ahead = read_folder (folder, step, SITNET_CSV_AHEAD);
  g_autofree char *together = read_folder (folder, step, SITNET_CSV_TOGETHER);
  if (strcmp (alone, ahead) != 0 || strcmp (alone, together) != 0)
    g_printerr ("seed %u, step %zu\n", seed, step);
  ASSERT_TEXT (ahead, alone);
  ASSERT_TEXT (together, alone);
}

static void
is_as_if_read_alone (void)
{
  static const gsize steps[] = {16, 40, 200, 1000};
  for (guint32 seed = 0; seed < 200; seed++) {
    g_autofree char *folder = data_set_new ();
    write_folder (folder, seed);
    assert_same (folder, seed, steps[seed % G_N_ELEMENTS (steps)]);
    g_free (data_set_remove (folder));
  }
}

/* Nothing is offered where there is nobody, and a thread never waits for itself. */
static void
does_not_wait_for_itself (void)
{
  g_autoptr (SitnetCsvHelp) help = sitnet_csv_help_new (SITNET_CSV_STEP, SITNET_CSV_TOGETHER, NULL);
  sitnet_csv_help_enter (help, 1);
  sitnet_csv_help_others (help, TRUE);
  sitnet_csv_help_leave (help);
  sitnet_csv_help_others (help, FALSE);
  CU_ASSERT_EQUAL (sitnet_csv_help_get_step (help), SITNET_CSV_STEP);
}

static const TestCase cases[] = {
    {"as if read alone", is_as_if_read_alone},
    {"does not wait for itself", does_not_wait_for_itself},
};
TEST_MAIN ("csv-help", cases)
