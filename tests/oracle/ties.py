# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every question about ties, answered by the shortest program that is plainly its definition.

Networks too large for that are left to igraph; see `Kernels`.
"""
import collections
import functools
import itertools
import math
import random

import igraph
import numpy

SMALL = 130  # actors up to which distances and path counts are matrices
MARGIN = 0.05  # of modularity: both searches end in some good division, on ten ties the next one may be so far off


def search(partners, start, no_actor=None, no_link=()):
    """Distances from `start`, in the order of the search, as if an actor or a link were not there."""
    distance, order = {start: 0}, [start]
    for here in order:
        for there in partners[here]:
            if there not in distance and there != no_actor and not (here in no_link and there in no_link):
                distance[there] = distance[here] + 1
                order.append(there)
    return distance


def pieces(partners, actors, no_actor=None):
    """Sets of actors that reach each other, in the order of their first."""
    seen, found = {no_actor}, []
    for actor in actors:
        if actor not in seen:
            found.append(set(search(partners, actor, no_actor)))
            seen |= found[-1]
    return found


class Kernels:
    """Distances, betweenness and coreness: naive for small networks, igraph's for the others."""

    def __init__(self, network, directed):
        self.network, self.directed, self.n = network, directed, len(network.actors)
        ends = network.arcs if directed else network.links
        self.successors = {name: set() for name in network.actors}
        for a, b in ends:
            self.successors[a].add(b)
            if not directed:
                self.successors[b].add(a)
        at = network.position
        self.graph = igraph.Graph(n=self.n, edges=[(at[a], at[b]) for a, b in ends], directed=directed)

    def distances(self):
        """Matrix of distances, infinite where there is no way."""
        matrix = numpy.full((self.n, self.n), math.inf)
        for actor in self.network.actors:
            for other, steps in search(self.successors, actor).items():
                matrix[self.network.position[actor], self.network.position[other]] = steps
        return matrix

    def average_and_longest(self):
        """Over ordered pairs that have a way; undirected, each pair is there twice, which changes neither."""
        if self.n > SMALL:
            ways = self.graph.average_path_length(self.directed), self.graph.diameter(self.directed)
            return ways if self.graph.ecount() else (None, None)
        matrix = self.distances()
        between = matrix[numpy.isfinite(matrix) & (matrix > 0)]
        return (between.mean(), int(between.max())) if between.size else (None, None)

    def harmonic(self):
        """Sum of 1 / distance from each to all that it reaches."""
        if self.n > SMALL:
            return [value * (self.n - 1) for value in self.graph.harmonic_centrality(mode="out")]
        matrix = self.distances()
        numpy.fill_diagonal(matrix, math.inf)
        return (1 / matrix).sum(axis=1)

    def bridges(self):
        """Links without which their ends do not reach each other: one search without each."""
        links, partners = self.network.links, self.network.partners
        if self.n > SMALL:
            return {links[i] for i in self.graph.bridges()}
        return {(a, b) for a, b in links if b not in search(partners, a, no_link=(a, b))}

    def cut_actors(self):
        """Those that a component falls apart without."""
        if self.n > SMALL:
            return {self.network.actors[i] for i in self.graph.articulation_points()}
        partners = self.network.partners
        return {a for a in self.network.actors if len(pieces(partners, partners[a], a)) > 1}

    def path_counts(self, distance):
        """How many shortest paths lead from each to each: sums over the last step, by growing distance."""
        counts = numpy.eye(self.n)
        arcs = numpy.array([[float(b in self.successors[a]) for b in self.network.actors] for a in self.network.actors])
        longest = distance[numpy.isfinite(distance)].max(initial=0)
        for steps in range(1, int(longest) + 1):
            reached = counts * (distance == steps - 1) @ arcs
            counts += reached * (distance == steps)
        return counts

    @functools.cache
    def betweenness(self):
        """Sum over pairs of others of the share of their shortest paths through each (Freeman 1977), raw."""
        if self.n > SMALL:
            return self.graph.betweenness(directed=self.directed)
        if self.n == 0:
            return []
        distance = self.distances()
        counts, answer = self.path_counts(distance), []
        for v in range(self.n):
            onway = (distance[:, v, None] + distance[None, v, :] == distance) & numpy.isfinite(distance)
            onway[v, :] = onway[:, v] = False
            numpy.fill_diagonal(onway, False)
            through = counts[:, v, None] * counts[None, v, :]
            answer.append((through[onway] / counts[onway]).sum() / (1 if self.directed else 2))
        return answer

    def coreness(self):
        if self.n > SMALL:
            return self.graph.coreness()
        core = {name: 0 for name in self.network.actors}
        for k in itertools.count(1):
            left = set(self.network.actors)
            while weak := {name for name in left if len(self.network.partners[name] & left) < k}:
                left -= weak
            if not left:
                return [core[name] for name in self.network.actors]
            core.update(dict.fromkeys(left, k))


