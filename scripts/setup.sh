# shellcheck shell=bash
# What the scripts at the top level share: finding the tree, installing Debian packages, building.
# Sourced by them, never run.
# shellcheck disable=SC2034 # each list of packages is used by one of them

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root" || exit

jobs="$(nproc)"

packages_play=(g++ cmake ninja-build pkg-config libbox2d-dev libexpected-dev libfmt-dev
    libcli11-dev nlohmann-json3-dev libsdl2-dev libsdl2-mixer-dev libsdl2-ttf-dev libsndfile1-dev
    libpng-dev fonts-ebgaramond fonts-ebgaramond-extra fonts-arapey fonts-lato)
packages_test=("${packages_play[@]}" libgtest-dev xvfb libx11-dev libxtst-dev)
# What the matrix of compilers takes: the sanitizers' runtime is but recommended by clang-14.
packages_full=("${packages_test[@]}" clang-14 libclang-rt-14-dev)
packages_aarch64=(g++-aarch64-linux-gnu qemu-user dpkg-dev cmake ninja-build)
packages_bench=("${packages_play[@]}" libbenchmark-dev)
packages_lint=("${packages_full[@]}" clang-format-14 clang-tidy-14 libc++-14-dev
    libc++abi-14-dev shellcheck)
packages_music=("${packages_play[@]}" python3 libfluidsynth-dev
    musescore-general-soundfont-lossless csound ffmpeg vorbis-tools)
packages_sound=(python3 csound vorbis-tools)

# say TEXT: a line about the work itself. It goes to standard error, as all building does, so that
# standard output is the program's alone.
say() {
    printf '%s\n' "$*" >&2
}

fail() {
    say "${0##*/}: $*"
    exit 1
}

is_installed() {
    [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

# require_packages PACKAGE...: installs those that are missing. Touches no network if none is.
require_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        fail "this is not a Debian system; docs/developing.md lists what to install by hand."
    fi
    local missing=() package
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    if [[ ${#missing[@]} -eq 0 ]]; then
        return
    fi

    local as_root=()
    if [[ $EUID -ne 0 ]]; then
        command -v sudo >/dev/null ||
            fail "to install ${missing[*]}, run it as root or install sudo."
        as_root=(sudo)
    fi
    say "Installing ${missing[*]}"
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet --yes
        -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update >&2 || fail "apt-get could not update its lists (see above)."
    "${apt[@]}" install --no-install-recommends "${missing[@]}" >&2 ||
        fail "apt-get could not install ${missing[*]} (see above)."
}

# configure PRESET [CMAKE OPTION...]
configure() {
    local preset="$1" options=("${@:2}")
    if command -v ccache >/dev/null; then
        options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    say "Configuring $preset"
    cmake --preset "$preset" "${options[@]}" --log-level=NOTICE >/dev/null
}

# on_if_installed PACKAGE: a value for a CMake option.
on_if_installed() {
    if is_installed "$1"; then
        echo ON
    else
        echo OFF
    fi
}

# configure_release: build/release is shared by play, test and bench, which install more one after
# the other; what can be built there is decided by what is installed, so that they do not undo
# each other's configuration.
configure_release() {
    configure release \
        -DFR_BUILD_TESTS="$(on_if_installed libgtest-dev)" \
        -DFR_BUILD_BENCH="$(on_if_installed libbenchmark-dev)"
}

# build PRESET [TARGET...]
build() {
    local preset="$1" targets=("${@:2}")
    if [[ ${#targets[@]} -gt 0 ]]; then
        targets=(--target "${targets[@]}")
    fi
    cmake --build --preset "$preset" --parallel "$jobs" "${targets[@]}" >&2
}
