/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an analysis says of itself. Commands, help, bindings, docs and the report are made from it. */
#ifndef SITNET_ANALYSIS_PRIVATE_H
#define SITNET_ANALYSIS_PRIVATE_H

#include "network-private.h"
#include "phrase.h"
#include "progress-private.h"

#include <sitnet/analysis.h>
#include <sitnet/error.h>

typedef struct {
  const char *name;
  SitnetType type;
  const char *unit; /* "actors", "links", "years"; NULL for none */
  SitnetPhrase title; /* what it holds, in a few words; the heading of the column in text output is its start */
} SitnetResultColumn;

typedef enum {
  SITNET_PARAMETER_FLAG,   /* yes or no; default no */
  SITNET_PARAMETER_INT,
  SITNET_PARAMETER_DOUBLE,
  SITNET_PARAMETER_TEXT,
  SITNET_PARAMETER_CHOICE,
  SITNET_PARAMETER_ACTOR,  /* id of an actor in scope */
  SITNET_PARAMETER_CODES   /* comma list */
} SitnetParameterKind;

typedef struct {
  const char *name; /* no keyword of C, C++, Python or R */
  SitnetParameterKind kind;
  gboolean required;
  double minimum, maximum;   /* INT, DOUBLE; both inclusive */
  const char *default_value; /* as text; NULL = not given */
  const char *choices;       /* CHOICE: with '|' between */
  SitnetPhrase title;
} SitnetParameter;

/* One asking: the checked parameters, the language, the way to stop. */
typedef struct _SitnetCall SitnetCall;

struct _SitnetAnalysis {
  const char *name;
  SitnetPhrase question;   /* "Which ties hold the network together?" */
  SitnetPhrase row;        /* "a row is a tie whose loss splits the network" */
  SitnetPhrase definition; /* several sentences: definition, edge cases, complexity, paper; shown by `help` */
  const SitnetResultColumn *columns;
  guint n_columns;
  const SitnetParameter *parameters;
  guint n_parameters;
  SitnetTable *(*run) (SitnetNetwork *network, const SitnetCall *call, GError **error);
};

SitnetLanguage sitnet_call_get_language (const SitnetCall *self);
gboolean sitnet_call_get_flag (const SitnetCall *self, const char *name);
gboolean sitnet_call_has (const SitnetCall *self, const char *name);
gint64 sitnet_call_get_int (const SitnetCall *self, const char *name);
double sitnet_call_get_double (const SitnetCall *self, const char *name);
const char *sitnet_call_get_text (const SitnetCall *self, const char *name);   /* NULL when not given */
guint32 sitnet_call_get_actor (const SitnetCall *self, const char *name);      /* an actor of the network */
const char *const *sitnet_call_get_codes (const SitnetCall *self, const char *name); /* never NULL */
/* FALSE with SITNET_ERROR_CANCELLED when the caller asked to stop. Cheap; call it every few milliseconds. */
gboolean sitnet_call_progress (const SitnetCall *self, double fraction, GError **error);
/* The same for kernels, which know nothing of questions. Lent; NULL for no call. */
const SitnetProgress *sitnet_call_get_progress (const SitnetCall *self);
/* The note of a result: what a row is, then the scope sentence, then `extra` (NULL for none). (transfer full) */
char *sitnet_call_dup_note (const SitnetCall *self, const SitnetAnalysis *analysis, const SitnetNetwork *network,
                            const char *extra);
/* A category column over the network's actors; takes `actors` (g_malloc, G_MAXUINT32 = missing, becomes −1). */
SitnetColumn *sitnet_result_actor_column (const SitnetNetwork *network, const char *name, guint32 *actors, gsize n);

#endif
