#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every question about ties, on random data sets and scopes, against a naive recomputation.

    sweep_ties.py --sitnet build/tools/sitnet [--rounds 200] [--seed 1] [--first 0] [--keep FOLDER] [--without-igraph]
"""
import argparse
import os
import pathlib
import shlex
import sys
import tempfile

import generate
import program
import scoped
import ties

PLAIN = ["summary", "components", "brokers", "isolates", "centrality", "unconfirmed", "core", "multiplexity", "dependence"]


def expected_rows(answers, vocabulary, source, local):
    """{question: rows}, of all that is one number or word."""
    rows = {question: getattr(answers, question)() for question in PLAIN}
    rows.update(bridges=answers.bridges(local), sectors=answers.sectors(vocabulary), openness=answers.openness(vocabulary))
    if source:
        rows["reach"] = answers.reach(source)
    return rows


def number(cell):
    return None if cell in (None, "") else float(cell)


def judged(answers, tables):
    """Faults of what chance or an eigenspace leaves open."""
    faults = []
    faults += answers.faults_of_eigenvector([number(row["eigenvector"]) for row in tables["centrality"]])
    if "communities" in tables:
        faults += answers.faults_of_communities([int(row["community"]) for row in tables["communities"]])
    for row in tables["openness"]:
        p, expected = number(row["p"]), number(row["expected"])
        if p is not None and not (0 < p <= 1) or expected is not None and not (-1 <= expected <= 1):
            faults.append(f"openness by chance: {row}")
    return faults


def compare(sitnet, folder, data, scope, form, source, igraph=True, local=True):
    """What is wrong with the program's answers for one data set and scope."""
    answers = ties.Answers(scoped.Network(data, scope))
    expected = expected_rows(answers, vocabulary_of(data), source, local)
    questions = [*expected, *(["communities"] if igraph else [])]
    words = [*scope.words(), "--permutations", "19", *(["--local"] if local else []), *(["--source", source] if source else [])]
    tables = sitnet.tables(folder, questions, words, form)
    faults = judged(answers, tables)
    for question, rows in expected.items():
        faults += program.differences(question, tables[question], rows)
    return faults


def vocabulary_of(data):
    return list(dict.fromkeys([*scoped.VOCABULARY_OF_SECTORS, *(row["code"] for row in data.rows("sectors"))]))


def one_round(sitnet, options, chance, folder):
    data = generate.data_set(chance)
    scope = generate.scope(chance, data)
    data.write(folder, chance.choice([",", ",", ";", "\t"]))
    in_scope = [name for name in scoped.Network(data, scope).actors if "," not in name]
    source = chance.choice(in_scope) if in_scope else None
    return compare(sitnet, folder, data, scope, chance.choice(["csv", "json"]), source, not options.without_igraph)


def main(one_round, purpose, rounds):
    """Rounds of random data; also for the other sweeps."""
    parser = argparse.ArgumentParser(description=purpose.splitlines()[0])
    parser.add_argument("--sitnet", required=True)
    parser.add_argument("--rounds", type=int, default=int(os.environ.get("SITNET_ORACLE_ROUNDS", rounds)))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first round, to see one again")
    parser.add_argument("--keep", help="where failing data sets go; usually a new folder beside the others of this system")
    parser.add_argument("--without-igraph", action="store_true", help="the build has none: no communities")
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        sitnet = program.Program(options.sitnet, scratch)
        for round_ in range(options.first, options.first + options.rounds):
            folder = pathlib.Path(scratch) / f"round{round_}"
            try:
                faults = one_round(sitnet, options, generate.seeded(options.seed, round_), folder)
            except program.Refused as refusal:
                faults = [str(refusal)]
            if faults:
                failed += 1
                report(options, round_, folder, sitnet.command, faults)
    print(f"seed {options.seed}: {options.rounds} data sets, {failed} with differences")
    return 1 if failed else 0


def report(options, round_, folder, command, faults):
    """Names what differs, keeps the data and says how to see it again."""
    keep = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="sitnet-oracle-"))
    options.keep = str(keep)
    kept = keep / folder.name
    kept.mkdir(parents=True, exist_ok=True)
    for sheet in folder.glob("*.csv"):
        (kept / sheet.name).write_bytes(sheet.read_bytes())
    print(f"round {round_} of seed {options.seed}:", *faults, sep="\n  ")
    print("  see it: " + command.replace(str(folder), shlex.quote(str(kept))).replace(str(folder.parent / "out"), "out"), flush=True)


if __name__ == "__main__":
    sys.exit(main(one_round, __doc__, 200))
