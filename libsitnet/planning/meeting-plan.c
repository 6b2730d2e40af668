/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Plans a meeting day: bounds first, then colourings or searches that reach them, then programmes that prove or choose. */
#include "meeting-plan.h"

#include "meeting-best.h"
#include "meeting-rounds.h"

static void
count_rounds (const SitnetMeetingPlanner *self, SitnetMeetingPlan *plan)
{
  plan->n_rounds = 0;
  for (guint32 m = 0; m < self->day->n_meetings; m++)
    if (plan->rounds[m] != SITNET_NO_ROUND)
      plan->n_rounds = MAX (plan->n_rounds, plan->rounds[m] + 1);
  plan->value = sitnet_meeting_day_value (self->day, plan->rounds);
}

SitnetMeetingPlan *
sitnet_meeting_plan_find (const SitnetMeetingDay *day, guint32 n_rounds, SitnetMeetingAim aim,
                          const SitnetProgress *progress, GError **error)
{
  SitnetMeetingPlanner self;
  g_autoptr (SitnetMeetingPlan) plan = g_new0 (SitnetMeetingPlan, 1);
  plan->rounds = g_new (guint32, (gsize)day->n_meetings + 1);
  sitnet_meeting_planner_init (&self, day, aim, progress, error);
  guint32 most = n_rounds > 0 ? n_rounds : sitnet_meeting_planner_enough_rounds (&self);
  if (sitnet_meeting_rounds_find_fewest (&self, most, plan)) {
    count_rounds (&self, plan);
    plan->most = aim == SITNET_AIM_PRIORITIES ? plan->value.sum : plan->value.n;
    plan->best = TRUE;
    plan->proved = n_rounds > 0 || plan->n_rounds <= plan->least;
  } else if (!self.failed) {
    guint32 least = plan->least;
    sitnet_meeting_best_find (&self, most, plan);
    plan->best = plan->proved;
    if (n_rounds == 0)
      sitnet_meeting_best_shorten (&self, most, plan);
    if (sitnet_meeting_plan_holds_all (plan, day))
      plan->least = MAX (plan->least, least);
    count_rounds (&self, plan);
    plan->proved = plan->best && (n_rounds > 0 || plan->n_rounds <= plan->least);
  }
  sitnet_meeting_planner_clear (&self);
  return self.failed ? NULL : g_steal_pointer (&plan);
}

void
sitnet_meeting_plan_free (SitnetMeetingPlan *self)
{
  if (self == NULL)
    return;
  g_free (self->rounds);
  g_free (self);
}
