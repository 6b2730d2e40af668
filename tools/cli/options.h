/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words of the command line: options before or after the data, comma lists, repeats. */
#ifndef TOOLS_OPTIONS_H
#define TOOLS_OPTIONS_H

#include "message.h"

#include <sitnet/sitnet.h>

typedef enum {
  OPTION_FLAG,
  OPTION_VALUE,
  OPTION_TEXT,   /* a value that may be empty */
  OPTION_DASHED, /* a value that may begin with a dash */
  OPTION_LIST,   /* cut at commas */
  OPTION_CODES,  /* ids or codes, kept as typed: only the data can tell where to cut them */
} OptionKind;

typedef struct {
  const char *name; /* without the dashes */
  char letter;      /* 0 for none */
  OptionKind kind;
  const char *value; /* what stands for the value in the help: FILE */
  const char *title;
} Option;

typedef struct _Options Options;

/* known: of Option, lent; words: the command line after the command. A mistake is SITNET_ERROR_ARGUMENT. */
Options *options_parse (const GPtrArray *known, const char *const *words, SitnetLanguage language, GError **error);
void options_free (Options *self);
/* What is no option. */
const GPtrArray *options_get_words (const Options *self);
/* Makes one word of all words, which are the files of one data set: "aktéři.csv + vazby.csv". */
void options_join_words (Options *self);
/* The files that were made one word, ended by NULL; NULL where there are none. */
const GPtrArray *options_get_files (const Options *self);
gboolean options_has (const Options *self, const char *name);
/* The last one given; a flag's is "true" unless it was said otherwise; NULL when not given. */
const char *options_get (const Options *self, const char *name);
/* All that were given, a list cut at commas, trimmed; never NULL. */
const GPtrArray *options_get_list (const Options *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Options, options_free)

#endif
