/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who follows a long call, and stops it. */
#include "listener.h"
#include "test.h"

typedef struct {
  guint n_told, n_destroyed;
  double last;
} Follower;

static void
follow (double fraction, gpointer data)
{
  Follower *self = data;
  self->n_told++;
  self->last = fraction;
}

static void
destroy (gpointer data)
{
  ((Follower *)data)->n_destroyed++;
}

static void
nobody_is_asked (void)
{
  SitnetListener listener = {0};
  CU_ASSERT_PTR_NULL (sitnet_listener_get_function (&listener));
  CU_ASSERT_TRUE (sitnet_listener_goes_on (0.5, &listener));
  sitnet_listener_clear (&listener);
}

static void
tells_until_it_is_cancelled (void)
{
  Follower follower = {0};
  SitnetListener listener = {0};
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  sitnet_listener_set_progress (&listener, follow, &follower, destroy);
  sitnet_listener_set_cancellable (&listener, cancellable);
  CU_ASSERT_PTR_EQUAL (sitnet_listener_get_function (&listener), sitnet_listener_goes_on);
  CU_ASSERT_TRUE (sitnet_listener_goes_on (0.5, &listener));
  CU_ASSERT_DOUBLE_EQUAL (follower.last, 0.5, 0);
  g_cancellable_cancel (cancellable);
  CU_ASSERT_FALSE (sitnet_listener_goes_on (0.75, &listener));
  CU_ASSERT_EQUAL (follower.n_told, 1);
  sitnet_listener_clear (&listener);
  CU_ASSERT_EQUAL (follower.n_destroyed, 1);
  CU_ASSERT_PTR_NULL (sitnet_listener_get_function (&listener));
}

static void
cancel (double fraction, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
the_one_who_is_told_may_stop_it (void)
{
  SitnetListener listener = {0};
  GCancellable *cancellable = g_cancellable_new ();
  sitnet_listener_set_cancellable (&listener, cancellable);
  CU_ASSERT_PTR_NOT_NULL (sitnet_listener_get_function (&listener));
  CU_ASSERT_TRUE (sitnet_listener_goes_on (0.25, &listener));
  sitnet_listener_set_progress (&listener, cancel, cancellable, g_object_unref);
  CU_ASSERT_FALSE (sitnet_listener_goes_on (0.5, &listener));
  sitnet_listener_clear (&listener);
}

static void
a_new_follower_takes_the_place_of_the_old (void)
{
  Follower old = {0}, new = {0};
  SitnetListener listener = {0};
  sitnet_listener_set_progress (&listener, follow, &old, destroy);
  sitnet_listener_set_progress (&listener, follow, &new, destroy);
  CU_ASSERT_TRUE (sitnet_listener_goes_on (1, &listener));
  CU_ASSERT (old.n_destroyed == 1 && old.n_told == 0 && new.n_destroyed == 0 && new.n_told == 1);
  sitnet_listener_clear (&listener);
  CU_ASSERT_EQUAL (new.n_destroyed, 1);
}

static const TestCase cases[] = {
    {"nobody", nobody_is_asked},
    {"tells until it is cancelled", tells_until_it_is_cancelled},
    {"the one who is told may stop it", the_one_who_is_told_may_stop_it},
    {"a new follower takes the place of the old", a_new_follower_takes_the_place_of_the_old},
};
TEST_MAIN ("listener", cases)
