#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Cost against size.

usage: growth.py [--sitnet FILE] [--doublings N] [CASE ...]
       growth.py [--sitnet FILE] --sizes S,M,L,XL [--generate FILE] [--limit SECONDS] [QUESTION ...]

Data that once cost the square of their size, doubling: prints for each case and size the seconds, the growth from the
size before (2 is linear, 4 is the square), peak memory, and how long the program lived on after it was interrupted in the
middle of its work.

With --sizes: for each question and size of the benchmark's data the processor time that it takes beyond reading, and the
slope of its logarithm against that of actors + ties between the last two sizes: 1 is linear, 2 the square. What is steeper
than n log n has its reason beside it.
"""
import argparse
import json
import math
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time


def write(folder, sheet, head, rows):
    with open(os.path.join(folder, sheet + '.csv'), 'w', encoding='utf-8') as file:
        file.write(head + '\n')
        file.writelines(row + '\n' for row in rows)


def flow(folder, n):
    """Ten services for everywhere, n areas that all want more: groups of the minimum cut join in one long chain."""
    write(folder, 'areas', 'code', (f'x{i}' for i in range(n)))
    write(folder, 'actors', 'id,area', ['a0,x0'])
    write(folder, 'services', 'id,actor,needs,areas,capacity', (f's{i},a0,health.psychology,*,5' for i in range(10)))
    write(folder, 'demands', 'need,area,families', (f'health.psychology,x{i},5' for i in range(n)))


def country(folder, n):
    """n municipalities and 300 services for everywhere: the work grows with the product, so linearly here."""
    flow(folder, n)
    write(folder, 'services', 'id,actor,needs,areas,capacity', (f's{i},a0,health.psychology,*,5' for i in range(300)))


def cell(folder, n):
    """n demands of one cell, each with a reporter of its own that knows no provider."""
    write(folder, 'actors', 'id,area', (f'a{i},x' for i in range(n)))
    write(folder, 'services', 'id,actor,needs,capacity', ['s,a0,health.psychology,10'])
    write(folder, 'demands', 'need,area,families,reported_by', (f'health.psychology,x,1,a{i}' for i in range(n)))


def missing(folder, n):
    """n demands of one cell that nobody serves."""
    cell(folder, n)
    write(folder, 'services', 'id,actor,needs', [])


def ages(folder, n):
    """n demands and n services of one cell, of all ages."""
    write(folder, 'actors', 'id,area', (f'a{i},x' for i in range(2 * n)))
    write(folder, 'services', 'id,actor,needs,capacity,age_from,age_to',
          (f's{i},a{i},health.psychology,10,{i % 17},17' for i in range(n)))
    write(folder, 'demands', 'need,area,families,reported_by,age_from,age_to',
          (f'health.psychology,x,1,a{n + i},0,{i % 18}' for i in range(n)))


def meet(folder, n):
    """n askers and 100 providers of one need; n × 100 pairs, of which ten are wanted."""
    write(folder, 'actors', 'id,area', [f'a{i},x' for i in range(n)] + [f'p{i},x' for i in range(100)])
    write(folder, 'ties', 'from,to', (f'a{i},a{i // 2}' for i in range(1, n)))
    write(folder, 'services', 'id,actor,needs,capacity', (f's{i},p{i},health.psychology,{i % 50 + 1}' for i in range(100)))
    write(folder, 'demands', 'need,area,families,reported_by',
          (f'health.psychology,x,{i % 9 + 1},a{i}' for i in range(n)))


def broad(folder, n):
    """n broad needs, each with a service."""
    write(folder, 'actors', 'id,area', (f'a{i},x' for i in range(n)))
    write(folder, 'needs', 'code,name', (f'n{i},N{i}' for i in range(n)))
    write(folder, 'services', 'id,actor,needs', (f's{i},a{i // 2},n{i}' for i in range(n)))


def areas(folder, n):
    """n areas with an actor each, and a chain of neighbours."""
    write(folder, 'areas', 'code,region,neighbours', (f'x{i},r{i % 14},{f"x{i - 1}" if i else ""}' for i in range(n)))
    write(folder, 'actors', 'id,area', (f'a{i},x{i}' for i in range(n)))
    write(folder, 'ties', 'from,to', (f'a{i},a{i + 1}' for i in range(n - 1)))
    write(folder, 'services', 'id,actor,needs', (f's{i},a{i},learning.tutoring' for i in range(n)))


def kinds(folder, n):
    """n kinds of tie of one pair."""
    write(folder, 'actors', 'id', ['a', 'b'])
    write(folder, 'ties', 'from,to,reported_by,kind', (f'a,b,a,k{i}' for i in range(n)))


def neighbours(folder, n):
    """One area with n neighbours, each with a provider."""
    names = '|'.join(f'x{i}' for i in range(1, n))
    write(folder, 'areas', 'code,neighbours', [f'x0,{names}'] + [f'x{i},' for i in range(1, n)])
    write(folder, 'actors', 'id,area', (f'a{i},x{i}' for i in range(n)))
    write(folder, 'services', 'id,actor,needs', (f's{i},a{i},health.psychology' for i in range(1, n)))
    write(folder, 'demands', 'need,area,families', ['health.psychology,x0,5'])


# name: data, first size, question
CASES = {
    'flow': (flow, 25000, ['gaps', '--format', 'csv']),
    'country': (country, 3125, ['gaps', '--format', 'csv']),
    'cell': (cell, 12500, ['gaps', '--format', 'csv']),
    'missing': (missing, 12500, ['gaps', '--format', 'csv']),
    'ages': (ages, 10000, ['gaps', '--format', 'csv']),
    'introductions': (meet, 5000, ['introductions', '--most', '10']),
    'catalogue': (broad, 10000, ['catalogue', '-o', 'page.html']),
    'invite': (broad, 5000, ['invite']),
    'area by area': (areas, 12500, ['components', '--by', 'area']),
    'region by region': (areas, 25000, ['components', '--by', 'region']),
    'kinds': (kinds, 25000, ['unconfirmed']),
    'confirmed kinds': (kinds, 25000, ['summary', '--rule', 'confirmed']),
    'neighbours': (neighbours, 12500, ['spread']),
    'reading': (areas, 100000, ['check']),
}


def start(sitnet, folder, question):
    command = [sitnet, question[0], folder] + question[1:]
    return subprocess.Popen(command, cwd=os.path.dirname(folder), stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)


def measure(sitnet, folder, question):
    began = time.monotonic()
    child = start(sitnet, folder, question)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f'{" ".join(question)}: ended with {child.returncode}')
    return time.monotonic() - began, usage.ru_maxrss / 1024


def seconds_to_stop(sitnet, folder, question, seconds):
    """The longest of several tries, each interrupted at another point of the work."""
    longest = 0
    for part in (0.2, 0.4, 0.6, 0.8):
        child = start(sitnet, folder, question)
        time.sleep(seconds * part)
        began = time.monotonic()
        child.send_signal(signal.SIGINT)
        child.wait()
        longest = max(longest, time.monotonic() - began)
    return longest


# As `generate` writes them: actors, ties.
SIZES = {'S': (300, 1200), 'M': (7000, 30000), 'L': (60000, 400000), 'XL': (1000000, 8000000)}
# Questions that need more than data.
NEEDED = {'reach': ['--source', 'a0000001']}
# n log n between the sizes has a slope of 1.07 to 1.12; times differ between runs by a tenth.
STEEP = 1.25
# Less processor time than this, or than this part of reading, says nothing.
FEW_SECONDS = 0.01
PART_OF_READING = 0.05
MANY_SECONDS = 3

ALL_PATHS = 'shortest paths of all pairs: actors × ties; --sample-above N estimates betweenness'
MEMORY = 'linear in steps, but neighbours lie anywhere in memory, and at XL outside the caches'
# Questions steeper than n log n, and why.
EXACT_PATHS = ('brokers', 'centrality')
PATHS = (*EXACT_PATHS, 'summary')
REASONS = {
    'brokers': ALL_PATHS,
    'centrality': ALL_PATHS,
    'summary': ALL_PATHS + '; above 10,000 actors they are left out',
    'components': MEMORY,
    'bridges': MEMORY,
    'core': MEMORY,
    'multiplexity': MEMORY,
    'openness': MEMORY + ', 999 times',
    'communities': MEMORY + '; and igraph makes more rounds',
}


def processor_seconds(command, limit):
    """Of one run; None when it took longer than the limit, or has no answer at this size."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                             preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit)))
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime if child.returncode == 0 else None


