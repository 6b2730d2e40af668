#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Installs the vendor's build to a fresh prefix, compiles hosts in C and C++ against that copy alone, and runs them."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

MESON = "/usr/bin/meson" if os.path.exists("/usr/bin/meson") else "meson"
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]


def run(*command, **options):
    print("$", *command, flush=True)
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True, **options)
    if done.returncode:
        print(done.stdout)
        sys.exit(f"exit status {done.returncode}: {' '.join(map(str, command))}")
    return done.stdout


def files_of(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


def install(root, prefix, build, staging):
    """Build, install, stage, and remove the build folder, so that nothing but the installed copy can be found."""
    run(MESON, "setup", build, root, f"--prefix={prefix}", "--buildtype=release", "-Doptimization=1", "-Dtests=false",
        "-Digraph=disabled", "-Dglpk=disabled")
    run("ninja", "-C", build)
    run(MESON, "install", "-C", build, "--no-rebuild")
    run(MESON, "install", "-C", build, "--no-rebuild", "--destdir", staging)
    shutil.rmtree(build)
    library, = prefix.rglob("libsitnet.so.0.1.0")
    assert str(build).encode() not in library.read_bytes(), "the installed library knows its build folder"
    assert files_of(staging) == {str(prefix.relative_to("/") / name) for name in files_of(prefix)}, \
        "what a packager stages is not what is installed"
    if shutil.which("g-ir-scanner"):
        assert {path.name for path in prefix.rglob("Sitnet-0.*")} == {"Sitnet-0.gir", "Sitnet-0.typelib"}, "no typelib"
    for name in ("bin/sitnet", "libexec/libsitnet/sitnet-graphviz", "include/sitnet/sitnet.h"):
        assert (prefix / name).exists(), f"{name} is not installed"


def installed_flags(prefix):
    pkgconfig, = prefix.rglob("libsitnet.pc")
    assert ".private" not in pkgconfig.read_text(), "a host would need packages that no header needs"
    environment = dict(os.environ, PKG_CONFIG_PATH=str(pkgconfig.parent))
    return run("pkg-config", "--cflags", "--libs", "libsitnet", env=environment).split()


def check(answer, picture):
    """One bridge splits the counselling centre off; nobody treats addiction; the map shows every name."""
    for words in ("bridges: [", '"counsel"', '"missing"', '"health.addiction"'):
        assert words in answer, f"{words!r} is not in the host's answer:\n{answer}"
    check_map(picture, "Podlesí")


def check_cxx(answer, picture):
    assert answer == "bridges: 1\n", answer
    check_map(picture, "counsel")


def check_map(picture, name):
    text = picture.read_text(encoding="utf-8")
    assert name in text and "</svg>" in text, "the map is not complete"
    picture.unlink()


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        prefix, picture = folder / "installed", folder / "map.svg"
        install(root, prefix, folder / "build", folder / "staging")
        flags = installed_flags(prefix)
        host, cxx_host = folder / "host", folder / "host-cxx"
        run("cc", "-std=c11", *WARNINGS, root / "docs/examples/embed/host.c", "-o", host, *flags)
        run("g++", "-std=c++17", *WARNINGS, root / "tests/embed/host.cpp", "-o", cxx_host, *flags)
        library, = prefix.rglob("libsitnet.so")
        environment = dict(os.environ, LD_LIBRARY_PATH=str(library.parent))
        environment.pop("SITNET_GRAPHVIZ", None)
        check(run(host, picture, env=environment), picture)
        check_cxx(run(cxx_host, picture, env=environment), picture)
        if shutil.which("valgrind"):
            valgrind = ["valgrind", "-q", "--leak-check=full", "--errors-for-leak-kinds=definite", "--error-exitcode=9",
                        f"--suppressions={root}/tests/valgrind.supp"]
            check(run(*valgrind, host, picture, env=environment), picture)
            check_cxx(run(*valgrind, cxx_host, picture, env=environment), picture)
    print("the installed copy is complete")


if __name__ == "__main__":
    main()
