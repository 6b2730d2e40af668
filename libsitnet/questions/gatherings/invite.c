/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* invite: the fewest actors that cover a round table's needs, sectors and bridges. */
#include "query.h"

#include "column-builder.h"
#include "table-private.h"
#include "cover-solve.h"
#include "theme.h"

#include <string.h>

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, {"whom to invite", "koho pozvat"}},
    {"covers",
     SITNET_VALUE_TEXT,
     NULL,
     {"what of the theme they cover: needs, sectors, bridges", "co z tématu pokrývá: potřeby, rezorty, mosty"}},
    {"reason", SITNET_VALUE_TEXT, NULL, {"why, in words", "proč, slovy"}},
    {"method",
     SITNET_VALUE_CATEGORY,
     NULL,
     {"how chosen: exact (proven best) or greedy (within the bound)",
      "způsob výběru: exact (prokazatelně nejlepší) nebo greedy (přibližný, v mezích záruky)"}},
    {"bound",
     SITNET_VALUE_DOUBLE,
     NULL,
     {"bound: how many times better the best choice could be at most; 1 = this is the best",
      "kolikrát lepší by mohl být nejlepší výběr: nejvýše; 1 = lepší není"}},
};

static const SitnetParameter parameters[] = {
    {"needs",
     SITNET_PARAMETER_CODES,
     FALSE,
     0,
     0,
     NULL,
     NULL,
     {"needs of the theme; one who serves a finer need covers the broader",
      "potřeby tématu; kdo slouží jemnější potřebě, pokrývá i širší"}},
    {"sectors",
     SITNET_PARAMETER_CODES,
     FALSE,
     0,
     0,
     NULL,
     NULL,
     {"sectors to be present", "rezorty, které mají být přítomny"}},
    {"bridges",
     SITNET_PARAMETER_FLAG,
     FALSE,
     0,
     0,
     NULL,
     NULL,
     {"one end of each bridge that has at least two actors on both sides",
      "jeden z konců každého mostu, který má na obou stranách aspoň dva aktéry"}},
    {"seats",
     SITNET_PARAMETER_INT,
     FALSE,
     1,
     1000000,
     NULL,
     NULL,
     {"seats at the table; empty = as many as needed", "míst u stolu; prázdné = kolik je třeba"}},
};

enum { ACTOR, COVERS, REASON, METHOD, BOUND, N_COLUMNS };

typedef struct {
  SitnetTheme *theme;
  SitnetLanguage language;
  guint32 *chosen;
  guint32 n;
  gboolean exact, limited;
  double bound;
  guint32 *holders; /* per item: how many of the chosen cover it */
  SitnetColumnBuilder *builders[N_COLUMNS];
} Plan;

static gint
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;
  return (left > right) - (left < right);
}

static guint32
next_item (const Plan *self, guint32 actor, guint32 from)
{
  return sitnet_cover_next (self->theme->cover, actor, from);
}

/* Whoever adds most comes first; of equals whoever stands first in the file. */
static void
put_in_order (Plan *self, const SitnetPatience *patience)
{
  g_autoptr (SitnetCover) chosen = sitnet_cover_new (self->n, self->theme->items->len);
  g_autofree guint32 *order = g_new (guint32, self->n), *sorted = g_new (guint32, self->n);
  if (self->n > 1)
    qsort (self->chosen, self->n, sizeof *self->chosen, compare_numbers);
  for (guint32 k = 0; k < self->n; k++)
    for (guint32 i = next_item (self, self->chosen[k], 0); i != G_MAXUINT32;
         i = next_item (self, self->chosen[k], i + 1))
      sitnet_cover_add (chosen, k, i);
  guint32 n = sitnet_cover_greedy (chosen, self->n, patience, order);
  for (guint32 k = 0; k < n; k++)
    sorted[k] = self->chosen[order[k]];
  if (n == self->n && n > 0)
    memcpy (self->chosen, sorted, sizeof *sorted * n);
}