def least_seconds(command, limit):
    """Of three runs, or of one that took long."""
    first = processor_seconds(command, limit)
    if first is None or first > MANY_SECONDS:
        return first
    return min([first] + [processor_seconds(command, limit) or first for _ in range(2)])


def names_of_questions(sitnet):
    listed = subprocess.run([sitnet, 'list', '--format', 'json'], check=True, capture_output=True).stdout
    rows = json.loads(listed)
    return [row['name'] for row in (rows['rows'] if isinstance(rows, dict) else rows)]


def slope(sizes, seconds, reading):
    """Between the last two sizes that took long enough; None without them."""
    known = [(sum(SIZES[size]), seconds[size]) for size in sizes
             if (seconds[size] or 0) >= max(FEW_SECONDS, PART_OF_READING * (reading[size] or 0))]
    if len(known) < 2:
        return None
    (smaller, before), (larger, after) = known[-2:]
    if after < before:  # a part was left out
        return None
    return math.log(after / before) / math.log(larger / smaller)


def print_growth(name, sizes, seconds, reading):
    cells = ''.join(f'{"–":>9}' if seconds[size] is None else f'{seconds[size]:9.3f}' for size in sizes)
    steepness = slope(sizes, seconds, reading)
    is_steep = steepness is not None and steepness > STEEP
    reason = REASONS.get(name, 'NO REASON KNOWN') if is_steep or name in PATHS else ''
    print(f'{name:15}{cells}{"" if steepness is None else f"{steepness:.2f}":>8}  {reason}'.rstrip(), flush=True)


