/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A data set of every kind of cell, for writers. */
#ifndef SITNET_WRITTEN_SAMPLE_H
#define SITNET_WRITTEN_SAMPLE_H

#include "data-set.h"
#include "stopper.h"

static inline SitnetNetwork *
written_sample (void)
{
  g_autofree char *folder = data_set_new ();
  data_set_add (folder, "actors.csv",
                "id,name,sector,lat,since,Barva\n"
                "A,\"First, \"\"the\"\" one\",social,49.5,2018,modrá\n"
                "B,\"two\nlines\",school,-0.1,1. 5. 2018,\n"
                "Č,=1+1 <b>,,,,\" x \"\n");
  data_set_add (folder, "ties.csv",
                "from;to;kind;síla;directed;until\nA;B;refers;0,3;ano;2019\nB;A;cooperates;;;\nČ;Č;;2;ne;2019-05\n");
  data_set_add (folder, "needs.csv", "code,name,name_cs\nhealth.dentist,Dentist,Zubař\n");
  data_set_add (
      folder, "services.csv",
      "id,actor,needs,age,capacity,areas\nS1,A,health.dentist|learning.tutoring,6–16,12.1250,*\nS2,B,health,3+,,\n");
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_network_read (folder, NULL, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_free (data_set_remove (folder));
  return network;
}

/* Writes it to a file of this name and asserts that reading gives the same. */
static inline void
assert_reads_back (const char *name)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_network_write (network, path, NULL, &error));
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE (sitnet_network_write (network, path, NULL, &error)); /* over what is there */
  ASSERT_NO_ERROR (error);
  g_autoptr (SitnetNetwork) again = sitnet_network_read (path, NULL, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE (again != NULL && sitnet_network_equal (network, again));
  g_autofree char *names = data_set_remove (folder);
  ASSERT_TEXT (names, name);
}

typedef struct {
  SitnetNetwork *network;
  const char *name;
} WrittenFile;

static inline gboolean
write_watched_file (Stopper *stopper, gpointer data, GError **error)
{
  const WrittenFile *file = data;
  g_autofree char *folder = data_set_new (), *path = g_build_filename (folder, file->name, NULL);
  g_autoptr (SitnetOptions) options = stopper_options (stopper);
  gboolean good = sitnet_network_write (file->network, path, options, error);
  CU_ASSERT_EQUAL (g_file_test (path, G_FILE_TEST_EXISTS), good);
  g_free (data_set_remove (folder));
  return good;
}

/* Writing a file of this name tells how far it is at least so many times, and can be stopped at each: then there is no file. */
static inline void
assert_can_be_stopped (const char *name, guint n_calls)
{
  g_autoptr (SitnetNetwork) network = written_sample ();
  WrittenFile file = {network, name};
  CU_ASSERT_TRUE (stopper_try_all (write_watched_file, &file) >= n_calls);
}

#endif
