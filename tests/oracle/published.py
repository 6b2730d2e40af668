#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Numbers that stand in print, NetworkX's answers on its own classic networks, and chance by trying all dealings.

    published.py --sitnet build/tools/sitnet --knoke docs/examples/knoke
"""
import argparse
import itertools
import pathlib
import statistics
import sys
import tempfile

import networkx

import generate
import program

# Krackhardt 1990, table 2: betweenness as a share of 36 pairs. Zachary 1977, as recomputed in many textbooks.
# Padgett and Ansell 1993. Knoke and Wood 1981, after Hanneman and Riddle 2005, chapters 8 to 10.
KITE = {"Heather": 14, "Fernando": 8 + 1 / 3, "Garth": 8 + 1 / 3, "Ike": 8, "Diane": 3 + 2 / 3, "Andre": 5 / 6, "Beverly": 5 / 6,
        "Carol": 0, "Ed": 0, "Jane": 0}
KARATE = {"actors": 34, "ties": 78, "density": 0.139, "components": 1, "bridges": 1, "cut_actors": 1, "transitivity": 0.256,
          "average_distance": 2.408, "diameter": 5}
KNOKE = {"density": 0.5444, "reciprocity": 0.6939, "out_degree_centralization": 0.3827, "in_degree_centralization": 0.5062}
KNOKE_BETWEENNESS = {"MAYR": 17.833, "COMM": 12.333}


class Judge:
    def __init__(self, sitnet, scratch):
        self.sitnet, self.scratch, self.faults, self.held = sitnet, pathlib.Path(scratch), [], 0

    def hold(self, what, got, expected, tolerance=1e-9):
        self.held += 1
        if got in (None, "") or abs(float(got) - expected) > tolerance * max(1, abs(expected)):
            self.faults.append(f"{what} is {got}, expected {expected}")

    def tables(self, graph, questions, *words):
        """The program's answers to a NetworkX graph."""
        kind = "informs" if graph.is_directed() else ""
        data = generate.DataSet({
            "actors": [{"id": str(node), "name": str(node), "sector": data.get("sector", "")} for node, data in graph.nodes(data=True)],
            "ties": [{"from": str(a), "to": str(b), "kind": kind} for a, b in graph.edges]})
        data.write(self.scratch / "data")
        return self.sitnet.tables(self.scratch / "data", questions, words, "json")


def values(rows, column, key="actor"):
    return {row[key]: row[column] for row in rows}


def in_print(judge, knoke):
    names = ["Andre", "Beverly", "Carol", "Diane", "Ed", "Fernando", "Garth", "Heather", "Ike", "Jane"]
    kite = networkx.relabel_nodes(networkx.krackhardt_kite_graph(), dict(enumerate(names)))
    between = values(judge.tables(kite, ["centrality"])["centrality"], "betweenness")
    for name, expected in KITE.items():
        judge.hold(f"kite, betweenness of {name}", between[name], expected)
    summary = values(judge.tables(networkx.karate_club_graph(), ["summary"])["summary"], "value", "measure")
    for measure, expected in KARATE.items():
        judge.hold(f"karate club, {measure}", summary[measure], expected, 5e-4)
    marriages = judge.tables(networkx.florentine_families_graph(), ["brokers"])["brokers"]
    judge.hold("Florentine marriages, betweenness of the Medici", values(marriages, "betweenness")["Medici"], 47.5)
    tables = judge.sitnet.tables(knoke, ["summary", "centrality"], ["--kind", "information", "--directed"], "json")
    for measure, expected in KNOKE.items():
        judge.hold(f"Knoke information, {measure}", values(tables["summary"], "value", "measure")[measure], expected, 5e-5)
    for name, expected in KNOKE_BETWEENNESS.items():
        judge.hold(f"Knoke information, betweenness of {name}", values(tables["centrality"], "betweenness")[name], expected, 5e-4)


