/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_NETWORK_H
#define SITNET_NETWORK_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <glib-object.h>
#include <sitnet/options.h>
#include <sitnet/scope.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetNetwork: (ref-func sitnet_network_ref) (unref-func sitnet_network_unref)
 *
 * A checked data set with its indexes: actors, their ties, services, demands. Immutable; any thread may read it. What
 * questions need again and again is kept with it once it was computed, until the network is freed.
 *
 * Since: 0.1
 */
typedef struct _SitnetNetwork SitnetNetwork;

#define SITNET_TYPE_NETWORK (sitnet_network_get_type ())
SITNET_API GType sitnet_network_get_type (void);

/**
 * sitnet_network_ref:
 * @self: a network
 *
 * Takes another reference. May be called in any thread.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
SITNET_API SitnetNetwork *sitnet_network_ref (SitnetNetwork *self);

/**
 * sitnet_network_unref:
 * @self: (transfer full): a network
 *
 * Drops a reference; with the last one the network is freed. May be called in any thread.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_network_unref (SitnetNetwork *self);

/**
 * sitnet_network_scope:
 * @self: a network
 * @scope: which part of it; copied
 * @error: set to %SITNET_ERROR_ARGUMENT when the scope names an area, a sector or a tie kind that the data set has not,
 *   or when @self is itself a part and nothing can be in both: other areas, sectors, tie kinds or another day; to
 *   %SITNET_ERROR_LIMIT when there are more than 2,147,483,647 links
 *
 * The part of @self that @scope names. Of a network that has a scope already it is the intersection: areas, sectors and
 * tie kinds that both take, the day of the one that has a day, the greater strength, the stricter rule. The first part
 * with areas takes time linear in actors, services and ties of the data set, each further one in those of its areas.
 *
 * Returns: (transfer full): the network of that part, perhaps without an actor, %NULL on error; free it with
 *   sitnet_network_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetNetwork *sitnet_network_scope (SitnetNetwork *self, const SitnetScope *scope, GError **error);

/**
 * sitnet_network_scope_today:
 * @self: a network
 * @error: as by sitnet_network_scope()
 *
 * The network as it is today, by the clock of this computer, where its scope has no day: what is to be compared with an earlier
 * day, for without a day a network holds also what ended long ago. Of one with a day it is the same network.
 *
 * Returns: (transfer full): the network on a day, %NULL on error; free it with sitnet_network_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetNetwork *sitnet_network_scope_today (SitnetNetwork *self, GError **error);

/**
 * sitnet_network_get_n_actors:
 * @self: a network
 *
 * Counts the actors in scope, guests included.
 *
 * Returns: number of actors, from 0
 *
 * Since: 0.1
 */
SITNET_API guint32 sitnet_network_get_n_actors (const SitnetNetwork *self);

/**
 * sitnet_network_get_n_tie_rows:
 * @self: a network
 *
 * Counts the rows of ties that are in scope and count under its rule, self-ties left out. Two actors may have several: what
 * `summary` and the other questions call `ties` are pairs, which sitnet_network_get_n_links() counts.
 *
 * Returns: number of rows, from 0
 *
 * Since: 0.1
 */
SITNET_API guint32 sitnet_network_get_n_tie_rows (const SitnetNetwork *self);

/**
 * sitnet_network_get_n_links:
 * @self: a network
 *
 * Counts the pairs of actors that have at least one tie in scope: the measure `ties` of `summary`.
 *
 * Returns: number of pairs, from 0
 *
 * Since: 0.1
 */
SITNET_API guint32 sitnet_network_get_n_links (const SitnetNetwork *self);