/* Health is a need and a sector: one who covers both has the code once, and the reason says both. */
static void
append_codes (const Plan *self, guint32 actor, GString *text)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint32 i = next_item (self, actor, 0); i != G_MAXUINT32; i = next_item (self, actor, i + 1)) {
    char *code = sitnet_theme_dup_code (self->theme, sitnet_theme_item (self->theme, i));
    if (!g_hash_table_contains (told, code))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "|" : "", code);
    g_hash_table_add (told, code);
  }
}

/* "Serves: A, B." for the items of one kind that an actor covers, nothing without any. */
static void
append_kind (const Plan *self, guint32 actor, SitnetItemKind kind, GString *text)
{
  static const SitnetPhrase starts[SITNET_N_ITEM_KINDS] = {
      [SITNET_ITEM_NEED] = {"Serves: ", "Odpovídá na potřebu: "},
      [SITNET_ITEM_SECTOR] = {"Brings in the sector: ", "Zastupuje rezort: "},
      [SITNET_ITEM_BRIDGE] = {"Holds a bridge: ", "Drží most: "},
  };
  gboolean any = FALSE;
  for (guint32 i = next_item (self, actor, 0); i != G_MAXUINT32; i = next_item (self, actor, i + 1)) {
    if (sitnet_theme_item (self->theme, i)->kind != kind)
      continue;
    if (!any && text->len > 0)
      g_string_append_c (text, ' ');
    g_string_append (text, any ? ", " : sitnet_phrase_in (starts[kind], self->language));
    sitnet_theme_append_name (self->theme, sitnet_theme_item (self->theme, i), text);
    any = TRUE;
  }
  if (any)
    g_string_append_c (text, '.');
}

static char *
dup_reason (const Plan *self, guint32 actor)
{
  GString *text = g_string_new (NULL);
  gboolean any = FALSE;
  for (guint kind = 0; kind < SITNET_N_ITEM_KINDS; kind++)
    append_kind (self, actor, (SitnetItemKind)kind, text);
  for (guint32 i = next_item (self, actor, 0); i != G_MAXUINT32; i = next_item (self, actor, i + 1)) {
    if (self->holders[i] > 1)
      continue;
    g_string_append (text, any ? ", "
                               : sitnet_pick (self->language, " None of the others invited covers: ",
                                              " Nikdo další z pozvaných nepokrývá: "));
    sitnet_theme_append_name (self->theme, sitnet_theme_item (self->theme, i), text);
    any = TRUE;
  }
  if (any)
    g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

/* With too few seats the greedy choice holds at least 1 − 1/e of the most (Nemhauser, Wolsey and Fisher
 * 1978). */
#define LIMITED_BOUND 1.5819767068693265 /* e / (e − 1) */

static void
judge_choice (Plan *self)
{
  const SitnetCover *cover = self->theme->cover;
  self->holders = sitnet_cover_holders (cover, self->chosen, self->n);
  self->limited = sitnet_cover_count (cover, self->chosen, self->n) < sitnet_cover_count (cover, NULL, 0);
  self->bound = self->exact ? 1 : self->limited ? LIMITED_BOUND : sitnet_cover_bound (cover);
}

static GPtrArray *
make_columns (Plan *self)
{
  static const char *const methods[] = {"exact", "greedy"};
  g_autoptr (SitnetColumn) labels = sitnet_column_new_text ("method", G_N_ELEMENTS (methods), methods, NULL);
  GPtrArray *sealed = g_ptr_array_new ();
  self->builders[ACTOR] = sitnet_column_builder_new_category ("actor", self->theme->network->actor_ids);
  self->builders[COVERS] = sitnet_column_builder_new ("covers", SITNET_VALUE_TEXT);
  self->builders[REASON] = sitnet_column_builder_new ("reason", SITNET_VALUE_TEXT);
  self->builders[METHOD] = sitnet_column_builder_new_category ("method", labels);
  self->builders[BOUND] = sitnet_column_builder_new ("bound", SITNET_VALUE_DOUBLE);
  for (guint32 k = 0; k < self->n; k++) {
    g_autoptr (GString) covers = g_string_new (NULL);
    g_autofree char *reason = dup_reason (self, self->chosen[k]);
    append_codes (self, self->chosen[k], covers);
    sitnet_column_builder_add_code (self->builders[ACTOR], (gint32)self->chosen[k]);
    sitnet_column_builder_add_text (self->builders[COVERS], covers->str);
    sitnet_column_builder_add_text (self->builders[REASON], reason);
    sitnet_column_builder_add_code (self->builders[METHOD], self->exact ? 0 : 1);
    sitnet_column_builder_add_double (self->builders[BOUND], self->bound);
  }
  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (self->builders[i]));
  return sealed;
}

