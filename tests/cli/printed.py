#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Prints the report and every handout with Chromium and reads the pages back.

usage: printed.py SITNET EXAMPLE [N_ACTORS]
No page is empty, no heading stands last on a page, no row is torn between two pages, and what stands in the page is read
again in the PDF, in both languages, with names of 120 characters; of reports of the example, of 300 actors and of none also
that no item or row stands alone at the top or the foot of a page. Skipped where Chromium or pdftotext is missing.
"""
import csv
import html
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

SKIPPED = 77
LENGTH = 120
SECTORS = ["social", "school", "health", "police", "justice", "municipality", "leisure"]
NEEDS = ["learning.tutoring", "health.psychology", "material.debt", "safety.shelter"]
# What stands before the data and after.
PAGES = [(["report"], []), (["handout", "timetable"], ["--pause", "3:15"]), (["handout", "cards"], ["--contacts"]),
         (["handout", "invitations"], ["--contacts"]), (["handout", "fair"], []), (["handout", "catalogue"], ["--contacts"]),
         (["handout", "strategy"], [])]


def make_name(number):
    """It begins and ends with words that no other name has."""
    start, end = f"Od{number}x", f"do{number}x"
    middle = "společnost pro děti a rodiny ohrožené nepříznivou sociální situací v celém území obce s rozšířenou působností "
    return f"{start} {middle * 2}"[:LENGTH - len(end) - 1].rstrip().ljust(LENGTH - len(end) - 1, "x") + " " + end


def make_data(n_actors):
    dice = random.Random(7)
    ids = [f"a{i}" for i in range(n_actors)]
    pairs = [dice.sample(ids, 2) for _ in range(3 * n_actors)]
    return {
        "actors": [{"id": id_, "name": make_name(i), "sector": SECTORS[i % len(SECTORS)], "area": "xy"[i % 2],
                    "municipality": "Dolní Lhota", "email": f"{id_}@velmi-dlouha-adresa.example.org", "phone": f"000 000 {i:03}"}
                   for i, id_ in enumerate(ids)],
        "areas": [{"code": code, "name": f"ORP {code}", "children": 900} for code in "xy"],
        "ties": [{"from": a, "to": b, "kind": dice.choice(["", "informs"]), "reported_by": dice.choice([a, b, ""])}
                 for a, b in pairs[:2 * n_actors]],
        "services": [{"id": f"s{i}", "actor": id_, "name": f"Služba {i}", "needs": NEEDS[i % 4], "age_from": 3, "age_to": 15,
                      "form": "outpatient", "capacity": 5} for i, id_ in enumerate(ids)],
        "demands": [{"need": dice.choice(NEEDS), "area": "x", "families": 30, "age_from": i, "age_to": i + 3,
                     "reported_by": dice.choice(ids)} for i in range(14)],
        "expectations": [{"from": a, "to": b, "what": "společný postup", "status": "asked", "date": "2019-03-01"}
                         for a, b in pairs[:n_actors]],
        "blocks": [{"code": f"b{i}", "name": f"Blok {i}", "actor": ids[i], "start": f"{9 + i}:00", "minutes": 60,
                    "capacity": 20} for i in range(3)],
        "wishes": [{"from": a, "to": b, "priority": 3, "block": "", "people": ""} for a, b in pairs[-n_actors:]] +
                  [{"from": id_, "to": ids[i % 3], "priority": 4, "block": f"b{i % 3}", "people": 2}
                   for i, id_ in enumerate(ids[3:])],
        "strategy": [{"theme": f"Téma {i % 3}", "goal": f"Cíl {i % 7}", "step": f"Krok {i}", "due": "2030-01-31",
                      "responsible": dice.choice(ids), "need": dice.choice(NEEDS)} for i in range(20)],
    }


def write(folder, data):
    folder.mkdir()
    for sheet, rows in data.items():
        with open(folder / f"{sheet}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)


def many_actors():
    """300 actors, of whom every third hangs on a bridge."""
    pairs = [(i, (i * 7 + 3) % 200) for i in range(200)] + [(i, i - 200) for i in range(200, 290)]
    return {"actors": [{"id": i, "name": f"Organizace {i}", "sector": "school" if i % 2 else "health"} for i in range(300)],
            "ties": [{"from": a, "to": b, "reported_by": a} for a, b in pairs]}


def nobody():
    return {"actors": [{"id": None, "name": None}]}


def read_pdf(target, layout):
    text = subprocess.run(["pdftotext", layout, str(target), "-"], check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


def print_page(chromium, page, folder):
    target = page.with_suffix(".pdf")
    subprocess.run([chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                    "--no-pdf-header-footer", f"--print-to-pdf={target}", str(page)], check=True, capture_output=True,
                   timeout=240)
    return target


def plain(text):
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", text))).strip()


def faults(source, pages):
    """What is wrong with the printed pages of an HTML text."""
    title = plain(re.search(r"<h1>(.*?)</h1>", source)[1])
    # Lines to write on have no text: were they parted from their heading, they would be an empty page.
    headings = {plain(heading) for heading in re.findall(r'<h[23][^>]*>(.*?)</h[23]>(?!\n<div class="lines">)', source)}
    if title not in plain(pages[0]):
        yield f"the title “{title}” is not on the first page"
    everything = plain(" ".join(pages))
    for word in set(re.findall(r"\b(?:Od|do)\d+x\b", plain(re.sub(r"<style>.*?</style>|<svg.*?</svg>", "", source, flags=re.S)))):
        if word not in everything:
            yield f"{word} is not on paper"
    for number, page in enumerate(pages, 1):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        if not lines:
            yield f"page {number} is empty"
        elif plain(lines[-1]) in headings:
            yield f"page {number} ends with the heading “{lines[-1]}”"
        if "<svg" in source and re.search(r"\bmap|mapa\b", page, re.I):
            continue  # the drawing has names in short
        starts, ends = Counter(re.findall(r"\bOd(\d+)x\b", page)), Counter(re.findall(r"\bdo(\d+)x\b", page))
        if starts != ends:
            yield f"page {number} tears a name: {sorted((starts - ends) + (ends - starts))}"


def letters(text):
    """Letters alone: what is broken over lines and hyphens is one."""
    return "".join(c for c in html.unescape(text) if c.isalnum())


def parts(page, tag):
    return [letters(re.sub(r"<[^>]*>", " ", part)) for part in re.findall(rf"<{tag}[ >].*?</{tag}>", page, re.S)]


def stand_together(pages, texts):
    return any(all(text in page for text in texts) for page in pages)


def torn(source, raw_pages):
    """Rows, items and legends of a report that a page tears apart or leaves alone; pages in the order of their text."""
    body = re.sub(r"<svg.*?</svg>", "", source[source.index("<body>"):], flags=re.S)
    pages = [letters(text) for text in raw_pages]
    for tag in "tr", "li":
        for text in parts(body, tag):
            if not stand_together(pages, [text]):
                yield f"<{tag}> {text[:60]} is cut in two"
    for legend, grid in re.findall(r'<p class="legend">(.*?)</p>\s*(<table class="grid">.*?)</tr>', body, re.S):
        if not stand_together(pages, [letters(re.sub(r"<[^>]*>", " ", legend + grid))]):
            yield "a legend stands on another page than its picture"
    for block, row, least in ("tbody", "tr", 5), ("ul", "li", 3):
        for inside in re.findall(rf"<{block}>.*?</{block}>", body, re.S):
            rows = parts(inside, row)
            for pair in (rows[:2], rows[-2:]) if len(rows) >= least else ():
                if not stand_together(pages, ["".join(pair)]):
                    yield f"of a <{block}> {pair[0][:40]} or {pair[1][:40]} stands alone"


def main(sitnet, example, n_actors="40"):
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None or shutil.which("pdftotext") is None:
        print("Chromium or pdftotext is missing")
        sys.exit(SKIPPED)
    failed = False
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name, data in ("data", make_data(int(n_actors))), ("many", many_actors()), ("nobody", nobody()):
            write(folder / name, data)
        jobs = [(words, folder / "data", options, language) for language in ("en", "cs") for words, options in PAGES]
        jobs += [(["report"], data, [], language) for data, language in
                 ((Path(example), "en"), (Path(example), "cs"), (folder / "many", "en"), (folder / "nobody", "cs"))]
        for words, data, options, language in jobs:
            page = folder / f"{words[-1]}-{data.name}-{language}.html"
            subprocess.run([sitnet, *words, str(data), *options, "--lang", language, "-o", str(page)], check=True)
            source, target = page.read_text(encoding="utf-8"), print_page(chromium, page, folder)
            pages = read_pdf(target, "-layout")
            found = list(faults(source, pages)) + (list(torn(source, read_pdf(target, "-raw"))) if words == ["report"] else [])
            print(f"{page.stem}: {len(pages)} pages, {len(found)} faults")
            for fault in found[:10]:
                print(f"  {fault}")
            failed = failed or bool(found)
    sys.exit(failed)


if __name__ == "__main__":
    main(*sys.argv[1:])
