# SPDX-License-Identifier: LGPL-2.1-or-later
"""The network as a user of NetworKit makes it."""
import networkit


def network_of(actors, pairs):
    return networkit.GraphFromCoo((pairs["from"].to_numpy(), pairs["to"].to_numpy()), n=len(actors))
