/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data sets read from workbooks. */
#include "stopper.h"
#include "workbook-parts.h"
#include "workbook-read.h"

#include <sitnet/error.h>
#include <sys/resource.h>

#define ACTORS "id,name,sector,area\nA,První,school,N\nB,Druhý,social,N\nC,Třetí,health,N\n"
#define AREAS "code,name\nN,Náchod\n"
#define TIES "from,to,kind,strength\nA,B,refers,2\nB,C,cooperates,1.5\n"

static SitnetNetwork *
read_folder (void)
{
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "actors.csv", ACTORS);
  data_set_add (folder, "areas.csv", AREAS);
  data_set_add (folder, "ties.csv", TIES);
  SitnetNetwork *network = sitnet_network_read (folder, NULL, NULL, NULL);
  g_free (data_set_remove (folder));
  return network;
}

static char *
write_sheets (const char *const *sheets)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; sheets[i] != NULL; i++)
    g_ptr_array_add (made, i % 2 == 0 ? g_strdup (sheets[i]) : workbook_rows (sheets[i]));
  g_ptr_array_add (made, NULL);
  return workbook_of_sheets ((const char *const *)made->pdata, NULL, NULL, NULL);
}

static char *
check_sheets (const char *const *sheets, SitnetNetwork **network)
{
  return workbook_check (write_sheets (sheets), network);
}

static void
equals_the_folder (void)
{
  g_autoptr (SitnetNetwork) folder = read_folder (), workbook = NULL;
  g_autofree char *shown =
      check_sheets ((const char *const[]){"Ties", TIES, "actors", ACTORS, "Území", AREAS, NULL}, &workbook);
  ASSERT_TEXT (shown, "3 actors 2 ties\n");
  CU_ASSERT_PTR_NOT_NULL_FATAL (workbook);
  CU_ASSERT_TRUE (sitnet_network_equal (folder, workbook));
}

static void
knows_sheets_by_their_headers (void)
{
  g_autofree char *shown =
      check_sheets ((const char *const[]){"List1", "id,name,sector\nA,První,school\nB,Druhý,social\n", "List2",
                                          "kdo,komu\nA,B\n", NULL},
                    NULL);
  ASSERT_TEXT (shown, "2 actors 1 ties\ninfo List1 - - List1\ninfo List2 - - List2\n");
}

#define HASHTAGS "Organizace,Sektor,Okres\n#org,#sector,#adm2\nPoradna,health,Podlesí\nPoradna,health,Zálesná\n"

/* A table with hashtags of HXL, among others that are not read; beside a sheet of actors it is one too many. */
static void
reads_hashtags (void)
{
  g_autoptr (SitnetNetwork) network = NULL;
  g_autofree char *shown = check_sheets ((const char *const[]){"3W", HASHTAGS, "Úvod", "text\n", NULL}, &network);
  ASSERT_TEXT (shown, "1 actors 0 ties\ninfo Úvod - - Úvod\n");
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  assert_sheet (network, "services", "id,actor,needs,areas\nPoradna (1),Poradna,health,Podlesí|Zálesná\n");
  g_autofree char *two = check_sheets ((const char *const[]){"3W", HASHTAGS, "actors", ACTORS, NULL}, NULL);
  CU_ASSERT_PTR_NOT_NULL (strstr (two, "error 3W - - actors\n"));
  g_autofree char *named = check_sheets ((const char *const[]){"actors", HASHTAGS, NULL}, NULL);
  CU_ASSERT_PTR_NULL (strstr (named, "services"));
}

/* What is only likely to be a sheet yields to one that is certain. */
static void
prefers_what_is_certain (void)
{
  g_autofree char *both = check_sheets ((const char *const[]){"Kontakty", "Organizace,Mobil,Pozn.\nPrvní,777,x\n",
                                                              "actors", "id,name,sector\nA,První,school\n", NULL},
                                        NULL);
  ASSERT_TEXT (both, "1 actors 0 ties\ninfo Kontakty - - Kontakty\n");
  g_autofree char *alone =
      check_sheets ((const char *const[]){"Kontakty", "Organizace,Mobil,Pozn.\nPrvní,777,x\n", NULL}, NULL);
  CU_ASSERT_PTR_NOT_NULL (strstr (alone, "1 actors 0 ties"));
}

static void
names_a_sheet_that_is_not_read (void)
{
  g_autofree char *shown = check_sheets ((const char *const[]){"Úvod", "Vyplňujte jen bílá pole.\n", "actors",
                                                               "id,name,sector\nA,První,school\n", "(vazby)",
                                                               "nic,z,toho\n", "Prázdný", "", NULL},
                                         NULL);
  ASSERT_TEXT (shown, "1 actors 0 ties\ninfo Úvod - - Úvod\n");
}

