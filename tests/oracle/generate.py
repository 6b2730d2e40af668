# SPDX-License-Identifier: LGPL-2.1-or-later
"""Random data sets and random scopes, from a seed: all that docs/data.md allows a table of actors and ties to say."""
import csv
import dataclasses
import datetime
import pathlib
import random

SECTORS = ["child_protection", "social", "school", "health", "police", "justice", "municipality", "leisure", "other"]
KINDS = {"cooperates": False, "agreement": False, "refers": True, "informs": True}
AREAS = ["P", "Q", "R"]
NEEDS = ["safety", "safety.shelter", "learning.tutoring", "material.debt", "health"]
ODD_IDS = ["007", "Žaneta č. 1", 'O"Hara', "x, y", "=1+1", "-1-", "a b", "NaN", "1e5"]


@dataclasses.dataclass
class DataSet:
    """The sheets as they are written: lists of rows, each a dict of texts."""
    sheets: dict = dataclasses.field(default_factory=dict)

    def rows(self, sheet):
        return self.sheets.get(sheet, [])

    def write(self, folder, delimiter=","):
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        for sheet, rows in self.sheets.items():
            columns = list(dict.fromkeys(column for row in rows for column in row)) or ["id", "from", "to", "actor", "needs"]
            with open(folder / f"{sheet}.csv", "w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, columns, restval="", delimiter=delimiter)
                writer.writeheader()
                writer.writerows(rows)


def read(folder):
    """A data set as it lies in a folder, headed in English."""
    sheets = {}
    for path in sorted(pathlib.Path(folder).glob("*.csv")):
        with open(path, newline="", encoding="utf-8-sig") as file:
            sheets[path.stem] = [{column: value.strip() for column, value in row.items()} for row in csv.DictReader(file)]
    return DataSet(sheets)


def a_date(chance):
    """A date as people write it: a day in two ways, a month, a year."""
    day = datetime.date(2014, 1, 1) + datetime.timedelta(chance.randrange(2500))
    return chance.choice([day.isoformat(), f"{day.day}. {day.month}. {day.year}", f"{day.year}-{day.month:02}", str(day.year)])


def some_dates(chance, rate):
    """since and until, either or both or none, never reversed."""
    since = a_date(chance) if chance.random() < rate else ""
    until = a_date(chance) if chance.random() < rate else ""
    if since and until and first_day(since) > last_day(until):
        since, until = until, since
    return {"since": since, "until": until}


def parts_of_date(text):
    if ". " in text:
        return tuple(int(part) for part in reversed(text.split(". ")))
    return tuple(int(part) for part in text.split("-"))


def first_day(text):
    year, month, day = (parts_of_date(text) + (1, 1))[:3]
    return datetime.date(year, month, day)


def last_day(text):
    parts = parts_of_date(text)
    if len(parts) == 3:
        return datetime.date(*parts)
    year, month = (parts + (12,))[:2]
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)


