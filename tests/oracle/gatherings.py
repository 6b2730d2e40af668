# SPDX-License-Identifier: LGPL-2.1-or-later
"""Meeting days by the shortest way that is plainly the definition: one integer programme over meetings and rounds (scipy's
HiGHS), and a reader of timetables that knows nothing of how they are made."""
import numpy
from scipy.optimize import LinearConstraint, milp
from scipy.sparse import lil_matrix

PRIORITY_OF_RANK = {1: 5, 2: 4, 3: 3, 4: 2}


def priority(wish):
    if wish.get("priority"):
        return int(wish["priority"])
    return PRIORITY_OF_RANK.get(int(wish["rank"]), 1) if wish.get("rank") else 1


def minutes(text):
    hour, minute = text.split(":")
    return 60 * int(hour) + int(minute)


def clock(of_day):
    return f"{of_day // 60 % 24}:{of_day % 60:02}"


class Day:
    """The data set as lists of dicts, and what was asked: tables, rounds, minutes, start, pauses, aim."""

    def __init__(self, wishes, attendance, *, tables=None, rounds=None, length=15, start="9:00", pauses=(), aim="meetings"):
        self.attendance, self.tables, self.rounds, self.aim = attendance, tables, rounds, aim
        self.length, self.begin, self.pauses = length, minutes(start), pauses
        self.weights = {}
        said = {}
        for wish in wishes:
            if wish["from"] != wish["to"] and not wish.get("block"):
                ends = wish["from"], wish["to"]
                said[ends] = max(said.get(ends, 0), priority(wish))
        for ends, worth in said.items():
            pair = frozenset(ends)
            self.weights[pair] = self.weights.get(pair, 0) + worth
        self.actors = sorted({actor for pair in self.weights for actor in pair})
        self.person = {actor: ("actor", actor) for actor in self.actors}
        self.table = {}
        for row in attendance:
            if row.get("person"):
                self.person[row["actor"]] = ("person", row["person"].lower())
            if row.get("table"):
                self.table[row["actor"]] = int(row["table"])

    def start_of(self, turn):
        return self.begin + (turn - 1) * self.length + sum(length for after, length in self.pauses if after < turn)

    def is_away(self, actor, turn):
        begin, end = self.start_of(turn), self.start_of(turn) + self.length
        for row in self.attendance:
            since, until = row.get("from"), row.get("to")
            if row["actor"] != actor or not (since or until):
                continue
            after = not since or (minutes(since) < end if ":" in since else int(since) <= turn)
            before = not until or (minutes(until) > begin if ":" in until else int(until) >= turn)
            if after and before:
                return True
        return False

    def tables_of(self, pair):
        """Where a pair may sit: tables with several owners; [None] where it may sit at one that is free for it anyway."""
        own = sorted({self.table[actor] for actor in pair if actor in self.table})
        owners = list(self.table.values())
        return own if own and all(owners.count(table) > 1 for table in own) else [None]

    def can_meet(self, pair, turn):
        first, second = pair
        return self.person[first] != self.person[second] and not any(self.is_away(actor, turn) for actor in pair)


