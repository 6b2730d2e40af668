/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet convert DATA -o TARGET: the same data set in another place or format. */
#include "data.h"
#include "message.h"
#include "progress.h"
#include "target.h"

static void
tell_lost (const Request *request, SitnetNetwork *network, const char *target, SitnetOptions *options)
{
  g_autofree char *lost = sitnet_network_dup_lost (network, target, options);
  if (lost != NULL)
    command_say (sitnet_translate (request->language, "%s: not written are %s"), target, lost);
}

static gboolean
run (Request *request, GError **error)
{
  const char *target = options_get (request->options, "output");
  if (target == NULL)
    return command_refuse (error, "%s",
                           sitnet_translate (request->language, "convert needs -o TARGET: the folder to write to"));
  if (!target_check_folder (request, target, error))
    return FALSE;
  g_autoptr (GPtrArray) sets = data_read (request, error);
  if (sets == NULL)
    return FALSE;
  const DataSet *set = sets->pdata[0];
  progress_enter (WORK_WRITING, target);
  g_autoptr (SitnetOptions) options = progress_options (request->language);
  gboolean written = sitnet_network_write (set->whole, target, options, error);
  progress_leave ();
  if (written)
    tell_lost (request, set->whole, target, options);
  return written;
}

const Command command_convert = {
    .name = "convert",
    .words = N_ ("DATA -o TARGET"),
    .summary = N_ ("write the data set to another place or format"),
    .takes = TAKES_DATA | TAKES_RESULT,
    .least_words = 1,
    .most_words = 1,
    .run = run,
};
