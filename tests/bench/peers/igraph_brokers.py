# SPDX-License-Identifier: LGPL-2.1-or-later
"""Exact betweenness as a user of python-igraph asks for it."""
import igraph

import peer

frames, folder, out = peer.arguments()
actors, pairs = frames.read_network(folder)
scores = igraph.Graph(len(actors), frames.tuples(pairs)).betweenness()
frames.write(out, brokers={"actor": actors["id"], "betweenness": scores})
