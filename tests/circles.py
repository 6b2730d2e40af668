#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Fails when files of the library include each other in a circle: x.c and x.h count as one file.

A private header of a file (x-private.h) counts as that file where x.c or x.h stands beside it.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)


def unit_of(path, stems):
    """The name of the file pair that a source or header belongs to."""
    stem = path.stem
    short = stem.removesuffix("-private")
    return short if short != stem and short in stems else stem


def graph_of(files):
    """{unit: {units it includes}} of {path: text}."""
    stems = {path.stem for path in files}
    units = {path.name: unit_of(path, stems) for path in files}
    graph = {unit: set() for unit in units.values()}
    for path, text in files.items():
        own = units[path.name]
        seen = {units[name] for name in INCLUDE.findall(text) if name in units}
        graph[own] |= seen - {own}
    return graph


def circles(graph):
    """The groups of files that reach each other, after Tarjan 1972, without recursion."""
    index, low, on_stack, stack, found = {}, {}, set(), [], []
    for root in sorted(graph):
        if root in index:
            continue
        work = [(root, iter(sorted(graph[root])))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, rest = work[-1]
            following = next(rest, None)
            if following is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    group = []
                    while not group or group[-1] != node:
                        group.append(stack.pop())
                        on_stack.discard(group[-1])
                    if len(group) > 1:
                        found.append(sorted(group))
            elif following not in index:
                index[following] = low[following] = len(index)
                stack.append(following)
                on_stack.add(following)
                work.append((following, iter(sorted(graph[following]))))
            elif following in on_stack:
                low[node] = min(low[node], index[following])
    return found


def main(root):
    files = {path: path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(root).rglob("*.[ch]"))}
    names = [path.name for path in files]
    twice = {name for name in names if names.count(name) > 1}
    found = circles(graph_of(files))
    for name in sorted(twice):
        print(f"two files are named {name}")
    for group in found:
        print("a circle of includes: " + ", ".join(group))
    if not files:
        print(f"no source file below {root}")
    return 1 if found or twice or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
