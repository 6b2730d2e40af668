#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The Python package against python-igraph in one run: a network of two data frames, answers as data frames, two threads.

    PYTHONPATH=build/bindings/python /usr/bin/python3 tests/bench/bench_python.py FOLDER [--runs 5]

FOLDER is a data set of `generate SIZE FOLDER`. Trust ratios, not seconds.
"""
import argparse
import statistics
import threading
import time
import warnings

import igraph
import pandas

import sitnet


def seconds(work):
    started = time.perf_counter()
    made = work()
    return time.perf_counter() - started, made


def build_ours(actors, ties):
    return sitnet.Network(actors, ties)


def build_igraph(actors, ties):
    return igraph.Graph.DataFrame(ties, directed=False, vertices=actors.rename(columns={"id": "name", "name": "label"}),
                                  use_vids=False)


def ask_in(networks):
    """Each network asked for what takes a while, all at once."""
    def ask(network):
        for _ in range(3):
            network.dependence()
    threads = [threading.Thread(target=ask, args=(network,)) for network in networks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def measure(folder, runs):
    actors, ties = pandas.read_csv(f"{folder}/actors.csv"), pandas.read_csv(f"{folder}/ties.csv")
    rows = {name: [] for name in ("build, sitnet", "build, igraph", "read and ask", "to_pandas", "one thread", "two threads")}
    for _ in range(runs):  # all take turns
        rows["build, sitnet"].append(seconds(lambda: build_ours(actors, ties))[0])
        rows["build, igraph"].append(seconds(lambda: build_igraph(actors, ties))[0])
        taken, bridges = seconds(lambda: sitnet.read(folder).bridges())
        rows["read and ask"].append(taken)
        rows["to_pandas"].append(seconds(bridges.to_pandas)[0])
        network = sitnet.read(folder)
        rows["one thread"].append(seconds(lambda: ask_in([network]))[0])
        rows["two threads"].append(seconds(lambda: ask_in([network, network]))[0])
    return {name: statistics.median(taken) for name, taken in rows.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    found = measure(options.folder, options.runs)
    for name, taken in found.items():
        print(f"{name:15} {taken * 1000:9.1f} ms")
    print(f"a network of two data frames: {found['build, igraph'] / found['build, sitnet']:.1f} times as fast as python-igraph")
    print(f"bridges().to_pandas() adds {100 * found['to_pandas'] / found['read and ask']:.1f} % to reading and asking")
    print(f"two threads take {found['two threads'] / found['one thread']:.2f} times as long as one")


if __name__ == "__main__":
    main()
