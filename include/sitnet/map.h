/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_MAP_H
#define SITNET_MAP_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <gio/gio.h>
#include <glib-object.h>
#include <sitnet/format.h>
#include <sitnet/language.h>
#include <sitnet/network.h>
#include <sitnet/progress.h>
#include <sitnet/table.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetPaper:
 * @SITNET_PAPER_A4: 297 by 210 mm
 * @SITNET_PAPER_A3: 420 by 297 mm
 * @SITNET_PAPER_A2: 594 by 420 mm
 * @SITNET_PAPER_A1: 841 by 594 mm
 *
 * The size of a page of ISO 216, in landscape.
 *
 * Since: 0.1
 */
typedef enum {
  SITNET_PAPER_A4,
  SITNET_PAPER_A3,
  SITNET_PAPER_A2,
  SITNET_PAPER_A1,
} SitnetPaper;

/**
 * SitnetView:
 * @SITNET_VIEW_ISLANDS: every actor near those of its sector
 * @SITNET_VIEW_GRID: a row for each actor, a column for each sector, with how many of it the actor works
 * @SITNET_VIEW_CHANGE: what has come and gone since an earlier state, see sitnet_map_set_before()
 * @SITNET_VIEW_EGO: one actor and those within some steps of it
 * @SITNET_VIEW_THEME: who serves a need, who asks for it, and which ties are missing
 * @SITNET_VIEW_AREAS: how many ties and services areas have in common
 * @SITNET_VIEW_FLOW: step by step whom word from some actors reaches, and whom never
 * @SITNET_VIEW_PATHWAY: stage by stage of a typified case who can act, and where help breaks off
 *
 * What a map shows; sitnet_views_to_table() names the views.
 *
 * Since: 0.1
 */
typedef enum {
  SITNET_VIEW_ISLANDS,
  SITNET_VIEW_GRID,
  SITNET_VIEW_CHANGE,
  SITNET_VIEW_EGO,
  SITNET_VIEW_THEME,
  SITNET_VIEW_AREAS,
  SITNET_VIEW_FLOW,
  SITNET_VIEW_PATHWAY,
} SitnetView;

/**
 * sitnet_paper_from_text:
 * @text: "a4", "a3", "a2" or "a1", in letters of either size
 * @paper: (out): the paper
 * @error: set to %SITNET_ERROR_ARGUMENT for any other
 *
 * Reads the name of a paper. May be called in any thread.
 *
 * Returns: whether there is such a paper; %FALSE on error, and @paper stays as it is
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_paper_from_text (const char *text, SitnetPaper *paper, GError **error);

/**
 * sitnet_view_from_text:
 * @text: the name of a view, such as "islands", in letters of either size
 * @view: (out): the view
 * @error: set to %SITNET_ERROR_ARGUMENT for any other
 *
 * Reads the name of a view. May be called in any thread.
 *
 * Returns: whether there is such a view; %FALSE on error, and @view stays as it is
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_view_from_text (const char *text, SitnetView *view, GError **error);

/**
 * sitnet_views_to_table:
 * @language: language of the titles
 *
 * The views of a map, with the columns `name` and `title`. May be called in any thread.
 *
 * Returns: (transfer full): a row for each view; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_views_to_table (SitnetLanguage language);

/**
 * SitnetMap: (ref-func sitnet_map_ref) (unref-func sitnet_map_unref)
 *
 * A cooperation map of one network, set up and then drawn. It is used by one thread at a time; several maps may be drawn
 * in several threads at once, for each drawing runs in a process of its own.
 *
 * Since: 0.1
 */
typedef struct _SitnetMap SitnetMap;

#define SITNET_TYPE_MAP (sitnet_map_get_type ())
SITNET_API GType sitnet_map_get_type (void);

/**
 * sitnet_map_new:
 * @network: what to draw; scope it first with sitnet_network_scope(); the map takes a reference of its own
 * @language: language of all texts on the map
 *
 * Makes a map: an A3 page in landscape with the usual title and the date of today, until set otherwise.
 *
 * Returns: (transfer full): the map; free it with sitnet_map_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetMap *sitnet_map_new (SitnetNetwork *network, SitnetLanguage language);

/**
 * sitnet_map_ref:
 * @self: a map
 *
 * Takes another reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
SITNET_API SitnetMap *sitnet_map_ref (SitnetMap *self);

/**
 * sitnet_map_unref:
 * @self: (transfer full): a map
 *
 * Gives a reference back; the last one frees the map. A drawing made of it stays.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_map_unref (SitnetMap *self);

/**
 * sitnet_map_set_title:
 * @self: a map
 * @title: (nullable): the heading; copied; %NULL for "Who works with whom" and the name of the area when there is one
 *
 * Sets the heading. What is not UTF-8 in it is drawn as U+FFFD.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_map_set_title (SitnetMap *self, const char *title);

/**
 * sitnet_map_set_paper:
 * @self: a map
 * @paper: the paper, in landscape
 *
 * Sets the size of the page.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_map_set_paper (SitnetMap *self, SitnetPaper paper);

/**
 * sitnet_map_set_view:
 * @self: a map
 * @view: the view
 *
 * Chooses what the map shows. Where nothing was chosen it is %SITNET_VIEW_ISLANDS, and %SITNET_VIEW_GRID when more than 150
 * actors have a tie, for then lines cannot be followed any more.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_map_set_view (SitnetMap *self, SitnetView view);

/**
 * sitnet_map_get_view:
 * @self: a map
 *
 * Says what the map shows, chosen by sitnet_map_set_view() or by the number of actors.
 *
 * Returns: the view
 *
 * Since: 0.1
 */
