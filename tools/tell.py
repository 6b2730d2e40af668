#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Says in plain words what quickstart found: tell.py DATA OUT --lang en|cs."""
import argparse
import csv
import pathlib
from collections import Counter

SHOWN = 5

TEXTS = {
    "en": {
        "network": "{name}: actors {actors}, links between them {ties}, separate parts {components}.",
        "check": "The data are checked. Errors: {errors}, warnings: {warnings}, remarks: {infos}.",
        "bridges": "Bridges: {n}. If such a link is lost, the network falls apart there. The weightiest:",
        "bridge": "{a} ↔ {b} (actors cut off: {separates})",
        "cut": "Actors who hold the network together: {n}. Without them others lose touch. The weightiest:",
        "cut_actor": "{a} (actors cut off: {separates})",
        "isolates": "Actors who stand alone: {n}, of them without any tie {none}, with ties in their own sector only {own}.",
        "gaps": "White spots: {n}",
        "most": "Missing, by the number of families who need it:",
        "kind": {"missing": "help is needed and nobody offers it", "fragile": "one provider only",
                 "short": "less capacity than demand", "unconnected": "a provider exists, but who needs it has no tie to it",
                 "unmet": "cooperation was asked for and is not there"},
        "files": "Where to look (folder {out}):",
        "file": {"map.pdf": "the cooperation map, for paper", "map.svg": "the same map, for the screen",
                 "gaps.csv": "the white spots with their evidence", "bridges.csv": "the bridges",
                 "brokers.csv": "who holds the network together", "isolates.csv": "who stands alone",
                 "summary.csv": "the network in numbers", "check.csv": "what the check of the data said"},
    },
    "cs": {
        "network": "{name}: počet aktérů {actors}, počet vazeb mezi nimi {ties}, počet oddělených částí {components}.",
        "check": "Data jsou zkontrolována. Chyby: {errors}, upozornění: {warnings}, poznámky: {infos}.",
        "bridges": "Mosty: {n}. Když taková vazba zanikne, síť se v tom místě rozpadne. Nejzávažnější:",
        "bridge": "{a} ↔ {b} (odřízne aktérů: {separates})",
        "cut": "Aktéři, kteří drží síť pohromadě: {n}. Bez nich ostatní ztratí spojení. Nejzávažnější:",
        "cut_actor": "{a} (odřízne aktérů: {separates})",
        "isolates": "Izolovaní aktéři: {n}, z toho bez jediné vazby {none} a s vazbami jen ve vlastním rezortu {own}.",
        "gaps": "Bílá místa: {n}",
        "most": "Co chybí (podle počtu rodin, které to potřebují):",
        "kind": {"missing": "chybí: pomoc je potřeba a nikdo ji nenabízí",
                 "fragile": "jediný poskytovatel, nebo mají všichni jednoho zřizovatele",
                 "short": "nestačí: poptávka je větší než kapacita",
                 "unconnected": "chybí spojení: poskytovatel je, ale kdo ho potřebuje, na něj nemá vazbu",
                 "unmet": "nevyslyšená žádost: o spolupráci někdo stojí a vazba není"},
        "files": "Kde to najdete (složka {out}):",
        "file": {"map.pdf": "mapa spolupráce na papír", "map.svg": "táž mapa na obrazovku",
                 "gaps.csv": "bílá místa a čím jsou doložena", "bridges.csv": "mosty",
                 "brokers.csv": "kdo drží síť pohromadě", "isolates.csv": "izolovaní aktéři",
                 "summary.csv": "síť v číslech", "check.csv": "výsledek kontroly dat"},
    },
}


def rows(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def names_of_actors(data):
    """id → name, as far as the data set is a plain CSV with a header known here."""
    path = pathlib.Path(data, "actors.csv")
    found = rows(path) if path.is_file() else []
    return {row.get("id"): row.get("name") or row.get("název") or row.get("jméno") for row in found}


def weightiest(found):
    return sorted(found, key=lambda row: -int(row["separates"] or 0))[:SHOWN]


def most_wanted(gaps, texts):
    """The evidence of the missing services with the largest demand."""
    missing = [row for row in gaps if row["kind"] == "missing" and row["demand"]]
    if missing:
        yield texts["most"]
    for row in sorted(missing, key=lambda row: -float(row["demand"]))[:SHOWN]:
        yield f"  {row['evidence']}"


def lines(data, out, texts):
    """The report, line by line."""
    names = names_of_actors(data)

    def name(actor):
        return names.get(actor) or actor

    measures = {row["measure"]: row["value"] for row in rows(out / "summary.csv")}
    severities = Counter(row["severity"] for row in rows(out / "check.csv"))
    yield texts["network"].format(name=pathlib.Path(data).name, **measures)
    yield texts["check"].format(errors=severities["error"], warnings=severities["warning"], infos=severities["info"])
    bridges = rows(out / "bridges.csv")
    yield texts["bridges"].format(n=len(bridges))
    for row in weightiest(bridges):
        yield "  " + texts["bridge"].format(a=name(row["from"]), b=name(row["to"]), separates=row["separates"])
    cut = [row for row in rows(out / "brokers.csv") if row["cut"] == "true"]
    yield texts["cut"].format(n=len(cut))
    for row in weightiest(cut):
        yield "  " + texts["cut_actor"].format(a=name(row["actor"]), separates=row["separates"])
    reasons = Counter(row["reason"] for row in rows(out / "isolates.csv"))
    yield texts["isolates"].format(n=reasons.total(), none=reasons["no_ties"], own=reasons["own_sector_only"])
    gaps = rows(out / "gaps.csv")
    kinds = Counter(row["kind"] for row in gaps)
    yield texts["gaps"].format(n=kinds.total())
    for kind, count in kinds.most_common():
        yield f"  {count:4}  {texts['kind'].get(kind, kind)}"
    yield from most_wanted(gaps, texts)
    yield ""
    yield texts["files"].format(out=out)
    for file, meaning in texts["file"].items():
        yield f"  {file:13} {meaning}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data")
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--lang", choices=TEXTS, default="en")
    options = parser.parse_args()
    print()
    for line in lines(options.data, options.out, TEXTS[options.lang]):
        print(line)


if __name__ == "__main__":
    main()
