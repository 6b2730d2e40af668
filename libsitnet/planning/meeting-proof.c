/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a timetable says of itself: whether it is proved to be the best, or how much better another one could be. */
#include "meeting-proof.h"

#include "message.h"

#include <stdint.h>

/* How much better another timetable could be, by the aim. */
static void
append_bound (const SitnetMeetingProof *self, GString *note)
{
  gboolean of_sum = self->aim == SITNET_AIM_PRIORITIES;
  guint64 reached = of_sum ? self->plan->value.sum : self->plan->value.n;
  if (reached >= self->plan->most) {
    g_string_append (
        note, of_sum ? sitnet_translate (self->language, "No timetable has a larger sum of priorities.")
                     : sitnet_translate (
                           self->language,
                           "No timetable holds more meetings; whether another shares them out better is not proved."));
    return;
  }
  const char *bound =
      of_sum
          ? sitnet_translate (self->language, "Not proved to be the best: no timetable has a larger sum than %ju.")
          : sitnet_translate (self->language, "Not proved to be the best: no timetable holds more meetings than %ju.");
  g_string_append_printf (note, bound, (uintmax_t)self->plan->most);
}

/* Of a timetable that holds not all of them, in as many rounds as help. */
static void
append_proof_of_most (const SitnetMeetingProof *self, GString *note)
{
  if (self->plan->proved)
    g_string_append (note, sitnet_translate (self->language,
                                             "Proved: no timetable is better, and none of fewer rounds is as good."));
  else if (!self->plan->best)
    append_bound (self, note);
  else
    g_string_append_printf (
        note,
        sitnet_translate (self->language,
                          "Proved: no timetable is better; one as good may have fewer rounds, but at least %u."),
        self->plan->least);
}

/* Not all of them have a place, although rounds are not limited. */
static void
append_why_not_all (const SitnetMeetingProof *self, GString *note)
{
  guint64 sum = 0, all = self->day->n_meetings;
  for (guint32 m = 0; m < self->day->n_meetings; m++)
    sum += self->day->weights[m];
  gboolean is_proved = self->plan->most < (self->aim == SITNET_AIM_PRIORITIES ? sum : all);
  g_string_append (
      note,
      is_proved
          ? sitnet_translate (self->language,
                              "No number of rounds holds all meetings, for some actors are not there for long enough.")
          : sitnet_translate (self->language,
                              "No timetable was found that holds all meetings; it is not proved that there is none."));
  g_string_append_c (note, ' ');
  append_proof_of_most (self, note);
}

static void
append_proof_of_rounds (const SitnetMeetingProof *self, GString *note)
{
  guint32 least = self->plan->least;
  if (!sitnet_meeting_plan_holds_all (self->plan, self->day))
    append_why_not_all (self, note);
  else if (self->plan->proved)
    g_string_append (note, sitnet_translate (self->language, "Proved: fewer rounds cannot hold all of them."));
  else
    g_string_append_printf (note,
                            sitnet_translate_count (self->language, least,
                                                    P_ ("Not proved to be the fewest: at least %u round is needed.",
                                                        "Not proved to be the fewest: at least %u rounds are needed.")),
                            least);
}

static void
append_proof_of_choice (const SitnetMeetingProof *self, GString *note)
{
  const SitnetMeetingValue *value = &self->plan->value;
  if (self->aim == SITNET_AIM_PRIORITIES)
    g_string_append_printf (note, sitnet_translate (self->language, "Their priorities add up to %ju."),
                            (uintmax_t)value->sum);
  else
    g_string_append_printf (note, sitnet_translate (self->language, "The actor with the fewest meetings has %u."),
                            value->fewest);
  g_string_append_c (note, ' ');
  if (self->plan->proved)
    g_string_append (note, sitnet_translate (self->language, "Proved: no timetable of these rounds is better."));
  else
    append_bound (self, note);
}

void
sitnet_meeting_proof_append (const SitnetMeetingProof *self, GString *note)
{
  if (self->n_rounds > 0)
    append_proof_of_choice (self, note);
  else
    append_proof_of_rounds (self, note);
}
