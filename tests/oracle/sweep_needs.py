#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Coverage, white spots, introductions and invitations on random districts, against docs/coverage.md word for word.

    sweep_needs.py --sitnet build/tools/sitnet [--rounds 150] [--seed 1] [--first 0] [--keep FOLDER]
"""
import itertools
import math
import sys

import generate_needs
import needs
import program
import scoped
import sweep_ties

PRINTED = 1e-6  # capacities and demands are printed with nine decimals, and a band sums some of them


def close(got, expected):
    if expected is None or got is None:
        return got is None and expected is None
    return abs(got - float(expected)) <= PRINTED * max(1, abs(float(expected)))


def key_of(row):
    return needs.Key(row["need"] or "", row["area"] or "", *(row[axis] or "" for axis in needs.AXES))


def years_of(row, horizon):
    return range(row["age_from"], (row["age_to"] if row["age_to"] is not None else horizon[-1]) + 1)


def total(values):
    known = [value for value in values if value is not None]
    return sum(known) if known else None


class Coverage:
    """Rows of `coverage` against the cells."""

    def __init__(self, rows, district):
        self.rows, self.district, self.cells, self.faults = rows, district, district.cells(), []

    def judge(self):
        seen = []
        for row in self.rows:
            band = [(key_of(row), year) for year in years_of(row, self.district.horizon)]
            seen += band
            if not all(cell in self.cells for cell in band):
                self.faults.append(f"coverage: nothing stands in some year of {row}")
            else:
                self.judge_band(row, [self.cells[cell] for cell in band])
        if len(seen) != len(set(seen)):
            self.faults.append("coverage: a cell stands twice")
        for key, year in sorted(set(self.cells) - set(seen))[:3]:
            self.faults.append(f"coverage: no row for {key} in year {year}")
        for row, after in itertools.pairwise(self.rows):
            self.judge_cut(row, after)
        self.judge_totals()
        return self.faults

    def judge_band(self, row, cells):
        for column in ("capacity", "demand"):
            if len({cell[column] for cell in cells}) > 1:
                self.faults.append(f"coverage: different {column} in one band: {row}")
            expected = cells[0][column]
            expected = expected if expected is None else total(cell[column] for cell in cells)
            if not close(row[column], expected):
                self.faults.append(f"coverage: {column} should be {expected and float(expected)}: {row}")
        if {len(cell["providers"]) for cell in cells} != {row["providers"]}:
            self.faults.append(f"coverage: providers are {cells[0]['providers']}: {row}")
        if {cell["status"] for cell in cells} != {row["status"]}:
            self.faults.append(f"coverage: status should be {cells[0]['status']}: {row}")

    def judge_cut(self, row, after):
        """Two bands that touch differ in something."""
        last = row["age_to"]
        if key_of(row) == key_of(after) and last is not None and after["age_from"] == last + 1:
            one, other = self.cells.get((key_of(row), last)), self.cells.get((key_of(row), last + 1))
            alike = one and other and all(one[column] == other[column] for column in ("providers", "capacity", "demand"))
            if alike and row["status"] == after["status"]:
                self.faults.append(f"coverage: one band cut in two: {row} and {after}")

    def judge_totals(self):
        """The broadest needs add up to all that is asked and offered, when no area is left out."""
        if self.district.scope.area:
            return
        tops = [row for row in self.rows if not self.district.parent.get(row["need"])]
        asked = total(demand.families for demand in self.district.demands)
        offered = total(service.capacity for service in self.district.services)
        if not close(total(row["demand"] for row in tops), asked):
            self.faults.append(f"coverage: demands add up to {asked}")
        if not close(total(row["capacity"] for row in tops) or 0, offered or 0):
            self.faults.append(f"coverage: capacities add up to {offered}, shown {total(row['capacity'] for row in tops)}")


def gap_faults(rows, district, within):
    faults, cells = [], set()
    for row in rows:
        if row["kind"] in ("missing", "short", "fragile"):
            band = [(row["kind"], key_of(row), year) for year in years_of(row, district.horizon)]
            cells |= set(band)
            faults += gap_number_faults(row, district)
    wanted = district.gaps()
    faults += [f"gaps: not one: {cell}" for cell in sorted(cells - wanted)[:3]]
    faults += [f"gaps: lacking: {cell}" for cell in sorted(wanted - cells)[:3]]
    unconnected = sorted((row["actors"], key_of(row), row["age_from"], row["age_to"]) for row in rows if row["kind"] == "unconnected")
    if unconnected != district.unconnected(within):
        faults.append(f"gaps: unconnected are {district.unconnected(within)}, shown {unconnected}")
    unmet = sorted(tuple(row["actors"].split("|")) for row in rows if row["kind"] == "unmet")
    if unmet != district.unmet():
        faults.append(f"gaps: unmet are {district.unmet()}, shown {unmet}")
    sizes = [row["demand"] if row["demand"] is not None else -1 for row in rows]
    if sizes != sorted(sizes, reverse=True):
        faults.append(f"gaps: not sorted by families: {sizes}")
    return faults


def unserved_faults(name, rows, district):
    """Each group stands with its families once, in the first row that holds a part of it; the column adds up."""
    groups, faults, numbers = district.left_out(), [], {}
    whose = {cell: group for group in groups for cell in group}
    left = dict(groups)
    for row in rows:
        years = years_of(row, district.horizon) if row.get("kind") in (None, "missing", "short") else []
        here = [whose[cell] for year in years if (cell := (key_of(row), year)) in whose]
        families = sum(left.pop(group) for group in dict.fromkeys(here) if group in left)
        if not close(row["unserved"], families or None):
            faults.append(f"{name}: unserved should be {float(families)}: {row}")
        if bool(here) != (row["group"] is not None):
            faults.append(f"{name}: group is not as it should be: {row}")
        if here and len(here[0]) > 1 and len(set(here)) == 1 and numbers.setdefault(row["group"], here[0]) != here[0]:
            faults.append(f"{name}: group {row['group']} is two: {row}")
    if left:
        faults.append(f"{name}: these are told in no row: {left}")
    return faults


def gap_number_faults(row, district):
    """Demand of that need alone; providers of finer needs count."""
    key, years = key_of(row), years_of(row, district.horizon)
    faults = []
    demand = total(district.demand_at(key, year, own=True) for year in years)
    if not close(row["demand"], demand):
        faults.append(f"gaps: demand should be {demand and float(demand)}: {row}")
    capacity = total(district.capacity_at(key, year, own=True) for year in years)
    if row["kind"] != "missing" and not close(row["capacity"], capacity):
        faults.append(f"gaps: capacity should be {capacity and float(capacity)}: {row}")
    if any(len(district.providers(key, year)) != row["providers"] for year in years):
        faults.append(f"gaps: providers are {district.providers(key, years[0])}: {row}")
    return faults


def introduction_faults(rows, district):
    shown = {frozenset((row["actor"], row["provider"])): row["steps"] for row in rows}
    wanted = district.introductions()
    faults = [] if len(shown) == len(rows) else ["introductions: a pair stands twice"]
    if shown != wanted:
        faults.append(f"introductions: should be {wanted}, shown {shown}")
    for row in rows:
        pair = row["actor"], row["provider"]
        one, other = district.gain(*pair), district.gain(*reversed(pair))
        score = one + other + district.worth_of_tie(*pair)
        if one < other - 1e-9 or abs(row["score"] - score) > 0.00051:  # printed with three decimals
            faults.append(f"introductions: score should be {score}, gains {one} and {other}: {row}")
        if row["provider"] in district.network.partners[row["actor"]] or row["provider"] == row["actor"]:
            faults.append(f"introductions: these know each other: {row}")
    return faults


def invitation_faults(rows, district):
    """Exact is the fewest, found by trying all; greedy is within its bound."""
    covers = {}
    for actor in district.network.actors:
        mine = [s for s in district.services if s.actor == actor and (not district.scope.area or set(s.areas) & set(district.scope.area))]
        broad = {("need", wide) for wide in needs.FINER for s in mine for need in s.needs if district.is_within(need, wide)}
        covers[actor] = broad | {("sector", district.network.sector[actor])}
    theme = set().union(*covers.values())
    if set().union(*(covers[row["actor"]] for row in rows)) != theme:
        return [f"invite: does not cover {theme}"]
    fewest = next(size for size in itertools.count() if any(
        set().union(*(covers[actor] for actor in chosen)) == theme for chosen in itertools.combinations(covers, size)))
    bound = max([float(row["bound"]) for row in rows], default=1)
    if rows and rows[0]["method"] == "exact" and len(rows) != fewest or len(rows) > math.floor(fewest * bound + 1e-9):
        return [f"invite: {len(rows)} invited ({rows[0]['method']}), {fewest} are enough"]
    return []


def missing_points(rows, district):
    """(need, area, level, year) that stand in a row of kind missing."""
    return {(row["need"], row["area"], row["level"], year) for row in rows if row["kind"] == "missing"
            for year in years_of(row, range(60))}


def growth_faults(sitnet, folder, chance, data, scope, before):
    """One more service creates no point that is missing; so one less removes none."""
    known = [row["need"] for sheet in ("demands", "standard") for row in data.rows(sheet)] or ["health"]
    more = generate_needs.service_row(chance, 99, data.rows("actors"), [chance.choice(known)], 0.3, 0)
    if len(data.rows("areas")) == 1:
        more["areas"] = chance.choice(["", "P", "*"])
    data.sheets.setdefault("services", []).append(more)
    data.write(folder)
    after = missing_points(sitnet.tables(folder, ["gaps"], scope.words(), "json")["gaps"], None)
    return [f"gaps: one more service makes this missing: {sorted(after - before)[:3]}"] if after - before else []


def one_round(sitnet, options, chance, folder):
    data = generate_needs.district(chance)
    scope = generate_needs.scope(chance, data)
    within = chance.choice([1, 1, 1, 0, 2])
    data.write(folder)
    needs.settle(data)
    district = needs.District(scoped.Network(data, scope))
    questions = ["coverage", "gaps", "introductions", "dependence", "invite"]
    tables = sitnet.tables(folder, questions, [*scope.words(), "--within", str(within)], "json")
    faults = Coverage(tables["coverage"], district).judge() + gap_faults(tables["gaps"], district, within)
    faults += unserved_faults("coverage", tables["coverage"], district) + unserved_faults("gaps", tables["gaps"], district)
    faults += introduction_faults(tables["introductions"], district) + invitation_faults(tables["invite"], district)
    for row in tables["dependence"]:
        if row["needs_lost"] != district.needs_lost(row["actor"]):
            faults.append(f"dependence: needs_lost should be {district.needs_lost(row['actor'])}: {row}")
    if faults or not data.rows("demands") and not data.rows("standard"):
        return faults
    return growth_faults(sitnet, folder, chance, data, scope, missing_points(tables["gaps"], district))


if __name__ == "__main__":
    sys.exit(sweep_ties.main(one_round, __doc__, 150))
