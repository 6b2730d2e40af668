#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs a transcript: commands with the text they must print. See README.md beside this file for the format."""
import argparse
import difflib
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

SKIPPED = 77  # Meson's word for a skipped test


class Step:
    """One command and what it must do."""

    def __init__(self, line, command):
        self.line, self.command = line, command
        self.output, self.messages, self.status = [], [], 0


def parse(text):
    """The steps of a transcript, in order."""
    steps = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("$ "):
            steps.append(Step(number, line[2:]))
        elif line.startswith("#"):
            continue
        elif not steps:
            if line.strip():
                raise ValueError(f"line {number}: text before the first command")
        elif line.startswith("! "):
            steps[-1].messages.append(line[2:])
        elif line.startswith("? "):
            steps[-1].status = int(line[2:])
        else:
            steps[-1].output.append(line[1:] if line.startswith("\\") else line)
    return steps


def without_trailing_blanks(lines):
    kept = list(lines)
    while kept and not kept[-1].strip():
        kept.pop()
    return kept


def matches(expected, actual):
    """Line by line; a line of three dots stands for any lines, none too."""
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else re.escape(line) + r"\n" for line in expected)
    return re.fullmatch(pattern, "".join(line + "\n" for line in actual)) is not None


def faults(step, done):
    """What went otherwise than the transcript says."""
    if done.returncode != step.status:
        yield f"exit status {done.returncode}, not {step.status}"
    for pattern in step.messages:
        if not re.search(pattern, done.stderr):
            yield f"no message matches: {pattern}"
    if done.stderr and not step.messages and done.returncode:
        yield "messages on stderr that the transcript does not name"
    expected, actual = without_trailing_blanks(step.output), without_trailing_blanks(done.stdout.splitlines())
    if not matches(expected, actual):
        yield "\n".join(difflib.unified_diff(expected, actual, "expected", "printed", lineterm="", n=2))


def furnish(folder, program, data):
    """A fresh folder: `sitnet` first on PATH, every data folder under its own name."""
    (folder / "bin").mkdir()
    starter = folder / "bin" / "sitnet"
    starter.write_text(f'#!/bin/sh\nexec ${{SITNET_WRAP-}} {shlex.quote(program)} "$@"\n')
    starter.chmod(0o755)
    desk = folder / "desk"
    desk.mkdir()
    for path in data:
        if path.is_dir():
            (desk / path.name).symlink_to(path.resolve())
    return desk


def run(step, desk, environment):
    return subprocess.run(["sh", "-c", step.command], cwd=desk, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, errors="backslashreplace", timeout=600)


def answers(step, done):
    """The step as it would be written down from what it did just now."""
    lines = [f"$ {step.command}"]
    lines += ["\\" + line if line[:1] in ("#", "$", "!", "?", "\\") else line for line in done.stdout.splitlines()]
    lines += ["! " + re.escape(line) for line in done.stderr.splitlines()] if done.returncode else []
    return lines + ([f"? {done.returncode}"] if done.returncode else []) + [""]


def play(options, steps, desk, environment):
    failed = 0
    for step in steps:
        done = run(step, desk, environment)
        if options.write:
            print("\n".join(answers(step, done)))
            continue
        found = list(faults(step, done))
        failed += bool(found)
        print("{} {}: {}".format("not ok" if found else "ok", step.line, step.command))
        if found:
            print("\n".join(found), done.stderr, sep="\n")
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("transcript", type=pathlib.Path)
    parser.add_argument("--sitnet", required=True, help="the program under test")
    parser.add_argument("--data", nargs="*", default=[], type=pathlib.Path, help="folders linked under their names")
    parser.add_argument("--shared", type=pathlib.Path, help="data that may be absent: then the test is skipped")
    parser.add_argument("--write", action="store_true", help="print the transcript with today's answers")
    options = parser.parse_args()
    if options.shared and not options.shared.is_dir():
        print(f"skipped: {options.shared} is not there")
        return SKIPPED
    steps = parse(options.transcript.read_text(encoding="utf-8"))
    if not steps:
        print("no command in the transcript")
        return 1
    data = options.data + (sorted(options.shared.iterdir()) if options.shared else [])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        desk = furnish(folder, os.path.abspath(options.sitnet), data)
        environment = dict(os.environ, LC_ALL="C.UTF-8", HOME=name, TMPDIR=name,
                           PATH=f"{folder}/bin:{os.environ['PATH']}")
        failed = play(options, steps, desk, environment)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
