#!/bin/bash
# Link this folder as the plugin `trapan` into a QGIS profile: install.sh PLUGINS_FOLDER
set -eu

link="$1/trapan"
if [ -e "$link" ] && [ ! -L "$link" ]; then
    echo "install: $link exists and is not a link. Move it away, then run 'make install' again." >&2
    exit 1
fi
mkdir -p "$1"
ln -sfn "$PWD" "$link"
echo "install: $link now links to this folder. Enable 'TRA-PAN Pansharpening' in QGIS under Plugins > Manage and Install Plugins."
echo "install: to let QGIS find PyTorch, start it with:  PATH='$PWD/.venv/bin':\"\$PATH\" qgis"
