# SPDX-License-Identifier: LGPL-2.1-or-later
"""Coverage, white spots and introductions, year by year and cell by cell."""
import collections
import dataclasses
import fractions
import math

import networkx

import ties

CHILDHOOD = 17  # the last year of an open demand, and of a capacity that nobody claims
FINER = {"relationships": ["mediation", "family_therapy", "assisted_contact", "foster_support"],
         "safety": ["crisis_help", "violence", "shelter"],
         "health": ["paediatrics", "child_psychiatry", "psychology", "addiction", "disability_early_care"],
         "learning": ["tutoring", "school_counselling", "preschool"],
         "behaviour": ["prevention", "truancy", "cyberbullying", "youth_club", "offending"],
         "material": ["housing", "crisis_housing", "debt", "benefits", "legal_advice", "food_clothes"]}
AXES = ("target", "level", "form")
Key = collections.namedtuple("Key", ("need", "area") + AXES)


def exact(text):
    """A number as it is written, or nothing."""
    return fractions.Fraction(text) if text else None


def age_range(row):
    return int(row.get("age_from") or 0), int(row["age_to"]) if row.get("age_to") else math.inf


def settle(data):
    """Where there is one area, actors and demands that name none belong to it."""
    actors, demands = data.rows("actors"), data.rows("demands")
    areas = {row["code"] for row in data.rows("areas")}
    if not areas:
        named = {row.get("area", "") for row in actors + demands} - {""}
        named |= {area for row in data.rows("services") for area in row["areas"].split("|")} - {"", "*"}
        at_home = sum(bool(row.get("area")) for row in actors)
        areas = named if at_home and 2 * at_home >= len(actors) else set()
    for row in actors + demands:
        row["area"] = row.get("area") or ("".join(areas) if len(areas) == 1 else "")


@dataclasses.dataclass(eq=False)
class Service:
    row: dict
    needs: list
    areas: list  # in which it stands
    everywhere: bool
    low: int
    high: float
    capacity: fractions.Fraction

    @property
    def actor(self):
        return self.row["actor"]

    def reaches(self, area):
        """What is asked without an area is served by whoever serves everywhere, or names none either."""
        return self.everywhere or area in self.areas


@dataclasses.dataclass(eq=False)
class Demand:
    row: dict
    key: Key
    years: range
    families: fractions.Fraction

    def density(self):
        return None if self.families is None else self.families / len(self.years)


@dataclasses.dataclass(eq=False)
class Standard:
    key: Key
    years: range
    min_providers: int
    capacity: fractions.Fraction  # for 1,000 children


def open_years(row):
    """Until 17 when nobody says how long, or for the first year when that is later."""
    low, high = age_range(row)
    return range(low, (max(low, CHILDHOOD) if high == math.inf else high) + 1)


