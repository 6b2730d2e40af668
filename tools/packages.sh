# SPDX-License-Identifier: LGPL-2.1-or-later
# For quickstart and run-tests: which Debian packages are missing, and how they come. docs/dependencies.md says why each.
# shellcheck shell=bash disable=SC2034

build_packages=(gcc libc6-dev pkg-config meson ninja-build
  libglib2.0-dev libigraph-dev libgraphviz-dev libcsv-dev libglpk-dev fonts-dejavu-core)
test_packages=(g++ clang libclang-rt-14-dev valgrind libcunit1-dev libjson-glib-dev
  cython3 python3-dev python3-pytest python3-numpy python3-pandas python3-networkx python3-igraph)

# The distribution's own, whatever else comes first on PATH.
python=/usr/bin/python3
meson=/usr/bin/meson

# Prints those of the named packages that are not installed.
missing_packages () {
  local package
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

as_root () {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

have_tools () {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || return 1
  done
}

# On a system without apt-get: go on when all tools are there, else say what is needed.
without_apt () {
  if have_tools meson ninja pkg-config cc python3 && pkg-config --exists glib-2.0 libgvc; then
    python=$(command -v python3)
    meson=$(command -v meson)
    return 0
  fi
  cat >&2 <<END
This script installs what it needs with apt-get (Debian 12 and its kin), which is not here.
Install these with your own package manager, by whatever names it has, and run the script again:
  $*
docs/dependencies.md says what each of them is for.
END
  return 1
}

install_failed () {
  cat >&2 <<END
apt-get could not install: $*
Is there a network, and does /etc/apt name a Debian 12 archive? Once this works by hand
  sudo apt-get update && sudo apt-get install $*
run the script again; it goes on from there.
END
  return 1
}

# Installs what is missing of the named packages, and nothing when all is there.
install_packages () {
  local missing
  have_tools dpkg-query apt-get || { without_apt "$@"; return; }
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    echo "Neither root nor sudo: ask whoever may to run  apt-get install ${missing[*]}" >&2
    return 1
  fi
  echo "Installing ${missing[*]} ..."
  as_root apt-get update -q >/dev/null || { install_failed "${missing[@]}"; return; }
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
    -o DPkg::Lock::Timeout=120 "${missing[@]}" >/dev/null </dev/null || install_failed "${missing[@]}"
}
