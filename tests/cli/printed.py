#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Prints the report and every handout with Chromium and reads the pages back.

usage: printed.py SITNET [N_ACTORS]
No page is empty, no heading stands last on a page, no row is torn between two pages, and what stands in the page is read
again in the PDF, in both languages, with names of 120 characters. Skipped where Chromium or pdftotext is missing.
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


def print_page(chromium, page, folder):
    target = page.with_suffix(".pdf")
    subprocess.run([chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                    "--no-pdf-header-footer", f"--print-to-pdf={target}", str(page)], check=True, capture_output=True,
                   timeout=240)
    text = subprocess.run(["pdftotext", "-layout", str(target), "-"], check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


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


def main(sitnet, n_actors="40"):
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None or shutil.which("pdftotext") is None:
        print("Chromium or pdftotext is missing")
        sys.exit(SKIPPED)
    failed = False
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write(folder / "data", make_data(int(n_actors)))
        for language in ("en", "cs"):
            for words, options in PAGES:
                page = folder / f"{words[-1]}-{language}.html"
                subprocess.run([sitnet, *words, str(folder / "data"), *options, "--lang", language, "-o", str(page)], check=True)
                pages = print_page(chromium, page, folder)
                found = list(faults(page.read_text(encoding="utf-8"), pages))
                print(f"{page.stem}: {len(pages)} pages, {len(found)} faults")
                for fault in found[:10]:
                    print(f"  {fault}")
                failed = failed or bool(found)
    sys.exit(failed)


if __name__ == "__main__":
    main(*sys.argv[1:])
