#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""How long a workbook takes to read, beside openpyxl and calamine (what polars reads workbooks with) where they are installed.

usage: workbook.py [--sitnet FILE] [--actors N] [--ties N] [--runs N]

Writes an .xlsx with shared texts, numbers and dates, and one of 1,048,576 formatted rows without content. All programs
take turns; printed are medians of seconds and the peak memory. sitnet also checks the data and makes the network.
"""
import argparse
import multiprocessing
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
PEERS = {
    'openpyxl': 'import sys, openpyxl\n'
                'for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True):\n'
                '    for row in sheet.iter_rows(values_only=True): pass',
    'calamine': 'import sys, python_calamine\n'
                'book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])\n'
                'for name in book.sheet_names: book.get_sheet_by_name(name).to_python()',
}


class Texts:
    """Shared texts, by number."""

    def __init__(self):
        self.numbers = {}

    def cell(self, place, text):
        return f'<c r="{place}" t="s"><v>{self.numbers.setdefault(text, len(self.numbers))}</v></c>'

    def xml(self):
        return f'<sst xmlns="{MAIN}">' + ''.join(f'<si><t>{text}</t></si>' for text in self.numbers) + '</sst>'


def rows(texts, head, content):
    """A sheet of texts and, where an item is a number, numbers; a pair is a date."""
    yield f'<worksheet xmlns="{MAIN}"><sheetData>'
    for r, row in enumerate([head, *content], 1):
        cells = []
        for letter, value in zip('ABCDEFGH', row):
            if isinstance(value, tuple):
                cells.append(f'<c r="{letter}{r}" s="1"><v>{value[0]}</v></c>')
            elif isinstance(value, str):
                cells.append(texts.cell(f'{letter}{r}', value))
            else:
                cells.append(f'<c r="{letter}{r}"><v>{value}</v></c>')
        yield f'<row r="{r}">{"".join(cells)}</row>'
    yield '</sheetData></worksheet>'


def formatted_rows():
    yield f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>id</v></c><c r="B1" t="str"><v>name</v></c>'
    yield '</row><row r="2"><c r="A2" t="str"><v>a</v></c><c r="B2" t="str"><v>A</v></c></row>'
    for r in range(3, 1048577):
        yield f'<row r="{r}" s="1" customFormat="1" ht="15"/>'
    yield '</sheetData></worksheet>'


def write(path, sheets, texts):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as file:
        names = list(sheets)
        file.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                      f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}sheet.main+xml"/>'
                      f'<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPE}sharedStrings+xml"/>'
                      f'<Override PartName="/xl/styles.xml" ContentType="{TYPE}styles+xml"/>'
                      + ''.join(f'<Override PartName="/xl/worksheets/{name}.xml" ContentType="{TYPE}worksheet+xml"/>'
                                for name in names) + '</Types>')
        relation = f'<Relationship Id="{{}}" Type="{OFFICE}/{{}}" Target="{{}}"/>'.format
        file.writestr('_rels/.rels', f'<Relationships xmlns="{PACKAGE}">'
                      + relation('r', 'officeDocument', 'xl/workbook.xml') + '</Relationships>')
        file.writestr('xl/_rels/workbook.xml.rels', f'<Relationships xmlns="{PACKAGE}">'
                      + ''.join(relation(f'r{i}', 'worksheet', f'worksheets/{name}.xml') for i, name in enumerate(names))
                      + relation('s', 'sharedStrings', 'sharedStrings.xml') + relation('t', 'styles', 'styles.xml')
                      + '</Relationships>')
        file.writestr('xl/workbook.xml', f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
                      + ''.join(f'<sheet name="{name}" sheetId="{i + 1}" r:id="r{i}"/>' for i, name in enumerate(names))
                      + '</sheets></workbook>')
        file.writestr('xl/styles.xml', f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
                      '</styleSheet>')
        for name in names:
            with file.open(f'xl/worksheets/{name}.xml', 'w') as part:
                for piece in sheets[name] or formatted_rows():
                    part.write(piece.encode())
        file.writestr('xl/sharedStrings.xml', texts.xml())


def country(path, n_actors, n_ties):
    draw, texts = random.Random(1), Texts()
    sectors = ['school', 'social', 'health', 'police', 'leisure']
    ends = [(draw.randrange(n_actors), draw.randrange(n_actors)) for _ in range(n_ties)]
    write(path, {
        'actors': rows(texts, ['id', 'name', 'sector', 'area'],
                       ([f'a{i}', f'Organisation {i}', sectors[i % 5], f'R{i % 200}'] for i in range(n_actors))),
        'areas': rows(texts, ['code', 'name'], ([f'R{i}', f'Area {i}'] for i in range(200))),
        'ties': rows(texts, ['from', 'to', 'strength', 'since'],
                     ([f'a{a}', f'a{b}', 1 + (a + b) % 5, (42000 + a % 1500,)] for a, b in ends)),
    }, texts)


def run(command):
    """Seconds and kilobytes."""
    begin = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    return time.monotonic() - begin, usage.ru_maxrss


def measure(title, programs, n_runs):
    seen = {name: [] for name in programs}
    for _ in range(n_runs):
        for name, command in programs.items():
            seen[name].append(run(command))
    for name, runs in seen.items():
        print(f'{title:28} {name:10} {statistics.median(r[0] for r in runs):7.2f} s {max(r[1] for r in runs) / 1024:7.0f} MB')


def is_there(module):
    return subprocess.run([sys.executable, '-c', f'import {module}'], stderr=subprocess.DEVNULL, check=False).returncode == 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--sitnet', default='build/tools/sitnet')
    parser.add_argument('--actors', type=int, default=60000)
    parser.add_argument('--ties', type=int, default=400000)
    parser.add_argument('--runs', type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        book, empty = os.path.join(folder, 'country.xlsx'), os.path.join(folder, 'empty.xlsx')
        for make in ((country, (book, asked.actors, asked.ties)), (write, (empty, {'actors': None}, Texts()))):
            worker = multiprocessing.Process(target=make[0], args=make[1])  # its memory is not to be measured with theirs
            worker.start()
            worker.join()
        for title, path in ((f'{asked.actors} actors, {asked.ties} ties', book), ('1048576 rows of format', empty)):
            programs = {'sitnet': [asked.sitnet, 'check', path]}
            for peer, module in (('openpyxl', 'openpyxl'), ('calamine', 'python_calamine')):
                if is_there(module):
                    programs[peer] = [sys.executable, '-c', PEERS[peer], path]
            measure(title, programs, asked.runs)


if __name__ == '__main__':
    main()
