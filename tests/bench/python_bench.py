#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the Python package adds to the library, in one run: python_bench.py FOLDER [ROUNDS]. Peers are in bench.py.

FOLDER is what `generate L FOLDER` wrote; PYTHONPATH=BUILD/bindings/python. Medians in seconds; the rounds take turns.
"""
import statistics
import sys
import threading
import time
import warnings

import pandas as pd

import sitnet

folder = sys.argv[1]
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
warnings.simplefilter("ignore", sitnet.FindingsWarning)


def seconds(work):
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def both_at_once(work):
    """Wall time of one piece of work in each of two threads."""
    threads = [threading.Thread(target=work) for _ in range(2)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - start


def one_round(actors, ties):
    """{name: seconds} of everything, and the network."""
    took = {}
    took["read"], network = seconds(lambda: sitnet.read(folder))
    took["ask"], table = seconds(network.bridges)
    took["to_pandas"], frame = seconds(table.to_pandas)
    took["ask and to_pandas again"], _ = seconds(lambda: network.bridges().to_pandas())
    assert len(frame) == len(table), (len(frame), len(table))
    took["network of two frames"], built = seconds(lambda: sitnet.Network(actors=actors, ties=ties))
    assert len(built) == len(actors)
    return took, network


def main():
    actors, ties = pd.read_csv(f"{folder}/actors.csv"), pd.read_csv(f"{folder}/ties.csv")
    all_took = []
    for _ in range(rounds):
        took, network = one_round(actors, ties)
        work = lambda: network.openness(permutations=400)  # of one thread, and of arithmetic alone
        took["one thread"], _ = seconds(work)
        took["two threads, twice the work"] = both_at_once(work)
        all_took.append(took)
    median = {name: statistics.median(took[name] for took in all_took) for name in all_took[0]}
    for name, value in median.items():
        print(f"{name:30} {value:8.4f}")
    share = median["to_pandas"] / (median["read"] + median["ask"])
    print(f"to_pandas is {share:.1%} of reading and asking (bar: 10 %)")
    print(f"a network of two data frames takes {median['network of two frames']:.3f} s (bar: 0.5 s)")
    print(f"two threads take {median['two threads, twice the work'] / median['one thread']:.2f} times as long as one (bar: 1.3)")


main()
