#!/bin/bash
# Run the engine's tests with the packages that users get: `make test-engine`.
# The environment in build/engine has the packages locked in resources/engine (NumPy 2). PyTorch and pytest are those of
# .venv, but there is neither QGIS nor GDAL. PyQt6 can't be loaded beside QGIS's PyQt5, so it is tested here, too.
set -eu

readonly ENGINE=build/engine
pip() { "$ENGINE/bin/python" -m pip --disable-pip-version-check --quiet "$@"; }

[ -x "$ENGINE/bin/python" ] || "$PYTHON" -m venv "$ENGINE"
pip install --require-hashes --no-deps -r resources/engine/common.txt
pip install PyQt6
for folder in "$ENGINE"/lib/python3.*/site-packages; do
    of_venv=$PWD/.venv/lib/$(basename "$(dirname "$folder")")/site-packages
    echo "import site; site.addsitedir('$of_venv')" >"$folder/venv.pth"
done
PYTEST_DISABLE_PLUGIN_AUTOLOAD=1 QT_QPA_PLATFORM=offscreen OMP_NUM_THREADS=1 \
    "$ENGINE/bin/python" -m pytest -p xdist -n auto --maxprocesses 4 --dist loadfile -p no:cacheprovider \
    tests/core/method tests/core/engine tests/core/scene tests/test_qt6.py "$@"
