#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Seconds and peak memory of sitnet beside its peers doing the same work, in one run.

Before each run of a peer stands one of ours: a pair, whose ratio is what the machine's other work falsifies least. Printed
are medians; × says how many times as long as we a peer takes. The peers do somewhat less: no checks, no ages, no
transitivity. `limit` is the work written by hand for these very files, without a check: what the machine can do.
"""
import argparse
import csv
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import typing
import venv

HERE = pathlib.Path(__file__).resolve().parent
DEBIAN = "/usr/bin/python3"
AGREED = ("actors", "ties", "components", "largest_component", "isolates", "bridges", "cut_actors", "uncovered",
          "highest_betweenness")
QUESTIONS = "summary,components,bridges,isolates,gaps"


class Peer(typing.NamedTuple):
    """A program in `peers`: LIBRARY_WORK.py, with data frames of one kind."""
    library: str
    work: str
    frames: str
    words: tuple = ()

    @property
    def title(self):
        return self.library.replace("_", "-")

    @property
    def name(self):
        return f"{self.title} + {self.frames}"


class Work(typing.NamedTuple):
    """What is measured: questions of the command line, or our own package when there are none; at which sizes; beside whom."""
    questions: str
    sizes: str
    peers: tuple
    ours: typing.Optional[Peer] = None


WORKS = {
    "five": Work(QUESTIONS, "S,M,L,XL", (
        Peer("igraph", "five", "polars"), Peer("rustworkx", "five", "polars"), Peer("graph_tool", "five", "pandas"),
        Peer("igraph", "five", "pandas"), Peer("networkx", "five", "pandas"))),
    "components": Work("components", "S,M,L,XL", (Peer("networkit", "components", "polars"),)),
    "brokers": Work("brokers", "S,M", (Peer("networkit", "brokers", "polars"), Peer("igraph", "brokers", "polars"))),
    "python": Work("", "S,M,L,XL", (
        Peer("igraph", "five", "polars", ("counts",)), Peer("rustworkx", "five", "polars", ("counts",))),
        Peer("sitnet", "five", "tables", ("counts",))),
    "frames-polars": Work("", "S,M,L,XL", (
        Peer("igraph", "five", "polars", ("counts",)), Peer("rustworkx", "five", "polars", ("counts",))),
        Peer("sitnet", "five", "polars", ("counts",))),
    "frames-pandas": Work("", "S,M,L,XL", (
        Peer("igraph", "five", "pandas", ("counts",)), Peer("graph_tool", "five", "pandas", ("counts",))),
        Peer("sitnet", "five", "pandas", ("counts",))),
}


class Run(typing.NamedTuple):
    seconds: float
    megabytes: float


def environment(package):
    """Modules are compiled once, as for everybody who has them installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(package)}


def run(command, package, limit):
    """One run of a command; None when it took longer than the limit."""
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        child = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=errors,
                                 env=environment(package))
        timer = threading.Timer(limit, child.kill)
        timer.start()
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        timer.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode == -9 and seconds >= limit:
            return None
        if child.returncode:
            errors.seek(0)
            sys.exit(f"exit status {child.returncode}: {' '.join(map(str, command))}\n{errors.read().decode()}")
    return Run(seconds, usage.ru_maxrss / 1024)


def column(folder, answer, name):
    """A column of an answer; nothing where the program does not give that answer."""
    if not (folder / f"{answer}.csv").exists():
        return []
    with open(folder / f"{answer}.csv", newline="", encoding="utf-8") as file:
        return [row[name] for row in csv.DictReader(file)]


def counts(folder):
    """What a program found, as far as all can say the same."""
    found = {what: float(value) for what, value in zip(column(folder, "summary", "measure"), column(folder, "summary", "value"))
             if what in AGREED and value}
    sizes = column(folder, "components", "size")
    if sizes:
        found.setdefault("components", float(len(set(column(folder, "components", "component")))))
        found.setdefault("largest_component", float(max(map(int, sizes))))
    betweenness = column(folder, "brokers", "betweenness")
    if betweenness:
        found["highest_betweenness"] = max(map(float, betweenness))
    return found


def check_agreement(folders):
    """Speed means nothing when the answers differ: each count is compared with that of the first program that tells it."""
    told = {}
    for name, folder in folders.items():
        found = counts(folder)
        if not found:
            sys.exit(f"{name} gave no answer in {folder}")
        for what, value in found.items():
            first, right = told.setdefault(what, (name, value))
            if abs(value - right) > 1e-9 * abs(right):
                sys.exit(f"{what}: {first} says {right:g}, {name} says {value:g}")


