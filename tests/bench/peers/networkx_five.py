# SPDX-License-Identifier: LGPL-2.1-or-later
"""The five questions as a user of NetworkX writes them."""
import networkx

import peer

frames, folder, out = peer.arguments()
actors, pairs = frames.read_network(folder)
network = networkx.Graph()
network.add_nodes_from(range(len(actors)))
network.add_edges_from(frames.tuples(pairs))
membership = [0] * len(actors)
for number, part in enumerate(networkx.connected_components(network)):
    for actor in part:
        membership[actor] = number
frames.write_five(folder, out, actors, pairs, membership, list(networkx.bridges(network)),
                  list(networkx.articulation_points(network)), [degree for _, degree in network.degree()])
