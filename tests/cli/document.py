#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Follows the Czech guide to the letter: each fenced command must do what the guide says, and say it in Czech.

usage: document.py GUIDE SAMPLE_FOLDER SITNET
"""
import csv
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
ENGLISH = re.compile(r"\b(the|and|is|are|was|of|with|which|row|rows|column|sheet|error|warning|nothing|read|who|from)\b", re.I)


def column(number):
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell(row, number, text):
    place = f"{column(number)}{row}"
    if re.fullmatch(r"\d+", text) and not text.startswith("0"):
        return f'<c r="{place}"><v>{text}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def sheet(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    body = "".join(f'<row r="{r}">' + "".join(cell(r, c, text) for c, text in enumerate(row, 1) if text) + "</row>"
                   for r, row in enumerate(rows, 1))
    return f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'


def write_workbook(folder, target):
    """A workbook with a sheet for each CSV file of a folder."""
    files = sorted(pathlib.Path(folder).glob("*.csv"))
    names = "".join(f'<sheet name="{escape(f.stem)}" sheetId="{i}" r:id="rId{i}"/>' for i, f in enumerate(files, 1))
    links = "".join(f'<Relationship Id="rId{i}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{i}.xml"/>'
                    for i in range(1, len(files) + 1))
    with zipfile.ZipFile(target, "w") as book:
        book.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
                                     'Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>')
        for i, file in enumerate(files, 1):
            book.writestr(f"xl/worksheets/sheet{i}.xml", sheet(file))


def commands(guide):
    text = pathlib.Path(guide).read_text(encoding="utf-8")
    return [line for block in re.findall(r"^```sh\n(.*?)^```", text, re.M | re.S) for line in block.splitlines() if line]


def complaints(line, folder, environment):
    run = subprocess.run(line, shell=True, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
    said = run.stdout + run.stderr
    wrong = [f"{line}: exit status {run.returncode}\n{said}"] if run.returncode != 0 else []
    for target in [word for option, word in zip(shlex.split(line), shlex.split(line)[1:]) if option == "-o"]:
        if not os.path.exists(os.path.join(folder, target)):
            wrong.append(f"{line}: {target} was not written")
    return wrong + [f"{line}: English: {text}" for text in said.splitlines() if ENGLISH.search(text)]


def main(guide, sample, sitnet):
    environment = dict(os.environ, PATH=f"{os.path.dirname(os.path.abspath(sitnet))}:{os.environ['PATH']}", LC_ALL="C.UTF-8")
    environment.pop("LANGUAGE", None)
    lines = commands(guide)
    wrong = [] if len(lines) >= 10 else [f"only {len(lines)} commands in {guide}"]
    with tempfile.TemporaryDirectory() as folder:
        for name in ("nase-sit.xlsx", "nase-sit-2018.xlsx", "nase-sit-2019.xlsx"):
            write_workbook(sample, os.path.join(folder, name))
        for line in lines:
            wrong += complaints(line, folder, environment)
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