class Bench:
    """Which programs there are, and where."""

    def __init__(self, options):
        self.options = options
        self.versions = {}

    def python(self, peer):
        """The newest peers live in a virtual environment, those with pandas are Debian's."""
        if peer.frames == "pandas":
            return DEBIAN
        return self.options.venv and self.options.venv / "bin" / "python"

    def version(self, peer):
        """Versions of its libraries, None when it is not there."""
        key = peer.library, peer.frames
        if key not in self.versions:
            self.versions[key] = self.python(peer) and self.asked(peer)
        return self.versions[key]

    def asked(self, peer):
        names = [peer.library] + ([peer.frames] if peer.frames != "tables" else [])
        program = f"import {', '.join(names)}; print(*({', '.join(f'{name}.__version__.split()[0]' for name in names)},))"
        try:
            told = subprocess.run([self.python(peer), "-c", program], capture_output=True, text=True, check=True,
                                  env=environment(self.options.package)).stdout.split()
        except (OSError, subprocess.CalledProcessError):
            return None
        return f" + {peer.frames} ".join(told)

    def command(self, peer, data, out):
        return [self.python(peer), HERE / "peers" / f"{peer.library}_{peer.work}.py", peer.frames, data, out, *peer.words]

    def programs(self, work, data, out):
        """name → (command, folder of answers), ours first; and the names of those that are not there."""
        ours = work.ours and self.command(work.ours, data, out / "sitnet")
        found = {"sitnet": (ours or [self.options.sitnet, "tables", data, "--only", work.questions, "-o", out / "sitnet"],
                            out / "sitnet")}
        missing = []
        for peer in ((work.ours,) if work.ours else ()) + work.peers:
            if self.version(peer) is None:
                missing.append(peer.name)
            elif peer is not work.ours and self.options.only in peer.name:
                folder = out / f"{peer.library}-{peer.frames}"
                found[f"{peer.title} {self.version(peer)}"] = self.command(peer, data, folder), folder
        if work.questions == QUESTIONS:
            if self.options.limit_program.exists():
                found["limit"] = [self.options.limit_program, data, out / "limit"], out / "limit"
            else:
                missing.append("limit")
        return found, missing

    def pairs(self, programs):
        """name → runs, and name → runs of ours beside them; everybody takes turns."""
        runs = {name: [] for name in programs}
        beside = {name: [] for name in programs}
        for _ in range(self.options.pairs):
            for name, (command, _) in list(programs.items())[1:] or programs.items():
                if None not in runs[name]:
                    beside[name].append(self.run(programs["sitnet"][0]))
                    runs[name].append(self.run(command))
                if None in beside[name]:
                    sys.exit(f"sitnet took longer than {self.options.limit:.0f} seconds")
        return runs, beside

    def run(self, command):
        return run(command, self.options.package, self.options.limit)

    def data(self, size):
        data = self.options.folder / size
        if not (data / "demands.csv").exists():
            subprocess.run([self.options.generate, size, data], check=True)
        return data

    def measure(self, size, title, work):
        """Prints a line for each program; gives the ratio of each peer."""
        out = self.options.folder / "out" / size / title
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        programs, missing = self.programs(work, self.data(size), out)
        for name in missing:
            print(f"{size:>3}  {title:13} {name:32}  is not there")
        if work.ours and self.version(work.ours) is None:
            return {}
        runs, beside = self.pairs(programs)
        ratios = report(size, title, runs, beside, self.options.limit)
        check_agreement({name: folder for name, (_, folder) in programs.items() if None not in runs[name]})
        return ratios


def report(size, title, runs, beside, limit):
    ours = [run for pair in beside.values() for run in pair]
    ratios = {}
    for name, found in {**runs, "sitnet": ours}.items():
        line = f"{size:>3}  {title:13} {name:32}"
        if None in found:
            print(f"{line} {'> %.0f' % limit:>9}")
            continue
        line += f" {statistics.median(run.seconds for run in found):9.3f} {statistics.median(run.megabytes for run in found):8.0f}"
        if name != "sitnet":
            each = sorted(theirs.seconds / mine.seconds for theirs, mine in zip(found, beside[name]))
            ratios[name] = statistics.median(each)
            line += f" {ratios[name]:8.2f}× {each[0]:8.2f} – {each[-1]:.2f}"
        print(line, flush=True)
    return ratios


def prepare(folder):
    """A virtual environment with the newest peers; what cannot be had is said to be not there."""
    if folder is None or (folder / "bin" / "python").exists():
        return
    venv.create(folder, with_pip=True)
    if subprocess.run([folder / "bin" / "pip", "install", "--quiet", "-r", HERE / "peers.txt"], check=False).returncode:
        print(f"the peers could not be installed into {folder}", file=sys.stderr)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sitnet", default="build/tools/sitnet")
    parser.add_argument("--generate", default="build/tests/bench/generate")
    parser.add_argument("--limit-program", type=pathlib.Path, default="build/tests/bench/limit")
    parser.add_argument("--package", type=pathlib.Path, default="build/bindings/python", help="folder of the Python package")
    parser.add_argument("--venv", type=pathlib.Path, help="virtual environment with the newest peers; made where there is none")
    parser.add_argument("--folder", type=pathlib.Path, default="build/bench", help="data and answers")
    parser.add_argument("--sizes", default="S,M,L", help="of S, M, L, XL (default: S,M,L)")
    parser.add_argument("--works", default=",".join(WORKS), help="(default: %(default)s)")
    parser.add_argument("--only", default="", help="only peers with this in their name, such as polars")
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--limit", type=float, default=300, help="seconds after which a program is stopped")
    parser.add_argument("--bar", type=float, help="fail when a peer answers the five questions at L or XL in less than so many "
                        "times our time")
    return parser.parse_args()


def main():
    options = arguments()
    options.folder.mkdir(parents=True, exist_ok=True)
    options.venv = options.venv and options.venv.absolute()
    prepare(options.venv)
    bench, low = Bench(options), False
    print(f"{'':3}  {'':13} {'medians of ' + str(options.pairs) + ' pairs':32} {'seconds':>9} {'peak MB':>8} {'ratio':>9}")
    for title in options.works.split(","):
        for size in options.sizes.split(","):
            if size in WORKS[title].sizes.split(","):
                ratios = bench.measure(size, title, WORKS[title])
                low |= "L" in size and title == "five" and any(
                    ratio < (options.bar or 0) for name, ratio in ratios.items() if name != "limit")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
