# SPDX-License-Identifier: LGPL-2.1-or-later
"""What peers with polars have in common. Pairs of actors are made different here, which is faster than in any graph library.
Gaps are asked lazily and ties eagerly, for so each is fastest."""
import polars as pl

import peer


def read_network(folder):
    """(actors, pairs): `pairs` are the places of both ends of each two different actors that are tied, once."""
    actors = pl.read_csv(f"{folder}/actors.csv", columns=["id", "sector", "area"])
    ids, n = pl.Enum(actors["id"]), len(actors)
    ties = pl.read_csv(f"{folder}/ties.csv", columns=["from", "to"]).select(
        pl.all().cast(ids).to_physical().cast(pl.Int64))
    keys = ties.select(pl.min_horizontal("from", "to") * n + pl.max_horizontal("from", "to")).to_series().unique()
    pairs = pl.DataFrame({"from": keys // n, "to": keys % n})
    return actors, pairs.filter(pl.col("from") != pl.col("to"))


def tuples(pairs):
    """Which igraph and rustworkx take faster than an array."""
    return pairs.rows()


def gaps(folder, actors):
    """Need × area cells where somebody asks and nobody offers."""
    offered = (pl.scan_csv(f"{folder}/services.csv").select("actor", "needs")
               .join(actors.lazy(), left_on="actor", right_on="id")
               .select(pl.col("needs").str.split("|").alias("need"), "area").explode("need"))
    asked = pl.scan_csv(f"{folder}/demands.csv").select("need", "area").unique()
    return asked.join(offered, on=["need", "area"], how="anti").collect()


def ends_in(column, pairs):
    """What a column of actors says of both ends of pairs."""
    return pairs.select(column.gather(pairs[end]).alias(end) for end in ("from", "to"))


def write_five(folder, out, actors, pairs, membership, bridges, cut_actors, degrees):
    """Frames of what a graph library found, in places of actors."""
    components = pl.DataFrame({"actor": actors["id"], "component": membership}).with_columns(
        size=pl.len().over("component"))
    bridges = pl.DataFrame(bridges, schema={"from": pl.Int64, "to": pl.Int64}, orient="row")
    found = {"components": components, "bridges": ends_in(actors["id"], bridges), "gaps": gaps(folder, actors),
             "isolates": actors.filter(pl.Series(degrees) == 0).select(actor="id"),
             "sectors": ends_in(actors["sector"], pairs).group_by("from", "to").len()}
    measures = {"actors": len(actors), "ties": len(pairs), "components": components["component"].n_unique(),
                "largest_component": components["size"].max(), "isolates": len(found["isolates"]),
                "bridges": len(bridges), "cut_actors": len(cut_actors), "highest_degree": max(degrees),
                "uncovered": len(found["gaps"])}
    write(out, summary={"measure": list(measures), "value": list(measures.values())}, **found)


def write(out, **answers):
    """Answers are frames, or dicts of columns."""
    for name, answer in peer.wanted(answers).items():
        pl.DataFrame(answer).write_csv(f"{out}/{name}.csv")
