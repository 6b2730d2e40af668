/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a command is: its name, its words and options, what it does. */
#ifndef TOOLS_COMMAND_H
#define TOOLS_COMMAND_H

#include "options.h"

typedef enum {
  TAKES_NOTHING = 0,
  TAKES_SCOPE = 1 << 0,      /* --area, --at, ... */
  TAKES_ANSWER = 1 << 1,     /* --format, -o */
  TAKES_PARAMETERS = 1 << 2, /* those of every analysis */
  TAKES_RESULT = 1 << 3,     /* -o alone */
  TAKES_DATA = 1 << 4        /* --sheet, --column, --mapping: how data are read */
} Takes;

/* The exit status when something could not be read, written or answered. */
#define STATUS_FAILED 1

typedef struct _Command Command;

/* A command as it was called. */
typedef struct {
  const Command *command;
  const SitnetAnalysis *analysis; /* when the command is a question */
  const Options *options;
  SitnetLanguage language;
  int status; /* the exit status when nothing failed */
} Request;

struct _Command {
  const char *name;
  const char *words; /* what stands after the name: "DATA… [options]" */
  const char *summary;
  const char *definition; /* of a command that answers: what its rows are, edge cases, cost, papers */
  SitnetTable *(*list_columns) (SitnetLanguage language); /* of its answer; NULL for none */
  const Option *options;                                  /* its own, beside those it takes */
  guint n_options;
  /* Fills in what the library knows of an option of its own; NULL when all of them are whole. */
  void (*complete) (Option *option, SitnetLanguage language);
  const char *const *questions; /* whose options it takes too, ending with NULL; NULL for none */
  Takes takes;
  guint least_words, most_words;
  gboolean (*run) (Request *request, GError **error);
};

extern const Command command_check, command_compare, command_convert, command_handout, command_help, command_list,
    command_map, command_new, command_report, command_tables;
/* Every analysis is asked through this one. */
extern const Command command_analysis;

/* The commands that are no question; ends with NULL. */
extern const Command *const commands[];
const Command *command_find (const char *name);
/* What a command may be called with: Option. */
GPtrArray *command_options (const Command *command, const SitnetAnalysis *analysis, SitnetLanguage language);
/* The options of one analysis alone. */
GPtrArray *command_parameters (const SitnetAnalysis *analysis, SitnetLanguage language);
/* "sitnet: ...": a line for people on standard error. */
void command_say (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* Puts the message of an error into the language: what is done with it later is done with that text. */
void command_word (SitnetLanguage language, GError **error);
gboolean command_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

#endif
