# SPDX-License-Identifier: LGPL-2.1-or-later
"""What peers with pandas have in common. Pairs of actors are made different here, which is faster than in any graph library."""
import numpy as np
import pandas as pd

import peer


def read_network(folder):
    """(actors, pairs): `pairs` are the places of both ends of each two different actors that are tied, once."""
    actors = pd.read_csv(f"{folder}/actors.csv", usecols=["id", "sector", "area"])
    ties = pd.read_csv(f"{folder}/ties.csv", usecols=["from", "to"])
    ids = pd.Index(actors["id"])
    ends = np.sort(np.column_stack([ids.get_indexer(ties["from"]), ids.get_indexer(ties["to"])]), axis=1)
    keys = pd.unique(ends[:, 0] * len(actors) + ends[:, 1])
    pairs = np.column_stack(np.divmod(keys, len(actors)))
    return actors, pairs[pairs[:, 0] != pairs[:, 1]]


def tuples(pairs):
    """Which igraph and NetworkX take faster than an array."""
    return list(zip(*pairs.T.tolist()))


def gaps(folder, actors):
    """Need × area cells where somebody asks and nobody offers."""
    services = pd.read_csv(f"{folder}/services.csv", usecols=["actor", "needs"])
    demands = pd.read_csv(f"{folder}/demands.csv", usecols=["need", "area"])
    offered = services.merge(actors[["id", "area"]], left_on="actor", right_on="id")[["needs", "area"]].drop_duplicates()
    offered = offered.assign(need=offered["needs"].str.split("|")).explode("need")[["need", "area"]].drop_duplicates()
    both = demands.drop_duplicates().merge(offered, how="left", on=["need", "area"], indicator=True)
    return both.loc[both["_merge"] == "left_only", ["need", "area"]]


def ends_in(column, pairs):
    """What a column of actors says of both ends of pairs."""
    return {"from": column.to_numpy()[pairs[:, 0]], "to": column.to_numpy()[pairs[:, 1]]}


def write_five(folder, out, actors, pairs, membership, bridges, cut_actors, degrees):
    """Frames of what a graph library found, in places of actors."""
    membership, degrees = np.asarray(membership), np.asarray(degrees)
    sizes = np.bincount(membership)
    bridges = np.array(bridges, dtype=int).reshape(-1, 2)
    sectors = pd.DataFrame(ends_in(actors["sector"], pairs))
    found = {"components": {"actor": actors["id"], "component": membership, "size": sizes[membership]},
             "bridges": ends_in(actors["id"], bridges), "isolates": {"actor": actors["id"][degrees == 0]},
             "sectors": sectors.value_counts().reset_index(), "gaps": gaps(folder, actors)}
    measures = {"actors": len(actors), "ties": len(pairs), "components": len(sizes), "largest_component": max(sizes),
                "isolates": len(found["isolates"]["actor"]), "bridges": len(bridges), "cut_actors": len(cut_actors),
                "highest_degree": max(degrees), "uncovered": len(found["gaps"])}
    write(out, summary={"measure": list(measures), "value": list(measures.values())}, **found)


def write(out, **answers):
    """Answers are frames, or dicts of columns."""
    made = {name: pd.DataFrame(answer) for name, answer in answers.items()}
    for name, frame in peer.wanted(made).items():
        frame.to_csv(f"{out}/{name}.csv", index=False)
