/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Threads that read sheets of one data set help each other, a piece at a time. */
#include "csv-help.h"

#include "memory-room.h"

#include <time.h>

/* Between two looks whether the caller wants reading to be stopped. */
#define PAUSE_NANOSECONDS 20000000

/* How many pieces ahead of the reader others may be: so much waits in memory to be joined. */
#define WINDOW 32

/* Of fewer pieces the first would be done before anybody could help. */
#define LEAST_PIECES 4

typedef enum { FREE, BEING_READ, READ } State;

struct _SitnetCsvOffer {
  SitnetCsvHelp *help;
  const SitnetCsvRows *rows;
  const SitnetCsvPieces *pieces;
  char separator;
  guint front;   /* the piece at which the reader is */
  State *states; /* by piece */
  SitnetCsvPart **parts;
  guint n_being_read;
  gboolean is_given_up; /* a piece could not be read apart: others would hardly fare better */
};

struct _SitnetCsvHelp {
  gsize step;
  SitnetCsvHelping helping;
  SitnetWatch *watch;
  pthread_t caller;
  pthread_mutex_t lock; /* guards all that follows, and the offers */
  pthread_cond_t changed;
  guint n_readers;
  GPtrArray *offers;
};

SitnetCsvHelp *
sitnet_csv_help_new (gsize step, SitnetCsvHelping helping, SitnetWatch *watch)
{
  SitnetCsvHelp *self = g_new0 (SitnetCsvHelp, 1);
  self->step = step;
  self->helping = helping;
  self->watch = watch;
  self->caller = pthread_self ();
  self->offers = g_ptr_array_new ();
  pthread_mutex_init (&self->lock, NULL);
  pthread_condattr_t steady;
  pthread_condattr_init (&steady);
  pthread_condattr_setclock (&steady, CLOCK_MONOTONIC);
  pthread_cond_init (&self->changed, &steady);
  pthread_condattr_destroy (&steady);
  return self;
}

void
sitnet_csv_help_free (SitnetCsvHelp *self)
{
  if (self == NULL)
    return;
  pthread_cond_destroy (&self->changed);
  pthread_mutex_destroy (&self->lock);
  g_ptr_array_unref (self->offers);
  g_free (self);
}

gsize
sitnet_csv_help_get_step (const SitnetCsvHelp *self)
{
  return self->step;
}

void
sitnet_csv_help_enter (SitnetCsvHelp *self, guint n_readers)
{
  self->n_readers = n_readers;
}

void
sitnet_csv_help_leave (SitnetCsvHelp *self)
{
  pthread_mutex_lock (&self->lock);
  self->n_readers--;
  pthread_cond_broadcast (&self->changed);
  pthread_mutex_unlock (&self->lock);
}

/* The farthest piece ahead of the reader that nobody has taken; 0 for none. The last of the file is for the reader. */
static guint
find_piece (const SitnetCsvOffer *offer)
{
  guint k = offer->pieces->n - 2;
  if (offer->help->helping != SITNET_CSV_AHEAD)
    k = MIN (k, offer->front + WINDOW);
  while (k > offer->front && offer->states[k] != FREE)
    k--;
  return k > offer->front && !offer->is_given_up ? k : 0;
}

static SitnetCsvOffer *
find_open (const SitnetCsvHelp *self)
{
  for (guint i = 0; i < self->offers->len; i++)
    if (find_piece (self->offers->pdata[i]) > 0)
      return self->offers->pdata[i];
  return NULL;
}

