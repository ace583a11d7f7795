#!/bin/bash
# Set up .venv with PyTorch and the project; install QGIS from Debian if it is missing.
# Called by `make setup` from the repository root with PYTHON, TORCH_WHEELS and TORCH_INDEX set.
set -eu

readonly BACKPORTS="deb http://deb.debian.org/debian bookworm-backports main"
readonly PACKAGES="qgis python3-qgis qgis-providers python3-gdal gdal-bin python3-scipy python3-venv"

say() { echo "setup: $*"; }

system_is_ready() {
    command -v qgis_process >/dev/null && "$PYTHON" - 2>/dev/null <<'PY'
import ensurepip, scipy
from osgeo import gdal_array
from qgis.core import Qgis
assert Qgis.QGIS_VERSION_INT >= 34000
PY
}

is_bookworm() { grep -qs '^VERSION_CODENAME=bookworm$' /etc/os-release; }

install_system() {
    if ! is_bookworm || [ "$(id -u)" != 0 ]; then
        say "QGIS 3.40 or newer, its Python bindings, those of GDAL, SciPy or venv are missing. Install them, then run 'make setup' again."
        say "On Debian 12, as root (or run 'make setup' itself as root):"
        echo "    echo '$BACKPORTS' > /etc/apt/sources.list.d/bookworm-backports.list"
        echo "    apt-get update"
        echo "    apt-get install --no-install-recommends -t bookworm-backports $PACKAGES"
        say "On other systems, install for $PYTHON: QGIS 3.40+ (https://qgis.org/download), GDAL's Python bindings with NumPy, SciPy, venv."
        exit 1
    fi
    say "installing QGIS from bookworm-backports"
    if ! grep -rqs bookworm-backports /etc/apt/sources.list /etc/apt/sources.list.d; then
        echo "$BACKPORTS" >/etc/apt/sources.list.d/bookworm-backports.list
    fi
    apt-get update
    # shellcheck disable=SC2086 # a list of words
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -t bookworm-backports $PACKAGES
}

pip() { .venv/bin/python -m pip --disable-pip-version-check "$@"; }

install_torch() {
    if [ -n "$TORCH_WHEELS" ]; then
        say "installing PyTorch from $TORCH_WHEELS"
        pip install --no-index --no-deps --find-links "$TORCH_WHEELS" -c constraints.txt torch
    elif [ -n "$TORCH_INDEX" ]; then
        say "installing PyTorch from $TORCH_INDEX"
        pip install --no-deps --index-url "$TORCH_INDEX" -c constraints.txt torch
    elif pip install --quiet --no-index --no-deps -c constraints.txt torch 2>/dev/null; then
        say "PyTorch is installed, or was installed from a wheel folder of pip's configuration"
    elif nvidia-smi >/dev/null 2>&1; then
        say "installing PyTorch for the NVIDIA GPU of this machine"
        pip install -c constraints.txt torch
    else
        say "installing PyTorch for CPUs (no NVIDIA GPU found)"
        pip install --no-deps --index-url https://download.pytorch.org/whl/cpu -c constraints.txt torch
    fi
}

if system_is_ready; then
    say "QGIS is installed"
else
    install_system
fi
if [ ! -x .venv/bin/python ]; then
    say "creating .venv with access to the system's QGIS and GDAL"
    "$PYTHON" -m venv --system-site-packages .venv
fi
install_torch
say "installing the project in editable mode with its development tools"
pip install -q -q -c constraints.txt -e '.[dev]'
say "done"
