/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Options before and after the data, with and without "=", comma lists, and what is refused. */
#include "options.h"
#include "test.h"

static const Option known[] = {
    {"format", 0, OPTION_VALUE, "F", "the format"}, {"output", 'o', OPTION_VALUE, "FILE", "where to"},
    {"area", 0, OPTION_LIST, "CODE", "areas"},      {"drop", 0, OPTION_CODES, "ACTOR", "actors"},
    {"title", 0, OPTION_TEXT, "TEXT", "heading"},   {"local", 0, OPTION_FLAG, NULL, "local too"},
    {"min_size", 0, OPTION_VALUE, "N", "size"},
};

static Options *
parse (const char *line, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_ptr_array_add (list, (gpointer)&known[i]);
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  return options_parse (list, (const char *const *)words, SITNET_LANGUAGE_EN, error);
}

static char *
join (const GPtrArray *texts)
{
  GString *joined = g_string_new (NULL);
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", (const char *)texts->pdata[i]);
  return g_string_free (joined, FALSE);
}

static void
assert_words (const Options *options, const char *expected)
{
  g_autofree char *words = join (options_get_words (options));
  ASSERT_TEXT (words, expected);
}

static void
assert_refused (const char *line, const char *message)
{
  g_autoptr (GError) error = NULL;
  Options *options = parse (line, &error);
  CU_ASSERT_PTR_NULL (options);
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  ASSERT_TEXT (error != NULL ? error->message : NULL, message);
}

static void
options_stand_anywhere (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Options) options = parse ("--format csv one -o out.csv two --local", &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (options);
  assert_words (options, "one two");
  ASSERT_TEXT (options_get (options, "format"), "csv");
  ASSERT_TEXT (options_get (options, "output"), "out.csv");
  ASSERT_TEXT (options_get (options, "local"), "true");
  CU_ASSERT_FALSE (options_has (options, "area"));
}

static void
values_after_equals_and_letters (void)
{
  g_autoptr (Options) options = parse ("--format=json -oout --local=no --min-size=3 --format=csv", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (options);
  ASSERT_TEXT (options_get (options, "format"), "csv");
  ASSERT_TEXT (options_get (options, "output"), "out");
  ASSERT_TEXT (options_get (options, "local"), "no");
  ASSERT_TEXT (options_get (options, "min_size"), "3");
}

static void
lists_with_commas_and_repeats (void)
{
  g_autoptr (Options) options = parse ("--area a,b --area=c,,", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (options);
  g_autofree char *areas = join (options_get_list (options, "area"));
  ASSERT_TEXT (areas, "a b c");
}

static void
codes_are_kept_as_typed (void)
{
  g_autoptr (Options) options = parse ("--drop Home,z.s. --drop=-north --title=", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (options);
  g_autofree char *ids = join (options_get_list (options, "drop"));
  ASSERT_TEXT (ids, "Home,z.s. -north");
  ASSERT_TEXT (options_get (options, "title"), "");
}

static void
refuses_empty_values (void)
{
  assert_refused ("--area=", "option --area needs a value: areas");
  assert_refused ("--area ,", "option --area needs a value: areas");
  assert_refused ("--drop=", "option --drop needs a value: actors");
  assert_refused ("--drop ,,", "option --drop needs a value: actors");
  assert_refused ("--drop -north", "option --drop needs a value; one that begins with a dash is written --drop=-north");
  assert_refused ("-o -north", "option -o needs a value; one that begins with a dash is written -o-north");
  assert_refused ("--drop --local", "option --drop needs a value: actors");
  assert_refused ("--output=", "option --output needs a value: where to");
}

static void
numbers_and_what_follows_two_dashes_are_words (void)
{
  g_autoptr (Options) options = parse ("-5 --min_size -2 - -- --local -o", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (options);
  assert_words (options, "-5 - --local -o");
  ASSERT_TEXT (options_get (options, "min_size"), "-2");
}

static void
mistakes_are_named (void)
{
  assert_refused ("--fromat csv", "unknown option --fromat; did you mean --format?");
  assert_refused ("--min-sise 3", "unknown option --min-sise; did you mean --min-size?");
  assert_refused ("--entirely-else", "unknown option --entirely-else");
  assert_refused ("-x", "unknown option -x");
  assert_refused ("--output", "option --output needs a value: where to");
  assert_refused ("-o --local", "option -o needs a value: where to");
}

static const TestCase cases[] = {
    {"codes are kept as typed", codes_are_kept_as_typed},
    {"refuses empty values", refuses_empty_values},
    {"options_stand_anywhere", options_stand_anywhere},
    {"values_after_equals_and_letters", values_after_equals_and_letters},
    {"lists_with_commas_and_repeats", lists_with_commas_and_repeats},
    {"numbers_and_what_follows_two_dashes_are_words", numbers_and_what_follows_two_dashes_are_words},
    {"mistakes_are_named", mistakes_are_named},
};

TEST_MAIN ("tools/options", cases)
