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
 *
 * Which reports of a tie make it count.
 *
 * Since: 0.1
 */
typedef enum {
  SITNET_RULE_CLAIMED,
  SITNET_RULE_CONFIRMED,
} SitnetRule;

/**
 * SitnetScope:
 *
 * Which part of a network a question looks at: areas, sectors, tie kinds, a date, a least strength, the tie rule.
 * One thread sets it up and may then share it: sitnet_network_scope() takes a copy.
 *
 * Since: 0.1
 */
typedef struct _SitnetScope SitnetScope;

#define SITNET_TYPE_SCOPE (sitnet_scope_get_type ())
SITNET_API GType sitnet_scope_get_type (void);

/**
 * sitnet_scope_new:
 *
 * Makes a scope that takes everything: all areas, sectors, tie kinds and days, every strength, and the rule
 * %SITNET_RULE_CLAIMED.
 *
 * Returns: (transfer full): the scope; free it with sitnet_scope_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetScope *sitnet_scope_new (void);

/**
 * sitnet_scope_ref:
 * @self: a scope
 *
 * Takes another reference. May be called in any thread.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
SITNET_API SitnetScope *sitnet_scope_ref (SitnetScope *self);

/**
 * sitnet_scope_unref:
 * @self: (transfer full): a scope
 *
 * Drops a reference; with the last one the scope is freed. May be called in any thread.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_scope_unref (SitnetScope *self);

/**
 * sitnet_scope_dup:
 * @self: a scope
 *
 * Copies the scope; changing the copy does not change @self.
 *
 * Returns: (transfer full): a scope that takes the same; free it with sitnet_scope_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetScope *sitnet_scope_dup (const SitnetScope *self);

/**
 * sitnet_scope_add_area:
 * @self: a scope
 * @code: an area's code, UTF-8; copied
 *
 * Takes only actors of the areas added, and as guests those with a service for one of them. Whether the data have such
 * an area is checked by sitnet_network_scope().
 *
 * Since: 0.1
 */
SITNET_API void sitnet_scope_add_area (SitnetScope *self, const char *code);

/**
 * sitnet_scope_add_sector:
 * @self: a scope
 * @code: a sector's code, UTF-8; copied
 *
 * Takes only actors of the sectors added. Whether the data have such a sector is checked by sitnet_network_scope().
 *
 * Since: 0.1
 */
SITNET_API void sitnet_scope_add_sector (SitnetScope *self, const char *code);

/**
 * sitnet_scope_add_kind:
 * @self: a scope
 * @code: a tie kind's code, UTF-8; copied
 *
 * Takes only ties of the kinds added. Whether the data have such a kind is checked by sitnet_network_scope().
 *
 * Since: 0.1
 */
SITNET_API void sitnet_scope_add_kind (SitnetScope *self, const char *code);

/**
 * sitnet_scope_set_date:
 * @self: a scope
 * @date: a day: "2018-05-01" or "1. 5. 2018"; a month or a year stands for its first day
 * @error: set to %SITNET_ERROR_ARGUMENT when @date is none
 *
 * Takes only what holds on that day: since ≤ day ≤ until, where an empty end is open.
 *
 * Returns: whether @date was a date; %FALSE on error, and the scope stays as it was
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_scope_set_date (SitnetScope *self, const char *date, GError **error);

/**
 * sitnet_scope_set_min_strength:
 * @self: a scope
 * @strength: the least strength, 0 to 1,000,000, in the unit of the data; 0 takes every tie
 * @error: set to %SITNET_ERROR_ARGUMENT when @strength is not in that range
 *
 * Takes only ties of at least that strength, row by row, before the rows of a pair are merged. A tie without a strength
 * has 1.
 *
 * Returns: whether @strength was in range; %FALSE on error, and the scope stays as it was
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_scope_set_min_strength (SitnetScope *self, double strength, GError **error);

/**
 * sitnet_scope_set_rule:
 * @self: a scope
 * @rule: which reports of a tie count
 *
 * Chooses whether a tie needs the word of both its ends.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_scope_set_rule (SitnetScope *self, SitnetRule rule);

/**
 * sitnet_rule_from_text:
 * @text: "claimed" or "confirmed"
 * @rule: (out): the rule; left as it was on error
 * @error: set to %SITNET_ERROR_ARGUMENT when @text is neither
 *
 * Reads the name of a rule. May be called in any thread.
 *
 * Returns: whether @text names a rule; %FALSE on error
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_rule_from_text (const char *text, SitnetRule *rule, GError **error);

/**
 * sitnet_scope_dup_sentence:
 * @self: a scope
 * @language: language of the words
 *
 * Says the scope and the rule in a few words, such as "area 5312, at 2018-05-01; every claimed tie counts". Areas,
 * sectors and kinds stand with their codes, since a scope knows no names.
 *
 * Returns: (transfer full): UTF-8 without a full stop; free it with g_free()
 *
 * Since: 0.1
 */
SITNET_API char *sitnet_scope_dup_sentence (const SitnetScope *self, SitnetLanguage language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetScope, sitnet_scope_unref)

G_END_DECLS

#endif
