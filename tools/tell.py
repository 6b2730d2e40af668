#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Says in plain words what quickstart found: tell.py DATA OUT [--lang LANGUAGE --catalogues FOLDER]."""
import argparse
import csv
import gettext
import pathlib
from collections import Counter

SHOWN = 5

def N_(text):
    """Marks a text for translation."""
    return text


TEXTS = {
    "network": N_("{name}: actors {actors}, links between them {ties}, separate parts {components}."),
    "check": N_("The data are checked. Errors: {errors}, warnings: {warnings}, remarks: {infos}."),
    "bridges": N_("Bridges: {n}. If such a link is lost, the network falls apart there. The weightiest:"),
    "bridge": N_("{a} ↔ {b} (actors cut off: {separates})"),
    "cut": N_("Actors who hold the network together: {n}. Without them others lose touch. The weightiest:"),
    "cut_actor": N_("{a} (actors cut off: {separates})"),
    "isolates": N_("Actors who stand alone: {n}, of them without any tie {none}, with ties in their own sector only {own}."),
    "gaps": N_("White spots: {n}"),
    "most": N_("Missing, by the number of families who need it:"),
    "kind": {"missing": N_("help is needed and nobody offers it"), "fragile": N_("one provider only"),
             "short": N_("less capacity than demand"), "unconnected": N_("a provider exists, but who needs it has no tie to it"),
             "unmet": N_("cooperation was asked for and is not there")},
    "files": N_("Where to look (folder {out}):"),
    "file": {"map.pdf": N_("the cooperation map, for paper"), "map.svg": N_("the same map, for the screen"),
             "gaps.csv": N_("the white spots with their evidence"), "bridges.csv": N_("the bridges"),
             "brokers.csv": N_("who holds the network together"), "isolates.csv": N_("who stands alone"),
             "summary.csv": N_("the network in numbers"), "check.csv": N_("what the check of the data said")},
}


def translated(texts, translate):
    """The texts, and those within, in another language."""
    return {key: translated(text, translate) if isinstance(text, dict) else translate(text) for key, text in texts.items()}


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
    parser.add_argument("--lang", default="en")
    parser.add_argument("--catalogues", type=pathlib.Path, help="where LANGUAGE.mo is; without it in English")
    options = parser.parse_args()
    print()
    texts = TEXTS
    if options.catalogues and options.lang != "en":
        with open(options.catalogues / f"{options.lang}.mo", "rb") as catalogue:
            texts = translated(TEXTS, gettext.GNUTranslations(catalogue).gettext)
    for line in lines(options.data, options.out, texts):
        print(line)


if __name__ == "__main__":
    main()