SITNET_API SitnetView sitnet_map_get_view (const SitnetMap *self);

/**
 * sitnet_map_set_before:
 * @self: a map
 * @before: (nullable): the earlier state, the same data set scoped to an earlier day or another data set; the map takes a
 *   reference of its own; %NULL for none
 *
 * Sets what %SITNET_VIEW_CHANGE compares with. When @before has a day and the network of @self has none, that is shown as it
 * is today. Any other view refuses to be drawn with it.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_map_set_before (SitnetMap *self, SitnetNetwork *before);

/**
 * sitnet_map_set_parameter:
 * @self: a map
 * @name: "names" for all views; "show" for %SITNET_VIEW_ISLANDS and %SITNET_VIEW_EGO; "of", "steps" and "without" for %SITNET_VIEW_EGO; "need" for
 *   %SITNET_VIEW_THEME; "source" for %SITNET_VIEW_FLOW; "case" for
 *   %SITNET_VIEW_PATHWAY
 * @value: (nullable): the value as a text; copied; %NULL for the usual one
 * @error: set to %SITNET_ERROR_ARGUMENT when there is no such parameter
 *
 * Tells a view what it is to show. The value is looked at when the map is drawn: what does not fit the view is
 * %SITNET_ERROR_ARGUMENT then.
 *
 * - names: "shown" (as usual) or "hidden": a sector and a number instead of all names and ids, for maps that are published
 * - show: "kinds", "strength" or both with a comma: beside a line its kinds, stronger ties thicker; usually neither
 * - of: the actor that the map is about, by its id or name; needed
 * - steps: how far from it others may be, 1 to 20, usually 1
 * - without: "true" marks it as gone and adds all who lose touch with the rest when it leaves; usually "false"
 * - need: the need that the map is about, with all finer ones, by its code or name; needed
 * - source: the actors from which the word goes out, by id or name, with | between several; needed
 * - case: the typified case, as the sheet of cases calls it; needed
 *
 * Returns: whether there is such a parameter; %FALSE on error, and @self stays as it is
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_map_set_parameter (SitnetMap *self, const char *name, const char *value, GError **error);

/**
 * sitnet_map_set_date:
 * @self: a map
 * @date: (nullable): a text, copied; "" prints none, %NULL the date of today
 *
 * Sets what is printed beside the counts.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_map_set_date (SitnetMap *self, const char *date);

/**
 * sitnet_map_set_time_limit:
 * @self: a map
 * @seconds: seconds after which a drawing is given up, 0 for the usual 60
 *
 * Limits the time of the drawing program.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_map_set_time_limit (SitnetMap *self, guint seconds);

/**
 * sitnet_map_set_contacts:
 * @self: a map
 * @with_contacts: whether a page (%SITNET_FORMAT_HTML) tells telephones, e-mails and web pages of the actors
 *
 * Sets what a page tells of actors; usually it holds no contacts, for it is easily passed on.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_map_set_contacts (SitnetMap *self, gboolean with_contacts);

/**
 * sitnet_map_set_cancellable:
 * @self: a map
 * @cancellable: (nullable): what stops the drawing once it is cancelled, see #SitnetProgressFunc; %NULL for nothing
 *
 * Sets what stops a drawing. It ends within a second: its process is ended, no file is written, and the map can be drawn
 * again. @self takes a reference of its own.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_map_set_cancellable (SitnetMap *self, GCancellable *cancellable);

/**
 * sitnet_map_set_progress:
 * @self: a map
 * @progress: (nullable) (scope notified) (closure data) (destroy destroy): called with the share
 *   that is done; %NULL for none
 * @data: handed to @progress
 * @destroy: (nullable): called with @data when it is not needed any more
 *
 * Sets the function that is called many times a second during a drawing, in place of any set before.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_map_set_progress (SitnetMap *self, SitnetProgressFunc progress, gpointer data,
                                         GDestroyNotify destroy);

/**
 * sitnet_map_draw:
 * @self: a map
 * @format: svg, pdf, png, dot or html; html is a page of the web in one file, with the drawing of %SITNET_VIEW_ISLANDS, which
 *   searches, answers questions about actors, and takes changes that sitnet_network_apply_changes() reads
 * @error: set to %SITNET_ERROR_ARGUMENT for another format or when a parameter does not fit the view or a needed one is
 *   missing, to %SITNET_ERROR_LIMIT when the actors do not fit on the
 *   paper (the message says which would do), to %SITNET_ERROR_DRAWING when the drawing program is missing, fails or
 *   takes too long, to %SITNET_ERROR_CANCELLED when it was cancelled
 *
 * Places the actors by several searches on the page itself, on all processors, then has the page drawn in a process of its
 * own. Places are found for all that the data set holds of the areas in scope, so that neither a date, a sector, a kind, a
 * rule, the language nor the paper moves anybody; other paper gets the same picture, larger or smaller. The same data set
 * gives the same places on every machine; those of an earlier map can be given by sitnet_map_set_places(). An empty network
 * gives a page that says so. About a second for 60 actors on two processors.
 *
 * Returns: (transfer full): the drawing, %NULL on error; free it with g_bytes_unref()
 *
 * Since: 0.1
 */
