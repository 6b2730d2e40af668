#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Places at random fairs against an integer programme (scipy's HiGHS).

    sweep_fair.py --sitnet build/tools/sitnet [--rounds 300] [--first 0]
"""
import argparse
import csv
import json
import os
import pathlib
import random
import shlex
import subprocess
import sys
import tempfile

try:
    import numpy
    from scipy.optimize import LinearConstraint, milp
except ImportError as missing:  # scipy is no dependency of anything else
    print(f"skipped: {missing}")
    sys.exit(77)

PRIORITY_OF_RANK = {1: 5, 2: 4, 3: 3, 4: 2}
COLUMNS = {"actors": ["id", "name"], "blocks": ["code", "name", "capacity"],
           "wishes": ["from", "to", "priority", "rank", "block", "people"]}


class Fair:
    """A data set from a seed."""

    def __init__(self, chance):
        n = chance.randint(1, 9)
        self.actors = [f"a{i}" for i in range(n)]
        self.blocks = {f"b{i}": chance.choice([None, 0, 1, 2, 3, 5, 8]) for i in range(chance.randint(1, 4))}
        single, ranks = chance.random() < 0.4, chance.random() < 0.3
        self.wishes = []
        for _ in range(chance.randint(0, 16)):
            self.wishes.append({"from": chance.choice(self.actors), "to": "host", "block": chance.choice(list(self.blocks)),
                                "people": "" if single else str(chance.randint(1, 5)),
                                ("rank" if ranks else "priority"): chance.choice(["", "1", "2", "3", "4", "5"])})

    def save(self, folder):
        sheets = {"actors": [{"id": actor, "name": actor} for actor in [*self.actors, "host"]],
                  "blocks": [{"code": code, "capacity": "" if room is None else room} for code, room in self.blocks.items()],
                  "wishes": self.wishes}
        for sheet, rows in sheets.items():
            with open(folder / f"{sheet}.csv", "w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, COLUMNS[sheet])
                writer.writeheader()
                writer.writerows(rows)

    def people(self, wish):
        return int(wish["people"] or 1)

    def priority(self, wish):
        if wish.get("priority"):
            return int(wish["priority"])
        return PRIORITY_OF_RANK.get(int(wish["rank"]), 1) if wish.get("rank") else 1

    def refusals(self, actor, wish):
        """How often an actor is refused that has this wish, or None of them."""
        own = [other for other in self.wishes if other["from"] == actor]
        return len(own) if wish is None else sum(self.priority(other) > self.priority(wish) for other in own)


def value_of(fair, placed):
    """(actors placed, sum of priorities, −refused more than once, −refused), `placed`: per actor its wish."""
    wishers = {wish["from"] for wish in fair.wishes}
    refused = [fair.refusals(actor, placed.get(actor)) for actor in wishers]
    further = sum((times - 1) ** 2 for times in refused if times > 1)
    return (len(placed), sum(fair.priority(wish) for wish in placed.values()), -further, -sum(times > 0 for times in refused))


def best(fair):
    """The best value: one column a wish, one for having none a wisher."""
    wishers = sorted({wish["from"] for wish in fair.wishes})
    columns = [(wish["from"], wish) for wish in fair.wishes] + [(actor, None) for actor in wishers]
    rows, high = [], []
    for block, room in fair.blocks.items():
        if room is not None:
            rows.append([fair.people(wish) if wish and wish["block"] == block else 0 for _, wish in columns])
            high.append(room)
    one = [[1 if actor == wisher else 0 for actor, _ in columns] for wisher in wishers]
    times = [fair.refusals(actor, wish) for actor, wish in columns]
    aims = [[float(wish is not None) for _, wish in columns],
            [float(fair.priority(wish)) if wish else 0.0 for _, wish in columns],
            [-float((n - 1) ** 2) if n > 1 else 0.0 for n in times],
            [-float(n > 0) for n in times]]
    reached = []
    for aim in aims:
        matrix = numpy.array(rows + one + aims[:len(reached)])
        low = [-numpy.inf] * len(rows) + [1] * len(one) + [bound - 1e-6 for bound in reached]
        found = milp(-numpy.array(aim), integrality=numpy.ones(len(columns)), bounds=(0, 1), options={"mip_rel_gap": 0},
                     constraints=LinearConstraint(matrix, low, high + [1] * len(one) + [numpy.inf] * len(reached)))
        if not found.success:
            raise ValueError(found.message)
        reached.append(round(numpy.dot(aim, numpy.round(found.x))))
    return tuple(reached)


def judge(fair, rows):
    faults, placed, taken = [], {}, dict.fromkeys(fair.blocks, 0)
    if len(rows) != len(fair.wishes):
        return ["not each wish once"], False
    for row, wish in zip(rows, fair.wishes):
        told = (row["actor"], row["block"], row["partner"], row["people"], row["priority"])
        if told != (wish["from"], wish["block"], wish["to"], fair.people(wish), fair.priority(wish)):
            faults.append(f"{row} is not {wish}")
        if not row["placed"]:
            continue
        if row["actor"] in placed:
            faults.append(f"{row['actor']} has two places")
        placed[row["actor"]] = wish
        taken[row["block"]] += row["people"]
    for block, room in fair.blocks.items():
        if room is not None and taken[block] > room:
            faults.append(f"{taken[block]} people in {block}, places for {room}")
    if not rows:
        return faults, True
    got, wanted = value_of(fair, placed), best(fair)
    proved, bound = rows[0]["proved"], rows[0]["bound"]
    if proved and got != wanted or got > wanted or bound < wanted[0]:
        faults.append(f"{got}, bound {bound}, proved {proved}; expected {wanted}")
    return faults, proved


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sitnet", required=True)
    parser.add_argument("--rounds", type=int, default=int(os.environ.get("SITNET_ORACLE_ROUNDS", 300)))
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--without-igraph", action="store_true")
    given = parser.parse_args()
    n_proved, wrong = 0, 0
    for seed in range(given.first, given.first + given.rounds):
        fair = Fair(random.Random(seed))
        folder = pathlib.Path(tempfile.mkdtemp(prefix="sitnet-fair-"))
        fair.save(folder)
        command = [given.sitnet, "fair", str(folder), "--format", "json"]
        run = subprocess.run(command, capture_output=True, text=True, timeout=60)
        faults, proved = judge(fair, json.loads(run.stdout)) if run.returncode == 0 else ([run.stderr.strip()[:400]], False)
        n_proved += proved
        wrong += bool(faults)
        for fault in faults:
            print(f"seed {seed}: {fault}\n  {shlex.join(command)}")
        if not faults:
            for path in folder.iterdir():
                path.unlink()
            folder.rmdir()
    print(f"{given.rounds} fairs, {n_proved} proved, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
