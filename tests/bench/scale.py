#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Right counts within a memory limit on data sets that a district never has. No times are tested."""
import argparse
import csv
import io
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

# Counts of the generated sizes are python-igraph 0.10.2's (peers/igraph_five.py) on the same files. The 0.8 GB of the README
# are 763 MB of 2^20 bytes; which questions meet in memory differs a little from run to run.
CASES = {
    "S": (["S"], 100, {"actors": 300, "ties": 1043, "components": 21, "largest_component": 280, "isolates": 20,
                       "bridges": 40, "cut_actors": 33}),
    "M": (["M"], 200, {"actors": 7000, "ties": 26111, "components": 349, "largest_component": 6647, "isolates": 344,
                       "bridges": 949, "cut_actors": 765}),
    "XL": (["XL"], 800, {"actors": 1000000, "ties": 6622676, "components": 40189, "largest_component": 959800,
                          "isolates": 40177, "bridges": 101732, "cut_actors": 86703}),
    "path": (["path", "10000000"], 3000,
             {"actors": 10**7, "ties": 10**7 - 1, "components": 1, "isolates": 0, "bridges": 10**7 - 1,
              "cut_actors": 10**7 - 2}),
}


# A host may allow less than the machine has; what is reserved for speed alone must not use it up.
ADDRESS_SPACE = {"M": 400 * 1024 * 1024}


def run(command, address_space=resource.RLIM_INFINITY):
    """(output, peak MB) of a command that must succeed."""
    def set_limit():
        resource.setrlimit(resource.RLIMIT_AS, (address_space, resource.RLIM_INFINITY))

    with tempfile.TemporaryFile("w+") as output:
        # Without what fills memory that is reserved and never used, as tests have it.
        environment = {name: value for name, value in os.environ.items() if name != "MALLOC_PERTURB_"}
        child = subprocess.Popen([str(word) for word in command], stdout=output, preexec_fn=set_limit, env=environment)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            sys.exit(f"exit status {child.returncode}: {' '.join(map(str, command))}")
        output.seek(0)
        return output.read(), usage.ru_maxrss / 1024


def summary(sitnet, data, out):
    """The country's work for generated sizes; the summary alone for a path, whose tables would fill the disk."""
    if not (data / "demands.csv").exists():
        text, peak = run([sitnet, "summary", data, "--format", "csv"])
    else:
        _, peak = run([sitnet, "tables", data, "--only", "summary,components,bridges,isolates,gaps", "-o", out])
        text = (out / "summary.csv").read_text(encoding="utf-8")
    return {row["measure"]: row["value"] for row in csv.DictReader(io.StringIO(text))}, peak


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", choices=CASES)
    parser.add_argument("--sitnet", required=True)
    parser.add_argument("--generate", required=True)
    options = parser.parse_args()
    words, limit, expected = CASES[options.case]
    with tempfile.TemporaryDirectory() as name:
        data = pathlib.Path(name, "data")
        run([options.generate, *words, data])
        measures, peak = summary(options.sitnet, data, pathlib.Path(name, "out"))
        if options.case in ADDRESS_SPACE:
            run([options.sitnet, "bridges", data, "--format", "csv"], ADDRESS_SPACE[options.case])
    wrong = {what: measures.get(what) for what, value in expected.items() if measures.get(what) != str(value)}
    print(f"{options.case}: peak {peak:.0f} MB of {limit}; wrong: {wrong or 'nothing'}")
    return 1 if wrong or peak > limit else 0


if __name__ == "__main__":
    sys.exit(main())
