# SPDX-License-Identifier: LGPL-2.1-or-later
"""What both peers do through pandas."""
import os

import pandas as pd


def read(folder):
    return [pd.read_csv(f"{folder}/{sheet}.csv") for sheet in ("actors", "ties", "services", "demands")]


def sector_table(ends):
    """Ties between each two sectors; `ends` has the sector of either end of each tie."""
    return pd.crosstab(ends["from"], ends["to"])


def uncovered(actors, services, demands):
    """Need × area cells where somebody asks and nobody offers."""
    offered = services.merge(actors[["id", "area"]], left_on="actor", right_on="id")
    offered = offered.assign(need=offered["needs"].str.split("|")).explode("need")[["need", "area"]].drop_duplicates()
    asked = demands[["need", "area"]].drop_duplicates()
    both = asked.merge(offered, how="left", on=["need", "area"], indicator=True)
    return both.loc[both["_merge"] == "left_only", ["need", "area"]]


def write(out, name, columns):
    os.makedirs(out, exist_ok=True)
    pd.DataFrame(columns).to_csv(f"{out}/{name}.csv", index=False)


def summary(out, **measures):
    write(out, "summary", {"measure": measures.keys(), "value": measures.values()})
