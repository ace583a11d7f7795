#!/bin/bash
# Links this folder as the plugin `trapan` into a QGIS profile: install.sh PLUGINS_FOLDER
set -eu

link="$1/trapan"
if [ -e "$link" ] && [ ! -L "$link" ]; then
    echo "install: $link is there and is no link; it was left as it is. Move it away, then run 'make install' again." >&2
    exit 1
fi
mkdir -p "$1"
ln -sfn "$PWD" "$link"
echo "install: $link now leads here. Enable 'TRA-PAN Pansharpening' in QGIS under Plugins > Manage and Install Plugins."
echo "install: start QGIS so that it finds PyTorch:  PATH='$PWD/.venv/bin':\"\$PATH\" qgis"
