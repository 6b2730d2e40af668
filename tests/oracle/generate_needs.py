# SPDX-License-Identifier: LGPL-2.1-or-later
"""Random small districts with services, demands, standards and expectations: what docs/coverage.md joins."""
import generate

SECTORS = ["social", "school", "health"]
AREAS = ["P", "Q", "R"]
NEEDS = ["health", "health.psychology", "health.addiction", "safety", "safety.shelter", "learning.tutoring"]
OWN_NEEDS = [{"code": "health.psychology.trauma", "name": "After a trauma", "parent": "health.psychology"}]


def axes(chance, rate):
    """Target, level and form, mostly left open."""
    pick = lambda codes: chance.choice(codes) if chance.random() < rate else ""
    return {"target": pick(["youth", "families"]), "level": pick(["targeted", "specialised"]), "form": pick(["field", "residential"])}


def ages(chance):
    """Youngest and oldest; either may be left open, few lie beyond childhood."""
    low, high = sorted((chance.randint(0, 17), chance.randint(0, 17 if chance.random() < 0.8 else 30)))
    return {"age_from": chance.choice(["", str(low), str(low)]), "age_to": chance.choice(["", str(high), str(high)])}


def actor_rows(chance, dated):
    rows = []
    for i in range(chance.randint(1, 8)):
        rows.append({"id": f"a{i}", "name": f"Actor {i}", "sector": chance.choice(SECTORS), "area": chance.choice(AREAS[:2] + ["P", ""]),
                     "kind": chance.choice(["", "", "", "coordinator"]),
                     "parent": f"a{chance.randrange(i)}" if i and chance.random() < 0.3 else "", **generate.some_dates(chance, dated)})
    return rows


def service_row(chance, number, actors, needs, rate, dated):
    return {"id": f"s{number}", "actor": chance.choice(actors)["id"], "needs": "|".join(chance.sample(needs, min(len(needs), chance.choice([1, 1, 1, 2])))),
            "areas": chance.choice(["", "", "", "P", "Q", "P|Q", "*"]), "capacity": chance.choice(["", "0", "4", "7", "12", "2.5", "30"]),
            **axes(chance, rate), **ages(chance), **generate.some_dates(chance, dated)}


def demand_row(chance, actors, needs, rate):
    reporter = chance.choice(["", *(row["id"] for row in actors)])
    return {"need": chance.choice(needs), "area": chance.choice(AREAS[:2] + ["P", "R", ""] if chance.random() < 0.3 else ["P", "Q"]),
            "families": chance.choice(["", "0", "3", "5", "8", "12", "20", "1.5"]), "reported_by": reporter,
            **axes(chance, rate), **ages(chance)}


def standard_row(chance, needs, rate):
    return {"need": chance.choice(needs), "min_providers": chance.choice(["", "1", "2", "3"]),
            "capacity_per_1000": chance.choice(["", "", "1", "4"]), **axes(chance, rate), **ages(chance)}


def expectation_rows(chance, actors):
    ids = [row["id"] for row in actors]
    pairs = [chance.sample(ids, 2) for _ in range(chance.randint(0, 4))] if len(ids) > 1 else []
    return [{"from": a, "to": b, "what": "advice", "kind": "service", "status": chance.choice(["asked", "asked", "agreed", "offered"])}
            for a, b in pairs]


def district(chance):
    """A data set of a few actors, services and demands: small enough for brute force."""
    dated, rate = chance.choice([0, 0, 0.2]), chance.choice([0, 0.2, 0.5])
    needs = chance.sample(NEEDS, chance.randint(1, len(NEEDS)))
    own = chance.random() < 0.2
    needs += [OWN_NEEDS[0]["code"]] if own else []
    actors = actor_rows(chance, dated)
    ids = [row["id"] for row in actors]
    count = lambda rate_of_none, most: 0 if chance.random() < rate_of_none else chance.randint(1, most)
    sheets = {"actors": actors,
              "services": [service_row(chance, i, actors, needs, rate, dated) for i in range(count(0.1, 9))],
              "demands": [demand_row(chance, actors, needs, rate) for _ in range(count(0.2, 7))],
              "standard": [standard_row(chance, needs, rate) for _ in range(count(0.6, 3))],
              "expectations": expectation_rows(chance, actors),
              "ties": [{"from": chance.choice(ids), "to": chance.choice(ids), "kind": chance.choice(["", "informs"]),
                        "reported_by": chance.choice(["", *ids])} for _ in range(count(0.2, 8))],
              "needs": OWN_NEEDS if own else []}
    if len(ids) > 1 and chance.random() < 0.3:
        sheets["wishes"] = [dict(zip(("from", "to", "priority"), [*chance.sample(ids, 2), "1"]))]
    if chance.random() < 0.6:
        sheets["areas"] = [{"code": code, "name": code, "region": "K", "children": chance.choice(["", "1000", "2500"])} for code in AREAS]
    if chance.random() < 0.15:
        into_one_area(chance, sheets)
    return generate.DataSet({sheet: rows for sheet, rows in sheets.items() if rows})


def into_one_area(chance, sheets):
    """Only P, which some rows name, or none at all where it stands in the sheet of areas."""
    for row in sheets["actors"] + sheets["demands"]:
        row["area"] = chance.choice(["P", ""])
    for row in sheets["services"]:
        row["areas"] = chance.choice(["", "", "P", "*"])
    if "areas" in sheets:
        sheets["areas"] = sheets["areas"][:1]
        if chance.random() < 0.5:
            for row in sheets["actors"]:
                del row["area"]


def scope(chance, data):
    chosen = generate.Scope(rule=chance.choice(["claimed", "claimed", "confirmed"]))
    ids = [row["id"] for row in data.rows("actors")]
    known = [row["code"] for row in data.rows("areas")] or [row.get("area") for sheet in ("actors", "demands") for row in data.rows(sheet)]
    known = sorted({area for area in known if area})
    if chance.random() < 0.3 and known:
        chosen.area = chance.sample(known, min(len(known), chance.choice([1, 1, 2])))
    if chance.random() < 0.2:
        chosen.sector = chance.sample(SECTORS, 2)
    if chance.random() < 0.15:
        chosen.kind = [chance.choice(["cooperates", "informs"])]
    if chance.random() < 0.25:
        chosen.at = f"20{chance.randint(14, 20)}-06-15"
    if chance.random() < 0.3 and len(ids) > 1:
        chosen.drop = sorted(chance.sample(ids, min(len(ids) - 1, chance.choice([1, 1, 2, 3]))))
    return chosen
