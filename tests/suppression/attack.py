# SPDX-License-Identifier: LGPL-2.1-or-later
"""Attacks on --suppress: random data sets are published, and what is hidden must not come out of it again.

usage: attack.py SITNET [number of data sets] [first seed]

Four attacks, each on everything that `sitnet tables` writes:
 letter   a number from 1 to N - 1 stands somewhere, in a column or in a sentence
 cells    the rows of coverage and gaps as linear equations over need x year: a hidden row may not follow from them
 rows     the same over the demands that `convert` leaves out, the others being known: nothing may follow but the sums
          of whole groups, each N or more
 twins    another data set with other hidden numbers must give the very same files, whichever question was asked
"""

import concurrent.futures
import csv
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

TREE = {"learning": ["learning.tutoring", "learning.preschool", "learning.school_counselling"],
        "safety": ["safety.shelter", "safety.violence"],
        "health": ["health.psychology", "health.addiction"]}
PARENT = {finer: need for need, all_finer in TREE.items() for finer in all_finer}
NEEDS = list(TREE) + list(PARENT)
LAST_CHILD = 17
NEAR = 1e-6


def write(folder, sheet, rows):
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / (sheet + ".csv"), "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def make_ages(dice):
    return dice.choice([("", ""), ("6", "15"), ("0", "5"), ("11", "17"), ("6", "17"), ("", "10")])


def make_demand(dice, areas, actors):
    first, last = dice.choice([("", ""), ("", ""), ("6", "15"), make_ages(dice)])
    families = dice.choice([dice.randint(0, 6), dice.randint(1, 12), dice.randint(8, 60), ""])
    need = dice.choice(list(PARENT) * 3 + list(TREE))
    return {"need": need, "area": dice.choice(areas), "target": dice.choice(["", "", "", "families"]),
            "age_from": first, "age_to": last, "families": families,
            "reported_by": dice.choice(actors + [""])}


def make_service(dice, number, areas, actors):
    first, last = make_ages(dice)
    return {"id": "s%d" % number, "actor": dice.choice(actors), "age_from": first, "age_to": last,
            "needs": "|".join(sorted(set(dice.choices(NEEDS, k=dice.randint(1, 3))))),
            "target": dice.choice(["", "", "families"]), "areas": dice.choice(["", "", "*", dice.choice(areas)]),
            "capacity": dice.choice(["", dice.randint(0, 40), dice.randint(0, 40)])}


def make_data(seed):
    dice = random.Random(seed)
    areas, actors = ["x", "y"][:dice.randint(1, 2)], ["a", "b", "c", "d"]
    data = {"actors": [{"id": actor, "area": dice.choice(areas)} for actor in actors],
            "areas": [{"code": area, "region": "r", "children": 1000, "neighbours": "|".join(areas)}
                      for area in areas],
            "services": [make_service(dice, i, areas, actors) for i in range(dice.randint(1, 6))],
            "demands": [make_demand(dice, areas, actors) for _ in range(dice.randint(2, 12))],
            "ties": [{"from": "a", "to": dice.choice("bcd")}]}
    if dice.random() < 0.3:
        data["standard"] = [{"need": dice.choice(list(PARENT)), "min_providers": 2,
                             "capacity_per_1000": dice.choice(["", 5])}]
    return data, dice.randint(3, 8)


# What is hidden, told once more and in another way than the library's: need by need, from the finer ones up.

def place_of(row):
    first = int(row["age_from"] or 0)
    return row["area"], row["target"], first, int(row["age_to"] or max(first, LAST_CHILD))


def group_up(demands, smallest):
    """The rows hidden alone, and the groups of rows whose sum is told."""
    counts = {i: float(row["families"]) for i, row in enumerate(demands) if row["families"] not in ("", 0, "0")}
    alone, groups = {i for i in counts if counts[i] < smallest}, []
    for level in (0, 1):
        for place in sorted({place_of(row) for row in demands}):
            for need in (list(PARENT) if level == 0 else list(TREE)):
                below = [i for i in counts if place_of(demands[i]) == place
                         and (demands[i]["need"] == need or PARENT.get(demands[i]["need"]) == need)]
                taken = {i for group in groups for i in group}
                hidden = [i for i in below if i in alone]
                told = sorted((counts[i], i) for i in below if i not in alone and i not in taken)
                while hidden and told and (len(hidden) < 2 or sum(counts[i] for i in hidden) < smallest):
                    hidden.append(told.pop(0)[1])
                if len(hidden) > 1 and sum(counts[i] for i in hidden) >= smallest:
                    groups.append(sorted(hidden))
                    alone -= set(hidden)
    return alone, sorted(groups)