class Answers:
    """One method for each question; each gives the rows that the program should print."""

    def __init__(self, network):
        self.network = network
        self.actors, self.partners, self.sector = network.actors, network.partners, network.sector
        self.n = len(self.actors)
        self.undirected = Kernels(network, False)
        self.asked = Kernels(network, True) if network.scope.directed else self.undirected
        self.components_ = pieces(self.partners, self.actors)
        self.component_of = {name: piece for piece in self.components_ for name in piece}
        self.bridge_links, self.cuts = self.undirected.bridges(), self.undirected.cut_actors()
        self.rests = {}

    # Parts that several questions share

    def rest_of(self, actor):
        """Sizes of the pieces into which the actor's component falls without it."""
        if actor not in self.cuts:
            return [len(self.component_of[actor]) - 1]
        if actor not in self.rests:
            self.rests[actor] = [len(piece) for piece in pieces(self.partners, self.partners[actor], actor)]
        return self.rests[actor]

    def separates(self, actor):
        sizes = self.rest_of(actor)
        return sum(sizes) - max(sizes, default=0)

    def triangles_at(self, actor):
        """Tied pairs among the partners."""
        mine = self.partners[actor]
        return sum(len(self.partners[other] & mine) for other in mine) // 2

    def internal_and_external(self):
        """Links within and between sectors, of actors that have one."""
        known = [(self.sector[a], self.sector[b]) for a, b in self.network.links if self.sector[a] and self.sector[b]]
        internal = sum(a == b for a, b in known)
        return internal, len(known) - internal

    # summary

    def centralization(self, values, most):
        """Freeman 1979: how far all lie below the greatest, as a share of what the star gives, if it gives any."""
        return sum(max(values) - value for value in values) / most if most > 0 and values else None

    def centralizations(self, directed):
        n = self.n
        degrees = [len(self.partners[a]) for a in self.actors]
        most = (n - 1) ** 2 * (n - 2) / (1 if directed else 2)
        return {"degree_centralization": self.centralization(degrees, (n - 1) * (n - 2)),
                "betweenness_centralization": self.centralization(self.asked.betweenness(), most)}

    def measures_of_arcs(self):
        arcs, most = self.network.arcs, (self.n - 1) ** 2
        into, out = (collections.Counter(arc[end] for arc in arcs) for end in (1, 0))
        answered = sum((b, a) in arcs for a, b in arcs)
        return {"reciprocity": answered / len(arcs) if arcs else None,
                "pair_reciprocity": answered / 2 / len(self.network.links) if arcs else None,
                "in_degree_centralization": self.centralization([into[a] for a in self.actors], most),
                "out_degree_centralization": self.centralization([out[a] for a in self.actors], most)}

    def summary(self):
        n, directed = self.n, self.network.scope.directed
        ties = len(self.network.arcs if directed else self.network.links)
        possible = n * (n - 1) / (1 if directed else 2)
        steps = sum(math.comb(len(self.partners[a]), 2) for a in self.actors)
        internal, external = self.internal_and_external()
        average, longest = self.asked.average_and_longest()
        answer = {
            "actors": n, "ties": ties, "density": ties / possible if possible else None,
            "components": len(self.components_), "largest_component": max(map(len, self.components_), default=0),
            "isolates": sum(not self.partners[a] for a in self.actors), "bridges": len(self.bridge_links),
            "cut_actors": len(self.cuts),
            "bridges_without_coordinator": self.bridges_without_coordinator(),
            "transitivity": sum(map(self.triangles_at, self.actors)) / steps if steps else None,
            **self.centralizations(directed),
            "ei_index": (external - internal) / (external + internal) if external + internal else None,
            "average_distance": average, "diameter": longest, **(self.measures_of_arcs() if directed else {})}
        return [{"measure": measure, "value": value} for measure, value in answer.items()]

    def bridges_without_coordinator(self):
        coordinators = {a for a in self.actors if self.network.all_actors[a].get("kind") == "coordinator"}
        if not coordinators:
            return len(self.bridge_links)
        left = {a: self.partners[a] - coordinators for a in self.actors if a not in coordinators}
        return sum(b not in search(left, a, no_link=(a, b)) for a, b in self.network.links if a in left and b in left)

    # One row for each actor, link or pair

    def components(self):
        number = {name: i + 1 for i, piece in enumerate(self.components_) for name in piece}
        return [{"actor": a, "component": number[a], "size": len(self.component_of[a])} for a in self.actors]

    def bridges(self, local=True):
        rows = []
        for a, b in self.network.links:
            sectors = {"from": a, "to": b, "from_sector": self.sector[a] or None, "to_sector": self.sector[b] or None}
            if (a, b) in self.bridge_links:
                side = len(search(self.partners, a, no_link=(a, b)))
                rows.append({**sectors, "separates": min(side, len(self.component_of[a]) - side), "span": None})
            elif local and not self.partners[a] & self.partners[b]:
                rows.append({**sectors, "separates": 0, "span": search(self.partners, a, no_link=(a, b))[b]})
        return rows

    def weight(self, a, b):
        """z_ab + z_ba: how many arcs lie between two, or one for any link."""
        if not self.network.scope.directed:
            return 1 if b in self.partners[a] else 0
        return ((a, b) in self.network.arcs) + ((b, a) in self.network.arcs)

    def shares(self, a):
        """p_aj: what part of its ties an actor spends on each partner."""
        total = sum(self.weight(a, other) for other in self.partners[a])
        return {other: self.weight(a, other) / total for other in self.partners[a]}

    def constraint(self, share, a):
        """Burt 1992: of each partner, the share spent on it, straight and through the other partners, squared."""
        mine = share[a]
        through = lambda other: sum(mine[q] * share[q][other] for q in mine if other in share[q])
        return sum((mine[other] + through(other)) ** 2 for other in mine) if mine else None

    def effective_size(self, share, a):
        """Burt 1992, with m_jq the weight of j's tie with q over its greatest; Borgatti 1997 where all weigh the same."""
        degree = len(self.partners[a])
        if not self.network.scope.directed or not degree:
            return degree - 2 * self.triangles_at(a) / degree if degree else None
        greatest = {other: max(self.weight(other, q) for q in self.partners[other]) for other in share[a]}
        return sum(1 - sum(share[a][q] * self.weight(other, q) / greatest[other] for q in share[a] if q != other)
                   for other in share[a])

    def open_triads(self, a):
        """Sectors of two whom the actor links and who have no tie of their own; ordered with --directed."""
        known = [other for other in self.partners[a] if self.sector[other]]
        arcs = self.network.arcs
        if self.network.scope.directed:
            into, out = [b for b in known if (b, a) in arcs], [c for c in known if (a, c) in arcs]
            return [(self.sector[b], self.sector[c]) for b in into for c in out if b != c and (b, c) not in arcs]
        return [(self.sector[b], self.sector[c]) for b, c in itertools.combinations(known, 2) if c not in self.partners[b]]

    def roles(self, a):
        """Gould and Fernandez 1989: all three have a sector. Without direction a gatekeeper is a representative too."""
        names, mine = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison"), self.sector[a]
        if not mine:
            return dict.fromkeys(names)
        count, directed = dict.fromkeys(names, 0), self.network.scope.directed
        for first, last in self.open_triads(a):
            if mine not in (first, last):
                count["itinerant" if first == last else "liaison"] += 1
            elif first == last:
                count["coordinator"] += 1
            else:
                count["gatekeeper"] += last == mine or not directed
                count["representative"] += first == mine or not directed
        return count

    def brokers(self):
        between, share = self.asked.betweenness(), {a: self.shares(a) for a in self.actors}
        return [{"actor": a, "cut": a in self.cuts, "separates": self.separates(a), "betweenness": between[i],
                 "constraint": self.constraint(share, a), "effective_size": self.effective_size(share, a), **self.roles(a)}
                for i, a in enumerate(self.actors)]

    def isolates(self):
        rows, asked = [], self.network.asked()
        for a in self.actors:
            sectors = {self.sector[other] for other in self.partners[a]}
            reason = "no_ties" if not sectors else "own_sector_only" if self.sector[a] and sectors == {self.sector[a]} else None
            if reason:
                rows.append({"actor": a, "sector": self.sector[a] or None, "reason": reason, "asked": asked[a]})
        return rows

    def centrality(self):
        between, near, core = self.asked.betweenness(), self.asked.harmonic(), self.undirected.coreness()
        rows = []
        for i, a in enumerate(self.actors):
            degrees = self.asked.graph.indegree(i), self.asked.graph.outdegree(i)
            into, out = degrees if self.network.scope.directed else (None, None)
            rows.append({"actor": a, "degree": len(self.partners[a]), "in_degree": into, "out_degree": out,
                         "betweenness": between[i], "harmonic": near[i], "coreness": core[i]})
        return rows

    def occurring_sectors(self, vocabulary):
        there = {self.sector[a] for a in self.actors} - {""}
        return [s for s in vocabulary if s in there] + [s for s in dict.fromkeys(self.sector.values()) if s in there - set(vocabulary)]

    def sectors(self, vocabulary):
        names = self.occurring_sectors(vocabulary)
        size = {s: sum(self.sector[a] == s for a in self.actors) for s in names}
        ties = {}
        for a, b in self.network.links:
            pair = frozenset((self.sector[a], self.sector[b]))
            ties[pair] = ties.get(pair, 0) + 1
        rows = []
        for s, other in itertools.combinations_with_replacement(names, 2):
            possible = size[s] * (size[s] - 1) // 2 if s == other else size[s] * size[other]
            count = ties.get(frozenset((s, other)), 0)
            rows.append({"sector": s, "other": other, "ties": count, "possible": possible,
                         "density": count / possible if possible else None})
        return rows

    def openness(self, vocabulary):
        rows = []
        for s in self.occurring_sectors(vocabulary):
            ends = [(self.sector[a], self.sector[b]) for a, b in self.network.links]
            internal = sum(a == b == s for a, b in ends)
            external = sum((a == s) != (b == s) and bool(a and b) for a, b in ends)
            total = internal + external
            rows.append({"sector": s, "internal": internal, "external": external,
                         "ei_index": (external - internal) / total if total else None})
        return rows

    def unconfirmed(self):
        keys = self.network.unconfirmed_keys() if self.network.scope.rule == "claimed" else {}
        asked = self.network.asked()
        by_link = {frozenset(link): {} for link in self.network.links}
        for tie in self.network.claims:
            if tie.key() in keys:
                by_link[frozenset((tie.origin, tie.target))].setdefault(tie.key(), tie)
        return [{"from": tie.origin, "to": tie.target, "kind": tie.kind, "reported_by": "|".join(dict.fromkeys(keys[key])),
                 "asked": asked[tie.origin] and asked[tie.target]}
                for of_link in by_link.values() for key, tie in of_link.items()]

    def core(self):
        coreness = self.undirected.coreness()
        threshold = self.best_core(coreness)
        return [{"actor": a, "coreness": coreness[i], "in_core": None if threshold is None else coreness[i] >= threshold}
                for i, a in enumerate(self.actors)]

    def best_core(self, coreness):
        """The threshold whose core correlates best with all tied within, none tied outside (Borgatti, Everett 1999)."""
        best, fit_of_best = None, 1e-12
        for threshold in sorted(set(coreness), reverse=True):
            inner = {a for i, a in enumerate(self.actors) if coreness[i] >= threshold}
            within = sum(a in inner and b in inner for a, b in self.network.links)
            outside = sum(a not in inner and b not in inner for a, b in self.network.links)
            fit = correlation(within, math.comb(len(inner), 2), outside, math.comb(self.n - len(inner), 2))
            if fit is not None and fit > fit_of_best + 1e-12:
                best, fit_of_best = threshold, fit
        return best

    def multiplexity(self):
        kinds = {}
        for tie in self.network.ties:
            kinds.setdefault(frozenset((tie.origin, tie.target)), {})[tie.kind] = True
        return [{"from": a, "to": b, "kinds": len(kinds[frozenset((a, b))]), "kind": "|".join(kinds[frozenset((a, b))])}
                for a, b in self.network.links]

    def reach(self, source):
        """Along arcs; whoever stands before is the first in the file of those one step nearer."""
        successors, before = {a: set() for a in self.actors}, {a: [] for a in self.actors}
        for a, b in self.network.arcs:
            successors[a].add(b)
        steps = search(successors, source)
        for a, b in self.network.arcs:
            if a in steps and steps[a] + 1 == steps[b]:
                before[b].append(a)
        return [{"actor": a, "steps": steps.get(a), "via": min(before[a], key=self.network.position.get, default=None)}
                for a in self.actors]

    def dependence(self):
        rows = []
        for a in self.actors:
            sizes = self.rest_of(a)
            lost = math.comb(sum(sizes), 2) - sum(math.comb(size, 2) for size in sizes)
            rows.append({"actor": a, "separates": self.separates(a), "ties_lost": len(self.partners[a]), "pairs_lost": lost})
        return rows

    # What is not one number: judged by what it must satisfy

    def faults_of_eigenvector(self, values):
        """In each component that reaches the greatest eigenvalue its positive vector, the greatest exactly 1; 0 elsewhere."""
        if not self.network.links:
            return [] if all(value is None for value in values) else ["eigenvector is not empty without ties"]
        if any(value is None for value in values):
            return ["eigenvector is empty"]
        at, of = self.network.position, {}
        for piece in self.components_:
            place = {name: i for i, name in enumerate(piece)}
            matrix = numpy.zeros((len(piece), len(piece)))
            for name in piece:
                for partner in self.partners[name]:
                    matrix[place[name], place[partner]] = 1
            eigenvalues, vectors = numpy.linalg.eigh(matrix)
            of[tuple(piece)] = eigenvalues[-1], abs(vectors[:, -1]) / abs(vectors[:, -1]).max()
        greatest = max(eigenvalue for eigenvalue, _ in of.values())
        faults = []
        for piece, (eigenvalue, vector) in of.items():
            found = numpy.array([values[at[name]] for name in piece])
            if eigenvalue < greatest * (1 - 1e-9):
                faults += ["eigenvector is not 0 in a part of less"] if found.any() else []
            elif found.max() != 1 or abs(found - vector).max() > 1e-7:
                faults.append(f"eigenvector: greatest {found.max()}, off by {abs(found - vector).max()}")
        return faults

    def faults_of_communities(self, numbers):
        """Within components, numbered as met, and as modular as what igraph's multilevel finds, less a margin."""
        faults = []
        if list(dict.fromkeys(numbers)) != list(range(1, len(set(numbers)) + 1)):
            faults.append("communities are not numbered in the order of the file")
        for number in set(numbers):
            members = {a for a, own in zip(self.actors, numbers) if own == number}
            if not members <= self.component_of[next(iter(members))]:
                faults.append(f"community {number} lies in two components")
        if self.network.links:
            graph = self.undirected.graph
            random.seed(1)  # igraph draws from here
            ours, peer = graph.modularity(numbers), graph.community_multilevel().modularity
            if ours < peer - MARGIN:
                faults.append(f"communities have modularity {ours}, multilevel finds {peer}")
        return faults


def correlation(within, pairs_within, outside, pairs_outside):
    """Of two columns of zeros and ones over pairs: is it a pair of the core, is it tied. Nothing when one is constant."""
    pairs, tied = pairs_within + pairs_outside, within + outside
    spread = pairs_within * pairs_outside * tied * (pairs - tied)
    if spread == 0:
        return None
    return (pairs * within - pairs_within * tied) / math.sqrt(spread)
