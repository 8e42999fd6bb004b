#!/usr/bin/env bash
# Skates the golden scenes on aarch64, under qemu, and compares: builds golden_hashes with Debian's
# cross compiler, Box2D from Debian's source package, all in build/aarch64. What it installs for
# this machine are the tools (with sudo if you are not root); aarch64's packages are only unpacked.
set -euo pipefail
# shellcheck source=scripts/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

work="$root/build/aarch64"
libraries="$work/root" # what cmake/aarch64.cmake names

# apt_for_aarch64 COMMAND...: apt-get with lists of its own, so that the system's stay as they are.
apt_for_aarch64() {
    apt-get -qq -o APT::Architecture=arm64 -o APT::Architectures=arm64 -o APT::Sandbox::User="$(id -un)" \
        -o Acquire::Languages=none -o Dir::Etc::sourcelist="$work/apt/sources.list" \
        -o Dir::Etc::sourceparts=- -o Dir::State="$work/apt" -o Dir::State::status=/dev/null \
        -o Dir::Cache="$work/apt" "$@"
}

# Headers and libfmt are the same packages as this machine's, from the same mirror.
fetch() {
    mkdir -p "$work/apt/lists/partial" "$work/apt/archives/partial"
    for kind in deb deb-src; do
        apt-get indextargets --format "$kind \$(REPO_URI) \$(RELEASE) main" \
            'Created-By: Packages' 'Origin: Debian' 'Component: main'
    done >"$work/apt/sources.list"
    [[ -s "$work/apt/sources.list" ]] || fail "apt knows no package of Debian's: run apt-get update."
    apt_for_aarch64 update
    cd "$work/apt"
    apt_for_aarch64 download libfmt-dev libfmt9 libexpected-dev nlohmann-json3-dev
    apt_for_aarch64 source --download-only box2d
    cd "$root"
}

# Contraction off, as Debian's for x86-64 has none to do; -O2 and asserts, as Debian's.
build_box2d() {
    # apt has compared the archives with Debian's signed lists.
    dpkg-source --no-check --extract "$work"/apt/box2d_*.dsc "$work/box2d" >&2
    cmake -S "$work/box2d" -B "$work/box2d/build" -G Ninja --log-level=NOTICE \
        -D CMAKE_TOOLCHAIN_FILE="$root/cmake/aarch64.cmake" -D CMAKE_CXX_FLAGS=-ffp-contract=off \
        -D CMAKE_BUILD_TYPE=Release -D CMAKE_CXX_FLAGS_RELEASE=-O2 -D BUILD_SHARED_LIBS=OFF \
        -D BOX2D_BUILD_UNIT_TESTS=OFF -D BOX2D_BUILD_TESTBED=OFF >/dev/null
    cmake --build "$work/box2d/build" --parallel "$jobs" >&2
    cmake --install "$work/box2d/build" --prefix "$libraries/usr" >&2
}

require_packages "${packages_aarch64[@]}"
# The last thing that is put there is the library.
if [[ ! -e "$libraries/usr/lib/libbox2d.a" ]]; then
    rm -rf "$work"
    say "Fetching libraries for aarch64"
    fetch
    for package in "$work"/apt/*.deb; do
        dpkg-deb --extract "$package" "$libraries"
    done
    say "Building Box2D"
    build_box2d
fi
configure aarch64
build aarch64 golden_hashes
qemu-aarch64 -L /usr/aarch64-linux-gnu "$work/tests/determinism/golden_hashes" >/dev/null ||
    fail "aarch64 skates otherwise (see above)."
say "aarch64 skates the same"
