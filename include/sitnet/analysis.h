/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_ANALYSIS_H
#define SITNET_ANALYSIS_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <glib-object.h>
#include <sitnet/column.h>
#include <sitnet/language.h>
#include <sitnet/network.h>
#include <sitnet/progress.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetAnalysis:
 *
 * A question that can be asked of a network: its name, what it answers, its columns and parameters. Static: never
 * freed, the same in every thread.
 */
typedef struct _SitnetAnalysis SitnetAnalysis;

/**
 * SitnetArguments: (ref-func sitnet_arguments_ref) (unref-func sitnet_arguments_unref)
 *
 * What is said along with a question: parameter values as text, the language, a progress function. Checked against
 * the analysis when it runs. Not to be changed while an analysis runs with it.
 */
typedef struct _SitnetArguments SitnetArguments;

#define SITNET_TYPE_ARGUMENTS (sitnet_arguments_get_type ())
SITNET_API GType sitnet_arguments_get_type (void);
SITNET_API SitnetArguments *sitnet_arguments_new (void);
SITNET_API SitnetArguments *sitnet_arguments_ref (SitnetArguments *self);
SITNET_API void sitnet_arguments_unref (SitnetArguments *self);
SITNET_API void sitnet_arguments_set (SitnetArguments *self, const char *name, const char *value);
SITNET_API void sitnet_arguments_set_language (SitnetArguments *self, SitnetLanguage language);
SITNET_API void sitnet_arguments_set_by (SitnetArguments *self, const char *by);
SITNET_API void sitnet_arguments_set_progress (SitnetArguments *self, SitnetProgressFunc progress, gpointer data);

SITNET_API guint sitnet_analysis_count (void);
SITNET_API const SitnetAnalysis *sitnet_analysis_get (guint index);
SITNET_API const SitnetAnalysis *sitnet_analysis_find (const char *name);
SITNET_API const char *sitnet_analysis_get_name (const SitnetAnalysis *self);
SITNET_API const char *sitnet_analysis_get_question (const SitnetAnalysis *self, SitnetLanguage language);
SITNET_API const char *sitnet_analysis_get_row (const SitnetAnalysis *self, SitnetLanguage language);
SITNET_API const char *sitnet_analysis_get_definition (const SitnetAnalysis *self, SitnetLanguage language);
SITNET_API SitnetTable *sitnet_analysis_get_columns (const SitnetAnalysis *self, SitnetLanguage language);
SITNET_API SitnetTable *sitnet_analysis_get_parameters (const SitnetAnalysis *self, SitnetLanguage language);
SITNET_API SitnetTable *sitnet_analysis_run (const SitnetAnalysis *self, SitnetNetwork *network,
                                             SitnetArguments *arguments, GError **error);
SITNET_API SitnetTable *sitnet_network_ask (SitnetNetwork *network, const char *analysis, SitnetArguments *arguments,
                                            GError **error);
SITNET_API SitnetTable *sitnet_network_compare (SitnetNetwork *before, SitnetNetwork *after, SitnetArguments *arguments,
                                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetArguments, sitnet_arguments_unref)

G_END_DECLS

#endif
