# SPDX-License-Identifier: LGPL-2.1-or-later
"""Components as a user of NetworKit asks for them."""
import networkit

import peer
from networkit_network import network_of

frames, folder, out = peer.arguments()
actors, pairs = frames.read_network(folder)
network = network_of(actors, pairs)
found = networkit.components.ConnectedComponents(network).run()
membership, sizes = found.getPartition().getVector(), found.getComponentSizes()
frames.write(out, components={"actor": actors["id"], "component": membership,
                              "size": [sizes[part] for part in membership]})