class District:
    def __init__(self, network):
        self.network, self.data, self.scope = network, network.data, network.scope
        self.parent = {f"{wide}.{fine}": wide for wide, fines in FINER.items() for fine in fines}
        self.parent.update({row["code"]: row["parent"] for row in self.data.rows("needs")})
        self.children = {row["code"]: exact(row["children"]) for row in self.data.rows("areas")}
        self.demands = [self.demand(row) for row in self.data.rows("demands")]
        self.areas = self.known_areas()
        self.services = [self.service(row) for row in self.data.rows("services") if self.counts(row)]
        self.standards = [Standard(Key(row["need"], area, *(row[axis] for axis in AXES)), open_years(row),
                                   int(row["min_providers"] or 0), exact(row["capacity_per_1000"]))
                          for row in self.data.rows("standard") for area in self.areas_with_standard()]
        if not self.data.rows("demands") and not self.data.rows("standard"):
            self.standards = [Standard(Key(need, area, "", "", ""), range(CHILDHOOD + 1), 1, None)
                              for need in self.finest() for area in self.areas_with_standard()]
        self.shares = {service: self.split(service) for service in self.services}
        ends = [self.horizon_of(row) for sheet in ("services", "demands", "standard") for row in self.data.rows(sheet)]
        self.horizon = range(max(ends, default=0) + CHILDHOOD + 2)  # a year beyond every end that is named

    # What the sheets say

    def finest(self):
        """Needs that have no finer ones and are finer than another."""
        return [need for need in self.parent if need not in self.parent.values()]

    def horizon_of(self, row):
        return max(int(row["age_from"] or 0), int(row["age_to"] or 0))

    def own_areas(self):
        """Of the whole: an area is still to be served when the last actor that names it is dropped."""
        codes = [row["code"] for row in self.data.rows("areas")]
        codes += [row["area"] for row in self.data.rows("actors")]
        codes += [demand.key.area for demand in self.demands]
        return [code for code in dict.fromkeys(codes) if code]

    def known_areas(self):
        """Also those that only services name."""
        codes = [area for row in self.data.rows("services") for area in row["areas"].split("|") if area != "*"]
        return [code for code in dict.fromkeys(self.own_areas() + codes) if code]

    def areas_with_standard(self):
        """One more service must not make anything missing, so what only a service names has no standard."""
        return [area for area in self.own_areas() or [""] if not self.scope.area or area in self.scope.area]

    def counts(self, row):
        actor = self.network.all_actors.get(row["actor"])
        return actor is not None and self.network.holds(row) and self.network.holds(actor)

    def service(self, row):
        areas = row["areas"].split("|") if row["areas"] else [self.network.all_actors[row["actor"]]["area"]]
        low, high = age_range(row)
        everywhere = areas == ["*"]
        return Service(row, row["needs"].split("|"), (self.areas or [""]) if everywhere else areas, everywhere, low, high,
                       exact(row["capacity"]))

    def demand(self, row):
        return Demand(row, Key(row["need"], row["area"], *(row[axis] for axis in AXES)), open_years(row), exact(row["families"]))

    # Who serves what

    def is_within(self, need, wide):
        """Whether a need is the wide one or a finer part of it."""
        while need and need != wide:
            need = self.parent.get(need)
        return need == wide

    def fits(self, service, key, year=None):
        """The service is for the need or a finer one, there, and says nothing against target, level, form or year."""
        return (service.reaches(key.area) and any(self.is_within(need, key.need) for need in service.needs)
                and all(not wanted or not service.row[axis] or wanted == service.row[axis] for axis, wanted in zip(AXES, key[2:]))
                and (year is None or service.low <= year <= service.high))

    def fitting(self, key, year=None):
        return [service for service in self.services if self.fits(service, key, year)]

    def providers(self, key, year):
        return {service.actor for service in self.fitting(key, year)}

    def split(self, service):
        """{(key, year): share}: over the demand it can serve, else evenly over its needs, areas and years."""
        if service.capacity is None:
            return {}
        weight = collections.Counter()
        for demand in self.demands:
            for year in demand.years:
                if demand.families and self.fits(service, demand.key, year):
                    weight[demand.key, year] += demand.density()
        if not weight:
            years = open_years(service.row)
            own = tuple(service.row[axis] for axis in AXES)
            weight = {(Key(need, area, *own), year): 1 for need in service.needs for area in service.areas for year in years}
        total = sum(weight.values())
        return {cell: service.capacity * part / total for cell, part in weight.items()}

    # Cells

    def keys(self):
        """Every row's key: of demands, standards and services, and of the needs above."""
        keys = [demand.key for demand in self.demands] + [standard.key for standard in self.standards]
        keys += [Key(need, area, *(s.row[axis] for axis in AXES)) for s in self.services for need in s.needs for area in s.areas]
        found = {}
        for key in keys:
            while key.need:
                if not self.scope.area or key.area in self.scope.area:
                    found[key] = True
                key = key._replace(need=self.parent.get(key.need))
        return list(found)

    def below(self, key, other, own=False):
        """Whether the other key is rolled up into this one, or is this one."""
        return other == key if own else other[1:] == key[1:] and self.is_within(other.need, key.need)

    def asked(self, key, year, own=False):
        """Demands and standards that stand in a cell."""
        return [thing for thing in self.demands + self.standards if year in thing.years and self.below(key, thing.key, own)]

    def demand_at(self, key, year, own=False):
        known = [d.density() for d in self.demands if year in d.years and d.families is not None and self.below(key, d.key, own)]
        return sum(known) if known else None

    def capacity_at(self, key, year, own=False):
        """Sum of the shares that fall into the cell; nothing where someone stands but no share of a known capacity falls."""
        shares = [share for cells in self.shares.values() for (other, when), share in cells.items()
                  if when == year and self.below(key, other, own)]
        return sum(shares) if shares else None if self.providers(key, year) else fractions.Fraction(0)

    def root(self, actor):
        """Topmost of who is there: a parent that is dropped is none."""
        rows, seen = self.network.all_actors, set()
        while rows[actor].get("parent") in rows and actor not in seen:
            seen.add(actor)
            actor = rows[actor]["parent"]
        return actor

    def is_fragile(self, key, year):
        return len({self.root(actor) for actor in self.providers(key, year)}) == 1

    # Shortage

    def unserved(self):
        """Cells (key, year) that some maximum flow leaves without help, though a service stands there.

        A cell that any service of unknown capacity serves is never short. Integers: the flow is exact.
        """
        needed = collections.Counter()
        for demand in self.demands:
            for year in demand.years:
                services = self.fitting(demand.key, year)
                if demand.families and services and all(service.capacity is not None for service in services):
                    needed[demand.key, year] += demand.density()
        scale = math.lcm(1, *(value.denominator for value in needed.values()),
                         *(service.capacity.denominator for service in self.services if service.capacity is not None))
        graph = networkx.DiGraph()
        graph.add_nodes_from(["source", "sink"])
        for cell, value in needed.items():
            graph.add_edge(cell, "sink", capacity=int(value * scale))
            for service in self.fitting(*cell):
                graph.add_edge("source", service, capacity=int(service.capacity * scale))
                graph.add_edge(service, cell)
        flow = networkx.maximum_flow(graph, "source", "sink")[1]
        return self.could_be_left({cell for cell in needed if flow[cell]["sink"] < needed[cell] * scale}, flow)

    def left_out(self):
        """{cells (key, year) that share places: families that a maximum flow leaves out}, of the demands in scope alone.

        A cell that no service fits is by itself; one that a service of unknown capacity fits has none.
        """
        needed = collections.Counter()
        for demand in self.demands:
            for year in demand.years:
                if demand.families and (not self.scope.area or demand.key.area in self.scope.area) \
                        and all(service.capacity is not None for service in self.fitting(demand.key, year)):
                    needed[demand.key, year] += demand.density()
        capacities = [service.capacity for service in self.services if service.capacity is not None]
        scale = math.lcm(1, *(value.denominator for value in [*needed.values(), *capacities]))
        graph, shared = networkx.DiGraph(), networkx.Graph()
        graph.add_nodes_from(["source", "sink"])
        for cell, value in needed.items():
            graph.add_edge(cell, "sink", capacity=int(value * scale))
            for service in self.fitting(*cell):
                graph.add_edge("source", service, capacity=int(service.capacity * scale))
                graph.add_edge(service, cell)
        flow = networkx.maximum_flow(graph, "source", "sink")[1]
        short = self.could_be_left({cell for cell in needed if flow[cell]["sink"] < needed[cell] * scale}, flow)
        for cell in short:
            shared.add_node(cell)
            shared.add_edges_from((service, cell) for service in self.fitting(*cell))
        groups = {}
        for part in networkx.connected_components(shared):
            cells = part & short
            groups[frozenset(cells)] = sum(needed[cell] - fractions.Fraction(flow[cell]["sink"], scale) for cell in cells)
        return groups

    def could_be_left(self, short, flow):
        """With these cells short, those too whose help could go there instead."""
        short = set(short)
        while True:
            services = {service for cell in short for service in self.fitting(*cell)}
            more = {cell for service in services for cell, amount in flow.get(service, {}).items() if amount} - short
            if not more:
                return short
            short |= more

    def below_standard(self, key, year):
        standards = [s for s in self.standards if s.key == key and year in s.years]
        if any(len(self.providers(key, year)) < s.min_providers for s in standards):
            return True
        return any(self.lacks_capacity(s) for s in standards)

    def lacks_capacity(self, standard):
        """Less than the standard's capacity for the children of the area; not judged where either is unknown."""
        children = self.children.get(standard.key.area)
        services = [s for s in self.fitting(standard.key) if any(s.low <= year <= s.high for year in standard.years)]
        if standard.capacity is None or children is None or any(s.capacity is None for s in services):
            return False
        there = sum(share for s in services for (key, _), share in self.shares[s].items() if key.area == standard.key.area)
        return there < standard.capacity * children / 1000

    # Answers

    def cells(self):
        """{(key, year): what coverage says there}, in whatever order."""
        short, answer = self.unserved(), {}
        for key in self.keys():
            for year in self.horizon:
                providers = self.providers(key, year)
                if providers or self.asked(key, year):
                    answer[key, year] = {"providers": providers, "capacity": self.capacity_at(key, year),
                                         "demand": self.demand_at(key, year), "status": self.status(key, year, short)}
        return answer

    def status(self, key, year, short):
        """The worst of what is asked here and of the finer rows that are united here."""
        kinds = {kind for other in {thing.key for thing in self.asked(key, year)} for kind in self.kinds(other, year, short)}
        return next((kind for kind in ("missing", "short", "fragile") if kind in kinds), "covered")

    def kinds(self, key, year, short):
        """Kinds of gap that hold in a cell of its own demand or standard."""
        if not self.asked(key, year, own=True):
            return []
        if not self.providers(key, year):
            return ["missing"]
        is_short = (key, year) in short or self.below_standard(key, year)
        return ["short"] * is_short + ["fragile"] * self.is_fragile(key, year)

    def gaps(self):
        """{(kind, key, year)} of the three kinds that are cells."""
        short = self.unserved()
        return {(kind, key, year) for key in self.keys() for year in self.horizon for kind in self.kinds(key, year, short)}

    def providers_of_demand(self, demand):
        return {service.actor for service in self.fitting(demand.key) if any(service.low <= y <= service.high for y in demand.years)}

    def unconnected(self, within):
        """(reporter, key, first year, last year) of demands whose reporter is far from everyone who could serve."""
        found = []
        for demand in self.demands:
            reporter, providers = demand.row["reported_by"], self.providers_of_demand(demand)
            if self.scope.area and demand.key.area not in self.scope.area:
                continue
            if reporter in self.network.position and providers and reporter not in providers:
                near = {actor for actor, steps in ties.search(self.network.partners, reporter).items() if steps <= within}
                if not near & providers:
                    found.append((reporter, demand.key, demand.years[0], demand.years[-1]))
        return sorted(found)

    def unmet(self):
        """Pairs of whom one asks the other, and nothing ties them."""
        asked = [(row["from"], row["to"]) for row in self.data.rows("expectations") if row["status"] == "asked"]
        asked += [(row["from"], row["to"]) for row in self.data.rows("wishes")]
        return sorted({(a, b) for a, b in asked if a in self.network.position and b in self.network.position
                       and b not in self.network.partners[a]})

    def introductions(self):
        """{pair: steps}: who asks and who could serve, without a tie."""
        found = {}
        for demand in self.demands:
            a = demand.row["reported_by"]
            if a in self.network.position and (not self.scope.area or demand.key.area in self.scope.area):
                steps = ties.search(self.network.partners, a)
                for b in self.providers_of_demand(demand) & set(self.network.position) - self.network.partners[a] - {a}:
                    found[frozenset((a, b))] = steps.get(b)
        return found

    def gain(self, a, b):
        """What a would gain from b, as `sitnet help introductions` counts it."""
        return float(sum(self.points(d, a, b) for d in self.demands if d.row["reported_by"] == a and b in self.providers_of_demand(d)
                         and (not self.scope.area or d.key.area in self.scope.area)))

    def points(self, demand, a, b):
        providers = self.providers_of_demand(demand)
        best = max(self.fit(demand, service) for service in self.fitting(demand.key) if service.actor == b)
        return best / 2 if a in providers or self.network.partners[a] & providers else best

    def fit(self, demand, service):
        """A quarter each for ages, for target, level and form, for being at home there, and for free capacity."""
        ages = fractions.Fraction(sum(service.low <= year <= service.high for year in demand.years), len(demand.years))
        if not ages:
            return 0
        leaves_open = any(wanted and not service.row[axis] for axis, wanted in zip(AXES, demand.key[2:]))
        is_home = self.network.all_actors[service.actor]["area"] == demand.key.area
        families = sum(d.density() for d in self.demands for year in d.years if d.families and self.fits(service, d.key, year))
        half = fractions.Fraction(1, 2)
        room = half if service.capacity is None else min(1, service.capacity / families) if families else int(service.capacity > 0)
        return (ages + (half if leaves_open else 1) + (1 if is_home else half) + room) / 4

    def worth_of_tie(self, a, b):
        """Nearness, and one when the tie would join two parts or give a bridge a second way round."""
        partners, steps = self.network.partners, ties.search(self.network.partners, a).get(b)
        if steps is None:
            return 1
        bridges = [link for link in self.network.links if link[1] not in ties.search(partners, link[0], no_link=link)]
        return 1 / (steps - 1) + any(b not in ties.search(partners, a, no_link=bridge) for bridge in bridges)

    def needs_lost(self, actor):
        """Need × area cells that a service names and nobody else serves."""
        named = {(need, area) for service in self.services if service.actor == actor for need in service.needs for area in service.areas
                 if not self.scope.area or area in self.scope.area}
        others = [service for service in self.services if service.actor != actor]
        return sum(not any(s.reaches(area) and any(self.is_within(n, need) for n in s.needs) for s in others) for need, area in named)