/* `all`: per item how many actors in scope cover it. */
static void
append_missing (const Plan *self, const guint32 *all, GString *note, gboolean by_nobody)
{
  gboolean any = FALSE;
  for (guint32 i = 0; i < self->theme->items->len; i++) {
    if (self->holders[i] > 0 || (all[i] == 0) != by_nobody)
      continue;
    if (!any)
      g_string_append (
          note, by_nobody ? sitnet_pick (self->language, " Nobody in scope covers: ", " Ve výběru nikdo nepokrývá: ")
                          : sitnet_pick (self->language, " No seat is left for: ", " Místo u stolu nezbylo na: "));
    else
      g_string_append (note, ", ");
    sitnet_theme_append_name (self->theme, sitnet_theme_item (self->theme, i), note);
    any = TRUE;
  }
  if (any)
    g_string_append_c (note, '.');
}

static char *
dup_extra (const Plan *self)
{
  GString *note = g_string_new (NULL);
  char bound[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (bound, sizeof bound, "%.2f", self->bound);
  if (self->language == SITNET_LANGUAGE_CS)
    g_strdelimit (bound, ".", ',');
  if (self->exact && self->limited)
    g_string_append (note, sitnet_pick (self->language, "The choice is exact: no other for these seats covers more.",
                                        "Výběr je nejlepší možný: žádný jiný na tato místa nepokryje víc."));
  else if (self->exact)
    g_string_append (note, sitnet_pick (self->language, "The choice is exact: fewer actors cannot cover it.",
                                        "Výběr je nejlepší možný: s méně aktéry to pokrýt nelze."));
  else if (self->limited)
    g_string_append_printf (note,
                            sitnet_pick (self->language,
                                         "The choice is greedy: the best one covers at most %s times as much.",
                                         "Výběr je přibližný: nejlepší by pokryl nejvýše %skrát tolik."),
                            bound);
  else
    g_string_append_printf (
        note,
        sitnet_pick (self->language, "The choice is greedy: at most %s times as many actors as the fewest.",
                     "Výběr je přibližný: aktérů je nejvýše %skrát tolik, kolik jich je nutně třeba."),
        bound);
  g_autofree guint32 *all = sitnet_cover_holders (self->theme->cover, NULL, 0);
  append_missing (self, all, note, TRUE);
  append_missing (self, all, note, FALSE);
  return g_string_free (note, FALSE);
}

typedef struct {
  const SitnetQuery *query;
  GError **error;
  gboolean stopped;
} Waiting;

static gboolean
go_on (gpointer data)
{
  Waiting *waiting = data;
  waiting->stopped = waiting->stopped || !sitnet_query_progress (waiting->query, 0.5, waiting->error);
  return !waiting->stopped;
}

static SitnetTable *
answer (Plan *self, const SitnetQuery *query, GError **error)
{
  Waiting waiting = {query, error, FALSE};
  SitnetTheme *theme = self->theme;
  guint32 seats = sitnet_query_has (query, "seats") ? (guint32)sitnet_query_get_int (query, "seats") : G_MAXUINT32;
  g_autofree guint32 *chosen = g_new (guint32, MIN (theme->network->n_actors, theme->items->len));
  self->chosen = chosen;
  SitnetPatience patience = {go_on, &waiting};
  self->n = sitnet_cover_solve (theme->cover, seats, &patience, chosen, &self->exact);
  if (!waiting.stopped)
    put_in_order (self, &patience);
  if (waiting.stopped)
    return NULL;
  judge_choice (self);
  g_autofree char *extra = dup_extra (self);
  g_autofree char *note = sitnet_query_dup_note (query, theme->network, extra);
  return sitnet_table_new_take ("invite", note, make_columns (self));
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  SitnetLanguage language = sitnet_query_get_language (query);
  g_autoptr (SitnetTheme) theme =
      sitnet_theme_new (network, language, sitnet_query_get_codes (query, "needs"),
                        sitnet_query_get_codes (query, "sectors"), sitnet_query_get_flag (query, "bridges"), error);
  if (theme == NULL || !sitnet_theme_cover (theme, error) || !sitnet_query_progress (query, 0.3, error))
    return NULL;
  Plan self = {.theme = theme, .language = language};
  SitnetTable *table = answer (&self, query, error);
  g_free (self.holders);
  return table;
}

const SitnetAnalysis sitnet_invite = {
    .name = "invite",
    .question = {"Whom to invite, so that few people cover the theme?", "Koho pozvat, aby téma pokrylo málo lidí?"},
    .row = {"a row is an actor to invite", "na každém řádku je aktér, kterého pozvat"},
    .definition = {"The fewest actors in scope that together cover each need of --needs (by a service for it "
                   "or a finer need in an "
                   "area of the scope, holding at its date), each sector of --sectors, and with --bridges "
                   "one end of each bridge "
                   "that has at least two actors on both sides. Without any of the three: the broad needs "
                   "and all sectors that "
                   "occur. With --seats fewer than that: as much as so many can cover, and of those choices "
                   "the smallest. What "
                   "nobody covers is named in the note and does not count. A choice is exact when no better "
                   "one exists: proven by "
                   "GLPK's branch and cut (up to 2,000 different actors and 400 things to cover, 5 seconds), "
                   "or because fewer "
                   "actors could not hold as many things. Otherwise, and in a build without GLPK, it is "
                   "greedy: always the actor "
                   "that adds most, the first in the file of equals. bound says how far from the best it can "
                   "be: the greedy choice "
                   "is at most 1 + 1/2 + … + 1/d times the fewest, d the most that one actor covers (Chvátal "
                   "1979); with too few "
                   "seats the best covers at most e/(e−1) times as much (Nemhauser, Wolsey and Fisher 1978). "
                   "Of several best "
                   "choices one is given. Rows: whoever adds most first. Greedy takes time in proportion to "
                   "actors × invited × "
                   "things to cover; the exact problem is NP-hard.",
                   "Nejmenší počet aktérů ve výběru, kteří společně pokryjí každou potřebu z --needs "
                   "(službou pro ni nebo pro "
                   "jemnější potřebu v území výběru, platnou k jeho datu), každý rezort ze --sectors a s "
                   "--bridges jeden z konců "
                   "každého mostu, který má na obou stranách aspoň dva aktéry. Není-li zadáno nic: široké "
                   "potřeby a všechny rezorty, "
                   "které se vyskytují. Je-li míst --seats méně: co nejvíc, kolik tolik aktérů pokryje, a z "
                   "takových výběrů "
                   "nejmenší. Co nepokrývá nikdo, je uvedeno v poznámce a nepočítá se. Výběr je exact, když "
                   "lepší neexistuje: "
                   "dokáže to úplné hledání (do 2 000 různých aktérů a 400 položek, 5 sekund; knihovna GLPK), "
                   "nebo to, že méně aktérů "
                   "by tolik položek pojmout nemohlo. Jinak, a v sestavení bez GLPK, je greedy: vždy aktér, "
                   "který přidá nejvíc, z "
                   "rovných první v souboru. bound říká, jak daleko od nejlepšího může být: hladový výběr má "
                   "nejvýše 1 + 1/2 + … + "
                   "1/d krát víc aktérů, než je nejmenší počet, d je nejvíc položek u jednoho aktéra "
                   "(Chvátal 1979); při nedostatku "
                   "míst pokryje nejlepší výběr nejvýše e/(e−1)krát víc (Nemhauser, Wolsey a Fisher 1978). Z "
                   "více nejlepších výběrů "
                   "je uveden jeden. Řádky: první ten, kdo přidá nejvíc. Přibližný výběr trvá úměrně součinu "
                   "aktérů, pozvaných a "
                   "položek; dokázat nejlepší výběr může u velkého zadání trvat neúnosně dlouho (úloha je NP-těžká)."},
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .run = run,
};