SITNET_API GBytes *sitnet_map_draw (SitnetMap *self, SitnetFormat format, GError **error);

/**
 * sitnet_map_places:
 * @self: a map
 * @error: set to %SITNET_ERROR_LIMIT when the actors do not fit on the paper, to %SITNET_ERROR_ARGUMENT when a parameter does
 *   not fit the view, to %SITNET_ERROR_CANCELLED when it was cancelled
 *
 * Says where everybody stands, after finding places where none are known yet. What was found is kept: the next drawing
 * of @self uses it.
 *
 * A row is the box of an `actor` (its id) or the title of a `sector` (its code), the other column is missing; `x` and `y`
 * are the centre, from 0 to 1000 of the width of the page from the left and of its height from the top. A data set may
 * have the same as its sheet of positions.
 *
 * Returns: (transfer full): the places, %NULL on error; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_map_places (SitnetMap *self, GError **error);

/**
 * sitnet_map_set_places:
 * @self: a map
 * @places: (nullable): a table as from sitnet_map_places(), of this map or of another; %NULL to begin anew, also where the
 *   data set has a sheet of positions
 * @error: set to %SITNET_ERROR_ARGUMENT when `x` or `y` is no column of numbers, to %SITNET_ERROR_DATA, naming the row, when
 *   one has neither actor nor sector, or stands outside of the page
 *
 * Makes the next drawing look like an earlier one: who has a place there stays where it was, newcomers get a free one. Rows
 * of others are kept for later. When fewer than half of the boxes have a place, all are placed anew. %SITNET_VIEW_EGO and
 * %SITNET_VIEW_THEME, which show few of all actors, spread them over the page in the directions in which they stood;
 * %SITNET_VIEW_FLOW takes from there who stands above whom, where ties leave that free.
 *
 * Returns: whether the places were taken; %FALSE on error, and @self stays as it is
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_map_set_places (SitnetMap *self, const SitnetTable *places, GError **error);

/**
 * sitnet_map_set_like:
 * @self: a map
 * @other: a map of the same actors, at another date or of another data set
 * @error: as by sitnet_map_places() of @other
 *
 * Lets @self look like @other: everybody who is on both stands where @other has them now.
 *
 * Returns: whether the places were taken; %FALSE on error, and @self stays as it is
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_map_set_like (SitnetMap *self, SitnetMap *other, GError **error);

/**
 * sitnet_map_load_places:
 * @self: a map
 * @path: (type filename): a file of places, as sitnet_table_save() writes them in CSV, or a spreadsheet after it
 * @error: set to %SITNET_ERROR_READ when the file cannot be read, to %SITNET_ERROR_DATA, naming the row, when it holds
 *   something else
 *
 * Does what sitnet_map_set_places() does, with the places of a file.
 *
 * Returns: whether the places were taken; %FALSE on error, and @self stays as it is
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_map_load_places (SitnetMap *self, const char *path, GError **error);

/**
 * sitnet_map_save:
 * @self: a map
 * @path: (type filename): a file whose suffix says the format; see sitnet_file_save() for how it is written
 * @error: set to %SITNET_ERROR_ARGUMENT when the name has no such suffix, to %SITNET_ERROR_WRITE, naming the file, when
 *   writing fails, else as by sitnet_map_draw()
 *
 * Draws the map to a file, which appears whole or not at all: what stood there before stays until the new one is
 * complete.
 *
 * Returns: whether the map was drawn and written; %FALSE on error
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_map_save (SitnetMap *self, const char *path, GError **error);

/**
 * sitnet_map_formats:
 *
 * Names the formats that maps are drawn in. May be called in any thread.
 *
 * Returns: (array zero-terminated=1) (transfer none): the names, valid for ever
 *
 * Since: 0.1
 */
SITNET_API const char *const *sitnet_map_formats (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetMap, sitnet_map_unref)

G_END_DECLS

#endif