/**
 * sitnet_network_find_actor:
 * @self: a network
 * @id: an actor's id
 * @row: (out): its place among the actors in scope, from 0, as in sitnet_network_select_sheet(); undefined when %FALSE
 *   is returned
 *
 * Finds an actor, in a time that hardly grows with their number.
 *
 * Returns: whether an actor with that id is in scope
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_network_find_actor (const SitnetNetwork *self, const char *id, guint32 *row);

/**
 * sitnet_network_get_sheet:
 * @self: a network
 * @name: a sheet's name, such as "services"
 *
 * Lends a sheet as it was read, whatever the scope.
 *
 * Returns: (nullable) (transfer none): the sheet, valid as long as the network; %NULL when the data set has none of
 *   that name
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_network_get_sheet (const SitnetNetwork *self, const char *name);

/**
 * sitnet_network_select_sheet:
 * @self: a network
 * @name: a sheet's name, such as "actors"
 *
 * A sheet's rows that are in scope: of actors those that questions look at, guests included and in the order in which
 * results name them; of ties those that count under scope and rule, self-ties left out; of every other sheet all.
 * Linear in the size of the sheet; a sheet of which every row is in scope is not copied.
 *
 * Returns: (nullable) (transfer full): the rows with all their columns; %NULL when the data set has no such sheet; free
 *   it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_network_select_sheet (SitnetNetwork *self, const char *name);

/**
 * sitnet_network_tie_rows_to_table:
 * @self: a network
 *
 * The ties that count under scope and rule, as questions take them: a row for each row of the ties sheet, in its order,
 * with `from` `to` (actors), `kind` (an empty one is `cooperates`), `directed` (by its own cell, else by its kind) and
 * `strength` (an empty one is 1). Self-ties are left out. Linear in the number of ties.
 *
 * Returns: (transfer full): the table, without rows when there are no ties; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_network_tie_rows_to_table (SitnetNetwork *self);

/**
 * sitnet_network_split_list:
 * @self: a network
 * @sheet: whose ids or codes they are: "actors", "areas" or a vocabulary, such as "needs"; of any other nothing is known
 * @list: what a person typed, UTF-8 with commas between
 * @error: set to %SITNET_ERROR_ARGUMENT when the list can be read in two ways, or a name is that of several
 *
 * Cuts a list at its commas, but not inside of an id, a code or a name that holds commas itself: what is known, whole, is
 * taken, the longest first. What is not known is cut at every comma, so that a later message can name it. Blanks around
 * a comma and empty pieces do not count. A name (of an actor also an alias, of a code also a word for it) gives its id or
 * code; case, diacritics and runs of blanks do not count in it. Linear in the length of @list.
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids or codes, %NULL on error; free it with g_strfreev()
 *
 * Since: 0.1
 */
SITNET_API char **sitnet_network_split_list (const SitnetNetwork *self, const char *sheet, const char *list,
                                             GError **error);

/**
 * sitnet_network_split_pairs:
 * @self: a network
 * @list: what a person typed: pairs of actors "A:B", UTF-8 with commas between
 * @error: set to %SITNET_ERROR_ARGUMENT when a pair has no colon, or the list can be read in two ways
 *
 * As sitnet_network_split_list(), for ids that may hold commas and colons: a pair is parted where both are actors.
 *
 * Returns: (transfer full) (array zero-terminated=1): the first of each pair and after it the second, %NULL on error;
 *   free it with g_strfreev()
 *
 * Since: 0.1
 */
SITNET_API char **sitnet_network_split_pairs (const SitnetNetwork *self, const char *list, GError **error);

/**
 * sitnet_network_get_scope:
 * @self: a network
 *
 * Lends the scope; that of the network as sealed takes everything. sitnet_scope_dup() gives one that may be changed.
 *
 * Returns: (transfer none): its scope, valid as long as the network
 *
 * Since: 0.1
 */
SITNET_API const SitnetScope *sitnet_network_get_scope (const SitnetNetwork *self);

/**
 * sitnet_network_extract:
 * @self: a network
 * @error: set to %SITNET_ERROR_DATA or %SITNET_ERROR_LIMIT when a data set cannot be made of the part
 *
 * Makes a data set of its own of what is in scope, to be written or handed on: the actors and ties in scope, and of the other
 * sheets the rows that belong to these actors, to the areas of the scope, and to its day. References to an actor or an area
 * that is left out become empty, lists shorter. Areas that an actor in scope is at home in stay. Of the rule, the strength and
 * the kinds of the scope nothing is left but the ties that they chose. Of a whole network it is the network itself. A service
 * that works in other areas too has all its places in it: what is short in the scope may look sufficient there. Takes time
 * linear in the size of the data set. May be called in any thread.
 *
 * Returns: (transfer full): a whole network, %NULL on error; free it with sitnet_network_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetNetwork *sitnet_network_extract (SitnetNetwork *self, GError **error);

/**
 * sitnet_network_dup_shared:
 * @self: a network with areas in its scope
 * @language: of the text
 *
 * What sitnet_network_extract() of this network tells otherwise than the network itself: services that work in areas outside of
 * the scope as well have all their places in the extract, since nobody can say how many of them are for whom, so that what is
 * short in the scope may look sufficient there. For whoever writes or hands on an extract. Takes time linear in the size of the
 * data set. May be called in any thread.
 *
 * Returns: (nullable) (transfer full): a sentence with their number and the first of them by name; %NULL where there is none
 *   with a known capacity, and for a scope without areas; free it with g_free()
 *
 * Since: 0.1
 */
SITNET_API char *sitnet_network_dup_shared (SitnetNetwork *self, SitnetLanguage language);

