/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an analysis says of itself. Commands, help, bindings, docs and the report are made from it. */
#ifndef SITNET_DESCRIPTOR_H
#define SITNET_DESCRIPTOR_H

#include "network-private.h"
#include "message.h"
#include "result-column.h"

#include <sitnet/analysis.h>
#include <sitnet/error.h>

typedef enum {
  SITNET_PARAMETER_FLAG, /* yes or no; default no */
  SITNET_PARAMETER_INT,
  SITNET_PARAMETER_DOUBLE,
  SITNET_PARAMETER_TEXT,
  SITNET_PARAMETER_CHOICE,
  SITNET_PARAMETER_ACTOR, /* id of an actor in scope */
  SITNET_PARAMETER_CODES  /* comma list */
} SitnetParameterKind;

typedef struct {
  const char *name; /* no keyword of C, C++, Python or R */
  SitnetParameterKind kind;
  gboolean required;
  double minimum, maximum;   /* INT, DOUBLE; both inclusive */
  const char *default_value; /* as text; NULL = not given */
  const char *choices;       /* CHOICE: with '|' between */
  const char *title;
} SitnetParameter;

/* One asking: the checked parameters, the language, the way to stop. */
typedef struct _SitnetCall SitnetQuery;

struct _SitnetAnalysis {
  const char *name;
  const char *title; /* one to three words, at most 31 letters in any language: the name of a sheet; NULL: the name */
  const char *question;   /* "Which ties hold the network together?" */
  const char *row;        /* "a row is a tie whose loss splits the network" */
  const char *definition; /* DEFINITION_ (name): definition, edge cases, complexity, paper; shown by `help` */
  const SitnetResultColumn *columns;
  guint n_columns;
  const SitnetParameter *parameters;
  guint n_parameters;
  const char *nothing; /* "No bridges.": said in the place of an answer without rows; NULL for a general sentence */
  SitnetTable *(*run) (SitnetNetwork *network, const SitnetQuery *query, GError **error);
};

#endif
