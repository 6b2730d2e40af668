# SPDX-License-Identifier: LGPL-2.1-or-later
"""The five questions as a user of rustworkx writes them."""
import rustworkx

import peer

frames, folder, out = peer.arguments()
actors, pairs = frames.read_network(folder)
network = rustworkx.PyGraph()
network.add_nodes_from(range(len(actors)))
network.extend_from_edge_list(frames.tuples(pairs))
membership = [0] * len(actors)
for number, part in enumerate(rustworkx.connected_components(network)):
    for actor in part:
        membership[actor] = number
frames.write_five(folder, out, actors, pairs, membership, list(rustworkx.bridges(network)),
                  rustworkx.articulation_points(network), [network.degree(actor) for actor in range(len(actors))])