class Planner:
    """One column for each meeting, round and table with several owners, and one for the fewest meetings of an actor."""

    def __init__(self, day, n_rounds, pairs):
        self.day, self.n_rounds = day, n_rounds
        self.cells = [(pair, turn, table) for pair in pairs for turn in range(1, n_rounds + 1) if day.can_meet(pair, turn)
                      for table in day.tables_of(pair)]
        self.rows, self.low, self.high = [], [], []
        for turn in range(1, n_rounds + 1):
            for person in set(day.person.values()):
                self.add([i for i, (pair, when, _) in enumerate(self.cells)
                          if when == turn and any(day.person[actor] == person for actor in pair)], 1)
            if day.tables:
                self.add([i for i, (_, when, _) in enumerate(self.cells) if when == turn], day.tables)
            for table in set(day.table.values()):
                self.add([i for i, (_, when, at) in enumerate(self.cells) if when == turn and at == table], 1)
        for pair in pairs:
            self.add([i for i, (other, _, _) in enumerate(self.cells) if other == pair], 1)
        for actor in sorted({actor for pair in pairs for actor in pair}):
            self.add([i for i, (pair, _, _) in enumerate(self.cells) if actor in pair], numpy.inf, fewest=True)

    def add(self, columns, most, fewest=False):
        self.rows.append((columns, fewest))
        self.low.append(0 if fewest else -numpy.inf)
        self.high.append(most)

    def solve(self, worths, least=()):
        """The largest sum of worths; `least`: further rows (worths, at least). The solution as an array."""
        width = len(self.cells) + 1
        matrix = lil_matrix((len(self.rows) + len(least), width))
        for number, (columns, fewest) in enumerate(self.rows):
            for column in columns:
                matrix[number, column] = 1
            if fewest:
                matrix[number, width - 1] = -1
        for number, (row, _) in enumerate(least):
            matrix[len(self.rows) + number, :] = row
        low = numpy.array(self.low + [bound for _, bound in least])
        high = numpy.array(self.high + [numpy.inf] * len(least))
        bounds = (numpy.zeros(width), numpy.append(numpy.ones(width - 1), max(self.n_rounds, 1)))
        found = milp(-numpy.array(worths, dtype=float), integrality=numpy.ones(width), bounds=bounds,
                     constraints=LinearConstraint(matrix.tocsr(), low, high), options={"mip_rel_gap": 0})
        if not found.success:
            raise ValueError(found.message)
        return numpy.round(found.x)

    def can_hold(self, pairs):
        count = [1.0] * len(self.cells) + [0.0]
        return bool(self.cells) and round(numpy.dot(count, self.solve(count))) == len(pairs)

    def best(self):
        """(meetings, the fewest of an actor, the sum of priorities), the best in the order of the aim."""
        count = [1.0] * len(self.cells) + [0.0]
        total = [float(self.day.weights[pair]) for pair, _, _ in self.cells] + [0.0]
        fewest = [0.0] * len(self.cells) + [1.0]
        if not self.cells:
            return 0, 0, 0
        if self.day.aim == "priorities":
            return None, None, round(numpy.dot(total, self.solve(total)))
        most = round(numpy.dot(count, self.solve(count)))
        fair = round(numpy.dot(fewest, self.solve(fewest, [(count, most)])))
        dear = self.solve(total, [(count, most), (fewest, fair)])
        return most, fair, round(numpy.dot(total, dear))


def fewest_rounds(day, pairs, most=60):
    """The fewest rounds that hold all of these; None when none of so many do."""
    for n_rounds in range(0, most + 1):
        if not pairs or n_rounds and Planner(day, n_rounds, pairs).can_hold(pairs):
            return n_rounds
    return None


def best_at_all(day, pairs, most=24):
    """The best of any number of rounds, and the fewest rounds that it takes."""
    best = Planner(day, most, pairs).best()
    return best, next(n for n in range(0, most + 1) if Planner(day, n, pairs).best() == best)


def faults_of(day, rows):
    """What is wrong in a timetable as it was printed, as sentences."""
    faults = []
    told = [frozenset((row["actor"], row["partner"])) for row in rows]
    if sorted(map(sorted, told)) != sorted(map(sorted, day.weights)):
        faults.append("not each wished pair once")
    busy, seats = set(), set()
    for row, pair in zip(rows, told):
        if row["priority"] != day.weights.get(pair):
            faults.append(f"priority of {row}")
        if row["round"] is None:
            continue
        turn = row["round"]
        if not day.can_meet(pair, turn) or (day.rounds and turn > day.rounds):
            faults.append(f"cannot be: {row}")
        if row["start"] != clock(day.start_of(turn)):
            faults.append(f"begins at another time: {row}")
        own = {day.table[actor] for actor in pair if actor in day.table}
        if own and row["table"] not in own or day.tables and not 1 <= row["table"] <= day.tables:
            faults.append(f"sits elsewhere: {row}")
        if (turn, row["table"]) in seats:
            faults.append(f"a table twice: {row}")
        seats.add((turn, row["table"]))
        for person in {day.person[actor] for actor in pair}:
            if (turn, person) in busy:
                faults.append(f"at two tables at a time: {row}")
            busy.add((turn, person))
    order = [(row["round"] is None, row["round"] or 0, row["table"] or 0) for row in rows]
    if order != sorted(order):
        faults.append("out of order")
    return faults
