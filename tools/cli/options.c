/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words of the command line: options before or after the data, comma lists, repeats. */
#include "options.h"

#include <string.h>

struct _Options {
  GPtrArray *words;
  GPtrArray *files;   /* that were made one word; NULL for none */
  GHashTable *values; /* name of an option -> GPtrArray of text */
  GPtrArray *nothing;
};

typedef struct {
  Options *options;
  const GPtrArray *known;
  const char *const *next;
  SitnetLanguage language;
} Reading;

static gboolean
mistake (GError **error, char *message)
{
  g_set_error_literal (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT, message);
  g_free (message);
  return FALSE;
}

/* An underscore of a parameter is a dash on the command line; both are taken. */
static gboolean
is_named (const Option *option, const char *name)
{
  const char *at = option->name;
  for (; *at != '\0' && *name != '\0'; at++, name++)
    if (*at != *name && !(*at == '_' && *name == '-'))
      return FALSE;
  return *at == *name;
}

static const Option *
find_option (const Reading *reading, const char *name)
{
  for (guint i = 0; i < reading->known->len; i++)
    if (is_named (reading->known->pdata[i], name))
      return reading->known->pdata[i];
  return NULL;
}

static const Option *
find_letter (const Reading *reading, char letter)
{
  for (guint i = 0; i < reading->known->len; i++)
    if (((const Option *)reading->known->pdata[i])->letter == letter)
      return reading->known->pdata[i];
  return NULL;
}

static gboolean
refuse_unknown (const Reading *reading, const char *typed, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < reading->known->len; i++)
    g_ptr_array_add (names, g_strdelimit (g_strdup (((const Option *)reading->known->pdata[i])->name), "_", '-'));
  g_ptr_array_add (names, NULL);
  g_autofree char *name = g_strdup (typed + strspn (typed, "-"));
  name[strcspn (name, "=")] = '\0';
  const char *near = sitnet_find_nearest_word (name, (const char *const *)names->pdata);
  g_autofree char *hint = near == NULL
                              ? g_strdup ("")
                              : g_strdup_printf (sitnet_translate (reading->language, "; did you mean --%s?"), near);
  return mistake (error, g_strdup_printf (sitnet_translate (reading->language, "unknown option %s%s"), typed, hint));
}

static void
keep_value (const Reading *reading, const Option *option, const char *value)
{
  GHashTable *values = reading->options->values;
  GPtrArray *list = g_hash_table_lookup (values, option->name);
  if (list == NULL) {
    list = g_ptr_array_new_with_free_func (g_free);
    g_hash_table_insert (values, (char *)option->name, list);
  }
  if (option->kind != OPTION_LIST) {
    g_ptr_array_add (list, g_strdup (value));
    return;
  }
  g_auto (GStrv) pieces = g_strsplit (value, ",", -1);
  for (char **piece = pieces; *piece != NULL; piece++)
    if (*g_strstrip (*piece) != '\0')
      g_ptr_array_add (list, g_strdup (*piece));
}

/* "-5" is a number, "-" is a name, "--at" is an option. */
static gboolean
looks_like_option (const char *word)
{
  return word[0] == '-' && word[1] != '\0' && !g_ascii_isdigit (word[1]) && word[1] != '.';
}

static gboolean
refuse_value (const Reading *reading, const Option *option, const char *typed, GError **error)
{
  return mistake (error, g_strdup_printf (sitnet_translate (reading->language, "option %s needs a value: %s"), typed,
                                          sitnet_translate (reading->language, option->title)));
}

/* An id may begin with a dash; what is an option of this command is taken for one. */
static gboolean
refuse_dash (const Reading *reading, const char *typed, const char *value, GError **error)
{
  return mistake (error, g_strdup_printf (sitnet_translate (
                                              reading->language,
                                              "option %s needs a value; one that begins with a dash is written %s%s%s"),
                                          typed, typed, typed[1] == '-' ? "=" : "", value));
}

static gboolean
is_option (const Reading *reading, const char *word)
{
  g_autofree char *name = g_strndup (word, strcspn (word, "="));
  return name[1] == '-' ? name[2] == '\0' || find_option (reading, name + 2) != NULL
                        : find_letter (reading, name[1]) != NULL;
}