/**
 * sitnet_network_drop:
 * @self: a network
 * @ids: (array zero-terminated=1): ids of actors
 * @error: set to %SITNET_ERROR_ARGUMENT when one of them is not in the data set
 *
 * The data set as if these actors were not in it: without their rows, ties, services, expectations and wishes;
 * elsewhere references to them are empty. What they reported of others stays reported, a coordinator's word as that of
 * an observer. Areas and codes of the data set stay, so that an area without its last actor is still to be served. The
 * scope stays. Everything is built anew, in time linear in the size of the data.
 *
 * Returns: (transfer full): another network, %NULL on error; @self is as it was; free it with sitnet_network_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetNetwork *sitnet_network_drop (SitnetNetwork *self, const char *const *ids, GError **error);

/**
 * sitnet_network_add_tie:
 * @self: a network
 * @from: id of an actor
 * @to: id of another
 * @error: set to %SITNET_ERROR_ARGUMENT when one of them is not in the data set, or both are one; to
 *   %SITNET_ERROR_LIMIT when there are more than 2,147,483,647 links
 *
 * The data set with one tie more, of the kind `cooperates`, mutual, of strength 1, without dates, said by an observer:
 * so it counts on every day and under every rule. The scope stays. Everything is built anew, in time linear in the size
 * of the data.
 *
 * Returns: (transfer full): another network, %NULL on error; @self is as it was; free it with sitnet_network_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetNetwork *sitnet_network_add_tie (SitnetNetwork *self, const char *from, const char *to,
                                                  GError **error);

/**
 * sitnet_network_suppress:
 * @self: a network, whole or scoped
 * @smallest: the smallest number of families that may be published, 2 to 1,000,000
 * @options: (nullable): who follows and stops it
 * @error: set to %SITNET_ERROR_ARGUMENT when @smallest is out of range, to %SITNET_ERROR_CANCELLED when it was cancelled,
 *   see sitnet_options_set_cancellable()
 *
 * The data set as it may be published: a demand of more than 0 and fewer than @smallest families says no number any
 * more, and is marked in the column `suppressed` of the sheet of demands. So are such numbers left out of columns of
 * the user's own in the sheets of demands and services; a text that holds more than a number stays as it is. What is
 * left out is not in the network any more: no question asked of it, no map and no file written of it can reveal it. Every
 * answer is the one that a data set with these cells empty and marked gives. In answers a sum holds what is left, and
 * is marked as `suppressed` when more belongs to it. Of a network with small numbers hidden already a greater @smallest
 * hides more, and a smaller one nothing less: the greater of the two holds. Everything is built anew, in time linear in
 * the size of the data, and reports progress as often as sitnet_builder_seal(). When it is cancelled nothing is left behind.
 *
 * Returns: (transfer full): another network in the same scope, %NULL on error; @self is as it was; free it with
 *   sitnet_network_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetNetwork *sitnet_network_suppress (SitnetNetwork *self, guint smallest, SitnetOptions *options,
                                                   GError **error);

/**
 * sitnet_network_list_free_texts:
 * @self: a network
 *
 * Where people's own words hold digits, which may be numbers of families: notes and own columns of demands and
 * services, what actors expect of each other. sitnet_network_suppress() leaves them as they are; read them
 * before publishing. Columns: `sheet`, `column`, and `cells`, the number of cells that hold a digit and are more than a
 * number. The whole data set is looked at, whatever the scope, in time linear in its texts.
 *
 * Returns: (transfer full): a row for each such column, in the order of sheets and columns; free it with
 *   sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_network_list_free_texts (const SitnetNetwork *self);

/**
 * sitnet_network_get_suppression:
 * @self: a network
 *
 * The smallest number of families that the network shows, see sitnet_network_suppress().
 *
 * Returns: a number of families, 0 when sitnet_network_suppress() has hidden none; a data set may all the same have
 *   been read without small numbers
 *
 * Since: 0.1
 */
SITNET_API guint sitnet_network_get_suppression (const SitnetNetwork *self);

/**
 * sitnet_network_tells_gaps:
 * @self: a network
 *
 * Whether white spots can be told: the data record a service, a demand or a standard. Where they record none of these, the
 * questions `gaps` and `coverage` answer that all is missing that the built-in standard asks for, which is no news
 * for people: nobody wrote down who offers what. The whole data set is looked at, whatever the scope; services
 * that sitnet_network_drop() took away were recorded.
 *
 * Returns: %FALSE when nothing is known of white spots
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_network_tells_gaps (const SitnetNetwork *self);

/**
 * sitnet_network_equal:
 * @self: a network
 * @other: another
 *
 * Compares two networks, in time linear in the size of the data.
 *
 * Returns: whether both have equal sheets and the same actors and ties in scope
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_network_equal (const SitnetNetwork *self, const SitnetNetwork *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetNetwork, sitnet_network_unref)

G_END_DECLS

#endif
