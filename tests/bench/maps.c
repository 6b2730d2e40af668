/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Draws random districts and counts what a reader of their maps would suffer from: maps [MAPS [ACTORS [TIES]]]. */
#include "map-measure.h"

#include <stdio.h>
#include <time.h>

static void
print_faults (const char *name, const Faults *faults)
{
  printf ("%8s %6.1f %7.1f %7.1f %7.1f %7.1f %7.2f %7.1f %9.2f %9.1f %9.1f %8.2f\n", name, faults->type_size / 10,
          faults->crossings, faults->under_names, faults->routed_under, faults->under_titles, faults->stray_titles,
          faults->red_under, faults->together, faults->shortest_red / 10, faults->longest_pendant / 10,
          faults->seconds);
}

static void
add_up (Faults *sum, const Faults *faults, double share)
{
  sum->type_size += faults->type_size * share;
  sum->crossings += faults->crossings * share;
  sum->under_names += faults->under_names * share;
  sum->routed_under += faults->routed_under * share;
  sum->longest_pendant = MAX (sum->longest_pendant, faults->longest_pendant);
  sum->under_titles += faults->under_titles * share;
  sum->stray_titles += faults->stray_titles * share;
  sum->red_under += faults->red_under * share;
  sum->together += faults->together * share;
  sum->shortest_red = MIN (sum->shortest_red, faults->shortest_red);
  sum->seconds += faults->seconds * share;
}

static guint32
number_from (int argc, char **argv, int at, guint32 usual)
{
  return argc > at ? (guint32)MAX (g_ascii_strtoull (argv[at], NULL, 10), 1) : usual;
}

int
main (int argc, char **argv)
{
  guint32 n_maps = number_from (argc, argv, 1, 50), n_actors = number_from (argc, argv, 2, 64);
  guint32 n_ties = number_from (argc, argv, 3, 2 * n_actors);
  Faults sum = {.shortest_red = 10000};
  printf ("%8s %6s %7s %7s %7s %7s %7s %7s %9s %9s %9s %8s\n", "map", "type", "cross", "under", "routed", "titles",
          "stray", "red", "together", "least red", "most red", "seconds");
  for (guint32 i = 1; i <= n_maps; i++) {
    g_autoptr (SitnetMapContent) portrait = draw_district (n_actors, n_ties, i);
    g_autoptr (GError) error = NULL;
    clock_t start = clock ();
    g_autoptr (SitnetDescription) page =
        sitnet_map_page_compose (portrait, sitnet_paper_size_get (SITNET_PAPER_A3), NULL, &error);
    if (page == NULL) {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
    double seconds = (double)(clock () - start) / CLOCKS_PER_SEC;
    Faults faults = count_faults (portrait, page);
    faults.seconds = seconds;
    g_autofree char *name = g_strdup_printf ("%u", i);
    print_faults (name, &faults);
    add_up (&sum, &faults, 1.0 / n_maps);
  }
  print_faults ("mean", &sum);
  return 0;
}