# Publishing.

def publish(sitnet, data, smallest, folder):
    for sheet, rows in data.items():
        write(folder / "data", sheet, rows)
    run = [sitnet, "tables", str(folder / "data"), "--suppress", str(smallest)]
    subprocess.run(run + ["-o", str(folder / "out")], check=True, stderr=subprocess.PIPE)
    others = [["compare", "--drop", "a", "--format", "json"], ["gaps", "--drop", "b", "--area", "x", "--lang", "cs"]]
    for i, (command, *options) in enumerate(others if smallest % 2 else []):
        subprocess.run([sitnet, command, str(folder / "data"), "--suppress", str(smallest), *options, "-o",
                        str(folder / "out" / ("other-%d" % i))], stderr=subprocess.PIPE)
    subprocess.run([sitnet, "convert", str(folder / "data"), "--suppress", str(smallest), "-o",
                    str(folder / "public")], check=True, stderr=subprocess.PIPE)


def published(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for part in ("out", "public")
            for path in sorted((folder / part).rglob("*")) if path.is_file()}


# Linear equations.

def reduce(rows):
    """Gauss-Jordan; rows are dicts from unknowns to coefficients, with the right side under None."""
    done = []
    for row in rows:
        row = dict(row)
        for lead, other in done:
            subtract(row, other, row.get(lead, 0))
        lead = max((key for key in row if key is not None), key=lambda key: abs(row[key]), default=None)
        if lead is None or abs(row[lead]) < NEAR:
            continue
        row = {key: value / row[lead] for key, value in row.items()}
        for _, other in done:
            subtract(other, row, other.get(lead, 0))
        done.append((lead, row))
    return done


def subtract(row, other, times):
    if not times:
        return
    for key, value in other.items():
        row[key] = row.get(key, 0) - times * value
        if key is not None and abs(row[key]) < 1e-9:
            del row[key]


def follows(done, row):
    """The value of a sum of unknowns, when the equations say it."""
    row = dict(row)
    for lead, other in done:
        subtract(row, other, row.get(lead, 0))
    return -row.get(None, 0) if all(key is None or abs(value) < NEAR for key, value in row.items()) else None


def years_of(row):
    return range(int(row["age_from"]), int(row["age_to"] or LAST_CHILD + 1) + 1)


def cell(row, need, year):
    return need, row["area"], row["target"], row["level"], row["form"], year


def told_cells(folder):
    """Rows of coverage and gaps with a number: over which needs they go, and families a year."""
    for row in read(folder / "out" / "coverage.csv"):
        needs = [row["need"]] + TREE.get(row["need"], [])
        yield row, needs
    for row in read(folder / "out" / "gaps.csv"):
        if row["kind"] in ("missing", "short", "fragile"):
            yield row, [row["need"]]


def attack_letter(folder, data, smallest):
    for name in ("coverage", "gaps", "spread"):
        for row in read(folder / "out" / (name + ".csv")):
            if row["demand"] and 0 < float(row["demand"]) < smallest:
                yield "%s tells %s" % (name, row)
            if row["suppressed"] == "true" and row["demand"]:
                yield "%s hides and tells %s" % (name, row)
    for name, column in (("gaps", "evidence"), ("introductions", "reason")):
        for row in read(folder / "out" / (name + ".csv")):
            for number in re.findall(r"demand of (?:at least )?([0-9.]+) famil|\(([0-9.]+) famil", row[column]):
                if 0 < float(number[0] or number[1]) < smallest:
                    yield "%s says %s" % (name, row[column])


def asked_cells(demands):
    """Where any number of families may stand: the attacker knows that, as `convert` tells it."""
    for row in demands:
        area, target, first, last = place_of(row)
        for year in range(first, last + 1) if row["families"] not in ("", 0) else ():
            yield row["need"], area, target, "", "", year


def attack_cells(folder, data, smallest):
    rows, hidden, asked = [], [], set(asked_cells(data["demands"]))
    for row, needs in told_cells(folder):
        years = years_of(row)
        if row["suppressed"] == "true":
            hidden.append((row, {cell(row, need, year): 1 for need in needs for year in years}.keys() & asked))
        elif row["demand"]:
            for year in years:
                equation = {cell(row, need, year): 1 for need in needs if cell(row, need, year) in asked}
                equation[None] = float(row["demand"]) / len(years)
                rows.append(equation)
    done = reduce(rows)
    for row, unknowns in hidden:
        value = follows(done, dict.fromkeys(unknowns, 1))
        if value is not None:
            yield "%s follows: %g" % (row, value)