/* Reads the farthest piece that nobody has. Called with the lock, which is free meanwhile. */
static void
read_piece (SitnetCsvHelp *self, SitnetCsvOffer *offer)
{
  guint k = find_piece (offer);
  offer->states[k] = BEING_READ;
  offer->n_being_read++;
  pthread_mutex_unlock (&self->lock);
  /* Columns of a part stand twice until they are joined: not where the reader may need that memory. */
  gboolean has_room = sitnet_memory_room_for (2 * WINDOW, self->step, G_MAXUINT64);
  SitnetCsvPart *part = has_room ? sitnet_csv_part_read (offer->rows, offer->pieces, k, offer->separator) : NULL;
  if (part != NULL && !sitnet_watch_goes_on (self->watch, self->step))
    g_clear_pointer (&part, sitnet_csv_part_free);
  pthread_mutex_lock (&self->lock);
  offer->parts[k] = part;
  offer->states[k] = READ;
  offer->is_given_up |= part == NULL && self->helping != SITNET_CSV_AHEAD;
  offer->n_being_read--;
  pthread_cond_broadcast (&self->changed);
}

static void
pause_a_little (SitnetCsvHelp *self)
{
  struct timespec until;
  clock_gettime (CLOCK_MONOTONIC, &until);
  until.tv_nsec += PAUSE_NANOSECONDS;
  until.tv_sec += until.tv_nsec / 1000000000;
  until.tv_nsec %= 1000000000;
  pthread_cond_timedwait (&self->changed, &self->lock, &until);
}

/* Called with the lock, which is free while the caller is asked. */
static gboolean
goes_on (SitnetCsvHelp *self)
{
  pthread_mutex_unlock (&self->lock);
  gboolean goes_on = sitnet_watch_goes_on (self->watch, 0);
  pthread_mutex_lock (&self->lock);
  return goes_on;
}

void
sitnet_csv_help_others (SitnetCsvHelp *self, gboolean beside)
{
  if (self->helping == SITNET_CSV_ALONE || (beside && pthread_equal (self->caller, pthread_self ())))
    return;
  pthread_mutex_lock (&self->lock);
  while (self->n_readers > 0 && goes_on (self)) {
    SitnetCsvOffer *offer = find_open (self);
    if (offer != NULL)
      read_piece (self, offer);
    else if (self->n_readers > 0)
      pause_a_little (self);
  }
  pthread_mutex_unlock (&self->lock);
}

SitnetCsvOffer *
sitnet_csv_help_offer (SitnetCsvHelp *self, const SitnetCsvRows *rows, const SitnetCsvPieces *pieces, char separator)
{
  if (self->helping == SITNET_CSV_ALONE || pieces->n < LEAST_PIECES)
    return NULL;
  SitnetCsvOffer *offer = g_new0 (SitnetCsvOffer, 1);
  offer->help = self;
  offer->rows = rows;
  offer->pieces = pieces;
  offer->separator = separator;
  offer->states = g_new0 (State, pieces->n);
  offer->parts = g_new0 (SitnetCsvPart *, pieces->n);
  pthread_mutex_lock (&self->lock);
  g_ptr_array_add (self->offers, offer);
  while (self->helping == SITNET_CSV_AHEAD && find_piece (offer) > 0)
    read_piece (self, offer);
  pthread_cond_broadcast (&self->changed);
  pthread_mutex_unlock (&self->lock);
  return offer;
}

SitnetCsvPart *
sitnet_csv_offer_take (SitnetCsvOffer *self, guint k)
{
  SitnetCsvHelp *help = self->help;
  pthread_mutex_lock (&help->lock);
  self->front = k;
  pthread_cond_broadcast (&help->changed); /* others may go further ahead */
  while (self->states[k] == BEING_READ)
    pthread_cond_wait (&help->changed, &help->lock);
  SitnetCsvPart *part = g_steal_pointer (&self->parts[k]);
  pthread_mutex_unlock (&help->lock);
  return part;
}

void
sitnet_csv_offer_close (SitnetCsvOffer *self)
{
  if (self == NULL)
    return;
  SitnetCsvHelp *help = self->help;
  pthread_mutex_lock (&help->lock);
  g_ptr_array_remove (help->offers, self);
  while (self->n_being_read > 0)
    pthread_cond_wait (&help->changed, &help->lock);
  pthread_mutex_unlock (&help->lock);
  for (guint k = 0; k < self->pieces->n; k++)
    sitnet_csv_part_free (self->parts[k]);
  g_free (self->parts);
  g_free (self->states);
  g_free (self);
}
