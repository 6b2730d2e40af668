/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A question that is cancelled once a rule says so of what it tells. */
#ifndef STOP_RULE_H
#define STOP_RULE_H

#include <sitnet/analysis.h>

/* Whether the work is to go on. */
typedef gboolean (*StopRule) (double fraction, gpointer data);

typedef struct {
  GCancellable *cancellable;
  StopRule rule;
  gpointer data;
} StopRuleCall;

static inline void
stop_rule_listen (double fraction, gpointer data)
{
  const StopRuleCall *self = data;
  if (!self->rule (fraction, self->data))
    g_cancellable_cancel (self->cancellable);
}

static inline void
stop_rule_free (gpointer data)
{
  StopRuleCall *self = data;
  g_object_unref (self->cancellable);
  g_free (self);
}

/* Sets both who is told and who stops. */
static inline void
stop_by_rule (SitnetArguments *arguments, StopRule rule, gpointer data)
{
  StopRuleCall *self = g_new (StopRuleCall, 1);
  *self = (StopRuleCall){g_cancellable_new (), rule, data};
  sitnet_arguments_set_cancellable (arguments, self->cancellable);
  sitnet_arguments_set_progress (arguments, stop_rule_listen, self, stop_rule_free);
}

#endif
