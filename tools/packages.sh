# SPDX-License-Identifier: LGPL-2.1-or-later
# For quickstart and run-tests: which Debian packages are missing, and how they come. docs/dependencies.md says why each.
# shellcheck shell=bash disable=SC2034

build_packages=(gcc libc6-dev pkg-config meson ninja-build gettext
  libglib2.0-dev libigraph-dev libgraphviz-dev libcsv-dev libzip-dev libxml2-dev libsqlite3-dev libglpk-dev fonts-dejavu-core)
test_packages=(g++ clang clang-format-14 cppcheck libclang-rt-14-dev valgrind libcunit1-dev libjson-glib-dev
  gobject-introspection libgirepository1.0-dev gi-docgen python3-gi
  cython3 python3-dev python3-pytest python3-numpy python3-pandas python3-networkx python3-igraph
  chromium python3-nbconvert python3-ipykernel python3-matplotlib python3-tqdm)

# The distribution's own, whatever else comes first on PATH.
python=/usr/bin/python3
meson=/usr/bin/meson

# Prints the English or the Czech text; English until a script has chosen.
language=en
say () {
  if [ "$language" = cs ]; then echo "$2"; else echo "$1"; fi
}

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

missing_tools () {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || echo "$tool"
  done
}

# The distribution's own program where it is one, else the first on PATH.
find_tool () {
  if [ -x "/usr/bin/$1" ]; then echo "/usr/bin/$1"; else command -v "$1"; fi
}

# On a system without apt-get: go on when all tools are there, else say what is needed.
without_apt () {
  local missing
  mapfile -t missing < <(missing_tools meson ninja pkg-config cc python3)
  if [ ${#missing[@]} = 0 ]; then
    pkg-config --exists glib-2.0 || missing+=(glib-2.0)
    pkg-config --exists libgvc || missing+=(libgvc)
    pkg-config --exists libzip || missing+=(libzip)
    pkg-config --exists libxml-2.0 || missing+=(libxml-2.0)
    pkg-config --exists sqlite3 || missing+=(sqlite3)
  fi
  if [ ${#missing[@]} = 0 ]; then
    python=$(find_tool python3)
    meson=$(find_tool meson)
    return 0
  fi
  say "This script installs what it needs with apt-get (Debian 12 and its kin), which is not here.
Not found: ${missing[*]}
Install these with your own package manager, by whatever names it has, and run the script again:
  $*
docs/dependencies.md says what each of them is for." \
    "Tento skript instaluje, co potřebuje, příkazem apt-get (Debian 12 a příbuzné systémy), a ten tu není.
Nenalezeno: ${missing[*]}
Nainstalujte tyto balíčky způsobem, který má váš systém (mohou se jmenovat trochu jinak), a spusťte skript znovu:
  $*
K čemu který je, říká docs/dependencies.md." >&2
  return 1
}

# For somebody who may not install: what to ask for, and of whom.
without_rights () {
  say "To install what is missing takes root or sudo, and you have neither. Ask whoever looks after this computer to run
  apt-get update && apt-get install $*
and then run the script again." \
    "Nainstalovat, co chybí, smí jen root nebo kdo má sudo. Požádejte správce tohoto počítače, ať spustí
  apt-get update && apt-get install $*
a potom spusťte skript znovu." >&2
  return 1
}

install_failed () {
  say "apt-get could not install: $*
Is there a network, and does /etc/apt name a Debian 12 archive? Once this works by hand
  sudo apt-get update && sudo apt-get install $*
run the script again; it goes on from there." \
    "apt-get nedokázal nainstalovat: $*
Funguje síť a uvádí /etc/apt archiv Debianu 12? Až ručně projde
  sudo apt-get update && sudo apt-get install $*
spusťte skript znovu; naváže tam, kde skončil." >&2
  return 1
}

# Installs what is missing of the named packages, and nothing when all is there.
install_packages () {
  local missing
  [ -z "$(missing_tools dpkg-query apt-get)" ] || { without_apt "$@"; return; }
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    without_rights "${missing[@]}"
    return
  fi
  say "Installing ${missing[*]} ..." "Instaluji ${missing[*]} …"
  as_root apt-get update -q >/dev/null || { install_failed "${missing[@]}"; return; }
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
    -o DPkg::Lock::Timeout=120 "${missing[@]}" >/dev/null </dev/null || install_failed "${missing[@]}"
}
