/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What kind of workbook a file is, by what it holds; and the way out where it is one that cannot be read. */
#include "workbook-file.h"

#include "error-private.h"
#include "ods.h"
#include "open-file.h"
#include "xlsx-relations.h"
#include "xlsx.h"
#include "xml-stream.h"

#include <string.h>
#include <unistd.h>

/* As much of a file as its kind is known by. */
#define START_SIZE 4096

typedef struct {
  char bytes[START_SIZE];
  gsize n;
} Start;

static gboolean
read_start (const char *path, Start *start)
{
  guint64 size;
  int descriptor = sitnet_open_file (path, &size, NULL);
  if (descriptor < 0)
    return FALSE;
  gssize n = pread (descriptor, start->bytes, START_SIZE, 0);
  close (descriptor);
  start->n = (gsize)MAX (n, 0);
  return n > 0;
}

static gboolean
starts_with (const Start *start, const char *bytes, gsize n)
{
  return start->n >= n && memcmp (start->bytes, bytes, n) == 0;
}

static gboolean
holds (const Start *start, const char *word)
{
  return memmem (start->bytes, start->n, word, strlen (word)) != NULL;
}

static gboolean
is_zip (const Start *start)
{
  return starts_with (start, "PK\003\004", 4) || starts_with (start, "PK\005\006", 4) ||
         starts_with (start, "PK\007\010", 4);
}

