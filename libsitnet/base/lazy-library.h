/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A library of others that only some work needs. It is opened when that work is first done, since the dynamic loader would
   otherwise spend more time on it than the start of a process takes without. In a build with -Dlazy_libraries=disabled it is
   linked as usual, and the same calls go straight to it. */
#ifndef SITNET_LAZY_LIBRARY_H
#define SITNET_LAZY_LIBRARY_H

#include <glib.h>

#if SITNET_LAZY_LIBRARIES

#include <stdatomic.h>

typedef struct {
  const char *file; /* as the loader finds it: "libzip.so.4" */
  const char *const *names;
  guint n_names;
  gpointer addresses; /* a struct of pointers in the order of the names, for the calls */
  atomic_bool is_open;
} SitnetLazyLibrary;

/* Finds all the names, once; any thread may call it, as often as it likes. What was opened stays open. FALSE with
   SITNET_ERROR_UNSUPPORTED where the library is not there or lacks a name; asked again, it looks again. */
gboolean sitnet_lazy_library_open (SitnetLazyLibrary *self, GError **error);

#define SITNET_LAZY_POINTER(symbol) __typeof__ (&symbol) symbol;
#define SITNET_LAZY_NAME(symbol) #symbol,

/* For one source file: with

     #define ZIP(NAME) NAME (zip_close) NAME (zip_discard)
     SITNET_LAZY_LIBRARY (zip, SITNET_LIBZIP, ZIP)

   `zip.zip_close (archive)` is a call, after SITNET_LAZY_OPEN (zip, error) was TRUE. A name may also be that of data. */
#define SITNET_LAZY_LIBRARY(library, file, SYMBOLS)                                                                    \
  static struct {                                                                                                      \
    SYMBOLS (SITNET_LAZY_POINTER)                                                                                      \
  } library;                                                                                                           \
  static const char *const library##_names[] = {SYMBOLS (SITNET_LAZY_NAME)};                                           \
  static SitnetLazyLibrary library##_library = {file, library##_names, G_N_ELEMENTS (library##_names), &library, FALSE};

#define SITNET_LAZY_OPEN(library, error) sitnet_lazy_library_open (&library##_library, error)

#else

#define SITNET_LAZY_POINTER(symbol) __typeof__ (&symbol) symbol;
#define SITNET_LAZY_ADDRESS(symbol) &symbol,

#define SITNET_LAZY_LIBRARY(library, file, SYMBOLS)                                                                    \
  static const struct {                                                                                                \
    SYMBOLS (SITNET_LAZY_POINTER)                                                                                      \
  } library = {SYMBOLS (SITNET_LAZY_ADDRESS)};

#define SITNET_LAZY_OPEN(library, error) ((void)(error), TRUE)

#endif

#endif
