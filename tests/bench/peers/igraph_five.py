# SPDX-License-Identifier: LGPL-2.1-or-later
"""The five questions as a user of python-igraph writes them."""
import igraph

import peer

frames, folder, out = peer.arguments()
actors, pairs = frames.read_network(folder)
ends = frames.tuples(pairs)
network = igraph.Graph(len(actors), ends)
frames.write_five(folder, out, actors, pairs, network.connected_components().membership,
                  [ends[edge] for edge in network.bridges()], network.articulation_points(), network.degree())
