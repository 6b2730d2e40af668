# SPDX-License-Identifier: LGPL-2.1-or-later
"""What --suppress publishes tells nothing of what it hides: twins and enumerations.

usage: twins.py SITNET [number of data sets] [first seed]

 twins         random data sets, the same with the small numbers emptied and marked, the same with other small numbers,
               and what `convert` wrote of the first: whatever is asked of them gives the same files to the last byte
 letter        no number of families from 1 to N - 1 stands in any answer, in a column or in a sentence
 totals        a row is the sum of what is told of it, and marked where something is hidden, reckoned here once more
 enumerations  two data sets whose hidden numbers could once be told from their sum: every way to fill in the hidden
               numbers gives the same answers
"""

import concurrent.futures
import csv
import io
import itertools
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


def write_all(folder, data):
    for sheet, rows in data.items():
        write(folder, sheet, rows)


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


# Random data sets.

def make_ages(dice):
    return dice.choice([("", ""), ("6", "15"), ("0", "5"), ("11", "17"), ("6", "17"), ("", "10")])


def make_demand(dice, areas, actors):
    first, last = dice.choice([("", ""), ("", ""), ("6", "15"), make_ages(dice)])
    families = dice.choice([dice.randint(0, 6), dice.randint(1, 12), dice.randint(8, 60), "", "2.5"])
    return {"need": dice.choice(list(PARENT) * 3 + list(TREE)), "area": dice.choice(areas),
            "target": dice.choice(["", "", "", "families"]), "age_from": first, "age_to": last,
            "families": families, "reported_by": dice.choice(actors + [""]),
            "on the list": dice.choice(["", "0", "3", "1,5", "12", "more"])}


def make_service(dice, number, areas, actors):
    first, last = make_ages(dice)
    return {"id": "s%d" % number, "actor": dice.choice(actors), "age_from": first, "age_to": last,
            "needs": "|".join(sorted(set(dice.choices(NEEDS, k=dice.randint(1, 3))))),
            "target": dice.choice(["", "", "families"]), "areas": dice.choice(["", "", "*", dice.choice(areas)]),
            "capacity": dice.choice(["", dice.randint(0, 40), dice.randint(0, 40)]),
            "since": dice.choice(["", "", "2020-01-01"]), "waiting": dice.choice(["", dice.randint(0, 9)])}


def make_data(seed):
    dice = random.Random(seed)
    areas, actors = ["x", "y"][:dice.randint(1, 2)], ["a", "b", "c", "d"]
    data = {"actors": [{"id": actor, "area": dice.choice(areas), "sector": dice.choice(["school", "health"])}
                       for actor in actors],
            "areas": [{"code": area, "region": "r", "children": 1000, "neighbours": "|".join(areas)}
                      for area in areas],
            "services": [make_service(dice, i, areas, actors) for i in range(dice.randint(1, 6))],
            "demands": [make_demand(dice, areas, actors) for _ in range(dice.randint(2, 12))],
            "ties": [{"from": "a", "to": dice.choice("bcd")}],
            "strategy": [{"theme": "room", "goal": "fewer families wait", "step": "talk to the region",
                          "need": dice.choice(NEEDS)}]}
    if dice.random() < 0.3:
        data["standard"] = [{"need": dice.choice(list(PARENT)), "min_providers": 2,
                             "capacity_per_1000": dice.choice(["", 5])}]
    return data, dice.randint(3, 8)


# The rule, told once more.

def is_small(cell, smallest):
    try:
        return 0 < float(str(cell).replace(",", ".")) < smallest
    except ValueError:
        return False


def fill_own(rows, names, smallest, fill):
    return [{key: fill(cell) if key in names and is_small(cell, smallest) else cell for key, cell in row.items()}
            for row in rows]


def with_small(data, smallest, fill):
    """The data with other cells for the small numbers."""
    return {**data, "services": fill_own(data["services"], {"waiting"}, smallest, fill),
            "demands": fill_own(data["demands"], {"families", "on the list"}, smallest, fill)}


