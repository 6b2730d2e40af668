#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Installs the vendor's build to a fresh prefix, compiles the example host against that copy alone, and runs it."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

MESON = "/usr/bin/meson" if os.path.exists("/usr/bin/meson") else "meson"


def run(*command, **options):
    print("$", *command, flush=True)
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True, **options)
    if done.returncode:
        print(done.stdout)
        sys.exit(f"exit status {done.returncode}: {' '.join(map(str, command))}")
    return done.stdout


def install(root, prefix, build):
    """Build, install, and remove the build folder, so that nothing but the installed copy can be found."""
    run(MESON, "setup", build, root, f"--prefix={prefix}", "-Dtests=false", "-Digraph=disabled", "-Dglpk=disabled")
    run("ninja", "-C", build)
    run(MESON, "install", "-C", build, "--no-rebuild")
    shutil.rmtree(build)


def compile_host(root, prefix, folder):
    pkgconfig, = prefix.rglob("libsitnet.pc")
    environment = dict(os.environ, PKG_CONFIG_PATH=str(pkgconfig.parent))
    flags = run("pkg-config", "--cflags", "--libs", "libsitnet", env=environment).split()
    host = folder / "host"
    run("cc", "-std=c11", "-Wall", "-Wextra", "-Werror", root / "docs/examples/embed/host.c", "-o", host, *flags)
    library, = prefix.rglob("libsitnet.so")
    return host, dict(os.environ, LD_LIBRARY_PATH=str(library.parent))


def check(answer, picture):
    """One bridge splits the counselling centre off; nobody treats addiction; the map shows every name."""
    for words in ("bridges: 1", "ospod", "counsel", "missing", "health.addiction"):
        assert words in answer, f"{words!r} is not in the host's answer:\n{answer}"
    text = picture.read_text(encoding="utf-8")
    assert "Podlesí" in text and "</svg>" in text, "the map is not complete"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        prefix, picture = folder / "installed", folder / "map.svg"
        install(root, prefix, folder / "build")
        host, environment = compile_host(root, prefix, folder)
        environment.pop("SITNET_GRAPHVIZ", None)
        check(run(host, picture, env=environment), picture)
        if shutil.which("valgrind"):
            picture.unlink()
            check(run("valgrind", "-q", "--leak-check=full", "--errors-for-leak-kinds=definite",
                      "--error-exitcode=9", f"--suppressions={root}/tests/valgrind.supp", host, picture,
                      env=environment), picture)
    print("the installed copy is complete")


if __name__ == "__main__":
    main()