def pairs_of_actors(chance, n):
    """Pairs of positions in one of the shapes that networks and their worst cases have."""
    shape = chance.choice(["sparse", "sparse", "middling", "dense", "tree", "path", "star", "ring", "islands", "complete", "none"])
    if n < 2 or shape == "none":
        return []
    anyone = lambda: chance.randrange(n)
    if shape == "tree":
        return [(i, chance.randrange(i)) for i in range(1, n)] + [(anyone(), anyone()) for _ in range(chance.randrange(4))]
    if shape == "path":
        return [(i - 1, i) for i in range(1, n)]
    if shape == "star":
        return [(0, i) for i in range(1, n)]
    if shape == "ring":
        return [(i, (i + 1) % n) for i in range(n)]
    if shape == "complete":
        return [(i, j) for i in range(min(n, 14)) for j in range(i)]
    if shape == "islands":
        size = chance.randint(2, 6)
        pairs = [(i, j) for i in range(n) for j in range(i) if i // size == j // size and chance.random() < 0.7]
        return pairs + [(anyone(), anyone()) for _ in range(n // size)]
    rate = {"sparse": chance.uniform(0.3, 1.2), "middling": chance.uniform(1.2, 3), "dense": n / 5}[shape]
    return [(anyone(), anyone()) for _ in range(int(rate * n))]


def actor_rows(chance, n):
    ids = [f"a{i}" for i in range(n)]
    for odd in chance.sample(ODD_IDS, min(len(ODD_IDS), n // 6)):
        ids[chance.randrange(n)] = odd
    ids = list(dict.fromkeys(ids))
    sectors = chance.sample(SECTORS, chance.randint(1, 6)) + chance.choice([[], [""], [""], ["village_band"]])
    dated = chance.choice([0, 0, 0.2])
    rows = []
    for i, name in enumerate(ids):
        rows.append({"id": name, "name": f"Name of {name}", "sector": chance.choice(sectors),
                     "kind": "coordinator" if chance.random() < 0.06 else chance.choice(["", "ngo"]),
                     "area": chance.choice(AREAS + ["P", ""]),
                     "parent": chance.choice(ids[:i]) if i and chance.random() < 0.2 else "", **some_dates(chance, dated)})
    return rows


def tie_rows(chance, actors, kinds):
    ids = [row["id"] for row in actors]
    coordinators = [row["id"] for row in actors if row["kind"] == "coordinator"]
    directed_cell, strengths, dated = chance.random() < 0.4, chance.random() < 0.6, chance.choice([0, 0, 0.25])
    used = chance.sample(kinds, chance.randint(1, len(kinds)))
    strength_column = chance.choice(["strength", "weight"])
    rows = []

    def add(a, b):
        reporter = chance.choice(["", a, b, a, b, chance.choice(ids), chance.choice(coordinators or [a]), "nobody known"])
        row = {"from": a, "to": b, "kind": chance.choice(used), "reported_by": reporter, **some_dates(chance, dated)}
        if strengths:
            row[strength_column] = chance.choice(["", "1", "2", "3", "0.5", "2,5", "4", "1e1"])
        if directed_cell:
            row["directed"] = chance.choice(["", "", "", "1", "0", "yes", "no", "ano", "ne"])
        rows.append(row)
        return row

    again = chance.choice([0, 0.1, 0.6])
    for i, j in pairs_of_actors(chance, len(ids)):
        row = add(ids[i], ids[j])
        while chance.random() < again:
            add(*chance.choice([(ids[i], ids[j]), (ids[j], ids[i])]))["kind"] = chance.choice([row["kind"], chance.choice(used)])
    if chance.random() < 0.5:
        chance.shuffle(rows)
    return rows


def service_rows(chance, actors):
    rows = []
    for number in range(chance.choice([0, 0, len(actors) // 2])):
        row = {"id": f"s{number}", "actor": chance.choice(actors)["id"],
               "needs": "|".join(chance.sample(NEEDS, chance.randint(1, 2))),
               "areas": chance.choice(["", "", "P", "Q|R", "R;P", "*"]), **some_dates(chance, 0.1)}
        rows.append(row)
    return rows


def data_set(chance):
    """A data set of up to 60 actors; small ones are as frequent as large ones."""
    n = chance.choice([0, 1, 2, 3, 4, 5]) if chance.random() < 0.25 else chance.randint(6, 60)
    actors, kinds, sheets = actor_rows(chance, n), list(KINDS) + [""], {}
    if chance.random() < 0.3:
        kinds += ["reports", "chats"]  # the second one stands in no vocabulary: mutual
        sheets["tie_kinds"] = [{"code": "reports", "name": "Reports to", "directed": "1"}]
        if chance.random() < 0.5:
            sheets["tie_kinds"].append({"code": "informs", "name": "Informs", "directed": "0"})
    sheets["actors"] = actors
    if actors and chance.random() < 0.97:
        sheets["ties"] = tie_rows(chance, actors, kinds)
        sheets["services"] = service_rows(chance, actors)
    return DataSet({sheet: rows for sheet, rows in sheets.items() if rows or sheet == "actors"})


@dataclasses.dataclass
class Scope:
    """What stands before a question and how it is asked."""
    area: list = dataclasses.field(default_factory=list)
    sector: list = dataclasses.field(default_factory=list)
    kind: list = dataclasses.field(default_factory=list)
    at: str = ""
    min_strength: float = 0
    rule: str = "claimed"
    drop: list = dataclasses.field(default_factory=list)
    add_tie: list = dataclasses.field(default_factory=list)
    directed: bool = False

    def words(self, separate=False):
        """The options as they are typed; lists repeated or with commas."""
        words = []
        for option in ["area", "sector", "kind", "drop"]:
            codes = getattr(self, option)
            if codes:
                words += [word for code in codes for word in (f"--{option}", code)] if separate else [f"--{option}", ",".join(codes)]
        words += ["--at", self.at] if self.at else []
        words += ["--min-strength", str(self.min_strength)] if self.min_strength else []
        words += ["--rule", self.rule] if self.rule != "claimed" else []
        for a, b in self.add_tie:
            words += ["--add-tie", f"{a}:{b}"]
        return words + (["--directed"] if self.directed else [])


def scope(chance, data):
    """Options that this data set knows: what it does not know is an error of its own, tested elsewhere."""
    plain = [row["id"] for row in data.rows("actors") if row["id"][0] == "a" and "," not in row["id"]]
    chosen = Scope(directed=chance.random() < 0.4, rule=chance.choice(["claimed", "claimed", "confirmed"]))
    if chance.random() < 0.35:
        return chosen
    some = lambda codes: sorted(chance.sample(codes, min(len(codes), chance.randint(1, 2))))
    if chance.random() < 0.25:
        chosen.area = some(sorted({row["area"] for row in data.rows("actors")} - {""}))
    if chance.random() < 0.2:
        chosen.sector = chance.sample(SECTORS, chance.randint(2, 7))
    if chance.random() < 0.25:
        chosen.kind = some(list(KINDS))
    if chance.random() < 0.3:
        chosen.at = (datetime.date(2014, 1, 1) + datetime.timedelta(chance.randrange(2500))).isoformat()
    if chance.random() < 0.25:
        chosen.min_strength = chance.choice([1, 2, 2.5, 0.7, 3])
    if chance.random() < 0.3 and len(plain) > 2:
        chosen.drop = some(plain)
    left = [name for name in plain if name not in chosen.drop]
    if chance.random() < 0.3 and len(left) > 2:
        chosen.add_tie = [tuple(chance.sample(left, 2)) for _ in range(chance.randint(1, 2))]
    return chosen


def source(chance, data, chosen):
    """Someone from whom word may go out; whether they are in scope is not looked at."""
    plain = [row["id"] for row in data.rows("actors") if row["id"] not in chosen.drop]
    return chance.choice(plain) if plain else None


def seeded(seed, number):
    return random.Random(f"{seed}/{number}")
