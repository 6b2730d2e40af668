/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the page says, in the language of the map: its script holds no text of its own. */
#include "webpage-words.h"

#include "column-builder.h"
#include "message.h"
#include "table-private.h"

typedef struct {
  const char *key, *text;
} Word;

typedef struct {
  const char *key, *one, *many;
} Count;

/* In each text %s and %u take what the script gives, in this order. */
static const Word texts[] = {
    {"map_label",
     N_ ("Map of who works with whom. Arrow keys go from actor to actor, Enter opens what is known of one, Esc "
         "closes it, plus and minus change the scale, 0 shows the whole map, the slash key searches.")},
    {"search", N_ ("Find an actor or a service ( / )")},
    {"nothing_found", N_ ("Nothing found")},
    {"bridges", N_ ("Bridges")},
    {"alone", N_ ("Alone")},
    {"all_ties", N_ ("All ties")},
    {"introductions", N_ ("Introductions")},
    {"everybody", N_ ("All actors")},
    {"table", N_ ("Round table")},
    {"print", N_ ("Print")},
    {"close", N_ ("Close")},
    {"zoom_in", N_ ("Nearer")},
    {"zoom_out", N_ ("Farther")},
    {"whole", N_ ("Whole map")},
    {"need", N_ ("Need")},
    {"every_need", N_ ("Need: any")},
    {"kind", N_ ("Kind of tie")},
    {"every_kind", N_ ("Ties: of any kind")},
    {"day", N_ ("Day")},
    {"every_day", N_ ("Day: any")},
    {"day_about", N_ ("Who is not there on a day fades; bridges, and who stands alone, are those of that day")},
    {"on_day", N_ ("On %s: %s.")},
    {"not_then", N_ ("On this day it is not there.")},
    {"sector", N_ ("Sector")},
    {"area", N_ ("Area")},
    {"no_sector", N_ ("without a sector")},
    {"fade_sector", N_ ("Fade this sector, or light it again")},
    {"without", N_ ("What if it leaves?")},
    {"path_to", N_ ("Path to …")},
    {"no_path", N_ ("There is no path between %s and %s.")},
    {"no_tie", N_ ("It works with nobody.")},
    {"own_only", N_ ("All its ties stay within its own sector.")},
    {"never", N_ ("It has no tie to: %s.")},
    {"nobody_lost", N_ ("If it left, all the others would stay in touch.")},
    {"without_nobody", N_ ("Without %s all the others stay in touch.")},
    {"one_sided", N_ ("only one side speaks of it")},
    {"only_link", N_ ("the only link")},
    {"added", N_ ("added at the table")},
    {"services", N_ ("Services")},
    {"asks_for", N_ ("Asks for")},
    {"should_meet", N_ ("Should meet")},
    {"contact", N_ ("Contact")},
    {"bridges_about",
     N_ ("Each of these ties is the only link between two parts of the network. Should it break, the smaller "
         "part loses touch.")},
    {"no_bridges", N_ ("No tie is the only link between two parts of the network.")},
    {"cut_actors", N_ ("Without them the network falls apart")},
    {"no_ties_at_all", N_ ("No ties at all")},
    {"own_sector_only", N_ ("Ties in their own sector only")},
    {"introductions_about",
     N_ ("Who should meet: one asks for what the other offers, and they do not work together yet.")},
    {"introductions_any_day", N_ ("These are not of the chosen day: there are too many days to tell them of each.")},
    {"no_introductions", N_ ("There is nobody to introduce.")},
    {"key", N_ ("Legend")},
    {"key_tie", N_ ("tie")},
    {"key_one_sided", N_ ("only one side speaks of it")},
    {"key_one_way", N_ ("goes one way (arrow)")},
    {"key_bridge", N_ ("only link of two parts of the network")},
    {"key_only", N_ ("only tie of an actor")},
    {"key_cut", N_ ("without it the network falls apart (double frame)")},
    {"key_hangs", N_ ("loses touch when one of those leaves (red frame)")},
    {"key_own", N_ ("ties only within its sector (thick dashed frame)")},
    {"key_alone", N_ ("no ties (dashed frame)")},
    {"key_size",
     N_ ("Large and bold: most ties. Colour and shape say the sector; a tie within a sector has its colour.")},
    {"key_zoom", N_ ("Boxes without a name say it when one comes nearer. Wheel or two fingers change the scale.")},
    {"who_serves", N_ ("Who helps with it")},
    {"who_asks", N_ ("Who asks for it")},
    {"table_about",
     N_ ("Strike and add what the people at the table know better. Everybody stays in place; bridges, and who "
         "stands alone, are worked out anew. A tie is struck in the panel of one of its actors.")},
    {"add_tie", N_ ("Add a tie")},
    {"add_actor", N_ ("Add an actor")},
    {"first_actor", N_ ("Who")},
    {"second_actor", N_ ("With whom")},
    {"choose_actor", N_ ("choose an actor …")},
    {"name", N_ ("Name of the organisation or office")},
    {"add", N_ ("Add")},
    {"strike", N_ ("Strike")},
    {"restore", N_ ("Restore")},
    {"strike_actor", N_ ("Strike this actor")},
    {"take_back", N_ ("Take back")},
    {"tied_already", N_ ("These two work together already.")},
    {"choose_two", N_ ("Choose two actors.")},
    {"named_already", N_ ("There is an actor of this name already.")},
    {"name_wanted", N_ ("Write the name of the actor.")},
    {"changes", N_ ("Changes")},
    {"changes_kept", N_ ("The changes are kept in this browser.")},
    {"changes_not_kept", N_ ("This browser does not keep the changes: save them before you close the page.")},
    {"save_changes", N_ ("Save the changes")},
    {"apply_changes",
     N_ ("The file changes.json brings them into the data; DATA is the data set, NEW the folder or file for the "
         "new one:")},
    {"tie_added", N_ ("Tie added: %s ↔ %s")},
    {"tie_struck", N_ ("Tie struck: %s ↔ %s")},
    {"actor_added", N_ ("Actor added: %s")},
    {"actor_struck", N_ ("Actor struck: %s")},
};

