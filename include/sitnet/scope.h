/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_SCOPE_H
#define SITNET_SCOPE_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <glib-object.h>
#include <sitnet/language.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetRule:
 * @SITNET_RULE_CLAIMED: any report of a tie counts
 * @SITNET_RULE_CONFIRMED: a tie counts when each end has reported it, or an observer has
 */
typedef enum { SITNET_RULE_CLAIMED, SITNET_RULE_CONFIRMED } SitnetRule;

/**
 * SitnetScope: (ref-func sitnet_scope_ref) (unref-func sitnet_scope_unref)
 *
 * Which part of a network a question looks at: areas, sectors, tie kinds, a date, a least strength, the tie rule.
 * Set it up in one thread, then share it: sitnet_network_scope() takes a copy.
 */
typedef struct _SitnetScope SitnetScope;

#define SITNET_TYPE_SCOPE (sitnet_scope_get_type ())
SITNET_API GType sitnet_scope_get_type (void);
SITNET_API SitnetScope *sitnet_scope_new (void);
SITNET_API SitnetScope *sitnet_scope_ref (SitnetScope *self);
SITNET_API void sitnet_scope_unref (SitnetScope *self);
SITNET_API void sitnet_scope_add_area (SitnetScope *self, const char *code);
SITNET_API void sitnet_scope_add_sector (SitnetScope *self, const char *code);
SITNET_API void sitnet_scope_add_kind (SitnetScope *self, const char *code);
SITNET_API gboolean sitnet_scope_set_date (SitnetScope *self, const char *date, GError **error);
SITNET_API gboolean sitnet_scope_set_min_strength (SitnetScope *self, double strength, GError **error);
SITNET_API void sitnet_scope_set_rule (SitnetScope *self, SitnetRule rule);
SITNET_API gboolean sitnet_rule_from_text (const char *text, SitnetRule *rule, GError **error);
SITNET_API char *sitnet_scope_dup_sentence (const SitnetScope *self, SitnetLanguage language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetScope, sitnet_scope_unref)

G_END_DECLS

#endif
