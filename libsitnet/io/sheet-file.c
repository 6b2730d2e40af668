/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which sheet a file of a folder is, by its name. */
#include "sheet-file.h"

#include "message.h"
#include "error-private.h"
#include "text-fold.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>

#define SUFFIX ".csv"

/* What coordinators call the sheets, and what Kumu (elements, connections) and Gephi (nodes, edges) do, beside the schema's
   own names; a Czech one first. */
static const char *const czech_names[SITNET_N_SHEETS] = {
    [SITNET_SHEET_NEEDS] = "oblasti potřeb",
    [SITNET_SHEET_SECTORS] = "rezorty|sektory",
    [SITNET_SHEET_TIE_KINDS] = "druhy vazeb|typy vazeb",
    [SITNET_SHEET_LEVELS] = "úrovně|úrovně podpory",
    [SITNET_SHEET_FORMS] = "formy|formy služeb",
    [SITNET_SHEET_TARGETS] = "cílové skupiny",
    [SITNET_SHEET_ACTOR_KINDS] = "druhy aktérů|typy aktérů",
    [SITNET_SHEET_AREAS] = "území|orp|okresy",
    [SITNET_SHEET_ACTORS] = "aktéři|elements|nodes",
    [SITNET_SHEET_ALIASES] = "jiné názvy|další názvy|přezdívky",
    [SITNET_SHEET_TIES] = "vazby|spolupráce|connections|edges",
    [SITNET_SHEET_SERVICES] = "služby",
    [SITNET_SHEET_DEMANDS] = "potřeby|poptávka|poptávky",
    [SITNET_SHEET_EXPECTATIONS] = "očekávání",
    [SITNET_SHEET_CASES] = "případy|modelové případy",
    [SITNET_SHEET_BLOCKS] = "bloky|stánky",
    [SITNET_SHEET_WISHES] = "přání",
    [SITNET_SHEET_ATTENDANCE] = "účast|prezence",
    [SITNET_SHEET_MEETINGS] = "setkání",
    [SITNET_SHEET_STRATEGY] = "strategie",
    [SITNET_SHEET_POSITIONS] = "pozice|polohy",
};

static gboolean
is_one_of (SitnetSlice stem, const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, "|", -1);
  for (guint i = 0; list[i] != NULL; i++)
    if (sitnet_text_fold_equal (stem, (SitnetSlice){list[i], strlen (list[i])}))
      return TRUE;
  return FALSE;
}

gint
sitnet_sheet_file_match (const char *stem)
{
  SitnetSlice slice = {stem, strlen (stem)};
  for (gint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    if (is_one_of (slice, sitnet_schema[sheet].name) ||
        (czech_names[sheet] != NULL && is_one_of (slice, czech_names[sheet])))
      return sheet;
  return -1;
}

char *
sitnet_sheet_file_dup_name (SitnetSheet sheet, SitnetLanguage language)
{
  const char *names = language == SITNET_LANGUAGE_CS ? czech_names[sheet] : NULL;
  return names != NULL ? g_strndup (names, strcspn (names, "|")) : g_strdup (sitnet_schema[sheet].name);
}

static void
clear (gpointer data)
{
  SitnetSheetFile *file = data;
  g_free (file->name);
  g_free (file->stem);
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (((const SitnetSheetFile *)a)->name, ((const SitnetSheetFile *)b)->name);
}

/* Hidden files, and the lock of a spreadsheet that has a file open, are none. */
static gboolean
is_listed (const char *name)
{
  gsize length = strlen (name), suffix_length = strlen (SUFFIX);
  return length > suffix_length && g_ascii_strcasecmp (name + length - suffix_length, SUFFIX) == 0 && name[0] != '.' &&
         name[0] != '~';
}

static char *
dup_stem (const char *name)
{
  return g_utf8_make_valid (name, (gssize)(strlen (name) - strlen (SUFFIX)));
}

gint
sitnet_sheet_file_of_name (const char *name)
{
  if (!is_listed (name))
    return -1;
  g_autofree char *stem = dup_stem (name);
  return sitnet_sheet_file_match (stem);
}

static void
add (GArray *files, const char *name)
{
  if (!is_listed (name))
    return;
  SitnetSheetFile file = {.name = g_strdup (name), .stem = dup_stem (name)};
  file.sheet = sitnet_sheet_file_match (file.stem);
  g_array_append_val (files, file);
}

GArray *
sitnet_sheet_files_list (const char *folder, GError **error)
{
  DIR *entries = opendir (folder);
  if (entries == NULL) {
    sitnet_error_set_by_number (error, SITNET_ERROR_READ, errno, N_ ("cannot read the folder"), folder);
    return NULL;
  }
  GArray *files = g_array_new (FALSE, TRUE, sizeof (SitnetSheetFile));
  g_array_set_clear_func (files, clear);
  for (const struct dirent *entry; (entry = readdir (entries)) != NULL;)
    add (files, entry->d_name);
  closedir (entries);
  g_array_sort (files, compare);
  return files;
}

GArray *
sitnet_sheet_files_of_names (const char *const *names)
{
  GArray *files = g_array_new (FALSE, TRUE, sizeof (SitnetSheetFile));
  g_array_set_clear_func (files, clear);
  for (guint i = 0; names[i] != NULL; i++)
    add (files, names[i]);
  g_array_sort (files, compare);
  return files;
}
