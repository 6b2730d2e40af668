# SPDX-License-Identifier: LGPL-2.1-or-later
"""Exact betweenness as a user of NetworKit asks for it, on all processors; its pairs are ordered."""
import networkit
import numpy

import peer
from networkit_network import network_of

frames, folder, out = peer.arguments()
actors, pairs = frames.read_network(folder)
network = network_of(actors, pairs)
scores = networkit.centrality.Betweenness(network).run().scores(asarray=True)
frames.write(out, brokers={"actor": actors["id"], "betweenness": numpy.asarray(scores) / 2})