def measure_questions(arguments, sitnet):
    sizes = arguments.sizes.split(',')
    names = arguments.cases or names_of_questions(sitnet)
    with tempfile.TemporaryDirectory() as place:
        folders = {size: os.path.join(place, size) for size in sizes}
        answer = os.path.join(place, 'answer.csv')
        for size, folder in folders.items():
            subprocess.run([os.path.abspath(arguments.generate), size, folder], check=True, stdout=subprocess.DEVNULL)
        reading = {size: least_seconds([sitnet, 'isolates', folder, '--format', 'csv', '-o', answer], arguments.limit)
                   for size, folder in folders.items()}
        print(f'{"question":15}' + ''.join(f'{size:>9}' for size in sizes) + f'{"slope":>8}  reason where steeper than n log n')
        print_growth('(reading)', sizes, reading, dict.fromkeys(sizes))
        for name in names:
            seconds = {}
            for size, folder in folders.items():
                command = [sitnet, name, folder, *NEEDED.get(name, []), '--format', 'csv', '-o', answer]
                too_long = name in EXACT_PATHS and size == 'XL'
                taken = None if too_long else least_seconds(command, arguments.limit)
                seconds[size] = None if taken is None else max(taken - reading[size], 0)
            print_growth(name, sizes, seconds, reading)
    print(f'Processor seconds beyond reading. –: no answer within {arguments.limit} of them, or not tried: exact shortest '
          'paths at XL would take days.')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--sitnet', default='build/tools/sitnet')
    parser.add_argument('--doublings', type=int, default=3)
    parser.add_argument('--sizes', help='measure each question at these sizes of the benchmark')
    parser.add_argument('--generate', default='build/tests/bench/generate')
    parser.add_argument('--limit', type=int, default=300, help='processor seconds for one question with --sizes')
    parser.add_argument('cases', nargs='*', metavar='CASE', help=', '.join(CASES) + '; with --sizes: questions')
    arguments = parser.parse_args()
    sitnet = os.path.abspath(arguments.sitnet)
    if arguments.sizes:
        measure_questions(arguments, sitnet)
        return
    unknown = [name for name in arguments.cases if name not in CASES]
    if unknown:
        parser.error(f'no such case: {", ".join(unknown)}; there are: {", ".join(CASES)}')
    print(f'{"case":18}{"size":>9}{"seconds":>9}{"growth":>8}{"MB":>7}{"to stop":>9}')
    for name in arguments.cases or CASES:
        make, size, question = CASES[name]
        before = None
        for _ in range(arguments.doublings + 1):
            with tempfile.TemporaryDirectory() as place:
                folder = os.path.join(place, 'data')
                os.mkdir(folder)
                make(folder, size)
                seconds, memory = measure(sitnet, folder, question)
                stop = seconds_to_stop(sitnet, folder, question, seconds)
            growth = f'{seconds / before:.1f}' if before else ''
            print(f'{name:18}{size:9}{seconds:9.2f}{growth:>8}{memory:7.0f}{stop:9.2f}', flush=True)
            before = seconds
            size *= 2


if __name__ == '__main__':
    main()