static void
refuses_two_sheets_for_one (void)
{
  g_autofree char *shown =
      check_sheets ((const char *const[]){"actors", "id,name\nA,První\n", "Aktéři", "id,name\nB,Druhý\n", NULL}, NULL);
  ASSERT_TEXT (shown, "no network\nerror Aktéři - - actors\n");
}

static void
takes_needs_for_demands (void)
{
  g_autofree char *shown =
      check_sheets ((const char *const[]){"actors", "id,name,sector,area\nA,První,school,N\n", "Potřeby",
                                          "potřeba,území,rodin\nlearning.tutoring,N,12\n", NULL},
                    NULL);
  ASSERT_TEXT (shown, "1 actors 0 ties\n");
  g_autofree char *words = check_sheets (
      (const char *const[]){"actors", "id,name,sector\nA,První,school\n", "Potřeby", "kód,název\nnova,Nová\n", NULL},
      NULL);
  ASSERT_TEXT (words, "1 actors 0 ties\n");
}

static gboolean
read_watched (Stopper *stopper, gpointer path, GError **error)
{
  SitnetTable *findings = NULL;
  g_autoptr (SitnetOptions) options = stopper_options (stopper);
  g_autoptr (SitnetNetwork) network = sitnet_network_read (path, options, &findings, error);
  CU_ASSERT_EQUAL (network != NULL, findings != NULL);
  g_clear_pointer (&findings, sitnet_table_unref);
  return network != NULL;
}

static void
stops_when_it_is_asked_to (void)
{
  g_autoptr (GString) actors = g_string_new ("id,name\n"), shared = g_string_new (NULL);
  for (guint i = 0; i < 4000; i++) {
    g_string_append_printf (actors, "a%u,Organizace %u\n", i, i);
    g_string_append_printf (shared, "<si><t>This is the text number %u</t></si>", i);
  }
  g_autofree char *rows = workbook_rows (actors->str);
  g_autofree char *path = workbook_of_sheets ((const char *const[]){"actors", rows, NULL}, shared->str, NULL, NULL);
  CU_ASSERT_TRUE (stopper_try_all (read_watched, path) >= 10);
  workbook_remove (path);
}

#define GOOD                                                                                                           \
  "<sheetData><row r='1'><c t='str'><v>id</v></c><c t='str'><v>name</v></c></row><row r='2'><c t='str'><v>A</v></c>"   \
  "<c t='str'><v>A</v></c></row></sheetData>"

static void
is_read_as_what_it_is (void)
{
  const char *const sheets[] = {"actors", GOOD, NULL};
  const struct {
    SitnetFormat format;
    gboolean is_read;
  } asked[] = {
      {SITNET_FORMAT_AUTO, TRUE}, {SITNET_FORMAT_XLSX, TRUE}, {SITNET_FORMAT_ODS, FALSE}, {SITNET_FORMAT_CSV, FALSE}};
  g_autofree char *path = workbook_of_sheets (sheets, NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++) {
    g_autoptr (SitnetOptions) options = sitnet_options_new ();
    sitnet_options_set_format (options, asked[i].format);
    g_autoptr (GError) error = NULL;
    g_autoptr (SitnetNetwork) network = sitnet_network_read (path, options, NULL, &error);
    CU_ASSERT_EQUAL (network != NULL, asked[i].is_read);
    CU_ASSERT_TRUE (asked[i].is_read || g_error_matches (error, SITNET_ERROR, SITNET_ERROR_FORMAT));
  }
  workbook_remove (path);
}

/* What unpacks to far more than it is, and what declares entities: the sheet is refused, or the file. */
static void
refuses_bombs (void)
{
  g_autofree char *blanks = g_strnfill (16 * 1024 * 1024, ' '), *sheet = g_strconcat (GOOD, blanks, NULL);
  const char *const large[] = {"actors", sheet, "Listek", sheet, NULL}, *const small[] = {"actors", GOOD, NULL};
  g_autofree char *in_sheet = workbook_check (workbook_of_sheets (large, NULL, NULL, NULL), NULL);
  ASSERT_TEXT (in_sheet, "no network\nerror Listek - - -\nerror actors - - -\n");
  g_autofree char *in_texts = workbook_check (workbook_of_sheets (small, blanks, NULL, NULL), NULL);
  CU_ASSERT_TRUE (g_str_has_prefix (in_texts, "it unpacks to more than is read"));
}

static void
append_number (GString *bytes, guint64 number, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    g_string_append_c (bytes, (char)(number >> (8 * i)));
}

static guint64
read_number (const char *bytes, guint n_bytes)
{
  guint64 number = 0;
  for (guint i = 0; i < n_bytes; i++)
    number |= (guint64)(guchar)bytes[i] << (8 * i);
  return number;
}