/* An empty variable of a script, "--area $AREA": never the same as no option at all. */
static gboolean
is_empty (const Option *option, const char *value)
{
  gboolean is_list = option->kind == OPTION_LIST || option->kind == OPTION_CODES;
  return option->kind != OPTION_TEXT && value[strspn (value, is_list ? ", \t\r\n" : " \t\r\n")] == '\0';
}

static gboolean
take_option (Reading *reading, const Option *option, const char *typed, const char *value, GError **error)
{
  if (value == NULL && option->kind == OPTION_FLAG)
    value = "true";
  else if (value == NULL) {
    value = *reading->next;
    gboolean is_taken = option->kind == OPTION_DASHED && value != NULL && value[1] != '-' && strlen (value) > 2;
    if (value != NULL && !is_taken && looks_like_option (value) && !is_option (reading, value))
      return refuse_dash (reading, typed, value, error);
    if (value == NULL || (!is_taken && looks_like_option (value)))
      return refuse_value (reading, option, typed, error);
    reading->next++;
  }
  if (is_empty (option, value))
    return refuse_value (reading, option, typed, error);
  keep_value (reading, option, value);
  return TRUE;
}

static gboolean
take_long (Reading *reading, const char *word, GError **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals != NULL ? g_strndup (word, (gsize)(equals - word)) : g_strdup (word);
  const Option *option = find_option (reading, name + 2);
  if (option == NULL)
    return refuse_unknown (reading, name, error);
  return take_option (reading, option, name, equals != NULL ? equals + 1 : NULL, error);
}

static gboolean
take_short (Reading *reading, const char *word, GError **error)
{
  const Option *option = find_letter (reading, word[1]);
  if (option == NULL || (option->kind == OPTION_FLAG && word[2] != '\0'))
    return refuse_unknown (reading, word, error);
  const char name[] = {'-', word[1], '\0'};
  return take_option (reading, option, name, word[2] != '\0' ? word + 2 : NULL, error);
}

static gboolean
read_words (Reading *reading, GError **error)
{
  gboolean only_words = FALSE;
  while (*reading->next != NULL) {
    const char *word = *reading->next++;
    if (only_words || !looks_like_option (word))
      g_ptr_array_add (reading->options->words, g_strdup (word));
    else if (strcmp (word, "--") == 0)
      only_words = TRUE;
    else if (!(word[1] == '-' ? take_long (reading, word, error) : take_short (reading, word, error)))
      return FALSE;
  }
  return TRUE;
}

Options *
options_parse (const GPtrArray *known, const char *const *words, SitnetLanguage language, GError **error)
{
  g_autoptr (Options) self = g_new0 (Options, 1);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->nothing = g_ptr_array_new ();
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  Reading reading = {self, known, words, language};
  return read_words (&reading, error) ? g_steal_pointer (&self) : NULL;
}

void
options_free (Options *self)
{
  g_ptr_array_unref (self->words);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_ptr_array_unref (self->nothing);
  g_hash_table_unref (self->values);
  g_free (self);
}

const GPtrArray *
options_get_words (const Options *self)
{
  return self->words;
}

void
options_join_words (Options *self)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  for (guint i = 0; i < self->words->len; i++) {
    g_autofree char *name = g_path_get_basename (self->words->pdata[i]);
    g_string_append_printf (joined, "%s%s", i > 0 ? " + " : "", name);
  }
  g_clear_pointer (&self->files, g_ptr_array_unref);
  self->files = g_steal_pointer (&self->words);
  g_ptr_array_add (self->files, NULL);
  self->words = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->words, g_strdup (joined->str));
}

const GPtrArray *
options_get_files (const Options *self)
{
  return self->files;
}

const GPtrArray *
options_get_list (const Options *self, const char *name)
{
  const GPtrArray *list = g_hash_table_lookup (self->values, name);
  return list != NULL ? list : self->nothing;
}

gboolean
options_has (const Options *self, const char *name)
{
  return g_hash_table_contains (self->values, name);
}

const char *
options_get (const Options *self, const char *name)
{
  const GPtrArray *list = options_get_list (self, name);
  return list->len > 0 ? list->pdata[list->len - 1] : NULL;
}
