/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a map shows of a network: names, sectors, ties and what is remarkable about them, before any place on
 * paper. */
#ifndef SITNET_MAP_CONTENT_H
#define SITNET_MAP_CONTENT_H

#include "network-private.h"
#include "palette.h"

#include <sitnet/language.h>

G_BEGIN_DECLS

/**
 * SitnetActorMark:
 * @SITNET_MARK_NONE: nothing
 * @SITNET_MARK_GAINED: has come
 * @SITNET_MARK_LOST: is gone
 * @SITNET_MARK_CHOSEN: the one that the map is about
 * @SITNET_MARK_LOSES_TOUCH: is cut off from the rest when the chosen one leaves
 * @SITNET_MARK_SERVES: helps with the need that the map is about
 * @SITNET_MARK_ASKS: reports that it is not met
 * @SITNET_MARK_BOTH: does both
 * @SITNET_MARK_UNTOLD: word does not get there
 *
 * What a view says of an actor.
 */
typedef enum {
  SITNET_MARK_NONE,
  SITNET_MARK_GAINED,
  SITNET_MARK_LOST,
  SITNET_MARK_CHOSEN,
  SITNET_MARK_LOSES_TOUCH,
  SITNET_MARK_SERVES,
  SITNET_MARK_ASKS,
  SITNET_MARK_BOTH,
  SITNET_MARK_UNTOLD,
} SitnetActorMark;

/**
 * SitnetMapActor:
 * @id: lent by the network
 * @name: lent by the network
 * @short_name: (nullable): what stands in its box; %NULL for its name
 * @public_id: (nullable): stands for @id on a map that hides names
 * @public_name: (nullable): stands for both names there
 * @kind: (nullable): lent by the network
 * @about: (nullable): a line on it for those who cannot see the map
 * @sector: index of a sector of the portrait, −1 for none
 * @n_ties: how many actors it has a tie with
 * @is_hub: has the most ties, and at least twice the mean
 * @is_bold: one of the sixteenth with the most ties
 * @is_cut: the network falls apart without it
 * @shares_name: whether another actor has the same name
 * @hangs: loses touch with the rest when some cut actor leaves
 * @is_alone: has ties only within its own sector
 * @is_unasked: nobody asked it with whom it works, so that its silence says nothing
 * @is_guest: belongs to another area and only serves this one
 * @mark: what the view says of it
 */
typedef struct {
  const char *id;
  const char *name;
  char *short_name;
  char *public_id;
  char *public_name;
  const char *kind;
  char *about;
  gint32 sector;
  guint32 n_ties;
  gboolean is_hub;
  gboolean is_bold;
  gboolean is_cut;
  gboolean shares_name;
  gboolean hangs;
  gboolean is_alone;
  gboolean is_unasked;
  gboolean is_guest;
  SitnetActorMark mark;
} SitnetMapActor;

/* The frame of those who lose touch: darker than a bridge, so that it holds on every fill. */
#define SITNET_MAP_ALARM "#8F0A1E"

/**
 * SitnetTieKind:
 * @SITNET_TIE_ACROSS: between two sectors, or of an actor without one
 * @SITNET_TIE_WITHIN: within a sector
 * @SITNET_TIE_ONLY: the only tie of one of its ends
 * @SITNET_TIE_BRIDGE: the only link of two parts of the network
 * @SITNET_TIE_KEPT: there before and now
 * @SITNET_TIE_LOST: there before and not any more
 * @SITNET_TIE_GAINED: not there before
 * @SITNET_TIE_MISSING: not there, and one of its ends asks for what the other offers
 * @SITNET_TIE_TOLD_TOO: word goes along it, to one who has heard it from another
 * @SITNET_TIE_TOLD: word goes along it
 *
 * They are drawn in this order, the last ones in front.
 */