def by_networkx(judge):
    graphs = {"kite": networkx.krackhardt_kite_graph(), "karate club": networkx.karate_club_graph(),
              "Florentine families": networkx.florentine_families_graph(), "Les Misérables": networkx.les_miserables_graph()}
    for name, graph in graphs.items():
        graph = networkx.Graph(graph.edges)
        tables = judge.tables(graph, ["brokers", "centrality", "summary"])
        peers = {("brokers", "constraint"): networkx.constraint(graph), ("brokers", "effective_size"): networkx.effective_size(graph),
                 ("brokers", "betweenness"): networkx.betweenness_centrality(graph, normalized=False),
                 ("centrality", "harmonic"): networkx.harmonic_centrality(graph), ("centrality", "coreness"): networkx.core_number(graph)}
        hold_all(judge, name, tables, peers)
        measures = values(tables["summary"], "value", "measure")
        judge.hold(f"{name}, transitivity", measures["transitivity"], networkx.transitivity(graph))
        judge.hold(f"{name}, average distance", measures["average_distance"], networkx.average_shortest_path_length(graph))
    for seed in range(10):
        graph = networkx.gnp_random_graph(15, 0.25, seed=seed, directed=True)
        graph.remove_nodes_from(list(networkx.isolates(graph)))
        peers = {("brokers", "constraint"): networkx.constraint(graph), ("brokers", "effective_size"): networkx.effective_size(graph),
                 ("brokers", "betweenness"): networkx.betweenness_centrality(graph, normalized=False),
                 ("centrality", "harmonic"): networkx.harmonic_centrality(graph.reverse())}
        hold_all(judge, f"directed {seed}", judge.tables(graph, ["brokers", "centrality"], "--directed"), peers)


def hold_all(judge, name, tables, peers):
    for (question, column), expected in peers.items():
        got = values(tables[question], column)
        for node, value in expected.items():
            judge.hold(f"{name}, {column} of {node}", got[str(node)], value)


def index_of(graph, sectors, own):
    """E–I index of a sector under a dealing, or nothing without a tie."""
    internal = sum(sectors[a] == sectors[b] == own for a, b in graph.edges)
    external = sum((sectors[a] == own) != (sectors[b] == own) for a, b in graph.edges)
    return (external - internal) / (external + internal) if external + internal else None


def by_all_dealings(judge):
    """openness' expected value and p against every way to deal the sectors out, within what a sample may err."""
    drawn = 4999
    for seed in range(6):
        graph = networkx.gnp_random_graph(8, 0.4, seed=seed)
        dealt = "AAABBBCC"
        networkx.set_node_attributes(graph, dict(enumerate(dealt)), "sector")
        rows = judge.tables(graph, ["openness"], "--permutations", str(drawn))["openness"]
        dealings = [dict(enumerate(order)) for order in set(itertools.permutations(dealt))]
        for row in rows:
            chance = [index for index in (index_of(graph, sectors, row["sector"]) for sectors in dealings) if index is not None]
            own = index_of(graph, dict(enumerate(dealt)), row["sector"])
            if own is None:
                continue
            error = 6 * statistics.pstdev(chance) / drawn ** 0.5 + 1e-9
            judge.hold(f"openness {seed}, expected of {row['sector']}", row["expected"], statistics.fmean(chance), error)
            tail = min(sum(i >= own - 1e-12 for i in chance), sum(i <= own + 1e-12 for i in chance)) / len(chance)
            judge.hold(f"openness {seed}, p of {row['sector']}", row["p"], min(1, 2 * tail), 6 / drawn ** 0.5)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sitnet", required=True)
    parser.add_argument("--knoke", required=True)
    parser.add_argument("--without-igraph", action="store_true", help="no question here needs it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        judge = Judge(program.Program(options.sitnet, scratch), scratch)
        in_print(judge, options.knoke)
        by_networkx(judge)
        by_all_dealings(judge)
    print(*judge.faults, f"{judge.held} numbers, {len(judge.faults)} differ", sep="\n")
    return 1 if judge.faults or not judge.held else 0


if __name__ == "__main__":
    sys.exit(main())