def share(demand, row, needs):
    """The part of one demand in a row: its unknown's coefficient."""
    area, target, first, last = place_of(demand)
    if (area, target) != (row["area"], row["target"]) or row["level"] or row["form"] or demand["need"] not in needs:
        return 0
    both = len([year for year in years_of(row) if first <= year <= last])
    return both / (last - first + 1)


def attack_rows(folder, data, smallest):
    demands, rows = data["demands"], []
    alone, groups = group_up(demands, smallest)
    marks = read(folder / "public" / "demands.csv")
    hidden = {i for i, row in enumerate(marks) if row.get("suppressed") == "true"}
    if hidden != alone | {i for group in groups for i in group}:
        yield "other rows are hidden than the rule says"
    for row, needs in told_cells(folder):
        if row["suppressed"] != "true" and any(share(demands[i], row, needs) for i in alone):
            yield "not marked as hidden: %s" % row
        if not row["demand"]:
            continue
        equation = {None: float(row["demand"])}
        for i, demand in enumerate(demands):
            if demand["families"] == "":
                continue
            times = share(demand, row, needs)
            if times and i in hidden:
                equation[i] = times
            elif times:
                equation[None] -= times * float(demand["families"])
        rows.append(equation)
    for lead, row in reduce(rows):
        members = sorted(key for key in row if key is not None)
        whole = [group for group in groups if set(group) & set(members)]
        if sorted(sum(whole, [])) != members or any(abs(row[key] - 1) > NEAR for key in members):
            yield "an equation beside the sums that may be told: %s" % row
        elif row[None] < smallest - NEAR or abs(row[None] - sum(demands[i]["families"] for i in members)) > NEAR:
            yield "a wrong or small sum: %s" % row


# Twins.

def make_twin(dice, data, smallest):
    """The same data with other hidden numbers that the rule hides in the same way; None when none was found."""
    alone, groups = group_up(data["demands"], smallest)
    for _ in range(30):
        twin = {**data, "demands": [dict(row) for row in data["demands"]]}
        for i in alone:
            twin["demands"][i]["families"] = dice.randint(1, smallest - 1)
        for group in groups:
            more, less = dice.sample(group, 2)
            by = dice.randint(0, int(twin["demands"][less]["families"]) - 1)
            twin["demands"][more]["families"] += by
            twin["demands"][less]["families"] -= by
        if twin != data and group_up(twin["demands"], smallest) == (alone, groups):
            return twin
    return None


def attack_twins(sitnet, folder, data, smallest, seed):
    twin = make_twin(random.Random(-seed), data, smallest)
    if twin is None:
        return None
    publish(sitnet, twin, smallest, folder / "twin")
    one, other = published(folder), published(folder / "twin")
    return [name for name in one if one[name] != other.get(name)]


def attack(sitnet, seed):
    data, smallest = make_data(seed)
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        publish(sitnet, data, smallest, folder)
        for way in (attack_letter, attack_cells, attack_rows):
            problems += ["%s: %s" % (way.__name__[7:], problem) for problem in way(folder, data, smallest)]
        differing = attack_twins(sitnet, folder, data, smallest, seed)
        problems += ["twins: %s differs" % name for name in differing or []]
        hidden = sum(row["suppressed"] == "true" for row in read(folder / "out" / "coverage.csv"))
    return seed, problems, hidden, differing is not None


def main():
    sitnet, n, first = sys.argv[1], int((sys.argv[2:3] or [200])[0]), int((sys.argv[3:4] or [1])[0])
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda seed: attack(sitnet, seed), range(first, first + n)))
    bad = [(seed, problems) for seed, problems, _, _ in results if problems]
    for seed, problems in bad[:5]:
        print("seed %d, %s" % (seed, json.dumps(make_data(seed))))
        print("\n".join("  " + problem for problem in problems[:5]))
    print("%d data sets, %d hidden rows of coverage, %d twins, %d broken" % (
        n, sum(hidden for _, _, hidden, _ in results), sum(twin for _, _, _, twin in results), len(bad)))
    few = n >= 100 and (sum(hidden for _, _, hidden, _ in results) < n or sum(t for *_, t in results) < n / 4)
    return 1 if bad or few else 0


if __name__ == "__main__":
    sys.exit(main())