/* The end of an archive with ZIP64 (APPNOTE 6.3.10, 4.3.14 to 4.3.16): where its directory stands is said in 64 bits. */
static char *
make_zip64 (char *path)
{
  enum { END = 22 };
  char *text;
  gsize length;
  CU_ASSERT_TRUE_FATAL (g_file_get_contents (path, &text, &length, NULL) && length > END);
  const char *end = text + length - END;
  guint64 n = read_number (end + 10, 2), size = read_number (end + 12, 4), offset = read_number (end + 16, 4);
  g_autoptr (GString) bytes = g_string_new_len (text, (gssize)(length - END));
  g_string_append_len (bytes, "PK\6\6", 4);
  append_number (bytes, 44, 8);
  append_number (bytes, 45 | 45 << 16, 4);
  append_number (bytes, 0, 8); /* disks */
  append_number (bytes, n, 8);
  append_number (bytes, n, 8);
  append_number (bytes, size, 8);
  append_number (bytes, offset, 8);
  g_string_append_len (bytes, "PK\6\7\0\0\0\0", 8);
  append_number (bytes, length - END, 8);
  append_number (bytes, 1, 4);
  g_string_append_len (bytes, "PK\5\6\0\0\0\0", 8);
  append_number (bytes, G_MAXUINT64, 8);
  append_number (bytes, G_MAXUINT64, 4);
  append_number (bytes, 0, 2);
  CU_ASSERT_TRUE (g_file_set_contents (path, bytes->str, (gssize)bytes->len, NULL));
  g_free (text);
  return path;
}

static void
reads_zip64 (void)
{
  const char *const sheets[] = {"actors", GOOD, NULL};
  g_autofree char *shown = workbook_check (make_zip64 (workbook_of_sheets (sheets, NULL, NULL, NULL)), NULL);
  g_autofree char *expected = workbook_check (workbook_of_sheets (sheets, NULL, NULL, NULL), NULL);
  ASSERT_TEXT (shown, expected);
  CU_ASSERT_TRUE (g_str_has_suffix (shown, "ties\n"));
}

/* Names in a workbook lead nowhere outside it. */
static void
reads_no_other_file (void)
{
  const WorkbookPart parts[] = {
      {"_rels/.rels", ROOT_RELATIONS, 0},
      {"../escape.xml", "<worksheet xmlns='" MAIN "'>" GOOD "</worksheet>", 0},
      {"xl/workbook.xml",
       "<workbook xmlns='" MAIN "' xmlns:r='" RELATION "'><sheets><sheet name='actors' r:id='a'/></sheets></workbook>",
       0},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships xmlns='" PACKAGE "'><Relationship Id='a' Type='" RELATION
       "/worksheet' Target='../../escape.xml'/></Relationships>",
       0},
  };
  char *path = workbook_write ("a.xlsx", parts, G_N_ELEMENTS (parts));
  g_autofree char *shown = workbook_check (path, NULL);
  CU_ASSERT_TRUE (g_str_has_prefix (shown, "no network\nerror actors"));
}

static void
reads_two_hundred_sheets (void)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < 200; i++) {
    g_ptr_array_add (sheets, i == 0 ? g_strdup ("actors") : g_strdup_printf ("List %u", i));
    g_ptr_array_add (sheets, i == 0 ? g_strdup (GOOD) : workbook_rows ("nic,z,toho\n"));
  }
  g_ptr_array_add (sheets, NULL);
  g_autofree char *shown =
      workbook_check (workbook_of_sheets ((const char *const *)sheets->pdata, NULL, NULL, NULL), NULL);
  CU_ASSERT_TRUE (g_str_has_prefix (shown, "1 actors 0 ties\ninfo List 1 "));
}

/* Of all that stands above. Sanitizers and valgrind take memory of their own. */
static void
stays_within_memory (void)
{
  struct rusage usage;
  CU_ASSERT_EQUAL (getrusage (RUSAGE_SELF, &usage), 0);
  if (test_can_limit_memory ())
    CU_ASSERT_TRUE (usage.ru_maxrss < 300 * 1024);
}

static const TestCase cases[] = {
    {"equals the folder", equals_the_folder},
    {"knows sheets by their headers", knows_sheets_by_their_headers},
    {"reads hashtags", reads_hashtags},
    {"prefers what is certain", prefers_what_is_certain},
    {"names a sheet that is not read", names_a_sheet_that_is_not_read},
    {"refuses two sheets for one", refuses_two_sheets_for_one},
    {"takes needs for demands", takes_needs_for_demands},
    {"stops when it is asked to", stops_when_it_is_asked_to},
    {"is read as what it is", is_read_as_what_it_is},
    {"refuses bombs", refuses_bombs},
    {"reads no other file", reads_no_other_file},
    {"reads ZIP64", reads_zip64},
    {"reads two hundred sheets", reads_two_hundred_sheets},
    {"stays within memory", stays_within_memory},
};
TEST_MAIN ("workbook-read", cases)
