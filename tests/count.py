#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Adds up what Meson wrote about all test runs: count.py BUILDS [BROKEN STEP…]. Names what failed and what was skipped."""
import json
import pathlib
import sys

PASSED, SKIPPED = {"OK", "EXPECTEDFAIL"}, {"SKIP"}


def verdicts(builds):
    """(run, test, result) of every test."""
    for log in sorted(pathlib.Path(builds).glob("*/meson-logs/*.json")):
        for line in log.read_text(encoding="utf-8").splitlines():
            test = json.loads(line)
            yield log.stem, test["name"], test["result"]


def main():
    builds, *broken = sys.argv[1:]
    counts = {"passed": 0, "failed": len(broken), "skipped": 0}
    for step in broken:
        print(f"failed:  {step}")
    for run, name, result in verdicts(builds):
        kind = "passed" if result in PASSED else "skipped" if result in SKIPPED else "failed"
        counts[kind] += 1
        if kind != "passed":
            print(f"{kind + ':':8} {name} ({run}) {result.lower() if kind == 'failed' else ''}".rstrip())
    print(", ".join(f"{count} {kind}" for kind, count in counts.items()))
    return 1 if counts["failed"] or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
