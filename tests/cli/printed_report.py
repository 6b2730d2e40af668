# SPDX-License-Identifier: LGPL-2.1-or-later
"""Prints reports by Chromium and reads the pages back: no heading at the foot of a page, no row or item cut in two, no lone
item at the top or the foot of one. Skipped where there is no Chromium or no pdftotext."""
import argparse
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
LONG = "Středisko pro rodiny s dětmi a mladými lidmi, kteří se ocitli v nepříznivé životní situaci, Dolní Horní Lhotka číslo {:03}"


def write(folder, name, lines):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def write_long(folder):
    """Names of 120 characters, in every table and picture."""
    assert len(LONG.format(1)) == 120
    sectors = ["school", "health", "social", "police"]
    write(folder, "actors.csv", ["id,name,sector"] + [f'{i},"{LONG.format(i)}",{sectors[i % 4]}' for i in range(24)])
    write(folder, "ties.csv", ["from,to,reported_by"] + [f"{i},{i + 1},{i}" for i in range(18)])
    write(folder, "needs.csv", ["code,name,name_cs"] + [f'n{i},"{LONG.format(i)}","{LONG.format(i)}"' for i in range(4)])
    write(folder, "services.csv", ["id,actor,needs,capacity"] + [f"s{i},{i},n{i % 3},5" for i in range(6)])
    write(folder, "demands.csv", ["need,area,families,reported_by"] + [f"n{i % 4},A,{9 + i},{i}" for i in range(12)])
    write(folder, "areas.csv", ["code,name", f'A,"{LONG.format(0)}"'])


def write_many(folder):
    """300 actors, of whom every third hangs on a bridge."""
    write(folder, "actors.csv", ["id,name,sector"] + [f"{i},Organizace {i},{'school' if i % 2 else 'health'}" for i in range(300)])
    ties = [f"{i},{(i * 7 + 3) % 200},{i}" for i in range(200)] + [f"{i},{i - 200},{i}" for i in range(200, 290)]
    write(folder, "ties.csv", ["from,to,reported_by"] + ties)


def write_empty(folder):
    write(folder, "actors.csv", ["id,name"])


def strip(text):
    """Letters alone: what is broken over lines and hyphens is one."""
    return "".join(c for c in html.unescape(text) if c.isalnum())


def read_pages(pdf):
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


def parts(page, tag):
    return [strip(re.sub(r"<[^>]*>", " ", part)) for part in re.findall(rf"<{tag}[ >].*?</{tag}>", page, re.S)]


def stand_together(pages, texts):
    return any(all(text in page for text in texts) for page in pages)


def look(name, page, printed):
    """What is wrong with the printed pages of a report."""
    body = re.sub(r"<svg.*?</svg>", "", page[page.index("<body>"):], flags=re.S)
    pages = [strip(text) for text in printed]
    for heading in parts(body, "h2") + parts(body, "h3"):
        for number, text in enumerate(pages):
            if heading and text.endswith(heading):
                yield f"{name}: the heading {heading} stands at the foot of page {number + 1}"
    for tag in "tr", "li":
        for text in parts(body, tag):
            if not stand_together(pages, [text]):
                yield f"{name}: <{tag}> {text[:60]} is cut in two"
    for legend, grid in re.findall(r'<p class="legend">(.*?)</p>\s*(<table class="grid">.*?)</tr>', body, re.S):
        if not stand_together(pages, [strip(re.sub(r"<[^>]*>", " ", legend + grid))]):
            yield f"{name}: a legend stands on another page than its picture"
    for block, row, least in ("tbody", "tr", 5), ("ul", "li", 3):
        for inside in re.findall(rf"<{block}>.*?</{block}>", body, re.S):
            rows = parts(inside, row)
            for pair in (rows[:2], rows[-2:]) if len(rows) >= least else ():
                if not stand_together(pages, ["".join(pair)]):
                    yield f"{name}: of a <{block}> {pair[0][:40]} or {pair[1][:40]} stands alone"


def print_report(sitnet, chromium, folder, data, language):
    page, pdf = os.path.join(folder, "report.html"), os.path.join(folder, "report.pdf")
    subprocess.run([sitnet, "report", data, "--lang", language, "-o", page], check=True, stderr=subprocess.DEVNULL)
    subprocess.run([chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    f"--user-data-dir={folder}/profile", f"--print-to-pdf={pdf}", page], check=True,
                   stderr=subprocess.DEVNULL, timeout=120)
    with open(page, encoding="utf-8") as file:
        return file.read(), read_pages(pdf)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sitnet", required=True)
    parser.add_argument("--data", required=True)
    arguments = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None or shutil.which("pdftotext") is None:
        print("skipped: needs chromium and pdftotext")
        return SKIPPED
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        made = {name: os.path.join(folder, name) for name in ("long", "many", "empty")}
        write_long(made["long"])
        write_many(made["many"])
        write_empty(made["empty"])
        for name, data, language in (("example", arguments.data, "cs"), ("example", arguments.data, "en"),
                                     ("long", made["long"], "cs"), ("many", made["many"], "en"),
                                     ("empty", made["empty"], "cs")):
            page, printed = print_report(arguments.sitnet, chromium, folder, data, language)
            found = list(look(f"{name} ({language})", page, printed))
            print(f"{name} ({language}): {len(printed)} pages, {len(found)} problems")
            problems += found
    print("\n".join(problems))
    return 1 if problems else 0


sys.exit(main())