/* A Compound File, in which Excel kept everything until 2007 and keeps what is encrypted ([MS-CFB]). */
static gboolean
is_compound (const Start *start)
{
  return starts_with (start, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
}

static gboolean
is_flat (const Start *start)
{
  return holds (start, "urn:oasis:names:tc:opendocument:xmlns:office:1.0") && !is_zip (start) && !is_compound (start);
}

/* Its first part is not packed and says what it is (OpenDocument 1.3, part 2, 3.3). */
static gboolean
is_opendocument (const Start *start)
{
  static const char words[] = "mimetypeapplication/vnd.oasis.opendocument.";
  return is_zip (start) && start->n > 30 + strlen (words) && memcmp (start->bytes + 30, words, strlen (words)) == 0;
}

gboolean
sitnet_workbook_file_recognise_opendocument (const char *path)
{
  Start start;
  return read_start (path, &start) && (is_flat (&start) || is_opendocument (&start));
}

gboolean
sitnet_workbook_file_recognise_packed (const char *path)
{
  Start start;
  return read_start (path, &start) && (is_compound (&start) || (is_zip (&start) && !is_opendocument (&start)));
}

static const char encrypted[] = N_ (
    "it is protected by a password; open it, take the password away (File, Info, Protect Workbook) and save it anew");
static const char old_excel[] =
    N_ ("it is a workbook of Excel before 2007 (.xls); open it and save it as .xlsx or .ods");
static const char binary_excel[] = N_ ("it is a binary workbook (.xlsb); open it and save it as .xlsx or .ods");
static const char a_document[] =
    N_ ("it is a text document, not a workbook; copy its tables into a spreadsheet and save that as .xlsx or .ods");
static const char no_workbook[] = N_ ("it is an archive or a document of another program, not a workbook; give an "
                                      ".xlsx or .ods file, or a folder that holds actors.csv");

static SitnetWorkbook *
refuse (const char *why, GError **error)
{
  sitnet_error_set_literal (error, SITNET_ERROR_FORMAT, why);
  return NULL;
}

/* The names in a Compound File are in UTF-16; that of the encrypted package stands in its folder. */
static gboolean
has_encrypted_package (const char *path)
{
  static const char name[] =
      "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"; /* its last letter ends with the NUL of C */
  guint64 size;
  gboolean found = FALSE;
  int descriptor = sitnet_open_file (path, &size, NULL);
  g_autofree char *piece = g_malloc (2 * START_SIZE);
  for (guint64 at = 0; descriptor >= 0 && at < size && !found; at += START_SIZE) {
    gssize n = pread (descriptor, piece, 2 * START_SIZE, (off_t)at);
    found = n > 0 && memmem (piece, (gsize)n, name, sizeof name) != NULL;
    if (n <= 0)
      break;
  }
  if (descriptor >= 0)
    close (descriptor);
  return found;
}

static char *
dup_mimetype (SitnetZipFile *file)
{
  char text[128] = "";
  gint64 part = sitnet_zip_file_find (file, "mimetype");
  g_autoptr (SitnetZipPart) bytes = part >= 0 ? sitnet_zip_part_open (file, part, NULL, NULL) : NULL;
  gssize n = bytes != NULL ? sitnet_zip_part_read (bytes, text, sizeof text - 1, NULL) : 0;
  text[MAX (n, 0)] = '\0';
  return g_strdup (g_strstrip (text));
}

static gboolean
has_suffix (const char *name, const char *suffix)
{
  gsize length = strlen (name), n = strlen (suffix);
  return length >= n && g_ascii_strcasecmp (name + length - n, suffix) == 0;
}

/* An Open Packaging archive, by its main part. Takes `*file` when it is one. */
static SitnetWorkbook *
open_office (SitnetZipFile **file, const char *place, SitnetWatch *watch, GError **error)
{
  if (has_suffix (place, ".bin"))
    return refuse (binary_excel, error);
  if (g_ascii_strncasecmp (place, "word/", 5) == 0)
    return refuse (a_document, error);
  if (g_ascii_strncasecmp (place, "ppt/", 4) == 0)
    return refuse (no_workbook, error);
  return sitnet_xlsx_open (g_steal_pointer (file), place, watch, error);
}

static void
meet_encryption (SitnetXmlStream *stream, const SitnetXmlElement *element, gpointer found)
{
  if (strcmp (element->name, "encryption-data") == 0)
    *(gboolean *)found = TRUE;
}

/* What is encrypted is listed in the manifest; LibreOffice from 24.8 on packs the whole into one part. */
static gboolean
is_encrypted (SitnetZipFile *file)
{
  static const SitnetXmlHandler handler = {.start = meet_encryption};
  gboolean found = sitnet_zip_file_find (file, "encrypted-package") >= 0;
  gint64 part = sitnet_zip_file_find (file, "META-INF/manifest.xml");
  g_autoptr (SitnetZipPart) bytes = part >= 0 ? sitnet_zip_part_open (file, part, NULL, NULL) : NULL;
  if (bytes != NULL)
    sitnet_xml_read (sitnet_zip_part_read, bytes, &handler, &found, NULL);
  return found;
}

static SitnetWorkbook *
open_opendocument (SitnetZipFile **file, SitnetWatch *watch, GError **error)
{
  return is_encrypted (*file) ? refuse (encrypted, error) : sitnet_ods_open (g_steal_pointer (file), watch, error);
}

static SitnetWorkbook *
open_flat (const char *path, const Start *start, SitnetWatch *watch, GError **error)
{
  if (!holds (start, "application/vnd.oasis.opendocument.spreadsheet"))
    return refuse (holds (start, "application/vnd.oasis.opendocument.text") ? a_document : no_workbook, error);
  return sitnet_ods_open_flat (path, watch, error);
}

static SitnetWorkbook *
open_archive (SitnetZipFile **file, SitnetWatch *watch, GError **error)
{
  g_autofree char *mimetype = dup_mimetype (*file);
  if (g_str_has_prefix (mimetype, "application/vnd.oasis.opendocument.spreadsheet"))
    return open_opendocument (file, watch, error);
  if (g_str_has_prefix (mimetype, "application/vnd.oasis.opendocument.text"))
    return refuse (a_document, error);
  g_autoptr (GArray) relations = sitnet_xlsx_relations_read (*file, "", error);
  if (relations == NULL)
    return NULL;
  const SitnetXlsxRelation *main_part = sitnet_xlsx_relations_find_type (relations, "officeDocument");
  if (main_part == NULL)
    return refuse (no_workbook, error);
  return open_office (file, main_part->target, watch, error);
}

static SitnetWorkbook *
open_packed (const char *path, SitnetWatch *watch, GError **error)
{
  g_autoptr (SitnetZipFile) file = sitnet_zip_file_open (path, error);
  return file != NULL ? open_archive (&file, watch, error) : NULL;
}

SitnetWorkbook *
sitnet_workbook_file_open (const char *path, SitnetWatch *watch, GError **error)
{
  Start start;
  g_autoptr (GError) problem = NULL;
  SitnetWorkbook *workbook = NULL;
  if (!read_start (path, &start))
    refuse (no_workbook, &problem);
  else if (is_compound (&start))
    refuse (has_encrypted_package (path) ? encrypted : old_excel, &problem);
  else if (is_flat (&start))
    workbook = open_flat (path, &start, watch, &problem);
  else
    workbook = open_packed (path, watch, &problem);
  if (problem != NULL)
    sitnet_open_file_fail_with (path, problem, error);
  return workbook;
}
