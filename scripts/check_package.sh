#!/bin/bash
# Check the archive as QGIS's public plugin repository does: bandit and detect-secrets must find nothing.
# Called by `make package-check` from the repository root: check_package.sh ARCHIVE
set -eu

folder=build/package-check
rm -rf "$folder"
mkdir -p "$folder"
.venv/bin/python -m zipfile -e "$1" "$folder"
.venv/bin/bandit --quiet --recursive "$folder"
.venv/bin/detect-secrets scan --all-files "$folder" >"$folder/secrets.json"
# detect-secrets exits with 0 even if it finds something.
.venv/bin/python - "$folder/secrets.json" <<'PY'
import json
import sys

found = json.load(open(sys.argv[1], encoding="utf-8"))["results"]
if found:
    sys.exit(f"package-check: detect-secrets found {found}")
PY
echo "package-check: bandit and detect-secrets find nothing in $1"
