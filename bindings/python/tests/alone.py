#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The package as pip builds it: alone, with the library and the drawing program inside, in a folder of its own.

What meson-python would put into the wheel is installed and used; the build leaves igraph and GLPK out to be quicker.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

PROGRAM = """
import pathlib, sys, warnings
import sitnet
assert pathlib.Path(sitnet.__file__).is_relative_to(sys.argv[1]), sitnet.__file__
network = sitnet.read(sys.argv[2])
assert len(network) == 79 and len(network.bridges()) == 13
assert "<svg" in network.map()._repr_svg_()
try:
    network.communities()
except sitnet.UnsupportedError:
    print("whole")
"""


def main():
    meson, package = sys.argv[1], pathlib.Path(sys.argv[2])
    environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "DESTDIR", "SITNET_GRAPHVIZ")}
    with tempfile.TemporaryDirectory() as folder:
        build, root = f"{folder}/build", f"{folder}/root"
        for command in (["setup", build, str(package), "--wrap-mode=forcefallback", "--prefix=/usr", "-Doptimization=1",
                         "-Dlibsitnet:igraph=disabled", "-Dlibsitnet:glpk=disabled"],
                        ["compile", "-C", build],
                        ["install", "-C", build, "--no-rebuild", "--tags", "python-runtime", "--destdir", root]):
            done = subprocess.run([meson, *command], env=environment, capture_output=True, text=True)
            if done.returncode != 0:
                print(done.stdout[-4000:], done.stderr)
                return 1
        installed = next(pathlib.Path(root).rglob("sitnet/__init__.py")).parent.parent
        files = {path.name for path in pathlib.Path(root).rglob("*") if path.is_file()}
        print(*sorted(files))
        done = subprocess.run([sys.executable, "-c", PROGRAM, str(installed), str(package.parents[1] / "docs/examples/podlesi")],
                              env={**environment, "PYTHONPATH": str(installed)}, text=True, stdout=subprocess.PIPE)
        return 0 if done.stdout.strip() == "whole" and "py.typed" in files and "sitnet.h" not in files else 1


if __name__ == "__main__":
    sys.exit(main())
