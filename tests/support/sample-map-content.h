/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Portraits made up for tests: fictional organisations with long Czech names, and random ties. */
#ifndef TEST_RENDER_SAMPLE_H
#define TEST_RENDER_SAMPLE_H

#include "map-content.h"
#include "test.h"

#include <string.h>

static const char *const sample_sectors[][2] = {
    {"social", "SOCIÁLNÍ SLUŽBY"},
    {"school", "ŠKOLY"},
    {"health", "ZDRAVOTNICTVÍ"},
    {"police", "POLICIE"},
    {"justice", "JUSTICE"},
    {"municipality", "OBCE A ÚŘADY"},
    {"child_protection", "OCHRANA DĚTÍ"},
    {"leisure", "VOLNÝ ČAS"},
};

static const char *const sample_names[][3] = {
    {"Nízkoprahový klub Přístav", "Občanská poradna Žďárek", "Sociálně aktivizační služba pro rodiny s dětmi"},
    {"Základní škola a mateřská škola", "Pedagogicko-psychologická poradna", "Gymnázium"},
    {"Dětská ordinace", "Adiktologická poradna Štěpánov", "Psychiatrická ambulance"},
    {"Policie ČR, obvodní oddělení", "Městská policie", "Preventivně informační skupina"},
    {"Okresní soud", "Probační a mediační služba", "Okresní státní zastupitelství"},
    {"Městský úřad, odbor školství", "Obecní úřad", "Úřad práce ČR"},
    {"OSPOD", "Zařízení pro děti vyžadující okamžitou pomoc", "Pěstounské rodiny z. s."},
    {"Dům dětí a mládeže", "TJ Sokol", "Sbor dobrovolných hasičů"},
};

static const char *const sample_places[] = {"Podlesí", "Horní Lipová", "Údolí nad Říčkou", "Kamenice", "Brodek"};

static inline void
sample_name (SitnetMapActor *actor, guint32 number, guint64 *state)
{
  guint32 sector = test_random_below (state, G_N_ELEMENTS (sample_sectors));
  const char *name = sample_names[sector][test_random_below (state, 3)];
  actor->sector = test_random_below (state, 20) == 0 ? -1 : (gint32)sector;
  actor->id = g_strdup_printf ("a%u", number);
  actor->name = g_strdup_printf ("%s %s", name, sample_places[test_random_below (state, 5)]);
}

static inline void
sample_tie (SitnetMapContent *portrait, guint32 from, guint32 to)
{
  gint32 sector = portrait->actors[from].sector;
  gboolean within = sector >= 0 && sector == portrait->actors[to].sector;
  for (guint32 i = 0; i < portrait->n_ties; i++) {
    const SitnetMapTie *tie = &portrait->ties[i];
    if ((tie->from == from && tie->to == to) || (tie->from == to && tie->to == from)) {
      return;
    }
  }
  portrait->ties[portrait->n_ties++] =
      (SitnetMapTie){.from = from, .to = to, .kind = within ? SITNET_TIE_WITHIN : SITNET_TIE_ACROSS};
  portrait->actors[from].n_ties++;
  portrait->actors[to].n_ties++;
}

static inline void
sample_marks (SitnetMapContent *portrait, guint64 *state)
{
  guint32 hub = 0;
  for (guint32 i = 0; i < portrait->n_actors; i++) {
    hub = portrait->actors[i].n_ties > portrait->actors[hub].n_ties ? i : hub;
  }
  for (guint32 i = 0; i < portrait->n_ties; i++) {
    SitnetMapTie *tie = &portrait->ties[i];
    gboolean is_pendant = portrait->actors[tie->from].n_ties == 1 || portrait->actors[tie->to].n_ties == 1;
    tie->kind = is_pendant ? SITNET_TIE_ONLY : test_random_below (state, 60) == 0 ? SITNET_TIE_BRIDGE : tie->kind;
    portrait->actors[tie->from].is_cut |= tie->kind == SITNET_TIE_BRIDGE;
  }
  if (portrait->n_actors > 0) {
    portrait->actors[hub].is_hub = portrait->actors[hub].n_ties > 1;
  }
}

/* Free with sample_free(). */
static inline SitnetMapContent *
sample_portrait (guint32 n_actors, guint32 n_ties, guint64 seed)
{
  guint64 state = seed;
  SitnetMapContent *portrait = g_new0 (SitnetMapContent, 1);
  portrait->language = SITNET_LANGUAGE_CS;
  portrait->title = g_strdup ("Kdo s kým spolupracuje: Podlesí");
  portrait->facts = g_strdup_printf ("%u aktérů · %u vazeb · 22. 11. 2026", n_actors, n_ties);
  portrait->scope = g_strdup ("všechna data; počítá se každá uvedená vazba");
  portrait->n_actors = n_actors;
  portrait->actors = g_new0 (SitnetMapActor, n_actors + 1);
  portrait->ties = g_new0 (SitnetMapTie, n_ties + 1);
  portrait->n_sectors = G_N_ELEMENTS (sample_sectors);
  portrait->sectors = g_new0 (SitnetMapSector, portrait->n_sectors);
  for (guint i = 0; i < portrait->n_sectors; i++) {
    portrait->sectors[i].code = sample_sectors[i][0];
    portrait->sectors[i].name = g_strdup (sample_sectors[i][1]);
    portrait->sectors[i].ink = sitnet_palette_pick (sample_sectors[i][0], NULL, NULL, i);
  }
  for (guint32 i = 0; i < n_actors; i++) {
    sample_name (&portrait->actors[i], i, &state);
  }
  for (guint32 i = 0; i < n_ties && n_actors > 1; i++) {
    guint32 from = test_random_below (&state, n_actors), to = test_random_below (&state, n_actors);
    if (from != to) {
      sample_tie (portrait, from, to);
    }
  }
  sample_marks (portrait, &state);
  return portrait;
}

static inline void
sample_free (SitnetMapContent *portrait)
{
  for (guint32 i = 0; i < portrait->n_actors; i++) {
    g_free ((char *)portrait->actors[i].id);
    g_free ((char *)portrait->actors[i].name);
  }
  for (guint i = 0; i < portrait->n_sectors; i++) {
    g_free (portrait->sectors[i].name);
  }
  g_free (portrait->title);
  g_free (portrait->facts);
  g_free (portrait->scope);
  g_free (portrait->actors);
  g_free (portrait->ties);
  g_free (portrait->sectors);
  g_free (portrait);
}

#endif