def emptied(data, smallest):
    marks = [is_small(row["families"], smallest) for row in data["demands"]]
    twin = with_small(data, smallest, lambda cell: "")
    # the mark stands in front, and says no more than it must: neither is to matter
    twin["demands"] = [{"suppressed": "true" if mark else "", **row} for mark, row in zip(marks, twin["demands"])]
    return twin


# Publishing.

QUESTIONS = [["tables", "-o", "tables"], ["tables", "-o", "tabulky", "--lang", "cs", "--format", "json"],
             ["coverage"], ["coverage", "--lang", "cs", "--area", "x"], ["gaps"], ["gaps", "--lang", "cs", "--drop", "b"],
             ["gaps", "--by", "area", "--format", "csv"], ["coverage", "--by", "region"],
             ["introductions"], ["introductions", "--lang", "cs"], ["spread"],
             ["compare", "--drop", "a"], ["compare", "--drop", "a", "--format", "json"],
             ["compare", "--at", "2019", "--and-at", "2021", "--lang", "cs"], ["compare", "--add-tie", "c:d"],
             ["catalogue", "--format", "html"], ["report", "-o", "report.html"], ["report", "-o", "zprava.md", "--lang", "cs", "--at", "2019"],
             ["handout cards"], ["handout catalogue", "--lang", "cs"], ["handout strategy"],
             ["map", "-o", "map.svg"], ["map", "-o", "map.html"], ["convert", "-o", "public"]]