typedef enum {
  SITNET_TIE_ACROSS,
  SITNET_TIE_WITHIN,
  SITNET_TIE_ONLY,
  SITNET_TIE_BRIDGE,
  SITNET_TIE_KEPT,
  SITNET_TIE_LOST,
  SITNET_TIE_GAINED,
  SITNET_TIE_MISSING,
  SITNET_TIE_TOLD_TOO,
  SITNET_TIE_TOLD,
  SITNET_N_TIE_KINDS,
} SitnetTieKind;

/**
 * SitnetMapTie:
 * @from: index of an actor
 * @to: index of an actor
 * @kind: what is remarkable about it
 * @kinds: (nullable): codes of its kinds, with | between them
 * @about: (nullable): a line on it for those who cannot see the map
 * @label: (nullable): written beside it
 * @pen: thickness; 0 for that of its kind
 * @goes_forth: in one direction only, from @from to @to; with @goes_back: in both, as two ties
 * @goes_back: in one direction only, from @to to @from; a mutual tie goes neither way
 * @is_one_sided: counts only as a claim: one of its ends has not reported it, nor has an observer
 */
typedef struct {
  guint32 from;
  guint32 to;
  SitnetTieKind kind;
  char *kinds;
  char *about;
  char *label;
  gint32 pen;
  gboolean goes_forth;
  gboolean goes_back;
  gboolean is_one_sided;
} SitnetMapTie;

/**
 * SitnetMapSector:
 * @code: lent by the network
 * @word: lent by the network: its name, in the language of the map
 * @name: in capitals, in the language of the map
 * @all_names: (nullable): the same in all languages, so that no language moves anybody
 * @ink: its colours and shape
 */
typedef struct {
  const char *code;
  const char *word;
  char *name;
  char **all_names;
  SitnetInk ink;
} SitnetMapSector;

/**
 * SitnetMapContent:
 * @language: of all texts
 * @title: heading of the map
 * @facts: how many actors and ties, and the date
 * @scope: which part of the network, under which rule
 * @is_of_areas: actors are areas and sectors are regions; lines are explained elsewhere
 * @shelf: (nullable): heading of those without a tie, in English; %NULL for the usual one
 */
typedef struct {
  SitnetLanguage language;
  char *title;
  char *facts;
  char *scope;
  gboolean is_of_areas;
  const char *shelf;
  SitnetMapActor *actors;
  guint32 n_actors;
  SitnetMapTie *ties;
  guint32 n_ties;
  SitnetMapSector *sectors;
  guint32 n_sectors;
} SitnetMapContent;

SitnetMapContent *sitnet_map_content_new (const SitnetNetwork *network, SitnetLanguage language, const char *title,
                                          const char *date);
/* Per row of the sheet of actors the number of the actor in the network, G_MAXUINT32 for none. (transfer full) */
guint32 *sitnet_map_content_number_rows (const SitnetNetwork *network);
SitnetNetwork *sitnet_map_content_widen (SitnetNetwork *network);
/* How many actors and ties there are, and the date as for sitnet_map_content_new(). (transfer full) */
char *sitnet_map_content_dup_facts (const SitnetMapContent *self, const char *date);
/* In capitals, whatever the locale. (transfer full) */
char *sitnet_map_content_dup_capitals (const char *text);
/* A question and the name of the area, where there is one. (transfer full) */
char *sitnet_map_content_dup_title (const SitnetNetwork *network, const char *question);
/* What stands in the box of an actor. */
const char *sitnet_map_actor_label (const SitnetMapActor *actor);
/* What it is called, and by which id, wherever others read it. */
const char *sitnet_map_actor_name (const SitnetMapActor *actor);
const char *sitnet_map_actor_id (const SitnetMapActor *actor);
void sitnet_map_actor_clear (SitnetMapActor *actor);
void sitnet_map_tie_clear (SitnetMapTie *tie);
void sitnet_map_content_free (SitnetMapContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetMapContent, sitnet_map_content_free)

G_END_DECLS

#endif
