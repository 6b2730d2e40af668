/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which encoding a text file is in, decided over the whole of it, and its bytes turned into UTF-8. */
#ifndef SITNET_ENCODING_H
#define SITNET_ENCODING_H

#include <glib.h>

typedef enum {
  SITNET_ENCODING_UTF_8,
  SITNET_ENCODING_UTF_16_LE,
  SITNET_ENCODING_UTF_16_BE,
  SITNET_ENCODING_WINDOWS_1250, /* every byte >= 0x80 is one that Czech, Slovak or German text has */
  SITNET_ENCODING_BROKEN_UTF_8, /* mostly UTF-8, but some of it is not */
  SITNET_ENCODING_BROKEN_1250,  /* neither; the nearest is Windows-1250 */
  SITNET_ENCODING_MIXED_1250    /* likewise, and ľ ĺ ŕ stand beside ě ř ů, which no language has together */
} SitnetEncoding;

/* What the bytes of a file so far say. Zero at first. */
typedef struct {
  gboolean has_mark;   /* UTF-8 by its byte order mark: nothing else, however broken */
  gboolean is_broken;  /* not UTF-8 */
  guint64 n_sequences; /* characters of UTF-8 beyond ASCII; this and the rest are counted once it is broken */
  guint64 n_stray;     /* bytes >= 0x80 in none */
  guint64 n_foreign;   /* bytes >= 0x80 that the accepted part of Windows-1250 does not have */
  guint64 n_cut;       /* places that only a broken UTF-8 has */
  guint64 n_misplaced; /* characters of Windows-1250 where no word has them */
  gboolean has_czech;  /* ě, ř or ů, read as Windows-1250 */
  gboolean has_slovak; /* ľ, ĺ or ŕ likewise */
  guint8 before;       /* the last byte used up */
} SitnetEncodingGuess;

/* The encoding that a byte order mark at the start says, and its length; UTF-8 and 0 without one. */
SitnetEncoding sitnet_encoding_from_mark (const char *bytes, gsize length, gsize *mark_length);

/* Looks at the next piece; gives how many of its bytes were used up (all but a character at the end whose next byte is
   not there yet, unless it is the `last` piece). The first look only asks whether all is UTF-8; when it turns out not to be, a second
   one, `closely`, counts. */
gsize sitnet_encoding_look (SitnetEncodingGuess *self, const char *bytes, gsize length, gboolean last,
                            gboolean closely);
SitnetEncoding sitnet_encoding_decide (const SitnetEncodingGuess *self);

/* Appends as UTF-8; what is no text becomes the byte 0xFF, which no UTF-8 has. Gives how many bytes were used up, as
   above. `before` is 0 at first and keeps the byte before the piece. Not for UTF-8 itself. */
gsize sitnet_encoding_decode (SitnetEncoding encoding, const char *bytes, gsize length, gboolean last, guint8 *before,
                              GString *text);

/* Whether a text is UTF-8 without NUL. */
gboolean sitnet_encoding_is_text (const char *bytes, gsize length);

#endif
