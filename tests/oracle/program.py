# SPDX-License-Identifier: LGPL-2.1-or-later
"""The program under test, seen through its command line alone: run it, read its tables, hold them against expected rows."""
import csv
import json
import math
import pathlib
import shlex
import shutil
import subprocess

TOLERANCE = 1e-9


class Refused(Exception):
    """The program did not answer."""


class Program:
    def __init__(self, path, scratch):
        self.path, self.scratch = path, pathlib.Path(scratch)
        self.command = ""

    def tables(self, data, questions, words, form):
        """{question: rows} from one process of `sitnet tables`; rows as the file has them."""
        out = self.scratch / "out"
        shutil.rmtree(out, ignore_errors=True)
        command = [self.path, "tables", str(data), "--only", ",".join(questions), "--format", form, "-o", str(out), *words]
        self.command = shlex.join(command)
        run = subprocess.run(command, capture_output=True, text=True, timeout=120)
        if run.returncode != 0:
            raise Refused(f"exit {run.returncode}: {run.stderr.strip()[:800]}")
        return {question: read(out / f"{question}.{form}") for question in questions}


def read(path):
    if not path.exists():
        raise Refused(f"{path.name} was not written")
    if path.suffix == ".json":
        return json.loads(path.read_text(encoding="utf-8"))
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def same(got, expected):
    """Whether a cell of CSV (a text) or JSON says what is expected, numbers to 1e-9 of their size or of 1."""
    if expected is None:
        return got is None or got == ""
    if isinstance(expected, bool):
        return got is expected or got == str(expected).lower()
    if isinstance(expected, str):
        return got == expected
    if isinstance(expected, int):
        return type(got) is int and got == expected or got == str(expected)
    if got in (None, "") or isinstance(got, bool):
        return False
    number = float(got)
    return math.isfinite(number) and abs(number - expected) <= TOLERANCE * max(1, abs(expected))


def differences(question, got, expected):
    """What is different, in words; rows count in their order, columns that nobody expects do not."""
    if question == "summary":  # may learn further measures
        got = [row for row in got if row.get("measure") in {wanted["measure"] for wanted in expected}]
    found = []
    if len(got) != len(expected):
        key = lambda row, columns: tuple(str(row.get(column)) for column in columns)
        columns = list(expected[0] if expected else got[0])[:3]
        extra = [row for row in got if key(row, columns) not in {key(other, columns) for other in expected}]
        lost = [row for row in expected if key(row, columns) not in {key(other, columns) for other in got}]
        found.append(f"{question}: {len(got)} rows, expected {len(expected)}; too many {extra[:3]}, too few {lost[:3]}")
    for number, (row, wanted) in enumerate(zip(got, expected), start=1):
        for column, value in wanted.items():
            if column not in row:
                return found + [f"{question}: no column {column}"]
            if not same(row[column], value):
                found.append(f"{question} row {number}: {column} is {row[column]!r}, expected {value!r}; row {row}")
    return found[:8]
