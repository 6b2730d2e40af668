#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The log of meetings, who met whom, and the local strategy, counted once more on random data sets.

    sweep_meetings.py --sitnet build/tools/sitnet [--rounds 300] [--first 0]
"""
import argparse
import collections
import csv
import datetime
import fractions
import itertools
import json
import os
import pathlib
import random
import shlex
import subprocess
import sys
import tempfile

COLUMNS = {"actors": ["id", "sector", "area"], "areas": ["code", "name"], "ties": ["from", "to"],
           "services": ["id", "actor", "needs", "areas", "since", "until"], "demands": ["need", "area", "families", "reported_by"],
           "strategy": ["theme", "goal", "step", "due", "responsible", "status", "need", "area"],
           "expectations": ["from", "to", "what", "status"],
           "meetings": ["id", "date", "kind", "theme", "area", "participants", "people"]}
NEEDS = ["health", "health.addiction", "learning", "learning.tutoring", "material.debt"]
DUES = {"": None, "2018-06-01": "2018-06-01", "2018-06-30": "2018-06-30", "2018-07": "2018-07-31", "2018": "2018-12-31", "31. 5. 2018": "2018-05-31"}
DONE = ["done", "Hotovo", "splněno", "FINISHED"]
SECTORS = ["school", "health", "police"]  # not in the order of the vocabulary
VOCABULARY = ["child_protection", "social", "school", "health", "police", "justice", "municipality", "leisure", "other"]


class Log:
    """A data set from a seed."""

    def __init__(self, chance):
        self.actors = [{"id": f"a{i}", "sector": chance.choice(SECTORS + [""]), "area": chance.choice("xy")}
                       for i in range(chance.randint(1, 9))]
        ids = [actor["id"] for actor in self.actors]
        pairs = list(itertools.combinations(ids, 2))
        self.ties = [{"from": a, "to": b} for a, b in pairs if chance.random() < 0.3]
        self.meetings = [{"id": f"m{i}", "date": chance.choice(["", "2018-05-01", "2018-05", "2018", "2017-12-31", "3. 6. 2018"]),
                          "kind": chance.choice(["", "visit", "round_table", "talk"]), "theme": chance.choice(["", "t1", "t2"]),
                          "area": chance.choice(["", "x", "y"]), "people": chance.choice(["", "0", "3", "12"]),
                          "participants": "|".join(chance.choices(ids, k=chance.choice([0, 1, 2, 2, 3, 4, 6])))}
                         for i in range(chance.randint(0, 12))]
        self.area, self.sector = chance.choice(["", "", "x"]), chance.choice(["", "", "school"])
        self.least, self.largest = chance.choice([1, 1, 2, 3]), chance.choice([None, None, 2, 3, 5])

        self.services = [{"id": f"s{i}", "actor": chance.choice(ids), "needs": chance.choice(NEEDS), "areas": chance.choice(["", "x", "y", "*"]),
                          "since": chance.choice(["", "2017-01-01", "2018-01-01"]), "until": chance.choice(["", "", "2018-02-01"])}
                         for i in range(chance.randint(0, 6))]
        self.demands = [{"need": chance.choice(NEEDS), "area": chance.choice("xy"), "families": chance.choice(["", "4", "9"]),
                         "reported_by": chance.choice(ids)} for _ in range(chance.randint(1, 6))]
        self.strategy = [{"theme": "t", "goal": chance.choice(["", "g"]), "step": f"step {i}", "due": chance.choice(list(DUES)),
                          "responsible": chance.choice(["", ids[0], "the mayor"]), "need": chance.choice(["", *NEEDS]),
                          "status": chance.choice(["", "planned", "běží", *DONE]), "area": chance.choice(["", "x", "y"])}
                         for i in range(chance.randint(0, 6))]
        self.expectations = [{"from": a, "to": b, "what": "w", "status": "asked"} for a, b in pairs if chance.random() < 0.2]
        self.day, self.before, self.within = chance.choice(["2018-06-01", "2018-07-01"]), chance.choice([None, "2017-06-01"]), chance.choice([0, 29, 30])

    def save(self, folder):
        sheets = {"actors": self.actors, "areas": [{"code": "x"}, {"code": "y"}], "ties": self.ties, "meetings": self.meetings,
                  "services": self.services, "demands": self.demands, "strategy": self.strategy, "expectations": self.expectations}
        for sheet, rows in sheets.items():
            with open(folder / f"{sheet}.csv", "w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, COLUMNS[sheet])
                writer.writeheader()
                writer.writerows(rows)

    def words(self):
        return (["--area", self.area] if self.area else []) + (["--sector", self.sector] if self.sector else [])

    def in_scope(self):
        """Actors in the order of the file, guests with a service for the area among them."""
        guests = {service["actor"] for service in self.services if service["areas"] in (self.area, "*")}
        return [actor["id"] for actor in self.actors if (self.area in ("", actor["area"]) or actor["id"] in guests)
                and self.sector in ("", actor["sector"])]

    def held(self):
        """(row, participants in scope, how many are named) of the meetings that count."""
        scope = set(self.in_scope())
        for row in self.meetings:
            named = set(row["participants"].split("|")) - {""}
            if self.area in ("", row["area"]) and (not named or named & scope):
                yield row, named & scope, len(named)


MONTHS = {"": "", "2018-05-01": "2018-05", "2018-05": "2018-05", "2018": "2018-01", "2017-12-31": "2017-12", "3. 6. 2018": "2018-06"}


def groups_of(log, per, row, there):
    sector = {actor["id"]: actor["sector"] for actor in log.actors}
    if per == "actor":
        return there
    if per == "sector":
        return {sector[actor] for actor in there} - {""}
    return {MONTHS[row["date"]] if per == "month" else row[per]}


def order_of(log, per, groups):
    if per == "actor":
        return log.in_scope()
    if per == "sector":
        return sorted(groups, key=VOCABULARY.index)
    named = sorted(groups - {""}) if per == "month" else [group for group in groups if group]
    return named + [""] * ("" in groups)


def expected_meetings(log, per):
    sector = {actor["id"]: actor["sector"] for actor in log.actors}
    groups = collections.OrderedDict()
    for row, there, _ in log.held():
        for group in sorted(groups_of(log, per, row, there)):
            groups.setdefault(group, []).append((row, there))
    for group in order_of(log, per, groups.keys() | set() if per in ("sector", "month", "actor") else groups):
        held = groups.get(group, [])
        met = set().union(*(there for _, there in held))
        met = {one for one in met if sector[one] == group} if per == "sector" else met - {group} if per == "actor" else met
        people = [int(row["people"]) for row, _ in held if row["people"]]
        yield {"group": group or None, "meetings": len(held), "actors": len(met),
               "people": sum(people) if people or not held else None}


def expected_pairs(log):
    tied = {frozenset((tie["from"], tie["to"])) for tie in log.ties}
    for a, b in itertools.combinations(log.in_scope(), 2):
        sizes = [n for _, there, n in log.held() if {a, b} <= there and (log.largest is None or n <= log.largest)]
        if len(sizes) >= log.least:
            yield {"from": a, "to": b, "meetings": len(sizes), "tied": frozenset((a, b)) in tied,
                   "weight": float(sum(fractions.Fraction(1, n - 1) for n in sizes))}


def answers(step, gap):
    return bool(step["need"] and gap["need"]) and step["area"] in ("", gap["area"]) \
        and (gap["need"] == step["need"] or gap["need"].startswith(step["need"] + "."))


def state_of(log, step):
    if step["status"] in DONE:
        return "done"
    if not step["due"]:
        return "undated"
    days = (datetime.date.fromisoformat(DUES[step["due"]]) - datetime.date.fromisoformat(log.day)).days
    return "late" if days < 0 else "due" if days <= log.within else "open"


def key_of(gap):
    return tuple(gap[name] for name in ("kind", "need", "area", "target", "level", "form"))


def expected_agenda(log, now, then):
    standing = set(map(key_of, now))
    for step in log.strategy:
        if log.area and step["area"] not in ("", log.area):
            continue
        closed = {key_of(gap) for gap in then or [] if answers(step, gap)} - standing
        yield {"theme": "t", "goal": step["goal"] or None, "step": step["step"], "due": DUES[step["due"]],
               "responsible": step["responsible"] or None, "status": step["status"] or None, "state": state_of(log, step),
               "gaps": sum(answers(step, gap) for gap in now), "closed": len(closed) if then is not None else None,
               "need": step["need"] or None, "area": step["area"] or None}


def plan_faults(options, log, folder):
    """Which white spots there are is held against a maximum flow elsewhere; here who answers them."""
    where = ["--area", log.area] if log.area else []
    command, now, message = answer(options, folder, ["gaps", "--at", log.day, *where])
    then = answer(options, folder, ["gaps", "--at", log.before, *where])[1] if log.before else None
    if now is None or log.before and then is None:
        return [f"{command}\n  {message}"] if "scope" not in message else []
    faults = [f"{command}\n  steps should be otherwise: {gap}" for gap in now if gap["steps"] != sum(
        answers(step, gap) for step in log.strategy if not log.area or step["area"] in ("", log.area))]
    before = ["--before", log.before] if log.before else []
    command, rows, message = answer(options, folder, ["agenda", "--at", log.day, "--within", str(log.within), *before, *where])
    wanted = list(expected_agenda(log, now, then))
    if rows is None or len(rows) != len(wanted) or not all(map(same, rows, wanted)):
        faults.append(f"{command}\n  {rows or message}\n  should be {wanted}")
    return faults


def answer(options, folder, words):
    command = [options.sitnet, *words, str(folder), "--format", "json"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    if run.returncode != 0:
        return shlex.join(command), None, run.stderr
    return shlex.join(command), json.loads(run.stdout), ""


def same(got, wanted):
    return all(abs(got[name] - value) < 1e-9 if isinstance(value, float) else got[name] == value for name, value in wanted.items())


def faults_of(options, log, folder):
    asked = [(["meetings", "--per", per], list(expected_meetings(log, per)))
             for per in ("month", "kind", "sector", "theme", "area", "actor")]
    narrow = ["--least", str(log.least)] + (["--largest", str(log.largest)] if log.largest else [])
    asked.append((["copresence", *narrow], list(expected_pairs(log))))
    for words, wanted in asked:
        command, rows, message = answer(options, folder, [*words, *log.words()])
        if rows is None:
            if "scope" not in message and "výběr" not in message:
                yield f"{command}\n  {message}"
        elif len(rows) != len(wanted) or not all(map(same, rows, wanted)):
            yield f"{command}\n  {rows}\n  should be {wanted}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sitnet", required=True)
    parser.add_argument("--without-igraph", action="store_true", help="makes no difference here")
    parser.add_argument("--rounds", type=int, default=int(os.environ.get("SITNET_ORACLE_ROUNDS", 0)) or 200)
    parser.add_argument("--first", type=int, default=0)
    options = parser.parse_args()
    wrong = 0
    for number in range(options.first, options.first + options.rounds):
        log = Log(random.Random(f"meetings {number}"))
        with tempfile.TemporaryDirectory() as name:
            log.save(pathlib.Path(name))
            found = list(faults_of(options, log, pathlib.Path(name))) + plan_faults(options, log, pathlib.Path(name))
        if found:
            wrong += 1
            print(f"round {number} (--first {number} --rounds 1):", *found[:3], sep="\n")
    print(f"{options.rounds} logs, {wrong} with differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
