#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every question about ties on the real networks that lie beside the sources, against a second computation.

    sweep_networks.py --sitnet build/tools/sitnet --networks ../shared/networks
"""
import argparse
import pathlib
import sys
import tempfile

import generate
import program
import sweep_ties

SKIPPED = 77  # Meson's word for a test that could not be run
LOCAL_BRIDGES_UP_TO = 2000  # actors; above, the naive search for each tie takes too long
SCOPES = [generate.Scope(), generate.Scope(directed=True), generate.Scope(rule="confirmed"),
          generate.Scope(rule="confirmed", directed=True)]


def faults_of(sitnet, folder, options):
    """(scope, faults) of one network under every scope."""
    data = generate.read(folder)
    actors = [row["id"] for row in data.rows("actors")]
    local = len(actors) <= LOCAL_BRIDGES_UP_TO
    if not local:
        print(f"{folder.name}: {len(actors)} actors, local bridges left out")
    for scope in SCOPES[:1] if len(actors) > LOCAL_BRIDGES_UP_TO else SCOPES:
        try:
            yield scope, sweep_ties.compare(sitnet, folder, data, scope, "csv", actors[0], not options.without_igraph, local)
        except program.Refused as refusal:
            yield scope, [str(refusal)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sitnet", required=True)
    parser.add_argument("--networks", required=True)
    parser.add_argument("--without-igraph", action="store_true")
    options = parser.parse_args()
    folders = sorted(path.parent for path in pathlib.Path(options.networks).glob("*/actors.csv"))
    if not folders:
        print(f"no networks in {options.networks}: skipped")
        return SKIPPED
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        sitnet = program.Program(options.sitnet, scratch)
        for folder in folders:
            for scope, faults in faults_of(sitnet, folder, options):
                if faults:
                    failed += 1
                    print(f"{folder.name} {' '.join(scope.words())}", *faults, sitnet.command, sep="\n  ", flush=True)
    print(f"{len(folders)} networks, {failed} scopes with differences")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
