#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Timetables of random meeting days and of classical graphs against an integer programme.

    sweep_gatherings.py --sitnet build/tools/sitnet [--rounds 300] [--first 0]
"""
import argparse
import csv
import itertools
import json
import os
import pathlib
import random
import shlex
import subprocess
import sys
import tempfile

try:
    import gatherings
except ImportError as missing:  # scipy is no dependency of anything else
    print(f"skipped: {missing}")
    sys.exit(77)

MOST_MEETINGS = 16


def write(folder, sheet, rows, columns):
    with open(folder / f"{sheet}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)


class Case:
    """A data set and the options of the question, from a seed; or the graph that is given."""

    def __init__(self, chance, edges=None):
        n = chance.randint(2, 8)
        ids = [f"a{i}" for i in range(n)] if edges is None else sorted({end for edge in edges for end in edge})
        self.ids, self.attendance = ids, []
        self.wishes = self.draw_wishes(chance) if edges is None else [{"from": a, "to": b} for a, b in edges]
        self.options = {}
        if edges is None:
            self.draw_options(chance)

    def draw_wishes(self, chance):
        pairs = [pair for pair in itertools.permutations(self.ids, 2)]
        chosen = chance.sample(pairs, min(len(pairs), chance.randint(0, MOST_MEETINGS)))
        if chance.random() < 0.3:  # two-sided: schools and services
            chosen = [(a, b) for a, b in chosen if (self.ids.index(a) + self.ids.index(b)) % 2 == 1]
        ranks = chance.random() < 0.2
        return [{"from": a, "to": b, ("rank" if ranks else "priority"): chance.choice(["", "1", "2", "3", "4", "5"])}
                for a, b in chosen]

    def draw_options(self, chance):
        if chance.random() < 0.6:
            self.options["tables"] = chance.randint(1, 4)
        if chance.random() < 0.6:
            self.options["rounds"] = chance.randint(1, 4)
        if chance.random() < 0.3:
            self.options["aim"] = "priorities"
        if chance.random() < 0.3:
            self.options["pauses"] = [(chance.randint(1, 3), chance.choice([5, 15, 60]))]
        if chance.random() < 0.5:
            self.draw_attendance(chance)

    def draw_attendance(self, chance):
        for actor in chance.sample(self.ids, chance.randint(1, len(self.ids))):
            kind = chance.randint(0, 4)
            first = chance.randint(1, 4)
            row = {"actor": actor}
            if kind == 0:
                row.update({"from": str(first), "to": str(first + chance.randint(0, 1))})
            elif kind == 1:
                row.update({"from": f"9:{chance.choice(['10', '15', '30'])}", "to": chance.choice(["", "9:45", "10:00"])})
            elif kind == 2:
                row["person"] = chance.choice(["vedoucí", "zástupce"])
            elif kind == 3:
                row["table"] = str(chance.randint(1, self.options.get("tables", 4)))
            self.attendance.append(row)
        tables = [row["table"] for row in self.attendance if "table" in row]
        if len(set(tables)) < len(tables) and chance.random() < 0.5:  # mostly each its own
            for row in self.attendance:
                row.pop("table", None)

    def save(self, folder):
        write(folder, "actors", [{"id": actor, "name": actor.upper()} for actor in self.ids], ["id", "name"])
        write(folder, "wishes", self.wishes, ["from", "to", "priority", "rank"])
        if self.attendance:
            write(folder, "attendance", self.attendance, ["actor", "from", "to", "table", "person"])

    def words(self):
        words = []
        for name, value in self.options.items():
            if name == "pauses":
                words += ["--pause", ",".join(f"{after}:{length}" for after, length in value)]
            else:
                words += [f"--{name}", str(value)]
        return words

    def day(self):
        return gatherings.Day(self.wishes, self.attendance, **self.options)


def value_of(day, held, actors):
    """In the order of the aim, as Planner.best() says it."""
    total = sum(row["priority"] for row in held)
    if day.aim == "priorities":
        return None, None, total
    return len(held), min(sum(actor in (row["actor"], row["partner"]) for row in held) for actor in actors), total


def judge_best(day, held, used, proved, ever):
    """Not all can be held: no timetable is better, and none of fewer rounds is as good."""
    if not proved or not ever:
        return []
    got = value_of(day, held, sorted({actor for pair in ever for actor in pair})), used
    wanted = gatherings.best_at_all(day, ever)
    return [] if got == wanted else [f"((meetings, fewest, sum), rounds) {got}, said to be proved; expected {wanted}"]


def judge(day, rows):
    faults = gatherings.faults_of(day, rows)
    if not rows:
        return faults, True
    proved, bound = rows[0]["proved"], rows[0]["bound"]
    held = [row for row in rows if row["round"] is not None]
    if day.rounds:
        got, wanted = value_of(day, held, day.actors), gatherings.Planner(day, day.rounds, list(day.weights)).best()
        if day.aim == "priorities":
            got, wanted = got[2:], wanted[2:]
        if proved and got != wanted or bound < wanted[0] or got > wanted:
            faults.append(f"(meetings, fewest, sum) {got}, bound {bound}, proved {proved}; expected {wanted}")
        return faults, proved
    ever = [pair for pair in day.weights if any(day.can_meet(pair, turn) for turn in range(1, 40))]
    fewest = gatherings.fewest_rounds(day, ever, 20)
    used = max((row["round"] for row in held), default=0)
    if fewest is None:
        return faults + judge_best(day, held, used, proved, ever), proved
    if proved and (len(held), used) != (len(ever), fewest) or bound is not None and fewest is not None and bound > fewest:
        faults.append(f"{len(held)} meetings, {used} rounds, bound {bound}, proved {proved}; expected {len(ever)}, {fewest}")
    return faults, proved


def classical():
    """Name, edges."""
    for n in range(2, 8):
        yield f"complete {n}", list(itertools.combinations([f"k{i}" for i in range(n)], 2))
    yield "star", [("hub", f"ray{i}") for i in range(7)]
    yield "bipartite", [(f"l{i}", f"r{k}") for i in range(3) for k in range(5)]
    yield "ring", [(f"v{i}", f"v{(i + 1) % 7}") for i in range(7)]
    petersen = [(f"o{i}", f"o{(i + 1) % 5}") for i in range(5)] + [(f"o{i}", f"i{i}") for i in range(5)]
    yield "Petersen", petersen + [(f"i{i}", f"i{(i + 2) % 5}") for i in range(5)]
    flower = []
    for i in range(5):
        turn = (i + 1) % 5
        flower += [(f"a{i}", f"{k}{i}") for k in "bcd"] + [(f"b{i}", f"b{turn}")]
        flower += [(f"c{i}", f"{'d' if turn == 0 else 'c'}{turn}"), (f"d{i}", f"{'c' if turn == 0 else 'd'}{turn}")]
    yield "flower snark", flower
    yield "regular", [(f"v{i}", f"v{(i + step) % 10}") for step in (1, 2) for i in range(10)]


def cases(first, rounds):
    for number, (name, edges) in enumerate(classical()):
        for options in ({}, {"tables": 2}, {"rounds": 2}, {"rounds": 3, "tables": 3}):
            case = Case(random.Random(number), edges)
            case.options = options
            yield f"{name} {options}", case
    for seed in range(first, first + rounds):
        yield f"seed {seed}", Case(random.Random(seed))


def ask(sitnet, case, folder):
    case.save(folder)
    command = [sitnet, "timetable", str(folder), "--format", "json", *case.words()]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    if run.returncode != 0:
        return None, f"exit {run.returncode}: {run.stderr.strip()[:400]}", command
    return json.loads(run.stdout), None, command


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sitnet", required=True)
    parser.add_argument("--rounds", type=int, default=int(os.environ.get("SITNET_ORACLE_ROUNDS", 300)))
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--without-igraph", action="store_true")
    given = parser.parse_args()
    n, n_proved, wrong = 0, 0, 0
    for name, case in cases(given.first, given.rounds):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="sitnet-gatherings-"))
        rows, failure, command = ask(given.sitnet, case, folder)
        day = case.day()
        faults, proved = ([failure], False) if failure else judge(day, rows)
        n, n_proved = n + 1, n_proved + proved
        for fault in faults:
            print(f"{name}: {fault}\n  {shlex.join(command)}")
        wrong += bool(faults)
        if not faults:
            for path in folder.iterdir():
                path.unlink()
            folder.rmdir()
    print(f"{n} meeting days, {n_proved} proved, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