def publish(sitnet, folder, smallest):
    """Asks everything of folder/data; the answers stand beside it."""
    for i, (command, *options) in enumerate(QUESTIONS):
        run = [sitnet, *command.split(), "data", "--suppress", str(smallest), *options]
        done = subprocess.run(run, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        (folder / ("%02d.%s" % (i, command))).write_bytes(done.stdout)
        if done.returncode != 0:
            raise RuntimeError("%s: %s" % (run, done.stderr.decode()))


def published(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and path.relative_to(folder).parts[0] != "data"}


def differing(one, other):
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


# What may be said.

def find_letters(folder, smallest):
    for name in ("coverage", "gaps", "spread"):
        for row in read(folder / "tables" / (name + ".csv")):
            if is_small(row["demand"], smallest) or is_small(row.get("unserved", ""), smallest):
                yield "%s tells %s" % (name, row)
    for name, column in (("gaps", "evidence"), ("introductions", "reason")):
        for row in read(folder / "tables" / (name + ".csv")):
            text = re.sub(r"room for (about )?[0-9.]+ famil\w+", "", row[column])
            for number in re.findall(r"([0-9.]+) famil", text):
                if is_small(number, smallest):
                    yield "%s says %s" % (name, row[column])
    for name, column in (("demands", "families"), ("demands", "on the list"), ("services", "waiting")):
        for row in read(folder / "public" / (name + ".csv")):
            if is_small(row.get(column, ""), smallest):
                yield "%s holds %s" % (name, row)


def years_of(row):
    first = int(row["age_from"] or 0)
    return range(first, int(row["age_to"] or max(first, LAST_CHILD)) + 1)


def share(demand, row, needs):
    """The part of one demand in a row."""
    if (demand["area"], demand["target"]) != (row["area"], row["target"]) or row["level"] or row["form"] \
            or demand["need"] not in needs:
        return 0
    years = set(years_of(demand))
    return len(years & set(years_of({**row, "age_to": row["age_to"] or 151}))) / len(years)


def find_wrong_totals(folder, data, smallest):
    """Rows of coverage that are not the sum of the told demands, marked where one is hidden."""
    for row in read(folder / "tables" / "coverage.csv"):
        parts = [(demand["families"], share(demand, row, [row["need"]] + TREE.get(row["need"], [])))
                 for demand in data["demands"]]
        told = [float(families) * part for families, part in parts
                if part and families != "" and not is_small(families, smallest)]
        total = sum(told) if told else None
        hidden = any(part and is_small(families, smallest) for families, part in parts)
        if total is not None and NEAR < total < smallest - NEAR:
            total, hidden = None, True
        shown = float(row["demand"]) if row["demand"] else None
        if (total is None) != (shown is None) or (total is not None and abs(total - shown) > NEAR) \
                or row["suppressed"] != ("true" if hidden else "false"):
            yield "coverage should have %s, hidden %s: %s" % (total, hidden, row)


def examine(sitnet, seed):
    data, smallest = make_data(seed)
    dice = random.Random(-seed)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        twins = {"emptied": emptied(data, smallest),
                 "refilled": with_small(data, smallest, lambda cell: dice.randint(1, smallest - 1))}
        write_all(folder / "given" / "data", data)
        publish(sitnet, folder / "given", smallest)
        (folder / "converted").mkdir()
        (folder / "converted" / "data").symlink_to(folder / "given" / "public")
        for twin, other in twins.items():
            write_all(folder / twin / "data", other)
        problems = [*find_letters(folder / "given", smallest), *find_wrong_totals(folder / "given", data, smallest)]
        one = published(folder / "given")
        for twin in (*twins, "converted"):
            publish(sitnet, folder / twin, smallest)
            problems += ["%s: %s differs" % (twin, file) for file in differing(one, published(folder / twin))]
        n_hidden = sum(row["suppressed"] == "true" for row in read(folder / "given" / "tables" / "coverage.csv"))
    return seed, problems, n_hidden


# Enumerations.

def answers_by_data(sitnet, folder, question, smallest):
    names = sorted(path.name for path in folder.iterdir())
    run = [sitnet, question, *names, "--suppress", str(smallest), "--format", "csv"]
    done = subprocess.run(run, cwd=folder, check=True, stdout=subprocess.PIPE)
    answers = {name: [] for name in names}
    for row in csv.DictReader(io.StringIO(done.stdout.decode())):
        answers[row.pop("data")].append(row)
    return list(answers.values())


def enumerate_fills(sitnet, families, smallest, total):
    """All of 1 … smallest − 1 in every hidden place of five demands under `material`."""
    needs = ["material.housing", "material.debt", "material.benefits", "material.legal_advice", "material.food_clothes"]
    hidden = [i for i, number in enumerate(families) if is_small(number, smallest)]
    fills = list(itertools.product(range(1, smallest), repeat=len(hidden)))
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for n, fill in enumerate(fills):
            numbers = list(families)
            for place, number in zip(hidden, fill):
                numbers[place] = number
            write_all(folder / ("%04d" % n), {
                "actors": [{"id": "a", "area": "x"}],
                "services": [{"id": "s", "actor": "a", "needs": "|".join(needs), "age_to": 17,
                              "capacity": 30}],
                "demands": [{"need": need, "area": "x", "families": number, "reported_by": "a"}
                            for need, number in zip(needs, numbers)]})
        for question in ("coverage", "gaps", "introductions", "spread"):
            answers = answers_by_data(sitnet, folder, question, smallest)
            if any(answer != answers[0] for answer in answers):
                problems.append("%s tells one of %d ways to fill in %s from another" % (question, len(fills), families))
            wide = [row for row in answers[0] if question == "coverage" and row["need"] == "material"]
            if question == "coverage" and [(row["demand"], row["suppressed"]) for row in wide] != [(total, "true")]:
                problems.append("the sum of what is told of %s is not %s: %s" % (families, total, wide))
    return problems


def main():
    sitnet, n, first = sys.argv[1], int((sys.argv[2:3] or [25])[0]), int((sys.argv[3:4] or [1])[0])
    problems = enumerate_fills(sitnet, [5, 5, 4, 6, 6], 5, "22") + enumerate_fills(sitnet, [1, 1, 1, 1, 20], 5, "20")
    print("\n".join(problems))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda seed: examine(sitnet, seed), range(first, first + n)))
    bad = [(seed, found) for seed, found, _ in results if found]
    for seed, found in bad[:5]:
        print("seed %d, %s" % (seed, json.dumps(make_data(seed))))
        print("\n".join("  " + problem for problem in found[:5]))
    n_hidden = sum(hidden for _, _, hidden in results)
    print("%d data sets, %d hidden rows of coverage, %d broken" % (n, n_hidden, len(bad)))
    return 1 if problems or bad or n_hidden < n else 0


if __name__ == "__main__":
    sys.exit(main())
