#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Seconds and peak memory of `sitnet tables` beside python-igraph and NetworkX doing the same work, in one run.

Each round runs every program once, so that all of them meet the same noise; printed are medians. A peer's ratio is
its median over ours. The peers do somewhat less: no checks, no ages, no transitivity.
"""
import argparse
import csv
import importlib.util
import os
import pathlib
import statistics
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
PEERS = {"python-igraph + pandas": ("igraph", "peer_igraph.py"), "NetworkX + pandas": ("networkx", "peer_networkx.py")}
QUESTIONS = "summary,components,bridges,isolates,gaps"
AGREED = ("actors", "ties", "components", "largest_component", "isolates", "bridges", "cut_actors")


def measure(command, limit):
    """(seconds, peak MB) of one run of a command; None when it took longer than the limit."""
    start = time.perf_counter()
    child = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL)
    timer = threading.Timer(limit, child.kill)
    timer.start()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    timer.cancel()
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode == -9 and seconds >= limit:
        return None
    if child.returncode:
        sys.exit(f"exit status {child.returncode}: {' '.join(map(str, command))}")
    return seconds, usage.ru_maxrss / 1024


def measures(folder):
    with open(folder / "summary.csv", newline="", encoding="utf-8") as file:
        return {row["measure"]: row["value"] for row in csv.DictReader(file)}


def check_agreement(folders):
    """Speed means nothing when the answers differ."""
    ours, *others = folders.items()
    for name, folder in others:
        if (folder / "summary.csv").exists():
            for what in AGREED:
                a, b = measures(ours[1])[what], measures(folder)[what]
                if float(a) != float(b):
                    sys.exit(f"{what}: {ours[0]} says {a}, {name} says {b}")


def programs(options, data, out):
    """Name → command, ours first; peers whose module is not installed are left out."""
    commands = {"sitnet": [options.sitnet, "tables", data, "--only", QUESTIONS, "-o", out / "sitnet"]}
    for name, (module, script) in PEERS.items():
        if options.peers and importlib.util.find_spec(module) and importlib.util.find_spec("pandas"):
            commands[name] = [sys.executable, HERE / script, data, out / module]
    return commands


def generated(options, size):
    data = options.folder / size
    if not (data / "demands.csv").exists():
        subprocess.run([options.generate, size, data], check=True)
    return data


def run_rounds(options, commands):
    results = {name: [] for name in commands}
    for _ in range(options.runs):
        for name, command in commands.items():
            if None not in results[name]:
                results[name].append(measure(command, options.limit))
    return results


def report(size, results, limit):
    """Prints one line a program; gives the ratio of each peer."""
    ours = statistics.median(seconds for seconds, _ in results["sitnet"])
    ratios = {}
    for name, runs in results.items():
        if None in runs:
            print(f"{size:>3}  {name:24} {'> %.0f' % limit:>10}")
            continue
        seconds = statistics.median(run[0] for run in runs)
        ratios[name] = seconds / ours
        ratio = "" if name == "sitnet" else f"{ratios[name]:7.1f}×"
        print(f"{size:>3}  {name:24} {seconds:10.3f} {statistics.median(run[1] for run in runs):9.0f} {ratio:>9}")
    return ratios


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sitnet", default="build/tools/sitnet")
    parser.add_argument("--generate", default="build/tests/bench/generate")
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("build/bench"), help="data and answers")
    parser.add_argument("--sizes", default="S,M,L", help="of S, M, L, XL (default: S,M,L)")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--limit", type=float, default=300, help="seconds after which a program is stopped")
    parser.add_argument("--no-peers", dest="peers", action="store_false", help="measure sitnet alone")
    parser.add_argument("--bar", type=float, help="fail when python-igraph's ratio at a size ≥ L is below this")
    return parser.parse_args()


def main():
    options = arguments()
    options.folder.mkdir(parents=True, exist_ok=True)
    low = False
    print(f"{'':3}  {'':24} {'seconds':>10} {'peak MB':>9} {'ratio':>9}   medians of {options.runs}")
    for size in options.sizes.split(","):
        out = options.folder / "out" / size
        out.mkdir(parents=True, exist_ok=True)
        commands = programs(options, generated(options, size), out)
        ratios = report(size, run_rounds(options, commands), options.limit)
        check_agreement({name: pathlib.Path(command[-1]) for name, command in commands.items()})
        low |= options.bar is not None and "L" in size and ratios.get("python-igraph + pandas", 0) < options.bar
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
