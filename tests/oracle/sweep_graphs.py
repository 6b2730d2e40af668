#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Files for other programs for graphs, of random data sets: read by NetworkX and igraph, and read back as they write them.

    sweep_graphs.py --sitnet build/tools/sitnet [--rounds 60] [--seed 1] [--first 0] [--keep FOLDER]

Skipped without NetworkX and igraph.
"""
import collections
import csv
import io
import pathlib
import subprocess
import sys
import warnings

import generate
import program
import sweep_ties

SKIPPED = 77
NAMES = {"name": "label", "strength": "weight"}  # columns that other programs know under another name

try:
    import igraph
    import networkx
except ImportError:
    networkx = igraph = None


def run(sitnet, *words):
    command = [sitnet.path, *map(str, words)]
    sitnet.command = " ".join(command)
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        raise program.Refused(f"exit {done.returncode}: {done.stderr.strip()[:800]}")
    return done.stdout


def rows_of(path):
    if not path.exists():
        return []
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def plain(value):
    """A value as CSV has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)


def attributes(row, ends):
    """What a node or an edge of this row says: filled cells under the names of other programs."""
    return frozenset((NAMES.get(column, column), value) for column, value in row.items() if value and column not in ends)


def said(found):
    """The same of what a program read; `directed` is told apart."""
    return frozenset((name, plain(value)) for name, value in found.items() if name != "directed")


def kinds_of(data):
    """Whether each kind of tie is directed: the data set's own word, else what is built in."""
    own = {row["code"]: row.get("directed", "") for row in data.rows("tie_kinds")}
    return {**generate.KINDS, **{code: word.lower() in ("1", "yes", "ano") for code, word in own.items() if word}}


def edges_of(ties, data):
    """How often each edge stands in the file: ends, direction, attributes."""
    kinds = kinds_of(data)
    edges = collections.Counter()
    for tie in ties:
        directed = tie["directed"] == "true" if tie.get("directed") else kinds.get(tie.get("kind") or "cooperates", False)
        edges[tie["from"], tie["to"], directed, attributes(tie, ("from", "to", "directed"))] += 1
    return edges


def differences(word, found, expected):
    if found == expected:
        return []
    both = [(key, found.get(key), expected.get(key)) for key in {*found, *expected} if found.get(key) != expected.get(key)]
    return [f"{word}: {key} is {one}, not {other}" for key, one, other in both[:5]]


def ends_of(one, other, directed):
    """An edge without a direction may be told from either end."""
    return (one, other) if directed else tuple(sorted((one, other)))


def turned(edges):
    counted = collections.Counter()
    for (one, other, directed, attribute), count in edges.items():
        counted[(*ends_of(one, other, directed), directed, attribute)] += count
    return counted


def faults_of_networkx(path, actors, edges):
    graph = networkx.read_graphml(path)
    nodes = {node: said(found) for node, found in graph.nodes(data=True)}
    faults = differences("NetworkX, node", nodes, {actor["id"]: attributes(actor, ("id",)) for actor in actors})
    found = collections.Counter()
    for one, other, values in graph.edges(data=True):
        directed = values.get("directed", graph.is_directed())
        found[one, other, directed, said(values)] += 1
    faults += differences("NetworkX, edge", turned(found), turned(edges))
    networkx.write_graphml(graph, path.with_name("networkx.graphml"))
    return faults


def faults_of_igraph(path, actors, edges):
    graph = igraph.Graph.Read_GraphML(str(path))
    faults = []
    if [vertex["id"] for vertex in graph.vs] != [actor["id"] for actor in actors]:
        faults.append("igraph reads other ids")
    found = collections.Counter()
    for edge in graph.es:
        values = edge.attributes()
        directed = values.get("directed", graph.is_directed())
        one, other = graph.vs[edge.source]["id"], graph.vs[edge.target]["id"]
        found[(*ends_of(one, other, directed), directed)] += 1
    expected = collections.Counter()
    for (one, other, directed, _), count in edges.items():
        expected[(*ends_of(one, other, directed), directed)] += count
    faults += differences("igraph, edge", found, expected)
    graph.write_graphml(str(path.with_name("igraph.graphml")))
    return faults


def changes(sitnet, data, before, after):
    """What `compare` says of actors and ties. Without the sheet of its own kinds, the word for one may be that for another."""
    rows = csv.DictReader(io.StringIO(run(sitnet, "compare", before, after, "--format", "csv")))
    found = [row for row in rows if row["what"] in ("actor", "tie") and (row["change"] != "changed" or not data.rows("tie_kinds"))]
    return [f"{after.name}: {row['what']} {row['id']} {row['change']}" for row in found]


def one_round(sitnet, options, chance, folder):
    data = generate.data_set(chance)
    data.write(folder)
    out = pathlib.Path(sitnet.scratch) / "graphs"
    out.mkdir(exist_ok=True)
    run(sitnet, "convert", folder, "-o", out / folder.name)
    actors, ties = rows_of(out / folder.name / "actors.csv"), rows_of(out / folder.name / "ties.csv")
    edges = edges_of(ties, data)
    faults = []
    targets = [out / "a.graphml", out / "a.gexf", out / "kumu.xlsx", out / f"gephi{folder.name}"]
    for target in targets:
        named = {"kumu.xlsx": ["--format", "kumu"], f"gephi{folder.name}": ["--format", "gephi"]}.get(target.name, [])
        run(sitnet, "convert", folder, "-o", target, *named)
        faults += changes(sitnet, data, folder, target)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        faults += faults_of_networkx(targets[0], actors, edges) + faults_of_igraph(targets[0], actors, edges)
    for program_ in ("networkx", "igraph"):
        faults += changes(sitnet, data, folder, out / f"{program_}.graphml")
    return faults


if __name__ == "__main__":
    if networkx is None:
        print("NetworkX or igraph is not installed")
        sys.exit(SKIPPED)
    sys.exit(sweep_ties.main(one_round, __doc__, 60))