static const Count counts[] = {
    {"n_actors", P_ ("%u actor", "%u actors")},
    {"n_ties", P_ ("%u tie", "%u ties")},
    {"n_families", P_ ("%u family", "%u families")},
    {"works_with", P_ ("It works with %u actor.", "It works with %u actors.")},
    {"one_sided_ties", P_ ("Of %u tie only one side speaks.", "Of %u ties only one side speaks.")},
    {"lost", P_ ("If it left, %u actor would lose touch with the others:",
                 "If it left, %u actors would lose touch with the others:")},
    {"without_lost", P_ ("%u actor loses touch without %s: %s.", "%u actors lose touch without %s: %s.")},
    {"lose_touch", P_ ("%u actor loses touch without it", "%u actors lose touch without it")},
    {"cut_off", P_ ("%u actor would be cut off", "%u actors would be cut off")},
    {"path", P_ ("%u step: %s", "%u steps: %s")},
    {"outside", P_ ("%u of the highlighted actors is outside of the window.",
                    "%u of the highlighted actors are outside of the window.")},
};

static void
add (SitnetColumnBuilder *keys, SitnetColumnBuilder *words, const char *key, const char *text)
{
  sitnet_column_builder_add_text (keys, key);
  sitnet_column_builder_add_text (words, text);
}

/* Counts that stand for all others of their form. */
static void
add_count (SitnetColumnBuilder *keys, SitnetColumnBuilder *words, const Count *count, SitnetLanguage language)
{
  static const struct {
    const char *name;
    guint n;
  } forms[] = {{"one", 1}, {"few", 2}, {"other", 5}};
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autofree char *key = g_strdup_printf ("%s.%s", count->key, forms[i].name);
    add (keys, words, key, sitnet_translate_count (language, forms[i].n, count->one, count->many));
  }
}

SitnetTable *
sitnet_webpage_words_new (SitnetLanguage language, const char *title)
{
  SitnetColumnBuilder *keys = sitnet_column_builder_new ("key", SITNET_VALUE_TEXT);
  SitnetColumnBuilder *words = sitnet_column_builder_new ("text", SITNET_VALUE_TEXT);
  add (keys, words, "title", title);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add (keys, words, texts[i].key, sitnet_translate (language, texts[i].text));
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    add_count (keys, words, &counts[i], language);
  GPtrArray *columns = g_ptr_array_new ();
  g_ptr_array_add (columns, sitnet_column_builder_seal (keys));
  g_ptr_array_add (columns, sitnet_column_builder_seal (words));
  return sitnet_table_new_take ("texts", NULL, columns);
}
