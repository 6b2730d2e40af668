/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which part of a network a question looks at. */
#include "scope-private.h"

#include "localised.h"
#include "date.h"
#include "error-private.h"
#include "message.h"

#include <math.h>
#include <sitnet/error.h>
#include <string.h>

/* Where const means nothing, as in most other languages, a scope that is lent is copied. */
G_DEFINE_BOXED_TYPE (SitnetScope, sitnet_scope, sitnet_scope_dup, sitnet_scope_unref)

SitnetScope *
sitnet_scope_new (void)
{
  SitnetScope *self = g_new0 (SitnetScope, 1);
  g_atomic_ref_count_init (&self->refs);
  self->areas = g_ptr_array_new_with_free_func (g_free);
  self->sectors = g_ptr_array_new_with_free_func (g_free);
  self->kinds = g_ptr_array_new_with_free_func (g_free);
  return self;
}

SitnetScope *
sitnet_scope_ref (SitnetScope *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sitnet_scope_unref (SitnetScope *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_ptr_array_unref (self->areas);
  g_ptr_array_unref (self->sectors);
  g_ptr_array_unref (self->kinds);
  g_free (self);
}

static void
copy_texts (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (from->pdata[i]));
}

SitnetScope *
sitnet_scope_dup (const SitnetScope *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  SitnetScope *copy = sitnet_scope_new ();
  copy_texts (copy->areas, self->areas);
  copy_texts (copy->sectors, self->sectors);
  copy_texts (copy->kinds, self->kinds);
  copy->has_date = self->has_date;
  copy->date = self->date;
  copy->min_strength = self->min_strength;
  copy->rule = self->rule;
  return copy;
}

gboolean
sitnet_scope_is_whole (const SitnetScope *self)
{
  return self->areas->len == 0 && self->sectors->len == 0 && self->kinds->len == 0 && !self->has_date &&
         self->min_strength == 0 && self->rule == SITNET_RULE_CLAIMED;
}

static void
add_code (GPtrArray *codes, const char *code)
{
  SitnetSlice trimmed = sitnet_slice_trim ((SitnetSlice){code, strlen (code)});
  g_autofree char *text = g_strndup (trimmed.text, trimmed.length);
  char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_ptr_array_add (codes, normal ? normal : g_steal_pointer (&text));
}

void
sitnet_scope_add_area (SitnetScope *self, const char *code)
{
  g_return_if_fail (self != NULL && code != NULL);
  add_code (self->areas, code);
}

void
sitnet_scope_add_sector (SitnetScope *self, const char *code)
{
  g_return_if_fail (self != NULL && code != NULL);
  add_code (self->sectors, code);
}

void
sitnet_scope_add_kind (SitnetScope *self, const char *code)
{
  g_return_if_fail (self != NULL && code != NULL);
  add_code (self->kinds, code);
}

gboolean
sitnet_scope_set_date (SitnetScope *self, const char *date, GError **error)
{
  g_return_val_if_fail (self != NULL && date != NULL, FALSE);
  SitnetSlice trimmed = sitnet_slice_trim ((SitnetSlice){date, strlen (date)});
  gint32 days;
  if (trimmed.length == 0 || !sitnet_date_from_text (trimmed, FALSE, &days)) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "\"%s\" is not a date: write 2018-05-01 or 1. 5. 2018", date);
    return FALSE;
  }
  self->has_date = TRUE;
  self->date = days;
  return TRUE;
}

gboolean
sitnet_scope_set_min_strength (SitnetScope *self, double strength, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  if (!(strength >= 0 && strength <= 1e6)) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "the least strength must be from 0 to 1000000");
    return FALSE;
  }
  self->min_strength = strength;
  return TRUE;
}

void
sitnet_scope_set_rule (SitnetScope *self, SitnetRule rule)
{
  g_return_if_fail (self != NULL);
  self->rule = rule;
}

gboolean
sitnet_rule_from_text (const char *text, SitnetRule *rule, GError **error)
{
  g_return_val_if_fail (text != NULL && rule != NULL, FALSE);
  if (strcmp (text, "claimed") == 0)
    *rule = SITNET_RULE_CLAIMED;
  else if (strcmp (text, "confirmed") == 0)
    *rule = SITNET_RULE_CONFIRMED;
  else {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "unknown rule \"%s\": use claimed or confirmed", text);
    return FALSE;
  }
  return TRUE;
}

static char *
join_codes (const GPtrArray *codes)
{
  GString *joined = g_string_new (NULL);
  for (guint i = 0; i < codes->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " + " : "", (const char *)codes->pdata[i]);
  return g_string_free (joined, FALSE);
}

