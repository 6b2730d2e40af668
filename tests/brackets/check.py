#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the command line with the made-up language and looks for letters outside of ⟦brackets⟧.

usage: check.py SITNET FOLDER_OF_LIBRARY EXAMPLES
Data, codes, ids, options, names of files and the headings of CSV and JSON are no texts: they are taken out first.
"""
import csv
import html
import html.parser
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

INNER = re.compile(r"⟦\S*")  # the heading of a column is the start of its title: its last word may be cut
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
LETTERS = re.compile(r"[^\W\d_]{2,}")
PLACE = re.compile(r"\S*/\S*")


class Markup(html.parser.HTMLParser):
    """The text of a page or a drawing."""

    def __init__(self):
        super().__init__()
        self.parts, self.hidden = [], False

    def handle_starttag(self, tag, attrs):
        self.hidden = tag in ("style", "script")
        self.parts += [value for name, value in attrs if name in ("title", "alt", "aria-label") and value]

    def handle_endtag(self, tag):
        self.hidden = False
        self.parts.append("\n")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)


def text_of(output):
    """What a person reads of an output."""
    if not output.lstrip().startswith("<"):
        return output
    parser = Markup()
    parser.feed(output)
    return "".join(parser.parts)


# What Czech organisations are called for short on maps: names, whatever the language.
SHORT_FORMS = {"ZŠ", "MŠ", "ZUŠ", "SOU", "SOŠ", "PPP", "SPC", "SVP", "OSPOD", "ZDVOP", "NZDM", "PMS", "DDM", "MěÚ", "ČR"}


HANDOUTS = ["timetable", "cards", "invitations", "fair", "catalogue", "strategy", "questionnaire"]


class Program:
    """The command line, and what in its output is no text."""

    def __init__(self, sitnet, library, examples):
        self.sitnet, self.examples = sitnet, Path(examples)
        self.environment = os.environ | {"LD_LIBRARY_PATH": library}
        self.words = {"sitnet", "DATA", "csv", "json", "text", "html", "svg", "pdf", "png", "dot", "en", "cs", "true", "false",
                      "new", "check", "map", "tables", "compare", "report", "handout", "convert", "list", "help",
                      "islands", "grid", "change", "ego", "theme",
                      "questions", "formats", "vocabularies", "sheets"}
        self.words |= SHORT_FORMS | set(HANDOUTS)
        self.cells = set()

    def run(self, *words):
        done = subprocess.run([self.sitnet, *words], cwd=self.examples, env=self.environment, capture_output=True, text=True,
                              check=False)
        return done.stdout + done.stderr

    def learn_codes(self):
        """Names of questions, sheets, columns, parameters and codes: data, whatever they look like."""
        lists = ["questions", "formats", "sheets", "needs", "sectors", "tie_kinds", "levels", "forms", "targets", "actor_kinds"]
        for name in lists:
            for row in csv.DictReader(self.run("list", name, "--format", "csv").splitlines()):
                for column in ("name", "sheet", "column", "code", "refers_to", "allowed", "parent", "vocabularies", "suffixes"):
                    self.words.update(re.split(r"[|\s,.]+", row.get(column) or ""))
                if name not in ("questions", "formats", "sheets"):
                    self.cells.update(value for value in row.values() if value)
        for question in self.questions() + ["map", "compare", "report", "handout"]:
            answer = self.run("help", question, "--lang", "en")
            self.words.update(re.findall(r"^  (?:--)?([a-z][a-z_-]*)", answer, re.MULTILINE))
            for choices in re.findall(r"\b[a-z]+(?:\|[a-z]+)+", answer):
                self.words.update(choices.split("|"))

    def questions(self):
        return [row["name"] for row in csv.DictReader(self.run("list", "--format", "csv").splitlines())]

    def learn_data(self, folder):
        for path in Path(folder).glob("*.csv"):
            for row in csv.reader(path.read_text(encoding="utf-8-sig").splitlines()):
                for cell in row:
                    self.cells.update(part for part in [cell, *re.split(r"[|;]", cell)] if len(part) > 1)
                    if re.search("[á-ž]", cell): # the names of an example in Czech, which a map breaks into lines
                        self.words.update(re.findall(r"\w+", cell))
                        self.words.update(re.findall(r"\w+", cell.upper()))  # regions are titles of islands

    def outside(self, output):
        """The lines of an output that hold letters outside of brackets, with what is left of them."""
        text = text_of(output)
        for cell in sorted(self.cells, key=len, reverse=True):
            text = re.sub(rf"(?<!\w){re.escape(cell)}(?!\w)", "", text) if cell in text else text
        text = INNER.sub("", text)
        text = PLACE.sub("", OPTION.sub("", text))
        for number, line in enumerate(text.splitlines()):
            left = [word for word in LETTERS.findall(line.replace("_", " ").replace("-", " ")) if not self.is_code(word)]
            if left:
                yield number, " ".join(left)

    def is_code(self, word):
        return word in self.words or any(word in code.split("_") for code in self.words)


def commands(program):
    data = ["podlesi", "knoke"]
    yield ["help"]
    for name in program.questions() + ["new", "check", "map", "tables", "compare", "report", "handout", "convert", "list", "help"]:
        yield ["help", name]
    yield ["list"]
    for name in ("questions", "formats", "sheets", "vocabularies"):
        yield ["list", name]
    needed = {"reach": ["--source", "ospod"], "invite": ["--needs", "safety"]}
    for folder in data:
        for name in program.questions():
            if name == "catalogue": # in a terminal it cuts long names; its page does not
                continue
            yield [name, folder, *needed.get(name, [])] if folder == "podlesi" or name != "reach" else ["reach", folder, "--source", "COUN"]
        yield ["check", folder]
        yield ["compare", folder, "--at", "2017-01-01", "--and-at", "2019-06-01"]
    yield ["compare", "podlesi", "--drop", "ospod"]
    yield ["report", "podlesi", "--since", "2017-01-01"]
    yield ["handout"]
    for name in HANDOUTS:
        yield ["handout", name, "podlesi", "--contacts"]
        yield ["handout", name, "knoke"]
    yield ["gaps", "podlesi", "--suppress", "10"]
    yield ["summary", "podlesi", "--by", "area"]
    yield ["catalogue", "podlesi", "--format", "html"]
    yield ["catalogue", "knoke"]
    yield ["map", "podlesi", "--format", "svg"]
    yield ["map", "podlesi", "--format", "svg", "--area", "zalesna", "--names", "hidden"]
    yield ["map", "podlesi", "--format", "svg", "--area", "zalesna", "--view", "change", "--since", "2017-03-01"]
    yield ["map", "podlesi", "--format", "svg", "--view", "ego", "--of", "sitarka", "--without", "--show", "kinds,strength"]
    yield ["map", "podlesi", "--format", "svg", "--view", "theme", "--need", "behaviour"]
    yield ["map", "podlesi", "--format", "svg", "--view", "areas"]
    yield ["map", "podlesi", "--format", "svg", "--view", "flow", "--source", "sitarka"]
    yield ["map", "podlesi", "--format", "svg", "--view", "pathway", "--case", "Pavel"]
    yield from mistakes()


def mistakes():
    yield ["bridges", "nowhere"]
    yield ["bridges", "podlesi", "--area", "xx"]
    yield ["bridges", "podlesi", "--at", "2018-13"]
    yield ["bridges", "podlesi", "--bogus"]
    yield ["bridges", "podlesi", "--rule", "guessed"]
    yield ["brokers", "podlesi", "--drop", "nobody"]
    yield ["reach", "podlesi"]
    yield ["map", "podlesi", "--paper", "a9", "-o", "map.pdf"]
    yield ["map", "podlesi", "-o", "map.gif"]
    yield ["map", "podlesi", "-o", "map.svg", "--view", "change"]
    yield ["map", "podlesi", "-o", "map.svg", "--view", "ego"]
    yield ["map", "podlesi", "-o", "map.svg", "--steps", "2"]
    yield ["map", "podlesi", "-o", "map.svg", "--view", "ego", "--of", "ospod", "--steps", "many"]
    yield ["map", "podlesi", "-o", "map.svg", "--names", "x"]
    yield ["map", "podlesi", "-o", "map.svg", "--show", "x"]
    yield ["map", "podlesi", "-o", "map.svg", "--view", "theme", "--need", "bogus"]
    yield ["map", "podlesi", "-o", "map.svg", "--view", "pathway", "--case", "bogus"]
    yield ["nothing"]
    yield ["check"]


def texts_of_workbook(program, words):
    """What is to be filled in: instructions, and the notes of all headings; the headings themselves are words of the data."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("blank.xlsx" if words == ["new"] else "")
        said = program.run(*words, *([path] if words == ["new"] else ["-o", path]), "--lang", "cs")
        path = path if words == ["new"] else min(path.glob("*.xlsx"))
        with zipfile.ZipFile(path) as book:
            sheets = [book.read(name).decode() for name in sorted(book.namelist()) if "worksheets/sheet" in name]
            instructions = book.read("xl/worksheets/sheet1.xml").decode()
    notes = [html.unescape(note) for sheet in sheets for note in re.findall(r'prompt="([^"]*)"', sheet)]
    lines = [html.unescape(line) for line in re.findall(r"<t [^>]*>([^<]*)</t>", instructions)]
    return "\n".join([said.replace(str(path), ""), *lines, *notes])


def main(sitnet, library, examples):
    program = Program(sitnet, library, examples)
    program.learn_codes()
    for folder in Path(examples).iterdir():
        program.learn_data(folder)
    failed = n_texts = 0
    to_fill_in = [["new"], ["handout", "questionnaire", "podlesi"]]
    for words in [*to_fill_in, *commands(program)]:
        output = texts_of_workbook(program, words) if words in to_fill_in else program.run(*words, "--lang", "cs")
        n_texts += output.count("⟦")
        for number, left in program.outside(output):
            print(f"sitnet {' '.join(words)}, line {number + 1}: {left}")
            failed += 1
    if n_texts < 1000:
        sys.exit(f"only {n_texts} texts had brackets: the made-up language was not used")
    if failed:
        sys.exit(f"{failed} lines hold text that no translator can reach")


if __name__ == "__main__":
    main(*sys.argv[1:])