/* A part of a network, and another with which it has nothing in common. */
typedef struct {
  const char *what;
  char *codes, *others;
} Apart;

static char *
word_apart (SitnetLanguage language, gconstpointer data)
{
  const Apart *apart = data;
  const char *what = sitnet_translate (language, apart->what);
  return g_strdup_printf (
      sitnet_translate (language,
                        "the network is already a part, of %s %s, and nothing of it is in %s %s; begin from the "
                        "whole network"),
      what, apart->codes, what, apart->others);
}

static gboolean
refuse_apart (const char *what, const GPtrArray *codes, const GPtrArray *others, GError **error)
{
  Apart apart = {what, join_codes (codes), join_codes (others)};
  sitnet_error_set_worded (error, SITNET_ERROR_ARGUMENT, word_apart, &apart);
  g_free (apart.codes);
  g_free (apart.others);
  return FALSE;
}

/* Keeps of `codes` what is among `others` too; an empty list takes all. */
static gboolean
narrow_codes (GPtrArray *codes, const GPtrArray *others, const char *what, GError **error)
{
  if (others->len == 0)
    return TRUE;
  if (codes->len == 0) {
    copy_texts (codes, others);
    return TRUE;
  }
  g_autoptr (GHashTable) allowed = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < others->len; i++)
    g_hash_table_add (allowed, others->pdata[i]);
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  for (guint i = 0; i < codes->len; i++)
    if (g_hash_table_contains (allowed, codes->pdata[i]))
      g_ptr_array_add (both, g_strdup (codes->pdata[i]));
  if (both->len == 0)
    return refuse_apart (what, codes, others, error);
  g_ptr_array_set_size (codes, 0);
  g_ptr_array_extend_and_steal (codes, g_steal_pointer (&both));
  return TRUE;
}

static gboolean
narrow_date (SitnetScope *self, const SitnetScope *other, GError **error)
{
  if (self->has_date && other->has_date && self->date != other->date) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT,
                      "the network is already that of another day; begin from the whole network");
    return FALSE;
  }
  if (other->has_date) {
    self->has_date = TRUE;
    self->date = other->date;
  }
  return TRUE;
}

SitnetScope *
sitnet_scope_intersect (const SitnetScope *self, const SitnetScope *other, GError **error)
{
  g_autoptr (SitnetScope) both = sitnet_scope_dup (self);
  if (!narrow_codes (both->areas, other->areas, N_ ("area"), error) ||
      !narrow_codes (both->sectors, other->sectors, N_ ("sector"), error) ||
      !narrow_codes (both->kinds, other->kinds, N_ ("ties of kind"), error) || !narrow_date (both, other, error))
    return NULL;
  both->min_strength = MAX (self->min_strength, other->min_strength);
  both->rule = MAX (self->rule, other->rule); /* confirmed is the stricter one */
  return g_steal_pointer (&both);
}

static void
append_codes (GString *sentence, const char *word, const GPtrArray *codes)
{
  if (codes->len == 0)
    return;
  g_autofree char *joined = join_codes (codes);
  g_string_append_printf (sentence, "%s%s %s", sentence->len > 0 ? ", " : "", word, joined);
}

static void
append_date (GString *sentence, SitnetLanguage language, gint32 days)
{
  g_autofree char *date = sitnet_language_format_date (language, days);
  g_string_append (sentence, sentence->len > 0 ? ", " : "");
  g_string_append_printf (sentence, sitnet_translate (language, "at %s"), date);
}

char *
sitnet_scope_dup_sentence (const SitnetScope *self, SitnetLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);
  GString *sentence = g_string_new (NULL);
  append_codes (sentence, sitnet_translate (language, "area"), self->areas);
  append_codes (sentence, sitnet_translate (language, "sector"), self->sectors);
  append_codes (sentence, sitnet_translate (language, "ties of kind"), self->kinds);
  if (self->has_date)
    append_date (sentence, language, self->date);
  if (self->min_strength > 0) {
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd (digits, sizeof digits, "%.6g", self->min_strength);
    sitnet_number_localise (digits, language);
    g_string_append_printf (sentence, "%s%s %s", sentence->len > 0 ? ", " : "",
                            sitnet_translate (language, "strength at least"), digits);
  }
  if (sentence->len == 0)
    g_string_append (sentence, sitnet_translate (language, "the whole data set"));
  g_string_append (sentence, self->rule == SITNET_RULE_CONFIRMED
                                 ? sitnet_translate (language, "; only confirmed ties count")
                                 : sitnet_translate (language, "; every claimed tie counts"));
  return g_string_free (sentence, FALSE);
}
